"""When what is recorded becomes public by itself: the moments of design §4.

Organisation and powers are public as soon as they are recorded (Woo 3.3 lid 1 d).
Decisions and meetings follow the rules of their gremium; other things the rule
`publicatie.<kind>` of the regeling (`direct` or, by default, by hand).
"""

from collections.abc import Sequence
from datetime import date

from register.domain.besluiten.besluit import BESLUIT, NUMMER, BesluitGenomen
from register.domain.context import Context
from register.domain.facts import Feit, Gebeurtenis
from register.domain.openheid.openbaarheid import (
    Gepubliceerd,
    is_published,
    is_refused,
    secrecy,
)
from register.domain.organisatie.gremium import (
    GREMIUM,
    PublicatieBesluiten,
    PublicatieStukken,
)
from register.domain.organisatie.regeling import REGELING
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    BesluitenlijstVastgesteld,
    Vergadering,
    VergaderingBijeengeroepen,
)

ALTIJD = frozenset(
    {
        "register",
        "toegang",
        "regeling",
        "gremium",
        "functie",
        "bevoegdheid",
        "route",
        "eigen-norm",
    }
)
"""Kinds of streams that are public without a fact of publication."""

_REGEL = "publicatie."
_DIRECT = "direct"


def publications(
    events: Sequence[tuple[str, Gebeurtenis]], context: Context
) -> tuple[Gepubliceerd, ...]:
    """Publications that follow from events, given as (stream, event)."""
    gevolgen: list[Gepubliceerd] = []
    for stroom, event in events:
        match event:
            case BesluitGenomen():
                gevolgen += _decision(stroom, event, context)
            case VergaderingBijeengeroepen():
                gevolgen += _meeting(stroom, event, context)
            case BesluitenlijstVastgesteld():
                gevolgen += _list(event, context)
            case _:
                gevolgen += _by_rule(stroom, context)
    return tuple(dict.fromkeys(gevolgen))


def _decision(
    stroom: str, event: BesluitGenomen, context: Context
) -> list[Gepubliceerd]:
    gremium = context.staat(GREMIUM, event.orgaan)
    if gremium and gremium.publicatie_besluiten is PublicatieBesluiten.DIRECT:
        return [Gepubliceerd(stroom=stroom, aanleiding=_DIRECT)]
    return []


def _meeting(
    stroom: str, event: VergaderingBijeengeroepen, context: Context
) -> list[Gepubliceerd]:
    gremium = context.staat(GREMIUM, event.gremium)
    if gremium and gremium.publicatie_stukken is not PublicatieStukken.HANDMATIG:
        return [Gepubliceerd(stroom=stroom, aanleiding="convocatie")]
    return []


def _list(event: BesluitenlijstVastgesteld, context: Context) -> list[Gepubliceerd]:
    vergadering = context.staat(VERGADERING, event.vergadering)
    if vergadering is None:
        return []
    return [
        Gepubliceerd(stroom=stroom, aanleiding="besluitenlijst")
        for code in vergadering.gremia
        if _waits_for_list(context, code)
        for stroom in _decided_in(context, vergadering.voor(code), event.vergadering)
    ]


def _waits_for_list(context: Context, code: str) -> bool:
    gremium = context.staat(GREMIUM, code)
    return (
        gremium is not None
        and gremium.publicatie_besluiten is PublicatieBesluiten.BESLUITENLIJST
    )


def _decided_in(context: Context, waar: Vergadering, code: str) -> list[str]:
    """Streams of the decisions of one meeting that may and still must go public."""
    gevonden = []
    for feit in _numbers(context, waar):
        nummer = getattr(feit.gegevens, "nummer", "")
        besluit = context.ooit(BESLUIT, nummer)
        if besluit is None or besluit.genomen.vergadering != code:
            continue
        stroom = BESLUIT.stroom(nummer)
        if _may_go_public(context.feiten(stroom), context.dag):
            gevonden.append(stroom)
    return gevonden


def _may_go_public(feiten: Sequence[Feit], dag: date) -> bool:
    """Whether it is neither secret, nor refused, nor public already."""
    return not (secrecy(feiten, dag) or is_published(feiten) or is_refused(feiten))


def _numbers(context: Context, waar: Vergadering) -> list[Feit]:
    """Numbers of the organ in the year of a meeting, or in all years if unknown."""
    if isinstance(waar.datum, date):
        return list(context.feiten(NUMMER.stroom(f"{waar.gremium}/{waar.datum.year}")))
    reeksen = [c for c in context.codes(NUMMER) if c.startswith(f"{waar.gremium}/")]
    return [feit for reeks in reeksen for feit in context.feiten(NUMMER.stroom(reeks))]


def _by_rule(stroom: str, context: Context) -> list[Gepubliceerd]:
    soort = stroom.partition("/")[0]
    if soort in ALTIJD or context.feiten(stroom):
        return []
    regeling = context.staat(REGELING, "")
    if regeling and regeling.regel(_REGEL + soort) == _DIRECT:
        return [Gepubliceerd(stroom=stroom, aanleiding=_DIRECT)]
    return []
