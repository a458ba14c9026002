"""Decisions on record, for tests of the years of budget and accounts."""

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from tests.domain.raadsrondes import LEEG
from tests.domain.rivierland import MODULE
from tests.scenario import Given


def besluit(
    nummer: str,
    boekjaar: int | None = None,
    uitkomst: Uitkomst = Uitkomst.AANGENOMEN,
) -> BesluitGenomen:
    """A decision of the AB."""
    return BesluitGenomen(
        besluit=nummer,
        orgaan="ab",
        titel=nummer,
        handeling="begroting-vaststellen",
        uitkomst=uitkomst,
        keten=(),
        boekjaar=boekjaar,
    )


BESLOTEN = LEEG.on("2026-01-01", MODULE).on(
    "2026-02-01",
    besluit("b1"),
    besluit("b2"),
    besluit("b-2027", 2027),
    besluit("b-2026", 2026),
    besluit("b-nee", 2027, Uitkomst.VERWORPEN),
)
"""`b1` and `b2` say no year; all of 2026-02-01."""

POSTEN = (
    Post(post="werk", module="werk", lasten=100_00, baten=90_00),
    Post(post="beheer", lasten=40_00, baten=50_00, toevoeging_reserves=5_00),
)


def jaar(gegeven: Given, nummer: int = 2027) -> Boekjaar:
    """A year with all that is known of it."""
    staat = gegeven.context().ooit(BOEKJAAR, str(nummer))
    assert staat is not None
    return staat
