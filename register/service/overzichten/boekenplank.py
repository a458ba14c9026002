"""Stored lists for who makes another list of them: what may be seen, and stubs.

One question, both axes, one connection. Seals stay closed: they are opened where all
others are, in the answer.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

import orjson
from sqlalchemy import Connection

from register.domain.context import Context
from register.projections import queries
from register.projections.queries import Found, Question
from register.service.answers import Library, stub
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.place import reader_of
from register.service.uittreksels import Greep, Uittreksel, extract

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The lists of one log at one moment; `dicht` are stubs by stream, as met."""

    library: Library
    verbinding: Connection
    vraag: Question
    dicht: dict[str, Rij] = field(default_factory=dict)

    def rows(self, lijst: str, **filter_: str) -> list[Rij]:
        """Rows that may be seen, by key; the others are kept in `dicht`."""
        gevraagd = {k: w for k, w in filter_.items() if w}
        return self._seen(lijst, replace(self.vraag, filter=gevraagd))

    def extract(self, greep: Greep[T]) -> Uittreksel[T]:
        """What is needed of rows that may be seen; the others are kept in `dicht`."""
        uittreksel = extract(self.library, self.vraag, greep, self.verbinding)
        for stroom, rij in uittreksel.dicht.items():
            self.dicht[stroom] = orjson.loads(stub(rij))
        return uittreksel

    def chosen(self, lijst: str, waarden: Iterable[str], kolom: str) -> list[Rij]:
        """Rows that may be seen with one of these values in a column."""
        return self._open(
            queries.chosen(self.verbinding, lijst, self.vraag, waarden, kolom)
        )

    def _seen(self, lijst: str, vraag: Question) -> list[Rij]:
        return self._open(queries.rows(self.verbinding, lijst, vraag))

    def _open(self, gevonden: Iterable[Found]) -> list[Rij]:
        zichtbaar = []
        for rij in gevonden:
            if rij.open:
                zichtbaar.append(orjson.loads(rij.inhoud))
            else:
                self.dicht[rij.stroom] = orjson.loads(stub(rij))
        return zichtbaar

    def unseen(self, lijst: str, **filter_: str) -> set[str]:
        """Streams with rows that may not be seen: a sum over the others is not it."""
        vraag = replace(self.vraag, filter={k: w for k, w in filter_.items() if w})
        alle = queries.rows(self.verbinding, lijst, replace(vraag, openbaar=False))
        gezien = queries.rows(self.verbinding, lijst, vraag)
        return {r.stroom for r in alle} - {r.stroom for r in gezien if r.open}

    def context(self, dag: date) -> Context:
        """What the rules of the domain may read, with what is public now."""
        log = self.library.logs[self.vraag.regeling]
        return Context(reader_of(log, log, self.vraag.moment.tot), dag)


@contextmanager
def shelf(library: Library, regeling: str, ask: Ask) -> Iterator[Shelf]:
    """The lists of one log, as asked: both axes, and whether only what is public."""
    vraag = question(library, regeling, ask)
    with library.connect(regeling) as verbinding:
        yield Shelf(library, verbinding, vraag)


def day_of(ask: Ask) -> date:
    """The day of a list that is about a day: the edge fills in today."""
    assert ask.op is not None, "the edge fills in today"
    return ask.op
