"""Norms of the Algemene wet bestuursrecht on who decides.

Text read: version 2026-01-01. Reasons stand in awb_motivering.py, giving powers in
awb_mandaat.py, transferring them in awb_delegatie.py.
"""

from register.domain.besluiten.besluit import (
    BesluitGenomen,
)
from register.domain.bevoegdheden.schakel import TE_BEOORDELEN, flaws
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
from register.domain.norms.reading import SINDS
from register.domain.norms.sources import awb
from register.domain.organisatie.gremium import GREMIUM


def _decided_with_power(zaak: Zaak) -> Uitspraak:
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    bewijs = tuple(seq for schakel in besluit.keten for seq in schakel.seqs)
    gebreken = flaws(besluit.keten)
    if not gebreken:
        return meets(*bewijs)
    reden = "; ".join(
        f"{schakel.bevoegdheid or schakel.nemer}: {', '.join(schakel.gebreken)}"
        for schakel in besluit.keten
        if schakel.gebreken
    )
    if set(gebreken) <= TE_BEOORDELEN:
        return open_question(f"de bevoegdheid is niet te herleiden ({reden})", *bewijs)
    return breaks(f"de bevoegdheidsketen klopt niet ({reden})", *bewijs)


def _taken_by_an_organ(zaak: Zaak) -> Uitspraak:
    """Awb 1:1 and 1:3: an overleg agrees or advises, it does not decide (I)."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    gremium = zaak.context.staat(GREMIUM, besluit.orgaan)
    if gremium is None:
        return open_question(f"'{besluit.orgaan}' is op deze datum niet bekend")
    if gremium.is_bestuursorgaan:
        return meets(gremium.seq)
    return breaks(
        f"'{gremium.code}' is een {gremium.soort} en geen bestuursorgaan: leg een "
        "afspraak of advies vast",
        gremium.seq,
    )


AWB_01 = Norm(
    id="AWB-01",
    uitvoering=1,
    bron=awb("10:1"),
    handhaving=Handhaving.FINDING,
    zekerheid=Zekerheid.WETSTEKST,
    tekst="Wie beslist, is daartoe op die dag en voor dat bedrag bevoegd.",
    over=(BesluitGenomen,),
    toets=_decided_with_power,
)


NORMEN = (
    AWB_01,
    Norm(
        id="AWB-34",
        uitvoering=1,
        bron=awb("1:3"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.UITLEG,
        tekst="Alleen een bestuursorgaan neemt besluiten; een overleg maakt afspraken "
        "of adviseert.",
        over=(BesluitGenomen,),
        toets=_taken_by_an_organ,
    ),
)
