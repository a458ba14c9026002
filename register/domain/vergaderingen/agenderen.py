"""The agenda of a meeting: placing items, taking them off, adopting their order."""

from collections import Counter

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.records import replace
from register.domain.refusals import BestaatAl, OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.vergaderingen.vergaderfeiten import (
    AgendapuntAfgevoerd,
    AgendapuntGeplaatst,
    AgendaVastgesteld,
)
from register.domain.vergaderingen.zitting import (
    require_item,
    require_meeting,
    require_proposal,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()


def plaats(opdracht: AgendapuntGeplaatst, context: Context) -> Beslissing:
    """Put an item on the agenda; sent after the convocation it is `nagezonden`."""
    vergadering = require_meeting(context, opdracht.vergadering)
    if vergadering.punt(opdracht.punt):
        wat = "agendapunt"
        raise BestaatAl(wat, opdracht.punt, pad="/gegevens/punt")
    require_proposal(context, opdracht.dossier, opdracht.voorstel)
    verzonden = vergadering.verzonden_op
    na = verzonden is not None and context.dag > verzonden
    return (replace(opdracht, nagezonden=opdracht.nagezonden or na),)


def voer_af(opdracht: AgendapuntAfgevoerd, context: Context) -> Beslissing:
    """Take an item from the agenda, once."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_item(vergadering, opdracht.punt)
    return (opdracht,)


def stel_vast(opdracht: AgendaVastgesteld, context: Context) -> Beslissing:
    """Adopt the order of all items that are still on the agenda."""
    vergadering = require_meeting(context, opdracht.vergadering)
    for plek, code in enumerate(opdracht.punten):
        require_item(vergadering, code, f"/gegevens/punten/{plek}")
    for code, keer in Counter(opdracht.punten).items():
        if keer > 1:
            msg = f"punt '{code}' staat {keer} keer in de volgorde; noem elk één keer"
            raise OngeldigeInvoer(msg, pad="/gegevens/punten")
    for punt in vergadering.agenda:
        if punt.afgevoerd_op is None and punt.code not in opdracht.punten:
            msg = (
                f"punt '{punt.code}' staat op de agenda (seq {punt.seq}) en niet in "
                "deze volgorde; noem het, of voer het eerst af (agenda voer-af)"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/punten")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "PlaatsAgendapunt",
        AgendapuntGeplaatst,
        plaats,
        ("agenda", "plaats"),
        "Zet een punt op de agenda van een vergadering.",
    ),
    Opdracht(
        "VoerAgendapuntAf",
        AgendapuntAfgevoerd,
        voer_af,
        ("agenda", "voer-af"),
        "Haal een punt van de agenda.",
    ),
    Opdracht(
        "StelAgendaVast",
        AgendaVastgesteld,
        stel_vast,
        ("agenda", "stel-vast"),
        "Leg de volgorde vast waarin de punten worden behandeld.",
    ),
)
