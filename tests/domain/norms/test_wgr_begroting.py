from datetime import date

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.facts import Gebeurtenis
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.raden.raadsronde import (
    Rondesoort,
)
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk, ook
from tests.domain.norms.wereld import WERELD, ZEVEN, besluit, naar, ronde
from tests.scenario import Given


def kaders(jaar: int | None, op: str, soort: Rondesoort = Rondesoort.KADERS) -> Given:
    return WERELD.on("2016-02-01", ronde(soort, jaar)).at(op)


REKENING = Rondesoort.VOORLOPIGE_JAARREKENING

wgr_40 = Rijen("WGR-40")

WGR_40 = (
    wgr_40("op 29 april", kaders(2027, "2026-04-29"), naar(), JA),
    wgr_40("op 30 april", kaders(2027, "2026-04-30"), naar(), NEE, "2026-04-29"),
    wgr_40("onder de oude wet op 14 april", kaders(2020, "2019-04-14"), naar(), JA),
    wgr_40("onder de oude wet op 15 april", kaders(2020, "2019-04-15"), naar(), NEE),
    wgr_40("voor 2023 gold 15 april", kaders(2023, "2022-04-15"), naar(), NEE),
    wgr_40("ruim ervoor, in december", kaders(2023, "2021-12-01"), naar(), JA),
    wgr_40(
        "de rekening bij de begroting", kaders(2027, "2026-04-29", REKENING), naar(), JA
    ),
    wgr_40("de rekening te laat", kaders(2027, "2026-05-01", REKENING), naar(), NEE),
    wgr_40(
        "de rekening met haar boekjaar",
        kaders(2025, "2026-04-29", REKENING),
        naar(),
        OPEN,
        "boekjaar",
    ),
    wgr_40(
        "de rekening met het jaar van de toezending",
        kaders(2026, "2026-04-29", REKENING),
        naar(),
        OPEN,
        "boekjaar",
    ),
    wgr_40("zonder begrotingsjaar", kaders(None, "2026-04-29"), naar(), OPEN),
    wgr_40("van voor de gelezen wet", kaders(2015, "2016-04-29"), naar(), OPEN),
    wgr_40(
        "ergens in april",
        kaders(2027, "2026-04-30"),
        naar(),
        OPEN,
        "grens",
        feitdatum="2026-04",
    ),
    wgr_40(
        "ergens in mei",
        kaders(2027, "2026-05-31"),
        naar(),
        NEE,
        feitdatum=Periode(van=date(2026, 5, 1), tot=date(2026, 5, 31)),
    ),
    wgr_40(
        "een ontwerpbegroting",
        kaders(2027, "2026-05-30", Rondesoort.BEGROTING),
        naar(),
        NVT,
    ),
    wgr_40("een onbekende ronde", WERELD, naar(), NVT),
)


def asks(jaar: int | None, soort: Rondesoort = Rondesoort.KADERS) -> Gebeurtenis:
    return ronde(soort, jaar, ZEVEN[:2])


def gestart(*daarna: Gebeurtenis, jaar: int | None = 2027) -> Given:
    begin = WERELD.on("2026-02-01", asks(jaar))
    return begin.on("2026-04-28", *daarna).at("2026-02-01")


DAARNA = date(2026, 4, 30)
WGR_40_KLOK = (
    wgr_40(
        "alle raden kregen ze",
        gestart(naar(), naar("gm0002")),
        asks(2027),
        JA,
        op=DAARNA,
    ),
    wgr_40(
        "een raad kreeg niets", gestart(naar()), asks(2027), NEE, "'gm0002'", op=DAARNA
    ),
    wgr_40("op de laatste dag", gestart(), asks(2027), NVT, op=date(2026, 4, 29)),
    wgr_40(
        "pas gezonden na de dag waarover het gaat",
        gestart().on("2026-05-10", naar(), naar("gm0002")).at("2026-02-01"),
        asks(2027),
        NEE,
        op=DAARNA,
    ),
    wgr_40("bij het vastleggen", gestart(), asks(2027), NVT),
    wgr_40("zonder begrotingsjaar", gestart(jaar=None), asks(None), NVT, op=DAARNA),
    wgr_40("van voor de gelezen wet", gestart(jaar=2015), asks(2015), NVT, op=DAARNA),
    wgr_40("niet meer in het register", WERELD, asks(2027), NVT, op=DAARNA),
    wgr_40(
        "over iets anders", gestart(), asks(2027, Rondesoort.OVERIG), NVT, op=DAARNA
    ),
)


