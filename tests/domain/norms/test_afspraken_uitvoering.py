from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.afspraken.actie import (
    ActieAfgerond,
    ActieUitgezet,
    AfspraakVastgelegd,
    EigenaarGewijzigd,
    TermijnGewijzigd,
)
from register.domain.afspraken.capaciteit import (
    CapaciteitGeleverd,
    CapaciteitNietGeleverd,
    CapaciteitToegezegd,
    Uitblijven,
)
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    Gremiumsoort,
    TaakNeergelegd,
)
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.overeenkomsten.opdrachtfeiten import (
    OpdrachtGewijzigd,
    OpdrachtVerleend,
)
from register.domain.routes.route import Routestap, Stapsoort, Teken
from register.domain.routes.vaststelling import RouteVastgesteld
from register.domain.values import Verzegeld
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, gremium
from tests.scenario import Given

OP = date(2026, 7, 2)


def na(feit: Gebeurtenis, *later: Gebeurtenis, basis: Given = WERELD) -> Given:
    """The fact of 1 January 2026 on record, and what came in February."""
    return basis.on("2026-01-01", feit).on("2026-02-01", *later).at("2026-01-01")


ACTIE = ActieUitgezet(
    actie="a1",
    omschrijving="o",
    bestuurlijk_eigenaar="db",
    ambtelijk_eigenaar="secretaris",
    bewaker="manager",
    termijn="2026-10-01",
)
AFSPRAAK = AfspraakVastgelegd(
    actie="a1", omschrijving="o", nader_te_bepalen=("bestuurlijk_eigenaar",)
)


def actie(**anders: Any) -> ActieUitgezet:  # noqa: ANN401
    return replace(ACTIE, **anders)


ONBEWAAKT = actie(bewaker="")
ZONDER_TERMIJN = actie(termijn=None, nader_te_bepalen=("termijn",))
dom_14 = Rijen("DOM-14")
DOM_14 = (
    dom_14("alles is belegd", WERELD, ACTIE, JA),
    dom_14("geen bewaker", WERELD, ONBEWAAKT, NEE, "geen bewaker"),
    dom_14("geen termijn", WERELD, actie(termijn=None), NEE, "geen termijn"),
    dom_14(
        "geen eigenaren",
        WERELD,
        actie(bestuurlijk_eigenaar="", ambtelijk_eigenaar=""),
        NEE,
        "geen bestuurlijk eigenaar en geen ambtelijk eigenaar",
    ),
    dom_14("uit de historie", WERELD, ONBEWAAKT, OPEN, achterstand=True),
    dom_14(
        "een eigenaar is nader te bepalen",
        WERELD,
        actie(bestuurlijk_eigenaar="", nader_te_bepalen=("bestuurlijk_eigenaar",)),
        OPEN,
        "'bestuurlijk eigenaar'",
    ),
    dom_14("een afspraak waarvan bijna alles ontbreekt", WERELD, AFSPRAAK, NEE),
    dom_14(
        "de termijn is nader te bepalen, met een dag van herziening",
        WERELD,
        replace(ZONDER_TERMIJN, herzien_op=date(2026, 12, 1)),
        OPEN,
        "'termijn'",
    ),
    dom_14(
        "de termijn is nader te bepalen, zonder die dag",
        WERELD,
        ZONDER_TERMIJN,
        NEE,
        "wordt herzien",
    ),
    dom_14(
        "zonder die dag, uit de historie",
        WERELD,
        ZONDER_TERMIJN,
        OPEN,
        achterstand=True,
    ),
    dom_14("nog zonder bewaker op die dag", na(ONBEWAAKT), ONBEWAAKT, NEE, op=OP),
    dom_14(
        "intussen is er een bewaker",
        na(ONBEWAAKT, EigenaarGewijzigd(actie="a1", bewaker="manager")),
        ONBEWAAKT,
        JA,
        op=OP,
    ),
    dom_14(
        "intussen is er een termijn",
        na(ZONDER_TERMIJN, TermijnGewijzigd(actie="a1", termijn="2026-12-01")),
        ZONDER_TERMIJN,
        JA,
        op=OP,
    ),
    dom_14(
        "intussen is het klaar",
        na(ONBEWAAKT, ActieAfgerond(actie="a1")),
        ONBEWAAKT,
        NVT,
        op=OP,
    ),
)

OPDRACHT = OpdrachtVerleend(
    opdrachtverlening="o1",
    formulering="f",
    resultaat="r",
    bestuurlijk_opdrachtgever="db",
    ambtelijk_opdrachtgever="secretaris",
    opdrachtnemer="manager",
    overeenkomst="dvo",
    bedrag=0,
)


