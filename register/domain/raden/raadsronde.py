"""One round along the raden: begun, sent out, explained, closed.

The facts are in `rondefeiten`, the state in `raadsrondestaat`; what comes back is in
`zienswijzen`, `wensen` and `toestemming`. Whether the draft went out in time, to every
raad, and was answered before the decision are norms, not here.
"""

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.regeling import require_module
from register.domain.raden.ontvangers import (
    Ontvanger,
    ever,
    last_day,
    member,
    require_deelnemers,
    require_once,
    require_recipients,
    require_ronde,
    require_term,
    sent_member,
)
from register.domain.raden.raadsrondestaat import (
    RAADSRONDE,
    Bijeenkomst,
    Raad,
    Raadsronde,
    Raadstatus,
    evolve,
)
from register.domain.raden.rondefeiten import (
    GEBEURTENISSEN,
    OM_WENSEN,
    Antwoord,
    GeenZienswijzeGemeld,
    Gevolg,
    OntvangstBevestigd,
    OntwerpToegezonden,
    RaadsinformatiebijeenkomstGehouden,
    RaadsrondeAfgesloten,
    RaadsrondeGestart,
    Rondesoort,
    Strekking,
    ZienswijzeBeantwoord,
    ZienswijzeOntvangen,
    Zienswijzepunt,
)
from register.domain.records import dataclass
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_fresh, require_stukken

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "RAADSRONDE",
    "Antwoord",
    "BevestigOntvangst",
    "Bijeenkomst",
    "GeenZienswijzeGemeld",
    "Gevolg",
    "Ontvanger",
    "OntvangstBevestigd",
    "OntwerpToegezonden",
    "Raad",
    "Raadsronde",
    "RaadsrondeAfgesloten",
    "RaadsrondeGestart",
    "Raadstatus",
    "Rondesoort",
    "Strekking",
    "VerzendOntwerp",
    "ZienswijzeBeantwoord",
    "ZienswijzeOntvangen",
    "Zienswijzepunt",
    "evolve",
]

AGGREGATEN = (RAADSRONDE,)
_MET_ONTWERP = frozenset(Rondesoort) - OM_WENSEN


@dataclass(frozen=True, kw_only=True)
class VerzendOntwerp:
    """Command: the draft goes to these raden, all of them or none."""

    raadsronde: str
    aan: tuple[Ontvanger, ...]
    stukken: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BevestigOntvangst:
    """Command: these raden got it on the day of the fact, all of them or none."""

    raadsronde: str
    gemeenten: tuple[str, ...]


