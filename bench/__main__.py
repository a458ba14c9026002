"""`python -m bench [--snel | --groot]`: measure, show, and write bench.json."""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

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
from bench.measure import GEWOON, GROOT, SNEL, Row, Scale

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


def measure(schaal: Scale) -> list[Row]:
    """Every row, in the order in which it can be measured."""
    with tempfile.TemporaryDirectory(prefix="bench-") as werkmap:
        grond = Ground(Path(werkmap), schaal.besluiten)
        gemeten: list[Row] = []
        for groep in GROEPEN:
            nieuw = groep.rows(grond, schaal)
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
    keuze = lezer.parse_args(argumenten)
    schaal = SNEL if keuze.snel else GROOT if keuze.groot else GEWOON
    gemeten = measure(schaal)
    UITVOER.write_text(
        json.dumps([asdict(rij) for rij in gemeten], ensure_ascii=False, indent=1)
        + "\n",
        encoding="utf-8",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
