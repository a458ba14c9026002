from dataclasses import replace

from register.domain.organisatie.regeling import StemgewichtVastgesteld
from register.domain.values import Onbekend, Openheid
from register.domain.vergaderingen.deuren import BeslotenVerklaard, Deurbesluit
from tests.domain.norms.geheim import (
    AAN_LEDEN,
    BEGIN,
    opgeheven,
    opgelegd,
    zaal,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, ZEVEN, besluit
from tests.domain.norms.zaal import lijst, roep

wgr_23, wgr_25 = Rijen("WGR-23"), Rijen("WGR-25")
DICHT = BeslotenVerklaard(
    vergadering="v1", punt="5", besluit=Deurbesluit.BESLOTEN, door_voorzitter=True
)
OPEN_ZAAL = zaal("v1", "2026-07-02", "1234")
DICHTE_ZAAL = OPEN_ZAAL.on("2026-07-02", DICHT)
OUDE_ZAAL = zaal("v1", "2022-04-30", "1234", openheid=Openheid.BESLOTEN)
BESLUIT_IN_ZAAL = besluit(vergadering="v1")
WGR_23 = (
    wgr_23("in een besloten vergadering", DICHTE_ZAAL, opgelegd(), JA),
    wgr_23("in een openbare vergadering", OPEN_ZAAL, opgelegd(), NEE, "openbaar"),
    wgr_23(
        "de deuren bleven open",
        OPEN_ZAAL.on("2026-07-02", replace(DICHT, besluit=Deurbesluit.OPENBAAR)),
        opgelegd(),
        NEE,
    ),
    wgr_23(
        "wat het AB over de deuren besliste, ontbreekt",
        OPEN_ZAAL.on("2026-07-02", replace(DICHT, besluit=Onbekend(onbekend="x"))),
        opgelegd(),
        OPEN,
    ),
    wgr_23(
        "besloten, en wat het AB over de deuren besliste, ontbreekt",
        zaal("v1", "2026-07-02", "1", openheid=Openheid.BESLOTEN).on(
            "2026-07-02", replace(DICHT, besluit=Onbekend(onbekend="x"))
        ),
        opgelegd(),
        JA,
    ),
    wgr_23(
        "of zij besloten was ontbreekt",
        zaal("v1", "2026-07-02", "1", openheid=Onbekend(onbekend="x")),
        opgelegd(),
        OPEN,
    ),
    wgr_23("op een grond van 5.2", DICHTE_ZAAL, opgelegd(grond="5.2"), NEE, "'5.2'"),
    wgr_23("op onevenredige benadeling", DICHTE_ZAAL, opgelegd(grond="5"), JA),
    wgr_23("op geen grond van de Woo", DICHTE_ZAAL, opgelegd(grond="10-1-c"), NEE),
    wgr_23(
        "in welke vergadering ontbreekt", DICHTE_ZAAL, opgelegd(vergadering=""), OPEN
    ),
    wgr_23(
        "op een besluit uit die vergadering",
        DICHTE_ZAAL.on("2026-07-02", BESLUIT_IN_ZAAL),
        opgelegd(vergadering="", stroom="besluit/b-1"),
        JA,
    ),
    wgr_23(
        "op een onbekend besluit",
        DICHTE_ZAAL,
        opgelegd(vergadering="", stroom="besluit/b-9"),
        OPEN,
    ),
    wgr_23(
        "op de vergadering zelf",
        DICHTE_ZAAL,
        opgelegd(vergadering="", stroom="vergadering/v1"),
        JA,
    ),
    wgr_23(
        "op een andere vergadering dan waarin",
        DICHTE_ZAAL,
        opgelegd(stroom="vergadering/v9"),
        JA,
    ),
    wgr_23(
        "onder de Wob, openbaar",
        zaal("v1", "2022-04-30", "12").at("2022-04-30"),
        opgelegd(),
        NEE,
    ),
    wgr_23("onder de Wob, besloten", OUDE_ZAAL.at("2022-04-30"), opgelegd(), JA),
    *(
        wgr_23(
            f"onder de Wob op grond {grond}",
            OUDE_ZAAL.at("2022-04-30"),
            opgelegd(grond=grond),
            JA,
        )
        for grond in (
            *("1a", "1b", "1c", "1d", "7a", "7b"),
            *("2a", "2b", "2c", "2d", "2e", "2f", "2g"),
        )
    ),
    *(
        wgr_23(
            f"onder de Wob op '{grond}', dat er niet in staat",
            OUDE_ZAAL.at("2022-04-30"),
            opgelegd(grond=grond),
            NEE,
        )
        for grond in ("1e", "1X", "2h", "2X", "7c", "7X", "XX1XXa")
    ),
    wgr_23(
        "onder de Wob, op een grond van de Woo alleen",
        OUDE_ZAAL.at("2022-04-30"),
        opgelegd(grond="2i"),
        NEE,
        "10 Wob",
    ),
    wgr_23(
        "onder de Woo, op een grond van de Wob alleen",
        OUDE_ZAAL.at("2022-05-01"),
        opgelegd(grond="7a"),
        NEE,
        "5.1 Woo",
    ),
    wgr_23("door het DB", DICHTE_ZAAL, opgelegd("db"), NVT),
    wgr_23("door een functie", DICHTE_ZAAL, opgelegd("secretaris"), NVT),
)

VOOR_LEDEN = WERELD.on("2026-06-01", AAN_LEDEN)
WGR_25 = (
    wgr_25("door wie haar oplegde", VOOR_LEDEN, opgeheven("db", ""), JA),
    wgr_25(
        "door het AB met genoeg leden",
        zaal("v1", "2026-07-02", "1234", VOOR_LEDEN),
        opgeheven(),
        JA,
    ),
    wgr_25(
        "door het AB met te weinig leden",
        zaal("v1", "2026-07-02", "123", VOOR_LEDEN),
        opgeheven(),
        NEE,
    ),
    wgr_25(
        "terwijl het gewicht van wie er niet is ontbreekt",
        zaal(
            "v1",
            "2026-07-02",
            "1234",
            VOOR_LEDEN.on(
                "2026-06-01",
                *(
                    StemgewichtVastgesteld(gremium="ab", gemeente=g, gewicht=1)
                    for g in ZEVEN[:4]
                ),
            ),
        ),
        opgeheven(),
        OPEN,
    ),
    wgr_25(
        "door het AB zonder lijst",
        zaal("v1", "2026-07-02", "", VOOR_LEDEN),
        opgeheven(),
        OPEN,
    ),
    wgr_25(
        "door het AB in een vergadering die een ander bijeenriep",
        VOOR_LEDEN.on(
            "2026-07-02",
            roep(gremium="bc", mede=("ab",)),
            replace(lijst("1234"), gremium="ab"),
        ),
        opgeheven(),
        JA,
    ),
    wgr_25("door het AB, waar ontbreekt", VOOR_LEDEN, opgeheven("ab", ""), OPEN),
    wgr_25("door een ander", VOOR_LEDEN, opgeheven("bc", ""), NEE, "'bc'"),
    wgr_25(
        "van het AB door het AB", WERELD.on("2026-06-01", opgelegd()), opgeheven(), JA
    ),
    wgr_25(
        "van het AB door het DB",
        WERELD.on("2026-06-01", opgelegd()),
        opgeheven("db"),
        NEE,
    ),
    wgr_25("aan het AB opgelegd", BEGIN, opgeheven(), NVT),
    wgr_25("wie haar oplegde is onbekend", WERELD, opgeheven(), OPEN),
)
GEVALLEN = (*WGR_23, *WGR_25)


@elk(GEVALLEN)
def test_geheimhouding(geval: Geval) -> None:
    geval.check()
