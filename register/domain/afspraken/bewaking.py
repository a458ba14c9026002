"""Watching over follow-up: to remind, to escalate, to announce execution (Wgr 10a).

The facts are in `aandrang`; who has nobody behind it is told by `open_places`.
"""

from register.domain.afspraken.aandrang import (
    EscalatieGestart,
    HerinneringVerzonden,
    VoornemenArt10a,
)
from register.domain.afspraken.actie import ACTIE, HOUDERS
from register.domain.afspraken.nietbelegd import Gat, gaps
from register.domain.afspraken.opvolging import require_open
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.geld.bedragen import require_amount
from register.domain.organisatie.regelingstaat import require_deelnemer
from register.domain.refusals import OngeldigeInvoer
from register.domain.requirements import (
    require_filled,
    require_holders,
    require_recorded,
    require_term,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()


def herinner(opdracht: HerinneringVerzonden, context: Context) -> Beslissing:
    """Record a reminder of what is still to be done."""
    require_open(context, opdracht.actie)
    require_filled(opdracht.aan, "/gegevens/aan", "aan wie de herinnering ging")
    require_holders(context, opdracht.aan, "/gegevens/aan")
    return (opdracht,)


def escaleer(opdracht: EscalatieGestart, context: Context) -> Beslissing:
    """Record that what is still to be done was taken higher up."""
    require_open(context, opdracht.actie)
    require_filled(opdracht.aan, "/gegevens/aan", "bij wie het is neergelegd")
    require_holders(context, opdracht.aan, "/gegevens/aan")
    if opdracht.gemeente:
        require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def meld_voornemen(opdracht: VoornemenArt10a, context: Context) -> Beslissing:
    """Record the announcement; whether 10a applies at all is for the norm."""
    staat = require_open(context, opdracht.actie)
    require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    if opdracht.besluit and staat.besluit and opdracht.besluit != staat.besluit:
        msg = (
            f"actie '{staat.code}' voert '{staat.besluit}' uit (seq {staat.seqs[0]}); "
            f"het voornemen gaat over '{opdracht.besluit}'; noem hetzelfde besluit"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/besluit")
    if opdracht.termijn is not None:
        pad = "/gegevens/termijn"
        require_term(opdracht.termijn, context.dag, "het voornemen", pad)
    require_amount(opdracht.bedrag, "wat uitvoeren kost")
    return (opdracht,)


def open_places(context: Context, actie: str) -> tuple[Gat, ...]:
    """Who should do something for this action and is not there: n.t.b. or nobody."""
    staat = context.staat(ACTIE, actie)
    if staat is None or not staat.open:
        return ()
    return gaps(context, staat, (*HOUDERS, "betrokkenen", "termijn"))


OPDRACHTEN = (
    Opdracht(
        "VerzendHerinnering",
        HerinneringVerzonden,
        herinner,
        ("actie", "herinner"),
        "Leg vast dat aan een afspraak of actie is herinnerd.",
    ),
    Opdracht(
        "StartEscalatie",
        EscalatieGestart,
        escaleer,
        ("actie", "escaleer"),
        "Leg vast dat een afspraak of actie hogerop is gebracht.",
    ),
    Opdracht(
        "MeldVoornemenArt10a",
        VoornemenArt10a,
        meld_voornemen,
        ("actie", "voornemen-10a"),
        "Leg het voornemen vast om voor rekening van een gemeente uit te voeren.",
    ),
)
