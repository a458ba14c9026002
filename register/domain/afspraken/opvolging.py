"""Following up: to set out, report, finish or hand over an action.

The facts are in `actie`.
"""

from register.domain.afspraken.actie import (
    ACTIE,
    EIGENAREN,
    HOUDERS,
    OPEN_VELDEN,
    Actie,
    ActieAfgerond,
    ActieUitgezet,
    ActieVoortgangGemeld,
    AfspraakVastgelegd,
    EigenaarGewijzigd,
    TermijnGewijzigd,
    Toedeling,
)
from register.domain.afspraken.nietbelegd import require_named
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regelingstaat import require_deelnemer
from register.domain.refusals import (
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import (
    require_holders,
    require_last,
    require_recorded,
    require_term,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()
_HONDERD = 100
_WAT = "de afspraak of actie"


def zet_uit(
    opdracht: AfspraakVastgelegd | ActieUitgezet, context: Context
) -> Beslissing:
    """Record an afspraak, or set out an action."""
    require_new(context, ACTIE, opdracht.actie, "/gegevens/actie")
    _require_origin(opdracht, context)
    require_named(opdracht, EIGENAREN, OPEN_VELDEN)
    for veld in HOUDERS:
        if code := getattr(opdracht, veld):
            require_holder(context, code, f"/gegevens/{veld}")
    require_holders(context, opdracht.betrokkenen, "/gegevens/betrokkenen")
    _require_gemeenten(opdracht, context)
    if opdracht.termijn is not None:
        require_term(opdracht.termijn, context.dag, _WAT, "/gegevens/termijn")
    return (opdracht,)


def meld_voortgang(opdracht: ActieVoortgangGemeld, context: Context) -> Beslissing:
    """Report progress, of the whole or of one gemeente that has to do it."""
    staat = require_open(context, opdracht.actie)
    if opdracht.gemeente and opdracht.gemeente not in staat.gemeenten:
        msg = (
            f"'{opdracht.gemeente}' staat niet bij de gemeenten van '{staat.code}' "
            f"(wel: {', '.join(staat.gemeenten) or 'geen'}; seq {staat.seqs[0]})"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/gemeente")
    percentage = opdracht.percentage
    if percentage is not None and not 0 <= percentage <= _HONDERD:
        msg = "een percentage is een heel getal van 0 tot en met 100"
        raise OngeldigeInvoer(msg, pad="/gegevens/percentage")
    return (opdracht,)


def rond_af(opdracht: ActieAfgerond, context: Context) -> Beslissing:
    """Finish, once, and after all that was recorded of it."""
    require_open(context, opdracht.actie)
    require_last(context, ACTIE.stroom(opdracht.actie), "/gegevens/actie")
    return (opdracht,)


def wijzig_eigenaar(opdracht: EigenaarGewijzigd, context: Context) -> Beslissing:
    """Hand over; at least one of them changes."""
    require_open(context, opdracht.actie)
    gegeven = [veld for veld in HOUDERS if getattr(opdracht, veld)]
    if not gegeven and not opdracht.betrokkenen:
        msg = (
            "vermeld een bestuurlijk eigenaar, ambtelijk eigenaar, opdrachtgever, "
            "opdrachtnemer, bewaker of betrokkenen"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens")
    for veld in gegeven:
        require_holder(context, getattr(opdracht, veld), f"/gegevens/{veld}")
    require_holders(context, opdracht.betrokkenen, "/gegevens/betrokkenen")
    return (opdracht,)


def wijzig_termijn(opdracht: TermijnGewijzigd, context: Context) -> Beslissing:
    """Set another term, that is not over before the action began."""
    staat = require_open(context, opdracht.actie)
    begin = staat.vastgelegd_op
    require_term(opdracht.termijn, begin, _WAT, "/gegevens/termijn")
    return (opdracht,)


def require_open(context: Context, code: str) -> Actie:
    """Give an action that is still to be done, or refuse."""
    actie = require(
        context,
        ACTIE,
        code,
        "/gegevens/actie",
        "leg eerst de afspraak of actie vast (LegAfspraakVast, ZetActieUit)",
    )
    if not actie.open:
        msg = (
            f"actie '{code}' is afgerond op {actie.afgerond_op} "
            f"(seq {actie.seqs[-1]}); leg wat nog moet gebeuren vast als nieuwe actie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/actie")
    return actie


def _require_origin(opdracht: Toedeling, context: Context) -> None:
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if opdracht.gremium:
        require(context, GREMIUM, opdracht.gremium, "/gegevens/gremium")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    if opdracht.overeenkomst:
        require_recorded(context, "overeenkomst", opdracht.overeenkomst)


def _require_gemeenten(opdracht: Toedeling, context: Context) -> None:
    """Refuse a gemeente that is no deelnemer, or is named twice."""
    for plek, gemeente in enumerate(opdracht.gemeenten):
        pad = f"/gegevens/gemeenten/{plek}"
        require_deelnemer(context, gemeente, pad)
        if gemeente in opdracht.gemeenten[:plek]:
            msg = (
                f"'{gemeente}' staat er twee keer (ook op plaats "
                f"{opdracht.gemeenten.index(gemeente)}); laat er één staan"
            )
            raise OngeldigeInvoer(msg, pad=pad)


OPDRACHTEN = (
    Opdracht(
        "LegAfspraakVast",
        AfspraakVastgelegd,
        zet_uit,
        ("afspraak", "leg-vast"),
        "Leg een afspraak vast met eigenaren en termijn, of n.t.b.",
    ),
    Opdracht(
        "ZetActieUit",
        ActieUitgezet,
        zet_uit,
        ("actie", "zet-uit"),
        "Zet een actie uit, bijvoorbeeld uit een besluit.",
    ),
    Opdracht(
        "MeldVoortgang",
        ActieVoortgangGemeld,
        meld_voortgang,
        ("actie", "voortgang"),
        "Leg de voortgang van een actie vast.",
    ),
    Opdracht(
        "RondAf",
        ActieAfgerond,
        rond_af,
        ("actie", "rond-af"),
        "Leg vast dat een actie is afgerond.",
    ),
    Opdracht(
        "WijzigEigenaar",
        EigenaarGewijzigd,
        wijzig_eigenaar,
        ("actie", "eigenaar"),
        "Leg een andere eigenaar of bewaker vast.",
    ),
    Opdracht(
        "WijzigTermijn",
        TermijnGewijzigd,
        wijzig_termijn,
        ("actie", "termijn"),
        "Leg een (andere) termijn vast.",
    ),
)
