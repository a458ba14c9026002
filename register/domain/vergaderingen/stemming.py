"""Votes in a meeting: the commands that record one, with its count and its outcome.

Weights, validity and outcome are filled in by the rules of the gremium on that day;
the arithmetic stands in `voting`, `telling` and `stemlijst`, the fold of the facts in
`vergaderingstaat`. A vote that the law calls invalid is recorded, as invalid.
"""

from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import Gremium
from register.domain.records import replace
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.presentie import require_seat
from register.domain.vergaderingen.stemfeiten import (
    GEBEURTENISSEN,
    Aantallen,
    Geldigheid,
    Onthouding,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
    Stem,
    StemmenGestaakt,
    Stemming,
    StemmingGehouden,
    tally,
)
from register.domain.vergaderingen.stemgevolg import consequences, require_subject
from register.domain.vergaderingen.stemoordeel import (
    count,
    outcome,
    room,
    taking_part,
    valid,
    weight_of,
)
from register.domain.vergaderingen.stemopgave import (
    HoudStemming,
    Stemregel,
    Uitzondering,
    require_form,
    roll,
)
from register.domain.vergaderingen.vergaderingstaat import (
    VERGADERING,
    Vergadering,
    Vergaderstatus,
)
from register.domain.vergaderingen.zitting import (
    require_item,
    require_meeting,
    require_open,
    require_part,
)
from register.domain.voting import Uitslag, Vrijstelling, voltallig

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "Aantallen",
    "Geldigheid",
    "HoudStemming",
    "Onthouding",
    "OnthoudingVastgelegd",
    "Onthoudingsgrond",
    "Stem",
    "StemmenGestaakt",
    "Stemming",
    "StemmingGehouden",
    "Stemregel",
    "Uitzondering",
]

AGGREGATEN = ()


def onthoud(opdracht: OnthoudingVastgelegd, context: Context) -> Beslissing:
    """Record that a member takes no part in one item."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_item(vergadering, opdracht.punt)
    eigen, gremium = require_part(context, vergadering, opdracht.gremium)
    lid = require_seat(
        context, gremium, opdracht.persoon, opdracht.gemeente, "/gegevens"
    )
    if opdracht.persoon in eigen.abstainers(opdracht.punt):
        msg = (
            f"de onthouding van '{opdracht.persoon}' bij punt '{opdracht.punt}' is al "
            "vastgelegd"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (replace(opdracht, gemeente=lid.gemeente),)


def houd(opdracht: HoudStemming, context: Context) -> Beslissing:
    """Record a vote, with what follows from it: a staking, an amendment's fate."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    punt = require_item(vergadering, opdracht.punt)
    require_subject(opdracht, vergadering)
    eigen, gremium = require_part(context, vergadering, opdracht.gremium)
    opdracht = replace(opdracht, voorstel=_proposal(opdracht, punt, context))
    eerder = _earlier_vote(opdracht, context)
    vrijstelling = _exemption(opdracht, punt, eigen, eerder, context)
    gehouden = _counted(opdracht, eigen, gremium, vrijstelling, context)
    uitstel = eerder is not None and eerder.gestaakt
    gevolgen = consequences(gehouden, na_uitstel=uitstel)
    nietig = gehouden.geldigheid is Geldigheid.ONGELDIG
    if nietig or gehouden.uitslag is not Uitslag.GESTAAKT:
        return (gehouden, *gevolgen)
    gestaakt = StemmenGestaakt(
        vergadering=opdracht.vergadering,
        punt=opdracht.punt,
        voltallig=gehouden.voltallig,
        gremium=opdracht.gremium,
    )
    return (gehouden, gestaakt, *gevolgen)


def _counted(
    opdracht: HoudStemming,
    vergadering: Vergadering,
    gremium: Gremium,
    vrijstelling: Vrijstelling | None,
    context: Context,
) -> StemmingGehouden:
    require_form(opdracht)
    zaal = room(context, vergadering, opdracht.punt)
    stemmen = roll(opdracht, vergadering, lambda g: weight_of(context, gremium, g))
    hoofden, gewichten = count(opdracht, stemmen, zaal)
    gewogen, geteld = gewichten is not None, tally(hoofden, gewichten)
    deel = taking_part(stemmen, geteld, zaal.buiten)
    gehouden = StemmingGehouden(
        vergadering=opdracht.vergadering,
        punt=opdracht.punt,
        wijze=opdracht.wijze,
        hoofden=hoofden,
        uitslag=outcome(opdracht, zaal.regels, geteld, gewogen=gewogen),
        voorstel=opdracht.voorstel,
        stemmen=tuple(stemmen),
        gewichten=gewichten,
        geldigheid=valid(
            opdracht.wijze, zaal, deel, gewogen=gewogen, vrijstelling=vrijstelling
        ),
        voltallig=voltallig(
            bestaat_uit=opdracht.bestaat_uit or zaal.zittend.omvang.hoofden,
            onthouders=zaal.onthouders.omvang.hoofden,
            uitgebracht=deel.uitgebracht.hoofden,
        ),
        vrijstelling=vrijstelling,
        vereist=opdracht.vereist,
        herstemming_van=opdracht.herstemming_van,
        gewichtbron=opdracht.gewichtbron,
        amendement=opdracht.amendement,
        motie=opdracht.motie,
        gremium=opdracht.gremium,
        over_personen=opdracht.over_personen,
    )
    return _without_names(gehouden) if opdracht.is_secret else gehouden


