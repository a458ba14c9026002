"""`besluiten leg-vast`: commands in bulk, one receipt per line (design §10)."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from cli.errors import GEWEIGERD
from cli.render import receipt_json, receipt_lines, tell
from cli.settings import Keuzes, chosen, recording
from cli.shared import Opdrachtbestand, Proef, Streng

if TYPE_CHECKING:
    from register.service.receipts import Ontvangst

app = typer.Typer(rich_markup_mode=None)

VOORBEELD = """\b
Voorbeeld:
  besluiten leg-vast opdrachten.jsonl --alles-of-niets
  besluiten leg-vast - --json < opdrachten.jsonl > ontvangsten.jsonl"""

_STAND = 1000
"""On a terminal, tell how far it is every so many lines."""


@app.command("leg-vast", epilog=VOORBEELD)
def leg_vast(
    ctx: typer.Context,
    bestand: Opdrachtbestand,
    proef: Proef = False,
    streng: Streng = False,
    alles_of_niets: Annotated[
        bool, typer.Option("--alles-of-niets", help="Eén geweigerd, niets vastgelegd.")
    ] = False,
) -> None:
    """Leg een bestand met opdrachten vast: één opdracht per regel (JSON Lines).

    Elke regel krijgt een ontvangst. Wat geweigerd is, telt niet; de rest staat vast.
    """
    with opened(bestand) as bron:
        geweigerd = record(
            chosen(ctx), bron, proef=proef, streng=streng, samen=alles_of_niets
        )
    if geweigerd:
        raise typer.Exit(GEWEIGERD)


@contextmanager
def opened(bestand: str) -> Iterator[IO[bytes]]:
    """A file, or standard input; raises `BadParameter` when it is not there."""
    if bestand == "-":
        yield sys.stdin.buffer
        return
    pad = Path(bestand)
    if not pad.exists() or pad.is_dir():
        msg = f"er is geen bestand '{bestand}'"
        raise typer.BadParameter(msg, param_hint="BESTAND")
    with pad.open("rb") as bron:
        yield bron


def record(
    keuzes: Keuzes, bron: IO[bytes], *, proef: bool, streng: bool, samen: bool
) -> int:
    """Record the lines and show their receipts; gives how many were refused."""
    from register.service import bulk

    weg = bulk.record_all_or_none if samen else bulk.record_each
    with recording(keuzes) as recorder:
        gekozen = bulk.try_each if proef else weg
        return show(gekozen(recorder, bron, streng=streng), keuzes)


def show(ontvangsten: Iterable["Ontvangst"], keuzes: Keuzes) -> int:
    """Print receipts as they come; gives how many were refused."""
    telling: Counter[str] = Counter()
    for ontvangst in ontvangsten:
        telling[str(ontvangst.uitkomst)] += 1
        if keuzes.json:
            sys.stdout.write(receipt_json(ontvangst) + "\n")
        else:
            kop, *verder = receipt_lines(ontvangst)
            regels = [f"regel {ontvangst.regel}: {kop}", *verder]
            sys.stdout.write("\n".join(regels) + "\n")
        sys.stdout.flush()
        if sys.stderr.isatty() and telling.total() % _STAND == 0:
            tell(f"{telling.total()} regels")
    delen = ", ".join(f"{aantal} {wat}" for wat, aantal in telling.items())
    tell(delen or "geen opdrachten in dit bestand")
    return telling["geweigerd"]
