"""Toestemming of a raad: given or refused on two grounds, once, after the draft."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.raden.raadsronde import Raadstatus, Rondesoort
from register.domain.raden.rondefeiten import (
    ToestemmingGeweigerd,
    ToestemmingVerleend,
    Weigeringsgrond,
)
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from tests.domain.raadsrondes import (
    AAN_NOORD,
    AAN_ZUID,
    ANTWOORD,
    LEEG,
    NOORD_ZEGT,
    START,
    VERZONDEN,
    ZUID_ZWIJGT,
    raad,
    ronde,
)
from tests.scenario import pad_of

GEVRAAGD = LEEG.on("2026-02-01", replace(START, soort=Rondesoort.TOESTEMMING)).on(
    "2026-03-01", AAN_NOORD, AAN_ZUID
)
REGELING = LEEG.on("2026-02-01", replace(START, soort=Rondesoort.REGELING)).on(
    "2026-03-01", AAN_NOORD, AAN_ZUID
)
JA = ToestemmingVerleend(raadsronde="r1", gemeente="gm0001", kenmerk="raad 2026-7")
NEE = ToestemmingGeweigerd(
    raadsronde="r1",
    gemeente="gm0001",
    grond=Weigeringsgrond.ALGEMEEN_BELANG,
    toelichting="te duur",
)


def test_een_raad_verleent_toestemming() -> None:
    assert GEVRAAGD.when(JA) == (JA,)
    staat = GEVRAAGD.on("2026-05-01", JA)
    noord = raad(staat)
    assert noord.status is Raadstatus.TOESTEMMING_VERLEEND
    assert (noord.toestemming_op, noord.geweigerd_op) == (date(2026, 5, 1), None)
    assert ronde(GEVRAAGD).zonder_toestemming == ("gm0001", "gm0002")
    assert ronde(staat).zonder_toestemming == ("gm0002",)


def test_een_raad_weigert_op_een_van_de_twee_gronden() -> None:
    assert GEVRAAGD.when(NEE) == (NEE,)
    noord = raad(GEVRAAGD.on("2026-05-01", NEE))
    assert noord.status is Raadstatus.TOESTEMMING_GEWEIGERD
    assert (noord.toestemming_op, noord.geweigerd_op) == (None, date(2026, 5, 1))
    assert noord.weigeringsgrond is Weigeringsgrond.ALGEMEEN_BELANG
    assert sorted(Weigeringsgrond) == ["algemeen_belang", "strijd_met_het_recht"]


@pytest.mark.parametrize("dag", ["2026-04-01", "2026-05-01", "2026-06-01"])
@pytest.mark.parametrize("opdracht", [JA, NEE])
def test_na_toestemming_zegt_de_raad_niets_meer(
    dag: str, opdracht: Gebeurtenis
) -> None:
    GEVRAAGD.on("2026-05-01", JA).at(dag).refused(
        VerkeerdeVolgorde, opdracht, "verleende al toestemming op 2026-05-01"
    )


def test_na_een_weigering_kan_toestemming_volgen_maar_geen_tweede_weigering() -> None:
    geweigerd = GEVRAAGD.on("2026-05-01", NEE)
    geweigerd.refused(VerkeerdeVolgorde, NEE, "weigerde toestemming op 2026-05-01")
    geweigerd.at("2026-04-30").refused(VerkeerdeVolgorde, JA, "2026-05-01")
    assert geweigerd.at("2026-05-01").when(JA) == (JA,)
    noord = raad(geweigerd.on("2026-05-20", JA))
    assert noord.status is Raadstatus.TOESTEMMING_VERLEEND
    assert noord.geweigerd_op == date(2026, 5, 1)


def test_toestemming_komt_niet_voor_het_ontwerp() -> None:
    GEVRAAGD.at("2026-02-28").refused(VerkeerdeVolgorde, JA, "pas op 2026-03-01")


def test_alleen_over_een_regeling_gaat_toestemming() -> None:
    VERZONDEN.refused(VerkeerdeVolgorde, JA, "gaat over begroting")
    assert pad_of(LEEG, OnbekendeVerwijzing, JA) == "/gegevens/raadsronde"
    vreemd = replace(JA, gemeente="gm0009")
    assert pad_of(GEVRAAGD, OnbekendeVerwijzing, vreemd) == "/gegevens/gemeente"


@pytest.mark.parametrize("opdracht", [NOORD_ZEGT, ZUID_ZWIJGT])
def test_in_een_ronde_om_toestemming_komt_geen_zienswijze(
    opdracht: Gebeurtenis,
) -> None:
    GEVRAAGD.refused(VerkeerdeVolgorde, opdracht, "gaat over toestemming")


def test_bij_een_regeling_laat_een_antwoord_de_toestemming_staan() -> None:
    gehoord = REGELING.on("2026-04-01", NOORD_ZEGT)
    assert gehoord.when(JA) == (JA,)
    staat = gehoord.on("2026-05-01", JA).on("2026-05-02", ANTWOORD)
    noord = raad(staat)
    assert noord.status is Raadstatus.TOESTEMMING_VERLEEND
    assert noord.beantwoord_op == date(2026, 5, 2)
    later = REGELING.on("2026-05-01", NEE).on("2026-05-02", NOORD_ZEGT)
    assert raad(later).status is Raadstatus.TOESTEMMING_GEWEIGERD
