"""Objections against a decision: made, withdrawn, decided."""

from register.domain.besluiten.besluitstaat import Bezwaar
from register.domain.besluiten.gevolgfeiten import (
    BeslissingOpBezwaar,
    BezwaarIngediend,
    BezwaarIngetrokken,
    Bezwaaruitkomst,
)
from register.domain.besluiten.staand import (
    ever,
    require_cause,
    require_end,
    require_standing,
    require_taken,
)
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()

_PAD = "/gegevens/bezwaar"
_NIETS = frozenset({Bezwaaruitkomst.ONGEGROND, Bezwaaruitkomst.NIET_ONTVANKELIJK})
"""Outcomes that leave the decision as it was."""


def dien_in(opdracht: BezwaarIngediend, context: Context) -> Beslissing:
    """Record an objection, in time or not, also against what has ended since."""
    besluit = ever(context, require_taken(context, opdracht.besluit))
    if besluit.bezwaar(opdracht.bezwaar) is not None:
        raise BestaatAl("bezwaar", opdracht.bezwaar, pad=_PAD)
    return (opdracht,)


def trek_in(opdracht: BezwaarIngetrokken, context: Context) -> Beslissing:
    """Withdraw an open objection."""
    _require_open(context, opdracht.besluit, opdracht.bezwaar)
    return (opdracht,)


def beslis(opdracht: BeslissingOpBezwaar, context: Context) -> Beslissing:
    """Decide on an open objection; what revokes the decision ends it."""
    _require_open(context, opdracht.besluit, opdracht.bezwaar)
    if opdracht.bij:
        require_cause(context, opdracht.besluit, opdracht.bij, "/gegevens/bij")
    if opdracht.herroepen:
        if opdracht.uitkomst in _NIETS:
            msg = (
                f"een bezwaar dat '{opdracht.uitkomst}' is herroept niets; herstel "
                "'uitkomst' of 'herroepen'"
            )
            raise OngeldigeInvoer(msg, pad="/gegevens/herroepen")
        require_standing(context, opdracht.besluit)
        require_end(context, opdracht.besluit)
    return (opdracht,)


def _require_open(context: Context, nummer: str, code: str) -> None:
    """Refuse what is about no objection, a later one, or one that has ended."""
    besluit = require_taken(context, nummer)
    ooit = ever(context, besluit).bezwaar(code)
    if ooit is None:
        doe = "leg het bezwaar eerst vast (DienBezwaarIn)"
        raise OnbekendeVerwijzing("bezwaar", code, pad=_PAD, doe=doe)
    if besluit.bezwaar(code) is None:
        msg = (
            f"bezwaar '{code}' is ingediend op {ooit.ingediend_op} (seq {ooit.seq}), "
            f"na deze datum ({context.dag}); herstel de feitdatum"
        )
        raise VerkeerdeVolgorde(msg, pad="/feitdatum")
    if ooit.ended_on is not None:
        msg = (
            f"bezwaar '{code}' (seq {ooit.seq}) is al {_how(ooit)} op {ooit.ended_on}; "
            "was dat fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)


def _how(bezwaar: Bezwaar) -> str:
    return "ingetrokken" if bezwaar.ingetrokken_op else "beslist"


OPDRACHTEN = (
    Opdracht(
        "DienBezwaarIn",
        BezwaarIngediend,
        dien_in,
        ("bezwaar", "dien-in"),
        "Leg vast dat bezwaar is gemaakt tegen een besluit.",
    ),
    Opdracht(
        "TrekBezwaarIn",
        BezwaarIngetrokken,
        trek_in,
        ("bezwaar", "trek-in"),
        "Leg vast dat een bezwaar is ingetrokken.",
    ),
    Opdracht(
        "BeslisOpBezwaar",
        BeslissingOpBezwaar,
        beslis,
        ("bezwaar", "beslis"),
        "Leg de beslissing op een bezwaar vast.",
    ),
)
