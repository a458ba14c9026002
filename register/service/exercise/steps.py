"""What a case in an exercise is made of: steps, each one command on one day."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import date

from register.domain.values import Openbaarheid
from register.service.receipts import Ontvangst

Payload = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command; with `feitdatum` it is recorded later than it happened.

    `inhoud` is asked for when its turn comes: who is present hangs on that day.
    """

    dag: date
    opdracht: str
    inhoud: Callable[[], Payload]
    feitdatum: str = ""
    openbaarheid: Openbaarheid | None = None


Case = Generator[Step, Ontvangst, None]
"""Steps in the order of their days; each gets the receipt of the one before."""


def step(
    dag: date,
    opdracht: str,
    *,
    openbaarheid: Openbaarheid | None = None,
    op: str = "",
    **gegevens: object,
) -> Step:
    """A step with its payload as JSON has it."""
    return Step(
        dag=dag,
        opdracht=opdracht,
        inhoud=lambda: gegevens,
        feitdatum=op,
        openbaarheid=openbaarheid,
    )
