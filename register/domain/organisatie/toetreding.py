"""Who comes and who goes: joining, announcing, leaving, its price, herindeling.

Commands only: the events stand in `deelname`, `uittreding` and `herindeling`, the
state in `regelingstaat`. What the law says of terms and procedure is for norms.
"""

from collections.abc import Iterable
from datetime import date

from register.domain.commands import (
    Beslissing,
    Opdracht,
    require,
    require_recorded,
)
from register.domain.context import Context
from register.domain.organisatie.deelname import (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    StemgewichtVastgesteld,
)
from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.organisatie.herindeling import HerindelingVerwerkt
from register.domain.organisatie.lidmaatschap import LidAangewezen
from register.domain.organisatie.regelingstaat import (
    REGELING,
    Regeling,
    require_deelnemer,
    require_module,
    require_regeling,
)
from register.domain.organisatie.uittreding import (
    UittredingAangekondigd,
    UittredingIngetrokken,
    UittreedsomVastgesteld,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld


def treed_toe(opdracht: DeelnemerToegetreden, context: Context) -> Beslissing:
    """Let a gemeente in that does not take part yet."""
    deelnemer = require_regeling(context).deelnemers.get(opdracht.gemeente)
    if deelnemer:
        msg = (
            f"'{opdracht.gemeente}' neemt al deel sinds {deelnemer.vanaf}; klopt die "
            "datum niet, corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    return (opdracht,)


def kondig_aan(opdracht: UittredingAangekondigd, context: Context) -> Beslissing:
    """Announce a leaving, once, for a day that is not past."""
    require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    for plek, code in enumerate(opdracht.modules):
        module = require_module(context, code, f"/gegevens/modules/{plek}")
        if opdracht.gemeente not in module.deelnemers:
            msg = f"'{opdracht.gemeente}' neemt niet deel aan module '{code}'"
            raise VerkeerdeVolgorde(msg, pad=f"/gegevens/modules/{plek}")
    eerder = require_regeling(context).uittredingen.get(opdracht.gemeente)
    if eerder and eerder.open:
        msg = (
            f"de uittreding van '{opdracht.gemeente}' is al aangekondigd op "
            f"{eerder.aangekondigd_op} (seq {eerder.seqs[0]}); trek die eerst in "
            "(deelnemer trek-uittreding-in)"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    maanden = opdracht.opzegtermijn_maanden
    if maanden is not None and maanden < 0:
        msg = "een opzegtermijn is een aantal hele maanden, 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/opzegtermijn_maanden")
    if not isinstance(opdracht.per, Verzegeld) and opdracht.per < context.dag:
        msg = (
            f"een aankondiging van {context.dag} kan niet over een uittreding per "
            f"{opdracht.per} gaan; controleer beide datums"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/per")
    return (opdracht,)


def trek_aankondiging_in(
    opdracht: UittredingIngetrokken, context: Context
) -> Beslissing:
    """Take back an announcement that is open."""
    uittreding = require_regeling(context).uittredingen.get(opdracht.gemeente)
    if uittreding is None or not uittreding.open:
        waarom = "er is geen aangekondigd"
        if uittreding:
            einde = uittreding.uitgetreden_op or uittreding.ingetrokken_op
            waarom = f"die liep af op {einde} (seq {uittreding.seqs[-1]})"
        msg = (
            f"'{opdracht.gemeente}' heeft op deze datum geen lopende uittreding "
            f"({waarom}); controleer de gemeente en de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/gemeente")
    return (opdracht,)


def treed_uit(opdracht: DeelnemerUitgetreden, context: Context) -> Beslissing:
    """Let a deelnemer go, unless it is recorded doing something after that day."""
    require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    _require_unused(context, opdracht.gemeente, "/gegevens/gemeente")
    return (opdracht,)


def stel_uittreedsom(opdracht: UittreedsomVastgesteld, context: Context) -> Beslissing:
    """Fix what a leaver pays; again where a provisional amount becomes final."""
    if opdracht.gemeente not in require_regeling(context).uittredingen:
        wat, doe = "uittreding van", "kondig haar eerst aan (deelnemer kondig-aan)"
        raise OnbekendeVerwijzing(
            wat, opdracht.gemeente, pad="/gegevens/gemeente", doe=doe
        )
    if opdracht.vastgesteld_door:
        orgaan, pad = opdracht.vastgesteld_door, "/gegevens/vastgesteld_door"
        require(context, GREMIUM, orgaan, pad, "stel het eerst in (gremium stel-in)")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    samen = sum(termijn.bedrag for termijn in opdracht.termijnen)
    if opdracht.termijnen and samen != opdracht.bedrag:
        msg = (
            f"de termijnen zijn samen {samen} cent en de uittreedsom is "
            f"{opdracht.bedrag} cent; die horen gelijk te zijn"
        )
        raise RekentNiet(msg, pad="/gegevens/termijnen")
    return (opdracht,)


def verwerk(opdracht: HerindelingVerwerkt, context: Context) -> Beslissing:
    """Let successors step in for gemeenten that take part until this day."""
    nieuwe = [opvolger.gemeente for opvolger in opdracht.nieuwe]
    for lijst, naam in ((opdracht.oude, "oude"), (nieuwe, "nieuwe")):
        _require_each_once(lijst, naam)
    for plek, gemeente in enumerate(opdracht.oude):
        pad = f"/gegevens/oude/{plek}"
        require_deelnemer(context, gemeente, pad)
        if gemeente in nieuwe:
            msg = (
                f"'{gemeente}' staat bij de oude én (nummer {nieuwe.index(gemeente)}) "
                "bij de nieuwe gemeenten; een gemeente die blijft bestaan, staat "
                "alleen bij de nieuwe"
            )
            raise OngeldigeInvoer(msg, pad=pad)
        _require_unused(context, gemeente, pad)
    voor = opdracht.voorzieningen_voor
    if voor is not None and voor < context.dag:
        msg = f"de termijn ({voor}) ligt vóór de datum van herindeling ({context.dag})"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/voorzieningen_voor")
    return (opdracht,)


def _require_each_once(codes: Iterable[str], naam: str) -> None:
    gezien: list[str] = []
    for plek, code in enumerate(codes):
        if code in gezien:
            msg = f"'{code}' staat er twee keer; laat er één staan"
            raise OngeldigeInvoer(msg, pad=f"/gegevens/{naam}/{plek}")
        gezien.append(code)
    if not gezien:
        raise OngeldigeInvoer("noem ten minste één gemeente", pad=f"/gegevens/{naam}")


def _require_unused(context: Context, gemeente: str, pad: str) -> None:
    """Refuse an end before a fact that needs the gemeente; both are named.

    What comes after it joined again is no matter.
    """
    terug = _next_joining(context, gemeente)
    stromen = [REGELING.stroom("")]
    stromen += [GREMIUM.stroom(code) for code in context.codes(GREMIUM)]
    for stroom in stromen:
        for feit in context.feiten(stroom):
            if context.dag < feit.eerste < terug and _needs(feit.gegevens, gemeente):
                msg = (
                    f"'{gemeente}' houdt niet op met deelnemen per {context.dag}: in "
                    f"'{stroom}' staat een later feit van {feit.eerste} "
                    f"({feit.soort}, seq {feit.seq}); corrigeer dat, of deze datum"
                )
                raise VerkeerdeVolgorde(msg, pad=pad)


def _next_joining(context: Context, gemeente: str) -> date:
    """The first later day on which it joins again; the last of all days for never."""
    dagen = [
        feit.eerste
        for feit in context.feiten(REGELING.stroom(""))
        if isinstance(feit.gegevens, DeelnemerToegetreden)
        and feit.gegevens.gemeente == gemeente
        and feit.eerste > context.dag
    ]
    return min(dagen, default=date.max)


def _needs(gegevens: object, gemeente: str) -> bool:
    match gegevens:
        case (
            StemgewichtVastgesteld(gemeente=code)
            | DeelnemerUitgetreden(gemeente=code)
            | UittredingAangekondigd(gemeente=code)
            | LidAangewezen(gemeente=code)
        ):
            return code == gemeente
        case (
            ModuleDeelnameBegonnen(gemeenten=codes)
            | ModuleDeelnameBeeindigd(gemeenten=codes)
            | HerindelingVerwerkt(oude=codes)
        ):
            return gemeente in codes
        case _:
            return False


def predecessors(staat: Regeling | None, gemeente: str) -> tuple[str, ...]:
    """Old gemeenten in whose place this one stepped (Wet arhi 41 lid 3)."""
    herindelingen = staat.herindelingen if staat else {}
    return tuple(oud for oud, weg in herindelingen.items() if gemeente in weg.opvolgers)


OPDRACHTEN = (
    Opdracht(
        "TreedToe",
        DeelnemerToegetreden,
        treed_toe,
        ("deelnemer", "treed-toe"),
        "Leg vast dat een gemeente aan de regeling gaat deelnemen.",
    ),
    Opdracht(
        "KondigUittredingAan",
        UittredingAangekondigd,
        kondig_aan,
        ("deelnemer", "kondig-aan"),
        "Leg vast dat een gemeente aankondigt dat zij uittreedt.",
    ),
    Opdracht(
        "TrekUittredingIn",
        UittredingIngetrokken,
        trek_aankondiging_in,
        ("deelnemer", "trek-uittreding-in"),
        "Leg vast dat een aangekondigde uittreding niet doorgaat.",
    ),
    Opdracht(
        "TreedUit",
        DeelnemerUitgetreden,
        treed_uit,
        ("deelnemer", "treed-uit"),
        "Leg vast dat een gemeente uit de regeling treedt.",
    ),
    Opdracht(
        "StelUittreedsomVast",
        UittreedsomVastgesteld,
        stel_uittreedsom,
        ("deelnemer", "stel-uittreedsom"),
        "Leg vast wat een gemeente die uittreedt betaalt.",
    ),
    Opdracht(
        "VerwerkHerindeling",
        HerindelingVerwerkt,
        verwerk,
        ("deelnemer", "verwerk-herindeling"),
        "Leg vast welke gemeente na een herindeling in de plaats treedt.",
    ),
)
