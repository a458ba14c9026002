"""`besluiten oefen`: registers of invented years, to try things on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from cli.render import tell, wrap, write, write_json
from cli.settings import chosen, place_of

MEESTE = 200_000
"""What is measured: a log of about a million events."""

app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Maak een oefenregister."
)


@app.callback()
def oefen() -> None:
    """Maak een oefenregister."""


@app.command(
    "genereer",
    epilog="Voorbeeld: besluiten --register ./proef oefen genereer --besluiten 500",
)
def genereer(
    ctx: typer.Context,
    besluiten: Annotated[
        int, typer.Option(metavar="N", help="Hoeveel besluiten er worden genomen.")
    ] = 1000,
    zaad: Annotated[
        int, typer.Option(metavar="S", help="Hetzelfde zaad geeft hetzelfde logboek.")
    ] = 1,
    als_opdrachten: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND", help="Schrijf ook de opdrachten (leg-vast)."),
    ] = None,
) -> None:
    """Begin een oefenregister en vul het met verzonnen jaren.

    Bij hetzelfde zaad en aantal is het logboek gelijk, tot de wortel toe.
    """
    if not 1 <= besluiten <= MEESTE:
        msg = (
            f"{besluiten} kan niet; noem een aantal van 1 tot en met {MEESTE} "
            "(dat zijn ruim een miljoen gebeurtenissen)"
        )
        raise typer.BadParameter(msg, param_hint="--besluiten")
    from register.service.exercise.generating import REGELING, Plan, generate

    keuzes = chosen(ctx)
    regeling = keuzes.regeling or REGELING
    place = place_of(keuzes, regeling)
    with _target(als_opdrachten) as opdrachten:
        gemaakt = generate(
            place,
            Plan(besluiten=besluiten, zaad=zaad, regeling=regeling),
            opdrachten=opdrachten,
            voortgang=lambda aantal: tell(f"{aantal} van {besluiten} besluiten"),
        )
    if keuzes.json:
        kop = {"regeling": regeling, "register": place.naam, "zaad": zaad}
        write_json(kop | asdict(gemaakt))
        return
    zin = (
        f"oefenregister van '{regeling}' in '{place.naam}': {gemaakt.besluiten} "
        f"besluiten, {gemaakt.gebeurtenissen} gebeurtenissen, wortel {gemaakt.wortel}"
    )
    write(wrap(zin))


@contextmanager
def _target(bestand: Path | None) -> Iterator[BinaryIO | None]:
    if bestand is None:
        yield None
        return
    with bestand.open("wb") as open_bestand:
        yield open_bestand
