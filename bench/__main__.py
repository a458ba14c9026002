"""`python -m bench [--snel | --groot | --veel]`: measure, show, write bench.json.

`--veel` measures only what who reads waits for, on 100,000 decisions, and puts those
rows beside the others that are there.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType

from bench import (
    appending,
    deciding,
    judging,
    memory,
    pages,
    postgres,
    proving,
    rebuilding,
    replaying,
    serving,
    starting,
    verifying,
)
from bench.ground import Ground
from bench.measure import GEWOON, GROOT, SNEL, VEEL, Row, Scale

# Deciding and starting add to the log, so what reads the generated one comes first.
GROEPEN = (
    replaying,
    rebuilding,
    memory,
    verifying,
    judging,
    serving,
    pages,
    appending,
    postgres,
    deciding,
    proving,
    starting,
)
UITVOER = Path("bench.json")


def measure(schaal: Scale, groepen: Sequence[ModuleType]) -> list[Row]:
    """Every row, in the order in which it can be measured."""
    with tempfile.TemporaryDirectory(prefix="bench-") as werkmap:
        grond = Ground(Path(werkmap), schaal.besluiten)
        gemeten: list[Row] = []
        for groep in groepen:
            nieuw = [
                replace(rij, meting=rij.meting + schaal.erbij)
                for rij in groep.rows(grond, schaal)
            ]
            for rij in nieuw:
                show(rij)
            gemeten += nieuw
        return gemeten


def show(rij: Row) -> None:
    oordeel = "gehaald" if rij.gehaald else "NIET   "
    verhouding = "" if rij.verhouding is None else f"{rij.verhouding:.2f}x"
    print(
        f"{oordeel} {rij.meting:58} {rij.waarde:>12,.2f} {rij.eenheid:17} "
        f"{verhouding:>7} doel {rij.doel}",
        flush=True,
    )


def main(argumenten: list[str]) -> int:
    lezer = argparse.ArgumentParser(prog="python -m bench")
    lezer.add_argument("--snel", action="store_true", help="onder een minuut")
    lezer.add_argument(
        "--groot", action="store_true", help="een miljoen gebeurtenissen"
    )
    lezer.add_argument(
        "--veel", action="store_true", help="alleen lezen, op 100.000 besluiten"
    )
    keuze = lezer.parse_args(argumenten)
    if keuze.veel:
        write([*before(veel=False), *map(asdict, measure(VEEL, (pages,)))])
        return 0
    schaal = SNEL if keuze.snel else GROOT if keuze.groot else GEWOON
    write([*map(asdict, measure(schaal, GROEPEN)), *before(veel=True)])
    return 0


def before(*, veel: bool) -> list[dict[str, object]]:
    """Rows that were measured before: those of the large register, or the others."""
    if not UITVOER.exists():
        return []
    rijen: list[dict[str, object]] = json.loads(UITVOER.read_bytes())
    return [rij for rij in rijen if str(rij["meting"]).endswith(VEEL.erbij) is veel]


def write(rijen: Sequence[dict[str, object]]) -> None:
    inhoud = json.dumps(rijen, ensure_ascii=False, indent=1) + "\n"
    UITVOER.write_text(inhoud, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
