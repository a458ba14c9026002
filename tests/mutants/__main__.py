"""Run the mutants of the law: `python -m tests.mutants [bestand ...]`.

What was found is kept in `mutants/`: what is dead is not run again as long as its
function stays what it was, and a run that was stopped goes on where it was. What lives
is run again, for a test may see it now.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import (
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Set as AbstractSet,
)
from functools import partial
from itertools import groupby
from pathlib import Path

from hypothesis import settings

from tests.mutants import fresh
from tests.mutants.classing import Klasse, class_of
from tests.mutants.found import Gevonden, line, row, table
from tests.mutants.making import mutants_of
from tests.mutants.mutant import Mutant, Soort
from tests.mutants.running import Runner, Uitkomst, Vonnis, collect

WORTEL = Path(__file__).resolve().parents[2]
GEVONDEN = Gevonden(WORTEL / "mutants")
WET = (
    "register/domain/voting.py",
    "register/domain/stemmen",
    "register/domain/terms.py",
    "register/domain/termijnen",
    "register/domain/norms",
)


def main() -> int:
    """Do what was asked for."""
    gekozen = _choices()
    os.chdir(WORTEL)
    settings.register_profile(
        "mutanten", derandomize=True, database=None, deadline=None, max_examples=25
    )
    settings.load_profile("mutanten")
    wat = gekozen.bestand or WET
    mutanten = (
        mutant
        for mutant in _mutants(wat)
        if gekozen.soort in (None, mutant.soort)
        and (not gekozen.inhoud or _is_content(mutant))
    )
    uitkomsten = GEVONDEN.outcomes()
    if gekozen.lijst:
        return _show(list(mutanten), uitkomsten)
    if gekozen.vers:
        _judge(
            filter(_is_content, _for_fresh(mutanten, uitkomsten)),
            partial(_fresh, tests=gekozen.tests, altijd=gekozen.altijd),
        )
        return 0
    klaar = uitkomsten if gekozen.nieuw else _dead(uitkomsten)
    vragen = (mutant for mutant in mutanten if mutant.sleutel not in klaar)
    return collect(
        WORTEL,
        lambda loper: _run(loper, vragen),
        gekozen.tests or _tests(wat),
        gekozen.altijd,
        wat,
    )


def _choices() -> Namespace:
    keuzes = ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    keuzes.add_argument("bestand", nargs="*", help="file or folder; default: the law")
    keuzes.add_argument("--soort", type=Soort, choices=list(Soort), help="only these")
    keuzes.add_argument("--tests", nargs="*", help="default: what lies beside the code")
    keuzes.add_argument(
        "--altijd", nargs="*", default=(), help="files of tests that see any constant"
    )
    for keuze, uitleg in (
        ("--inhoud", "not what surely changes words only"),
        ("--nieuw", "only what never ran"),
        ("--vers", "what lives, each in a process of its own"),
        ("--lijst", "what lives, and counts"),
    ):
        keuzes.add_argument(keuze, action="store_true", help=uitleg)
    return keuzes.parse_args()


def _tests(wat: Sequence[str]) -> list[str]:
    """The folder of tests beside each part of `register`."""
    return sorted({f"tests/{Path(naam).parts[1]}" for naam in wat})


def _mutants(wat: Sequence[str]) -> Iterator[Mutant]:
    """Of every Python file of what was asked for, in that order."""
    for naam in wat:
        pad = WORTEL / naam
        for bestand in sorted(pad.rglob("*.py")) if pad.is_dir() else [pad]:
            yield from mutants_of(bestand, WORTEL)


def _dead(uitkomsten: Mapping[str, Uitkomst]) -> AbstractSet[str]:
    dood = (Uitkomst.GEDOOD, Uitkomst.TIJD)
    return {sleutel for sleutel, uitkomst in uitkomsten.items() if uitkomst in dood}


def _alive(
    mutanten: Iterable[Mutant], uitkomsten: Mapping[str, Uitkomst]
) -> Iterator[Mutant]:
    """Those that were run and are not dead."""
    dood = _dead(uitkomsten)
    for mutant in mutanten:
        if mutant.sleutel in uitkomsten and mutant.sleutel not in dood:
            yield mutant


def _for_fresh(
    mutanten: Iterable[Mutant], uitkomsten: Mapping[str, Uitkomst]
) -> Iterator[Mutant]:
    """What lives, and what no fork can ask: a class is not exchanged in place."""
    for mutant in mutanten:
        uitkomst = uitkomsten.get(mutant.sleutel)
        leeft = uitkomst not in (None, Uitkomst.GEDOOD, Uitkomst.TIJD)
        if leeft or (uitkomst is None and mutant.soort is Soort.KLASSE):
            yield mutant


def _is_content(mutant: Mutant) -> bool:
    return class_of(mutant) is Klasse.INHOUD


def _run(loper: Runner, vragen: Iterable[Mutant]) -> None:
    GEVONDEN.keep_tests(loper.files_of_tests)
    _judge(vragen, loper.judge)


def _fresh(
    mutant: Mutant, tests: Sequence[str] | None, altijd: Sequence[str]
) -> Vonnis:
    """By the files of tests that were named, else by those that run anything of it."""
    wie = tests or GEVONDEN.tests_of(mutant.bestand)
    return fresh.judge(mutant, WORTEL, [*wie, *altijd])


def _judge(vragen: Iterable[Mutant], judge: Callable[[Mutant], Vonnis]) -> None:
    """Judge each and write it down at once; say how far it is at every file."""
    telling: Counter[str] = Counter()
    for bestand, mutanten in groupby(vragen, key=lambda mutant: mutant.bestand):
        with GEVONDEN.opened() as uit:
            for mutant in mutanten:
                vonnis = judge(mutant)
                telling[vonnis.uitkomst] += 1
                uit.write(row(mutant, vonnis) + "\n")
                uit.flush()
        print(bestand, dict(telling), flush=True)  # noqa: T201  how far it is


def _show(mutanten: Sequence[Mutant], uitkomsten: Mapping[str, Uitkomst]) -> int:
    for mutant in filter(_is_content, _alive(mutanten, uitkomsten)):
        print(f"{uitkomsten[mutant.sleutel]}: {line(mutant)}")  # noqa: T201
    print(table(mutanten, uitkomsten))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
