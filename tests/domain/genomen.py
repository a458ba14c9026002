"""A decision of the algemeen bestuur, and how it stands."""

from register.domain.besluiten.besluit import (
    BESLUIT,
    Besluit,
    BesluitBekendgemaakt,
    Uitkomst,
)
from register.domain.besluiten.besluitvorming import NeemBesluit
from tests.domain import bestuur
from tests.scenario import Given

NEEM = NeemBesluit(
    orgaan="ab", titel="Koers", handeling="koers", uitkomst=Uitkomst.AANGENOMEN
)
BASIS = bestuur.bestuur()
EERSTE = "ab-2026-001"
BEKEND = BesluitBekendgemaakt(besluit=EERSTE, wijze="brief")


def decided(gegeven: Given, opdracht: NeemBesluit = NEEM) -> Given:
    """The decision taken and on record, on the day of the command."""
    return gegeven.on(gegeven.dag, *gegeven.when(opdracht))


def state(gegeven: Given, op: str | None = None, nummer: str = EERSTE) -> Besluit:
    context = gegeven.at(op or "2030-01-01").context()
    besluit = context.staat(BESLUIT, nummer)
    assert besluit is not None
    return besluit


EEN = decided(BASIS)
