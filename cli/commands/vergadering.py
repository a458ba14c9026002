"""`besluiten vergadering verwerk` and `sjabloon`: a whole meeting from one file."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import receipt_json, table, tell, wrap, write, write_json
from cli.settings import chosen, identity, reading, recording
from cli.shared import Klok, Streng, Voorproef

if TYPE_CHECKING:
    from register.domain.vergaderingen.stemfeiten import Aantallen
    from register.service.zittingen.beeld import Opkomst, Puntbeeld, Stembeeld
    from register.service.zittingen.verwerking import Verwerkt

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)

VOORBEELD = """\b
Voorbeeld:
  besluiten vergadering sjabloon AB-2027-2 --uit ab.yaml
  besluiten vergadering verwerk ab.yaml --proef"""


@app.command("verwerk", epilog=VOORBEELD)
def verwerk(
    ctx: typer.Context,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="De vergadering (YAML of XLSX).")
    ],
    *,
    proef: Voorproef = False,
    streng: Streng = False,
    klok: Klok = "",
) -> None:
    """Leg een hele vergadering vast uit een bestand.

    Opening, wie er waren, de punten in volgorde, stemmingen, besluiten, amendementen,
    toezeggingen en wat geheim is. Alles of niets: een foute regel wordt genoemd.
    """
    from register.formats.vergaderstaat.lezen import load
    from register.service.zittingen.verwerking import carry_out

    keuzes = chosen(ctx)
    if not bestand.is_file():
        msg = f"er is geen bestand '{bestand}'"
        raise typer.BadParameter(msg, param_hint="BESTAND")
    gelezen = load(bestand.read_bytes())
    with recording(keuzes) as recorder:
        gedaan = carry_out(recorder, gelezen, proef=proef, streng=streng, klok=klok)
        oefening = recorder.register.oefening
    staat = gelezen.bestand.inhoud
    if keuzes.json:
        write_json(_document(staat.regeling, staat.vergadering, gedaan, proef=proef))
        return
    waar = f"{staat.regeling}, oefening" if oefening else staat.regeling
    wat = f"vergadering {staat.vergadering} (regeling {waar}) van {gedaan.datum}"
    for regel in _told(wat, gedaan, proef=proef):
        write(regel)


@app.command("sjabloon", epilog=VOORBEELD)
def sjabloon(
    ctx: typer.Context,
    vergadering: Annotated[
        str, typer.Argument(metavar="VERGADERING", help="Code van de vergadering.")
    ],
    uit: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND", help="Schrijf hierheen (.yaml of .xlsx)."),
    ] = None,
) -> None:
    """Schrijf het bestand van een vergadering om in te vullen."""
    from register.formats.vergaderstaat.sjabloon import as_yaml, template
    from register.service.place import reader_of

    keuzes = chosen(ctx)
    if uit is not None and uit.exists():
        msg = f"'{uit}' bestaat al; kies een andere naam"
        raise typer.BadParameter(msg, param_hint="--uit")
    with reading(keuzes) as log:
        regeling = identity(log).regeling
        blad = template(reader_of(log), log.open, regeling, vergadering)
    tekst = as_yaml(blad)
    if uit is not None and uit.suffix.lower() == ".xlsx":
        from register.formats.vergaderstaat.sjabloonblad import as_xlsx

        uit.write_bytes(as_xlsx(blad))
    elif uit is not None:
        uit.write_text(tekst, encoding="utf-8")
    if keuzes.json:
        write_json(
            {"regeling": regeling, "vergadering": vergadering, "sjabloon": tekst}
        )
    elif uit is None:
        write(tekst.rstrip())
    else:
        doe = f"besluiten vergadering verwerk {uit} --proef"
        tell(wrap(f"geschreven in '{uit}'; vul in en draai: {doe}"))


@app.command("schema", epilog="Voorbeeld: besluiten vergadering schema > v.json")
def schema() -> None:
    """Schrijf het JSON Schema van dat bestand."""
    from register.formats.vergaderstaat import inhoud

    write_json(inhoud.SCHEMA)


def _document(
    regeling: str, vergadering: str, gedaan: "Verwerkt", *, proef: bool
) -> dict[str, object]:
    import msgspec

    return {
        "regeling": regeling,
        "vergadering": vergadering,
        "datum": gedaan.datum.isoformat(),
        "proef": proef,
        "opdrachten": [
            {
                "plek": stap.waar,
                "pad": stap.pad,
                "opdracht": stap.regel.opdracht,
                "feitdatum": stap.regel.feitdatum,
                "gegevens": stap.regel.gegevens,
                "ontvangst": json.loads(receipt_json(ontvangst)),
            }
            for stap, ontvangst in zip(gedaan.stappen, gedaan.ontvangsten, strict=True)
        ],
        "beeld": json.loads(msgspec.json.encode(gedaan.beeld)),
    }


def _told(wat: str, gedaan: "Verwerkt", *, proef: bool) -> Iterator[str]:
    if gedaan.al_vastgelegd:
        yield wrap(f"{wat} staat al zo in het register; er is niets vastgelegd")
        return
    seqs = [seq for ontvangst in gedaan.ontvangsten for seq in ontvangst.seqs]
    waar = (
        "proef, niets vastgelegd" if proef else f"seq {seqs[0]} tot en met {seqs[-1]}"
    )
    hoe = "zou vastleggen" if proef else "vastgelegd"
    aantal = f"{len(gedaan.stappen)} opdrachten, {len(seqs)} gebeurtenissen"
    yield wrap(f"{wat} {hoe}: {aantal} ({waar})")
    yield ""
    for opkomst in gedaan.beeld.opkomst:
        yield wrap(_attendance(opkomst))
        if opkomst.onvermeld:
            yield wrap(
                f"Let op: van {', '.join(opkomst.onvermeld)} zegt het niets.", "  "
            )
    yield ""
    koppen = ("punt", "stemming", "voor", "tegen", "uitkomst", "wat")
    yield from table(koppen, [r for p in gedaan.beeld.punten for r in _rows(p)])
    yield from _findings(gedaan)


def _attendance(opkomst: "Opkomst") -> str:
    delen = [
        f"{opkomst.gremium}: {len(opkomst.aanwezig)} van {opkomst.zittend} aanwezig"
    ]
    delen += [f"{a.persoon} voor {a.vervangt}" for a in opkomst.aanwezig if a.vervangt]
    vervangen = {a.vervangt for a in opkomst.aanwezig}
    if weg := [p for p in opkomst.afwezig if p not in vervangen]:
        delen.append(f"afwezig bij de opening {', '.join(weg)}")
    return "; ".join(delen)


def _rows(punt: "Puntbeeld") -> Iterator[tuple[str, ...]]:
    """A row for the item itself, and one for each vote besides that on the proposal."""
    titel = punt.titel
    if punt.afgevoerd:
        yield punt.punt, "", "", "", "afgevoerd", titel
        return
    erbij = [f"besluit {b.besluit} ({_words(b.uitkomst)})" for b in punt.besluiten]
    erbij += [f"zonder {', '.join(punt.onthouders)}"] if punt.onthouders else []
    erbij += [f"toezegging {code}" for code in punt.toezeggingen]
    erbij += ["besloten"] if punt.besloten else []
    over_voorstel = [stem for stem in punt.stemmen if not stem.over]
    if any(stem.gestaakt and not stem.voltallig for stem in over_voorstel):
        erbij.append("uitgesteld: niet iedereen was er")
    wat = "; ".join(filter(None, [titel, *erbij]))
    eerste = _vote(over_voorstel[0]) if over_voorstel else ("", "", "", "")
    yield punt.punt, *eerste, wat
    for stem in (*over_voorstel[1:], *(s for s in punt.stemmen if s.over)):
        yield "", *_vote(stem), stem.over


def _vote(stem: "Stembeeld") -> tuple[str, str, str, str]:
    uitslag = _words(stem.uitslag)
    if stem.geldig is False:
        uitslag = "ongeldig"
    wijze = _words(stem.wijze)
    if stem.wijze == "zonder_stemming":
        return wijze, "", "", uitslag
    voor = _count(stem.hoofden, stem.gewichten, "voor")
    return wijze, voor, _count(stem.hoofden, stem.gewichten, "tegen"), uitslag


def _count(hoofden: "Aantallen", gewichten: "Aantallen | None", keuze: str) -> str:
    """Heads, with their votes behind it where those are known."""
    aantal = str(getattr(hoofden, keuze))
    return f"{aantal} ({getattr(gewichten, keuze)})" if gewichten else aantal


def _words(code: str) -> str:
    return code.replace("_", " ")


def _findings(gedaan: "Verwerkt") -> Iterable[str]:
    """Each finding once, with the places in the file that it is about."""
    plekken: dict[str, list[str]] = {}
    for stap, ontvangst in zip(gedaan.stappen, gedaan.ontvangsten, strict=True):
        for b in ontvangst.bevindingen:
            zin = f"{b.norm} ({b.ernst}, {b.oordeel}): {b.tekst}"
            plekken.setdefault(zin, []).append(stap.waar)
    if plekken:
        yield ""
    for zin, waar in plekken.items():
        yield wrap(f"Let op, {', '.join(waar)}: {zin}")
