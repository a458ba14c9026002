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
from register.service.answers import Library
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.place import reader_of

Rij = dict[str, object]


@dataclass(frozen=True, slots=True)
class AsOf:
    """One regeling, on both axes of a question, for who asks it."""

    library: Library
    regeling: str
    ask: Ask

    def rows(
        self,
        lijst: str,
        *,
        nieuwste: str | None = None,
        aantal: int | None = None,
        **filters: str,
    ) -> list[Rij]:
        """Open rows of a list; `nieuwste`: by that column, the last first."""
        vraag = question(self.library, self.regeling, self.ask, filter_=filters)
        vraag = replace(
            vraag, sorteer=nieuwste, aflopend=nieuwste is not None, aantal=aantal
        )
        open_ = [rij for rij in self.library.found(lijst, vraag) if rij.open]
        return [orjson.loads(inhoud) for inhoud in self.library.opened(open_)]

    def context(self) -> Context:
        """Folded states on the day that is asked about, or with all that is known."""
        log = self.library.logs[self.regeling]
        moment = self.library.moment(self.regeling, self.ask.op, self.ask.bekend_op)
        lezer = reader_of(log, log, moment.tot)
        return Context(lezer, moment.op or date.max, moment.nu)

    def opened(self, inhoud: Mapping[str, object]) -> Rij:
        """Records as JSON, with the seals open that are public now."""
        ruw = orjson.dumps(plain(inhoud))
        (open_,) = self.library.open_all([(self.regeling, ruw)])
        gelezen: Rij = orjson.loads(open_)
        return gelezen
