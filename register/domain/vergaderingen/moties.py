"""Moties and initiatiefvoorstellen: bringing in, deciding, taking back, carrying out.

A vote on a motie decides it by itself (`stemming houd`); the commands that adopt or
reject are for a verslag that gives an outcome without a vote.
"""

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.amendement import Indieningsstatus
from register.domain.vergaderingen.motie import (
    GEBEURTENISSEN,
    InitiatiefvoorstelIngediend,
    MotieAangenomen,
    MotieAfgedaan,
    MotieIngediend,
    MotieIngetrokken,
    MotieVerworpen,
)
from register.domain.vergaderingen.stemgevolg import require_motion
from register.domain.vergaderingen.vergaderingstaat import VERGADERING
from register.domain.vergaderingen.zitting import (
    PAD,
    require_item,
    require_makers,
    require_meeting,
    require_open,
    require_proposal,
)

__all__ = ["AGGREGATEN", "GEBEURTENISSEN", "OPDRACHTEN"]

AGGREGATEN = ()


def dien_in(opdracht: MotieIngediend, context: Context) -> Beslissing:
    """Bring in a motie, on an item or on none."""
    vergadering = require_meeting(context, opdracht.vergadering)
    if any(m.code == opdracht.motie for m in vergadering.moties):
        wat = "motie"
        raise BestaatAl(wat, opdracht.motie, pad="/gegevens/motie")
    if opdracht.punt:
        require_item(vergadering, opdracht.punt)
    require_makers(context, vergadering, opdracht.indieners, "indieners")
    if opdracht.aan:
        require_holder(context, opdracht.aan, "/gegevens/aan")
    return (opdracht,)


def beslis(opdracht: MotieAangenomen | MotieVerworpen, context: Context) -> Beslissing:
    """Record an outcome of which no vote is known."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    require_motion(vergadering, opdracht.motie)
    return (opdracht,)


def trek_in(opdracht: MotieIngetrokken, context: Context) -> Beslissing:
    """Take a motie back that nothing became of yet."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_motion(vergadering, opdracht.motie)
    return (opdracht,)


def doe_af(opdracht: MotieAfgedaan, context: Context) -> Beslissing:
    """Record what was done with an adopted motie, once, also after the meeting."""
    vergadering = require(context, VERGADERING, opdracht.vergadering, PAD)
    ooit = context.ooit(VERGADERING, opdracht.vergadering) or vergadering
    moties = {motie.code: motie for motie in vergadering.moties}
    if opdracht.motie not in moties:
        wat = f"motie in vergadering '{vergadering.code}'"
        raise OnbekendeVerwijzing(wat, opdracht.motie, pad="/gegevens/motie")
    afgedaan = {m.code: m for m in ooit.moties if m.afgedaan_op is not None}
    motie = afgedaan.get(opdracht.motie, moties[opdracht.motie])
    if motie.status is not Indieningsstatus.AANGENOMEN:
        msg = (
            f"motie '{motie.code}' is {motie.status} (seq {motie.seqs[-1]}); alleen "
            "een aangenomen motie wordt afgedaan, en één keer"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/motie")
    return (opdracht,)


def neem_initiatief(
    opdracht: InitiatiefvoorstelIngediend, context: Context
) -> Beslissing:
    """Bring in a proposal of members, as one in a dossier where that is known."""
    vergadering = require_meeting(context, opdracht.vergadering)
    if any(i.code == opdracht.initiatief for i in vergadering.initiatieven):
        wat = "initiatiefvoorstel"
        raise BestaatAl(wat, opdracht.initiatief, pad="/gegevens/initiatief")
    if opdracht.punt:
        require_item(vergadering, opdracht.punt)
    require_makers(context, vergadering, opdracht.indieners, "indieners")
    require_proposal(context, opdracht.dossier, opdracht.voorstel)
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "DienMotieIn",
        MotieIngediend,
        dien_in,
        ("motie", "dien-in"),
        "Leg een motie vast, bij een agendapunt of los daarvan.",
    ),
    Opdracht(
        "NeemMotieAan",
        MotieAangenomen,
        beslis,
        ("motie", "neem-aan"),
        "Leg vast dat een motie is aangenomen, zonder bekende stemming.",
    ),
    Opdracht(
        "VerwerpMotie",
        MotieVerworpen,
        beslis,
        ("motie", "verwerp"),
        "Leg vast dat een motie is verworpen, zonder bekende stemming.",
    ),
    Opdracht(
        "TrekMotieIn",
        MotieIngetrokken,
        trek_in,
        ("motie", "trek-in"),
        "Leg vast dat de indieners een motie intrekken.",
    ),
    Opdracht(
        "DoeMotieAf",
        MotieAfgedaan,
        doe_af,
        ("motie", "doe-af"),
        "Leg vast wat er met een aangenomen motie is gedaan.",
    ),
    Opdracht(
        "DienInitiatiefvoorstelIn",
        InitiatiefvoorstelIngediend,
        neem_initiatief,
        ("voorstel", "initiatief"),
        "Leg een voorstel vast dat leden zelf indienen.",
    ),
)
