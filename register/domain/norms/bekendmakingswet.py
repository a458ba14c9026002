"""Norms of the Bekendmakingswet on publicatieblad, regulations and notices.

Text read: art. 2, 6, 8, 10 and 12 in versions 2021-07-01 and 2024-01-01, the same for
what is judged here; art. 14 in the last. That the blad of a regeling is known by `bgr`
is from practice; a gemeenteblad (`gmb`) or another's blad is not its own (2 lid 7).
"""

import re
from datetime import date
from typing import Final

from register.domain.besluiten.besluit import Rechtskarakter
from register.domain.besluiten.besluitfeiten import BesluitGenomen
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
)
from register.domain.context import Context
from register.domain.norms.awb_bekendmaking import AAN_NIEMAND, BLAD, decision_of
from register.domain.norms.gemeentewet_jaarstukken import (
    early_enough,
    laid_open,
    published,
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
from register.domain.norms.reading import days
from register.domain.norms.sources import bekendmakingswet
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.termijnen.awb_terms import BEKENDMAKINGSWET_2021

_EIGEN: Final = "bgr"
_VREEMD: Final = frozenset({"gmb", "prb", "wsb", "stb", "stcrt", "trb"})
_BLADNUMMER: Final = re.compile(r"([a-z]+)-\d{4}-\d+")
_GEMEENTELIJK: Final = (Gremiumsoort.RAAD, Gremiumsoort.COLLEGE)


def _in_own_blad(zaak: Zaak) -> Uitspraak:
    """Bekendmakingswet 2 lid 5-7 and 6, for what is addressed to nobody."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BesluitBekendgemaakt):
        return NIET_VAN_TOEPASSING
    besluit = decision_of(context, feit.besluit)
    if besluit is None or besluit.genomen.rechtskarakter not in AAN_NIEMAND:
        return NIET_VAN_TOEPASSING
    orgaan = context.staat(GREMIUM, besluit.genomen.orgaan)
    if orgaan is not None and orgaan.soort in _GEMEENTELIJK:
        return NIET_VAN_TOEPASSING
    if not feit.publicatie and feit.wijze != BLAD:
        tekst = f"het kwam niet in het publicatieblad, maar: {feit.wijze}"
        return breaks(tekst, besluit.seq)
    return _which(feit.publicatie, besluit.seq)


def _which(publicatie: str, seq: int) -> Uitspraak:
    blad = _BLADNUMMER.fullmatch(publicatie)
    if blad is not None and blad[1] == _EIGEN:
        return meets(seq)
    if blad is not None and blad[1] in _VREEMD:
        tekst = f"het kwam in '{publicatie}': dat is niet het blad van deze regeling"
        return breaks(tekst, seq)
    wat = f"'{publicatie}'" if publicatie else "de bekendmaking"
    tekst = f"in welk blad {wat} staat, is niet te zien (schrijf bgr-JJJJ-nnn)"
    return open_question(tekst, seq)


def _regulation_in_force(zaak: Zaak) -> Uitspraak:
    """Bekendmakingswet 8 and 10 lid 2; without another day the law gives the eighth.

    The later of making known and setting the day is judged.
    """
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BesluitBekendgemaakt | InwerkingtredingVastgesteld):
        return NIET_VAN_TOEPASSING
    besluit = decision_of(context, feit.besluit)
    if besluit is None or besluit.genomen.rechtskarakter is not Rechtskarakter.AVV:
        return NIET_VAN_TOEPASSING
    bekend = _made_known(zaak, besluit, context)
    if bekend is None:
        return NIET_VAN_TOEPASSING
    gegeven, eerste, laatste = bekend
    if not gegeven.publicatie and gegeven.wijze != BLAD:
        tekst = "het voorschrift kwam niet in het blad en is dus niet in werking"
        return breaks(f"{tekst}: {gegeven.wijze}", besluit.seq)
    inwerking = feit.inwerking or besluit.inwerking
    if inwerking is None or inwerking >= laatste:
        return meets(besluit.seq)
    tekst = f"het voorschrift zou werken sinds {inwerking}, en kwam in het blad op"
    if inwerking < eerste:
        return breaks(f"{tekst} {laatste}", besluit.seq)
    return open_question(f"{tekst} of vóór {laatste}", besluit.seq)


def _made_known(
    zaak: Zaak, besluit: Besluit, context: Context
) -> tuple[BesluitBekendgemaakt, date, date] | None:
    """How it was made known, and the first and last day that can have been."""
    feit = zaak.feit
    if isinstance(feit, BesluitBekendgemaakt):
        return (feit, *days(zaak))
    for eerder in context.feiten(f"besluit/{besluit.genomen.besluit}"):
        gegeven = eerder.gegevens
        if isinstance(gegeven, BesluitBekendgemaakt) and eerder.dag <= context.dag:
            return gegeven, eerder.eerste, eerder.dag
    return None


def _notice_in_blad(zaak: Zaak) -> Uitspraak:
    """Bekendmakingswet 12 and 14: the two weeks begin with notice in the blad."""
    inzage = laid_open(zaak)
    if inzage is None:
        return NIET_VAN_TOEPASSING
    kennisgevingen = [p for p in published(zaak, inzage) if p.blad]
    if not kennisgevingen:
        return open_question(
            "of in het publicatieblad kennis is gegeven van de terinzagelegging, is "
            "niet vastgelegd (stuk publiceer, met het blad)",
            *inzage.seqs,
        )
    eerste = min(kennisgevingen, key=lambda publicatie: (publicatie.op, publicatie.seq))
    blad = _which(eerste.blad, eerste.seq)
    if blad != meets(eerste.seq):
        return blad
    return early_enough(zaak, inzage.norm, eerste, "kennisgeving in het blad kwam op")


NORMEN = (
    Norm(
        id="BKW-01",
        uitvoering=1,
        bron=bekendmakingswet("2, 6", "5, 6, 7"),
        van=BEKENDMAKINGSWET_2021,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Regels en besluiten die niet aan iemand zijn gericht, komen in het blad "
        "van de gemeenschappelijke regeling.",
        over=(BesluitBekendgemaakt,),
        toets=_in_own_blad,
    ),
    Norm(
        id="BKW-02",
        uitvoering=1,
        bron=bekendmakingswet("8, 10", "2"),
        van=BEKENDMAKINGSWET_2021,
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Regels voor iedereen gelden niet vóór de bekendmaking in het blad, en "
        "zonder andere dag vanaf de achtste dag erna.",
        over=(BesluitBekendgemaakt, InwerkingtredingVastgesteld),
        toets=_regulation_in_force,
    ),
    Norm(
        id="BKW-03",
        uitvoering=1,
        bron=bekendmakingswet("12, 14"),
        van=BEKENDMAKINGSWET_2021,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="De twee weken ter inzage lopen pas na kennisgeving in het blad van de "
        "gemeenschappelijke regeling.",
        over=(BesluitGenomen,),
        toets=_notice_in_blad,
    ),
)