def start(opdracht: RaadsrondeGestart, context: Context) -> Beslissing:
    """Begin a round in a dossier, along raden of deelnemers."""
    require_new(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    require_deelnemers(context, opdracht.gemeenten)
    for plek, module in enumerate(opdracht.modules):
        require_module(context, module, f"/gegevens/modules/{plek}")
    if opdracht.vervolg_op:
        require(context, RAADSRONDE, opdracht.vervolg_op, "/gegevens/vervolg_op")
    return (opdracht,)


def verzend(opdracht: VerzendOntwerp, context: Context) -> Beslissing:
    """Send the draft: one fact per raad, or none when one of them is wrong."""
    ronde = require_ronde(context, opdracht.raadsronde, _MET_ONTWERP)
    require_recipients(context, ronde, opdracht.aan)
    require_stukken(context, opdracht.stukken)
    return tuple(
        OntwerpToegezonden(
            raadsronde=ronde.code,
            gemeente=ontvanger.gemeente,
            ontvangen_op=ontvanger.ontvangen_op,
            reactie_uiterlijk=last_day(ronde.soort, ontvanger),
            stukken=opdracht.stukken,
        )
        for ontvanger in opdracht.aan
    )


def bevestig(opdracht: BevestigOntvangst, context: Context) -> Beslissing:
    """Record receipt by these raden, all or none; from it the clock of law runs."""
    ronde = require(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    if not opdracht.gemeenten:
        msg = "noem ten minste één gemeente waarvan de raad ontving"
        raise OngeldigeInvoer(msg, pad="/gegevens/gemeenten")
    require_once(opdracht.gemeenten, "gemeente", "/gegevens/gemeenten")
    gevolgen = []
    for plek, gemeente in enumerate(opdracht.gemeenten):
        pad = f"/gegevens/gemeenten/{plek}"
        raad = sent_member(context, ronde, gemeente, pad)
        al = ever(context, ronde.code, raad).ontvangen_op
        if al is not None:
            msg = (
                f"de raad van '{gemeente}' ontving dit al op {al}; corrigeer die "
                "registratie als zij niet klopt"
            )
            raise VerkeerdeVolgorde(msg, pad=pad)
        aan = Ontvanger(
            gemeente=gemeente,
            ontvangen_op=context.dag,
            reactie_uiterlijk=raad.uiterlijk,
        )
        require_term(aan, pad)
        gevolgen.append(
            OntvangstBevestigd(
                raadsronde=ronde.code,
                gemeente=gemeente,
                reactie_uiterlijk=last_day(ronde.soort, aan),
            )
        )
    return tuple(gevolgen)


def houd_bijeenkomst(
    opdracht: RaadsinformatiebijeenkomstGehouden, context: Context
) -> Beslissing:
    """Record a bijeenkomst for raden of the round; who came was asked to come."""
    ronde = require(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    ooit = context.ooit(RAADSRONDE, ronde.code) or ronde
    require_fresh(ooit.bijeenkomsten, opdracht.bijeenkomst, "bijeenkomst")
    for veld in ("gemeenten", "aanwezig"):
        codes: tuple[str, ...] = getattr(opdracht, veld)
        require_once(codes, "gemeente", f"/gegevens/{veld}")
        for plek, gemeente in enumerate(codes):
            member(ronde, gemeente, f"/gegevens/{veld}/{plek}")
    for plek, gemeente in enumerate(opdracht.aanwezig):
        if gemeente not in opdracht.gemeenten:
            wie = ", ".join(opdracht.gemeenten)
            doe = f"voor bijeenkomst '{opdracht.bijeenkomst}' uitgenodigd zijn: {wie}"
            pad = f"/gegevens/aanwezig/{plek}"
            raise OnbekendeVerwijzing("uitgenodigde raad", gemeente, pad=pad, doe=doe)
    if opdracht.deelnemers is not None and opdracht.deelnemers < 0:
        msg = "een aantal deelnemers is 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/deelnemers")
    return (opdracht,)


def sluit(opdracht: RaadsrondeAfgesloten, context: Context) -> Beslissing:
    """Close a round, once; who was not asked or did not answer stays visible."""
    require(context, RAADSRONDE, opdracht.raadsronde, "/gegevens/raadsronde")
    ooit = context.ooit(RAADSRONDE, opdracht.raadsronde)
    if ooit and ooit.afgesloten_op is not None:
        msg = f"raadsronde '{ooit.code}' is al afgesloten op {ooit.afgesloten_op}"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/raadsronde")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "StartRaadsronde",
        RaadsrondeGestart,
        start,
        ("raadsronde", "start"),
        "Begin een ronde langs de raden over één ontwerp.",
    ),
    Opdracht(
        "VerzendOntwerp",
        VerzendOntwerp,
        verzend,
        ("raadsronde", "verzend"),
        "Leg vast aan welke raden het ontwerp is toegezonden.",
    ),
    Opdracht(
        "BevestigOntvangst",
        BevestigOntvangst,
        bevestig,
        ("raadsronde", "bevestig-ontvangst"),
        "Leg vast dat raden het gezondene hebben ontvangen.",
    ),
    Opdracht(
        "HoudRaadsinformatiebijeenkomst",
        RaadsinformatiebijeenkomstGehouden,
        houd_bijeenkomst,
        ("raadsronde", "bijeenkomst"),
        "Leg vast dat de raden in een bijeenkomst zijn geïnformeerd.",
    ),
    Opdracht(
        "SluitRaadsronde",
        RaadsrondeAfgesloten,
        sluit,
        ("raadsronde", "sluit"),
        "Sluit een ronde langs de raden.",
    ),
)
