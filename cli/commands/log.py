"""`besluiten log`: the log itself, line for line."""

import json
import sys
from collections.abc import Iterable
from typing import Annotated

import typer

from cli.render import write
from cli.settings import chosen, reading
from cli.shared import TotSeq

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Het logboek zelf: elke gebeurtenis, in de volgorde van vastleggen.",
)

Van = Annotated[int, typer.Option(metavar="SEQ", help="Vanaf deze seq.")]
_KOPPEN = (("seq", 7), ("vastgelegd", 19), ("feitdatum", 12))


@app.command("toon", epilog="Voorbeeld: besluiten log toon --van 10 --tot 20")
def toon(
    ctx: typer.Context,
    van: Van = 0,
    tot: TotSeq = None,
) -> None:
    """Toon het logboek; met --json één lijst met volledige gebeurtenissen."""
    from register.service import listing

    keuzes = chosen(ctx)
    einde = None if tot is None else tot + 1
    with reading(keuzes) as log:
        gelezen = listing.events(log, max(van, 0), einde)
        if keuzes.json:
            _as_list(gelezen)
            return
        write(_line("seq", "vastgelegd", "feitdatum", "soort"))
        for event in gelezen:
            _show(event)


@app.command("volg", epilog="Voorbeeld: besluiten log volg --van 0 --json")
def volg(
    ctx: typer.Context,
    van: Van = 0,
    tot_seq: Annotated[
        int | None, typer.Option(metavar="SEQ", help="Stop na deze seq.")
    ] = None,
) -> None:
    """Volg het logboek tot Ctrl-C; met --json één gebeurtenis per regel."""
    from register.service import listing

    keuzes = chosen(ctx)
    einde = None if tot_seq is None else tot_seq + 1
    try:
        with reading(keuzes) as log:
            for event in listing.follow(log, max(van, 0), einde):
                if keuzes.json:
                    write(json.dumps(event, ensure_ascii=False))
                else:
                    _show(event)
                sys.stdout.flush()
    except KeyboardInterrupt:
        return


def _as_list(gelezen: Iterable[dict[str, object]]) -> None:
    """One JSON document, one event per line, however long the log."""
    sys.stdout.write("[")
    for nummer, event in enumerate(gelezen):
        sys.stdout.write(",\n" if nummer else "\n")
        sys.stdout.write(json.dumps(event, ensure_ascii=False))
    sys.stdout.write("\n]\n")


def _show(event: dict[str, object]) -> None:
    datum = event["feitdatum"]
    if isinstance(datum, dict):
        datum = f"{datum['van']}/…"
    moment = str(event["vastgelegd_op"])[:19].replace("T", " ")
    soort, stroom = str(event["soort"]), str(event["stroom"])
    kop = _line(str(event["seq"]), moment, str(datum), soort)
    write(kop)
    write(f"{'':9}{stroom}")
    sprong = event.get("kloksprong")
    if isinstance(sprong, int):
        kant = "vooruit" if sprong > 0 else "terug"
        write(f"{'':9}de klok versprong {abs(sprong)} seconden {kant}")


def _line(seq: str, moment: str, datum: str, soort: str) -> str:
    (_, a), (_, b), (_, c) = _KOPPEN
    return f"{seq:>{a}}  {moment:<{b}}  {datum:<{c}}  {soort}"
