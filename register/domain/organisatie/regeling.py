"""The regeling, its deelnemers, modules and votes: the commands of `regeling`.

Everything of this aggregate can be had from here; events and fold stand in
`regelingstaat`, `deelname`, `uittreding` and `herindeling`, the commands of modules in
`modules`, of who comes and goes in `toetreding`.
"""

from register.domain.commands import Beslissing, Opdracht, record
from register.domain.context import Context
from register.domain.organisatie import (
    deelname,
    herindeling,
    modules,
    regelingstaat,
    toetreding,
    uittreding,
)
from register.domain.organisatie.deelname import (
    Deelnemer,
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    Module,
    ModuleBeeindigd,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    StemgewichtVastgesteld,
    Verdeelsleutel,
    VerdeelsleutelVastgesteld,
)
from register.domain.organisatie.herindeling import (
    Herindeling,
    HerindelingVerwerkt,
    Opvolger,
)
from register.domain.organisatie.regelingstaat import (
    REGELING,
    GovernanceprofielGeladen,
    Profiel,
    Rechtsvorm,
    Regeling,
    RegelingGewijzigd,
    Regelingsoort,
    RegelingVastgesteld,
    RegelVastgesteld,
    Versie,
    gewicht_of,
    require_deelnemer,
    require_module,
    require_regeling,
)
from register.domain.organisatie.registerbegin import (
    REGISTER,
    Register,
    RegisterBegonnen,
    begin,
)
from register.domain.organisatie.toetreding import predecessors
from register.domain.organisatie.uittreding import (
    Betaaltermijn,
    Uittreding,
    UittredingAangekondigd,
    UittredingIngetrokken,
    Uittreedsom,
    UittreedsomVastgesteld,
)
from register.domain.refusals import BestaatAl, OngeldigeInvoer

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "REGELING",
    "REGISTER",
    "Betaaltermijn",
    "Deelnemer",
    "DeelnemerToegetreden",
    "DeelnemerUitgetreden",
    "GovernanceprofielGeladen",
    "Herindeling",
    "HerindelingVerwerkt",
    "Module",
    "ModuleBeeindigd",
    "ModuleDeelnameBeeindigd",
    "ModuleDeelnameBegonnen",
    "ModuleIngesteld",
    "Opvolger",
    "Profiel",
    "Rechtsvorm",
    "RegelVastgesteld",
    "Regeling",
    "RegelingGewijzigd",
    "RegelingVastgesteld",
    "Regelingsoort",
    "Register",
    "RegisterBegonnen",
    "StemgewichtVastgesteld",
    "Uittreding",
    "UittredingAangekondigd",
    "UittredingIngetrokken",
    "Uittreedsom",
    "UittreedsomVastgesteld",
    "Verdeelsleutel",
    "VerdeelsleutelVastgesteld",
    "Versie",
    "begin",
    "gewicht_of",
    "predecessors",
    "require_deelnemer",
    "require_module",
    "require_regeling",
]

GEBEURTENISSEN = (
    RegisterBegonnen,
    *regelingstaat.GEBEURTENISSEN,
    *deelname.GEBEURTENISSEN,
    *uittreding.GEBEURTENISSEN,
    *herindeling.GEBEURTENISSEN,
)
AGGREGATEN = (REGISTER, REGELING)


def stel_vast(opdracht: RegelingVastgesteld, context: Context) -> Beslissing:
    """Record the first text of the regeling."""
    ooit = context.ooit(REGELING, "")
    if ooit and ooit.versies:
        raise BestaatAl(
            wat="regeling", code=ooit.versies[0].versie, pad="/gegevens/versie"
        )
    return (opdracht,)


def wijzig(opdracht: RegelingGewijzigd, context: Context) -> Beslissing:
    """Record a new version of the text."""
    require_regeling(context)
    ooit = context.ooit(REGELING, "")
    if ooit and opdracht.versie in {versie.versie for versie in ooit.versies}:
        raise BestaatAl(
            wat="regelingversie", code=opdracht.versie, pad="/gegevens/versie"
        )
    return (opdracht,)


def stel_gewicht(opdracht: StemgewichtVastgesteld, context: Context) -> Beslissing:
    """Set the votes of a deelnemer; the gremium is not checked."""
    require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    if isinstance(opdracht.gewicht, int) and opdracht.gewicht < 0:
        msg = 'een stemgewicht is 0 of meer, of {"onbekend": reden}'
        raise OngeldigeInvoer(msg, pad="/gegevens/gewicht")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "StelRegelingVast",
        RegelingVastgesteld,
        stel_vast,
        ("regeling", "stel-vast"),
        "Leg de eerste tekst van de regeling vast.",
    ),
    Opdracht(
        "WijzigRegeling",
        RegelingGewijzigd,
        wijzig,
        ("regeling", "wijzig"),
        "Leg een nieuwe versie van de regeling vast.",
    ),
    Opdracht(
        "StelRegelVast",
        RegelVastgesteld,
        record,
        ("regeling", "stel-regel"),
        "Leg een regel van de regeling vast, of dat de bronnen hem niet geven.",
    ),
    *toetreding.OPDRACHTEN,
    *modules.OPDRACHTEN,
    Opdracht(
        "StelStemgewichtVast",
        StemgewichtVastgesteld,
        stel_gewicht,
        ("gewicht", "stel-vast"),
        "Leg vast hoeveel stemmen een gemeente in een gremium heeft.",
    ),
    Opdracht(
        "MeldProfielGeladen",
        GovernanceprofielGeladen,
        record,
        ("profiel", "meld-geladen"),
        "Leg vast welk governanceprofiel is geladen.",
    ),
)
