"""Norms of the Awb on objections: announced, in time, decided by another.

Articles 3:45, 6:7 to 6:10 and 10:3. Text read: version 2026-01-01; of 10:3 also
2015-01-01, the same.
"""

from datetime import date, timedelta
from typing import Final

from register.domain.besluiten.besluit import BESLUIT
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.besluiten.gevolgfeiten import (
    BeslissingOpBezwaar,
    BesluitBekendgemaakt,
    BezwaarIngediend,
    Rechtsmiddelclausule,
)
from register.domain.context import Context
from register.domain.norms.awb_bekendmaking import decision_of
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
from register.domain.norms.reading import SINDS, days, listed
from register.domain.norms.sources import awb
from register.domain.organisatie.functie import FUNCTIE
from register.domain.terms import Termijn, termijn

_PER_POST: Final = timedelta(weeks=1)
"""Posted in time and received within a week after it is in time (6:9 lid 2)."""


def _remedies_told(zaak: Zaak) -> Uitspraak:
    """Awb 3:45; the text itself is sealed, so that it did so is recorded with it."""
    feit = zaak.feit
    if not isinstance(feit, BesluitBekendgemaakt):
        return NIET_VAN_TOEPASSING
    besluit = decision_of(zaak.context, feit.besluit)
    if besluit is None or not besluit.genomen.bezwaar_mogelijk:
        return NIET_VAN_TOEPASSING
    if feit.rechtsmiddelen is Rechtsmiddelclausule.VERMELD:
        return meets(besluit.seq)
    if feit.rechtsmiddelen is Rechtsmiddelclausule.NIET_VERMELD:
        tekst = "er is niet bij gezegd dat, hoe en waar bezwaar kan"
        return breaks(tekst, besluit.seq)
    tekst = "of erbij stond hoe en waar bezwaar kan, is niet vastgelegd"
    return open_question(tekst, besluit.seq)


def _in_time(zaak: Zaak) -> Uitspraak:
    """Awb 6:7 to 6:10; that lateness can be excused (6:11) is for who decides on it."""
    feit = zaak.feit
    if not isinstance(feit, BezwaarIngediend):
        return NIET_VAN_TOEPASSING
    besluit = zaak.context.staat(BESLUIT, feit.besluit)
    if besluit is None or besluit.bekendgemaakt_op is None:
        return open_question("wanneer het besluit bekend is gemaakt, is niet bekend")
    klok = termijn("AWB-31", besluit.bekendgemaakt_op)
    if not isinstance(klok, Termijn):
        return open_question(klok.ontbreekt, besluit.seq)
    eerste, laatste = days(zaak)
    if laatste <= klok.uiterlijk:
        return meets(besluit.seq)
    tekst = f"het bezwaar kwam op {laatste}; dat kon tot en met {klok.uiterlijk}"
    if eerste > klok.uiterlijk + _PER_POST:
        return breaks(tekst, besluit.seq)
    return open_question(
        f"{tekst}, of per post een week later: wanneer het is verzonden, is niet "
        "vastgelegd",
        besluit.seq,
    )


def _by_another(zaak: Zaak) -> Uitspraak:
    """Awb 10:3 lid 3: the person who decided under mandaat, whatever post he holds."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BeslissingOpBezwaar):
        return NIET_VAN_TOEPASSING
    eerst = context.staat(BESLUIT, feit.besluit)
    if eerst is None or not eerst.genomen.functie:
        return NIET_VAN_TOEPASSING
    daarna = context.staat(BESLUIT, feit.bij) if feit.bij else None
    if daarna is None:
        tekst = "wie op het bezwaar besliste, is niet vastgelegd"
        return open_question(tekst, eerst.seq)
    seqs = (eerst.seq, daarna.seq)
    if not daarna.genomen.functie:
        return meets(*seqs)
    toen, nu = _holders(eerst, context), _holders(daarna, context)
    if beiden := toen & nu:
        return breaks(
            f"{listed(sorted(beiden))} besloot in mandaat en ook op het bezwaar", *seqs
        )
    if toen and nu:
        return meets(*seqs)
    if eerst.genomen.functie == daarna.genomen.functie:
        wie = f"'{daarna.genomen.functie}'"
        return breaks(f"{wie} besloot in mandaat en ook op het bezwaar", *seqs)
    return open_question("wie de functies toen vervulden, is niet vastgelegd", *seqs)


def _holders(besluit: Besluit, context: Context) -> set[str]:
    """Persons who held the functie, or acted in it, on the day of the decision."""
    op: date = besluit.genomen_op
    functie = context.staat(FUNCTIE, besluit.genomen.functie, op=op)
    return {functie.houder, functie.waarnemer} - {""} if functie else set()


NORMEN = (
    Norm(
        id="AWB-03",
        uitvoering=1,
        bron=awb("10:3", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie in mandaat besloot, beslist niet op het bezwaar daartegen.",
        over=(BeslissingOpBezwaar,),
        toets=_by_another,
    ),
    Norm(
        id="AWB-30",
        uitvoering=1,
        bron=awb("3:45"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bij de bekendmaking staat door wie, binnen welke termijn en waar "
        "bezwaar kan worden gemaakt.",
        over=(BesluitBekendgemaakt,),
        toets=_remedies_told,
    ),
    Norm(
        id="AWB-31",
        uitvoering=1,
        bron=awb("6:7, 6:8, 6:9"),
        van=SINDS,
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bezwaar komt binnen zes weken na de dag van bekendmaking.",
        over=(BezwaarIngediend,),
        toets=_in_time,
    ),
)
