"""Which decisions were taken under a power, and how much of its ceiling they took.

Decisions under a power have a series of their own for each functie, so only those
series are read (and what history brought), never all decisions of the register.
"""

from collections.abc import Iterator
from datetime import date

from register.domain.besluiten.besluit import (
    BESLUIT,
    NUMMER,
    BesluitGenomen,
    NummerToegekend,
    Uitkomst,
)
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.organisatie.functie import FUNCTIE

_OVERGENOMEN = "overgenomen"


def uses(context: Context, code: str, van: date, tot: date) -> Iterator[Feit]:
    """Decisions under this power, or under one that hangs below it, in a period.

    A decision that is sealed and cannot be opened is not among them.
    """
    for feit in _taken_by_functies(context, van, tot):
        genomen = feit.gegevens
        if isinstance(genomen, BesluitGenomen) and (
            genomen.bevoegdheid == code
            or any(schakel.bevoegdheid == code for schakel in genomen.keten)
        ):
            yield feit


def spent(
    context: Context, code: str, van: date, tot: date, behalve: str
) -> int | None:
    """Euro cents decided under this power; `None` when an amount is not known."""
    totaal = 0
    for feit in uses(context, code, van, tot):
        genomen = feit.gegevens
        assert isinstance(genomen, BesluitGenomen), "uses gives decisions only"
        if genomen.besluit == behalve or genomen.uitkomst is Uitkomst.VERWORPEN:
            continue
        if genomen.bedrag is None:
            return None
        totaal += genomen.bedrag
    return totaal


def _taken_by_functies(context: Context, van: date, tot: date) -> Iterator[Feit]:
    for naam in context.codes(NUMMER):
        reeks, _, jaar = naam.rpartition("/")
        if not van.year <= int(jaar) <= tot.year:
            continue
        if reeks != _OVERGENOMEN and context.ooit(FUNCTIE, reeks) is None:
            continue
        for toegekend in context.feiten(NUMMER.stroom(naam)):
            if isinstance(toegekend.gegevens, NummerToegekend):
                yield from _taken(context, toegekend.gegevens.nummer, van, tot)


def _taken(context: Context, nummer: str, van: date, tot: date) -> Iterator[Feit]:
    for feit in context.feiten(BESLUIT.stroom(nummer)):
        if feit.soort == BesluitGenomen.SOORT and van <= feit.dag <= tot:
            yield feit
