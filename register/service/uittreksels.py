"""What overviews take from a stored list, kept from one question to the next.

A row depends on its own stream alone, and so does whether it may be seen. After a
write only the streams with something new are therefore read again; all others still
say what they said. What is taken is small: not the row, but what an overview needs.
"""

import gc
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import orjson
from sqlalchemy import Connection

from register.projections import queries
from register.projections.queries import Found, Question
from register.reads import Opgeslagen, Reads

if TYPE_CHECKING:
    from register.service.answers import Library

T = TypeVar("T")

Rij = dict[str, object]

_MEESTE = 200_000
"""Streams that are kept of all extracts together; beyond it the oldest go."""
_UITTREKSELS = 256
"""And so many extracts: who asks for other days makes others."""
_VEEL = 1_000
"""Streams of an extract from which the collector would notice it."""
_GEWIST = "waarde-gewist"
_LANGSTE = 5_000
"""Facts that are looked at; after more of them all is read anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Greep(Generic[T]):
    """What is taken of which rows of a list; `naam` tells it from other takings.

    `pak` gets a row with its seals closed, and gives nothing to leave it out. `filter`
    and `gevuld` (a column that says something) as in a question. `ook`: beginnings of
    streams on which depends, beside the row, what is taken of it. `gevouwen`: it is
    taken of the folded state of its stream. `gesloten`: also of rows that may not be
    seen, for who only has to know that they are there.
    """

    lijst: str
    naam: str
    pak: Callable[[Rij], T | None]
    filter: Mapping[str, str] = field(default_factory=dict)
    gevuld: str = ""
    ook: tuple[str, ...] = ()
    gevouwen: bool = False
    gesloten: bool = False


@dataclass(slots=True)
class Uittreksel(Generic[T]):
    """What was taken, by stream; in `dicht` the last closed row of each stream."""

    per_stroom: dict[str, tuple[T, ...]] = field(default_factory=dict)
    dicht: dict[str, Found] = field(default_factory=dict)
    grootte: int = 0
    laatste: Opgeslagen | None = None
    _geteld: Counter[Hashable] | None = None

    def __iter__(self) -> Iterator[T]:
        """All that was taken, in no order."""
        return chain.from_iterable(self.per_stroom.values())

    def counted(self) -> Mapping[Hashable, int]:
        """How often each key occurs, of what is taken as tuples of keys."""
        if self._geteld is None:
            self._geteld = Counter(_keys(self))
        return self._geteld

    def put(self, gevonden: Iterable[Found], greep: Greep[T]) -> None:
        """Take of these rows, of streams of which nothing is known."""
        nieuw: dict[str, list[T]] = {}
        for rij in gevonden:
            if not (rij.open or greep.gesloten):
                self.dicht[rij.stroom] = rij
            elif (deel := greep.pak(orjson.loads(rij.inhoud))) is not None:
                nieuw.setdefault(rij.stroom, []).append(deel)
        for stroom, delen in nieuw.items():
            self.per_stroom[stroom] = tuple(delen)
            self._count(delen, 1)

    def drop(self, stromen: Iterable[str]) -> None:
        """Forget what was taken of these streams."""
        for stroom in stromen:
            self.dicht.pop(stroom, None)
            self._count(self.per_stroom.pop(stroom, ()), -1)

    def _count(self, delen: Sequence[T], maal: int) -> None:
        if self._geteld is not None:
            for sleutel in _keys(delen):
                self._geteld[sleutel] += maal
                if not self._geteld[sleutel]:
                    del self._geteld[sleutel]


def _keys(delen: Iterable[object]) -> Iterator[Hashable]:
    return chain.from_iterable(cast("Iterable[Iterable[Hashable]]", delen))


class Uittreksels:
    """Extracts of a service that stays, the last asked for at the end."""

    def __init__(self) -> None:
        """Nothing known yet."""
        self._bekend: dict[Hashable, Uittreksel[object]] = {}

    def current(self, sleutel: Hashable, bron: "_Bron[T]") -> Uittreksel[T]:
        """The extract under this key, brought up to date."""
        uittreksel = cast("Uittreksel[T] | None", self._bekend.pop(sleutel, None))
        positie = bron.positie()
        nieuw = uittreksel and _changed(uittreksel, bron, positie)
        if uittreksel is None or nieuw is None:
            uittreksel = bron.whole()
            _settle(uittreksel)
        elif nieuw:
            uittreksel.drop(nieuw)
            uittreksel.put(bron.of(nieuw), bron.greep)
        uittreksel.grootte, uittreksel.laatste = positie, bron.log.event(positie - 1)
        self._bekend[sleutel] = cast("Uittreksel[object]", uittreksel)
        self._limit()
        return uittreksel

    def _limit(self) -> None:
        samen = sum(map(_size, self._bekend.values()))
        while len(self._bekend) > 1 and (
            samen > _MEESTE or len(self._bekend) > _UITTREKSELS
        ):
            samen -= _size(self._bekend.pop(next(iter(self._bekend))))


def _size(uittreksel: Uittreksel[object]) -> int:
    return len(uittreksel.per_stroom) + len(uittreksel.dicht)


@dataclass(frozen=True, slots=True)
class _Bron(Generic[T]):
    """Where the rows of one extract are read."""

    library: "Library"
    vraag: Question
    greep: Greep[T]
    verbinding: Connection | None

    @property
    def log(self) -> Reads:
        return self.library.logs[self.vraag.regeling]

    def positie(self) -> int:
        regeling = self.vraag.regeling
        return self.library.model_of(regeling).position(regeling)

    def whole(self) -> Uittreksel[T]:
        uittreksel = Uittreksel[T]()
        with self._connected() as verbinding:
            gevonden = queries.rows(verbinding, self.greep.lijst, self.vraag)
        uittreksel.put(gevonden, self.greep)
        return uittreksel

    def of(self, stromen: Iterable[str]) -> list[Found]:
        lijst, vraag = self.greep.lijst, self.vraag
        with self._connected() as verbinding:
            return queries.chosen(verbinding, lijst, vraag, stromen, "stroom")

    def hidden(self) -> set[str]:
        """Streams to take of each time: of these facts open by their day alone."""
        if not self.greep.gevouwen:
            return set()
        return hidden(self.library, self.vraag.regeling)

    def _connected(self) -> AbstractContextManager[Connection]:
        """The running one, if there is: a read model in memory has no other."""
        if self.verbinding is not None:
            return nullcontext(self.verbinding)
        return self.library.connect(self.vraag.regeling)


def _settle(uittreksel: Uittreksel[T]) -> None:
    """Spare the collector much that stays: looking through it costs a quarter second.

    What is garbage by then goes first, or it would stay for good.
    """
    if len(uittreksel.per_stroom) >= _VEEL:
        gc.collect()
        gc.freeze()


def _changed(
    uittreksel: Uittreksel[T], bron: _Bron[T], positie: int
) -> set[str] | None:
    """Streams with something new; nothing where all may be different.

    That is so of another log, after very much, where a stream changed on which all
    depends, and after an erasure: that is a fact of a stream of its own.
    """
    log, grootte, ook = bron.log, uittreksel.grootte, bron.greep.ook
    if not grootte <= positie <= grootte + _LANGSTE:
        return None
    if log.event(grootte - 1) != uittreksel.laatste:
        return None
    nieuw = [feit for batch in log.events(grootte, positie) for feit in batch]
    if any(f.stroom.startswith(ook) or f.soort.startswith(_GEWIST) for f in nieuw):
        return None
    return {feit.stroom for feit in nieuw} | bron.hidden()


def hidden(library: "Library", regeling: str) -> set[str]:
    """Streams that are or were not open.

    Where secrecy ends by its last day, what was sealed opens without a fact: when
    somebody who may write comes by.
    """
    with library.connect(regeling) as verbinding:
        vraag = Question(regeling=regeling)
        return queries.streams(verbinding, "geheimhouding", vraag)


def extract(
    library: "Library",
    vraag: Question,
    greep: Greep[T],
    verbinding: Connection | None = None,
) -> Uittreksel[T]:
    """What is taken at the moment and by the reader that `vraag` names."""
    eigen = replace(
        vraag,
        filter=greep.filter,
        gevuld=(greep.gevuld,) if greep.gevuld else (),
        openbaar=vraag.openbaar and not greep.gesloten,
    )
    bron = _Bron(library, eigen, greep, verbinding)
    if library.uittreksels is None or eigen.moment.tot is not None:
        return bron.whole()
    moment = (eigen.moment.op, eigen.moment.nu, eigen.openbaar)
    welke = (greep.naam, greep.lijst, frozenset(greep.filter.items()), greep.gevuld)
    return library.uittreksels.current((eigen.regeling, welke, moment), bron)
