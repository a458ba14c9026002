"""Norms of Awb afdeling 3.6 on making a decision known (3:40 to 3:43).

Text read: versions 2015-01-01, 2021-01-01 and 2026-01-01, the same but for 3:42: from
1-7-2021 what is addressed to nobody is made known in the publicatieblad, before it in
any suitable way. What is no decision in the sense of the Awb is left out.
"""

from datetime import date
from typing import Final

from register.domain.besluiten.besluit import (
    BESLUIT,
    BesluitGenomen,
    Opvolging,
    Rechtskarakter,
)
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
)
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.norms.awb_motivering import GEEN_AWB_BESLUIT
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
from register.domain.norms.reading import SINDS, days, listed, ran_out, read_as
from register.domain.norms.sources import awb
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.raden.raadsrondestaat import RAADSRONDE
from register.domain.terms import Termijn, termijn

BLAD_VERPLICHT: Final = date(2021, 7, 1)
"""From then 3:42 refers to the Bekendmakingswet."""

SPOEDIG: Final = Twistpunt(
    vraag="Hoe lang is 'tegelijkertijd met of zo spoedig mogelijk na'?",
    lezingen=(
        Lezing(
            code="binnen-bezwaartermijn",
            tekst="Tot het eind van de bezwaartermijn: daarna baat de mededeling niet.",
        ),
        Lezing(code="zelfde-dag", tekst="Op de dag van de bekendmaking zelf."),
    ),
)


def decision_of(
    context: Context, nummer: str, op: date | None = None
) -> Besluit | None:
    """The decision on a day (default: of the fact), if the Awb calls it one."""
    besluit = context.staat(BESLUIT, nummer, op=op)
    if besluit is None or besluit.rejected:
        return None
    return None if besluit.genomen.rechtskarakter in GEEN_AWB_BESLUIT else besluit


def _not_in_force_before(zaak: Zaak) -> Uitspraak:
    """Awb 3:40; that a decision works back is another thing, and is shown as well (I).

    The later of making known and setting the day is judged. Of a decision that works
    and was never made known: on the day that is asked about.
    """
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, BesluitGenomen):
        return _never_made_known(zaak, feit)
    if not isinstance(feit, BesluitBekendgemaakt | InwerkingtredingVastgesteld):
        return NIET_VAN_TOEPASSING
    besluit = decision_of(context, feit.besluit)
    inwerking = feit.inwerking or (besluit.inwerking if besluit else None)
    if besluit is None or inwerking is None:
        return NIET_VAN_TOEPASSING
    eerste, laatste = days(zaak)
    if isinstance(feit, InwerkingtredingVastgesteld):
        if besluit.bekendgemaakt_op is None:
            return NIET_VAN_TOEPASSING
        eerste = laatste = besluit.bekendgemaakt_op
    if inwerking >= laatste:
        return meets(besluit.seq)
    tekst = f"het besluit werkt sinds {inwerking}, en is bekendgemaakt op {laatste}"
    if inwerking < eerste:
        return breaks(tekst, besluit.seq)
    return open_question(tekst, besluit.seq)


def _never_made_known(zaak: Zaak, genomen: BesluitGenomen) -> Uitspraak:
    op = zaak.op
    besluit = decision_of(zaak.context, genomen.besluit, op) if op else None
    if op is None or besluit is None or besluit.bekendgemaakt_op is not None:
        return NIET_VAN_TOEPASSING
    if besluit.inwerking is None or besluit.inwerking > op:
        return NIET_VAN_TOEPASSING
    return breaks(
        f"het besluit zou werken sinds {besluit.inwerking}, en is op {op} niet "
        "bekendgemaakt",
        besluit.seq,
    )


_PER_STUK: Final = frozenset(
    {"toezending", "uitreiking", "brief", "post", "aangetekend", "e-mail"}
)
BLAD: Final = "publicatieblad"
AAN_NIEMAND: Final = frozenset(
    {
        Rechtskarakter.BESLUIT_VAN_ALGEMENE_STREKKING,
        Rechtskarakter.AVV,
        Rechtskarakter.BELEIDSREGEL,
    }
)


