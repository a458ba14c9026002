"""Choosing persons: valid, counted, and what follows on a tie (Gemeentewet 28-31)."""

from dataclasses import replace

from register.domain.organisatie.gremium import GremiumGewijzigd
from register.domain.stemmen.telling import Basis
from register.domain.vergaderingen.vergadering import (
    VergaderingNietGeopend,
)
from register.domain.vergaderingen.verkiezing import (
    LotBeslist,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.stembus import (
    AF,
    GELIJK,
    P8,
    VOORDRACHT,
    benoemd,
    bus,
    gewogen,
    houdt_zich_buiten,
    na,
    opnieuw,
)
from tests.domain.norms.wereld import WERELD
from tests.domain.norms.zaal import (
    ALS_DB,
    BIJNA_GEWOGEN,
    DAG,
    GEWOGEN,
    OP_STEMMEN,
    ZAAL,
    lijst,
    punt,
    roep,
    samen,
    stemming,
    zitting,
)

HERBELEGD = (
    WERELD.on("2026-06-01", roep("v0"), punt(zitting="v0"))
    .on(
        "2026-06-10",
        VergaderingNietGeopend(vergadering="v0", reden="quorum", aanwezig=2),
    )
    .on("2026-06-18", roep(herbelegging_van="v0"), punt())
    .on(DAG, lijst("123"))
)

KAAL = replace(punt(voorstel=""), dossier="")
ZONDER_VOORSTEL = (
    WERELD.on("2026-06-01", roep("v0"), replace(KAAL, vergadering="v0"))
    .on(
        "2026-06-10",
        VergaderingNietGeopend(vergadering="v0", reden="quorum", aanwezig=2),
    )
    .on("2026-06-18", roep(herbelegging_van="v0"), KAAL)
    .on(DAG, lijst("123"))
)

gw_06 = Rijen("GW-06")

GW_06 = (
    gw_06("vier briefjes van zeven", ZAAL, bus(P8), JA),
    gw_06("drie briefjes van zeven", ZAAL, bus({"p8": 3}), NEE, "3 stembriefjes van"),
    gw_06("een blanco briefje doet mee", ZAAL, bus({"p8": 3}, blanco=1), JA),
    gw_06("een ongeldig briefje doet mee", ZAAL, bus({"p8": 3}, ongeldig=1), JA),
    gw_06(
        "de voorgedragene telt niet mee in de helft",
        ZAAL,
        bus({"p1": 2, "p2": 1}, kring=VOORDRACHT),
        JA,
    ),
    gw_06("bij een vrije keus wel", ZAAL, bus({"p1": 2, "p2": 1}), NEE, "van de 7"),
    gw_06(
        "wie zich al onthield telt één keer",
        na(houdt_zich_buiten("p1")),
        bus({"p1": 3}, kring=VOORDRACHT),
        NEE,
        "van de 6",
    ),
    gw_06("gewichten onbekend", zitting("1234", OP_STEMMEN), bus(P8), OPEN),
    gw_06(
        "genoeg gewicht en hoofden",
        zitting("1234", GEWOGEN),
        gewogen({"p8": (4, 13)}, "p8"),
        JA,
    ),
    gw_06(
        "te weinig gewicht",
        zitting("2345", GEWOGEN),
        gewogen({"p8": (4, 4)}, "p8"),
        NEE,
    ),
    gw_06(
        "het gewicht van wie er niet is ontbreekt",
        zitting("1234", BIJNA_GEWOGEN),
        gewogen({"p8": (4, 4)}, "p8"),
        OPEN,
    ),
    gw_06(
        "het gewicht van wie is voorgedragen telt niet mee in de helft",
        zitting("12345", GEWOGEN),
        replace(gewogen({"p1": (4, 4)}, "p1"), kring=VOORDRACHT),
        JA,
    ),
    gw_06(
        "van een blanco en een ongeldig briefje ook",
        zitting("1234", GEWOGEN),
        replace(gewogen({"p8": (2, 11)}, "p8"), blanco=1, ongeldig=1),
        OPEN,
    ),
    gw_06(
        "wie zich bij dit punt onthoudt telt niet mee in de helft",
        na(houdt_zich_buiten("p2")),
        bus({"p8": 3}),
        NEE,
        "van de 6",
    ),
    gw_06(
        "van een blanco briefje is het gewicht onbekend",
        zitting("1234", GEWOGEN),
        replace(gewogen({"p8": (3, 12)}, "p8"), blanco=1),
        OPEN,
    ),
    gw_06("in een herbelegde vergadering", HERBELEGD, bus({"p8": 2}), JA),
    gw_06(
        "in een herbelegde over iets anders",
        HERBELEGD.on(DAG, replace(punt("6", "x9"), dossier="")),
        bus({"p8": 2}, punt="6"),
        NEE,
    ),
    gw_06(
        "in een herbelegde over een punt zonder voorstel of dossier",
        ZONDER_VOORSTEL,
        bus({"p8": 2}),
        NEE,
    ),
    gw_06(
        "in een vergadering die een ander bijeenriep",
        samen("1234"),
        bus({"p8": 3}, gremium="ab"),
        NEE,
    ),
    gw_06("in een dagelijks bestuur", na(ALS_DB), bus({"p8": 1}), NVT),
    gw_06("in een onbekende vergadering", WERELD, bus({"p8": 1}), NVT),
    gw_06("benoemd na genoeg briefjes", na(bus(P8)), benoemd(), JA),
    gw_06("benoemd na te weinig", na(bus({"p8": 3})), benoemd(), NEE),
    gw_06(
        "één van twee keuzes ongeldig",
        na(bus(P8, vacature="a"), bus({"p8": 2}, vacature="b")),
        benoemd(),
        NEE,
    ),
    gw_06(
        "de eerste van twee keuzes ongeldig",
        na(bus({"p8": 2}, vacature="a"), bus(P8, vacature="b")),
        benoemd(),
        NEE,
    ),
    gw_06(
        "alleen het lot bekend",
        na(LotBeslist(vergadering="v1", punt="5", gekozen="p8")),
        benoemd(),
        OPEN,
    ),
    gw_06(
        "ook over het voorstel gestemd",
        na(bus({"p8": 1}), stemming("1234")),
        benoemd(),
        JA,
    ),
)

gw_07 = Rijen("GW-07")

GW_07 = (
    gw_07("gekozen zoals geteld", ZAAL, bus({"p8": 3, "p9": 1}), JA),
    gw_07("meer dan de helft hoort erbij", ZAAL, bus({"p8": 2, "p9": 2}), JA),
    gw_07(
        "de meeste stemmen is niet genoeg",
        ZAAL,
        bus({"p8": 2, "p9": 1, "p7": 1}),
        NEE,
        "geven 'niemand', vastgelegd is 'p8'",
    ),
    gw_07("blanco telt niet mee", ZAAL, bus({"p8": 2, "p9": 1}, blanco=1), JA),
    gw_07("een ander vastgelegd", ZAAL, bus(P8, gekozen="p9"), NEE, "'p9'"),
    gw_07("niemand vastgelegd", ZAAL, bus(P8, gekozen=""), NEE, "'niemand'"),
    gw_07("gewichten onbekend", zitting("1234", OP_STEMMEN), bus(P8), OPEN),
    gw_07(
        "op gewicht gekozen",
        zitting("1234", GEWOGEN),
        gewogen({"p8": (1, 10), "p9": (3, 3)}, "p8"),
        JA,
    ),
    gw_07(
        "op beide verschillend is niemand",
        na(
            GremiumGewijzigd(gremium="ab", meerderheidsbasis=Basis.BEIDE),
            zaal=zitting("1234", GEWOGEN),
        ),
        gewogen({"p8": (1, 10), "p9": (3, 3)}, "p8"),
        NEE,
    ),
    gw_07(
        "op beide verschillend, en niemand vastgelegd",
        na(
            GremiumGewijzigd(gremium="ab", meerderheidsbasis=Basis.BEIDE),
            zaal=zitting("1234", GEWOGEN),
        ),
        gewogen({"p8": (1, 10), "p9": (3, 3)}, ""),
        JA,
    ),
    gw_07(
        "niemand op gewicht, en niemand vastgelegd",
        zitting("1234", GEWOGEN),
        gewogen({"p8": (3, 3), "p9": (1, 3)}, ""),
        JA,
    ),
    gw_07(
        "in een vergadering die een ander bijeenriep",
        samen("1234"),
        bus(P8, gremium="ab", gekozen="p9"),
        NEE,
    ),
    gw_07("in een dagelijks bestuur", na(ALS_DB), bus(P8), NVT),
    gw_07("benoemd na een keuze", na(bus(P8)), benoemd(), JA),
    gw_07(
        "benoemd zonder keuze", na(bus(GELIJK)), benoemd(), NEE, "niemand is gekozen"
    ),
    gw_07("verworpen zonder keuze", na(bus(GELIJK)), benoemd(AF), JA),
    gw_07("verworpen na een keuze", na(bus(P8)), benoemd(AF), NEE, "gekozen is 'p8'"),
    gw_07(
        "één van twee vacatures vervuld",
        na(bus(P8, vacature="a"), bus(GELIJK, vacature="b")),
        benoemd(),
        NEE,
        "vacature 'b'",
    ),
    gw_07(
        "benoemd, gewichten onbekend",
        na(bus(P8), zaal=zitting("1234", OP_STEMMEN)),
        benoemd(),
        OPEN,
    ),
    gw_07(
        "benoemd na het lot",
        na(
            bus(GELIJK, kring=VOORDRACHT),
            opnieuw(GELIJK),
            LotBeslist(vergadering="v1", punt="5", gekozen="p8"),
        ),
        benoemd(),
        JA,
    ),
    gw_07(
        "een keuze bij een ander punt telt niet",
        na(bus(P8), punt("6"), bus(GELIJK, punt="6")),
        benoemd(),
        JA,
    ),
    gw_07("benoemd na herstemming", na(bus(GELIJK), opnieuw(P8)), benoemd(), JA),
)

GEVALLEN = (*GW_06, *GW_07)


@elk(GEVALLEN)
def test_gemeentewet_over_personen(geval: Geval) -> None:
    geval.check()
