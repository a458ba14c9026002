"""Norm of the Gemeentewet on who signs what goes out from the AB (art. 32a).

Text read: versions 2015-01-01, 2016-01-01, 2016-02-01, 2018-01-01 and 2026-03-21; lid 2
(leaving it to an official) came with that of 2016-02-01. For the griffier read the
secretaris, or another official of the regeling (I).
"""

from datetime import date
from typing import Final

from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
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
from register.domain.norms.ondertekening import (
    chairs,
    decision_of,
    entrusted,
    is_chair,
    is_official,
    signers,
)
from register.domain.norms.reading import SINDS, listed
from register.domain.norms.sources import gemeentewet
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort

OP_TE_DRAGEN: Final = date(2016, 2, 1)
"""From then signing can be left to an official (32a lid 2)."""


def _signed_by_chair(zaak: Zaak) -> Uitspraak:
    context = zaak.context
    if (getekend := decision_of(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, besluit = getekend
    gremium = context.staat(GREMIUM, besluit.genomen.orgaan)
    if gremium is None or gremium.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return NIET_VAN_TOEPASSING
    opdracht = entrusted(context, feit.door, besluit)
    if opdracht is not None and context.dag >= OP_TE_DRAGEN:
        return meets(besluit.seq, *opdracht.seqs)
    seqs = (besluit.seq, *(o.seq for o in besluit.ondertekeningen))
    voorzitters, wie = chairs(context, gremium), signers(feit, besluit)
    if not voorzitters:
        return open_question(f"wie '{gremium.code}' voorzit, is niet bekend", *seqs)
    ontbreekt = []
    if not any(is_chair(context, een, voorzitters) for een in wie):
        ontbreekt.append("van de voorzitter")
    if not any(is_official(context, een) for een in wie):
        ontbreekt.append("van de secretaris")
    if not ontbreekt:
        return meets(*seqs)
    tekst = (
        f"de handtekening {' en '.join(ontbreekt)} ontbreekt; {listed(sorted(wie))} "
        "tekende"
    )
    if zaak.op is None and len(ontbreekt) == 1:
        return open_question(tekst, *seqs)  # the other one may still sign
    return breaks(tekst, *seqs)


NORMEN = (
    Norm(
        id="GW-14",
        uitvoering=1,
        bron=gemeentewet("32a"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="De voorzitter ondertekent wat van het algemeen bestuur uitgaat, en de "
        "secretaris ondertekent mee.",
        over=(BesluitOndertekend,),
        toets=_signed_by_chair,
    ),
)
