"""Setting up gremia and filling their seats: the commands of `gremium/{gremium}`.

A seat that the law forbids is recorded and found by a norm; refused is only what
points at nothing, or cannot follow what is there.
"""

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
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
    GremiumGewijzigd,
    GremiumIngesteld,
    GremiumOpgeheven,
    TaakNeergelegd,
)
from register.domain.organisatie.lidmaatschap import (
    Lid,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.persoon import require_persoon
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
    "PublicatieBesluiten",
    "PublicatieStukken",
    "Stemregels",
    "TaakNeergelegd",
    "VoorzitterAangewezen",
    "Zetel",
    "require_gremium",
]

AGGREGATEN = (GREMIUM,)


def stel_in(opdracht: GremiumIngesteld, context: Context) -> Beslissing:
    """Set up a body under a new code."""
    require_new(context, GREMIUM, opdracht.gremium, "/gegevens/gremium")
    _require_rules(opdracht, context)
    return (opdracht,)


def wijzig(opdracht: GremiumGewijzigd, context: Context) -> Beslissing:
    """Change what is given, and nothing else."""
    _living(context, opdracht.gremium)
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
    """Abolish a body, once."""
    require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    _require_not_abolished(context.ooit(GREMIUM, opdracht.gremium))
    return (opdracht,)


def wijs_lid_aan(opdracht: LidAangewezen, context: Context) -> Beslissing:
    """Give a seat; a person has one seat per gemeente in a gremium."""
    staat = _living(context, opdracht.gremium)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    if opdracht.vervangt:
        require_persoon(context, opdracht.vervangt, "/gegevens/vervangt")
    if opdracht.vervangt == opdracht.persoon:
        msg = f"'{opdracht.persoon}' kan niet de plaatsvervanger van zichzelf zijn"
        raise OngeldigeInvoer(msg, pad="/gegevens/vervangt")
    if opdracht.gemeente:
        require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    zetel = _seat(staat, opdracht.persoon, opdracht.gemeente)
    if zetel:
        msg = (
            f"'{opdracht.persoon}' kan niet als {opdracht.rol} zitting nemen"
            f"{_for(opdracht.gemeente)} in '{staat.code}': hij is daar sinds "
            f"{zetel.vanaf} {zetel.zetel} (vastgelegd als {zetel.seq}); beëindig eerst "
            "dat lidmaatschap"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (opdracht,)


def beeindig_lidmaatschap(
    opdracht: LidmaatschapGeeindigd, context: Context
) -> Beslissing:
    """End a seat that is held; also when the gemeente or the body has gone."""
    staat = require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    if _seat(staat, opdracht.persoon, opdracht.gemeente) is None:
        msg = (
            f"'{opdracht.persoon}' heeft op deze datum geen zetel"
            f"{_for(opdracht.gemeente)} in '{staat.code}'; controleer de persoon, de "
            "gemeente en de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    _require_not_ended_later(opdracht, context)
    return (opdracht,)


def wijs_voorzitter_aan(opdracht: VoorzitterAangewezen, context: Context) -> Beslissing:
    """Record who presides; that he is no lid is for a norm (Wgr 13 lid 9)."""
    _living(context, opdracht.gremium)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    return (opdracht,)


def leg_taak_neer(opdracht: TaakNeergelegd, context: Context) -> Beslissing:
    """Record that a body lays down its task, once."""
    _living(context, opdracht.gremium)
    ooit = context.ooit(GREMIUM, opdracht.gremium)
    if ooit and ooit.neergelegd_op:
        msg = (
            f"'{ooit.code}' heeft zijn taak al neergelegd per {ooit.neergelegd_op}; "
            "was die datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gremium")
    return (opdracht,)


def require_gremium(context: Context, code: str, pad: str) -> Gremium:
    """Gremium on the day of the fact, or a refusal that names the field."""
    return require(context, GREMIUM, code, pad, "stel het eerst in (gremium stel-in)")


def _living(context: Context, code: str) -> Gremium:
    staat = require_gremium(context, code, "/gegevens/gremium")
    _require_not_abolished(staat)
    return staat


def _require_not_abolished(staat: Gremium | None) -> None:
    if staat and staat.opgeheven_op:
        msg = (
            f"gremium '{staat.code}' is opgeheven per {staat.opgeheven_op}; was die "
            "datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gremium")


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


def _require_not_ended_later(opdracht: LidmaatschapGeeindigd, context: Context) -> None:
    """Refuse a second end of one seat; a later seat may come first in the log."""
    persoon, gemeente = opdracht.persoon, opdracht.gemeente
    for feit in context.feiten(GREMIUM.stroom(opdracht.gremium)):
        if feit.dag <= context.dag:
            continue
        match feit.gegevens:
            case LidAangewezen(persoon=wie, gemeente=waar) if (wie, waar) == (
                persoon,
                gemeente,
            ):
                return
            case LidmaatschapGeeindigd(persoon=wie, gemeente=waar) if (wie, waar) == (
                persoon,
                gemeente,
            ):
                msg = (
                    f"de zetel van '{persoon}'{_for(gemeente)} eindigt al per "
                    f"{feit.dag}; was die datum fout, corrigeer dan die registratie"
                )
                raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
            case _:
                pass


def _seat(staat: Gremium, persoon: str, gemeente: str) -> Lid | None:
    zetel = (persoon, gemeente)
    passend = (lid for lid in staat.leden if (lid.persoon, lid.gemeente) == zetel)
    return next(passend, None)


def _for(gemeente: str) -> str:
    return f" voor '{gemeente}'" if gemeente else ""


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
    Opdracht(
        "WijsLidAan",
        LidAangewezen,
        wijs_lid_aan,
        ("lid", "wijs-aan"),
        "Leg vast dat iemand een zetel krijgt in een gremium.",
    ),
    Opdracht(
        "BeeindigLidmaatschap",
        LidmaatschapGeeindigd,
        beeindig_lidmaatschap,
        ("lid", "beeindig"),
        "Leg vast dat een zetel in een gremium eindigt.",
    ),
    Opdracht(
        "WijsVoorzitterAan",
        VoorzitterAangewezen,
        wijs_voorzitter_aan,
        ("gremium", "wijs-voorzitter-aan"),
        "Leg vast wie een gremium voorzit.",
    ),
    Opdracht(
        "LegTaakNeer",
        TaakNeergelegd,
        leg_taak_neer,
        ("gremium", "leg-taak-neer"),
        "Leg vast dat een gremium zijn taak neerlegt.",
    ),
)
