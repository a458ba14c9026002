"""Wensen en bedenkingen: asked before a commission or a deelneming, and received.

Wgr 24a lid 2 (adviescommissie), 25 lid 2 (bestuurscommissie), 31a lid 2 (deelneming).
The facts are in `rondefeiten`; `zienswijzen` answers them.
"""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.raden.ontvangers import (
    Ontvanger,
    ever,
    is_late,
    last_day,
    require_once,
    require_recipients,
    require_ronde,
    sent_member,
)
from register.domain.raden.raadsrondestaat import Raadstatus
from register.domain.raden.rondefeiten import (
    OM_WENSEN,
    WensenEnBedenkingenGevraagd,
    WensenEnBedenkingenOntvangen,
)
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.requirements import require_stukken

GEBEURTENISSEN = ()
AGGREGATEN = ()


@dataclass(frozen=True, kw_only=True)
class VraagWensenEnBedenkingen:
    """Command: these raden are asked, all of them or none."""

    raadsronde: str
    aan: tuple[Ontvanger, ...]
    stukken: tuple[str, ...] = ()


def vraag(opdracht: VraagWensenEnBedenkingen, context: Context) -> Beslissing:
    """Ask the raden: one fact per raad, or none when one of them is wrong."""
    ronde = require_ronde(context, opdracht.raadsronde, OM_WENSEN)
    require_recipients(context, ronde, opdracht.aan)
    require_stukken(context, opdracht.stukken)
    return tuple(
        WensenEnBedenkingenGevraagd(
            raadsronde=ronde.code,
            gemeente=ontvanger.gemeente,
            ontvangen_op=ontvanger.ontvangen_op,
            reactie_uiterlijk=last_day(ronde.soort, ontvanger),
            stukken=opdracht.stukken,
        )
        for ontvanger in opdracht.aan
    )


def ontvang(opdracht: WensenEnBedenkingenOntvangen, context: Context) -> Beslissing:
    """Record what a raad wishes; who said *geen* may still wish something."""
    ronde = require_ronde(context, opdracht.raadsronde, OM_WENSEN)
    raad = sent_member(context, ronde, opdracht.gemeente)
    ooit = ever(context, ronde.code, raad)
    gehoord = ooit.zienswijze_op is not None
    if gehoord or (opdracht.geen and ooit.status is not Raadstatus.UITSTAAND):
        msg = (
            f"de raad van '{raad.gemeente}' liet zich in deze ronde al horen"
            f"{f' op {ooit.zienswijze_op}' if gehoord else ''}; corrigeer die "
            "registratie of start een nieuwe ronde"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    if opdracht.geen and opdracht.punten:
        msg = (
            "een raad die geen wensen heeft, maakt geen punten; laat een van beide weg"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/punten")
    require_once((p.punt for p in opdracht.punten), "punt", "/gegevens/punten")
    te_laat = opdracht.te_laat or is_late(context, raad, opdracht.ontvangen_op)
    return (replace(opdracht, te_laat=te_laat),)


OPDRACHTEN = (
    Opdracht(
        "VraagWensenEnBedenkingen",
        VraagWensenEnBedenkingen,
        vraag,
        ("wensen", "vraag"),
        "Leg vast aan welke raden wensen en bedenkingen zijn gevraagd.",
    ),
    Opdracht(
        "OntvangWensenEnBedenkingen",
        WensenEnBedenkingenOntvangen,
        ontvang,
        ("wensen", "ontvang"),
        "Leg de wensen en bedenkingen van een raad vast, of dat hij er geen heeft.",
    ),
)
