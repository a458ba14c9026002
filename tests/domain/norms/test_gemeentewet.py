from dataclasses import replace
from datetime import date

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.facts import Gebeurtenis
from register.domain.values import Periode
from register.domain.vergaderingen.vergadering import (
    VergaderingGeopend,
    VergaderingNietGeopend,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import LEEG, WERELD, besluit
from tests.domain.norms.zaal import (
    ALS_DB,
    BIJNA_GEWOGEN,
    DAG,
    GEWOGEN,
    OP_STEMMEN,
    OPENING,
    ZAAL,
    lijst,
    punt,
    roep,
    samen,
    zitting,
)
from tests.scenario import Given

MISLUKT = WERELD.on("2026-06-01", roep("v0"), punt(zitting="v0", voorstel="x1")).on(
    "2026-06-10",
    VergaderingNietGeopend(vergadering="v0", reden="quorum", aanwezig=2),
)


def herbelegd(nummers: str, punten: tuple[str, ...] = ("x1",)) -> Given:
    """The meeting called again in place of v0, with these members."""
    agenda = (
        replace(punt(f"{n}", voorstel), dossier="")
        for n, voorstel in enumerate(punten, 5)
    )
    return MISLUKT.on("2026-06-18", roep(herbelegging_van="v0"), *agenda).on(
        DAG, lijst(nummers)
    )


def in_plaats_van(*eerst: Gebeurtenis) -> Given:
    """Three of seven in a meeting that says it comes in the place of v0."""
    eerder = WERELD.on("2026-06-01", *eerst)
    return eerder.on("2026-06-18", roep(herbelegging_van="v0")).on(DAG, lijst("123"))


WEL_GEOPEND = in_plaats_van(roep("v0"), VergaderingGeopend(vergadering="v0"))
VAN_NIEMAND = WERELD.on("2026-06-18", roep(gremium="weg"), punt()).on(DAG, lijst("123"))
gw_02 = Rijen("GW-02")

GW_02 = (
    gw_02("vier van zeven", zitting("1234"), OPENING, JA),
    gw_02("drie van zeven", zitting("123"), OPENING, NEE, "3 van de 7"),
    gw_02("vier van acht", WERELD.on(DAG, roep(), lijst("1234", 8)), OPENING, NEE),
    gw_02("drie van zeven, herbelegd", herbelegd("123"), OPENING, JA),
    gw_02("geen presentielijst", WERELD.on(DAG, roep()), OPENING, OPEN),
    gw_02("geen zetels bekend", LEEG.on(DAG, roep(), lijst("", 0)), OPENING, OPEN),
    gw_02("gewichten onbekend", zitting("1234", OP_STEMMEN), OPENING, OPEN),
    gw_02("genoeg hoofden en stemmen", zitting("1234", GEWOGEN), OPENING, JA),
    gw_02(
        "genoeg hoofden, te weinig stemmen",
        zitting("2345", GEWOGEN),
        OPENING,
        NEE,
        "gerekend in beide",
    ),
    gw_02("een dagelijks bestuur", zitting("1").on(DAG, ALS_DB), OPENING, NVT),
    gw_02("een onbekende vergadering", WERELD, OPENING, OPEN),
    gw_02("van een onbekend gremium", VAN_NIEMAND, OPENING, OPEN),
    gw_02("in plaats van een die wel openging", WEL_GEOPEND, OPENING, NEE),
    gw_02("in plaats van een onbekende", in_plaats_van(), OPENING, NEE),
    gw_02(
        "alleen de gewichten van wie er is",
        zitting("1234", BIJNA_GEWOGEN),
        OPENING,
        OPEN,
    ),
    gw_02(
        "besluit van een onbekend gremium", VAN_NIEMAND, besluit(vergadering="v1"), NVT
    ),
    gw_02("besluit met quorum", ZAAL, besluit(vergadering="v1"), JA),
    gw_02(
        "besluit in een vergadering die een ander bijeenriep",
        samen("1234"),
        besluit(vergadering="v1"),
        JA,
    ),
    gw_02(
        "besluit zonder quorum",
        zitting("123").on(DAG, OPENING),
        besluit(vergadering="v1"),
        NEE,
        "3 van de 7",
    ),
    gw_02(
        "besluit in een herbelegde vergadering",
        herbelegd("123"),
        besluit(vergadering="v1"),
        NVT,
    ),
    gw_02("besluit buiten vergadering", WERELD, besluit(), NVT),
    gw_02("besluit in mandaat", ZAAL, besluit(vergadering="v1", functie="s"), NVT),
)

gw_03 = Rijen("GW-03")

GW_03 = (
    gw_03(
        "hetzelfde onderwerp", herbelegd("123"), besluit(vergadering="v1", punt="5"), JA
    ),
    gw_03(
        "een ander onderwerp",
        herbelegd("123", ("x1", "x2")),
        besluit(vergadering="v1", punt="6"),
        NEE,
        "'x2'",
    ),
    gw_03(
        "een ander onderwerp met quorum",
        herbelegd("1234", ("x1", "x2")),
        besluit(vergadering="v1", punt="6"),
        JA,
    ),
    gw_03("onderwerp onbekend", herbelegd("123"), besluit(vergadering="v1"), OPEN),
    gw_03(
        "bij een ander punt, over hetzelfde voorstel",
        herbelegd("123", ("x1", "x2")),
        besluit(vergadering="v1", punt="6", voorstel="x1"),
        JA,
    ),
    gw_03("van een onbekend gremium", VAN_NIEMAND, besluit(vergadering="v1"), NVT),
    gw_03("niet herbelegd", ZAAL, besluit(vergadering="v1"), NVT),
    gw_03("buiten vergadering", WERELD, besluit(), NVT),
)

gw_32 = Rijen("GW-32")


def wijziging(jaar: int | None) -> BesluitGenomen:
    return besluit(handeling="begroting-wijzigen", boekjaar=jaar)


GW_32 = (
    gw_32("op 31 december", WERELD.at("2026-12-31"), wijziging(2026), JA),
    gw_32(
        "op 1 januari erna", WERELD.at("2027-01-01"), wijziging(2026), NEE, "2026-12-31"
    ),
    gw_32(
        "rond oud en nieuw",
        WERELD.at("2027-01-02"),
        wijziging(2026),
        OPEN,
        feitdatum=Periode(van=date(2026, 12, 30), tot=date(2027, 1, 2)),
    ),
    gw_32(
        "op oudejaarsdag of erna",
        WERELD.at("2027-01-02"),
        wijziging(2026),
        OPEN,
        feitdatum=Periode(van=date(2026, 12, 31), tot=date(2027, 1, 2)),
    ),
    gw_32("zonder boekjaar", WERELD, wijziging(None), OPEN),
    gw_32("in een onmogelijk jaar", WERELD, wijziging(9999), OPEN),
    gw_32("de begroting zelf", WERELD, besluit(handeling="begroting-vaststellen"), NVT),
    gw_32("verworpen", WERELD, besluit(uitkomst=Uitkomst.VERWORPEN), NVT),
)


GEVALLEN = (*GW_02, *GW_03, *GW_32)


@elk(GEVALLEN)
def test_gemeentewet(geval: Geval) -> None:
    geval.check()