def _in_the_right_way(zaak: Zaak) -> Uitspraak:
    """Awb 3:41 and 3:42."""
    feit = zaak.feit
    if not isinstance(feit, BesluitBekendgemaakt):
        return NIET_VAN_TOEPASSING
    besluit = decision_of(zaak.context, feit.besluit)
    if besluit is None:
        return NIET_VAN_TOEPASSING
    karakter, seq = besluit.genomen.rechtskarakter, besluit.seq
    per_stuk = feit.wijze in _PER_STUK
    in_blad = feit.wijze == BLAD or bool(feit.publicatie)
    if karakter is Rechtskarakter.BESCHIKKING:
        if per_stuk:
            return meets(seq)
        tekst = f"het is bekendgemaakt door '{feit.wijze}'; of toezending niet kon, is "
        return open_question(f"{tekst}niet vastgelegd", seq)
    if karakter not in AAN_NIEMAND:
        tekst = "of het besluit tot iemand is gericht, is niet vastgelegd"
        return open_question(tekst, seq)
    if in_blad:
        return meets(seq)
    tekst = f"het besluit is tot niemand gericht en kwam niet in het blad: {feit.wijze}"
    if zaak.context.dag < BLAD_VERPLICHT or not per_stuk:
        return open_question(f"{tekst}; of dat geschikt was, is niet te zien", seq)
    return breaks(tekst, seq)


def _told(zaak: Zaak) -> Uitspraak:
    """Awb 3:43 lid 1, on the day that is asked about."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BesluitBekendgemaakt):
        return NIET_VAN_TOEPASSING
    besluit = decision_of(context, feit.besluit, zaak.op)
    wie = _to_be_told(besluit, context) if besluit else {}
    if besluit is None or not wie:
        return NIET_VAN_TOEPASSING
    gelezen = read_as(context, "AWB-27", SPOEDIG)
    klok = termijn("AWB-31", context.dag)
    uiterlijk = context.dag
    if gelezen.lezing == "binnen-bezwaartermijn" and isinstance(klok, Termijn):
        uiterlijk = klok.uiterlijk
    op_tijd = _reached(besluit, context, uiterlijk)
    gedaan = [m.seq for m in besluit.mededelingen]
    bewijs = (besluit.seq, *wie.values(), *gedaan, *gelezen.seqs)
    niet = [code for code in wie if code not in op_tijd]
    if not niet:
        return meets(*bewijs)
    if not ran_out(zaak, uiterlijk):
        return NIET_VAN_TOEPASSING
    if any(not m.aan for m in besluit.mededelingen):
        tekst = (
            f"of {listed(niet)} van het besluit hoorde, staat in een verzegelde tekst"
        )
        return open_question(tekst, *bewijs)
    return breaks(
        f"{listed(niet)} gaf een zienswijze of advies en hoorde uiterlijk {uiterlijk} "
        "niet van het besluit",
        *bewijs,
    )


def _to_be_told(besluit: Besluit, context: Context) -> dict[str, int]:
    """Gemeenten whose raad spoke, and advisers that were not followed; with proof."""
    genomen, wie = besluit.genomen, dict[str, int]()
    for code in genomen.raadsrondes:
        ronde = context.staat(RAADSRONDE, code)
        for raad in ronde.raden if ronde else ():
            if raad.zienswijze_op is not None:
                wie[raad.gemeente] = raad.seqs[-1]
    dossier = context.staat(DOSSIER, genomen.dossier) if genomen.dossier else None
    for gevolg in genomen.adviesopvolging if dossier else ():
        advies = dossier.advies(gevolg.advies) if dossier else None
        if (
            advies is not None
            and advies.wettelijk
            and gevolg.opvolging is not Opvolging.OVERGENOMEN
        ):
            wie[advies.adviseur] = advies.seqs[-1]
    return wie


def _reached(besluit: Besluit, context: Context, uiterlijk: date) -> set[str]:
    """Who was told by then; a raad also by the code of its gremium."""
    gehoord: set[str] = set()
    for mededeling in besluit.mededelingen:
        if mededeling.op > uiterlijk:
            continue
        gehoord.update(mededeling.aan)
        for code in mededeling.aan:
            gremium = context.staat(GREMIUM, code)
            if gremium is not None and gremium.soort is Gremiumsoort.RAAD:
                gehoord.update(gremium.deelnemers)
    return gehoord


NORMEN = (
    Norm(
        id="AWB-27",
        uitvoering=1,
        bron=awb("3:43", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie een zienswijze gaf of een advies dat niet is gevolgd, hoort van het "
        "besluit.",
        over=(BesluitBekendgemaakt,),
        toets=_told,
        twistpunten=(SPOEDIG,),
    ),
    Norm(
        id="AWB-28",
        uitvoering=1,
        bron=awb("3:40"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit werkt niet voordat het bekend is gemaakt.",
        over=(BesluitBekendgemaakt, InwerkingtredingVastgesteld, BesluitGenomen),
        toets=_not_in_force_before,
    ),
    Norm(
        id="AWB-29",
        uitvoering=1,
        bron=awb("3:41, 3:42"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit aan iemand wordt toegezonden, een ander besluit komt in het "
        "publicatieblad.",
        over=(BesluitBekendgemaakt,),
        toets=_in_the_right_way,
    ),
)
