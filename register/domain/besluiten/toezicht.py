"""Supervision of decisions: gedeputeerde staten, the AB, and the Crown."""

from register.domain.besluiten.besluitstaat import (
    Besluit,
    Besluitstatus,
    Goedkeuringstand,
)
from register.domain.besluiten.staand import (
    ever,
    require_cause,
    require_end,
    require_standing,
    require_taken,
)
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    GoedkeuringGevraagd,
    GoedkeuringOnthouden,
    GoedkeuringVerleend,
    SchorsingOpgeheven,
    ToegezondenAanGS,
    Toezichthouder,
)
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde

GEBEURTENISSEN = ()
AGGREGATEN = ()

_PAD = "/gegevens/besluit"


def zend_aan_gs(opdracht: ToegezondenAanGS, context: Context) -> Beslissing:
    """Send a decision to gedeputeerde staten."""
    require_taken(context, opdracht.besluit)
    return (opdracht,)


def vraag_goedkeuring(opdracht: GoedkeuringGevraagd, context: Context) -> Beslissing:
    """Ask for approval; again only after it was withheld."""
    besluit = ever(context, require_standing(context, opdracht.besluit))
    eerder = besluit.goedkeuring
    if eerder is not None and eerder.stand is not Goedkeuringstand.ONTHOUDEN:
        msg = (
            f"om goedkeuring van besluit {opdracht.besluit} is al gevraagd op "
            f"{eerder.gevraagd_op} (seq {eerder.seqs[0]}, nu: {eerder.stand}); leg het "
            "antwoord vast of corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    return (opdracht,)


def verleen_goedkeuring(opdracht: GoedkeuringVerleend, context: Context) -> Beslissing:
    """Record approval of what was asked."""
    _require_asked(context, opdracht.besluit)
    return (opdracht,)


def onthoud_goedkeuring(opdracht: GoedkeuringOnthouden, context: Context) -> Beslissing:
    """Record that approval was withheld."""
    _require_asked(context, opdracht.besluit)
    return (opdracht,)


def _require_asked(context: Context, nummer: str) -> None:
    """Refuse an answer before the question, or a second answer."""
    besluit = require_taken(context, nummer)
    ooit = ever(context, besluit).goedkeuring
    if ooit is None:
        msg = (
            f"om goedkeuring van besluit {nummer} is niet gevraagd; leg eerst het "
            "verzoek vast (VraagGoedkeuring)"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    if besluit.goedkeuring is None:
        msg = (
            f"om goedkeuring van besluit {nummer} is gevraagd op {ooit.gevraagd_op} "
            f"(seq {ooit.seqs[0]}), na deze datum ({context.dag}); herstel de feitdatum"
        )
        raise VerkeerdeVolgorde(msg, pad="/feitdatum")
    if ooit.stand is not Goedkeuringstand.GEVRAAGD:
        msg = (
            f"de goedkeuring van besluit {nummer} is al {ooit.stand} op "
            f"{ooit.beslist_op} (seq {ooit.seqs[-1]}); was dat fout, corrigeer dan die "
            "registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)


def schors(opdracht: BesluitGeschorst, context: Context) -> Beslissing:
    """Suspend a standing decision; while it is suspended only to prolong that."""
    besluit = require_standing(context, opdracht.besluit)
    _require_ground(opdracht, context)
    if opdracht.tot is not None and opdracht.tot < context.dag:
        msg = (
            f"deze schorsing eindigt op {opdracht.tot}, voor zij begint op "
            f"{context.dag}; herstel een van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/tot")
    nu = besluit.schorsing
    if nu is None or not nu.holds(context.dag):
        return (opdracht,)
    if nu.tot is None or opdracht.tot is None or opdracht.tot <= nu.tot:
        tot = f" tot en met {nu.tot}" if nu.tot else ""
        msg = (
            f"besluit {opdracht.besluit} is al geschorst vanaf {nu.op}{tot} (seq "
            f"{nu.seq}); verleng met een latere 'tot', of hef die schorsing eerst op"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    return (opdracht,)


def hef_schorsing_op(opdracht: SchorsingOpgeheven, context: Context) -> Beslissing:
    """End a suspension that holds."""
    besluit = require_standing(context, opdracht.besluit)
    ooit = ever(context, besluit).schorsing
    nu = besluit.schorsing
    if nu is None or not nu.holds(context.dag):
        ander = (
            f"; de laatste schorsing is van {ooit.op} (seq {ooit.seq})" if ooit else ""
        )
        msg = f"besluit {opdracht.besluit} is op {context.dag} niet geschorst{ander}"
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    _require_cause(opdracht.besluit, opdracht.bij, context)
    return (opdracht,)


def vernietig(opdracht: BesluitVernietigd, context: Context) -> Beslissing:
    """Annul a decision, also one that was withdrawn: it is undone from the start."""
    besluit = require_taken(context, opdracht.besluit)
    _require_whole(ever(context, besluit))
    _require_ground(opdracht, context)
    if not opdracht.gedeeltelijk and besluit.status is not Besluitstatus.INGETROKKEN:
        require_end(context, opdracht.besluit)
    return (opdracht,)


def _require_whole(besluit: Besluit) -> None:
    if besluit.status in (Besluitstatus.VERNIETIGD, Besluitstatus.HERROEPEN):
        msg = (
            f"besluit {besluit.genomen.besluit} is al {besluit.status} op "
            f"{besluit.geeindigd_op} (seq {besluit.geeindigd_seq}); er valt niets meer "
            "te vernietigen"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)


def _require_ground(
    opdracht: BesluitGeschorst | BesluitVernietigd, context: Context
) -> None:
    if opdracht.bij and opdracht.door is Toezichthouder.KROON:
        msg = (
            "een koninklijk besluit heeft geen nummer in dit register; noem in 'bron' "
            "waar het staat"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/bij")
    _require_cause(opdracht.besluit, opdracht.bij, context)


def _require_cause(nummer: str, bij: str, context: Context) -> None:
    if bij:
        require_cause(context, nummer, bij, "/gegevens/bij")


OPDRACHTEN = (
    Opdracht(
        "ZendBesluitAanGS",
        ToegezondenAanGS,
        zend_aan_gs,
        ("besluit", "zend-aan-gs"),
        "Leg vast dat een besluit aan gedeputeerde staten is gezonden.",
    ),
    Opdracht(
        "VraagGoedkeuring",
        GoedkeuringGevraagd,
        vraag_goedkeuring,
        ("besluit", "vraag-goedkeuring"),
        "Leg vast dat gedeputeerde staten om goedkeuring is gevraagd.",
    ),
    Opdracht(
        "VerleenGoedkeuring",
        GoedkeuringVerleend,
        verleen_goedkeuring,
        ("besluit", "verleen-goedkeuring"),
        "Leg vast dat gedeputeerde staten een besluit goedkeurden.",
    ),
    Opdracht(
        "OnthoudGoedkeuring",
        GoedkeuringOnthouden,
        onthoud_goedkeuring,
        ("besluit", "onthoud-goedkeuring"),
        "Leg vast dat gedeputeerde staten goedkeuring onthielden.",
    ),
    Opdracht(
        "SchorsBesluit",
        BesluitGeschorst,
        schors,
        ("besluit", "schors"),
        "Leg vast dat een besluit is geschorst, of de schorsing verlengd.",
    ),
    Opdracht(
        "HefSchorsingOp",
        SchorsingOpgeheven,
        hef_schorsing_op,
        ("besluit", "hef-schorsing-op"),
        "Leg vast dat de schorsing van een besluit is opgeheven.",
    ),
    Opdracht(
        "VernietigBesluit",
        BesluitVernietigd,
        vernietig,
        ("besluit", "vernietig"),
        "Leg vast dat een besluit (deels) is vernietigd.",
    ),
)
