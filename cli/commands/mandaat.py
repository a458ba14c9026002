"""`besluiten mandaat importeer` and `sjabloon`: a mandaatbesluit from a list."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import receipt_json, table, tell, wrap, write, write_json, write_raw
from cli.settings import Keuzes, chosen, place_of, recording
from cli.shared import Klok, Lijstbestand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.service.mandaten.besluit import Opgave, Plan
    from register.service.receipts import Ontvangst

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)

VOORBEELD = """\b
Voorbeeld:
  besluiten mandaat importeer lijst.csv --mandaatbesluit MB-2027 --gever DB \\
    --vanaf 2027-02-01 --vervangt MB-2026 --proef"""

_MEDIATYPE = {
    True: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    False: "text/csv",
}


@app.command("importeer", epilog=VOORBEELD)
def importeer(
    ctx: typer.Context,
    *,
    bestand: Lijstbestand,
    mandaatbesluit: Annotated[
        str, typer.Option(metavar="CODE", help="Code van dit mandaatbesluit.")
    ],
    gever: Annotated[
        str, typer.Option(metavar="CODE", help="Het orgaan dat de mandaten geeft.")
    ],
    vanaf: Annotated[
        str, typer.Option(metavar="DATUM", help="Vanaf welke dag het geldt.")
    ],
    vervangt: Annotated[
        str, typer.Option(metavar="CODE", help="Het mandaatbesluit dat het vervangt.")
    ] = "",
    besluit: Annotated[
        str, typer.Option(metavar="NR", help="Het besluit waarmee het is vastgesteld.")
    ] = "",
    titel: Annotated[
        str, typer.Option(metavar="TEKST", help="De titel van het mandaatbesluit.")
    ] = "",
    achterstand: Annotated[
        bool,
        typer.Option("--achterstand", help="Het is later vastgelegd dan gebruikelijk."),
    ] = False,
    klok: Klok = "",
    proef: Annotated[
        bool, typer.Option("--proef", help="Toon de verschillen; leg niets vast.")
    ] = False,
) -> None:
    """Leg een mandaatbesluit vast uit een lijst: alleen wat er verschilt, of niets.

    Elke rij van de lijst is een bevoegdheid. Wat gelijk bleef, blijft staan; wat
    wijzigde of verdween, wordt ingetrokken; wat nieuw is, wordt verleend.
    """
    from io import BytesIO

    from register.service import stukken
    from register.service.mandaten.besluit import Opgave

    keuzes = chosen(ctx)
    inhoud = _read(bestand)
    som, omvang = stukken.weigh(BytesIO(inhoud))
    opgave = Opgave(
        mandaatbesluit=mandaatbesluit,
        vanaf=_day(vanaf),
        gever=gever,
        stuk=som,
        omvang=omvang,
        mediatype=_MEDIATYPE[inhoud.startswith(b"PK")],
        titel=titel,
        besluit=besluit,
        vervangt=vervangt,
        achterstand=achterstand,
        klok=klok,
    )
    regeling, gepland, ontvangsten = _recorded(keuzes, inhoud, opgave, proef=proef)
    if keuzes.json:
        _as_json(regeling, opgave, gepland, ontvangsten)
        return
    _told(regeling, opgave, gepland, ontvangsten, proef=proef)


def _recorded(
    keuzes: Keuzes, inhoud: bytes, opgave: "Opgave", *, proef: bool
) -> tuple[str, "Plan", "Sequence[Ontvangst]"]:
    """The regeling, what differs, and what was recorded of that."""
    from io import BytesIO

    from register.formats.mandaatlijst import read_list
    from register.service import stukken
    from register.service.mandaten.besluit import plan
    from register.service.place import reader_of

    lijst = read_list(inhoud)
    with recording(keuzes) as recorder:
        log, kluis = recorder.log, recorder.kluis
        gepland = plan(
            lijst,
            opgave,
            reader_of(log, kluis),
            lambda digest: log.open(digest) or kluis.open(digest),
        )
        if gepland.regels and not proef:
            stukken.keep(place_of(keuzes), BytesIO(inhoud), besloten=False)
        weg = recorder.try_out if proef else recorder.record_all
        ontvangsten = weg(gepland.regels) if gepland.regels else []
        return recorder.register.regeling, gepland, ontvangsten


def _read(bestand: Path) -> bytes:
    if not bestand.is_file():
        msg = f"er is geen bestand '{bestand}'"
        raise typer.BadParameter(msg, param_hint="BESTAND")
    return bestand.read_bytes()


def _day(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        msg = f"'{tekst}' is geen bestaande dag; schrijf bijvoorbeeld 2027-02-01"
        raise typer.BadParameter(msg, param_hint="--vanaf") from fout


def _as_json(
    regeling: str,
    opgave: "Opgave",
    gepland: "Plan",
    ontvangsten: "Sequence[Ontvangst]",
) -> None:
    import json

    import msgspec

    write_json(
        {
            "regeling": regeling,
            "mandaatbesluit": opgave.mandaatbesluit,
            "stuk": opgave.stuk,
            "verschillen": msgspec.to_builtins(gepland.verschillen),
            "meldingen": list(gepland.meldingen),
            "ontvangsten": [json.loads(receipt_json(o)) for o in ontvangsten],
        }
    )


def _told(
    regeling: str,
    opgave: "Opgave",
    gepland: "Plan",
    ontvangsten: "Sequence[Ontvangst]",
    *,
    proef: bool,
) -> None:
    telling: dict[str, int] = {}
    for verschil in gepland.verschillen:
        telling[str(verschil.wat)] = telling.get(str(verschil.wat), 0) + 1
    delen = ", ".join(f"{aantal} {wat}" for wat, aantal in telling.items())
    hoe = "proef, niets vastgelegd" if proef else "vastgelegd"
    if not ontvangsten:
        hoe = "niets te doen"
    kop = f"Mandaatbesluit {opgave.mandaatbesluit} (regeling {regeling}): {hoe}"
    write(wrap(f"{kop}; {delen}" if delen else kop))
    rijen = [
        (v.nummer, str(v.wat), v.was, v.wordt, ", ".join(v.velden))
        for v in gepland.verschillen
        if str(v.wat) != "gelijk"
    ]
    if rijen:
        koppen = ("nummer", "wat", "was", "wordt", "verschilt in")
        write("\n".join(table(koppen, rijen)))
    for ontvangst in ontvangsten:
        for b in ontvangst.bevindingen:
            waar = f"rij {ontvangst.regel}: " if ontvangst.regel else ""
            write(wrap(f"{waar}{b.norm} ({b.ernst}, {b.oordeel}): {b.tekst}", "  "))
    for melding in gepland.meldingen:
        tell(wrap(f"Let op: {melding}"))


@app.command(
    "sjabloon", epilog="Voorbeeld: besluiten mandaat sjabloon > mandaatlijst.csv"
)
def sjabloon() -> None:
    """Schrijf een voorbeeld van een mandaatlijst, om in te vullen (CSV)."""
    from register.formats.mandaatlijst import SJABLOON

    write_raw(b"\xef\xbb\xbf" + SJABLOON.encode())
