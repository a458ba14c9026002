"""Ratifying: the competent organ approves afterwards what another decided, or not.

Ratification solves the finding about competence; the verdict of the time stays as it
was given, and who decided stays who decided.
"""

from register.domain.besluiten.besluitfeiten import Oordeel
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.besluiten.gevolgfeiten import (
    BekrachtigingGeweigerd,
    BesluitBekrachtigd,
)
from register.domain.besluiten.staand import (
    ever,
    require_cause,
    require_other,
    require_standing,
)
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.norms.bevinding import BEVINDING, BevindingOpgelost, Stand, code_of
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import VerkeerdeVolgorde

GEBEURTENISSEN = ()
AGGREGATEN = ()

BEVOEGDHEIDSNORMEN = frozenset({"AWB-01", "AWB-02", "AWB-14"})
"""Norms about who may decide; the organ that may, mends their breach by ratifying."""


def bekrachtig(opdracht: BesluitBekrachtigd, context: Context) -> Beslissing:
    """Ratify, once, by a decision of the competent organ; solves those findings."""
    besluit = _not_ratified(context, opdracht.besluit)
    oorzaak = require_cause(context, opdracht.besluit, opdracht.door, "/gegevens/door")
    gevolgen = tuple(
        BevindingOpgelost(
            norm=norm,
            anker=besluit.seq,
            door=oorzaak.genomen.orgaan,
            oplossing=f"Bekrachtigd bij besluit {opdracht.door}.",
            besluit=opdracht.door,
        )
        for norm in _breaches(besluit, context)
    )
    return (opdracht, *gevolgen)


def _breaches(besluit: Besluit, context: Context) -> tuple[str, ...]:
    """Norms of competence that were broken, and whose finding is not solved yet."""
    normen = []
    for toets in besluit.oordelen:
        norm = toets.norm.partition("@")[0]
        gezegd = context.ooit(BEVINDING, code_of(norm, besluit.seq))
        if (
            toets.oordeel is Oordeel.VOLDOET_NIET
            and norm in BEVOEGDHEIDSNORMEN
            and (gezegd is None or gezegd.stand is not Stand.OPGELOST)
        ):
            normen.append(norm)
    return tuple(normen)


def weiger(opdracht: BekrachtigingGeweigerd, context: Context) -> Beslissing:
    """Refuse to ratify; the organ may still do so later."""
    _not_ratified(context, opdracht.besluit)
    require(context, GREMIUM, opdracht.orgaan, "/gegevens/orgaan")
    if opdracht.door:
        require_other(context, opdracht.besluit, opdracht.door, "/gegevens/door")
    return (opdracht,)


def _not_ratified(context: Context, nummer: str) -> Besluit:
    besluit = ever(context, require_standing(context, nummer))
    eerder = besluit.bekrachtiging
    if eerder is not None and eerder.verleend:
        msg = (
            f"besluit {nummer} is al bekrachtigd op {eerder.op} bij besluit "
            f"'{eerder.door}' (seq {eerder.seq}); was dat fout, corrigeer dan die "
            "registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/besluit")
    return besluit


OPDRACHTEN = (
    Opdracht(
        "BekrachtigBesluit",
        BesluitBekrachtigd,
        bekrachtig,
        ("besluit", "bekrachtig"),
        "Leg vast dat het bevoegde orgaan een besluit achteraf bekrachtigt.",
    ),
    Opdracht(
        "WeigerBekrachtiging",
        BekrachtigingGeweigerd,
        weiger,
        ("besluit", "weiger-bekrachtiging"),
        "Leg vast dat een orgaan een besluit niet wil bekrachtigen.",
    ),
)
