"""Run a mutant in a process that has read nothing yet of the register.

For what cannot be seen by exchanging it in place: what ran once when the modules were
imported (an index of the norms, a default of a field, the value of an enum). A fork of
a process without the register reads the changed module, and then the tests.
"""

import os
import signal
import sys
from collections.abc import Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

from tests.mutants.mutant import Mutant
from tests.mutants.running import OPTIES, Uitkomst, Vonnis

_SECONDEN = 240
"""Of the processor; a whole run of the tests of the domain takes some forty."""


def judge(mutant: Mutant, wortel: Path, bestanden: Sequence[str]) -> Vonnis:
    """Run the tests of these files until one fails; `wortel` holds `register`."""
    assert not any(naam.startswith("register") for naam in sys.modules)
    if not bestanden:
        return Vonnis(uitkomst=Uitkomst.GEEN_TEST)
    kind = os.fork()
    if not kind:
        signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDEN)
        os._exit(_run(mutant, wortel, bestanden))
    _, status = os.waitpid(kind, 0)
    if os.WIFSIGNALED(status):
        return Vonnis(uitkomst=Uitkomst.TIJD, tests=len(bestanden))
    leeft = os.WEXITSTATUS(status) == pytest.ExitCode.OK
    return Vonnis(
        uitkomst=Uitkomst.LEEFT if leeft else Uitkomst.GEDOOD,
        door="" if leeft else "in een eigen proces",
        tests=len(bestanden),
    )


def _run(mutant: Mutant, wortel: Path, bestanden: Sequence[str]) -> int:
    niets = os.open(os.devnull, os.O_WRONLY)
    os.dup2(niets, 1)
    os.dup2(niets, 2)
    tekst = mutant.in_module((wortel / mutant.bestand).read_text("utf-8"))
    _import_changed(mutant.module, tekst)
    return int(pytest.main([*OPTIES, "--exitfirst", *bestanden]))


def _import_changed(module: str, tekst: str) -> None:
    """From now on this module, when it is imported, is the text given."""
    eigen = SourceFileLoader.get_code

    def get_code(lader: SourceFileLoader, naam: str) -> CodeType | None:
        if naam != module:
            return eigen(lader, naam)
        return compile(tekst, lader.path, "exec")

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign,assignment]
