"""What a single thing is made of: rows and folded states as one question sees them.

Of what may not be seen nothing is given: whoever asks by a value must not learn of a
closed row that it has that value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import orjson

from register.codec.plain import plain
from register.domain.context import Context
from register.projections.queries import Question
from register.service.answers import Library
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.place import reader_of

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
        open_ = [rij for rij in self.library.found(lijst, vraag) if rij.open]
        return [orjson.loads(inhoud) for inhoud in self.library.opened(open_)]

    def everything(self, lijst: str, **filters: str) -> list[tuple[str, Rij]]:
        """Keys and rows, also of what is closed: to know that it is there, no more."""
        vraag = replace(self.basis, filter=filters, openbaar=False)
        gevonden = self.library.found(lijst, vraag)
        return [(rij.sleutel, orjson.loads(rij.inhoud)) for rij in gevonden]

    def visible(self, lijst: str, sleutel: str) -> bool:
        """Whether there is a row with this key that may be seen."""
        vraag = replace(self.basis, sleutel=sleutel)
        return any(rij.open for rij in self.library.found(lijst, vraag))

    def context(self) -> Context:
        """Folded states on the day that is asked about, or with all that is known."""
        moment = self.basis.moment
        log = self.library.logs[self.basis.regeling]
        lezer = reader_of(log, log, moment.tot)
        return Context(lezer, moment.op or date.max, moment.nu)

    def opened(self, inhoud: Mapping[str, object]) -> Rij:
        """Records as JSON, with the seals open that are public now."""
        ruw = orjson.dumps(plain(inhoud))
        (open_,) = self.library.open_all([(self.basis.regeling, ruw)])
        gelezen: Rij = orjson.loads(open_)
        return gelezen
