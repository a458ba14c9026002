"""Norms of the Wgr on setting up commissions and giving them powers (art. 24 to 25).

Text read: art. 24 and 25 in versions 2015-01-01, 2021-07-01 and 2025-02-12, the same
for what is judged here; art. 24a is of 1-7-2022. Whether an adviescommissie is one of
24 or of 24a is seen from the round along the raden that names it.
"""

from register.domain.bevoegdheden.attributie import ATTRIBUTIE
from register.domain.bevoegdheden.bevoegdheid import MandaatVerleend, Soort
from register.domain.bevoegdheden.competence import covers
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
from register.domain.norms.reading import SINDS, body_of, listed
from register.domain.norms.rondes import (
    not_asked,
    not_recorded,
    rounds_of,
    sent_seqs,
    still_waiting,
)
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    GremiumIngesteld,
    Gremiumsoort,
)
from register.domain.raden.raadsronde import Raadsronde, Rondesoort
from register.domain.termijnen.wgr_terms import WGR_2022

_AB = Gremiumsoort.ALGEMEEN_BESTUUR
_DB = Gremiumsoort.DAGELIJKS_BESTUUR
_BESTUUR = (_AB, _DB, Gremiumsoort.VOORZITTER)


def _advisory(zaak: Zaak) -> Uitspraak:
    """Wgr 24 lid 1 to 3: who can set up a commissie van advies."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, GremiumIngesteld) or _rounds(zaak, feit):
        return NIET_VAN_TOEPASSING
    if feit.soort is not Gremiumsoort.ADVIESCOMMISSIE:
        return NIET_VAN_TOEPASSING
    return _set_up_by(feit, context, _BESTUUR, "algemeen bestuur, DB of voorzitter")


def _set_up_by(
    feit: GremiumIngesteld,
    context: Context,
    soorten: tuple[Gremiumsoort, ...],
    wie: str,
) -> Uitspraak:
    if not feit.ingesteld_door:
        return open_question(f"door wie '{feit.gremium}' is ingesteld, ontbreekt")
    door = context.staat(GREMIUM, feit.ingesteld_door)
    if door is None:
        return open_question(f"'{feit.ingesteld_door}' is niet bekend als gremium")
    if door.soort not in soorten:
        return breaks(
            f"'{feit.gremium}' is ingesteld door '{door.code}', een {door.soort}; dat "
            f"doet het {wie}",
            door.seq,
        )
    return meets(door.seq)


def _rounds(zaak: Zaak, feit: GremiumIngesteld) -> list[Raadsronde]:
    """Rounds in which the raden could speak about this commission."""
    soort = _RONDE.get(feit.soort)
    if soort is None:
        return []
    return rounds_of(zaak.context, (soort,), zaak.kop.dossier, feit.gremium)


_RONDE = {
    Gremiumsoort.BESTUURSCOMMISSIE: Rondesoort.BESTUURSCOMMISSIE,
    Gremiumsoort.ADVIESCOMMISSIE: Rondesoort.ADVIESCOMMISSIE,
}


def _joint_advisory(zaak: Zaak) -> Uitspraak:
    """Wgr 24a lid 1 and 2, for an adviescommissie about which the raden were asked."""
    feit = zaak.feit
    if not isinstance(feit, GremiumIngesteld):
        return NIET_VAN_TOEPASSING
    if feit.soort is not Gremiumsoort.ADVIESCOMMISSIE:
        return NIET_VAN_TOEPASSING
    rondes = _rounds(zaak, feit)
    return _heard_by_ab(zaak, feit, rondes) if rondes else NIET_VAN_TOEPASSING


def _governing(zaak: Zaak) -> Uitspraak:
    """Wgr 25 lid 1 and 2."""
    feit = zaak.feit
    if not isinstance(feit, GremiumIngesteld):
        return NIET_VAN_TOEPASSING
    if feit.soort is not Gremiumsoort.BESTUURSCOMMISSIE:
        return NIET_VAN_TOEPASSING
    return _heard_by_ab(zaak, feit, _rounds(zaak, feit))


def _heard_by_ab(
    zaak: Zaak, feit: GremiumIngesteld, rondes: list[Raadsronde]
) -> Uitspraak:
    """The AB set it up, after the raden could give their wensen en bedenkingen."""
    door = _set_up_by(feit, zaak.context, (_AB,), "algemeen bestuur")
    gehoord = heard(zaak, rondes, f"de instelling van '{feit.gremium}'")
    return worst(door, gehoord)


def heard(zaak: Zaak, rondes: list[Raadsronde], wat: str) -> Uitspraak:
    """Whether every raad could give its wensen en bedenkingen before this."""
    context = zaak.context
    if not rondes:
        tekst = f"de raden zijn niet om wensen en bedenkingen gevraagd over {wat}"
        return not_recorded(zaak, tekst)
    seqs = sent_seqs(rondes)
    if over := not_asked(rondes, context):
        tekst = f"niet gevraagd om wensen en bedenkingen over {wat}: {listed(over)}"
        return breaks(tekst, *seqs)
    if wacht := still_waiting(rondes, context):
        tekst = f"de raad van {listed(wacht)} kon zich nog uitspreken over {wat}"
        return breaks(tekst, *seqs)
    return meets(*seqs)


def _on_proposal(zaak: Zaak) -> Uitspraak:
    """Wgr 25 lid 4: powers of the DB go to a commission on its own proposal."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, MandaatVerleend) or feit.soort is not Soort.DELEGATIE:
        return NIET_VAN_TOEPASSING
    gever = context.staat(GREMIUM, feit.gever)
    nemer = context.staat(GREMIUM, feit.nemer)
    if gever is None or nemer is None:
        return NIET_VAN_TOEPASSING
    if (gever.soort, nemer.soort) != (_AB, Gremiumsoort.BESTUURSCOMMISSIE):
        return NIET_VAN_TOEPASSING
    voor = context.staat(GREMIUM, feit.voorstel_van) if feit.voorstel_van else None
    if voor is not None and voor.soort is _DB:
        return meets(gever.seq, nemer.seq, voor.seq)
    db = body_of(context, _DB)
    if db is None:
        return open_question("welk gremium het dagelijks bestuur is, is niet bekend")
    eigen = own_powers(context, db)
    if eigen is None:
        tekst = "welke bevoegdheden het dagelijks bestuur heeft, is niet vastgelegd"
        return open_question(tekst, db.seq)
    van_db = sorted(
        h for h in eigen if covers(feit.handelingen, feit.uitzonderingen, h)
    )
    if not van_db:
        return NIET_VAN_TOEPASSING
    van = f"op voorstel van '{voor.code}'" if voor else "zonder voorstel"
    return breaks(
        f"{listed(van_db)} is van '{db.code}' en ging {van} over; dat kan alleen op "
        f"voorstel van '{db.code}'",
        gever.seq,
        db.seq,
    )


