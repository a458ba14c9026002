"""Zienswijzen: what a raad says of a draft, that it says nothing, and the answer.

The facts are in `rondefeiten`; wensen en bedenkingen are answered here as well.
"""

from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.organisatie.gremium import GREMIUM
from register.domain.raden.ontvangers import (
    ever,
    is_late,
    member,
    require_once,
    require_ronde,
    sent_member,
)
from register.domain.raden.raadsrondestaat import RAADSRONDE, Raadstatus
from register.domain.raden.rondefeiten import (
    OM_WENSEN,
    GeenZienswijzeGemeld,
    Rondesoort,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
)
from register.domain.records import replace
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde

GEBEURTENISSEN = ()
AGGREGATEN = ()
_OM_ZIENSWIJZE = frozenset(Rondesoort) - OM_WENSEN - {Rondesoort.TOESTEMMING}


def ontvang(opdracht: ZienswijzeOntvangen, context: Context) -> Beslissing:
    """Record a zienswijze; it is late when both its own day and receipt are."""
    ronde = require_ronde(context, opdracht.raadsronde, _OM_ZIENSWIJZE)
    raad = sent_member(context, ronde, opdracht.gemeente)
    ooit = ever(context, ronde.code, raad)
    if ooit.zienswijze_op is not None:
        msg = (
            f"de raad van '{raad.gemeente}' gaf in deze ronde al een zienswijze op "
            f"{ooit.zienswijze_op}; corrigeer die registratie of start een nieuwe ronde"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    require_once((p.punt for p in opdracht.punten), "punt", "/gegevens/punten")
    te_laat = opdracht.te_laat or is_late(context, raad, opdracht.ontvangen_op)
    return (replace(opdracht, te_laat=te_laat),)


def meld_geen(opdracht: GeenZienswijzeGemeld, context: Context) -> Beslissing:
    """Record that a raad gives none; it may still give one after all."""
    ronde = require_ronde(context, opdracht.raadsronde, _OM_ZIENSWIJZE)
    raad = sent_member(context, ronde, opdracht.gemeente)
    ooit = ever(context, ronde.code, raad)
    if ooit.status is not Raadstatus.UITSTAAND:
        msg = (
            f"de raad van '{raad.gemeente}' liet zich in deze ronde al horen; "
            "corrigeer die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    return (opdracht,)


def beantwoord(opdracht: ZienswijzeBeantwoord, context: Context) -> Beslissing:
    """Answer what a raad said, on points that were made; a later answer replaces."""
    ronde = require(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    raad = member(ronde, opdracht.gemeente, "/gegevens/gemeente")
    if raad.zienswijze_op is None:
        msg = (
            f"van de raad van '{raad.gemeente}' is op {context.dag} geen zienswijze "
            "bekend; leg eerst de ontvangst vast (zienswijze ontvang)"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    require(context, GREMIUM, opdracht.door, "/gegevens/door")
    require_once((a.punt for a in opdracht.punten), "punt", "/gegevens/punten")
    gemaakt = {punt.punt for punt in raad.punten}
    doe = (
        f"door de raad van '{raad.gemeente}' gemaakt zijn: "
        f"{', '.join(sorted(gemaakt)) or 'geen'}"
    )
    for plek, antwoord in enumerate(opdracht.punten):
        if antwoord.punt not in gemaakt:
            pad = f"/gegevens/punten/{plek}/punt"
            raise OnbekendeVerwijzing("punt", antwoord.punt, pad=pad, doe=doe)
        _require_besluit(context, antwoord.besluit, f"/gegevens/punten/{plek}/besluit")
    _require_besluit(context, opdracht.besluit, "/gegevens/besluit")
    return (opdracht,)


def _require_besluit(context: Context, code: str, pad: str) -> None:
    """Refuse a decision that is not recorded; by name, as besluiten import raden."""
    if code and not context.feiten(f"besluit/{code}"):
        raise OnbekendeVerwijzing("besluit", code, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "OntvangZienswijze",
        ZienswijzeOntvangen,
        ontvang,
        ("zienswijze", "ontvang"),
        "Leg de zienswijze van een raad vast, met haar punten.",
    ),
    Opdracht(
        "MeldGeenZienswijze",
        GeenZienswijzeGemeld,
        meld_geen,
        ("zienswijze", "meld-geen"),
        "Leg vast dat een raad geen zienswijze geeft.",
    ),
    Opdracht(
        "BeantwoordZienswijze",
        ZienswijzeBeantwoord,
        beantwoord,
        ("zienswijze", "beantwoord"),
        "Leg het oordeel over een zienswijze vast, per punt.",
    ),
)
