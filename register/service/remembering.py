"""A reader at a fixed point that folds each stream once, for whatever day is asked.

Who judges all of a log asks for the same stream as of thousands of days. Every state
that a stream went through is kept, so a question costs a search among its days.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar, cast

from register.domain.context import Kenmerk, Lezer
from register.domain.facts import Aggregaat, Feit

S = TypeVar("S")


class Remembering:
    """Remembers the states of the `grootte` streams that were asked for last."""

    def __init__(self, lezer: Lezer, grootte: int = 4096) -> None:
        """`lezer` must not move on while this is used."""
        self._lezer = lezer
        self._grootte = grootte
        self._staten: OrderedDict[str, tuple[list[date], list[object | None]]]
        self._staten = OrderedDict()
        self._feit = lru_cache(grootte)(lezer.feit)

    def feiten(self, stroom: str) -> Sequence[Feit]:
        """All facts of one stream, corrections applied, in legal order."""
        return self._lezer.feiten(stroom)

    def vastgelegd(self, stroom: str) -> Sequence[Feit]:
        """The same as recorded, in order of recording."""
        return self._lezer.vastgelegd(stroom)

    def feit(self, seq: int) -> Feit | None:
        """The fact at one place in the log, as it was recorded."""
        return self._feit(seq)

    def stromen(self, prefix: str) -> Sequence[str]:
        """Names of the streams that begin with `prefix`."""
        return self._lezer.stromen(prefix)

    def stromen_met(self, prefix: str, kenmerk: Kenmerk) -> Sequence[str]:
        """Names of those streams that hold a fact with this mark."""
        return self._lezer.stromen_met(prefix, kenmerk)

    def staat(self, aggregaat: Aggregaat[S], stroom: str, op: date | None) -> S | None:
        """Fold of one stream as it held on `op` (`None`: whatever its day)."""
        gevouwen = self._staten.get(stroom)
        if gevouwen is not None:
            self._staten.move_to_end(stroom)
        else:
            gevouwen = self._staten[stroom] = self._folded(aggregaat, stroom)
            if len(self._staten) > self._grootte:
                self._staten.popitem(last=False)
        dagen, staten = gevouwen
        plek = len(dagen) if op is None else bisect_right(dagen, op)
        return cast("S | None", staten[plek])

    def _folded(
        self, aggregaat: Aggregaat[S], stroom: str
    ) -> tuple[list[date], list[object | None]]:
        """Days of the facts, and the state before the first and after each."""
        staat: S | None = None
        dagen: list[date] = []
        staten: list[object | None] = [None]
        for feit in self._lezer.feiten(stroom):
            staat = aggregaat.evolve(staat, feit)
            dagen.append(feit.dag)
            staten.append(staat)
        return dagen, staten