def own_powers(context: Context, gremium: Gremium) -> set[str] | None:
    """Acts that regeling or law give an organ; `None` where neither is on record."""
    wet = context.staat(ATTRIBUTIE, gremium.code) or ()
    gegeven = [gegeven for gegeven in wet if gegeven.holds(context.dag)]
    if not gremium.handelingen and not gegeven:
        return None
    return set(gremium.handelingen).union(
        handeling
        for attributie in gegeven
        for handeling in attributie.handelingen
        if covers(attributie.handelingen, attributie.uitzonderingen, handeling)
    )


NORMEN = (
    Norm(
        id="WGR-26",
        uitvoering=1,
        bron=wgr("24", "1-3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een commissie van advies wordt ingesteld door het algemeen bestuur, het "
        "dagelijks bestuur of de voorzitter.",
        over=(GremiumIngesteld,),
        toets=_advisory,
    ),
    Norm(
        id="WGR-27",
        uitvoering=1,
        bron=wgr("24a", "1, 2"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur stelt een gemeenschappelijke adviescommissie in "
        "nadat de raden hun wensen en bedenkingen konden geven.",
        over=(GremiumIngesteld,),
        toets=_joint_advisory,
    ),
    Norm(
        id="WGR-28",
        uitvoering=1,
        bron=wgr("25", "1, 2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur stelt een bestuurscommissie pas in nadat de raden "
        "hun wensen en bedenkingen konden geven.",
        over=(GremiumIngesteld,),
        toets=_governing,
    ),
    Norm(
        id="WGR-30",
        uitvoering=1,
        bron=wgr("25", "4"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bevoegdheden van het dagelijks bestuur gaan alleen op zijn voorstel "
        "naar een bestuurscommissie.",
        over=(MandaatVerleend,),
        toets=_on_proposal,
    ),
)
