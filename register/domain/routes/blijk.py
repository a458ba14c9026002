"""What the log shows of one step: nothing yet, begun, done, or not needed."""

from datetime import date
from enum import StrEnum

from register.domain.records import dataclass


class Staat(StrEnum):
    """How far a step is, by what was recorded."""

    NIETS = "niets"
    BEGONNEN = "begonnen"
    GEDAAN = "gedaan"
    NIET_NODIG = "niet_nodig"


class Grenssoort(StrEnum):
    """Where a last day comes from."""

    WET = "wet"
    GEVRAAGD = "gevraagd"
    VERGADERING = "vergadering"
    GEPLAND = "gepland"
    VERVOLG = "vervolg"


@dataclass(frozen=True, kw_only=True)
class Grens:
    """A last day for a step; `voor` is who it holds for, where not for all."""

    soort: Grenssoort
    uiterlijk: date
    norm: str = ""
    uitleg: str = ""
    voor: str = ""


@dataclass(frozen=True, kw_only=True)
class Blijk:
    """What shows of a step; `seqs` prove it.

    `haalt_in`: though it is not done yet, what comes before it is behind us. `einde`:
    the route stops here, and why. `ontbreekt` are sentences for people.
    """

    staat: Staat = Staat.NIETS
    op: date | None = None
    wie: tuple[str, ...] = ()
    grenzen: tuple[Grens, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    seqs: tuple[int, ...] = ()
    haalt_in: bool = False
    einde: str = ""


def done(op: date | None, seqs: tuple[int, ...], *ontbreekt: str) -> Blijk:
    """Give the sign of a step that was taken on a day."""
    return Blijk(staat=Staat.GEDAAN, op=op, seqs=seqs, ontbreekt=ontbreekt)


NIETS = Blijk()
NIET_NODIG = Blijk(staat=Staat.NIET_NODIG)
