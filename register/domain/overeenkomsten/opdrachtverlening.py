"""Giving, changing and ending assignments; the facts are in `opdrachtfeiten`."""

from register.domain.afspraken.nietbelegd import require_named
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.geld.bedragen import require_amount
from register.domain.organisatie.regelingstaat import require_deelnemer, require_module
from register.domain.overeenkomsten import opdrachtfeiten
from register.domain.overeenkomsten.opdrachtfeiten import (
    OPDRACHTVERLENING,
    ROLLEN,
    OpdrachtBeeindigd,
    OpdrachtGewijzigd,
    OpdrachtVerleend,
    Opdrachtverlening,
)
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST
from register.domain.refusals import VerkeerdeVolgorde
from register.domain.requirements import require_last, require_recorded, require_term

GEBEURTENISSEN = opdrachtfeiten.GEBEURTENISSEN
AGGREGATEN = opdrachtfeiten.AGGREGATEN
_PAD = "/gegevens/opdrachtverlening"


def verleen(opdracht: OpdrachtVerleend, context: Context) -> Beslissing:
    """Record an assignment, with its principals and contractor or n.t.b."""
    require_new(context, OPDRACHTVERLENING, opdracht.opdrachtverlening, _PAD)
    require_named(opdracht, ROLLEN, (*ROLLEN, "bedrag", "termijn"))
    overeenkomst = opdracht.overeenkomst
    if overeenkomst:
        require(context, OVEREENKOMST, overeenkomst, "/gegevens/overeenkomst")
    _require_roles(opdracht, overeenkomst, context)
    require_amount(opdracht.bedrag, "een budget")
    if opdracht.termijn is not None:
        require_term(opdracht.termijn, context.dag, "de opdracht", "/gegevens/termijn")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.gemeente:
        require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    _require_decision(opdracht.besluit, context)
    return (opdracht,)


def wijzig(opdracht: OpdrachtGewijzigd, context: Context) -> Beslissing:
    """Record that others do it, or for another budget or by another day."""
    staat = _running(context, opdracht.opdrachtverlening)
    _require_roles(opdracht, staat.overeenkomst, context)
    require_amount(opdracht.bedrag, "een budget")
    if opdracht.termijn is not None:
        begin = staat.verleend_op
        require_term(opdracht.termijn, begin, "de opdracht", "/gegevens/termijn")
    _require_decision(opdracht.besluit, context)
    return (opdracht,)


def beeindig(opdracht: OpdrachtBeeindigd, context: Context) -> Beslissing:
    """Record that it is over, once, after all that was recorded of it."""
    _running(context, opdracht.opdrachtverlening)
    stroom = OPDRACHTVERLENING.stroom(opdracht.opdrachtverlening)
    require_last(context, stroom, _PAD)
    _require_decision(opdracht.besluit, context)
    return (opdracht,)


def _running(context: Context, code: str) -> Opdrachtverlening:
    doe = "leg haar eerst vast (opdracht verleen)"
    staat = require(context, OPDRACHTVERLENING, code, _PAD, doe)
    if not staat.loopt:
        msg = (
            f"opdracht '{code}' is beëindigd op {staat.beeindigd_op} (seq "
            f"{staat.seqs[-1]}); verleen een nieuwe opdracht"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    return staat


def _require_roles(
    opdracht: OpdrachtVerleend | OpdrachtGewijzigd, overeenkomst: str, context: Context
) -> None:
    """Who is named is known; who does it may also be a party to the agreement."""
    dvo = context.staat(OVEREENKOMST, overeenkomst) if overeenkomst else None
    partijen = {partij.partij for partij in dvo.partijen} if dvo else set()
    for veld in ROLLEN:
        code = getattr(opdracht, veld)
        if code and not (veld == "opdrachtnemer" and code in partijen):
            require_holder(context, code, f"/gegevens/{veld}")


def _require_decision(besluit: str, context: Context) -> None:
    if besluit:
        require_recorded(context, "besluit", besluit)


OPDRACHTEN = (
    Opdracht(
        "VerleenOpdracht",
        OpdrachtVerleend,
        verleen,
        ("opdracht", "verleen"),
        "Leg een opdracht vast: opdrachtgevers, opdrachtnemer, resultaat, budget.",
    ),
    Opdracht(
        "WijzigOpdracht",
        OpdrachtGewijzigd,
        wijzig,
        ("opdracht", "wijzig"),
        "Leg vast dat een opdracht is gewijzigd.",
    ),
    Opdracht(
        "BeeindigOpdracht",
        OpdrachtBeeindigd,
        beeindig,
        ("opdracht", "beeindig"),
        "Leg vast dat een opdracht is afgelopen.",
    ),
)
