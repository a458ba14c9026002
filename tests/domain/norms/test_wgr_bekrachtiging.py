from dataclasses import replace
from datetime import date

from register.domain.besluiten.besluit import Oordeel
from register.domain.openheid.openheidsfeiten import GeheimhoudingVervallen
from register.domain.organisatie.gremium import GremiumOpgeheven, Gremiumsoort
from register.domain.organisatie.regeling import StemgewichtVastgesteld
from tests.domain.norms.geheim import (
    AAN_AB,
    AAN_LEDEN,
    BEGIN,
    DAARNA,
    GENOEG,
    OPEN_ZAAL,
    STROOM,
    TE_WEINIG,
    bekrachtigd,
    dan,
    opgeheven,
    opgelegd,
    uitleg,
    weegt,
    zaal,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, gremium
from tests.domain.norms.zaal import OPENING, lijst, punt, roep
from tests.scenario import Given

wgr_24 = Rijen("WGR-24")
OP = date(2026, 10, 1)


def gewogen(gewicht: int) -> Given:
    return zaal("v1", "2026-07-02", "1234", weegt(gewicht).on("2026-06-01", AAN_AB))


def onbekend_gewicht() -> Given:
    een = StemgewichtVastgesteld(gremium="ab", gemeente="gm0001", gewicht=1)
    return zaal(
        "v1",
        "2026-07-02",
        "1234",
        WERELD.on("2016-01-04", een).on("2026-06-01", AAN_AB),
    )


TWEE_OP_EEN_DAG = zaal(
    "v2", "2026-07-02", "1234", zaal("v9", "2026-07-02", "1234", BEGIN)
)

VERVALT = (
    wgr_24(
        "van twee op een dag de eerste die is vastgelegd",
        TWEE_OP_EEN_DAG.at("2026-06-01"),
        AAN_AB,
        NEE,
        "'v9'",
        op=OP,
    ),
    wgr_24("niet bekrachtigd", GENOEG.at("2026-06-01"), AAN_AB, NEE, "'v1'", op=OP),
    wgr_24(
        "een vergadering met te weinig leden telt niet",
        TE_WEINIG.at("2026-06-01"),
        AAN_AB,
        NVT,
        op=OP,
    ),
    wgr_24(
        "de eerste daarna wel",
        DAARNA.at("2026-06-01"),
        AAN_AB,
        NEE,
        "'v2'",
        op=OP,
    ),
    wgr_24(
        "naar de uitleg vervalt zij ook met te weinig leden",
        TE_WEINIG.on("2026-01-01", uitleg("eerste")).at("2026-06-01"),
        AAN_AB,
        NEE,
        "'v1'",
        op=OP,
    ),
    wgr_24(
        "de leden zonder de stemmen", gewogen(10).at("2026-06-01"), AAN_AB, NVT, op=OP
    ),
    wgr_24(
        "precies de helft van de stemmen",
        gewogen(2).at("2026-06-01"),
        AAN_AB,
        NVT,
        op=OP,
    ),
    wgr_24("leden en stemmen", gewogen(1).at("2026-06-01"), AAN_AB, NEE, op=OP),
    wgr_24(
        "niet elk gewicht bekend",
        onbekend_gewicht().at("2026-06-01"),
        AAN_AB,
        OPEN,
        op=OP,
    ),
    wgr_24(
        "zonder presentielijst",
        zaal("v1", "2026-07-02", "", BEGIN).at("2026-06-01"),
        AAN_AB,
        OPEN,
        "niet te zien",
        op=OP,
    ),
    wgr_24(
        "zonder presentielijst, als de eerste telt",
        zaal("v1", "2026-07-02", "", BEGIN)
        .on("2026-01-01", uitleg("eerste"))
        .at("2026-06-01"),
        AAN_AB,
        NEE,
        op=OP,
    ),
    wgr_24("bekrachtigd", dan(GENOEG, "2026-07-02", bekrachtigd()), AAN_AB, NVT, op=OP),
    wgr_24(
        "bekrachtigd op de dag waarover het gaat",
        dan(GENOEG, "2026-07-02", bekrachtigd()),
        AAN_AB,
        NVT,
        op=date(2026, 7, 2),
    ),
    wgr_24(
        "opgeheven op de dag van het opleggen",
        dan(GENOEG, "2026-06-01", opgeheven()),
        AAN_AB,
        NVT,
        op=OP,
    ),
    wgr_24(
        "na een vergadering van voor het opleggen",
        zaal("v0", "2026-05-01", "1234", GENOEG).at("2026-06-01"),
        AAN_AB,
        NEE,
        "'v1'",
        op=OP,
    ),
    wgr_24(
        "de stemmen werden pas later genoeg",
        gewogen(10)
        .on(
            "2026-08-01",
            StemgewichtVastgesteld(gremium="ab", gemeente="gm0007", gewicht=1),
        )
        .at("2026-06-01"),
        AAN_AB,
        NVT,
        op=date(2026, 7, 15),
    ),
    wgr_24(
        "vastgelegd dat zij verviel",
        dan(GENOEG, "2026-07-03", GeheimhoudingVervallen(stroom=STROOM)),
        AAN_AB,
        JA,
        op=OP,
    ),
    wgr_24(
        "voor die vergadering opgeheven",
        dan(GENOEG, "2026-07-02", opgeheven()),
        AAN_AB,
        NVT,
        op=OP,
    ),
    wgr_24(
        "pas daarna opgeheven",
        dan(GENOEG, "2026-07-03", opgeheven()),
        AAN_AB,
        NEE,
        op=OP,
    ),
    wgr_24(
        "het AB kwam nog niet bijeen",
        GENOEG.at("2026-06-01"),
        AAN_AB,
        NVT,
        op=date(2026, 7, 1),
    ),
    wgr_24(
        "een vergadering op de dag zelf telt nog niet",
        zaal("v1", "2026-06-01", "1234", BEGIN).at("2026-06-01"),
        AAN_AB,
        NVT,
        op=OP,
    ),
    wgr_24(
        "zonder AB",
        dan(BEGIN, "2026-06-02", GremiumOpgeheven(gremium="ab")),
        AAN_AB,
        OPEN,
        op=OP,
    ),
    wgr_24("bij het vastleggen", GENOEG.at("2026-06-01"), AAN_AB, NVT),
    wgr_24("opgelegd aan leden", GENOEG.at("2026-06-01"), AAN_LEDEN, NVT, op=OP),
    wgr_24("aan wie is niet vastgelegd", BEGIN, opgelegd("db", vergadering=""), OPEN),
    wgr_24("door het AB", BEGIN, opgelegd(), NVT),
    wgr_24("door een overleg", BEGIN, opgelegd("rpo"), NEE, "bestuurlijk_overleg"),
    wgr_24("door een functie", BEGIN, opgelegd("secretaris"), OPEN),
    wgr_24(
        "door een adviescommissie",
        WERELD.on("2016-01-03", gremium("ac", Gremiumsoort.ADVIESCOMMISSIE)),
        replace(AAN_AB, door="ac"),
        NVT,
    ),
)


def in_zaal(basis: Given, dag: str = "2026-07-02") -> Given:
    return basis.at(dag)


UITGELEGD = GENOEG.on("2026-01-01", uitleg("eerste"))
SAMEN = BEGIN.on(
    "2026-07-02",
    roep(gremium="bc", mede=("ab",)),
    punt(),
    replace(lijst("1234"), gremium="ab"),
    OPENING,
)

BEKRACHTIGT = (
    wgr_24("in de eerstvolgende vergadering", in_zaal(GENOEG), bekrachtigd(), JA),
    wgr_24(
        "in een vergadering met te weinig leden", in_zaal(TE_WEINIG), bekrachtigd(), NEE
    ),
    wgr_24(
        "in de eerste met genoeg leden",
        in_zaal(DAARNA, "2026-09-03"),
        bekrachtigd("v2"),
        JA,
    ),
    wgr_24(
        "in de eerste met genoeg leden, als de eerste telt",
        in_zaal(DAARNA.on("2026-01-01", uitleg("eerste")), "2026-09-03"),
        bekrachtigd("v2"),
        NEE,
        "'v1'",
    ),
    wgr_24(
        "een vergadering te laat",
        in_zaal(zaal("v2", "2026-09-03", "1234", GENOEG), "2026-09-03"),
        bekrachtigd("v2"),
        NEE,
        "vervallen",
    ),
    wgr_24(
        "na een vergadering zonder presentielijst",
        in_zaal(
            zaal("v2", "2026-09-03", "1234", zaal("v1", "2026-07-02", "", BEGIN)),
            "2026-09-03",
        ),
        bekrachtigd("v2"),
        OPEN,
        "'v1'",
    ),
    wgr_24(
        "op de dag van het opleggen",
        in_zaal(zaal("v1", "2026-06-01", "1234", BEGIN), "2026-06-01"),
        bekrachtigd(),
        JA,
    ),
    wgr_24(
        "zonder presentielijst",
        in_zaal(zaal("v1", "2026-07-02", "", BEGIN)),
        bekrachtigd(),
        OPEN,
    ),
    wgr_24("in welke vergadering ontbreekt", in_zaal(GENOEG), bekrachtigd(""), OPEN),
    wgr_24("wat is opgelegd is niet bekend", OPEN_ZAAL, bekrachtigd(), OPEN),
    wgr_24("naar de uitleg ook", in_zaal(UITGELEGD), bekrachtigd(), JA),
    wgr_24("en daar niet", SAMEN.at("2026-06-01"), AAN_AB, NEE, "'v1'", op=OP),
    wgr_24("als een ander haar bijeenriep", in_zaal(SAMEN), bekrachtigd(), JA),
    wgr_24("door het DB", in_zaal(GENOEG), bekrachtigd(door="db"), NEE, "'db'"),
)

GEVALLEN = (*VERVALT, *BEKRACHTIGT)


@elk(GEVALLEN)
def test_bekrachtiging(geval: Geval) -> None:
    geval.check()


def test_wat_later_bekrachtigd_wordt_telt_op_die_dag() -> None:
    verloop = dan(GENOEG, "2026-07-02", bekrachtigd())
    op_tijd = wgr_24("op tijd", verloop, AAN_AB, NVT, op=OP)
    assert op_tijd.uitspraak().oordeel is Oordeel.NIET_VAN_TOEPASSING
    nog_niet = replace(op_tijd, op=date(2026, 7, 1))
    assert nog_niet.uitspraak().oordeel is Oordeel.NIET_VAN_TOEPASSING