def _without_names(gehouden: StemmingGehouden) -> StemmingGehouden:
    """Move the roll to sealed text: it can be erased, and no list can show it."""
    namen = "; ".join(f"{stem.persoon} {stem.keuze}" for stem in gehouden.stemmen)
    return replace(gehouden, stemmen=(), namen=namen)


def _proposal(opdracht: HoudStemming, punt: Punt, context: Context) -> str:
    """Give the proposal voted on: that of the item, or another in its dossier."""
    if opdracht.amendement or opdracht.motie:
        return ""
    voorstel = opdracht.voorstel
    if voorstel in ("", punt.voorstel):
        return punt.voorstel
    dossier = context.staat(DOSSIER, punt.dossier) if punt.dossier else None
    if dossier is None or all(v.code != voorstel for v in dossier.voorstellen):
        wat = f"voorstel in het dossier van agendapunt '{punt.code}'"
        raise OnbekendeVerwijzing(wat, voorstel, pad="/gegevens/voorstel")
    return voorstel


def _exemption(
    opdracht: HoudStemming,
    punt: Punt,
    vergadering: Vergadering,
    eerdere: Stemming | None,
    context: Context,
) -> Vrijstelling | None:
    """Give why the minimum of Gemeentewet 29 does not hold (lid 2), if that shows."""
    if opdracht.vrijstelling:
        return opdracht.vrijstelling
    if eerdere and eerdere.geldig is False:
        return Vrijstelling.EERDER_ONGELDIG
    if not vergadering.herbelegging_van:
        return None
    eerder = context.staat(VERGADERING, vergadering.herbelegging_van)
    onderwerp = opdracht.voorstel or punt.dossier
    if (
        onderwerp
        and eerder
        and eerder.status is Vergaderstatus.NIET_GEOPEND
        and any(onderwerp in (p.voorstel, p.dossier) for p in eerder.agenda)
    ):
        return Vrijstelling.HERBELEGD
    return None


def _earlier_vote(opdracht: HoudStemming, context: Context) -> Stemming | None:
    """Give the vote in another meeting that this one follows on, or refuse."""
    if not opdracht.herstemming_van:
        return None
    pad = "/gegevens/herstemming_van"
    if opdracht.herstemming_van == opdracht.vergadering:
        msg = (
            "een herstemming in dezelfde vergadering is een gewone volgende stemming; "
            "laat 'herstemming_van' weg"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    eerder = require(context, VERGADERING, opdracht.herstemming_van, pad)
    for stemming in reversed(eerder.voor(opdracht.gremium).stemmingen):
        if _is_about(stemming, opdracht):
            return stemming
    wat = "vergadering met een eerdere stemming hierover"
    raise OnbekendeVerwijzing(wat, eerder.code, pad=pad)


def _is_about(stemming: Stemming, opdracht: HoudStemming) -> bool:
    """Whether both votes are on the same thing; without any, on the same item."""
    if opdracht.amendement or opdracht.motie:
        zelf = (opdracht.amendement, opdracht.motie)
        return (stemming.amendement, stemming.motie) == zelf
    if opdracht.voorstel:
        return stemming.voorstel == opdracht.voorstel
    return stemming.over_voorstel and stemming.punt == opdracht.punt


OPDRACHTEN = (
    Opdracht(
        "LegOnthoudingVast",
        OnthoudingVastgelegd,
        onthoud,
        ("stemming", "onthoud"),
        "Leg vast dat een lid niet meedoet aan beraadslaging en stemming.",
    ),
    Opdracht(
        "HoudStemming",
        HoudStemming,
        houd,
        ("stemming", "houd"),
        "Leg een stemming vast; gewichten en uitslag rekent het register uit.",
    ),
)
