"""`besluiten audit`: a register from an export, and what changed since a moment."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.progress import Progress
from cli.render import tell, wrap, write, write_json
from cli.settings import Keuzes, chosen, place_of, reading
from cli.shared import Exportmap, Sleutels, Vkey

if TYPE_CHECKING:
    from register.service.afterwards import Later
    from register.service.between import Anders
    from register.store import Log

MOMENT = "nota van een checkpoint, aantal gebeurtenissen, #seq, dag of tijdstip"
GETOOND = 10
"""Of a longer list of differences this many are shown to people for each list."""


def importeer(
    ctx: typer.Context,
    map_: Exportmap,
    *,
    sleutel: Vkey = None,
    kluis: Annotated[
        Path | None, typer.Option(metavar="BESTAND", help="Kopie van de kluis.")
    ] = None,
) -> None:
    """Begin in --register het register van een export, met dezelfde wortels."""
    from register.service.fromexport import import_export

    keuzes = chosen(ctx)
    place = place_of(keuzes)
    with Progress() as voortgang:
        oordeel = import_export(
            place, map_, voortgang, sleutels=tuple(sleutel or ()), kluis=kluis
        )
    if keuzes.json:
        write_json(
            {
                "register": place.naam,
                "gebeurtenissen": oordeel.gebeurtenissen,
                "wortel": oordeel.wortel,
                "checkpoints": sorted({*oordeel.eerdere, oordeel.gebeurtenissen}),
            }
        )
        return
    aantal = len({*oordeel.eerdere, oordeel.gebeurtenissen})
    zin = (
        f"{oordeel.gebeurtenissen} gebeurtenissen overgenomen in '{place.naam}'; de "
        f"wortel klopt bij elk van {aantal} checkpoints"
    )
    write(wrap(zin))
    write(f"wortel {oordeel.wortel}")
    if not sleutel:
        tell("let op: vergelijk de sleutel van het logboek met de bekendgemaakte")


def vergelijk(
    ctx: typer.Context,
    eerst: Annotated[str, typer.Argument(metavar="A", help=f"Een {MOMENT}.")],
    daarna: Annotated[str, typer.Argument(metavar="B", help="Een later moment.")],
    *,
    sleutels: Sleutels = None,
) -> None:
    """Toon wat er tussen twee momenten aan de lijsten is veranderd."""
    from register.service.between import differences
    from register.service.reading import reading as library_of

    keuzes = chosen(ctx)
    with reading(keuzes) as log:
        van, tot = (_size(log, keuzes, t, sleutels) for t in (eerst, daarna))
    if van > tot:
        msg = f"'{eerst}' is later dan '{daarna}'; wissel ze om"
        raise typer.BadParameter(msg, param_hint="A")
    with library_of(place_of(keuzes)) as (register, library):
        anders = list(differences(library, register.regeling, van, tot))
    if keuzes.json:
        write_json(
            {
                "van": van,
                "tot": tot,
                "erbij": tot - van,
                "verschillen": [_shape(rij) for rij in anders],
            }
        )
        return
    write(wrap(f"van {van} naar {tot} gebeurtenissen: {len(anders)} verschillen"))
    write("\n".join(_page(anders)))


def na(
    ctx: typer.Context,
    moment: Annotated[str, typer.Argument(metavar="CHECKPOINT", help=f"Een {MOMENT}.")],
    *,
    boekjaar: Annotated[
        int, typer.Option(metavar="J", min=1900, max=9998, help="Het boekjaar.")
    ],
    sleutels: Sleutels = None,
) -> None:
    """Toon wat na een checkpoint nog over een boekjaar is vastgelegd."""
    from register.service.afterwards import entered_after

    keuzes = chosen(ctx)
    with reading(keuzes) as log:
        omvang = _size(log, keuzes, moment, sleutels)
        later = list(entered_after(log, omvang, boekjaar))
    if keuzes.json:
        write_json(
            {
                "na": omvang,
                "boekjaar": boekjaar,
                "gebeurtenissen": [_later(rij) for rij in later],
            }
        )
        return
    zin = f"na {omvang} gebeurtenissen kwamen er over {boekjaar} nog {len(later)} bij"
    write(wrap(zin))
    for rij in later:
        doel = "" if rij.doel is None else f", over seq {rij.doel}"
        write(f"{rij.seq:>7}  {rij.feitdatum:<10}  {rij.soort}")
        kop = f"{rij.stroom}; {rij.vastgelegd_op[:10]} door {rij.door} ({rij.waarom}"
        write(wrap(f"{kop}{doel})", " " * 9))


def _size(log: "Log", keuzes: Keuzes, tekst: str, sleutels: Path | None) -> int:
    from register.audit.keys import MAP
    from register.service.moments import size_at

    return size_at(log, tekst, sleutels or place_of(keuzes).map / MAP)


def _shape(rij: "Anders") -> dict[str, object]:
    return {
        "lijst": rij.lijst,
        "sleutel": rij.sleutel,
        "soort": rij.soort,
        "velden": {n: {"voor": v, "na": w} for n, (v, w) in rij.velden.items()},
    }


def _later(rij: "Later") -> dict[str, object]:
    from dataclasses import asdict

    return asdict(rij)


def _page(anders: Iterable["Anders"]) -> list[str]:
    per_lijst: dict[str, list[Anders]] = {}
    for rij in anders:
        per_lijst.setdefault(rij.lijst, []).append(rij)
    regels: list[str] = []
    for lijst, rijen in per_lijst.items():
        regels += ["", f"{lijst} ({len(rijen)})"]
        for rij in rijen[:GETOOND]:
            velden = f": {', '.join(rij.velden)}" if rij.velden else ""
            regels.append(wrap(f"{rij.soort:<6} {rij.sleutel}{velden}", "  "))
        meer = len(rijen) - GETOOND
        regels += [f"  en nog {meer}; --json toont alles"] if meer > 0 else []
    return regels


def add_to(app: typer.Typer) -> None:
    """Put these verbs below `audit`."""
    app.command(
        "importeer",
        epilog="Voorbeeld: besluiten audit importeer ./export --register ./nieuw.d",
    )(importeer)
    app.command(
        "vergelijk", epilog="Voorbeeld: besluiten audit vergelijk oud.nota 2026-12-31"
    )(vergelijk)
    app.command("na", epilog="Voorbeeld: besluiten audit na oud.nota --boekjaar 2026")(
        na
    )