def opdracht(**anders: Any) -> OpdrachtVerleend:  # noqa: ANN401
    return replace(OPDRACHT, **anders)


ZONDER_BUDGET = opdracht(bedrag=None)
NIEMAND = opdracht(opdrachtnemer="", nader_te_bepalen=("opdrachtnemer",))
dom_22 = Rijen("DOM-22")
DOM_22 = (
    dom_22("alles staat erin", WERELD, OPDRACHT, JA),
    dom_22("geen budget", WERELD, ZONDER_BUDGET, NEE, "geen budget"),
    dom_22(
        "geen budget, uit de historie", WERELD, ZONDER_BUDGET, OPEN, achterstand=True
    ),
    dom_22(
        "het budget is nader te bepalen",
        WERELD,
        opdracht(bedrag=None, nader_te_bepalen=("bedrag",)),
        OPEN,
        "'bedrag'",
    ),
    dom_22("geen overeenkomst", WERELD, opdracht(overeenkomst=""), NEE, "overeenkomst"),
    dom_22("geen formulering", WERELD, opdracht(formulering=""), NEE, "formulering"),
    dom_22("geen resultaat", WERELD, opdracht(resultaat=""), NEE, "resultaat"),
    dom_22(
        "het resultaat is niet overgeleverd",
        WERELD,
        opdracht(resultaat=Verzegeld(onbekend="weg")),
        OPEN,
        "'resultaat'",
    ),
    dom_22("nog geen opdrachtnemer", WERELD, NIEMAND, OPEN, "'opdrachtnemer'"),
    dom_22(
        "intussen een opdrachtnemer",
        na(
            NIEMAND,
            OpdrachtGewijzigd(
                opdrachtverlening="o1", omschrijving="o", opdrachtnemer="manager"
            ),
        ),
        NIEMAND,
        JA,
        op=OP,
    ),
    dom_22("op die dag nog geen budget", na(ZONDER_BUDGET), ZONDER_BUDGET, NEE, op=OP),
)

NEER = TaakNeergelegd(gremium="rao", reden="r")
GEEN_ROUTES = RegelVastgesteld(regel="routes.variant", waarde="geen")
LEEG = WERELD.on("2016-02-01", GEEN_ROUTES)
BESLUIT = Routestap(
    stap="besluit",
    soort=Stapsoort.BESLUITEN,
    teken=Teken.BESLUIT,
    omschrijving="o",
    wie=("ab",),
)


def eigen_route(*wie: str, optioneel: bool = False) -> Given:
    """One route of the regeling itself, with a step for these."""
    stap = replace(
        BESLUIT,
        stap="advies",
        soort=Stapsoort.ADVISEREN,
        teken=Teken.ADVIES,
        wie=wie,
        optioneel=optioneel,
    )
    route = RouteVastgesteld(route="R1", naam="n", stappen=(stap, BESLUIT))
    return LEEG.on("2016-02-02", route)


def naast(basis: Given, *feiten: Gebeurtenis) -> Given:
    """With a second ambtelijk overleg beside it."""
    tweede = gremium("rao2", Gremiumsoort.AMBTELIJK_OVERLEG)
    return basis.on("2016-03-01", tweede, *feiten)


