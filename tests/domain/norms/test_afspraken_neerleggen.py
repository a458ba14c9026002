from dataclasses import replace
from datetime import date

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    Gremiumsoort,
    TaakNeergelegd,
)
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.routes.route import Routestap, Stapsoort, Teken
from register.domain.routes.vaststelling import RouteVastgesteld
from tests.domain.norms.gevallen import JA, NEE, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, gremium
from tests.scenario import Given

OP = date(2026, 7, 2)

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

GEVALLEN = DOM_24


@elk(GEVALLEN)
def test_afspraken_over_uitvoering(geval: Geval) -> None:
    geval.check()
