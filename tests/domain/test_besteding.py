"""Claims on a budget, what is left of it, and what is done with the result."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.geld.begrotingsruimte import Ruimte, budget_left
from register.domain.geld.financien import FINANCIEN
from register.domain.geld.geldfeiten import (
    Aandeel,
    BegrotingsruimteBelegd,
    BegrotingsruimteVrijgevallen,
    Bestemming,
    ResultaatBestemd,
    Resultaatdoel,
)
from register.domain.overeenkomsten.overeenkomst import OvereenkomstBeeindigd
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    BegrotingswijzigingVastgesteld,
    BegrotingVastgesteld,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met
from tests.domain.regio import ARNHEM, DUIVEN, RHEDEN, regio
from tests.domain.test_bijdragen import geraamd, money, refusal
from tests.scenario import Given

BELEG = BegrotingsruimteBelegd(
    boekjaar=2027,
    beleg="onderzoek",
    module="zorg",
    bedrag=600,
    omschrijving="onderzoek naar tarieven",
)
VRIJ = BegrotingsruimteVrijgevallen(
    boekjaar=2027, beleg="onderzoek", bedrag=200, reden="goedkoper"
)
RESULTAAT = ResultaatBestemd(
    boekjaar=2026,
    module="zorg",
    bedrag=500,
    bestemmingen=(
        Bestemming(
            doel=Resultaatdoel.DEELNEMERS,
            bedrag=300,
            aandelen=(
                Aandeel(gemeente=ARNHEM, bedrag=200),
                Aandeel(gemeente=DUIVEN, bedrag=50),
                Aandeel(gemeente=RHEDEN, bedrag=50),
            ),
        ),
        Bestemming(doel=Resultaatdoel.RESERVE, bedrag=200, naam="weerstand"),
    ),
)


def belegd() -> Given:
    return geraamd().on("2027-02-01", BELEG)


def begroot() -> Given:
    """A thousand cents for `zorg`, five hundred for what has no module."""
    return geraamd().on(
        "2026-07-09",
        BegrotingVastgesteld(
            boekjaar=2027,
            besluit="AB-2026-002",
            posten=(
                Post(post="zorg", module="zorg", lasten=1_000, baten=1_000),
                Post(post="beheer", lasten=500, baten=500),
            ),
        ),
    )


def left(gegeven: Given, module: str = "zorg") -> Ruimte:
    return budget_left(gegeven.at("2027-06-01").context(), 2027, module)


def test_de_ruimte_is_wat_is_begroot_min_wat_is_belegd() -> None:
    assert begroot().when(BELEG) == (BELEG,)
    assert left(begroot()) == Ruimte(begroot=1_000, belegd=0)
    belegd_ = begroot().on("2027-02-01", BELEG)
    assert left(belegd_).over == 400
    assert left(belegd_, "").over == 500
    assert left(belegd_, "werk").over == 0
    assert left(belegd_.on("2027-03-01", VRIJ)).over == 600


def test_een_begrotingswijziging_verandert_de_ruimte() -> None:
    erbij = BegrotingswijzigingVastgesteld(
        boekjaar=2027,
        wijziging="2027-1",
        besluit="AB-2027-001",
        posten=(Post(post="zorg", lasten=250, baten=0),),
    )
    assert left(begroot().on("2027-03-01", erbij)).over == 1_250


def test_zonder_begroting_is_de_ruimte_niet_bekend() -> None:
    assert left(belegd()) == Ruimte(begroot=None, belegd=600)
    assert left(belegd()).over is None
    assert left(regio()) == Ruimte(begroot=None, belegd=0)


def test_meer_beleggen_dan_er_is_wordt_vastgelegd_en_is_te_zien() -> None:
    meer = replace(BELEG, beleg="meer", bedrag=401)
    scenario = begroot().on("2027-02-01", BELEG)
    assert scenario.when(meer) == (meer,)
    assert left(scenario.on("2027-03-01", meer)).over == -1


def test_een_beleg_heeft_zijn_code_een_keer() -> None:
    belegd().at("2027-03-01").refused(BestaatAl, BELEG, match="onderzoek")


@pytest.mark.parametrize("bedrag", [0, -1])
def test_een_beleg_en_een_vrijval_zijn_meer_dan_niets(bedrag: int) -> None:
    scenario = belegd().at("2027-03-01")
    for opdracht in (
        replace(BELEG, beleg="b", bedrag=bedrag),
        met(VRIJ, "bedrag", bedrag),
    ):
        assert refusal(scenario, opdracht, OngeldigeInvoer).pad == "/gegevens/bedrag"


@pytest.mark.parametrize("veld", ["besluit", "overeenkomst", "opdrachtverlening"])
def test_waarvoor_het_is_staat_in_het_register(veld: str) -> None:
    fout = refusal(geraamd(), met(BELEG, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_een_beleg_kan_naar_een_overeenkomst_wijzen() -> None:
    einde = OvereenkomstBeeindigd(overeenkomst="dvo", oorzaak="overig")  # type: ignore[arg-type] # only its stream counts
    scenario = geraamd().on("2026-07-01", einde)
    assert scenario.when(replace(BELEG, overeenkomst="dvo"))


def test_beleggen_doet_men_in_een_bekende_module_en_een_jaar() -> None:
    fout = refusal(regio(), replace(BELEG, module="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/module"
    fout = refusal(regio(), replace(BELEG, boekjaar=1), OngeldigeInvoer)
    assert fout.pad == "/gegevens/boekjaar"


def test_er_valt_niet_meer_vrij_dan_is_belegd() -> None:
    scenario = belegd().at("2027-03-01")
    assert scenario.when(replace(VRIJ, bedrag=600))
    fout = refusal(scenario, replace(VRIJ, bedrag=601), RekentNiet)
    assert "€ 6,01" in fout.tekst
    assert "€ 6,00" in fout.tekst
    fout = refusal(scenario, replace(VRIJ, beleg="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/beleg"


def test_vrijval_van_wat_niet_is_belegd_verandert_niets() -> None:
    staat = money(belegd())
    vreemd = regio().on("2027-03-01", replace(VRIJ, beleg="x")).feiten[-1]
    assert FINANCIEN.evolve(staat, vreemd) is staat
    assert FINANCIEN.evolve(None, vreemd) is None


def test_een_resultaat_wordt_een_keer_bestemd() -> None:
    scenario = geraamd().at("2027-07-01")
    assert scenario.when(RESULTAAT) == (RESULTAAT,)
    bestemd = scenario.on("2027-07-01", RESULTAAT)
    resultaat = money(bestemd, "2026").resultaten["zorg"]
    assert (resultaat.bedrag, resultaat.op) == (500, date(2027, 7, 1))
    fout = refusal(bestemd, RESULTAAT, VerkeerdeVolgorde)
    assert "al bestemd op 2027-07-01 (seq" in fout.tekst


def test_een_tekort_komt_ergens_vandaan() -> None:
    tekort = replace(
        RESULTAAT,
        bedrag=-100,
        bestemmingen=(Bestemming(doel=Resultaatdoel.RESERVE, bedrag=-100),),
    )
    assert geraamd().at("2027-07-01").when(tekort) == (tekort,)


def test_bestemmingen_en_hun_aandelen_zijn_samen_het_geheel() -> None:
    scenario = geraamd().at("2027-07-01")
    fout = refusal(scenario, replace(RESULTAAT, bedrag=501), RekentNiet)
    assert fout.pad == "/gegevens/bestemmingen"
    deel, rest = RESULTAAT.bestemmingen
    scheef = replace(
        RESULTAAT,
        bestemmingen=(replace(deel, bedrag=301), replace(rest, bedrag=199)),
    )
    fout = refusal(scenario, scheef, RekentNiet)
    assert fout.pad == "/gegevens/bestemmingen/0/aandelen"
    zonder = replace(deel, aandelen=())
    assert scenario.when(replace(RESULTAAT, bestemmingen=(zonder, rest)))


def test_alleen_wat_naar_deelnemers_gaat_heeft_aandelen() -> None:
    deel, rest = RESULTAAT.bestemmingen
    anders = replace(RESULTAAT, bestemmingen=(replace(deel, doel=rest.doel), rest))
    fout = refusal(geraamd().at("2027-07-01"), anders, OngeldigeInvoer)
    assert fout.pad == "/gegevens/bestemmingen/0/aandelen"


def test_een_aandeel_in_een_resultaat_is_van_wie_deelnam() -> None:
    fout = refusal(
        geraamd().at("2027-07-01"),
        replace(RESULTAAT, module="werk"),
        OnbekendeVerwijzing,
    )
    assert fout.pad == "/gegevens/bestemmingen/0/aandelen/2/gemeente"


def test_een_resultaat_is_er_niet_voor_het_jaar_begint() -> None:
    later = replace(RESULTAAT, boekjaar=2027)
    refusal(geraamd().at("2026-12-31"), later, VerkeerdeVolgorde)
    assert geraamd().at("2027-01-01").when(later)
    fout = refusal(
        geraamd().at("2027-01-01"), replace(later, boekjaar=1), OngeldigeInvoer
    )
    assert fout.pad == "/gegevens/boekjaar"


def test_een_resultaat_noemt_een_bekend_besluit() -> None:
    fout = refusal(
        geraamd().at("2027-07-01"), replace(RESULTAAT, besluit="x"), OnbekendeVerwijzing
    )
    assert fout.pad == "/gegevens/besluit"
