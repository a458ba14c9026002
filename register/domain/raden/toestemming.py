"""Toestemming of a raad to make, change, join or leave a regeling (Wgr 1 lid 4-5).

The facts are in `rondefeiten`. It is given in a round about a regeling, or asked in
one of its own that follows on the zienswijzen (the two rounds of 000).
"""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.raden.ontvangers import ever, require_ronde, sent_member
from register.domain.raden.rondefeiten import (
    OM_TOESTEMMING,
    ToestemmingGeweigerd,
    ToestemmingVerleend,
)
from register.domain.refusals import VerkeerdeVolgorde

GEBEURTENISSEN = ()
AGGREGATEN = ()


def beslis(
    opdracht: ToestemmingVerleend | ToestemmingGeweigerd, context: Context
) -> Beslissing:
    """Record consent or its refusal, each once; refusal may turn into consent."""
    ronde = require_ronde(context, opdracht.raadsronde, OM_TOESTEMMING)
    raad = sent_member(context, ronde, opdracht.gemeente)
    ooit = ever(context, ronde.code, raad)
    weigert, al = isinstance(opdracht, ToestemmingGeweigerd), ""
    if ooit.toestemming_op is not None:
        al = f"verleende al toestemming op {ooit.toestemming_op}"
    elif ooit.geweigerd_op and (weigert or context.dag < ooit.geweigerd_op):
        al = f"weigerde toestemming op {ooit.geweigerd_op}"
    if al:
        msg = (
            f"de raad van '{raad.gemeente}' {al} in ronde '{ronde.code}'; corrigeer "
            "die registratie of start een nieuwe ronde"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "VerleenToestemming",
        ToestemmingVerleend,
        beslis,
        ("toestemming", "verleen"),
        "Leg vast dat een raad toestemming verleent.",
    ),
    Opdracht(
        "WeigerToestemming",
        ToestemmingGeweigerd,
        beslis,
        ("toestemming", "weiger"),
        "Leg vast dat een raad toestemming weigert, en op welke grond.",
    ),
)
