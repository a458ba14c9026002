"""What a case in an exercise is made of: steps, each one command on one day."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date

from register.domain.values import Openbaarheid
from register.service.receipts import Ontvangst


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command; with `feitdatum` it is recorded later than it happened."""

    dag: date
    opdracht: str
    gegevens: dict[str, object]
    dossier: str = ""
    feitdatum: str = ""
    openbaarheid: Openbaarheid | None = None


Case = Generator[Step, Ontvangst, None]
"""Steps in the order of their days; each gets the receipt of the one before."""


def step(
    dag: date,
    opdracht: str,
    *,
    kop_dossier: str = "",
    openbaarheid: Openbaarheid | None = None,
    op: str = "",
    **gegevens: object,
) -> Step:
    """A step with its payload as JSON has it."""
    return Step(
        dag=dag,
        opdracht=opdracht,
        gegevens=gegevens,
        dossier=kop_dossier,
        feitdatum=op,
        openbaarheid=openbaarheid,
    )
