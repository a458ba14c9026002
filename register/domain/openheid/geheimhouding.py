"""Secrecy: imposed, ratified, lapsed or lifted (Wgr 23)."""

from register.domain.besluiten.besluitverloop import BESLUIT
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.openheid.openbaarheid import (
    begun_secret,
    lapsed_on,
    ratified,
    require_facts,
    secrecy,
)
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
)
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import VerkeerdeVolgorde
from register.domain.requirements import require_actor
from register.domain.vergaderingen.vergadering import VERGADERING

GEBEURTENISSEN = ()
AGGREGATEN = ()

_PAD = "/gegevens/stroom"


def leg_op(opdracht: GeheimhoudingOpgelegd, context: Context) -> Beslissing:
    """Impose secrecy, once at a time."""
    feiten = require_facts(context, opdracht.stroom)
    if al := secrecy(feiten, context.dag):
        msg = f"op '{opdracht.stroom}' rust al geheimhouding (seq {al.seq})"
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    if opdracht.tot is not None and opdracht.tot < context.dag:
        msg = (
            f"deze geheimhouding eindigt op {opdracht.tot}, voor zij begint op "
            f"{context.dag}; herstel een van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/tot")
    require_actor(context, opdracht.door, "/gegevens/door")
    _require_meeting(context, opdracht.vergadering)
    return (opdracht,)


def bekrachtig(opdracht: GeheimhoudingBekrachtigd, context: Context) -> Beslissing:
    """Ratify secrecy that holds, once."""
    _require_unratified(context, opdracht.stroom)
    require(context, GREMIUM, opdracht.door, "/gegevens/door")
    _require_meeting(context, opdracht.vergadering)
    if opdracht.besluit:
        require(context, BESLUIT, opdracht.besluit, "/gegevens/besluit")
    return (opdracht,)


def laat_vervallen(opdracht: GeheimhoudingVervallen, context: Context) -> Beslissing:
    """Record that secrecy lapsed; what was ratified does not."""
    _require_unratified(context, opdracht.stroom)
    _require_meeting(context, opdracht.vergadering)
    return (opdracht,)


def hef_op(opdracht: GeheimhoudingOpgeheven, context: Context) -> Beslissing:
    """End secrecy that holds."""
    _require_secret(context, opdracht.stroom)
    require_actor(context, opdracht.door, "/gegevens/door")
    _require_meeting(context, opdracht.vergadering)
    return (opdracht,)


def _require_secret(context: Context, stroom: str) -> Feit:
    """The fact that made it secret, which holds on the day; refuses what came before.

    That is an imposition, or else what was recorded as secret in the first place.
    """
    feiten = require_facts(context, stroom)
    opgelegd = secrecy(feiten, context.dag) or begun_secret(feiten)
    if opgelegd is None:
        tot = lapsed_on(feiten, context.dag)
        einde = f"; zij eindigde vanzelf na {tot}" if tot else ""
        msg = f"op '{stroom}' rust geen geheimhouding om op te heffen{einde}"
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    if opgelegd.eerste > context.dag:
        msg = (
            f"op '{stroom}' rust geheimhouding sinds {opgelegd.eerste} (seq "
            f"{opgelegd.seq}), na deze datum ({context.dag}); herstel de feitdatum"
        )
        raise VerkeerdeVolgorde(msg, pad="/feitdatum")
    return opgelegd


def _require_unratified(context: Context, stroom: str) -> None:
    opgelegd = _require_secret(context, stroom)
    eerder = ratified(context.feiten(stroom), opgelegd)
    if eerder is not None:
        msg = (
            f"de geheimhouding op '{stroom}' (seq {opgelegd.seq}) is al bekrachtigd op "
            f"{eerder.dag} (seq {eerder.seq}); hef haar op of corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)


def _require_meeting(context: Context, vergadering: str) -> None:
    if vergadering:
        require(context, VERGADERING, vergadering, "/gegevens/vergadering")


OPDRACHTEN = (
    Opdracht(
        "LegGeheimhoudingOp",
        GeheimhoudingOpgelegd,
        leg_op,
        ("geheim", "leg-op"),
        "Leg vast dat geheimhouding is opgelegd (Wgr 23).",
    ),
    Opdracht(
        "BekrachtigGeheimhouding",
        GeheimhoudingBekrachtigd,
        bekrachtig,
        ("geheim", "bekrachtig"),
        "Leg vast dat het algemeen bestuur geheimhouding bekrachtigde.",
    ),
    Opdracht(
        "LaatGeheimhoudingVervallen",
        GeheimhoudingVervallen,
        laat_vervallen,
        ("geheim", "laat-vervallen"),
        "Leg vast dat geheimhouding is vervallen omdat bekrachtiging uitbleef.",
    ),
    Opdracht(
        "HefGeheimhoudingOp",
        GeheimhoudingOpgeheven,
        hef_op,
        ("geheim", "hef-op"),
        "Leg vast dat geheimhouding is opgeheven.",
    ),
)
