"""Norms of the Gemeentewet on meetings of the AB (Wgr 22 lid 1) and its budget.

Text read: art. 20 and art. 192 (through Wgr 35 lid 7) in versions 2015-01-01 and
2026-03-21, the same. Votes stand in gemeentewet_stemming.py, their count in
gemeentewet_uitslag.py.
"""

from datetime import date

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.context import Context
from register.domain.norms.handelingen import BEGROTINGSWIJZIGING
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
from register.domain.norms.reading import (
    SINDS,
    days,
    follows_gemeentewet,
    is_adopted,
    listed,
    meeting_of,
)
from register.domain.norms.sources import gemeentewet
from register.domain.organisatie.gremium import Gremium
from register.domain.stemmen.telling import Basis
from register.domain.terms import Termijn, termijn
from register.domain.vergaderingen.stemoordeel import room
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    Vergadering,
    VergaderingGeopend,
    Vergaderstatus,
)
from register.domain.voting import mag_openen, quorum_aanwezig


def presence(vergadering: Vergadering) -> tuple[int, ...]:
    """The facts that called the meeting and say who was there."""
    lijst = vergadering.presentie_seq
    return (vergadering.seqs[0], *(() if lijst is None else (lijst,)))


def called_again(vergadering: Vergadering, context: Context) -> Vergadering | None:
    """The meeting that did not open, in whose place this one came (20 lid 2)."""
    if not vergadering.herbelegging_van:
        return None
    eerder = context.staat(VERGADERING, vergadering.herbelegging_van)
    niet = eerder is not None and eerder.status is Vergaderstatus.NIET_GEOPEND
    return eerder if niet else None


def _opened_with_quorum(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 20 lid 1 and 3, first sentence."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, VergaderingGeopend):
        return NIET_VAN_TOEPASSING
    vergadering, gremium = meeting_of(context, feit.vergadering)
    if vergadering is None or gremium is None:
        return open_question(f"vergadering '{feit.vergadering}' is niet bekend")
    if not follows_gemeentewet(gremium):
        return NIET_VAN_TOEPASSING
    herbelegd = called_again(vergadering, context) is not None
    return _quorum(vergadering, gremium, context, herbelegd=herbelegd)


def _quorum(
    vergadering: Vergadering, gremium: Gremium, context: Context, *, herbelegd: bool
) -> Uitspraak:
    seqs = presence(vergadering)
    if vergadering.presentie_seq is None:
        return open_question("er is geen presentielijst", *seqs)
    zaal, basis = room(context, vergadering, ""), gremium.stemregels.quorum
    zittend, aanwezig = zaal.zittend, zaal.aanwezig
    if not zittend.omvang.hoofden:
        return open_question("het aantal zittende leden is niet bekend", *seqs)
    if basis is not Basis.HOOFDEN and not (zittend.bekend and aanwezig.bekend):
        return open_question("niet alle stemgewichten zijn bekend", *seqs)
    if mag_openen(
        zittend=zittend.omvang,
        aanwezig=aanwezig.omvang,
        basis=basis,
        herbelegd=herbelegd,
    ):
        return meets(*seqs)
    return breaks(
        f"er zijn {aanwezig.omvang.hoofden} van de {zittend.omvang.hoofden} zittende "
        "leden; nodig is meer dan de helft" + counted_in(basis),
        *seqs,
    )


def counted_in(basis: Basis) -> str:
    """Say what is counted, where that is not heads."""
    return "" if basis is Basis.HOOFDEN else f" (gerekend in {basis})"


def _decided_with_quorum(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 20 lid 1 for a decision in a meeting that opened without one."""
    vergadering, gremium = meeting_of_decision(zaak)
    if vergadering is None or gremium is None:
        return NIET_VAN_TOEPASSING
    if called_again(vergadering, zaak.context):
        return NIET_VAN_TOEPASSING  # GW-03
    return _quorum(vergadering, gremium, zaak.context, herbelegd=False)


def _same_subject(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 20 lid 3: called again, no quorum, so only what stood on the list."""
    besluit, context = zaak.feit, zaak.context
    vergadering, gremium = meeting_of_decision(zaak)
    if vergadering is None or gremium is None:
        return NIET_VAN_TOEPASSING
    eerder = called_again(vergadering, context)
    if eerder is None or not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    seqs = (*presence(vergadering), eerder.seqs[0])
    zaal = room(context, vergadering, "")
    if quorum_aanwezig(
        zittend=zaal.zittend.omvang,
        aanwezig=zaal.aanwezig.omvang,
        basis=Basis.HOOFDEN,
    ):
        return meets(*seqs)
    punt = vergadering.punt(besluit.punt)
    over = {besluit.voorstel, besluit.dossier}
    over |= {punt.voorstel, punt.dossier} if punt else set()
    over.discard("")
    if not over:
        return open_question("waarover is besloten, is niet vastgelegd", *seqs)
    if any(over & {p.voorstel, p.dossier} for p in eerder.agenda):
        return meets(*seqs)
    return breaks(
        f"zonder quorum is besloten over {listed(sorted(over))}; dat stond niet op de "
        f"agenda van '{eerder.code}'",
        *seqs,
    )


def meeting_of_decision(
    zaak: Zaak,
) -> tuple[Vergadering, Gremium] | tuple[None, None]:
    """The meeting in which an organ under the Gemeentewet decided."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or besluit.functie:
        return None, None
    waar, orgaan = besluit.vergadering, besluit.orgaan
    vergadering, gremium = meeting_of(zaak.context, waar, orgaan)
    if vergadering and gremium and follows_gemeentewet(gremium):
        return vergadering, gremium
    return None, None


def _budget_changed_in_year(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 192 lid 1."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.handeling != BEGROTINGSWIJZIGING:
        return NIET_VAN_TOEPASSING
    if besluit.boekjaar is None:
        return open_question("welk begrotingsjaar is gewijzigd, is niet vastgelegd")
    klok = termijn("GW-32", date(besluit.boekjaar, 1, 1))
    if not isinstance(klok, Termijn):
        return open_question(klok.ontbreekt)
    eerste, laatste = days(zaak)
    tekst = (
        f"de begroting {besluit.boekjaar} is gewijzigd op {laatste}; dat kon tot "
        f"en met {klok.uiterlijk}"
    )
    if laatste <= klok.uiterlijk:
        return meets()
    return breaks(tekst) if eerste > klok.uiterlijk else open_question(tekst)


NORMEN = (
    Norm(
        id="GW-02",
        uitvoering=1,
        bron=gemeentewet("20", "1"),
        van=SINDS,
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De vergadering gaat pas open als meer dan de helft van de leden er is.",
        over=(VergaderingGeopend,),
        toets=_opened_with_quorum,
    ),
    Norm(
        id="GW-02",
        uitvoering=2,
        bron=gemeentewet("20", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit valt in een vergadering waar meer dan de helft van de leden "
        "is.",
        over=(BesluitGenomen,),
        toets=_decided_with_quorum,
    ),
    Norm(
        id="GW-03",
        uitvoering=1,
        bron=gemeentewet("20", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een opnieuw belegde vergadering zonder quorum besluit alleen over wat "
        "eerder op de agenda stond.",
        over=(BesluitGenomen,),
        toets=_same_subject,
    ),
    Norm(
        id="GW-32",
        uitvoering=1,
        bron=gemeentewet("192", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een begroting kan worden gewijzigd tot en met 31 december van dat jaar.",
        over=(BesluitGenomen,),
        toets=_budget_changed_in_year,
    ),
)
