"""Norm of the Gemeentewet on a new vote after a tie in the AB (art. 32 lid 4).

Text read: versions 2015-01-01 and 2026-03-21, the same in this article. What the second
vote leads to is counted by GW-07.
"""

from register.domain.norms.gemeentewet_uitslag import was_put_off
from register.domain.norms.gemeentewet_volgorde import recorded
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
from register.domain.norms.reading import SINDS, follows_gemeentewet, meeting_of
from register.domain.norms.sources import gemeentewet
from register.domain.vergaderingen.stemfeiten import Stemming, StemmingGehouden
from register.domain.vergaderingen.vergadering import Vergadering


def _in_a_next_meeting(zaak: Zaak) -> Uitspraak:
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, StemmingGehouden) or feit.amendement or feit.motie:
        return NIET_VAN_TOEPASSING
    vergadering, gremium = meeting_of(context, feit.vergadering, feit.gremium)
    if not vergadering or not gremium or not follows_gemeentewet(gremium):
        return NIET_VAN_TOEPASSING
    if eerder := _tied_here(feit, vergadering):
        return breaks(
            f"de stemmen over punt '{feit.punt}' staakten, en in dezelfde vergadering "
            "is opnieuw gestemd; dat kan in een volgende",
            eerder.seq,
        )
    if not feit.herstemming_van:
        return NIET_VAN_TOEPASSING
    if was_put_off(feit, gremium.code, context):
        return meets(vergadering.seqs[0])
    return open_question(
        f"in vergadering '{feit.herstemming_van}' is geen staking hierover bekend",
        vergadering.seqs[0],
    )


def _tied_here(feit: StemmingGehouden, vergadering: Vergadering) -> Stemming | None:
    """An earlier tie about the same in this meeting, while not all had voted."""
    zelf = recorded(feit, vergadering)
    for stemming in vergadering.stemmingen:
        if zelf and stemming.seq >= zelf.seq:
            break
        over = stemming.over_voorstel and stemming.punt == feit.punt
        if over and stemming.gestaakt and not stemming.voltallig:
            return stemming
    return None


NORMEN = (
    Norm(
        id="GW-12",
        uitvoering=1,
        bron=gemeentewet("32", "4"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Staken de stemmen terwijl niet iedereen er is, dan wordt pas in een "
        "volgende vergadering opnieuw gestemd.",
        over=(StemmingGehouden,),
        toets=_in_a_next_meeting,
    ),
)
