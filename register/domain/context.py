"""What a rule may read: folded states of this log, as of any day, and their proof.

The reader is given; a rule asks for what it needs. Nothing here looks at a clock,
a file or a database: the same reader at the same point gives the same answers.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from register.domain.facts import Aggregaat, Feit

S = TypeVar("S")


Kenmerk = Callable[[Feit], bool]
"""Whether a fact is of the kind that is looked for; a sealed one may be."""


class Lezer(Protocol):
    """Facts of one log up to a fixed point, corrections applied, in legal order."""

    def feiten(self, stroom: str) -> Sequence[Feit]:
        """All facts of one stream."""

    def vastgelegd(self, stroom: str) -> Sequence[Feit]:
        """The same as recorded: what lapsed and corrections too, in order."""

    def feit(self, seq: int) -> Feit | None:
        """The fact at one place in the log, as it was recorded."""

    def stromen(self, prefix: str) -> Sequence[str]:
        """Names of the streams that begin with `prefix`."""

    def stromen_met(self, prefix: str, kenmerk: Kenmerk) -> Sequence[str]:
        """Names of those streams that hold a fact, as recorded, with this mark."""

    def staat(self, aggregaat: Aggregaat[S], stroom: str, op: date | None) -> S | None:
        """Fold of one stream as it held on `op` (`None`: whatever its day)."""


class Context:
    """Folded states for one decision, by default as they held on its day."""

    def __init__(self, lezer: Lezer, dag: date, nu: date | None = None) -> None:
        """`dag` is the day of the fact that is judged: the default for every read.

        `nu` is the day of recording, on which openness is judged (default: `dag`).
        """
        self._lezer = lezer
        self.dag = dag
        self.nu = nu or dag

    def on(self, dag: date) -> "Context":
        """The same knowledge with another day to read on, as a clock needs."""
        return Context(self._lezer, dag, self.nu)

    def staat(
        self, aggregaat: Aggregaat[S], code: str, *, op: date | None = None
    ) -> S | None:
        """State of one thing as it held on `op` (default: the day of the fact)."""
        return self._lezer.staat(aggregaat, aggregaat.stroom(code), op or self.dag)

    def ooit(self, aggregaat: Aggregaat[S], code: str) -> S | None:
        """State with everything that is known, whatever its day."""
        return self._lezer.staat(aggregaat, aggregaat.stroom(code), None)

    def feiten(self, stroom: str) -> Sequence[Feit]:
        """Facts of one stream, for proof and for rules about order."""
        return self._lezer.feiten(stroom)

    def vastgelegd(self, stroom: str) -> Sequence[Feit]:
        """Facts of one stream as recorded: what lapsed and corrections too."""
        return self._lezer.vastgelegd(stroom)

    def feit(self, seq: int) -> Feit | None:
        """The fact at one place in the log, as it was recorded."""
        return self._lezer.feit(seq)

    def codes(self, aggregaat: Aggregaat[S]) -> list[str]:
        """Codes of everything of this kind that was ever recorded."""
        prefix = f"{aggregaat.prefix}/"
        return [naam.removeprefix(prefix) for naam in self._lezer.stromen(prefix)]

    def codes_with(self, aggregaat: Aggregaat[S], kenmerk: Kenmerk) -> list[str]:
        """Codes of those that ever had a fact with this mark: fewer to fold.

        Also of one that was corrected since: what it is now, its state says.
        """
        prefix = f"{aggregaat.prefix}/"
        namen = self._lezer.stromen_met(prefix, kenmerk)
        return [naam.removeprefix(prefix) for naam in namen]
