"""Norms of the Wgr on meetings: how often, in public, and closing the doors (art. 22).

Text read: art. 22 lid 2 to 5 and 25 lid 6 in versions 2015-01-01, 2021-07-01 and
2025-02-12, the same. A year is a calendar year (I). A meeting that was convened closed
is public by law all the same: the doors close only by a decision in it (lid 4 and 5).
"""

from collections.abc import Sequence
from datetime import date

from register.domain.bevoegdheden.bevoegdheid import Bevoegdheid
from register.domain.bevoegdheden.competence import delegations
from register.domain.context import Context
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
    worst,
)
from register.domain.norms.reading import SINDS, listed
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    GremiumIngesteld,
    Gremiumsoort,
)
from register.domain.values import Openheid
from register.domain.vergaderingen.deuren import BeslotenVerklaard, Deurbesluit
from register.domain.vergaderingen.vergaderfeiten import VergaderingGesloten
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering
from register.domain.vergaderingen.vergaderingstaat import Vergaderstatus
from register.domain.voting import quorum_besloten

MINSTENS = 2
"""Meetings of the AB in a year (Wgr 22 lid 2)."""

_GEHOUDEN = (Vergaderstatus.GEOPEND, Vergaderstatus.GESLOTEN)


def meetings_of(context: Context, gremium: str) -> list[Vergadering]:
    """Meetings of a gremium that were opened by the day, joint ones too, by day."""
    gehouden = [
        vergadering.voor(gremium)
        for code in context.codes(VERGADERING)
        if (vergadering := context.staat(VERGADERING, code)) is not None
        and gremium in vergadering.gremia
        and vergadering.status in _GEHOUDEN
    ]
    return sorted(gehouden, key=lambda v: (held_on(v), v.seqs[0]))


def held_on(vergadering: Vergadering) -> date:
    """The day of the opening of a meeting that was held."""
    return vergadering.geopend_op or date.min


def _parts(zaak: Zaak, code: str) -> list[tuple[Vergadering, Gremium]]:
    """The meeting as each of its gremia has it."""
    vergadering = zaak.context.staat(VERGADERING, code)
    delen = [] if vergadering is None else vergadering.gremia
    return [
        (vergadering.voor(deel), gremium)
        for deel in delen
        if vergadering is not None
        and (gremium := zaak.context.staat(GREMIUM, deel)) is not None
    ]


def _closed_rightly(zaak: Zaak) -> Uitspraak:
    """Wgr 22 lid 4 and 5."""
    feit = zaak.feit
    if not isinstance(feit, BeslotenVerklaard):
        return NIET_VAN_TOEPASSING
    delen = [
        _closing(feit, vergadering)
        for vergadering, gremium in _parts(zaak, feit.vergadering)
        if gremium.soort is Gremiumsoort.ALGEMEEN_BESTUUR
    ]
    return worst(*delen) if delen else NIET_VAN_TOEPASSING


def _closing(feit: BeslotenVerklaard, vergadering: Vergadering) -> Uitspraak:
    lijst = vergadering.presentie_seq
    seqs = (vergadering.seqs[0], *(() if lijst is None else (lijst,)))
    if not isinstance(feit.besluit, Deurbesluit):
        tekst = "wat het algemeen bestuur over de gesloten deuren besliste, ontbreekt"
        return open_question(tekst, *seqs)
    if feit.door_voorzitter:
        return meets(*seqs)
    if not feit.verzoekers:
        return open_question("wie om sluiting van de deuren vroeg, ontbreekt", *seqs)
    if lijst is None:
        return open_question("er is geen presentielijst", *seqs)
    er = {aanwezige.persoon for aanwezige in vergadering.present_at(feit.punt)}
    vroegen, nodig = len(er & set(feit.verzoekers)), quorum_besloten(len(er))
    if vroegen >= nodig:
        return meets(*seqs)
    return breaks(
        f"{vroegen} van de {len(er)} aanwezige leden vroeg om gesloten deuren; nodig "
        f"zijn er {nodig}, of de voorzitter",
        *seqs,
    )


def _in_public(zaak: Zaak) -> Uitspraak:
    """Wgr 22 lid 3."""
    feit = zaak.feit
    if not isinstance(feit, VergaderingGesloten):
        return NIET_VAN_TOEPASSING
    delen = [
        _public(vergadering)
        for vergadering, gremium in _parts(zaak, feit.vergadering)
        if gremium.soort is Gremiumsoort.ALGEMEEN_BESTUUR
    ]
    return worst(*delen) if delen else NIET_VAN_TOEPASSING


