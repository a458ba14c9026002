"""Streams as rules read them: corrected, in legal order, folded as of any day.

One reader serves recording, projections, replay and tests; what differs is where
the raw facts come from. It may be moved forward fact by fact.
"""

from bisect import bisect_right, insort
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar, cast

from register.domain.context import Kenmerk
from register.domain.facts import (
    Aggregaat,
    Feit,
    corrected,
    fold,
    insert,
    is_correction,
)

S = TypeVar("S")

Load = Callable[[str], Sequence[Feit]]
"""Raw facts of one stream, in the order of the log."""

One = Callable[[int], Feit | None]
"""The raw fact at one place in the log."""

Names = Callable[[str], Sequence[str]]
"""Names of the streams that begin with a prefix."""


_TOEN = 8
"""Earlier states that a stream remembers: of the days that one old list asks for."""


class _Stream:
    """One stream in memory: its facts, and the state of those that were folded.

    `nieuw` are the facts still to fold: all of them, or those that came since. `toen`
    are states of earlier days, by how many facts they are of: one decision asks for
    the same one many times, and so does the next of the same list.
    """

    __slots__ = ("feiten", "nieuw", "staat", "toen", "tussen", "versie")

    def __init__(self, ruw: Sequence[Feit]) -> None:
        self.feiten = corrected(ruw)
        self.versie = ruw[-1].kop.versie if ruw else 0
        self.staat: object | None = None
        self.nieuw = list(self.feiten)
        self.toen: dict[int, object] = {}
        self.tussen = False

    def add(self, feit: Feit) -> None:
        """Take a later fact, whose day may lie between those of earlier ones."""
        self.tussen |= not insert(self.feiten, feit)
        self.nieuw.append(feit)
        self.toen.clear()

    def fold(self, aggregaat: Aggregaat[S], op: date | None) -> S | None:
        if op is not None and self.feiten and self.feiten[-1].dag > op:
            return self._earlier(aggregaat, op)
        if not self.nieuw:
            return cast("S | None", self.staat)
        if self.tussen and not aggregaat.ongeordend:
            self.staat, self.nieuw = None, list(self.feiten)
        staat = cast("S | None", self.staat)
        for feit in self.nieuw:
            staat = aggregaat.evolve(staat, feit)
        self.staat, self.nieuw, self.tussen = staat, [], False
        return staat

    def _earlier(self, aggregaat: Aggregaat[S], op: date) -> S | None:
        aantal = bisect_right(self.feiten, op, key=_day)
        if aantal in self.toen:
            return cast("S | None", self.toen[aantal])
        if len(self.toen) == _TOEN:
            self.toen.clear()
        staat = fold(aggregaat, self.feiten[:aantal])
        self.toen[aantal] = staat
        return staat


def _day(feit: Feit) -> date:
    return feit.dag


class StreamReader:
    """Reads streams through a cache of the `grootte` most recently used ones."""

    def __init__(self, load: Load, names: Names, one: One, grootte: int = 4096) -> None:
        """The three must answer for one fixed point of one log."""
        self._load = load
        self._one = one
        self._names = names
        self._grootte = grootte
        self._stromen: OrderedDict[str, _Stream] = OrderedDict()
        self._bekend: dict[str, list[str]] = {}
        self._gemerkt: dict[tuple[str, Kenmerk], list[str]] = {}

    def feiten(self, stroom: str) -> Sequence[Feit]:
        """All facts of one stream, corrections applied, in legal order."""
        return self._stream(stroom).feiten

    def vastgelegd(self, stroom: str) -> Sequence[Feit]:
        """All facts of one stream as they were recorded, in order of recording."""
        return self._load(stroom)

    def feit(self, seq: int) -> Feit | None:
        """The fact at one place in the log, as it was recorded."""
        return self._one(seq)

    def stromen(self, prefix: str) -> Sequence[str]:
        """Names of the streams that begin with `prefix`, in order."""
        namen = self._bekend.get(prefix)
        if namen is None:
            namen = self._bekend[prefix] = list(self._names(prefix))
        return namen

    def stromen_met(self, prefix: str, kenmerk: Kenmerk) -> Sequence[str]:
        """Names of those that hold a fact with this mark; looked for only once."""
        namen = self._gemerkt.get((prefix, kenmerk))
        if namen is None:
            namen = [
                n for n in self.stromen(prefix) if any(map(kenmerk, self._load(n)))
            ]
            self._gemerkt[prefix, kenmerk] = namen
        return namen

    def staat(self, aggregaat: Aggregaat[S], stroom: str, op: date | None) -> S | None:
        """Fold of one stream as it held on `op` (`None`: whatever its day)."""
        return self._stream(stroom).fold(aggregaat, op)

    def versie(self, stroom: str) -> int | None:
        """Version of the last fact of a stream, where it is in memory."""
        stream = self._stromen.get(stroom)
        return None if stream is None else stream.versie

    def add(self, feit: Feit) -> None:
        """Move one fact forward; the facts must come in the order of the log."""
        naam = feit.kop.stroom
        if feit.kop.versie == 1:
            self._begun(naam)
        self._mark(feit)
        stream = self._stromen.get(naam)
        if stream is None:
            return
        stream.versie = feit.kop.versie
        if is_correction(feit):
            del self._stromen[naam]
        else:
            stream.add(feit)

    def forget(self) -> None:
        """Drop everything read, as after a rolled back transaction."""
        self._stromen.clear()
        self._bekend.clear()
        self._gemerkt.clear()

    def _mark(self, feit: Feit) -> None:
        naam = feit.kop.stroom
        for (prefix, kenmerk), namen in self._gemerkt.items():
            if naam.startswith(prefix) and naam not in namen and kenmerk(feit):
                insort(namen, naam)

    def _begun(self, naam: str) -> None:
        for prefix, namen in self._bekend.items():
            if naam.startswith(prefix):
                insort(namen, naam)

    def _stream(self, naam: str) -> _Stream:
        stream = self._stromen.get(naam)
        if stream is None:
            stream = _Stream(self._load(naam))
            self._stromen[naam] = stream
            if len(self._stromen) > self._grootte:
                self._stromen.popitem(last=False)
        else:
            self._stromen.move_to_end(naam)
        return stream
