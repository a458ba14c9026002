"""Norms of the Wgr on the years of budget and accounts (art. 34 and 34b).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12. The law of 1-7-2022 changed
the terms: where a norm has a row for each law, the day of the fact chooses the row,
and the clock in `terms` the law of its anchor.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.context import Context
from register.domain.norms.handelingen import (
    BEGROTING,
    JAARREKENING,
)
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Lezing,
    Norm,
    Twistpunt,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import (
    SINDS,
    Gelezen,
    days,
    is_adopted,
    listed,
    ran_out,
    read_as,
)
from register.domain.norms.rondes import sent_seqs
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    OntwerpToegezonden,
    Rondesoort,
)
from register.domain.raden.rondefeiten import RaadsrondeGestart
from register.domain.termijnen.holidays import eerstvolgende_werkdag
from register.domain.termijnen.wgr_terms import WGR_2022
from register.domain.terms import Termijn, termijn

TOT_2022: Final = WGR_2022 - timedelta(days=1)

VASTE_DAG: Final = Twistpunt(
    vraag="Schuift een vaste dag ('vóór 30 april') op als de laatste dag daarvoor een "
    "zaterdag, zondag of feestdag is?",
    lezingen=(
        Lezing(code="vast", tekst="Nee: een vaste dag is geen termijn die eindigt."),
        Lezing(
            code="schuift-op",
            tekst="Ja, naar de eerstvolgende werkdag, als bij een termijn in de "
            "Algemene termijnenwet.",
        ),
    ),
)


def last_day(context: Context, norm: str, uiterlijk: date) -> tuple[date, Gelezen]:
    """The last good day of a fixed date, as this regeling reads it."""
    gelezen = read_as(context, norm, VASTE_DAG)
    if gelezen.lezing == "schuift-op":
        return eerstvolgende_werkdag(uiterlijk), gelezen
    return uiterlijk, gelezen


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
    uiterlijk, gelezen = last_day(context, "WGR-40", klok.uiterlijk)
    seqs = (ronde.seq, *gelezen.seqs)
    if eerste > uiterlijk:
        return breaks(
            f"aan de raad van '{feit.gemeente}' gezonden op {laatste}; dat moest "
            f"uiterlijk {uiterlijk} voor begrotingsjaar {jaar}",
            *seqs,
        )
    if laatste > uiterlijk:
        tekst = f"de dag van toezending ligt tussen {eerste} en {laatste}"
        return open_question(f"{tekst}, de grens is {uiterlijk}", *seqs)
    return meets(*seqs)


def _frames_sent(zaak: Zaak) -> Uitspraak:
    """Wgr 34b, on the day that is asked about: which raden got nothing in time."""
    feit = zaak.feit
    if not isinstance(feit, RaadsrondeGestart) or feit.soort not in _KADERRONDES:
        return NIET_VAN_TOEPASSING
    if zaak.op is None or feit.begrotingsjaar is None:
        return NIET_VAN_TOEPASSING
    klok = termijn("WGR-40", date(feit.begrotingsjaar, 1, 1))
    if not isinstance(klok, Termijn):
        return NIET_VAN_TOEPASSING
    uiterlijk, gelezen = last_day(zaak.context, "WGR-40", klok.uiterlijk)
    ronde = zaak.context.on(zaak.op).staat(RAADSRONDE, feit.raadsronde)
    if ronde is None or not ran_out(zaak, uiterlijk):
        return NIET_VAN_TOEPASSING
    seqs = (*sent_seqs([ronde]), *gelezen.seqs)
    over = [raad.gemeente for raad in ronde.raden if raad.toegezonden_op is None]
    if not over:
        return meets(*seqs)
    return breaks(
        f"nog niet gezonden aan de raad van {listed(over)}; dat moest uiterlijk "
        f"{uiterlijk} voor begrotingsjaar {feit.begrotingsjaar}",
        *seqs,
    )


def adopted_in(handeling: str, verschil: int, stuk: str) -> Callable[[Zaak], Uitspraak]:
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
        twistpunten=(VASTE_DAG,),
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
        twistpunten=(VASTE_DAG,),
    ),
    Norm(
        id="WGR-40",
        uitvoering=3,
        bron=wgr("34b"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Elke raad krijgt de financiële kaders en de voorlopige jaarrekening op "
        "tijd.",
        over=(RaadsrondeGestart,),
        toets=_frames_sent,
        twistpunten=(VASTE_DAG,),
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
        toets=adopted_in(BEGROTING, -1, "begroting"),
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
        toets=adopted_in(JAARREKENING, 1, "jaarrekening"),
    ),
)
