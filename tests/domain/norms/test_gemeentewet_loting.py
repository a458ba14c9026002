"""A tie over persons, and who keeps out of the choice (Gemeentewet 28 and 31)."""

from dataclasses import replace

from register.domain.organisatie.lidmaatschap import LidAangewezen
from register.domain.vergaderingen.bijwoning import LidVertrokken
from register.domain.vergaderingen.vergadering import (
    VergaderingGesloten,
)
from register.domain.vergaderingen.verkiezing import (
    LotBeslist,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.stembus import (
    GELIJK,
    LEDEN_GELIJK,
    P8,
    VOORDRACHT,
    benoemd,
    bus,
    houdt_zich_buiten,
    na,
    opnieuw,
)
from tests.domain.norms.wereld import WERELD
from tests.domain.norms.zaal import (
    ALS_DB,
    DAG,
    OPENING,
    ZAAL,
    lijst,
    punt,
    roep,
    samen,
)

LOT = LotBeslist(vergadering="v1", punt="5", gekozen="p8")
SLOT = VergaderingGesloten(vergadering="v1")
TWEEMAAL = na(bus(GELIJK, kring=VOORDRACHT), opnieuw(GELIJK))

gw_09 = Rijen("GW-09")

GW_09 = (
    gw_09("loting na een herstemming", TWEEMAAL, LOT, JA),
    gw_09(
        "loting, terwijl een ander punt nog staakt",
        na(
            punt("4"),
            bus(GELIJK, punt="4", kring=VOORDRACHT),
            bus(GELIJK, kring=VOORDRACHT),
            opnieuw(GELIJK),
        ),
        LOT,
        JA,
    ),
    gw_09("loting, al vastgelegd", na(LOT, zaal=TWEEMAAL), LOT, JA),
    gw_09(
        "loting zonder herstemming",
        na(bus(GELIJK, kring=VOORDRACHT)),
        LOT,
        NEE,
        "zonder herstemming",
    ),
    gw_09("loting na een vrije keus", na(bus(GELIJK)), LOT, NEE, "(vrij)"),
    gw_09(
        "loting na een herstemming die koos",
        na(bus(GELIJK, kring=VOORDRACHT), opnieuw(P8)),
        LOT,
        NEE,
    ),
    gw_09("loting zonder stemming", na(LOT), LOT, OPEN),
    gw_09("loting over niets bekends", ZAAL, LOT, NVT),
    gw_09("loting in een dagelijks bestuur", na(ALS_DB, zaal=TWEEMAAL), LOT, NVT),
    gw_09("loting in een onbekende vergadering", WERELD, LOT, NVT),
    gw_09("gesloten na het lot", na(LOT, zaal=TWEEMAAL), SLOT, JA),
    gw_09(
        "gesloten na een voordracht met keuze", na(bus(P8, kring=VOORDRACHT)), SLOT, JA
    ),
    gw_09(
        "gesloten met een gestaakte voordracht",
        na(bus(GELIJK, kring=VOORDRACHT)),
        SLOT,
        NEE,
        "geen herstemming bij punt '5'",
    ),
    gw_09("gesloten na een gestaakte herstemming", TWEEMAAL, SLOT, NEE, "geen loting"),
    gw_09("gesloten na een gestaakte vrije keus", na(bus(GELIJK)), SLOT, NVT),
    gw_09("gesloten zonder keuzes", ZAAL, SLOT, NVT),
)

BEIDE_BUITEN = na(houdt_zich_buiten("p1"), houdt_zich_buiten("p2"))

gw_04 = Rijen("GW-04")

GW_04 = (
    gw_04(
        "wie kandidaat is, onthield zich",
        BEIDE_BUITEN,
        bus(LEDEN_GELIJK, kring=VOORDRACHT),
        JA,
    ),
    gw_04(
        "wie kandidaat is, koos mee",
        BEIDE_BUITEN,
        bus({"p1": 2, "p2": 1}, kring=VOORDRACHT),
        NEE,
        "3 stembriefjes en 2 aanwezige leden",
    ),
    gw_04("ook bij een herstemming", ZAAL, opnieuw({"p1": 2, "p2": 1}), NEE),
    gw_04(
        "of zij zich onthielden is niet vastgelegd",
        ZAAL,
        bus(LEDEN_GELIJK, kring=VOORDRACHT),
        OPEN,
        "'p1', 'p2'",
    ),
    gw_04(
        "ook in een vergadering die een ander bijeenriep",
        samen("1234"),
        bus({"p1": 2, "p2": 1}, kring=VOORDRACHT, gremium="ab"),
        NEE,
    ),
    gw_04(
        "een kandidaat die toen al weg was",
        na(LidVertrokken(vergadering="v1", persoon="p1", punt="5")),
        bus({"p1": 2, "p8": 1}, kring=VOORDRACHT),
        NVT,
    ),
    gw_04(
        "wie zich om iets anders onthield is geen bewijs",
        na(houdt_zich_buiten("p1"), houdt_zich_buiten("p3")),
        bus({"p1": 1, "p8": 1}, kring=VOORDRACHT),
        JA,
    ),
    gw_04("bij een vrije keus mag een lid meestemmen", ZAAL, bus({"p1": 4}), NVT),
    gw_04("kandidaten van buiten", ZAAL, bus(P8, kring=VOORDRACHT), NVT),
    gw_04("in een dagelijks bestuur", na(ALS_DB), opnieuw({"p1": 4}), NVT),
)

GEVALLEN = (*GW_04, *GW_09)


@elk(GEVALLEN)
def test_gemeentewet_bij_staking_over_personen(geval: Geval) -> None:
    geval.check()


def test_in_een_gezamenlijke_vergadering_is_een_keuze_van_wie_koos() -> None:
    lid = LidAangewezen(gremium="bc", persoon="p8", gemeente="gm0001")
    commissie = WERELD.on("2016-02-01", lid)
    zaal = (
        commissie.on("2026-06-18", roep(mede=("bc",)), punt())
        .on(DAG, lijst("1234"), OPENING)
        .on(DAG, bus(GELIJK, kring=VOORDRACHT, gremium="bc"))
    )
    assert replace(GW_09[0], gegeven=zaal, feit=SLOT).uitspraak().oordeel is NVT
    gw_07 = Rijen("GW-07")
    gw_07("het algemeen bestuur koos niet zelf", zaal, benoemd(), OPEN).check()


def test_een_gremium_dat_er_niet_is_kiest_voor_het_register_niemand() -> None:
    zaal = na(bus(GELIJK, kring=VOORDRACHT, gremium="weg"))
    assert replace(GW_09[0], gegeven=zaal, feit=LOT).uitspraak().oordeel is NVT
