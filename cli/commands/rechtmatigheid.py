"""`besluiten audit rechtmatigheid`: what a boekjaar has to account for."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.asking import OEFENING, day, today
from cli.pages import Regels, head, section
from cli.progress import Progress
from cli.render import table, tell, wrap, write, write_json
from cli.settings import chosen, place_of, reading

if TYPE_CHECKING:
    from register.service.rechtmatigheid.blad import Blad, Rapport

_HASH = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{52}\b")

GETOOND = 10
"""Of a longer table this many rows are shown."""


def rechtmatigheid(  # noqa: PLR0917 - typer reads the order of --help from it
    ctx: typer.Context,
    boekjaar: Annotated[
        int, typer.Option("--boekjaar", metavar="JAAR", help="Het boekjaar.")
    ],
    op: Annotated[
        str, typer.Option("--op", metavar="DATUM", help="Stand op deze dag (vandaag).")
    ] = "",
    dagen: Annotated[
        int,
        typer.Option(
            "--dagen", metavar="N", min=0, help="Later vastgelegd dan dit is laat."
        ),
    ] = 14,
    xlsx: Annotated[
        Path | None,
        typer.Option("--xlsx", metavar="PAD", help="Schrijf ook een werkboek."),
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html", metavar="PAD", help="Schrijf ook een af te drukken blad."
        ),
    ] = None,
) -> None:
    """Toon fouten, onduidelijkheden en wat te wegen is, naast begroting en grens."""
    from register.service.rechtmatigheid.verslag import account

    keuzes = chosen(ctx)
    dag = day(op) or today()
    for pad in (xlsx, html):
        _require_new(pad)
    with reading(keuzes):
        pass  # refuses another regeling before the long work begins
    with Progress("onderwerpen") as voortgang:
        rapport = account(
            place_of(keuzes), boekjaar, dag, dagen=dagen, voortgang=voortgang
        )
    _write(rapport, xlsx, html)
    if keuzes.json:
        if rapport.oefening:
            tell(OEFENING)
        write_json(rapport.shape())
    else:
        write("\n".join(_page(rapport)))


def add_to(app: typer.Typer) -> None:
    """Make it one of the commands of `besluiten audit`."""
    voorbeeld = "Voorbeeld: besluiten audit rechtmatigheid --boekjaar 2026"
    app.command("rechtmatigheid", epilog=voorbeeld)(rechtmatigheid)


def _require_new(pad: Path | None) -> None:
    """Never write over a file: an earlier report may be evidence."""
    if pad is not None and pad.exists():
        from register.faults import Omgevingsfout

        msg = f"'{pad}' bestaat al; kies een ander pad of haal het weg"
        raise Omgevingsfout(msg)


def _write(rapport: "Rapport", xlsx: Path | None, html: Path | None) -> None:
    if xlsx:
        from register.service.rechtmatigheid.boek import workbook

        xlsx.write_bytes(workbook(rapport))
        tell(f"geschreven: {xlsx}")
    if html:
        from register.service.rechtmatigheid.pagina import page

        html.write_bytes(page(rapport))
        tell(f"geschreven: {html}")


def _page(rapport: "Rapport") -> Regels:
    from register.service.rechtmatigheid.blad import shown

    regels = [f"*** {OEFENING} ***"] if rapport.oefening else []
    regels += head(f"{rapport.titel} · {rapport.regeling}")
    stand = f"Stand op {shown(rapport.op)}, {rapport.gebeurtenissen} gebeurtenissen."
    for zin in (stand, *rapport.uitleg):
        regels += wrap(zin).splitlines()
    regels.append("")
    for zin in rapport.slotsom:
        regels += ["- " + wrap(zin, "  ").lstrip()]
    for blad in rapport.bladen:
        regels += section(blad.kop, _table(blad))
    return regels


_SMAL = {
    "bedragen": ("bevinding", "soort", "module", "bedrag", "indemniteit", "seqs"),
    "bevoegdheid": ("besluit", "op", "bedrag", "bevoegd", "gebreken"),
    "normen": ("norm", "voldoet_niet", "niet_te_beoordelen", "betrokken", "tekst"),
    "kwalitatief": ("norm", "onderwerp", "oordeel", "tekst"),
    "laat": ("onderwerp", "op", "dagen", "achterstand", "seqs"),
    "overrides": ("onderwerp", "op", "normen", "reden"),
    "correcties": ("wat", "onderwerp", "op", "reden"),
}
"""Columns that fit in 80; the other ways to ask have them all."""


def _short(tekst: str) -> str:
    """The begin of a hash; any other code or sentence whole."""
    return _HASH.sub(r"\1…", tekst)


def _table(blad: "Blad") -> Regels:
    from register.service.rechtmatigheid.blad import shown

    uitleg = [regel for zin in blad.uitleg for regel in wrap(zin).splitlines()]
    if not blad.rijen:
        return [*uitleg, blad.leeg]
    velden = [veld for veld, _ in blad.kolommen]
    plekken = [velden.index(v) for v in _SMAL.get(blad.naam, velden)]
    koppen = [blad.kolommen[plek][1] for plek in plekken]
    rijen = [
        [_short(shown(rij[plek])) for plek in plekken] for rij in blad.rijen[:GETOOND]
    ]
    meer = len(blad.rijen) - GETOOND
    rest = [f"… en nog {meer}: --json, --xlsx en --html noemen ze alle"]
    return [*uitleg, *table(koppen, rijen), *(rest if meer > 0 else [])]
