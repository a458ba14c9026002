"""`besluiten begin`: a separate act that refuses where a register is."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import wrap, write, write_json
from cli.settings import chosen, place_of

if TYPE_CHECKING:
    from register.service.sources import Sources

app = typer.Typer(rich_markup_mode=None)

VOORBEELD = """\b
Voorbeeld:
  besluiten begin --regeling mgr-demo --naam "MGR Demo" --oefening"""


@app.command("begin", epilog=VOORBEELD)
def begin(
    ctx: typer.Context,
    *,
    regeling: Annotated[
        str, typer.Option(metavar="CODE", help="Code van de regeling.")
    ],
    naam: Annotated[str, typer.Option(metavar="TEKST", help="Naam van de regeling.")],
    tooi: Annotated[
        str, typer.Option(metavar="URI", help="Identificatie in TOOI.")
    ] = "",
    oefening: Annotated[
        bool, typer.Option("--oefening", help="Dit is een oefenregister, voor altijd.")
    ] = False,
    klok: Annotated[
        str,
        typer.Option(metavar="TIJDSTIP", help="Begin op dit moment; alleen oefening."),
    ] = "",
    herstelsleutel: Annotated[
        Path | None,
        typer.Option(metavar="PAD", help="Maak hier een offline herstelsleutel."),
    ] = None,
) -> None:
    """Begin een nieuw register in de map van --register."""
    from register.domain.organisatie.registerbegin import RegisterBegonnen
    from register.service import beginning

    keuzes = chosen(ctx)
    place = place_of(keuzes, regeling)
    begonnen = RegisterBegonnen(
        regeling=regeling, naam=naam, tooi=tooi, oefening=oefening
    )
    if klok and not oefening:
        msg = "alleen een oefenregister (--oefening) neemt een klok aan"
        raise typer.BadParameter(msg, param_hint="--klok")
    beginning.begin(
        place,
        begonnen,
        actor=keuzes.actor or "secretaris",
        sources=_stopped_at(_moment(klok)) if klok else None,
        herstelsleutel=herstelsleutel,
    )
    if keuzes.json:
        write_json({"regeling": regeling, "register": place.naam, "oefening": oefening})
        return
    soort = "oefenregister" if oefening else "register"
    write(wrap(f"{soort} van '{regeling}' begonnen in '{place.naam}'"))
    if herstelsleutel:
        zin = (
            f"herstelsleutel in '{herstelsleutel}': bewaar dit bestand offline, bij "
            "een ander dan wie vastlegt, en niet op deze machine"
        )
        write(wrap(zin))


def _stopped_at(moment: datetime) -> "Sources":
    """The sources of this machine, with a clock that stands still."""
    from dataclasses import replace

    from register.service.sources import system

    return replace(system(), klok=lambda: moment)


def _moment(klok: str) -> datetime:
    try:
        moment = datetime.fromisoformat(klok)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        msg = f"'{klok}' is geen tijdstip; schrijf 2026-07-02T10:00:00Z"
        raise typer.BadParameter(msg, param_hint="--klok")
    return moment
