"""What several norms look up: readings, bodies by kind, days, who leads whom.

Each of these says `None` where the register does not hold the answer.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID
from register.domain.context import Context
from register.domain.norms.norm import Twistpunt, Zaak
from register.domain.norms.uitleg import NORMUITLEG, Normuitleg
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort
from register.domain.values import bounds
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering

SINDS: Final = date(2015, 1, 1)
"""Oldest texts read, of Wgr, Gemeentewet and Awb 10.1; before it no verdict.

Awb 1:3, 3:46-3:50 and Gemeentewet 192 were read in the newest text only.
"""

_EIGEN: Final = frozenset(
    {
        Gremiumsoort.ALGEMEEN_BESTUUR,
        Gremiumsoort.DAGELIJKS_BESTUUR,
        Gremiumsoort.VOORZITTER,
    }
)


class Gelezen(NamedTuple):
    """The reading to judge by, and the fact that adopted it, if one did."""

    lezing: str
    seqs: tuple[int, ...] = ()


def read_as(context: Context, norm: str, punt: Twistpunt) -> Gelezen:
    """The reading of a contested norm that held on the day of the fact.

    Adopted as `NormuitlegVastgesteld` with that `lezing`; of several the last one, by
    its day and then its place in the log. Without one it is the register's own.
    """
    gekozen: Normuitleg | None = None
    for code in context.codes(NORMUITLEG):
        staat = context.staat(NORMUITLEG, code)
        if staat is None or staat.norm != norm or staat.lezing not in punt.codes:
            continue
        if gekozen is None or (gekozen.vanaf, gekozen.seq) < (staat.vanaf, staat.seq):
            gekozen = staat
    if gekozen is None:
        return Gelezen(punt.codes[0])
    return Gelezen(gekozen.lezing, (gekozen.seq,))


def ran_out(zaak: Zaak, uiterlijk: date) -> bool:
    """Whether a clock is over on the day that is asked about; never at recording."""
    return zaak.op is not None and zaak.op > uiterlijk


def listed(codes: Iterable[str]) -> str:
    """Codes in a sentence."""
    return ", ".join(f"'{code}'" for code in codes)


def days(zaak: Zaak) -> tuple[date, date]:
    """First and last day on which the fact can have happened."""
    return bounds(zaak.kop.feitdatum)


def body_of(context: Context, soort: Gremiumsoort) -> Gremium | None:
    """The body of this kind that exists on the day, where there is exactly one."""
    gevonden = [
        gremium
        for code in context.codes(GREMIUM)
        if (gremium := context.staat(GREMIUM, code)) is not None
        and gremium.soort is soort
        and gremium.opgeheven_op is None
    ]
    return gevonden[0] if len(gevonden) == 1 else None


def is_adopted(besluit: BesluitGenomen) -> bool:
    """Whether the decision came about; a rejected proposal sets nothing in motion."""
    return besluit.uitkomst is not Uitkomst.VERWORPEN


def meeting_of(
    context: Context, code: str, deel: str = ""
) -> tuple[Vergadering, Gremium] | tuple[None, None]:
    """A meeting with its gremium, both as on the day of the fact.

    `deel`: of a joint meeting the gremium it is about; else the one that called it.
    """
    vergadering = context.staat(VERGADERING, code) if code else None
    vergadering = vergadering.voor(deel) if vergadering else None
    gremium = context.staat(GREMIUM, vergadering.gremium) if vergadering else None
    return (vergadering, gremium) if vergadering and gremium else (None, None)


def follows_gemeentewet(gremium: Gremium) -> bool:
    """Whether Gemeentewet 20 and 28-32 hold for its meetings (Wgr 22 lid 1)."""
    return gremium.soort in (Gremiumsoort.ALGEMEEN_BESTUUR, Gremiumsoort.RAAD)


def works_under(context: Context, nemer: str, gever: str) -> bool | None:
    """Whether the taker works under the responsibility of the giver (Awb 10:4).

    AB, DB and voorzitter share one ambtelijke organisatie (Wgr 33b lid 1 c): who works
    under one of them works under all three (I). Another gremium is never subordinate.
    """
    functie = context.staat(FUNCTIE, nemer)
    if functie is None:
        return nemer == gever if context.staat(GREMIUM, nemer) else None
    boven = _superiors(context, nemer)
    if gever in boven:
        return True
    if not boven:
        return False if functie.werkgever else None
    top = context.staat(GREMIUM, boven[-1])
    if top is None:
        return None
    return _is_own(top) and _leads_own_staff(context, gever)


def _superiors(context: Context, functie: str) -> list[str]:
    """Codes above a functie, nearest first; stops at a gremium, a gap or a circle."""
    boven: list[str] = []
    staat = context.staat(FUNCTIE, functie)
    while staat is not None and staat.onder and staat.onder not in boven:
        boven.append(staat.onder)
        staat = context.staat(FUNCTIE, staat.onder)
    return boven


def _is_own(gremium: Gremium) -> bool:
    return gremium.soort in _EIGEN


def _leads_own_staff(context: Context, gever: str) -> bool:
    """Whether the giver is an organ of the openbaar lichaam (a functie is not)."""
    gremium = context.staat(GREMIUM, gever)
    return gremium is not None and _is_own(gremium)


def giver_of(context: Context, gever: str, ouder: str) -> str:
    """Who gives: for an ondermandaat the taker of its parent."""
    if gever:
        return gever
    macht = context.staat(BEVOEGDHEID, ouder)
    return macht.nemer if macht else ""
