"""Norms of the Wgr on drafts and answers to the raden (art. 10 and 35).

Text read: art. 35 in versions 2015-01-01, 2021-07-01 and 2025-02-12, art. 10 in the
last. The law of 1-7-2022 changed the terms and gave the raden an answer: where a norm
has a row for each law, the day of the fact chooses the row, and the clock in `terms`
the law of its anchor.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel
from register.domain.context import Context
from register.domain.norms.handelingen import (
    BEGROTINGSBESLUITEN,
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
from register.domain.norms.reading import SINDS, is_adopted, listed
from register.domain.norms.rondes import not_asked, sent_seqs
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.raden.raadsronde import (
    RAADSRONDE,
    Raad,
    Raadsronde,
    Rondesoort,
)
from register.domain.termijnen.wgr_terms import WGR_2022
from register.domain.terms import Termijn, termijn
from register.domain.vergaderingen.vergadering import VERGADERING

TOT_2022: Final = WGR_2022 - timedelta(days=1)


BEGROTINGSRONDES = (Rondesoort.BEGROTING, Rondesoort.BEGROTINGSWIJZIGING)


_ANDERE_RONDES = (Rondesoort.UITVOERINGSPROGRAMMA, Rondesoort.OVERIG)


def rounds_named(
    besluit: BesluitGenomen, context: Context, soorten: Iterable[Rondesoort]
) -> list[Raadsronde]:
    rondes = (context.staat(RAADSRONDE, code) for code in besluit.raadsrondes)
    return [ronde for ronde in rondes if ronde and ronde.soort in soorten]


Weken = Callable[[Zaak, BesluitGenomen, list[Raadsronde]], Uitspraak]
"""Whether the draft went to the raden that many weeks before it was offered."""


def draft_in_time(zaak: Zaak, weken: Weken) -> Uitspraak:
    """Wgr 35 lid 1 and 6: that every raad was asked; that it was in time is `weken`."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling not in BEGROTINGSBESLUITEN:
        return NIET_VAN_TOEPASSING
    rondes = rounds_named(besluit, context, BEGROTINGSRONDES)
    if not rondes:
        return open_question(
            "bij dit besluit is geen raadsronde over de begroting genoemd; of de raden "
            "op tijd zijn gevraagd, of dat hier niet hoefde, is niet te zien"
        )
    if over := not_asked(rondes, context):
        tekst = f"de ontwerpbegroting ging niet naar de raad van {listed(over)}"
        return breaks(tekst, *(ronde.seq for ronde in rondes))
    return weken(zaak, besluit, rondes)


def _draft_in_time(zaak: Zaak) -> Uitspraak:
    """Offering is the sending of the stukken (aanvullingen A.6)."""
    return draft_in_time(zaak, _weeks_before_offering)


def _weeks_before_offering(
    zaak: Zaak, besluit: BesluitGenomen, rondes: list[Raadsronde]
) -> Uitspraak:
    context = zaak.context
    vergadering = (
        context.staat(VERGADERING, besluit.vergadering) if besluit.vergadering else None
    )
    aanbieding = vergadering.verzonden_op if vergadering else None
    klok = termijn("WGR-41", aanbieding or context.dag)
    seqs = sent_seqs(rondes) + (vergadering.seqs[:1] if vergadering else ())
    if not isinstance(klok, Termijn):
        return open_question(klok.ontbreekt, *seqs)
    laat = [
        f"{raad.gemeente} ({raad.toegezonden_op})"
        for ronde in rondes
        for raad in ronde.raden
        if raad.toegezonden_op and raad.toegezonden_op > klok.uiterlijk
    ]
    if laat:
        later = ", ".join(laat)
        wat = "aangeboden" if aanbieding else "vastgesteld"
        return breaks(
            f"{wat} op {aanbieding or context.dag}; de ontwerpbegroting moest "
            f"uiterlijk {klok.uiterlijk} naar de raden; later: {later}",
            *seqs,
        )
    if aanbieding is None:
        return open_question(
            "wanneer de begroting aan het algemeen bestuur is aangeboden (wanneer de "
            "stukken zijn verzonden), is niet vastgelegd",
            *seqs,
        )
    return meets(*seqs)


def _budget_answered(zaak: Zaak) -> Uitspraak:
    """Wgr 35 lid 4."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling not in BEGROTINGSBESLUITEN:
        return NIET_VAN_TOEPASSING
    rondes = rounds_named(besluit, zaak.context, BEGROTINGSRONDES)
    if not rondes:
        return open_question("bij dit besluit is geen raadsronde genoemd")
    return _answered(rondes, zaak.context)


def _other_answered(zaak: Zaak) -> Uitspraak:
    """Wgr 10 lid 6, as far as the raden go: how the AB was told is not recorded."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling in BEGROTINGSBESLUITEN:
        return NIET_VAN_TOEPASSING
    rondes = rounds_named(besluit, zaak.context, _ANDERE_RONDES)
    return _answered(rondes, zaak.context) if rondes else NIET_VAN_TOEPASSING


