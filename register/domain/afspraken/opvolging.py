"""Following up: to set out, report, finish or hand over an action.

The facts are in `actie`.
"""

from register.domain.afspraken.actie import (
    ACTIE,
    EIGENAREN,
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
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import (
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import (
    require_date,
    require_holders,
    require_last,
    require_recorded,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()
_HONDERD = 100


def zet_uit(
    opdracht: AfspraakVastgelegd | ActieUitgezet, context: Context
) -> Beslissing:
    """Record an afspraak, or set out an action."""
    require_new(context, ACTIE, opdracht.actie, "/gegevens/actie")
    _require_origin(opdracht, context)
    _require_owners(opdracht)
    for veld in (*EIGENAREN, "opdrachtnemer", "bewaker"):
        if code := getattr(opdracht, veld):
            require_holder(context, code, f"/gegevens/{veld}")
    require_holders(context, opdracht.betrokkenen, "/gegevens/betrokkenen")
    if opdracht.termijn is not None:
        require_date(opdracht.termijn, "/gegevens/termijn")
    return (opdracht,)


def meld_voortgang(opdracht: ActieVoortgangGemeld, context: Context) -> Beslissing:
    """Report progress."""
    _require_open(context, opdracht.actie)
    percentage = opdracht.percentage
    if percentage is not None and not 0 <= percentage <= _HONDERD:
        msg = "een percentage is een heel getal van 0 tot en met 100"
        raise OngeldigeInvoer(msg, pad="/gegevens/percentage")
    return (opdracht,)


def rond_af(opdracht: ActieAfgerond, context: Context) -> Beslissing:
    """Finish, once, and after all that was recorded of it."""
    _require_open(context, opdracht.actie)
    require_last(context, ACTIE.stroom(opdracht.actie), "/gegevens/actie")
    return (opdracht,)


def wijzig_eigenaar(opdracht: EigenaarGewijzigd, context: Context) -> Beslissing:
    """Hand over; at least one of the three changes."""
    _require_open(context, opdracht.actie)
    gegeven = [v for v in (*EIGENAREN, "bewaker") if getattr(opdracht, v)]
    if not gegeven:
        msg = "vermeld een bestuurlijk eigenaar, ambtelijk eigenaar of bewaker"
        raise OngeldigeInvoer(msg, pad="/gegevens")
    for veld in gegeven:
        require_holder(context, getattr(opdracht, veld), f"/gegevens/{veld}")
    return (opdracht,)


def wijzig_termijn(opdracht: TermijnGewijzigd, context: Context) -> Beslissing:
    """Set another term."""
    _require_open(context, opdracht.actie)
    require_date(opdracht.termijn, "/gegevens/termijn")
    return (opdracht,)


def _require_open(context: Context, code: str) -> Actie:
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


def _require_owners(opdracht: Toedeling) -> None:
    """Refuse an owner left empty (DOM-13) and an `n.t.b.` that says nothing."""
    for plek, veld in enumerate(opdracht.nader_te_bepalen):
        pad = f"/gegevens/nader_te_bepalen/{plek}"
        if veld not in OPEN_VELDEN:
            msg = f"'{veld}' kan niet n.t.b. zijn; kies uit {', '.join(OPEN_VELDEN)}"
            raise OngeldigeInvoer(msg, pad=pad)
        if getattr(opdracht, veld):
            msg = f"'{veld}' is ingevuld én n.t.b.; laat een van beide weg"
            raise OngeldigeInvoer(msg, pad=pad)
    for veld in EIGENAREN:
        if not getattr(opdracht, veld) and veld not in opdracht.nader_te_bepalen:
            msg = (
                f"vul {veld.replace('_', ' ')} in (code van een gremium of functie), "
                f'of schrijf n.t.b.: "nader_te_bepalen": ["{veld}"] (DOM-13)'
            )
            raise OngeldigeInvoer(msg, pad=f"/gegevens/{veld}")


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
