from datetime import date

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.raden.raadsronde import (
    Rondesoort,
)
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, naar, ronde
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


GEVALLEN = (*WGR_40, *WGR_45, *WGR_48)


@elk(GEVALLEN)
def test_begroting_en_jaarrekening(geval: Geval) -> None:
    geval.check()