def _public(vergadering: Vergadering, *seqs: int) -> Uitspraak:
    bewijs = (vergadering.seqs[0], *seqs)
    if not isinstance(vergadering.openheid, Openheid):
        return open_question("of de vergadering openbaar was, ontbreekt", *bewijs)
    if vergadering.openheid is Openheid.OPENBAAR:
        return meets(*bewijs)
    dicht = [s for s in vergadering.deuren if s.besluit is not Deurbesluit.OPENBAAR]
    bewijs = (*bewijs, *(seq for sluiting in dicht for seq in sluiting.seqs))
    if any(sluiting.besluit is Deurbesluit.BESLOTEN for sluiting in dicht):
        return meets(*bewijs)
    if dicht:
        tekst = (
            f"of '{vergadering.gremium}' besloot om besloten te vergaderen, ontbreekt"
        )
        return open_question(tekst, *bewijs)
    return breaks(
        f"'{vergadering.code}' was {vergadering.openheid}, en dat '"
        f"{vergadering.gremium}' in de vergadering de deuren sloot, is niet vastgelegd",
        *bewijs,
    )


def _commission_in_public(zaak: Zaak) -> Uitspraak:
    """Wgr 25 lid 6, for a commission that has powers of the AB."""
    feit = zaak.feit
    if not isinstance(feit, VergaderingGesloten):
        return NIET_VAN_TOEPASSING
    delen = [
        _public(vergadering, *machten[0].seqs[:1])
        for vergadering, gremium in _parts(zaak, feit.vergadering)
        if gremium.soort is Gremiumsoort.BESTUURSCOMMISSIE
        and (machten := _of_ab(zaak.context, gremium.code))
    ]
    return worst(*delen) if delen else NIET_VAN_TOEPASSING


def _of_ab(context: Context, gremium: str) -> Sequence[Bevoegdheid]:
    """Powers of the AB that a commission has; on proposal of the DB are its own (I)."""
    gevonden = []
    for macht in delegations(context):
        voorstel = context.staat(GREMIUM, macht.voorstel_van or macht.gever)
        van_db = voorstel is not None and (
            voorstel.soort is Gremiumsoort.DAGELIJKS_BESTUUR
        )
        if macht.nemer == gremium and macht.holds(context.dag) and not van_db:
            gevonden.append(macht)
    return gevonden


def _twice_a_year(zaak: Zaak) -> Uitspraak:
    """Wgr 22 lid 2, for every whole year up to the day that is asked about.

    Not for the first year with a meeting on record: the rest of it may not be there.
    """
    feit = zaak.feit
    if not isinstance(feit, GremiumIngesteld) or zaak.op is None:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op)
    gremium = nu.staat(GREMIUM, feit.gremium)
    if gremium is None or gremium.soort is not Gremiumsoort.ALGEMEEN_BESTUUR:
        return NIET_VAN_TOEPASSING
    tot = gremium.opgeheven_op or zaak.op
    gehouden = meetings_of(nu, gremium.code)
    if not gehouden:
        return NIET_VAN_TOEPASSING
    eerste = held_on(gehouden[0]).year
    jaren = range(max(gremium.vanaf.year, eerste) + 1, tot.year)
    aantal = {
        jaar: sum(held_on(vergadering).year == jaar for vergadering in gehouden)
        for jaar in jaren
    }
    if not aantal:
        return NIET_VAN_TOEPASSING
    seqs = (gremium.seq, *(vergadering.seqs[0] for vergadering in gehouden))
    if te_weinig := [str(jaar) for jaar, keer in aantal.items() if keer < MINSTENS]:
        return breaks(
            f"'{gremium.code}' vergaderde minder dan twee keer in {listed(te_weinig)}",
            *seqs,
        )
    return meets(*seqs)


NORMEN = (
    Norm(
        id="WGR-21",
        uitvoering=1,
        bron=wgr("22", "4, 5"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De deuren gaan dicht als een vijfde van de aanwezige leden het vraagt "
        "of de voorzitter het nodig vindt.",
        over=(BeslotenVerklaard,),
        toets=_closed_rightly,
    ),
    Norm(
        id="WGR-21",
        uitvoering=2,
        bron=wgr("22", "3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur vergadert in het openbaar, tenzij het zelf de "
        "deuren sluit.",
        over=(VergaderingGesloten,),
        toets=_in_public,
    ),
    Norm(
        id="WGR-21",
        uitvoering=3,
        bron=wgr("22", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Het algemeen bestuur vergadert ten minste twee keer per jaar.",
        over=(GremiumIngesteld,),
        toets=_twice_a_year,
    ),
    Norm(
        id="WGR-32",
        uitvoering=1,
        bron=wgr("25", "6"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een bestuurscommissie met bevoegdheden van het algemeen bestuur "
        "vergadert in het openbaar.",
        over=(VergaderingGesloten,),
        toets=_commission_in_public,
    ),
)
