"""Norms of the Gemeentewet on budget and accounts (art. 190, 192, 197, 198 and 213).

They hold through Wgr 35 lid 7 (lid 6 before 1-7-2022): for raad read AB, for college
DB. Text read: versions 2015-01-01 and 2026-03-21, the same for what is judged here.
That a stuk came on the web is read as the openbare kennisgeving (I): the register knows
no other.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from register.domain.besluiten.besluit import BESLUIT, BesluitGenomen
from register.domain.context import Context
from register.domain.norms.handelingen import (
    BEGROTING,
    BEGROTINGSBESLUITEN,
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
from register.domain.norms.reading import SINDS, days
from register.domain.norms.sources import gemeentewet
from register.domain.openheid.stuk import STUK
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.planning.boekjaarfeiten import (
    AccountantAangewezen,
    BegrotingAangebodenAanAB,
    IndemniteitsbesluitGenomen,
    JaarrekeningVastgesteld,
    OntwerpbegrotingOpgesteld,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.raden.raadsrondestaat import RAADSRONDE
from register.domain.terms import Termijn, termijn

_BEGROTINGSSTUKKEN: Final = frozenset(
    {"begroting", "ontwerpbegroting", "begrotingswijziging"}
)
_REKENINGSTUKKEN: Final = frozenset({"jaarrekening", "jaarstukken", "jaarverslag"})


def _budget_laid_open(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 190 lid 2-3; a change of the budget by 192 lid 2, unless urgent."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    if besluit.handeling not in BEGROTINGSBESLUITEN:
        return NIET_VAN_TOEPASSING
    if besluit.spoed and besluit.handeling != BEGROTING:
        return NIET_VAN_TOEPASSING
    ontwerpen = list(_drafts(besluit, context))
    stukken = {sha256 for sha256s, _ in ontwerpen for sha256 in sha256s}
    stukken.update(_proof(zaak, _BEGROTINGSSTUKKEN))
    return _two_weeks(zaak, stukken, "GW-31", *(seq for _, seq in ontwerpen))


def _accounts_laid_open(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 197 lid 3."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or besluit.handeling != JAARREKENING:
        return NIET_VAN_TOEPASSING
    return _two_weeks(zaak, set(_proof(zaak, _REKENINGSTUKKEN)), "GW-33")


def _drafts(
    besluit: BesluitGenomen, context: Context
) -> Iterable[tuple[tuple[str, ...], int]]:
    """Documents of the draft as drawn up, as offered, and as sent, each with proof."""
    if besluit.handeling == BEGROTING and besluit.boekjaar is not None:
        for feit in context.feiten(BOEKJAAR.stroom(str(besluit.boekjaar))):
            gegeven = feit.gegevens
            if feit.dag <= context.dag and isinstance(
                gegeven, OntwerpbegrotingOpgesteld | BegrotingAangebodenAanAB
            ):
                yield gegeven.stukken, feit.seq
    for code in besluit.raadsrondes:
        ronde = context.staat(RAADSRONDE, code)
        if ronde is not None:
            yield tuple(s for raad in ronde.raden for s in raad.stukken), ronde.seq


def _proof(zaak: Zaak, soorten: frozenset[str]) -> Iterable[str]:
    """Documents of these kinds that the decision itself points at."""
    for bewijs in zaak.kop.bewijs:
        stuk = zaak.context.staat(STUK, bewijs.sha256) if bewijs.sha256 else None
        if stuk is not None and stuk.soort in soorten:
            yield stuk.sha256


def _two_weeks(zaak: Zaak, stukken: set[str], norm: str, *seqs: int) -> Uitspraak:
    """The decision is the last day of the deliberation; `seqs` tell of the draft."""
    publicaties = [
        (publicatie.op, publicatie.seq)
        for sha256 in stukken
        if (stuk := zaak.context.staat(STUK, sha256)) is not None
        for publicatie in stuk.publicaties
    ]
    if not publicaties:
        return open_question(
            "wanneer de stukken openbaar zijn gemaakt, is niet vastgelegd", *seqs
        )
    op, seq = min(publicaties)
    vroegst, laatst = (_latest(norm, dag) for dag in days(zaak))
    tekst = (
        f"de stukken staan op het web sinds {op}; twee weken voor {zaak.context.dag} "
        f"is {laatst}"
    )
    if op <= vroegst:
        return meets(seq)
    return breaks(tekst, seq) if op > laatst else open_question(tekst, seq)


def _latest(norm: str, dag: date) -> date:
    klok = termijn(norm, dag)
    return klok.uiterlijk if isinstance(klok, Termijn) else date.min


def _indemnity_first(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 198 lid 3-4; the decision shows that the proposal came before it."""
    feit = zaak.feit
    if not isinstance(feit, IndemniteitsbesluitGenomen):
        return NIET_VAN_TOEPASSING
    jaar = zaak.context.staat(BOEKJAAR, str(feit.boekjaar))
    vastgesteld = jaar.jaarrekening if jaar else None
    eerste, laatste = days(zaak)
    if vastgesteld is not None and vastgesteld.op < eerste:
        return breaks(
            f"de jaarrekening {feit.boekjaar} is op {vastgesteld.op} vastgesteld, vóór "
            "dit besluit",
            vastgesteld.seq,
        )
    if feit.standpunt_op is None:
        return open_question("wanneer het standpunt is ontvangen, is niet vastgelegd")
    klok = termijn("GW-34", feit.standpunt_op)
    if isinstance(klok, Termijn) and laatste <= klok.uiterlijk:
        return meets()
    return open_question(
        f"het standpunt is van {feit.standpunt_op}, het besluit van {laatste}: of het "
        "voorstel binnen twee maanden kwam, is niet vastgelegd"
    )


