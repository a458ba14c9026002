"""Amendments: bringing in, taking back, lapsing, and an outcome that only is known.

A vote on an amendment decides it by itself (`stemming houd`); the commands that adopt
or reject are for a verslag that gives an outcome without a vote.
"""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.amendement import (
    GEBEURTENISSEN,
    AmendementAangenomen,
    AmendementIngediend,
    AmendementIngetrokken,
    AmendementVervallen,
    AmendementVerworpen,
    Indieningsstatus,
    SubamendementIngediend,
)
from register.domain.vergaderingen.stemgevolg import require_amendment
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.vergaderingen.zitting import (
    require_item,
    require_makers,
    require_meeting,
    require_open,
)
from register.domain.voting import Uitslag

__all__ = ["AGGREGATEN", "GEBEURTENISSEN", "OPDRACHTEN"]

AGGREGATEN = ()


def dien_in(opdracht: AmendementIngediend, context: Context) -> Beslissing:
    """Bring in an amendment, before its item was voted on."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_item(vergadering, opdracht.punt)
    _require_sound(opdracht, vergadering, context)
    _require_not_voted(opdracht.punt, vergadering)
    return (opdracht,)


def dien_sub_in(opdracht: SubamendementIngediend, context: Context) -> Beslissing:
    """Bring in a change to an amendment that nothing became of yet."""
    vergadering = require_meeting(context, opdracht.vergadering)
    _require_sound(opdracht, vergadering, context)
    ouder = require_amendment(vergadering, opdracht.op, "/gegevens/op")
    if ouder.op:
        msg = (
            f"'{ouder.code}' (seq {ouder.seq}) is zelf een subamendement op "
            f"'{ouder.op}'; dien een subamendement in op dat amendement"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/op")
    return (opdracht,)


def beslis(
    opdracht: AmendementAangenomen | AmendementVerworpen, context: Context
) -> Beslissing:
    """Record an outcome of which no vote is known."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    require_amendment(vergadering, opdracht.amendement)
    return (opdracht,)


def trek_in(opdracht: AmendementIngetrokken, context: Context) -> Beslissing:
    """Take an amendment back that nothing became of yet."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_amendment(vergadering, opdracht.amendement)
    return (opdracht,)


def laat_vervallen(opdracht: AmendementVervallen, context: Context) -> Beslissing:
    """Record that an amendment lapsed; `door` is another that was adopted."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_amendment(vergadering, opdracht.amendement)
    if not opdracht.door:
        return (opdracht,)
    ander = next((a for a in vergadering.amendementen if a.code == opdracht.door), None)
    if ander is None:
        wat = f"amendement in vergadering '{vergadering.code}'"
        raise OnbekendeVerwijzing(wat, opdracht.door, pad="/gegevens/door")
    if ander.status is not Indieningsstatus.AANGENOMEN:
        msg = (
            f"amendement '{ander.code}' is {ander.status} (seq {ander.seqs[-1]}), niet "
            "aangenomen; daardoor vervalt geen ander"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/door")
    return (opdracht,)


def _require_sound(
    opdracht: AmendementIngediend | SubamendementIngediend,
    vergadering: Vergadering,
    context: Context,
) -> None:
    if any(a.code == opdracht.amendement for a in vergadering.amendementen):
        wat = "amendement"
        raise BestaatAl(wat, opdracht.amendement, pad="/gegevens/amendement")
    if opdracht.rang is not None and opdracht.rang < 1:
        msg = "'rang' is 1 voor het verststrekkende amendement, daarna 2, 3, …"
        raise OngeldigeInvoer(msg, pad="/gegevens/rang")
    require_makers(context, vergadering, opdracht.indieners, "indieners")


def _require_not_voted(punt: str, vergadering: Vergadering) -> None:
    """Equal votes put the proposal off: it may still be amended."""
    stemming = vergadering.last_vote(punt)
    if (
        stemming
        and stemming.geldig is not False
        and (stemming.uitslag is not Uitslag.GESTAAKT)
    ):
        msg = (
            f"over punt '{punt}' is al gestemd (seq {stemming.seq}, "
            f"{stemming.uitslag}); een amendement gaat daaraan vooraf"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")


OPDRACHTEN = (
    Opdracht(
        "DienAmendementIn",
        AmendementIngediend,
        dien_in,
        ("amendement", "dien-in"),
        "Leg een amendement op het voorstel van een agendapunt vast.",
    ),
    Opdracht(
        "DienSubamendementIn",
        SubamendementIngediend,
        dien_sub_in,
        ("amendement", "dien-sub-in"),
        "Leg een wijziging van een amendement vast.",
    ),
    Opdracht(
        "NeemAmendementAan",
        AmendementAangenomen,
        beslis,
        ("amendement", "neem-aan"),
        "Leg vast dat een amendement is aangenomen, zonder bekende stemming.",
    ),
    Opdracht(
        "VerwerpAmendement",
        AmendementVerworpen,
        beslis,
        ("amendement", "verwerp"),
        "Leg vast dat een amendement is verworpen, zonder bekende stemming.",
    ),
    Opdracht(
        "TrekAmendementIn",
        AmendementIngetrokken,
        trek_in,
        ("amendement", "trek-in"),
        "Leg vast dat de indieners een amendement intrekken.",
    ),
    Opdracht(
        "LaatAmendementVervallen",
        AmendementVervallen,
        laat_vervallen,
        ("amendement", "laat-vervallen"),
        "Leg vast dat een amendement vervalt, bijvoorbeeld door een ander.",
    ),
)
