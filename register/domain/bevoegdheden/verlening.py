"""Giving powers, passing them on, instructing, showing conditions, taking back."""

from datetime import date

from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    InstemmingGegeven,
    InstructieGegeven,
    InstructieIngetrokken,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    VoorwaardeVervuld,
    require_holder,
)
from register.domain.bevoegdheden.competence import conditions
from register.domain.bevoegdheden.gebruik import uses
from register.domain.bevoegdheden.mandaatbesluit import MANDAATBESLUIT
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_recorded

GEBEURTENISSEN = ()
AGGREGATEN = ()


def verleen(opdracht: MandaatVerleend, context: Context) -> Beslissing:
    """Give a power; the giver is a gremium or functie, the taker too."""
    require_new(context, BEVOEGDHEID, opdracht.bevoegdheid, "/gegevens/bevoegdheid")
    require_holder(context, opdracht.gever, "/gegevens/gever")
    require_holder(context, opdracht.nemer, "/gegevens/nemer")
    if opdracht.voorstel_van:
        require(context, GREMIUM, opdracht.voorstel_van, "/gegevens/voorstel_van")
    _require_shape(opdracht, context)
    return (opdracht,)


def verleen_onder(opdracht: OndermandaatVerleend, context: Context) -> Beslissing:
    """Pass on a power; whether that was allowed and no wider are norms (Awb 10:9)."""
    require_new(context, BEVOEGDHEID, opdracht.bevoegdheid, "/gegevens/bevoegdheid")
    if opdracht.ouder == opdracht.bevoegdheid:
        msg = (
            f"'{opdracht.bevoegdheid}' kan niet onder zichzelf hangen; noem in 'ouder' "
            "het mandaat waar het uit volgt"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/ouder")
    if context.staat(BEVOEGDHEID, opdracht.ouder) is None:
        raise OnbekendeVerwijzing(
            "bevoegdheid",
            opdracht.ouder,
            pad="/gegevens/ouder",
            doe="leg eerst het mandaat vast waar dit onder hangt",
        )
    require_holder(context, opdracht.nemer, "/gegevens/nemer")
    _require_shape(opdracht, context)
    return (opdracht,)


def stem_in(opdracht: InstemmingGegeven, context: Context) -> Beslissing:
    """Record consent."""
    _existing(context, opdracht.bevoegdheid)
    return (opdracht,)


def instrueer(opdracht: InstructieGegeven, context: Context) -> Beslissing:
    """Record an instruction, once under its code."""
    staat = _existing(context, opdracht.bevoegdheid)
    require_holder(context, opdracht.door, "/gegevens/door")
    _require_case(context, opdracht.dossier)
    ooit = context.ooit(BEVOEGDHEID, opdracht.bevoegdheid) or staat
    if any(i.code == opdracht.instructie for i in ooit.instructies):
        pad = "/gegevens/instructie"
        raise BestaatAl("instructie", opdracht.instructie, pad=pad)
    return (opdracht,)


def trek_instructie_in(opdracht: InstructieIngetrokken, context: Context) -> Beslissing:
    """Take an instruction back that holds."""
    staat = _existing(context, opdracht.bevoegdheid)
    if all(i.code != opdracht.instructie for i in staat.instructies):
        raise OnbekendeVerwijzing(
            "instructie",
            opdracht.instructie,
            pad="/gegevens/instructie",
            doe=f"bij '{staat.code}' geldt zij op deze datum niet",
        )
    return (opdracht,)


def bewijs(opdracht: VoorwaardeVervuld, context: Context) -> Beslissing:
    """Record what shows that a condition was met."""
    staat = _existing(context, opdracht.bevoegdheid)
    _require_case(context, opdracht.dossier)
    per_dossier = dict(conditions(staat)).get(opdracht.eis)
    if per_dossier is None:
        heeft = ", ".join(f"'{eis.code}'" for eis in staat.eisen) or "geen"
        msg = (
            f"bevoegdheid '{staat.code}' (seq {staat.seqs[0]}) stelt deze voorwaarde "
            f"niet; eisen met een code: {heeft}"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/eis")
    if per_dossier and not opdracht.dossier:
        msg = f"eis '{opdracht.eis}' wordt per dossier getoond; noem het dossier"
        raise OngeldigeInvoer(msg, pad="/gegevens/dossier")
    if not (opdracht.stuk or opdracht.vindplaats):
        msg = "noem waaruit het blijkt: een stuk of een vindplaats"
        raise OngeldigeInvoer(msg, pad="/gegevens/stuk")
    if opdracht.stuk:
        require_recorded(context, "stuk", opdracht.stuk)
    return (opdracht,)


def trek_in(opdracht: MandaatIngetrokken, context: Context) -> Beslissing:
    """Take a power back, once, and not before a use that nobody spoke of."""
    staat = _existing(context, opdracht.bevoegdheid)
    ooit = context.ooit(BEVOEGDHEID, opdracht.bevoegdheid) or staat
    if ooit.ingetrokken_op is not None:
        msg = (
            f"bevoegdheid '{ooit.code}' is al ingetrokken per {ooit.ingetrokken_op}; "
            "was die datum fout, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/bevoegdheid")
    for feit in uses(context, staat.code, context.dag, date.max):
        nummer = feit.kop.stroom.partition("/")[2]
        if feit.eerste >= context.dag and nummer not in opdracht.ondanks:
            msg = (
                f"met '{staat.code}' is op {feit.dag} nog besloten ({nummer}, seq "
                f"{feit.seq}); trek het in per een latere dag, of noem dat besluit in "
                f"'ondanks' als het mandaat op {context.dag} werkelijk al eindigde"
            )
            raise VerkeerdeVolgorde(msg, pad="/feitdatum")
    return (opdracht,)


def _existing(context: Context, code: str) -> Bevoegdheid:
    staat = context.staat(BEVOEGDHEID, code)
    if staat is None:
        raise OnbekendeVerwijzing("bevoegdheid", code, pad="/gegevens/bevoegdheid")
    return staat


def _require_case(context: Context, dossier: str) -> None:
    if dossier:
        require(context, DOSSIER, dossier, "/gegevens/dossier")


def _require_shape(
    opdracht: MandaatVerleend | OndermandaatVerleend, context: Context
) -> None:
    if not opdracht.handelingen:
        msg = 'noem ten minste één handeling, of ["alles"] met uitzonderingen'
        raise OngeldigeInvoer(msg, pad="/gegevens/handelingen")
    if opdracht.plafond and opdracht.plafond.bedrag < 0:
        msg = "een plafond is een bedrag in hele centen van 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/plafond/bedrag")
    codes = [eis.code for eis in opdracht.eisen]
    for plek, code in enumerate(codes):
        if code in codes[:plek]:
            raise BestaatAl("eis", code, pad=f"/gegevens/eisen/{plek}/code")
    if opdracht.mandaatbesluit:
        pad = "/gegevens/mandaatbesluit"
        doe = "leg het mandaatbesluit eerst vast (mandaatbesluit stel-vast)"
        require(context, MANDAATBESLUIT, opdracht.mandaatbesluit, pad, doe)


OPDRACHTEN = (
    Opdracht(
        "VerleenMandaat",
        MandaatVerleend,
        verleen,
        ("mandaat", "verleen"),
        "Leg vast dat een orgaan een bevoegdheid geeft aan een functie.",
    ),
    Opdracht(
        "VerleenOndermandaat",
        OndermandaatVerleend,
        verleen_onder,
        ("mandaat", "verleen-onder"),
        "Leg vast dat een mandaat (deels) is doorgegeven.",
    ),
    Opdracht(
        "GeefInstemming",
        InstemmingGegeven,
        stem_in,
        ("mandaat", "stem-in"),
        "Leg de instemming vast van wie niet onder de gever werkt (Awb 10:4).",
    ),
    Opdracht(
        "GeefInstructie",
        InstructieGegeven,
        instrueer,
        ("mandaat", "instrueer"),
        "Leg vast hoe de gever wil dat een bevoegdheid wordt gebruikt (Awb 10:6).",
    ),
    Opdracht(
        "TrekInstructieIn",
        InstructieIngetrokken,
        trek_instructie_in,
        ("mandaat", "trek-instructie-in"),
        "Leg vast dat een instructie niet meer geldt.",
    ),
    Opdracht(
        "ToonVoorwaardeAan",
        VoorwaardeVervuld,
        bewijs,
        ("mandaat", "toon-voorwaarde-aan"),
        "Leg vast waaruit blijkt dat aan een voorwaarde is voldaan.",
    ),
    Opdracht(
        "TrekMandaatIn",
        MandaatIngetrokken,
        trek_in,
        ("mandaat", "trek-in"),
        "Leg vast dat een mandaat is ingetrokken.",
    ),
)