def _accountant_named(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 213 lid 2."""
    feit, context = zaak.feit, zaak.context
    if isinstance(feit, JaarrekeningVastgesteld):
        jaar = context.staat(BOEKJAAR, str(feit.boekjaar))
        stap = jaar.accountant_aangewezen if jaar else None
        if stap is None:
            tekst = f"welke accountant voor {feit.boekjaar} is aangewezen, is niet "
            return open_question(f"{tekst}vastgelegd")
        return meets(stap.seq)
    if not isinstance(feit, AccountantAangewezen):
        return NIET_VAN_TOEPASSING
    besluit = context.staat(BESLUIT, feit.besluit)
    orgaan = context.staat(GREMIUM, besluit.genomen.orgaan) if besluit else None
    if besluit is None or orgaan is None:
        return open_question(f"wie besluit '{feit.besluit}' nam, is niet bekend")
    eigen = orgaan.soort is Gremiumsoort.ALGEMEEN_BESTUUR
    if eigen and not besluit.genomen.functie:
        return meets(besluit.seq)
    wie = besluit.genomen.functie or orgaan.code
    return breaks(f"'{wie}' wees de accountant aan, niet het AB zelf", besluit.seq)


NORMEN = (
    Norm(
        id="GW-31",
        uitvoering=1,
        bron=gemeentewet("190, 192", "2, 3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="De ontwerpbegroting is twee weken openbaar voordat het algemeen bestuur "
        "erover beraadslaagt.",
        over=(BesluitGenomen,),
        toets=_budget_laid_open,
    ),
    Norm(
        id="GW-33",
        uitvoering=1,
        bron=gemeentewet("197", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="De jaarrekening is twee weken openbaar voordat het algemeen bestuur "
        "erover beraadslaagt.",
        over=(BesluitGenomen,),
        toets=_accounts_laid_open,
    ),
    Norm(
        id="GW-34",
        uitvoering=1,
        bron=gemeentewet("198", "3, 4"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over een indemniteitsvoorstel is beslist vóór de jaarrekening wordt "
        "vastgesteld; het komt binnen twee maanden.",
        over=(IndemniteitsbesluitGenomen,),
        toets=_indemnity_first,
    ),
    Norm(
        id="GW-38",
        uitvoering=1,
        bron=gemeentewet("213", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur wijst de accountant aan die de jaarrekening "
        "controleert.",
        over=(AccountantAangewezen, JaarrekeningVastgesteld),
        toets=_accountant_named,
    ),
)
