"""Votes in a meeting: the commands that record one, with its count and its outcome.

Weights, validity and outcome are filled in by the rules of the gremium on that day;
the arithmetic stands in `voting`, `telling` and `stemlijst`, the fold of the facts in
`vergaderingstaat`. A vote that the law calls invalid is recorded, as invalid.
"""

from dataclasses import replace

from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import require_gremium
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
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
    Punt,
    Vergadering,
    Vergaderstatus,
)
from register.domain.vergaderingen.zitting import (
    require_item,
    require_meeting,
    require_open,
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
    gremium = require_gremium(context, vergadering.gremium, "/gegevens/vergadering")
    lid = require_seat(
        context, gremium, opdracht.persoon, opdracht.gemeente, "/gegevens"
    )
    if opdracht.persoon in vergadering.abstainers(opdracht.punt):
        msg = (
            f"de onthouding van '{opdracht.persoon}' bij punt '{opdracht.punt}' is al "
            "vastgelegd"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (replace(opdracht, gemeente=lid.gemeente),)


def houd(opdracht: HoudStemming, context: Context) -> Beslissing:
    """Record a vote; a second fact follows on equal votes in a valid one."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    punt = require_item(vergadering, opdracht.punt)
    opdracht = replace(opdracht, voorstel=_proposal(opdracht.voorstel, punt, context))
    vrijstelling = _exemption(opdracht, punt, vergadering, context)
    gehouden = _counted(opdracht, vergadering, vrijstelling, context)
    nietig = gehouden.geldigheid is Geldigheid.ONGELDIG
    if nietig or gehouden.uitslag is not Uitslag.GESTAAKT:
        return (gehouden,)
    gestaakt = StemmenGestaakt(
        vergadering=opdracht.vergadering,
        punt=opdracht.punt,
        voltallig=gehouden.voltallig,
    )
    return (gehouden, gestaakt)


def _counted(
    opdracht: HoudStemming,
    vergadering: Vergadering,
    vrijstelling: Vrijstelling | None,
    context: Context,
) -> StemmingGehouden:
    require_form(opdracht)
    gremium = require_gremium(context, vergadering.gremium, "/gegevens/vergadering")
    zaal = room(context, vergadering, opdracht.punt)
    stemmen = roll(opdracht, vergadering, lambda g: weight_of(context, gremium, g))
    hoofden, gewichten = count(opdracht, stemmen, zaal)
    gewogen, geteld = gewichten is not None, tally(hoofden, gewichten)
    deel = taking_part(stemmen, geteld, zaal.buiten)
    return StemmingGehouden(
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
    )


def _proposal(voorstel: str, punt: Punt, context: Context) -> str:
    """Give the proposal voted on: that of the item, or another in its dossier."""
    if voorstel in ("", punt.voorstel):
        return punt.voorstel
    dossier = context.staat(DOSSIER, punt.dossier) if punt.dossier else None
    if dossier is None or all(v.code != voorstel for v in dossier.voorstellen):
        wat = f"voorstel in het dossier van agendapunt '{punt.code}'"
        raise OnbekendeVerwijzing(wat, voorstel, pad="/gegevens/voorstel")
    return voorstel


def _exemption(
    opdracht: HoudStemming, punt: Punt, vergadering: Vergadering, context: Context
) -> Vrijstelling | None:
    """Give why the minimum of Gemeentewet 29 does not hold (lid 2), if that shows."""
    eerdere = _earlier_vote(opdracht, context)
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
    for stemming in reversed(eerder.stemmingen):
        if opdracht.voorstel and stemming.voorstel == opdracht.voorstel:
            return stemming
        if not opdracht.voorstel and stemming.punt == opdracht.punt:
            return stemming
    wat = "vergadering met een eerdere stemming hierover"
    raise OnbekendeVerwijzing(wat, eerder.code, pad=pad)


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
