"""What a single thing is made of: rows and folded states as one question sees them.

Of what may not be seen nothing is given: whoever asks by a value must not learn of a
closed row that it has that value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import orjson

from register.codec.plain import plain
from register.domain.context import Context, Lezer
from register.projections.queries import Found, Question
from register.service.answers import Library
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.place import reader_of
from register.service.uittreksels import Greep, Uittreksel, extract

T = TypeVar("T")

Rij = dict[str, object]


@dataclass(frozen=True, slots=True)
class AsOf:
    """One regeling, on both axes of a question, for who asks it."""

    library: Library
    basis: Question

    @classmethod
    def of(cls, library: Library, regeling: str, ask: Ask) -> "AsOf":
        """As `ask` has it: its days and its public, not its filters or page."""
        return cls(library, question(library, regeling, ask))

    def rows(
        self,
        lijst: str,
        *,
        nieuwste: str | None = None,
        aantal: int | None = None,
        **filters: str,
    ) -> list[Rij]:
        """Open rows of a list; `nieuwste`: by that column, the last first."""
        vraag = replace(
            self.basis,
            filter=filters,
            sorteer=nieuwste,
            aflopend=nieuwste is not None,
            aantal=aantal,
        )
        return self.read(self.library.found(lijst, vraag))

    def found(self, lijst: str, **filters: str) -> list[Found]:
        """Open rows of a list with their seals closed, by key."""
        vraag = replace(self.basis, filter=filters)
        return [rij for rij in self.library.found(lijst, vraag) if rij.open]

    def read(self, gevonden: Iterable[Found]) -> list[Rij]:
        """Rows that were found, as far as they are open."""
        open_ = [rij for rij in gevonden if rij.open]
        return [orjson.loads(inhoud) for inhoud in self.library.opened(open_)]

    def extract(self, greep: Greep[T]) -> Uittreksel[T]:
        """What is needed of the rows of a list."""
        return extract(self.library, self.basis, greep)

    def keyed(self, lijst: str, sleutels: Iterable[str]) -> list[Rij]:
        """Open rows of a list that have one of these keys."""
        return self.read(self.library.chosen(lijst, self.basis, sleutels))

    def visible(self, lijst: str, sleutel: str) -> bool:
        """Whether there is a row with this key that may be seen."""
        vraag = replace(self.basis, sleutel=sleutel)
        return any(rij.open for rij in self.library.found(lijst, vraag))

    def context(self) -> Context:
        """Folded states on the day that is asked about, or with all that is known."""
        moment = self.basis.moment
        return Context(self.reader(), moment.op or date.max, moment.nu)

    def reader(self) -> Lezer:
        """The log as known at the moment that is asked about, as far as it is open."""
        log = self.library.logs[self.basis.regeling]
        return reader_of(log, log, self.basis.moment.tot)

    def opened(self, inhoud: Mapping[str, object]) -> Rij:
        """Records as JSON, with the seals open that are public now."""
        ruw = orjson.dumps(plain(inhoud))
        (open_,) = self.library.open_all([(self.basis.regeling, ruw)])
        gelezen: Rij = orjson.loads(open_)
        return gelezen
