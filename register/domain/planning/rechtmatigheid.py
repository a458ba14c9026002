"""Lawfulness of the spending of a year: threshold, findings, account, indemnity.

The facts are in `boekjaarfeiten`. Whether the threshold is at most the 2 % of BBV 58b
lid 4 is a norm; that an amount does not exceed its own percentage is arithmetic.
"""

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.geld.bedragen import euro
from register.domain.organisatie.regeling import require_module
from register.domain.planning.boekjaarfeiten import (
    IndemniteitsbesluitGenomen,
    RechtmatigheidsbevindingVastgelegd,
    RechtmatigheidsverantwoordingVastgesteld,
    VerantwoordingsgrensVastgesteld,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR, Boekjaar
from register.domain.planning.grondslag import refuse_again, require_decided, year_of
from register.domain.raden.ontvangers import require_once
from register.domain.refusals import RekentNiet, VerkeerdeVolgorde
from register.domain.requirements import (
    require_fresh,
    require_part,
    require_recorded,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()
_HEEL = 10_000


def stel_grens(
    opdracht: VerantwoordingsgrensVastgesteld, context: Context
) -> Beslissing:
    """Fix the threshold; a later decision may fix another."""
    ooit = year_of(context, opdracht.boekjaar)
    require_decided(context, opdracht.besluit, opdracht.boekjaar)
    if ooit.grens is not None:
        refuse_again("een grens", ooit.grens.stap.besluit, opdracht.besluit)
    if not 0 <= opdracht.basispunten <= _HEEL:
        msg = (
            f"{opdracht.basispunten} basispunten is geen deel van de lasten; 2 % is "
            "200, het geheel 10000"
        )
        raise RekentNiet(msg, pad="/gegevens/basispunten")
    for veld in ("bedrag", "bedrag_lasten"):
        _require_amount(getattr(opdracht, veld), veld)
    bedrag, lasten = opdracht.bedrag, opdracht.bedrag_lasten
    if bedrag is not None and lasten is not None:
        hoogstens = -(-lasten * opdracht.basispunten // _HEEL)
        if bedrag > hoogstens:
            msg = (
                f"{opdracht.basispunten} basispunten van {euro(lasten)} is "
                f"{euro(hoogstens)}, het bedrag zegt {euro(bedrag)}; herstel een van "
                "beide"
            )
            raise RekentNiet(msg, pad="/gegevens/bedrag")
    return (opdracht,)


def leg_bevinding_vast(
    opdracht: RechtmatigheidsbevindingVastgelegd, context: Context
) -> Beslissing:
    """Record an amount that was, or may have been, spent unlawfully."""
    ooit = year_of(context, opdracht.boekjaar)
    require_fresh(ooit.bevindingen, opdracht.bevinding, "bevinding")
    _require_amount(opdracht.bedrag, "bedrag")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.door:
        require_holder(context, opdracht.door, "/gegevens/door")
    return (opdracht,)


def verantwoord(
    opdracht: RechtmatigheidsverantwoordingVastgesteld, context: Context
) -> Beslissing:
    """Account for the year, once; its sums may differ from what was recorded."""
    ooit = year_of(context, opdracht.boekjaar)
    require_decided(context, opdracht.besluit, opdracht.boekjaar)
    if ooit.verantwoording is not None:
        eerder = ooit.verantwoording.stap
        msg = (
            f"de rechtmatigheidsverantwoording {ooit.jaar} is al vastgesteld op "
            f"{eerder.op} (seq {eerder.seq}); corrigeer die registratie als zij niet "
            "klopt"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/boekjaar")
    for veld in ("bedrag_fouten", "bedrag_onduidelijkheden"):
        _require_amount(getattr(opdracht, veld), veld)
    return (opdracht,)


def neem_indemniteitsbesluit(
    opdracht: IndemniteitsbesluitGenomen, context: Context
) -> Beslissing:
    """Accept spending that was found unlawful, once for each finding."""
    ooit = year_of(context, opdracht.boekjaar)
    nu = context.staat(BOEKJAAR, str(opdracht.boekjaar)) or Boekjaar(jaar=ooit.jaar)
    require_decided(context, opdracht.besluit, opdracht.boekjaar)
    for stap in ooit.indemniteit:
        refuse_again("een indemniteitsbesluit", stap.besluit, opdracht.besluit)
    _require_amount(opdracht.bedrag, "bedrag")
    require_once(opdracht.bevindingen, "bevinding", "/gegevens/bevindingen")
    doe = "leg die eerst vast (rechtmatigheid leg-bevinding-vast)"
    for plek, code in enumerate(opdracht.bevindingen):
        pad = f"/gegevens/bevindingen/{plek}"
        bevinding = require_part(nu.bevindingen, code, "bevinding", doe, pad)
        if bevinding.indemniteit:
            msg = (
                f"bevinding '{code}' is al gedekt door besluit {bevinding.indemniteit}"
            )
            raise VerkeerdeVolgorde(msg, pad=pad)
    if opdracht.standpunt_op is not None and opdracht.standpunt_op > context.dag:
        msg = (
            f"het besluit is van {context.dag}, het standpunt waarop het volgt van "
            f"{opdracht.standpunt_op}; herstel een van beide dagen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/standpunt_op")
    return (opdracht,)


def _require_amount(bedrag: int | None, veld: str) -> None:
    if bedrag is not None and bedrag < 0:
        msg = f"{veld} is {euro(bedrag)}; een bedrag is 0 of meer"
        raise RekentNiet(msg, pad=f"/gegevens/{veld}")


OPDRACHTEN = (
    Opdracht(
        "StelVerantwoordingsgrensVast",
        VerantwoordingsgrensVastgesteld,
        stel_grens,
        ("rechtmatigheid", "stel-grens-vast"),
        "Leg de verantwoordingsgrens van een boekjaar vast (200 is 2 %).",
    ),
    Opdracht(
        "LegRechtmatigheidsbevindingVast",
        RechtmatigheidsbevindingVastgelegd,
        leg_bevinding_vast,
        ("rechtmatigheid", "leg-bevinding-vast"),
        "Leg een fout of onduidelijkheid in de uitgaven vast, met het bedrag.",
    ),
    Opdracht(
        "StelRechtmatigheidsverantwoordingVast",
        RechtmatigheidsverantwoordingVastgesteld,
        verantwoord,
        ("rechtmatigheid", "verantwoord"),
        "Leg de rechtmatigheidsverantwoording van een boekjaar vast.",
    ),
    Opdracht(
        "NeemIndemniteitsbesluit",
        IndemniteitsbesluitGenomen,
        neem_indemniteitsbesluit,
        ("rechtmatigheid", "neem-indemniteitsbesluit"),
        "Leg vast welk onrechtmatig bedrag het algemeen bestuur accepteert.",
    ),
)
