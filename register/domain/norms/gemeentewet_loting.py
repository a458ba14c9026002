"""Norms of the Gemeentewet on a tie over persons in the AB (art. 31 lid 2 and 3).

Text read: versions 2015-01-01 and 2026-03-21, the same in this article.
"""

from register.domain.norms.keuzegang import Keuzegang, choices, chooser
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
from register.domain.norms.reading import SINDS, follows_gemeentewet, meeting_of
from register.domain.norms.sources import gemeentewet
from register.domain.vergaderingen.vergadering import VergaderingGesloten
from register.domain.vergaderingen.verkiezing import LotBeslist, Verkiezingsvorm


def _tie_is_resolved(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 31 lid 2 and 3: a re-vote in the same meeting, then at once the lot.

    For a tie in a free choice the law is silent: the reglement van orde decides (I).
    """
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, LotBeslist | VergaderingGesloten):
        return NIET_VAN_TOEPASSING
    vergadering, _ = meeting_of(context, feit.vergadering)
    if vergadering is None:
        return NIET_VAN_TOEPASSING
    punt = feit.punt if isinstance(feit, LotBeslist) else ""
    gangen = [
        gang
        for gang in choices(context, vergadering, punt)
        if (wie := chooser(context, gang)) is not None and follows_gemeentewet(wie)
    ]
    if isinstance(feit, LotBeslist):
        return _lot_after_revote(feit, gangen)
    return _nothing_left_tied(gangen)


def _lot_after_revote(lot: LotBeslist, gangen: list[Keuzegang]) -> Uitspraak:
    gang = next((g for g in gangen if g.vacature == lot.vacature), None)
    if gang is None:
        return NIET_VAN_TOEPASSING
    eerder = gang.before(lot)
    if eerder is None:
        return open_question(f"bij {gang.wat} is geen stemming vastgelegd", *gang.seqs)
    if eerder.vorm is Verkiezingsvorm.HERSTEMMING and eerder.gelijk:
        return meets(eerder.seq)
    return breaks(
        f"het lot besliste bij {gang.wat} na een stemming ({eerder.vorm}), zonder "
        "herstemming waarin de stemmen opnieuw staakten",
        eerder.seq,
    )


_GEBONDEN = (Verkiezingsvorm.VOORDRACHT, Verkiezingsvorm.HERSTEMMING)


def _nothing_left_tied(gangen: list[Keuzegang]) -> Uitspraak:
    gebonden = [g for g in gangen if any(s.vorm in _GEBONDEN for s in g.stappen)]
    if not gebonden:
        return NIET_VAN_TOEPASSING
    seqs = [seq for gang in gebonden for seq in gang.seqs]
    open_ = [
        gang
        for gang in gebonden
        if gang.stappen[-1].vorm in _GEBONDEN and gang.stappen[-1].gelijk
    ]
    if not open_:
        return meets(*seqs)
    nodig = {
        Verkiezingsvorm.VOORDRACHT: "herstemming",
        Verkiezingsvorm.HERSTEMMING: "loting",
    }
    wat = [f"geen {nodig[g.stappen[-1].vorm]} bij {g.wat}" for g in open_]
    return breaks(f"de stemmen staakten, en er volgde {'; '.join(wat)}", *seqs)


NORMEN = (
    Norm(
        id="GW-09",
        uitvoering=2,
        bron=gemeentewet("31", "2, 3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Staken de stemmen over een voordracht, dan volgt in dezelfde "
        "vergadering een herstemming en daarna het lot.",
        over=(LotBeslist, VergaderingGesloten),
        toets=_tie_is_resolved,
    ),
)
