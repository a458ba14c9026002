"""Norms on the account of lawfulness, and on what a decision about money must say.

BBV read: 58b in the version of 17-4-2025, in that of 1-1-2025 it does not stand. For
raad read AB, for college DB (Wgr 35 lid 7). That the account is due from boekjaar 2023
on is a secondary source, so a verdict on 2023 and 2024 is uitleg.
"""

from datetime import date
from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.geld.bedragen import euro
from register.domain.norms.besluitenreeks import decided_in
from register.domain.norms.handelingen import (
    BEGROTINGSBESLUITEN,
    CONTROLEPROTOCOL,
    JAARREKENING,
    NORMENKADER,
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
from register.domain.norms.reading import SINDS, body_of, is_adopted, listed
from register.domain.norms.rechtmatigheidsgrens import EERSTE_JAAR, cap, holding
from register.domain.norms.rondes import not_recorded
from register.domain.norms.sources import afspraak, bbv
from register.domain.organisatie.gremium import Gremiumsoort
from register.domain.planning.boekjaarfeiten import (
    JaarrekeningVastgesteld,
    RechtmatigheidsverantwoordingVastgesteld,
    VerantwoordingsgrensVastgesteld,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR, amount_of

_SINDS: Final = date(2023, 1, 1)
_HEEL: Final = 10_000


def _accounted_for(zaak: Zaak) -> Uitspraak:
    """BBV 24 lid 3, 58b lid 1: the accounts hold the account of lawfulness."""
    feit = zaak.feit
    if not isinstance(feit, JaarrekeningVastgesteld) or feit.boekjaar < EERSTE_JAAR:
        return NIET_VAN_TOEPASSING
    jaar = zaak.context.staat(BOEKJAAR, str(feit.boekjaar))
    if jaar is not None and jaar.verantwoording is not None:
        return meets(jaar.verantwoording.stap.seq)
    tekst = (
        f"van {feit.boekjaar} is op {zaak.context.dag} geen rechtmatigheids"
        "verantwoording vastgelegd"
    )
    if zaak.kop.achterstand:
        return open_question(f"{tekst}, of die is niet overgenomen")
    return breaks(tekst)


def _capped(zaak: Zaak) -> Uitspraak:
    """BBV 58b lid 4: the threshold itself; lid 5: what passes it is in the account."""
    feit = zaak.feit
    if isinstance(feit, VerantwoordingsgrensVastgesteld):
        return _threshold(feit)
    if isinstance(feit, RechtmatigheidsverantwoordingVastgesteld):
        return _included(zaak, feit)
    return NIET_VAN_TOEPASSING


def _threshold(feit: VerantwoordingsgrensVastgesteld) -> Uitspraak:
    hoogste = cap(feit.boekjaar)
    if hoogste is None:
        return NIET_VAN_TOEPASSING
    if feit.basispunten > hoogste:
        return breaks(
            f"de grens is {feit.basispunten} basispunten; voor {feit.boekjaar} zijn er "
            f"{hoogste} toegestaan"
        )
    bedrag = amount_of(feit)
    if feit.bedrag_lasten is None and bedrag is not None:
        return open_question("van welke lasten de grens een deel is, is niet genoemd")
    mag = (feit.bedrag_lasten or 0) * hoogste // _HEEL
    if bedrag is not None and bedrag > mag:
        return breaks(f"de grens is {euro(bedrag)}; toegestaan is {euro(mag)}")
    return meets()


def _included(zaak: Zaak, feit: RechtmatigheidsverantwoordingVastgesteld) -> Uitspraak:
    """Judged on the amounts that the bestuur gave, against the threshold that holds."""
    if feit.boekjaar < EERSTE_JAAR:
        return NIET_VAN_TOEPASSING
    jaar = zaak.context.staat(BOEKJAAR, str(feit.boekjaar))
    grens = holding(jaar) if jaar else None
    if jaar is None or jaar.grens is None or grens is None:
        return open_question(f"een grens voor {feit.boekjaar} is niet vastgelegd")
    if jaar.begroting is None and jaar.jaarrekening is None:
        return open_question(f"de lasten van {feit.boekjaar} zijn niet vastgelegd")
    samen = feit.bedrag_fouten + feit.bedrag_onduidelijkheden
    seq = jaar.grens.stap.seq
    if samen <= grens or feit.opgenomen:
        return meets(seq)
    return breaks(
        f"fouten en onduidelijkheden zijn samen {euro(samen)}, boven de grens van "
        f"{euro(grens)}, en zijn niet opgenomen",
        seq,
    )


_VELDEN: Final = ("boekjaar", "dekking", "lasten", "module")


def _says_what_it_costs(zaak: Zaak) -> Uitspraak:
    """Ours (I): whoever tests a decision about money needs these; budgets have lines.

    A decision that touches no single module leaves it open, so that alone is no breach.
    """
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    eigen = BEGROTINGSBESLUITEN | {JAARREKENING}
    if besluit.bedrag is None or besluit.handeling in eigen:
        return NIET_VAN_TOEPASSING
    leeg = [veld for veld in _VELDEN if not getattr(besluit, veld)]
    if not leeg:
        return meets()
    if leeg == ["module"]:
        return open_question("of dit over een module gaat, is niet vastgelegd")
    tekst = f"het besluit noemt een bedrag, en geen {listed(leeg)}"
    return open_question(tekst) if zaak.kop.achterstand else breaks(tekst)


_KADER: Final = frozenset({NORMENKADER, CONTROLEPROTOCOL})
"""Both say what the accountant tests against; either will do."""


def _framework_adopted(zaak: Zaak) -> Uitspraak:
    """Practice (K): before the accounts are adopted, about that year or taken in it."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, JaarrekeningVastgesteld):
        return NIET_VAN_TOEPASSING
    ab = body_of(context, Gremiumsoort.ALGEMEEN_BESTUUR)
    if ab is None:
        return open_question("welk gremium het algemeen bestuur is, is niet bekend")
    jaar = feit.boekjaar
    kaders = [
        besluit.seq
        for besluit in decided_in(
            context, ab.code, range(jaar - 1, context.dag.year + 1), _KADER
        )
        if (besluit.genomen.boekjaar or besluit.genomen_op.year) == jaar
    ]
    if kaders:
        return meets(*kaders)
    tekst = f"van {jaar} is geen normenkader of controleprotocol vastgelegd"
    return not_recorded(zaak, tekst)


NORMEN = (
    Norm(
        id="RM-01",
        uitvoering=1,
        bron=bbv("24, 58b", "1"),
        van=_SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="De jaarrekening bevat een rechtmatigheidsverantwoording, van het "
        "dagelijks bestuur.",
        over=(JaarrekeningVastgesteld,),
        toets=_accounted_for,
    ),
    Norm(
        id="RM-02",
        uitvoering=1,
        bron=bbv("58b", "3, 4, 5"),
        van=_SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Fouten en onduidelijkheden tellen samen tegen één grens van hoogstens "
        "twee procent van de lasten, drie procent vóór 2025.",
        over=(
            VerantwoordingsgrensVastgesteld,
            RechtmatigheidsverantwoordingVastgesteld,
        ),
        toets=_capped,
    ),
    Norm(
        id="RM-07",
        uitvoering=1,
        bron=afspraak("controleprotocol", "2026"),
        van=SINDS,
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.UITLEG,
        tekst="Het algemeen bestuur stelt elk jaar vast waaraan de accountant toetst, "
        "in een normenkader of controleprotocol.",
        over=(JaarrekeningVastgesteld,),
        toets=_framework_adopted,
    ),
    Norm(
        id="RM-08",
        uitvoering=1,
        bron=afspraak("register", "2026"),
        van=_SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Een besluit met een bedrag noemt boekjaar, dekking, module, en of het "
        "eenmalig is of elk jaar.",
        over=(BesluitGenomen,),
        toets=_says_what_it_costs,
    ),
)