def gelezen(norm: str, lezing: str, op: str = "2016-01-04") -> Given:
    uitleg = NormuitlegVastgesteld(
        uitleg="u1", norm=norm, door="ab", tekst="zo", lezing=lezing
    )
    return WERELD.on(op, uitleg)


def zondag(lezing: str, dag: str, op: str = "2016-01-04") -> Given:
    """For 2019 the last day, 14 April, was a Sunday."""
    begin = gelezen("WGR-40", lezing, op).on(
        "2018-02-01", ronde(Rondesoort.KADERS, 2020)
    )
    return begin.at(dag)


WGR_40_LEZING = (
    wgr_40(
        "tot de werkdag kan zij nog gezonden worden",
        gelezen("WGR-40", "schuift-op").on("2018-02-01", asks(2020)).at("2018-02-01"),
        asks(2020),
        NVT,
        op=date(2019, 4, 15),
    ),
    wgr_40(
        "en daarna is het te laat",
        gelezen("WGR-40", "schuift-op").on("2018-02-01", asks(2020)).at("2018-02-01"),
        asks(2020),
        NEE,
        op=date(2019, 4, 16),
    ),
    wgr_40("een vaste dag schuift niet op", zondag("vast", "2019-04-15"), naar(), NEE),
    wgr_40(
        "naar de uitleg schuift hij op", zondag("schuift-op", "2019-04-15"), naar(), JA
    ),
    wgr_40("een dag na de werkdag", zondag("schuift-op", "2019-04-16"), naar(), NEE),
    wgr_40(
        "een latere uitleg telt nog niet",
        zondag("schuift-op", "2019-04-15", "2019-04-16"),
        naar(),
        NEE,
    ),
)


def jaarstuk(handeling: str, jaar: int | None, orgaan: str = "ab") -> BesluitGenomen:
    return besluit(handeling=handeling, boekjaar=jaar, orgaan=orgaan)


B, R = "begroting-vaststellen", "jaarrekening-vaststellen"

NIEUWJAAR = Periode(van=date(2025, 12, 30), tot=date(2026, 1, 2))

wgr_45 = Rijen("WGR-45")

WGR_45 = (
    wgr_45("in het jaar ervoor", WERELD, jaarstuk(B, 2027), JA),
    wgr_45("op oudejaarsdag ervoor", WERELD.at("2026-12-31"), jaarstuk(B, 2027), JA),
    wgr_45(
        "op nieuwjaarsdag erin", WERELD.at("2027-01-01"), jaarstuk(B, 2027), NEE, "2026"
    ),
    wgr_45("twee jaar ervoor", WERELD, jaarstuk(B, 2028), NEE),
    wgr_45(
        "rond oud en nieuw",
        WERELD.at("2026-01-02"),
        jaarstuk(B, 2027),
        OPEN,
        feitdatum=NIEUWJAAR,
    ),
    wgr_45(
        "eind van het jaar ervoor, of net erna",
        WERELD.at("2027-01-02"),
        jaarstuk(B, 2027),
        OPEN,
        feitdatum=Periode(van=date(2026, 12, 30), tot=date(2027, 1, 2)),
    ),
    wgr_45("door het DB", WERELD, jaarstuk(B, 2027, "db"), NEE, "'db'"),
    wgr_45("zonder boekjaar", WERELD, jaarstuk(B, None), OPEN),
    wgr_45("iets anders", WERELD, besluit(), NVT),
    wgr_45("verworpen", WERELD, besluit(handeling=B, uitkomst=Uitkomst.VERWORPEN), NVT),
)

wgr_48 = Rijen("WGR-48")

WGR_48 = (
    wgr_48("in het jaar erna", WERELD, jaarstuk(R, 2025), JA),
    wgr_48("twee jaar erna", WERELD, jaarstuk(R, 2024), NEE, "2025"),
)


GEVALLEN = (
    *WGR_40,
    *WGR_40_KLOK,
    *WGR_40_LEZING,
    *WGR_45,
    *ook(WGR_45, {2: 1}),
    *WGR_48,
    *ook(WGR_48, {2: 1}),
)


@elk(GEVALLEN)
def test_begroting_en_jaarrekening(geval: Geval) -> None:
    geval.check()
