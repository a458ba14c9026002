"""Handling a dossier: its plan and its proposals.

The facts are in `stap` and `voorstel`; the stream is that of the dossier.
"""

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.dossiers.dossier import Dossier, require_open
from register.domain.dossiers.stap import (
    StapGepland,
    StapGezet,
    StapStatus,
    StapVervallen,
)
from register.domain.dossiers.voorstel import (
    BesluitAangehouden,
    Voorstel,
    VoorstelGewijzigd,
    VoorstelIngetrokken,
    VoorstelOpgesteld,
)
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import require_module
from register.domain.refusals import (
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import (
    part,
    require_date,
    require_fresh,
    require_holders,
    require_part,
    require_recorded,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()


def plan_stap(opdracht: StapGepland, context: Context) -> Beslissing:
    """Plan a step; it may be planned for any day, also one that has passed."""
    _, ooit = require_open(context, opdracht.dossier)
    require_fresh(ooit.stappen, opdracht.stap, "stap")
    require_holders(context, opdracht.wie, "/gegevens/wie")
    require_date(opdracht.wanneer, "/gegevens/wanneer")
    return (opdracht,)


def sluit_stap(opdracht: StapGezet | StapVervallen, context: Context) -> Beslissing:
    """Take a planned step or let it lapse: one of both, once."""
    nu, ooit = require_open(context, opdracht.dossier)
    doe = "leg eerst vast dat de stap is gepland (PlanStap)"
    stap = require_part(nu.stappen, opdracht.stap, "stap", doe)
    stap = part(ooit.stappen, opdracht.stap) or stap
    if stap.status is not StapStatus.GEPLAND:
        msg = f"stap '{stap.code}' is al {stap.status} per {stap.afgesloten_op}"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/stap")
    return (opdracht,)


def stel_op(opdracht: VoorstelOpgesteld, context: Context) -> Beslissing:
    """Draft a proposal to a gremium."""
    _, ooit = require_open(context, opdracht.dossier)
    require_fresh(ooit.voorstellen, opdracht.voorstel, "voorstel")
    require(context, GREMIUM, opdracht.aan, "/gegevens/aan")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.opsteller:
        require_holder(context, opdracht.opsteller, "/gegevens/opsteller")
    if opdracht.versie is not None and opdracht.versie < 1:
        msg = "een versie is een heel getal van 1 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/versie")
    return (opdracht,)


def wijzig(opdracht: VoorstelGewijzigd, context: Context) -> Beslissing:
    """Record the next version; a later one on record means the order is wrong."""
    nu, ooit = require_open(context, opdracht.dossier)
    voorstel = require_standing(nu, opdracht.voorstel)
    laatste = ooit.voorstel(opdracht.voorstel) or voorstel
    if laatste.versie != voorstel.versie or opdracht.versie != voorstel.versie + 1:
        msg = (
            f"voorstel '{voorstel.code}' heeft op deze datum versie {voorstel.versie} "
            f"en in het register als laatste versie {laatste.versie}; een wijziging "
            f"krijgt versie {laatste.versie + 1}, op of na de datum van de vorige"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/versie")
    return (opdracht,)


def trek_in(opdracht: VoorstelIngetrokken, context: Context) -> Beslissing:
    """Take a proposal back, once."""
    nu, ooit = require_open(context, opdracht.dossier)
    voorstel = require_standing(nu, opdracht.voorstel)
    _refuse_withdrawn(ooit.voorstel(opdracht.voorstel) or voorstel)
    return (opdracht,)


def houd_aan(opdracht: BesluitAangehouden, context: Context) -> Beslissing:
    """Put a decision off; it takes no number and may happen again."""
    nu, _ = require_open(context, opdracht.dossier)
    require_standing(nu, opdracht.voorstel)
    require(context, GREMIUM, opdracht.orgaan, "/gegevens/orgaan")
    if opdracht.vergadering:
        require_recorded(context, "vergadering", opdracht.vergadering)
    if opdracht.tot is not None:
        require_date(opdracht.tot, "/gegevens/tot")
    return (opdracht,)


def require_voorstel(dossier: Dossier, code: str) -> Voorstel:
    """Give the proposal as it stands on that day, withdrawn or not."""
    doe = f"leg het eerst vast in dossier '{dossier.code}' (StelVoorstelOp)"
    return require_part(dossier.voorstellen, code, "voorstel", doe)


def require_standing(dossier: Dossier, code: str) -> Voorstel:
    """Give the proposal when it is not withdrawn on that day."""
    voorstel = require_voorstel(dossier, code)
    _refuse_withdrawn(voorstel)
    return voorstel


def _refuse_withdrawn(voorstel: Voorstel) -> None:
    if voorstel.ingetrokken_op is not None:
        msg = (
            f"voorstel '{voorstel.code}' is ingetrokken op {voorstel.ingetrokken_op}; "
            "stel zo nodig een nieuw voorstel op"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/voorstel")


OPDRACHTEN = (
    Opdracht(
        "PlanStap",
        StapGepland,
        plan_stap,
        ("stap", "plan"),
        "Leg een geplande stap vast; een plan is nog geen feit.",
    ),
    Opdracht(
        "ZetStap",
        StapGezet,
        sluit_stap,
        ("stap", "zet"),
        "Leg vast dat een geplande stap is gezet.",
    ),
    Opdracht(
        "LaatStapVervallen",
        StapVervallen,
        sluit_stap,
        ("stap", "vervalt"),
        "Leg vast dat een geplande stap niet doorgaat.",
    ),
    Opdracht(
        "StelVoorstelOp",
        VoorstelOpgesteld,
        stel_op,
        ("voorstel", "stel-op"),
        "Leg een voorstel aan een gremium vast.",
    ),
    Opdracht(
        "WijzigVoorstel",
        VoorstelGewijzigd,
        wijzig,
        ("voorstel", "wijzig"),
        "Leg een volgende versie van een voorstel vast.",
    ),
    Opdracht(
        "TrekVoorstelIn",
        VoorstelIngetrokken,
        trek_in,
        ("voorstel", "trek-in"),
        "Leg vast dat een voorstel is ingetrokken.",
    ),
    Opdracht(
        "HoudAan",
        BesluitAangehouden,
        houd_aan,
        ("besluit", "houd-aan"),
        "Leg vast dat een besluit is aangehouden (zonder besluitnummer).",
    ),
)
