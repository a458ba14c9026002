"""`besluiten importeer`: take over a list that was kept before there was a register."""

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import table, tell, wrap, write, write_json
from cli.settings import chosen, recording
from cli.shared import Lijstbestand, Voorproef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.formats.overname.kolommen import Lijstsoort
    from register.formats.overname.toewijzing import Tabel, Toewijzing
    from register.service.overname import Rijverslag

app = typer.Typer(rich_markup_mode=None)

VOORBEELD = (
    "Voorbeeld: besluiten importeer besluitenlijst lijst-2019.xlsx "
    "--vast orgaan=AB --proef"
)


class Lijst(StrEnum):
    """What kind of list it is."""

    BESLUITENLIJST = "besluitenlijst"
    MANDAATLIJST = "mandaatlijst"


@app.command(epilog=VOORBEELD)
def importeer(
    ctx: typer.Context,
    *,
    lijst: Annotated[Lijst, typer.Argument(metavar="SOORT", help="Welke lijst.")],
    bestand: Lijstbestand,
    mapping: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND", help="Welke kolom wat is (YAML)."),
    ] = None,
    bewaar_mapping: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND", help="Bewaar welke kolom wat is."),
    ] = None,
    vast: Annotated[
        list[str] | None,
        typer.Option(metavar="VELD=WAARDE", help="Wat voor alle rijen geldt."),
    ] = None,
    proef: Voorproef = False,
) -> None:
    """Neem een oude besluiten- of mandaatlijst over, als achterstand.

    De kolommen worden aan hun koppen herkend en getoond. Een rij die niet te lezen is
    of wordt geweigerd, staat in het verslag en houdt geen andere tegen. Wat al is
    overgenomen, komt er niet nog eens bij.
    """
    from register.formats.overname.kolommen import SOORTEN
    from register.formats.overname.toewijzing import as_text
    from register.service.overname import take_over

    keuzes = chosen(ctx)
    soort = SOORTEN[lijst.value]
    tabel = _read(soort, bestand, mapping, vast or [])
    if bewaar_mapping is not None:
        _keep(bewaar_mapping, as_text(soort, tabel.toewijzing))
    if not keuzes.json:
        _show(tabel)
    with recording(keuzes) as recorder:
        verslag = list(take_over(recorder, soort, tabel, proef=proef))
        regeling = recorder.register.regeling
    if keuzes.json:
        for post in verslag:
            write_json({"regeling": regeling} | asdict(post))
    else:
        _told(verslag, regeling)
    if any(post.uitkomst == "geweigerd" for post in verslag):
        raise typer.Exit(1)


def _read(
    soort: "Lijstsoort", bestand: Path, mapping: Path | None, vast: list[str]
) -> "Tabel":
    from register.formats.overname.toewijzing import (
        Toewijzing,
        from_text,
        guess,
        table,
    )
    from register.formats.rekenblad import read

    rijen = read(_bytes(bestand))
    gekozen = from_text(soort, _bytes(mapping).decode("utf-8")) if mapping else None
    waarden = _fixed(soort, vast)
    if waarden:
        uit = gekozen or Toewijzing(kolommen=guess(soort, rijen))
        gekozen = Toewijzing(kolommen=uit.kolommen, vast={**uit.vast, **waarden})
    return table(soort, rijen, gekozen)


def _fixed(soort: "Lijstsoort", vast: list[str]) -> dict[str, str]:
    waarden = {}
    for deel in vast:
        veld, is_, waarde = deel.partition("=")
        if not is_ or veld not in soort.kolommen:
            mag = ", ".join(soort.kolommen)
            msg = f"'{deel}' is geen VELD=WAARDE; velden zijn: {mag}"
            raise typer.BadParameter(msg, param_hint="--vast")
        waarden[veld] = waarde
    return waarden


def _bytes(bestand: Path) -> bytes:
    try:
        return bestand.read_bytes()
    except OSError as fout:
        msg = f"'{bestand}' is niet te lezen: {fout.strerror}"
        raise typer.BadParameter(msg) from fout


def _keep(bestand: Path, tekst: str) -> None:
    if bestand.exists():
        msg = f"'{bestand}' bestaat al; kies een andere naam"
        raise typer.BadParameter(msg, param_hint="--bewaar-mapping")
    bestand.write_text(tekst, encoding="utf-8")
    tell(f"bewaard in '{bestand}'; pas aan en geef op met --mapping")


def _show(tabel: "Tabel") -> None:
    keuze: Toewijzing = tabel.toewijzing
    rijen = [(veld, f"kolom '{kop}'") for veld, kop in keuze.kolommen.items()]
    rijen += [(veld, f"altijd '{waarde}'") for veld, waarde in keuze.vast.items()]
    for regel in table(("veld", "uit"), rijen):
        write(regel)
    if tabel.niet_gelezen:
        koppen = ", ".join(f"'{kop}'" for kop in tabel.niet_gelezen)
        write(wrap(f"Niet gelezen: {koppen}."))
    write("")


def _told(verslag: "Sequence[Rijverslag]", regeling: str) -> None:
    from register.service.overname import totals

    genoemd = [p for p in verslag if p.reden]
    if genoemd:
        rijen = [(str(p.rij), p.uitkomst, p.wat[:30], p.reden) for p in genoemd]
        for regel in table(("rij", "uitkomst", "wat", "reden"), rijen):
            write(regel)
        write("")
    telling = ", ".join(
        f"{aantal} {soort}" for soort, aantal in totals(verslag).items()
    )
    write(f"{regeling}: {len(verslag)} rijen: {telling or 'geen'}.")
