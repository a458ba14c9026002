"""Norms of the Wgr on the years of budget and accounts (art. 34 and 34b).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12. The law of 1-7-2022 changed
the terms: where a norm has a row for each law, the day of the fact chooses the row,
and the clock in `terms` the law of its anchor.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.handelingen import (
    BEGROTING,
    JAARREKENING,
)
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
from register.domain.norms.reading import SINDS, days, is_adopted
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    OntwerpToegezonden,
    Rondesoort,
)
from register.domain.termijnen.wgr_terms import WGR_2022
from register.domain.terms import Termijn, termijn

TOT_2022: Final = WGR_2022 - timedelta(days=1)


_KADERRONDES = (Rondesoort.KADERS, Rondesoort.VOORLOPIGE_JAARREKENING)


def _frames_in_time(zaak: Zaak) -> Uitspraak:
    """Wgr 34b."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, OntwerpToegezonden):
        return NIET_VAN_TOEPASSING
    ronde = context.staat(RAADSRONDE, feit.raadsronde)
    if ronde is None or ronde.soort not in _KADERRONDES:
        return NIET_VAN_TOEPASSING
    eerste, laatste = days(zaak)
    jaar = ronde.begrotingsjaar
    if jaar is None:
        return open_question("het begrotingsjaar van de ronde ontbreekt", ronde.seq)
    if ronde.soort is Rondesoort.VOORLOPIGE_JAARREKENING and jaar <= laatste.year:
        return open_question(
            f"{jaar} lijkt het boekjaar van de rekening; gevraagd is het jaar van de "
            "begroting die tegelijk wordt voorbereid",
            ronde.seq,
        )
    klok = termijn("WGR-40", date(jaar, 1, 1))
    if not isinstance(klok, Termijn):
        return open_question(klok.ontbreekt, ronde.seq)
    if eerste > klok.uiterlijk:
        return breaks(
            f"aan de raad van '{feit.gemeente}' gezonden op {laatste}; dat moest "
            f"uiterlijk {klok.uiterlijk} voor begrotingsjaar {jaar}",
            ronde.seq,
        )
    if laatste > klok.uiterlijk:
        tekst = f"de dag van toezending ligt tussen {eerste} en {laatste}"
        return open_question(f"{tekst}, de grens is {klok.uiterlijk}", ronde.seq)
    return meets(ronde.seq)


def _adopted_in(
    handeling: str, verschil: int, stuk: str
) -> Callable[[Zaak], Uitspraak]:
    """Wgr 34 lid 1 and 3: by the AB, in the year next to the year it is about."""

    def toets(zaak: Zaak) -> Uitspraak:
        besluit = zaak.feit
        if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
            return NIET_VAN_TOEPASSING
        if besluit.handeling != handeling:
            return NIET_VAN_TOEPASSING
        orgaan = zaak.context.staat(GREMIUM, besluit.orgaan)
        if orgaan is None or besluit.boekjaar is None:
            return open_question(f"het boekjaar van de {stuk} is niet vastgelegd")
        if orgaan.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
            tekst = f"'{orgaan.code}' stelde de {stuk} vast, niet het algemeen bestuur"
            return breaks(tekst, orgaan.seq)
        eerste, laatste = days(zaak)
        jaar = besluit.boekjaar + verschil
        tekst = f"de {stuk} {besluit.boekjaar} is van {eerste}; dat moest in {jaar}"
        if eerste.year == laatste.year == jaar:
            return meets(orgaan.seq)
        if eerste.year <= jaar <= laatste.year:
            return open_question(f"{tekst}, en de dag staat niet vast", orgaan.seq)
        return breaks(tekst, orgaan.seq)

    return toets


_KADERS = "De raden krijgen de financiële kaders en de voorlopige jaarrekening vóór "


NORMEN = (
    Norm(
        id="WGR-40",
        uitvoering=1,
        bron=wgr("34b", versie="2021-07-01"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst=f"{_KADERS}15 april.",
        van=SINDS,
        tot=TOT_2022,
        over=(OntwerpToegezonden,),
        toets=_frames_in_time,
    ),
    Norm(
        id="WGR-40",
        uitvoering=2,
        bron=wgr("34b"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst=f"{_KADERS}30 april.",
        over=(OntwerpToegezonden,),
        toets=_frames_in_time,
    ),
    Norm(
        id="WGR-45",
        uitvoering=1,
        bron=wgr("34", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur stelt de begroting vast in het jaar ervoor.",
        over=(BesluitGenomen,),
        toets=_adopted_in(BEGROTING, -1, "begroting"),
    ),
    Norm(
        id="WGR-48",
        uitvoering=1,
        bron=wgr("34", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur stelt de jaarrekening vast in het jaar erna.",
        over=(BesluitGenomen,),
        toets=_adopted_in(JAARREKENING, 1, "jaarrekening"),
    ),
)
