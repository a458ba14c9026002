"""`besluiten profiel`: load a governance profile, and see the rules in force."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import receipt_json, table, tell, wrap, write, write_json
from cli.settings import chosen, place_of, reading, recording
from cli.shared import Voorproef

if TYPE_CHECKING:
    from register.codec.intake import Regel
    from register.formats.comparing import Plan
    from register.formats.inforce import Geldend
    from register.formats.profile import Profile
    from register.service.receipts import Ontvangst

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Het governanceprofiel: de regels van een regeling als bestand.",
)


@app.command("laad", epilog="Voorbeeld: besluiten profiel laad profiel.yaml --proef")
def laad(
    ctx: typer.Context,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="Het profiel (YAML).")
    ],
    proef: Voorproef = False,
) -> None:
    """Leg een profiel vast, of wat er sinds het vorige verschilt; alles of niets."""
    from register.formats.loading import plan
    from register.formats.recorded import recorded
    from register.service import stukken
    from register.service.place import reader_of

    keuzes = chosen(ctx)
    profiel = _read(bestand)
    with recording(keuzes) as recorder:
        lezer = reader_of(recorder.log, recorder.kluis)
        gepland = plan(profiel, recorded(lezer, recorder.log.open))
        regels = list(enumerate(gepland.regels, 1))
        if not proef and regels:
            with bestand.open("rb") as bron:
                stukken.keep(place_of(keuzes), bron, besloten=False)
        weg = recorder.try_out if proef else recorder.record_all
        ontvangsten = weg(regels) if regels else []
    if keuzes.json:
        _as_json(profiel, gepland, ontvangsten)
        return
    _told(profiel, gepland, ontvangsten, proef=proef)


def _read(bestand: Path) -> "Profile":
    from register.formats.profile import load
    from register.formats.yamltext import ProfielFout

    if not bestand.is_file():
        msg = f"er is geen bestand '{bestand}'"
        raise typer.BadParameter(msg, param_hint="BESTAND")
    try:
        return load(bestand.read_bytes().decode())
    except UnicodeDecodeError as fout:
        msg = "het bestand is geen UTF-8; sla het zo op"
        raise ProfielFout(msg, regel=1) from fout


def _as_json(
    profiel: "Profile", gepland: "Plan", ontvangsten: "Iterable[Ontvangst]"
) -> None:
    import json

    inhoud = profiel.inhoud
    write_json(
        {
            "regeling": inhoud.profiel,
            "profiel": inhoud.profiel,
            "versie": inhoud.versie,
            "sha256": profiel.sha256,
            "ontvangsten": [json.loads(receipt_json(o)) for o in ontvangsten],
            "meldingen": [
                {"regel": m.regel, "pad": m.pad, "tekst": m.tekst}
                for m in gepland.meldingen
            ],
        }
    )


def _told(
    profiel: "Profile",
    gepland: "Plan",
    ontvangsten: "list[Ontvangst]",
    *,
    proef: bool,
) -> None:
    inhoud = profiel.inhoud
    wat = f"profiel {inhoud.profiel} versie {inhoud.versie}"
    nieuw = [o for o in ontvangsten if str(o.uitkomst) != "al-vastgelegd"]
    if not nieuw:
        write(wrap(f"{wat} staat al zo in het register; er is niets vastgelegd"))
    else:
        aantal = sum(len(o.seqs) for o in nieuw)
        hoe = "zou vastleggen" if proef else "vastgelegd"
        write(wrap(f"{wat} {hoe}: {len(nieuw)} opdrachten, {aantal} gebeurtenissen"))
    if proef:
        rijen = [(r.opdracht, _day(r.feitdatum), _what(r)) for r in gepland.regels]
        write("\n".join(table(("opdracht", "feitdatum", "onderdeel"), rijen)))
    for melding in gepland.meldingen:
        waar = f"{melding.pad}: " if melding.pad else ""
        tell(wrap(f"Let op, regel {melding.regel}: {waar}{melding.tekst}"))


def _what(regel: "Regel") -> str:
    """The thing a command is about, and of a change which fields it gives."""
    wat = regel.sleutel.split(":")[3]
    velden = list(regel.gegevens) if isinstance(regel.gegevens, dict) else []
    if not regel.opdracht.startswith("Wijzig"):
        return wat
    return f"{wat}: {', '.join(map(str, velden[1:]))}"


def _day(feitdatum: object) -> str:
    from register.domain.values import Periode

    if isinstance(feitdatum, Periode):
        return f"{feitdatum.van}/{feitdatum.tot}"
    return str(feitdatum)


@app.command("toon", epilog="Voorbeeld: besluiten profiel toon --op 2022-12-31")
def toon(
    ctx: typer.Context,
    op: Annotated[
        str, typer.Option(metavar="DATUM", help="Zoals het op deze dag gold.")
    ] = "",
) -> None:
    """Toon de regels die gelden, uit het logboek; leemten zijn gemerkt."""
    import json

    import msgspec

    from register.formats.inforce import in_force
    from register.service.place import reader_of

    keuzes = chosen(ctx)
    dag = _date(op)
    with reading(keuzes) as log:
        geldend = in_force(reader_of(log), log.open, dag)
    if keuzes.json:
        write_json(json.loads(msgspec.json.encode(geldend)))
        return
    for regel in _lines(geldend):
        write(regel)


def _date(op: str) -> date | None:
    if not op:
        return None
    try:
        return date.fromisoformat(op)
    except ValueError as fout:
        msg = f"'{op}' is geen bestaande datum; schrijf bijvoorbeeld 2026-07-02"
        raise typer.BadParameter(msg, param_hint="--op") from fout


def _lines(geldend: "Geldend") -> Iterable[str]:
    wanneer = f"op {geldend.op}" if geldend.op else "met alles wat bekend is"
    tekst = "Regeling zonder vastgelegde tekst"
    if geldend.regelingversie:
        vorm = f"{geldend.soort} ({geldend.rechtsvorm})"
        tekst = f"Regeling {geldend.regelingversie}, {vorm}"
    yield wrap(f"{tekst}, {wanneer}")
    if geldend.profiel:
        yield wrap(f"Profiel {geldend.profiel}, versie {geldend.profielversie}")
    yield f"Deelnemers: {len(geldend.deelnemers)}"
    yield ""
    yield from table(
        ("module", "sinds", "gemeenten", "verdeelsleutel"),
        [
            (m.module, str(m.vanaf), str(len(m.deelnemers)), m.sleutel or "onbekend")
            for m in geldend.modules
        ],
    )
    yield ""
    yield from table(
        ("gremium", "soort", "openheid", "naam"),
        [(g.gremium, g.soort, g.openheid, g.naam) for g in geldend.gremia],
    )
    yield ""
    yield from table(
        ("regel", "waarde"),
        [(r.regel, r.waarde or "bron onbekend") for r in geldend.regels],
    )
    yield ""
    if geldend.eigen_normen:
        yield from table(
            ("eigen norm", "waar", "vorm", "tekst"),
            [(n.id, n.bron, n.vorm, n.tekst) for n in geldend.eigen_normen],
        )
        yield ""
    yield wrap(f"Leemten ({len(geldend.leemten)}): {', '.join(geldend.leemten)}")
