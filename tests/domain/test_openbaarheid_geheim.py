"""Secrecy: imposed on the AB or on members, ratified, lapsed, lifted, or over."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.facts import Gebeurtenis, RegistratieVervallen
from register.domain.openheid.openbaarheid import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
    Gepubliceerd,
    lapsed_on,
    lifted,
    ratified,
    secrecy,
)
from register.domain.openheid.openheidsfeiten import Geheimhoudingsplicht
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from tests.domain import vergaderzaal
from tests.domain.besluiten import TWEE, TWEEDE, refusal
from tests.domain.bestuur import bestuur
from tests.scenario import Given

STROOM = "gremium/ab"
BASIS = bestuur()
OP = GeheimhoudingOpgelegd(stroom=STROOM, door="ab", grond="2b")
AF = GeheimhoudingOpgeheven(stroom=STROOM, door="ab")
JA = GeheimhoudingBekrachtigd(stroom=STROOM, door="ab")
WEG = GeheimhoudingVervallen(stroom=STROOM)
DICHT = BASIS.on("2026-01-01", OP)
NU = date(2026, 7, 2)


def holds(gegeven: Given, nu: date = NU) -> bool:
    return secrecy(gegeven.context().feiten(STROOM), nu) is not None


def ended(gegeven: Given, nu: date = NU) -> bool:
    return lifted(gegeven.context().feiten(STROOM), nu)


# --- imposed and ended ------------------------------------------------------------


def test_geheimhouding_wordt_om_en_om_opgelegd_en_opgeheven() -> None:
    assert BASIS.when(OP) == (OP,)
    BASIS.refused(VerkeerdeVolgorde, AF, "geen geheimhouding om op te heffen$")
    assert DICHT.when(AF) == (AF,)
    DICHT.refused(VerkeerdeVolgorde, OP, r"al geheimhouding \(seq 8\)")
    assert DICHT.on("2026-02-01", AF).when(OP)


@pytest.mark.parametrize("einde", [AF, WEG])
def test_geheimhouding_telt_in_de_volgorde_van_vastleggen(einde: Gebeurtenis) -> None:
    assert not holds(BASIS)
    assert holds(BASIS.on("2026-02-01", OP))
    assert not holds(BASIS.on("2026-02-01", OP).on("2026-01-01", einde))
    assert holds(BASIS.on("2026-02-01", OP, einde, OP))
    nooit = RegistratieVervallen(stroom=STROOM, seq=8, reden="x")
    assert not holds(BASIS.on("2026-02-01", OP, nooit))


@pytest.mark.parametrize("einde", [AF, WEG])
def test_wat_eens_eindigde_is_eens_opgeheven(einde: Gebeurtenis) -> None:
    assert not ended(DICHT)
    assert ended(DICHT.on("2026-02-01", einde))


@pytest.mark.parametrize("einde", [AF, WEG, JA])
def test_niets_volgt_op_een_geheimhouding_van_later(einde: Gebeurtenis) -> None:
    pad, tekst = refusal(DICHT, "2025-12-31", VerkeerdeVolgorde, einde)
    assert pad == "/feitdatum"
    assert "geheimhouding sinds 2026-01-01 (seq 8), na deze datum (2025-12-31)" in tekst
    assert DICHT.at("2026-01-01").when(einde)


def test_de_twee_regimes_zijn_te_onderscheiden() -> None:
    for aan in Geheimhoudingsplicht:
        opgelegd = replace(OP, opgelegd_aan=aan)
        assert BASIS.when(opgelegd) == (opgelegd,)


# --- until a day -------------------------------------------------------------------

TOT = replace(OP, tot=date(2026, 6, 30))
KORT = BASIS.on("2026-01-01", TOT)


def test_geheimhouding_eindigt_vanzelf_na_haar_laatste_dag() -> None:
    laatste, erna = date(2026, 6, 30), date(2026, 7, 1)
    assert holds(KORT, laatste)
    assert not holds(KORT, erna)
    assert (ended(KORT, laatste), ended(KORT, erna)) == (False, True)
    feiten = KORT.context().feiten(STROOM)
    assert lapsed_on(feiten, laatste) is None
    assert lapsed_on(feiten, erna) == laatste
    open_ = KORT.on("2026-02-01", AF).context().feiten(STROOM)
    assert lapsed_on(open_, erna) is None, "lifted before it could end by itself"


def test_na_haar_laatste_dag_kan_zij_opnieuw_en_niet_eerder() -> None:
    assert KORT.at("2026-07-01").when(OP)
    _, tekst = refusal(KORT, "2026-07-01", VerkeerdeVolgorde, AF)
    assert tekst.endswith("zij eindigde vanzelf na 2026-06-30")
    refusal(KORT, "2026-06-30", VerkeerdeVolgorde, OP)
    assert KORT.at("2026-06-30").when(AF)
    publiceer = Gepubliceerd(stroom=STROOM)
    refusal(KORT, "2026-06-30", VerkeerdeVolgorde, publiceer)
    assert KORT.at("2026-07-01").when(publiceer)


def test_geheimhouding_eindigt_niet_voor_zij_begint() -> None:
    assert BASIS.at("2026-06-30").when(TOT)
    assert refusal(BASIS, "2026-07-01", VerkeerdeVolgorde, TOT)[0] == "/gegevens/tot"


# --- ratified, or lapsed ------------------------------------------------------------


def test_geheimhouding_wordt_een_keer_bekrachtigd_en_vervalt_dan_niet() -> None:
    assert DICHT.when(JA) == (JA,)
    vast = DICHT.on("2026-02-01", JA)
    for opdracht in (JA, WEG):
        _, tekst = refusal(vast, "2026-03-01", VerkeerdeVolgorde, opdracht)
        assert "(seq 8) is al bekrachtigd op 2026-02-01 (seq 9)" in tekst
    assert vast.when(AF)
    assert holds(vast)
    weer = vast.on("2026-03-01", AF, OP)
    assert weer.when(JA), "a new secrecy is ratified anew"
    feiten = vast.context().feiten(STROOM)
    opgelegd = secrecy(feiten, NU)
    assert opgelegd is not None
    bekrachtigd = ratified(feiten, opgelegd)
    assert bekrachtigd is not None
    assert bekrachtigd.seq == 9


def test_zonder_geheimhouding_is_er_niets_te_bekrachtigen() -> None:
    for opdracht in (JA, WEG):
        BASIS.refused(VerkeerdeVolgorde, opdracht, "geen geheimhouding")
    assert not holds(DICHT.on("2026-02-01", WEG))


def test_wie_en_welke_vergadering_en_welk_besluit_er_zijn() -> None:
    for opdracht in (OP, AF, JA):
        gegeven = BASIS if opdracht is OP else DICHT
        vreemd = replace(opdracht, door="xx")
        assert refusal(gegeven, "2026-07-02", OnbekendeVerwijzing, vreemd)[0] == (
            "/gegevens/door"
        )
    for geheim in (OP, AF, JA, WEG):
        gegeven = BASIS if geheim is OP else DICHT
        elders = replace(geheim, vergadering="ab-9")
        assert refusal(gegeven, "2026-07-02", OnbekendeVerwijzing, elders)[0] == (
            "/gegevens/vergadering"
        )
    besluit = replace(JA, besluit="xx")
    assert refusal(DICHT, "2026-07-02", OnbekendeVerwijzing, besluit)[0] == (
        "/gegevens/besluit"
    )
    zaal = vergaderzaal.opened(vergaderzaal.bestuur())
    opgelegd = replace(OP, vergadering="ab-1")
    assert zaal.when(opgelegd) == (opgelegd,)
    met = TWEE.on("2026-07-02", OP)
    assert met.when(replace(JA, besluit=TWEEDE))
