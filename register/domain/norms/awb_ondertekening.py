"""Norm of Awb 10:11: an organ decided itself, and another signs for it.

Text read: versions 2015-01-01 and 2026-01-01, the same in this article. That the
decision shows who took it stands in its text, which is sealed.
"""

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
)
from register.domain.norms.ondertekening import (
    chairs,
    decision_of,
    entrusted,
    is_chair,
)
from register.domain.norms.reading import SINDS
from register.domain.norms.sources import awb
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM


def _entrusted_with_signing(zaak: Zaak) -> Uitspraak:
    """Who co-signs needs no power: the organ itself signs then."""
    context = zaak.context
    if (getekend := decision_of(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, besluit = getekend
    orgaan, functie = besluit.genomen.orgaan, context.staat(FUNCTIE, feit.door)
    gremium = context.staat(GREMIUM, orgaan)
    if functie is None or gremium is None:
        return NIET_VAN_TOEPASSING
    voorzitters = chairs(context, gremium)
    eerder = {wie for getekend in besluit.ondertekeningen for wie in getekend.wie}
    if any(is_chair(context, wie, voorzitters) for wie in {feit.door, *eerder}):
        return NIET_VAN_TOEPASSING
    opdracht = entrusted(context, feit.door, besluit)
    if opdracht is not None:
        return meets(besluit.seq, *opdracht.seqs)
    return breaks(
        f"'{feit.door}' tekende voor '{orgaan}', dat zelf besloot; een bevoegdheid om "
        "te ondertekenen is op deze dag niet bekend",
        besluit.seq,
        *functie.seqs,
    )


NORMEN = (
    Norm(
        id="AWB-11",
        uitvoering=1,
        bron=awb("10:11"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie tekent voor een orgaan dat zelf besloot, heeft daarvoor een "
        "ondertekeningsmandaat.",
        over=(BesluitOndertekend,),
        toets=_entrusted_with_signing,
    ),
)
