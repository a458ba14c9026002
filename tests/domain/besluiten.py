"""Decisions on record and short questions about them, for tests of what follows."""

from dataclasses import replace

import pytest

from register.domain.besluiten.besluit import BESLUIT, Besluit, Uitkomst
from register.domain.besluiten.besluitvorming import NeemBesluit
from register.domain.refusals import Refused
from tests.domain import bestuur
from tests.scenario import Given

NEEM = NeemBesluit(
    orgaan="ab", titel="Koers", handeling="koers", uitkomst=Uitkomst.AANGENOMEN
)
NEE = replace(NEEM, uitkomst=Uitkomst.VERWORPEN)
EERSTE, TWEEDE, DERDE = "ab-2026-001", "ab-2026-002", "ab-2026-003"
BASIS = bestuur.bestuur()


def decided(gegeven: Given, opdracht: NeemBesluit = NEEM) -> Given:
    """The decision taken and on record, on the day of the command."""
    return gegeven.on(gegeven.dag, *gegeven.when(opdracht))


EEN = decided(BASIS)
"""One decision of the AB, on 2 July 2026."""
TWEE = decided(EEN)
"""Two of them."""
MET_NEE = decided(EEN, NEE)
"""One, and a second that was rejected."""


def done(gegeven: Given, dag: str, opdracht: object) -> Given:
    """What the command leads to on that day, on record."""
    return gegeven.on(dag, *gegeven.at(dag).when(opdracht))


def state(gegeven: Given, op: str = "2030-01-01", nummer: str = EERSTE) -> Besluit:
    """A decision as it stands on a day."""
    besluit = gegeven.at(op).context().staat(BESLUIT, nummer)
    assert besluit is not None
    return besluit


def refusal(
    gegeven: Given, dag: str, reden: type[Refused], opdracht: object
) -> tuple[str, str]:
    """Field and sentence of the refusal on that day."""
    with pytest.raises(reden) as fout:
        gegeven.at(dag).when(opdracht)
    return fout.value.pad, fout.value.tekst