OVERLEG = "ambtelijk_overleg"
dom_24 = Rijen("DOM-24")
DOM_24 = (
    dom_24("een stap noemt het gremium", eigen_route("rao"), NEER, NEE, "R1"),
    dom_24("een stap noemt zijn soort", eigen_route(OVERLEG), NEER, NEE, "R1"),
    dom_24("geen stap heeft het nodig", eigen_route("rpo"), NEER, JA),
    dom_24("de stap kan wegblijven", eigen_route("rao", optioneel=True), NEER, JA),
    dom_24("een ander van die soort", naast(eigen_route(OVERLEG)), NEER, JA),
    dom_24("een ander, maar bij name genoemd", naast(eigen_route("rao")), NEER, NEE),
    dom_24(
        "een ander dat ook ophield",
        naast(eigen_route(OVERLEG), TaakNeergelegd(gremium="rao2", reden="r")),
        NEER,
        NEE,
    ),
    dom_24(
        "later een ander",
        eigen_route(OVERLEG)
        .on("2026-03-01", gremium("rao2", Gremiumsoort.AMBTELIJK_OVERLEG))
        .at("2026-01-01"),
        NEER,
        JA,
        op=OP,
    ),
    dom_24(
        "later een ander, voor een andere module",
        eigen_route(OVERLEG)
        .on("2016-03-01", GremiumGewijzigd(gremium="rao", modules=("zorg",)))
        .on(
            "2026-03-01",
            replace(gremium("rao2", Gremiumsoort.AMBTELIJK_OVERLEG), modules=("w",)),
        )
        .at("2026-01-01"),
        NEER,
        NEE,
        op=OP,
    ),
    dom_24(
        "een ander die er pas na de dag bij kwam",
        eigen_route(OVERLEG)
        .on("2027-01-01", gremium("rao2", Gremiumsoort.AMBTELIJK_OVERLEG))
        .at("2026-01-01"),
        NEER,
        NEE,
        op=OP,
    ),
    dom_24(
        "een ander die er pas na het neerleggen bij kwam",
        eigen_route(OVERLEG)
        .on("2027-01-01", gremium("rao2", Gremiumsoort.AMBTELIJK_OVERLEG))
        .at("2026-01-01"),
        NEER,
        NEE,
    ),
    dom_24("zonder routes", LEEG, NEER, OPEN, "geen route"),
    dom_24("de routes die voor iedereen gelden", WERELD, NEER, NEE, "R7"),
    dom_24("een onbekend gremium", WERELD, replace(NEER, gremium="xx"), OPEN, "'xx'"),
)

BELOFTE = CapaciteitToegezegd(
    capaciteit="c1",
    gemeente="gm0001",
    waarvoor="w",
    fte_honderdsten=150,
    ingang=date(2026, 7, 1),
)
VAAG = replace(BELOFTE, fte_honderdsten=Verzegeld(onbekend="niet gezegd"))


def er_is(honderdsten: int) -> CapaciteitGeleverd:
    return CapaciteitGeleverd(capaciteit="c1", fte_honderdsten=honderdsten)


TEKORT = CapaciteitNietGeleverd(
    capaciteit="c1", reden=Uitblijven.VACATURE, fte_honderdsten=50
)


def beloofd(*meldingen: Gebeurtenis, belofte: CapaciteitToegezegd = BELOFTE) -> Given:
    """The promise, and a report on each next day."""
    feiten = WERELD.on("2026-05-01", belofte)
    for dag, melding in enumerate(meldingen, 1):
        feiten = feiten.on(f"2026-06-{dag:02}", melding)
    return feiten


def op_dag(dag: int, *meldingen: Gebeurtenis) -> Given:
    return beloofd(*meldingen).at(f"2026-06-{dag:02}")


dom_25 = Rijen("DOM-25")
DOM_25 = (
    dom_25("alles is er", beloofd(), er_is(150), JA),
    dom_25("meer dan toegezegd", beloofd(), er_is(151), JA),
    dom_25("iets te weinig", beloofd(), er_is(149), NEE, "0,01 van 1,50 fte"),
    dom_25("het blijft uit", beloofd(), TEKORT, NEE, "'gm0001'"),
    dom_25("wat er toegezegd is, is niet bekend", beloofd(belofte=VAAG), TEKORT, OPEN),
    dom_25("geen toezegging", WERELD, TEKORT, OPEN, "'c1'"),
    dom_25("de laatste melding", op_dag(1, TEKORT), TEKORT, NEE, op=OP),
    dom_25("intussen gekomen", op_dag(1, TEKORT, er_is(150)), TEKORT, NVT, op=OP),
    dom_25("gekomen op die dag", op_dag(2, TEKORT, er_is(150)), er_is(150), JA, op=OP),
    dom_25(
        "op dezelfde dag nog gekomen",
        beloofd(TEKORT).on("2026-06-01", er_is(150)).at("2026-06-01"),
        TEKORT,
        NVT,
        op=OP,
    ),
    dom_25(
        "niets gemeld na de eerste dag",
        beloofd().at("2026-05-01"),
        BELOFTE,
        OPEN,
        "2026-07-01",
        op=OP,
    ),
    dom_25(
        "op de eerste dag zelf",
        beloofd().at("2026-05-01"),
        BELOFTE,
        NVT,
        op=date(2026, 7, 1),
    ),
    dom_25("er is gemeld", op_dag(1, TEKORT).at("2026-05-01"), BELOFTE, NVT, op=OP),
    dom_25("bij het toezeggen", WERELD, BELOFTE, NVT),
)
GEVALLEN = (*DOM_14, *DOM_22, *DOM_24, *DOM_25)


@elk(GEVALLEN)
def test_afspraken_over_uitvoering(geval: Geval) -> None:
    geval.check()
