"""Norms of the Wgr on what the raden can say, as far as the regeling names it.

Art. 1 lid 3 (eight weeks on a draft of the regeling), 10 lid 5 (decisions on which a
zienswijze can be given) and 35 lid 6 (changes of the budget without one). Text read:
version 2025-02-12. What the regeling names is data, its rules
`zienswijze-overige-besluiten` (codes of handelingen) and
`begrotingswijziging-zonder-zienswijze` (categories), each with `+` in between; without
such a rule the text of the regeling is not known.
"""

from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.afspraakregels import agreed, parts
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import is_adopted
from register.domain.norms.rondes import not_recorded
from register.domain.norms.sources import wgr
from register.domain.planning.boekjaarfeiten import BegrotingswijzigingVastgesteld
from register.domain.raden.raadsrondestaat import RAADSRONDE
from register.domain.raden.rondefeiten import (
    OntvangstBevestigd,
    OntwerpToegezonden,
    Rondesoort,
)
from register.domain.termijnen.wgr_terms import WGR_2022
from register.domain.terms import Termijn, termijn

OVERIGE: Final = "zienswijze-overige-besluiten"
ZONDER: Final = "begrotingswijziging-zonder-zienswijze"


def _eight_weeks(zaak: Zaak) -> Uitspraak:
    """Wgr 1 lid 3, per raad from its own receipt; a longer term is no breach."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, OntwerpToegezonden | OntvangstBevestigd):
        return NIET_VAN_TOEPASSING
    ronde = context.staat(RAADSRONDE, feit.raadsronde, op=zaak.op)
    if ronde is None or ronde.soort is not Rondesoort.REGELING:
        return NIET_VAN_TOEPASSING
    raad = ronde.raad(feit.gemeente)
    if isinstance(feit, OntvangstBevestigd):
        ontvangen = context.dag
    elif feit.ontvangen_op is not None:
        ontvangen = feit.ontvangen_op
    elif zaak.op is None or (raad is not None and raad.ontvangen_op is not None):
        return NIET_VAN_TOEPASSING
    else:
        tekst = f"wanneer de raad van '{feit.gemeente}' het ontving, is niet vastgelegd"
        return open_question(tekst, ronde.seq)
    uiterlijk = feit.reactie_uiterlijk or (raad.uiterlijk if raad else None)
    klok = termijn("WGR-02", ontvangen)
    wie = f"de raad van '{feit.gemeente}'"
    if uiterlijk is None or not isinstance(klok, Termijn):
        tekst = f"tot wanneer {wie} kon reageren, is niet bekend"
        return open_question(tekst, ronde.seq)
    if uiterlijk >= klok.uiterlijk:
        return meets(ronde.seq)
    return breaks(
        f"{wie} kon reageren tot en met {uiterlijk}; acht weken na {ontvangen} is "
        f"{klok.uiterlijk}",
        ronde.seq,
    )


def _asked_beforehand(zaak: Zaak) -> Uitspraak:
    """Wgr 10 lid 5, for what the regeling names; what was answered is for WGR-07."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling not in parts(agreed(context, OVERIGE)):
        return NIET_VAN_TOEPASSING
    rondes = [context.staat(RAADSRONDE, code) for code in besluit.raadsrondes]
    seqs = [ronde.seq for ronde in rondes if ronde is not None]
    if seqs:
        return meets(*seqs)
    tekst = "de raden konden hierover niet vooraf een zienswijze geven"
    return not_recorded(zaak, f"{tekst} ('{besluit.handeling}')")


def _change_asked(zaak: Zaak) -> Uitspraak:
    """Wgr 35 lid 6; that it was in time and answered is for WGR-41 and WGR-44."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BegrotingswijzigingVastgesteld):
        return NIET_VAN_TOEPASSING
    ronde = context.staat(RAADSRONDE, feit.raadsronde) if feit.raadsronde else None
    if ronde is not None:
        return meets(ronde.seq)
    zonder = parts(agreed(context, ZONDER))
    if not zonder:
        return open_question(
            "voor welke wijzigingen de regeling geen zienswijze vraagt, is niet "
            f"vastgelegd (regel '{ZONDER}')"
        )
    if feit.categorie in zonder:
        return meets()
    soort = f"soort '{feit.categorie}'" if feit.categorie else "een onbekende soort"
    tekst = f"een wijziging van {soort} ging niet langs de raden"
    return not_recorded(zaak, tekst)


NORMEN = (
    Norm(
        id="WGR-02",
        uitvoering=1,
        bron=wgr("1", "3"),
        van=WGR_2022,
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Elke raad kan binnen acht weken na ontvangst van het ontwerp van de "
        "regeling zijn zienswijze geven.",
        over=(OntwerpToegezonden, OntvangstBevestigd),
        toets=_eight_weeks,
    ),
    Norm(
        id="WGR-06",
        uitvoering=1,
        bron=wgr("10", "5"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over de besluiten die de regeling noemt, kunnen de raden vooraf een "
        "zienswijze geven.",
        over=(BesluitGenomen,),
        toets=_asked_beforehand,
    ),
    Norm(
        id="WGR-47",
        uitvoering=1,
        bron=wgr("35", "6"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een begrotingswijziging gaat langs de raden, behalve van een soort die "
        "de regeling uitzondert.",
        over=(BegrotingswijzigingVastgesteld,),
        toets=_change_asked,
    ),
)