def _all_told(zaak: Zaak) -> Uitspraak:
    """Wgr 10 lid 6 whole: of a decision of the AB it is the AB that is told as well."""
    besluit, context = zaak.feit, zaak.context
    raden = _other_answered(zaak)
    if not isinstance(besluit, BesluitGenomen) or raden.oordeel is not Oordeel.VOLDOET:
        return raden
    orgaan = context.staat(GREMIUM, besluit.orgaan)
    if orgaan is None or orgaan.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return raden
    gaven = [
        raad
        for ronde in rounds_named(besluit, context, _ANDERE_RONDES)
        for raad in ronde.raden
        if raad.beantwoord_op
    ]
    ingelicht = {raad.gemeente: raad.bestuur_ingelicht_op for raad in gaven}
    if laat := [wie for wie, op in ingelicht.items() if op and op > context.dag]:
        tekst = f"wat met de zienswijze van {listed(laat)} is gedaan, hoorde het"
        return breaks(f"{tekst} algemeen bestuur pas na het besluit", *raden.bewijs)
    if stil := [wie for wie, op in ingelicht.items() if op is None]:
        tekst = f"of het algemeen bestuur over de zienswijze van {listed(stil)} vooraf"
        return open_question(f"{tekst} het oordeel hoorde, ontbreekt", *raden.bewijs)
    return raden


def _answered(rondes: list[Raadsronde], context: Context) -> Uitspraak:
    raden = [raad for ronde in rondes for raad in ronde.raden if raad.zienswijze_op]
    seqs = (
        *(ronde.seq for ronde in rondes),
        *(seq for raad in raden for seq in raad.seqs),
    )
    open_ = [raad for raad in raden if raad.beantwoord_op is None]
    if zonder := [raad.gemeente for raad in open_ if not raad.te_laat]:
        tekst = f"de zienswijze van {listed(zonder)} was nog niet beantwoord"
        return breaks(tekst, *seqs)
    if anders := [raad for raad in raden if not _by_daily(raad, context)]:
        wie = ", ".join(f"{r.gemeente} door '{r.beantwoord_door}'" for r in anders)
        return breaks(f"beantwoord, maar niet door het dagelijks bestuur: {wie}", *seqs)
    if open_:
        laat = listed([raad.gemeente for raad in open_])
        return open_question(f"de te late zienswijze van {laat} is onbeantwoord", *seqs)
    return meets(*seqs)


def _by_daily(raad: Raad, context: Context) -> bool:
    if raad.beantwoord_op is None:
        return True
    gremium = context.staat(GREMIUM, raad.beantwoord_door)
    return gremium is not None and gremium.soort is Gremiumsoort.DAGELIJKS_BESTUUR


_ONTWERP = (
    "De raden krijgen de ontwerpbegroting {} weken voordat zij naar het algemeen "
)


NORMEN = (
    Norm(
        id="WGR-07",
        uitvoering=1,
        bron=wgr("10", "6"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Vóór het besluit hoort elke raad wat met zijn zienswijze is gedaan.",
        over=(BesluitGenomen,),
        toets=_other_answered,
    ),
    Norm(
        id="WGR-07",
        uitvoering=2,
        bron=wgr("10", "6"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Vóór het besluit horen de raden, en bij een besluit van het algemeen "
        "bestuur ook dat bestuur, wat met de zienswijzen is gedaan.",
        over=(BesluitGenomen,),
        toets=_all_told,
    ),
    Norm(
        id="WGR-41",
        uitvoering=1,
        bron=wgr("35", "1", "2021-07-01"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst=f"{_ONTWERP.format('acht')}bestuur gaat.",
        van=SINDS,
        tot=TOT_2022,
        over=(BesluitGenomen,),
        toets=_draft_in_time,
    ),
    Norm(
        id="WGR-41",
        uitvoering=2,
        bron=wgr("35", "1"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst=f"{_ONTWERP.format('twaalf')}bestuur gaat.",
        over=(BesluitGenomen,),
        toets=_draft_in_time,
    ),
    Norm(
        id="WGR-44",
        uitvoering=1,
        bron=wgr("35", "4"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Vóór de begroting wordt vastgesteld, hoort elke raad wat met zijn "
        "zienswijze is gedaan.",
        over=(BesluitGenomen,),
        toets=_budget_answered,
    ),
)
