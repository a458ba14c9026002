"""Run the tests that can see a mutant, in a fork for each mutant.

The tests are collected and measured once: which lines each runs, and how long it takes.
Forgetting what is remembered before every test keeps the measure true.
"""

import gc
import os
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import coverage
import pytest

from tests.mutants.mutant import Mutant, Soort
from tests.mutants.reading import readers
from tests.mutants.swapping import Cache, NietTeWisselen, caches, swap


class Uitkomst(StrEnum):
    """What became of a mutant."""

    GEDOOD = "gedood"
    LEEFT = "leeft"
    TIJD = "tijd"
    GEEN_TEST = "geen test"
    NIET_GERUILD = "niet geruild"


@dataclass(frozen=True, kw_only=True)
class Vonnis:
    """The outcome, by which test, and how many tests were asked at most."""

    uitkomst: Uitkomst
    door: str = ""
    tests: int = 0


OPTIES = (
    "--quiet",
    "--assert=plain",
    "--tb=no",
    "--show-capture=no",
    "--capture=no",
    *(f"-pno:{naam}" for naam in ("cacheprovider", "xdist", "cov")),
)

Doe = Callable[["Runner"], None]


@dataclass(eq=False)
class Runner:
    """A plugin of pytest that takes the place of its loop."""

    wortel: Path
    doe: Doe
    meet: coverage.Coverage
    altijd: tuple[str, ...] = ()
    """Files of tests that may see any constant."""
    tests: list[pytest.Item] = field(default_factory=list)
    duur: dict[str, float] = field(default_factory=dict)
    _geheugens: list["Cache[object]"] = field(default_factory=list)
    _rood: list[str] = field(default_factory=list)
    _wie: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    _laatst: dict[str, str] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._rood.append(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.tests = list(session.items)
        self._measure()
        self.doe(self)
        return True

    def _measure(self) -> None:
        self._geheugens = caches()
        for test in self.tests:
            self._forget()
            self.meet.switch_context(test.nodeid)
            begin = time.process_time()
            self._run(test, None)
            self.duur[test.nodeid] = time.process_time() - begin
        self.meet.stop()
        if self._rood:
            print(f"al rood, en dus niet gevraagd: {self._rood}")  # noqa: T201
            self.tests = [t for t in self.tests if t.nodeid not in self._rood]
            self._rood.clear()
        self.tests.sort(key=lambda test: self.duur[test.nodeid])
        self._wie = self._read_measure()
        gc.collect()
        gc.freeze()  # a fork that never touches these shares their memory

    def _read_measure(self) -> dict[tuple[str, int], set[str]]:
        wie: dict[tuple[str, int], set[str]] = defaultdict(set)
        gegevens = self.meet.get_data()
        for bestand in gegevens.measured_files():
            kort = Path(bestand).relative_to(self.wortel).as_posix()
            for regel, tests in gegevens.contexts_by_lineno(bestand).items():
                wie[kort, regel].update(tests)
        return dict(wie)

    def _who_sees(self, mutant: Mutant) -> list[pytest.Item]:
        """The tests that may see the change, quickest first.

        Of a function those that ran its lines. Who reads a constant runs no line of it:
        those that ran anything of a file that reads its name, and what is always asked
        (the page of the norms reads every row).
        """
        if mutant.soort is Soort.FUNCTIE:
            plaatsen = [(mutant.bestand, regel) for regel in mutant.regels]
            wie = set().union(*(self._wie.get(plaats, set()) for plaats in plaatsen))
            return [test for test in self.tests if test.nodeid in wie]
        lezers = readers(self.wortel, mutant.bestand, mutant.naam)
        ziet = set().union(*(self._of_file.get(lezer, set()) for lezer in lezers))
        if not ziet:
            return list(self.tests)
        return [
            test
            for test in self.tests
            if test.nodeid in ziet or test.nodeid.startswith(self.altijd)
        ]

    def judge(self, mutant: Mutant) -> Vonnis:
        """Run a mutant in a fork; its function is exchanged there."""
        tests = self._who_sees(mutant)
        if not tests:
            return Vonnis(uitkomst=Uitkomst.GEEN_TEST)
        plaats = f"{mutant.bestand}:{mutant.naam}"
        tests.sort(key=lambda test: test.nodeid != self._laatst.get(plaats))
        vonnis = self._fork(mutant, tests)
        if vonnis.door:
            self._laatst[plaats] = vonnis.door
        return vonnis

    @cached_property
    def _of_file(self) -> Mapping[str, set[str]]:
        """Of each file of code, which tests run anything of it."""
        per_bestand: dict[str, set[str]] = defaultdict(set)
        for (bestand, _), wie in self._wie.items():
            per_bestand[bestand] |= wie - {""}
        return per_bestand

    @property
    def files_of_tests(self) -> Mapping[str, set[str]]:
        """Of each file of code, which files of tests run anything of it."""
        return {
            bestand: {test.partition("::")[0] for test in wie}
            for bestand, wie in self._of_file.items()
        }

    def _fork(self, mutant: Mutant, tests: Sequence[pytest.Item]) -> Vonnis:
        lees, schrijf = os.pipe()
        kind = os.fork()
        if not kind:
            os.close(lees)
            seconden = 5 + 5 * sum(self.duur[test.nodeid] for test in tests)
            gc.disable()
            signal.setitimer(signal.ITIMER_VIRTUAL, seconden)
            os.write(schrijf, self._red(mutant, tests).encode())
            os._exit(0)
        os.close(schrijf)
        with os.fdopen(lees, "rb") as pijp:
            door = pijp.read().decode()
        _, status = os.waitpid(kind, 0)
        if os.WIFSIGNALED(status):
            uitkomst = Uitkomst.TIJD
        elif door == Uitkomst.NIET_GERUILD:
            return Vonnis(uitkomst=Uitkomst.NIET_GERUILD, tests=len(tests))
        else:
            uitkomst = Uitkomst.GEDOOD if door else Uitkomst.LEEFT
        return Vonnis(uitkomst=uitkomst, door=door, tests=len(tests))

    def _red(self, mutant: Mutant, tests: Sequence[pytest.Item]) -> str:
        """In the fork: the first test that fails, or nothing."""
        niets = os.open(os.devnull, os.O_WRONLY)
        os.dup2(niets, 1)
        os.dup2(niets, 2)
        try:
            swap(mutant)
        except NietTeWisselen:
            return Uitkomst.NIET_GERUILD
        except Exception as fout:  # noqa: BLE001  a change that cannot be defined
            return f"niet te lezen: {fout!r}"
        self._forget()
        for test, hierna in zip(tests, [*tests[1:], None], strict=True):
            self._run(test, hierna)
            if self._rood:
                return self._rood[0]
        return ""

    def _forget(self) -> None:
        for geheugen in self._geheugens:
            geheugen.cache_clear()

    @staticmethod
    def _run(test: pytest.Item, hierna: pytest.Item | None) -> None:
        test.ihook.pytest_runtest_protocol(item=test, nextitem=hierna)


def collect(
    wortel: Path,
    doe: Doe,
    tests: Sequence[str],
    altijd: Sequence[str],
    bron: Sequence[str],
) -> int:
    """Collect and measure the tests, then do; gives the exit code of pytest."""
    waar = [f"{wortel / deel}{'' if deel.endswith('.py') else '/*'}" for deel in bron]
    meet = coverage.Coverage(data_file=None, config_file=False, include=waar)
    meet.start()
    loper = Runner(wortel, doe, meet, tuple(altijd))
    return int(pytest.main([*OPTIES, *tests, *altijd], plugins=[loper]))
