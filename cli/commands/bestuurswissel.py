"""`besluiten bestuurswissel`: a new council period from one file, or one to fill in."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer._click.core import Context  # typer has no public name for it
from typer.core import TyperGroup
from typing_extensions import override

from cli.render import table, tell, wrap, write, write_json
from cli.settings import chosen, identity, reading, recording
from cli.shared import Streng, Voorproef
from register.service.lijsten.words import geteld

if TYPE_CHECKING:
    from register.formats.bestand import Bestand
    from register.formats.wissel.inhoud import Wissel
    from register.service.bestuurswissel import Verwerkt
    from register.service.samenstelling import Beeld, Onbezet


class _FileOrVerb(TyperGroup):
    """What is no verb is the file: `bestuurswissel wissel.yaml`."""

    @override
    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        woorden = [deel for deel in args if not deel.startswith("-")]
        if woorden and woorden[0] not in self.commands:
            args = ["verwerk", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_FileOrVerb,
    rich_markup_mode=None,
    no_args_is_help=True,
    subcommand_metavar="BESTAND | WERKWOORD …",
    help="Alle wijzigingen van een bestuursperiode ineens, uit één bestand.",
)


@app.command("verwerk", epilog="Voorbeeld: besluiten bestuurswissel 2026.yaml --proef")
def verwerk(
    ctx: typer.Context,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="De wissel (YAML of JSON).")
    ],
    proef: Voorproef = False,
    streng: Streng = False,
) -> None:
    """Leg vast wat een bestuurswissel verandert: alles, of niets."""
    from register.service.bestuurswissel import carry_out

    keuzes = chosen(ctx)
    gelezen = _read(bestand)
    with recording(keuzes) as recorder:
        uitkomst = carry_out(recorder, gelezen, proef=proef, streng=streng)
    if keuzes.json:
        write_json(_document(gelezen, uitkomst, proef=proef))
        return
    for regel in _told(gelezen, uitkomst, proef=proef):
        write(regel)


@app.command(
    "sjabloon", epilog="Voorbeeld: besluiten bestuurswissel sjabloon 2026-2030"
)
def sjabloon(
    ctx: typer.Context,
    wissel: Annotated[
        str, typer.Argument(metavar="WISSEL", help="Code van de wissel.")
    ] = "nieuwe-periode",
    op: Annotated[
        str, typer.Option(metavar="DATUM", help="De samenstelling op deze dag.")
    ] = "",
    uit: Annotated[
        Path | None, typer.Option(metavar="BESTAND", help="Schrijf hierheen.")
    ] = None,
) -> None:
    """Schrijf het bestand om in te vullen, met de samenstelling van nu."""
    from register.formats.wissel.sjabloon import template
    from register.service.place import reader_of

    keuzes = chosen(ctx)
    dag = _day(op)
    with reading(keuzes) as log:
        code = identity(log).regeling
        tekst = template(reader_of(log), log.open, code, wissel, dag)
    if uit is not None:
        if uit.exists():
            msg = f"'{uit}' bestaat al; kies een andere naam"
            raise typer.BadParameter(msg, param_hint="--uit")
        uit.write_text(tekst, encoding="utf-8")
    if keuzes.json:
        write_json({"regeling": code, "wissel": wissel, "sjabloon": tekst})
    elif uit is None:
        write(tekst.rstrip())
    else:
        tell(f"geschreven in '{uit}'; vul in en draai: besluiten bestuurswissel {uit}")


@app.command("schema", epilog="Voorbeeld: besluiten bestuurswissel schema > w.json")
def schema() -> None:
    """Schrijf het JSON Schema van het bestand, voor editors en controles."""
    from register.formats.wissel import inhoud

    write_json(inhoud.SCHEMA)


def _day(op: str) -> date | None:
    if not op:
        return None
    try:
        return date.fromisoformat(op)
    except ValueError as fout:
        msg = f"'{op}' is geen bestaande dag; schrijf bijvoorbeeld 2026-07-02"
        raise typer.BadParameter(msg, param_hint="--op") from fout


def _read(bestand: Path) -> "Bestand[Wissel]":
    from register.formats.wissel.inhoud import WisselFout, load

    if not bestand.is_file():
        msg = f"er is geen bestand '{bestand}'"
        raise typer.BadParameter(msg, param_hint="BESTAND")
    try:
        return load(bestand.read_bytes().decode())
    except UnicodeDecodeError as fout:
        msg = "het bestand is geen UTF-8; sla het zo op"
        raise WisselFout(msg, regel=1) from fout


def _document(
    bestand: "Bestand[Wissel]", uitkomst: "Verwerkt", *, proef: bool
) -> dict[str, object]:
    import msgspec

    return {
        "regeling": bestand.inhoud.regeling,
        "wissel": bestand.inhoud.wissel,
        "proef": proef,
        "wijzigingen": [
            {
                "pad": stap.pad,
                "opdracht": stap.regel.opdracht,
                "feitdatum": stap.regel.feitdatum,
                "gegevens": stap.regel.gegevens,
                "ontvangst": json.loads(msgspec.json.encode(ontvangst)),
            }
            for stap, ontvangst in zip(
                uitkomst.stappen, uitkomst.ontvangsten, strict=True
            )
        ],
        "samenstelling": json.loads(msgspec.json.encode(uitkomst.beeld)),
    }


def _told(
    bestand: "Bestand[Wissel]", uitkomst: "Verwerkt", *, proef: bool
) -> Iterable[str]:
    wissel = bestand.inhoud
    wat = f"bestuurswissel {wissel.wissel} van {wissel.regeling}"
    if not uitkomst.stappen:
        yield wrap(f"{wat} staat al zo in het register; er is niets vastgelegd")
    else:
        hoe = "zou vastleggen" if proef else "vastgelegd"
        yield wrap(f"{wat} {hoe}: {len(uitkomst.stappen)} wijzigingen")
        yield ""
        yield from table(
            ("regel", "datum", "seq", "opdracht", "wat"), list(_changes(uitkomst))
        )
    for stap, ontvangst in zip(uitkomst.stappen, uitkomst.ontvangsten, strict=True):
        for b in ontvangst.bevindingen:
            yield wrap(
                f"Let op, regel {stap.regelnummer}: {b.norm} ({b.ernst}, "
                f"{b.oordeel}): {b.tekst}"
            )
    yield ""
    yield from _shown(uitkomst.beeld)


def _changes(uitkomst: "Verwerkt") -> Iterable[tuple[str, ...]]:
    for stap, ontvangst in zip(uitkomst.stappen, uitkomst.ontvangsten, strict=True):
        regel = stap.regel
        velden = regel.gegevens if isinstance(regel.gegevens, dict) else {}
        wie = " ".join(
            str(velden[veld])
            for veld in (
                "gremium",
                "functie",
                "gemeente",
                "rol",
                "portefeuille",
                "persoon",
            )
            if veld in velden
        )
        seqs = ", ".join(map(str, ontvangst.seqs))
        yield str(stap.regelnummer), str(regel.feitdatum), seqs, regel.opdracht, wie


def _shown(beeld: "Beeld") -> Iterable[str]:
    wanneer = "" if beeld.op.year == _ALTIJD else f" op {beeld.op}"
    for bestuur in beeld.dagelijks_bestuur:
        leden = geteld(len(bestuur.leden), "lid", "leden")
        yield f"{bestuur.gremium}{wanneer}: {leden}"
        yield from table(
            ("persoon", "gemeente", "sinds", "in AB", "portefeuilles"),
            [
                (
                    f"{lid.persoon} (vz.)" if lid.voorzitter else lid.persoon,
                    lid.gemeente,
                    str(lid.sinds),
                    "ja" if lid.in_ab else "nee",
                    ", ".join(lid.portefeuilles),
                )
                for lid in bestuur.leden
            ],
        )
        yield ""
    open_ = list(_open(beeld))
    yield f"Wat openstaat{wanneer}:" if open_ else f"Er staat niets open{wanneer}."
    for regel in open_:
        yield wrap(regel, "  ")


_ALTIJD = 9999
"""The year of *everything that is known*: no day to tell."""


def _open(beeld: "Beeld") -> Iterable[str]:
    leemten = beeld.leemten
    per_gremium: dict[tuple[str, str], list[str]] = {}
    for wat, lijst in (
        ("geen lid", leemten.zonder_lid),
        ("geen plaatsvervanger", leemten.zonder_plaatsvervanger),
    ):
        for leemte in lijst:
            per_gremium.setdefault((leemte.gremium, wat), []).append(leemte.gemeente)
    for (gremium, wat), gemeenten in per_gremium.items():
        yield f"{gremium}: {wat} van {', '.join(gemeenten)}"
    for leemte in leemten.zonder_voorzitter:
        yield f"{leemte.gremium}: geen voorzitter"
    for leemte in leemten.van_vertrokken_gemeente:
        yield (
            f"{leemte.gremium}: {leemte.persoon} zit er nog voor {leemte.gemeente}, "
            "die niet meer deelneemt"
        )
    for leemte in leemten.zonder_portefeuillehouder:
        yield f"{leemte.gremium}: portefeuille {leemte.portefeuille} heeft niemand"
    for leeg in beeld.mandaten_zonder_houder:
        yield f"mandaat {leeg.code}: {leeg.houder} is onbezet{_meanwhile(leeg)}"
    for leeg in beeld.acties_zonder_houder:
        rol = leeg.rol.replace("_", " ")
        yield f"actie {leeg.code}: {rol} {leeg.houder} is onbezet{_meanwhile(leeg)}"


def _meanwhile(leeg: "Onbezet") -> str:
    if not leeg.vervangers:
        return ", zonder vervanger"
    return f", vervangen door {', '.join(leeg.vervangers)}"
