"""Norms of the Gemeentewet on budget and accounts (art. 190, 192, 197, 198 and 213).

They hold through Wgr 35 lid 7 (lid 6 before 1-7-2022): for raad read AB, for college
DB. Text read: versions 2015-01-01 and 2026-03-21, the same for what is judged here.
That a stuk came on the web is read as the openbare kennisgeving (I): the register knows
no other.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

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
from register.domain.openheid.stuk import STUK, Publicatie
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


class Terinzage(NamedTuple):
    """What had to lie open: for which norm, which documents, and what tells of them."""

    norm: str
    stukken: frozenset[str]
    seqs: tuple[int, ...] = ()


def laid_open(zaak: Zaak) -> Terinzage | None:
    """What Gemeentewet 190, 192 or 197 lays open before this decision, if any does."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen):
        return None
    if besluit.handeling == JAARREKENING:
        return Terinzage("GW-33", frozenset(_proof(zaak, _REKENINGSTUKKEN)))
    if besluit.handeling not in BEGROTINGSBESLUITEN:
        return None
    if besluit.spoed and besluit.handeling != BEGROTING:
        return None
    ontwerpen = list(_drafts(besluit, context))
    stukken = {sha256 for sha256s, _ in ontwerpen for sha256 in sha256s}
    stukken.update(_proof(zaak, _BEGROTINGSSTUKKEN))
    return Terinzage("GW-31", frozenset(stukken), tuple(seq for _, seq in ontwerpen))


def _budget_laid_open(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 190 lid 2-3; a change of the budget by 192 lid 2, unless urgent."""
    return _two_weeks(zaak, "GW-31")


def _accounts_laid_open(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 197 lid 3."""
    return _two_weeks(zaak, "GW-33")


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


def _two_weeks(zaak: Zaak, norm: str) -> Uitspraak:
    """The decision is the last day of the deliberation."""
    inzage = laid_open(zaak)
    if inzage is None or inzage.norm != norm:
        return NIET_VAN_TOEPASSING
    if not (publicaties := published(zaak, inzage)):
        return open_question(
            "wanneer de stukken openbaar zijn gemaakt, is niet vastgelegd", *inzage.seqs
        )
    eerste = min(publicaties, key=lambda publicatie: (publicatie.op, publicatie.seq))
    return early_enough(zaak, norm, eerste, "de stukken staan op het web sinds")


def published(zaak: Zaak, inzage: Terinzage) -> list[Publicatie]:
    """Every time that one of the documents was put on the web."""
    return [
        publicatie
        for sha256 in inzage.stukken
        if (stuk := zaak.context.staat(STUK, sha256)) is not None
        for publicatie in stuk.publicaties
    ]


def early_enough(zaak: Zaak, norm: str, publicatie: Publicatie, wat: str) -> Uitspraak:
    """Whether that was two weeks before the decision; `wat` begins the sentence."""
    op, seq = publicatie.op, publicatie.seq
    vroegst, laatst = (_latest(norm, dag) for dag in days(zaak))
    tekst = f"{wat} {op}; twee weken voor {zaak.context.dag} is {laatst}"
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
