"""Progress of long work on stderr: one moving line on a terminal, else each tenth."""

import sys
from types import TracebackType
from typing import Self

STAP = 10
"""Percent between two lines where stderr is no terminal."""


class Progress:
    """Told what is being done, how far, of how much."""

    def __init__(self, eenheid: str = "gebeurtenissen") -> None:
        """Say nothing until there is something to say; `eenheid` is what is counted."""
        self._eenheid = eenheid
        self._beweegt = sys.stderr.isatty()
        self._gezegd: tuple[str, int] = ("", 0)

    def __call__(self, wat: str, gedaan: int, van: int) -> None:
        """Tell, but not the same twice."""
        deel = 100 * gedaan // van if van else 100
        stap = 1 if self._beweegt else STAP
        nu = (wat, deel - deel % stap)
        if nu == self._gezegd:
            return
        self._gezegd = nu
        zin = f"{wat}: {gedaan} van {van} {self._eenheid} ({deel}%)"
        sys.stderr.write(f"\r{zin}\x1b[K" if self._beweegt else f"{zin}\n")
        sys.stderr.flush()

    def __enter__(self) -> Self:
        """Use as a context manager, so that the moving line is wiped."""
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Wipe the moving line."""
        if self._beweegt:
            sys.stderr.write("\r\x1b[K")
