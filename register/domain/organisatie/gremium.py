"""Setting up gremia and filling their seats: the commands of `gremium/{gremium}`.

A seat that the law forbids is recorded and found by a norm; refused is only what
points at nothing, or cannot follow what is there.
"""

from register.domain.commands import (
    Beslissing,
    Opdracht,
    require_last,
    require_new,
)
from register.domain.context import Context
from register.domain.organisatie import zetels
from register.domain.organisatie.gremiumfeiten import (
    GremiumGewijzigd,
    GremiumIngesteld,
    GremiumOpgeheven,
    TaakNeergelegd,
)
from register.domain.organisatie.gremiumregels import (
    Gremiumsoort,
    Leegbaar,
    Meerderheidseis,
    PublicatieBesluiten,
    PublicatieStukken,
    Stemregels,
)
from register.domain.organisatie.gremiumstaat import (
    GEBEURTENISSEN,
    GREMIUM,
    Gremium,
    require_gremium,
    require_living,
    require_not_abolished,
)
from register.domain.organisatie.lidmaatschap import (
    Lid,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    Vacature,
    VacatureGemeld,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.portefeuille import (
    Portefeuille,
    PortefeuilleIngetrokken,
    PortefeuilleToegewezen,
)
from register.domain.organisatie.regeling import require_deelnemer, require_module
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.voting import MeerderheidOnmogelijk

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "GREMIUM",
    "OPDRACHTEN",
    "Gremium",
    "GremiumGewijzigd",
    "GremiumIngesteld",
    "GremiumOpgeheven",
    "Gremiumsoort",
    "Leegbaar",
    "Lid",
    "LidAangewezen",
    "LidmaatschapGeeindigd",
    "Meerderheidseis",
    "Oorzaak",
    "Portefeuille",
    "PortefeuilleIngetrokken",
    "PortefeuilleToegewezen",
    "PublicatieBesluiten",
    "PublicatieStukken",
    "Stemregels",
    "TaakNeergelegd",
    "Vacature",
    "VacatureGemeld",
    "VoorzitterAangewezen",
    "Zetel",
    "require_gremium",
]

AGGREGATEN = (GREMIUM,)

_NA_HET_EINDE = (LidmaatschapGeeindigd, PortefeuilleIngetrokken)
"""What may be told of a body that is no more."""


def stel_in(opdracht: GremiumIngesteld, context: Context) -> Beslissing:
    """Set up a body under a new code."""
    require_new(context, GREMIUM, opdracht.gremium, "/gegevens/gremium")
    _require_rules(opdracht, context)
    return (opdracht,)


def wijzig(opdracht: GremiumGewijzigd, context: Context) -> Beslissing:
    """Change what is given, and nothing else."""
    require_living(context, opdracht.gremium)
    if opdracht == GremiumGewijzigd(gremium=opdracht.gremium):
        msg = "noem ten minste één veld dat verandert"
        raise OngeldigeInvoer(msg, pad="/gegevens")
    gevuld = {
        Leegbaar.MODULES: opdracht.modules,
        Leegbaar.DEELNEMERS: opdracht.deelnemers,
        Leegbaar.HANDELINGEN: opdracht.handelingen,
    }
    for veld in opdracht.leegt:
        if gevuld[veld]:
            msg = f"'{veld}' kan niet tegelijk worden gevuld en geleegd; kies er één"
            raise OngeldigeInvoer(msg, pad="/gegevens/leegt")
    _require_rules(opdracht, context)
    return (opdracht,)


def hef_op(opdracht: GremiumOpgeheven, context: Context) -> Beslissing:
    """Abolish a body, once, and not before something it did or got."""
    require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    require_not_abolished(context.ooit(GREMIUM, opdracht.gremium))
    stroom = GREMIUM.stroom(opdracht.gremium)
    require_last(context, stroom, "/gegevens/gremium", behalve=_NA_HET_EINDE)
    return (opdracht,)


def leg_taak_neer(opdracht: TaakNeergelegd, context: Context) -> Beslissing:
    """Record that a body lays down its task, once."""
    require_living(context, opdracht.gremium)
    ooit = context.ooit(GREMIUM, opdracht.gremium)
    if ooit and ooit.neergelegd_op:
        msg = (
            f"'{ooit.code}' heeft zijn taak al neergelegd per {ooit.neergelegd_op}; "
            "was die datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gremium")
    return (opdracht,)


def _require_rules(
    opdracht: GremiumIngesteld | GremiumGewijzigd, context: Context
) -> None:
    for plek, module in enumerate(opdracht.modules):
        require_module(context, module, f"/gegevens/modules/{plek}")
    for plek, gemeente in enumerate(opdracht.deelnemers):
        require_deelnemer(context, gemeente, f"/gegevens/deelnemers/{plek}")
    try:
        Stemregels(eis=opdracht.meerderheid).vereist()
    except MeerderheidOnmogelijk as fout:
        msg = (
            "een meerderheid is meer dan de helft en ten hoogste alle stemmen, "
            'bijvoorbeeld {"teller": 2, "noemer": 3}'
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/meerderheid") from fout


OPDRACHTEN = (
    Opdracht(
        "StelGremiumIn",
        GremiumIngesteld,
        stel_in,
        ("gremium", "stel-in"),
        "Leg vast dat een gremium is ingesteld.",
    ),
    Opdracht(
        "WijzigGremium",
        GremiumGewijzigd,
        wijzig,
        ("gremium", "wijzig"),
        "Leg vast wat er aan een gremium verandert.",
    ),
    Opdracht(
        "HefGremiumOp",
        GremiumOpgeheven,
        hef_op,
        ("gremium", "hef-op"),
        "Leg vast dat een gremium is opgeheven.",
    ),
    *zetels.OPDRACHTEN,
    Opdracht(
        "LegTaakNeer",
        TaakNeergelegd,
        leg_taak_neer,
        ("gremium", "leg-taak-neer"),
        "Leg vast dat een gremium zijn taak neerlegt.",
    ),
)
