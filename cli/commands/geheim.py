"""`besluiten geheim open`: look into what is sealed, which is recorded."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import GEWEIGERD
from cli.render import write, write_json
from cli.settings import Keuzes, chosen, recording
from cli.shared import Klok, Seq

if TYPE_CHECKING:
    from register.service.receipts import Ontvangst

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def geheim() -> None:
    """Geheimhouding, en inzien wat verzegeld is."""


OPEN = """\\b
Voorbeeld:
  besluiten geheim open 12 --reden "voorbereiding bezwaar" \\\\
    --sleutelbestand mijn.sleutel --mede-sleutel tweede.sleutel"""


@app.command("open", epilog=OPEN)
def open_(
    ctx: typer.Context,
    seq: Seq,
    *,
    reden: Annotated[str, typer.Option(metavar="TEKST", help="Waarom u dit inziet.")],
    override: Annotated[
        str, typer.Option(metavar="NORM", help="Zonder tweede mens: TOEGANG-01.")
    ] = "",
    override_reden: Annotated[
        str, typer.Option(metavar="TEKST", help="Waarom dat niet anders kan.")
    ] = "",
    klok: Klok = "",
) -> None:
    """Toon de verzegelde waarden van een gebeurtenis; de inzage wordt vastgelegd.

    Waar sleutels zijn toegekend, vraagt dit de sleutel van wie geheim mag inzien en
    die van een tweede mens: hier met --mede-sleutel, of vooraf met geef-akkoord.
    """
    keuzes = chosen(ctx)
    erbij: dict[str, object] = {"klok": klok} if klok else {}
    if override:
        erbij["override"] = {"regels": [override], "reden": override_reden}
    ontvangst, waarden = look(keuzes, seq, reden, erbij)
    if keuzes.json:
        write_json(
            {
                "seq": seq,
                "inzage": ontvangst.seqs[0],
                "bevindingen": [b.norm for b in ontvangst.bevindingen],
                "waarden": waarden,
            }
        )
        return
    write(f"seq {seq}: inzage vastgelegd als seq {ontvangst.seqs[0]}")
    for bevinding in ontvangst.bevindingen:
        write(f"  bevinding {bevinding.norm}: {bevinding.tekst}")
    for pad, waarde in waarden.items():
        write(f"  {pad}: {_text(waarde)}")
    if not waarden:
        write("  hier is niets verzegeld, of het is gewist")


def look(
    keuzes: Keuzes, seq: int, reden: str, erbij: Mapping[str, object] | None = None
) -> "tuple[Ontvangst, dict[str, object]]":
    """Record that somebody looks into an event, and open it; exits when refused.

    `erbij` is what the envelope has besides.
    """
    from cli.sending import attempt, show
    from register.service.inzage import opened
    from register.service.sources import system

    regel: dict[str, object] = {
        "opdracht": "ZieGeheimIn",
        "feitdatum": system().klok().date().isoformat(),
        "gegevens": {"seq": seq, "reden": reden},
    } | dict(erbij or {})
    if klok := regel.get("klok"):
        regel["feitdatum"] = str(klok)[:10]
    with recording(keuzes) as recorder:
        ontvangst = attempt(recorder, regel, proef=False, streng=False)
        if ontvangst.weigering:
            show(ontvangst, als_json=keuzes.json)
            raise typer.Exit(GEWEIGERD)
        return ontvangst, opened(recorder.log, recorder.kluis, seq)


def _text(waarde: object) -> str:
    return waarde if isinstance(waarde, str) else json.dumps(waarde, ensure_ascii=False)
