"""Adopting and withdrawing an own norm: the commands of `eigennorm`."""

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.norms.eigen.eigennorm import (
    EIGENNORM,
    EigenNormIngetrokken,
    EigenNormVastgesteld,
    version,
)
from register.domain.norms.eigen.keuring import faults
from register.domain.organisatie.gremium import require_gremium
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_holders

GEBEURTENISSEN = (EigenNormVastgesteld, EigenNormIngetrokken)
AGGREGATEN = (EIGENNORM,)


def stel_vast(opdracht: EigenNormVastgesteld, context: Context) -> Beslissing:
    """Record a norm, or a later version of it, in a form that can judge."""
    for fout in faults(opdracht):
        raise OngeldigeInvoer(fout.tekst, pad=f"/gegevens{fout.pad}")
    if opdracht.geldig_tot and opdracht.geldig_van is None:
        _require_begun(opdracht, context)
    if opdracht.quorum or opdracht.samenstelling:
        for plek, code in enumerate(opdracht.organen):
            require_gremium(context, code, f"/gegevens/organen/{plek}")
    require_holders(context, opdracht.organen, "/gegevens/organen")
    if opdracht.adviseur:
        wie = opdracht.adviseur.adviseur
        require_holder(context, wie, "/gegevens/adviseur/adviseur")
    return (opdracht,)


def _require_begun(opdracht: EigenNormVastgesteld, context: Context) -> None:
    """Without a first day it holds from the day of the fact on."""
    if opdracht.geldig_tot and opdracht.geldig_tot < context.dag:
        msg = (
            f"geldt tot {opdracht.geldig_tot} en is van {context.dag}; geef in "
            "'geldig_van' vanaf wanneer de norm gold"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/geldig_tot")


def trek_in(opdracht: EigenNormIngetrokken, context: Context) -> Beslissing:
    """Record that the regeling does not have a norm any more; it must hold until now.

    Decisions of before that day stay judged by it.
    """
    if context.ooit(EIGENNORM, opdracht.id) is None:
        doe = "'besluiten normen' noemt de eigen normen"
        raise OnbekendeVerwijzing(
            "eigen norm", opdracht.id, pad="/gegevens/id", doe=doe
        )
    if version(context, opdracht.id) is None:
        msg = (
            f"'{opdracht.id}' geldt niet op {context.dag}; controleer de dag, of "
            "corrigeer wat er is vastgelegd"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/id")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "StelEigenNormVast",
        EigenNormVastgesteld,
        stel_vast,
        ("eigen-norm", "stel-vast"),
        "Leg een norm van de regeling zelf vast, met de vorm die haar toetst.",
    ),
    Opdracht(
        "TrekEigenNormIn",
        EigenNormIngetrokken,
        trek_in,
        ("eigen-norm", "trek-in"),
        "Leg vast dat een norm van de regeling niet meer geldt.",
    ),
)
