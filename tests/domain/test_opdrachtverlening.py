"""Assignments: principals, contractor, result and budget, or n.t.b."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.overeenkomsten.opdrachtfeiten import (
    OPDRACHTVERLENING,
    Afloop,
    OpdrachtBeeindigd,
    OpdrachtGewijzigd,
    OpdrachtVerleend,
    Opdrachtverlening,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met
from tests.domain.regio import ARNHEM, regio
from tests.domain.test_overeenkomst import DVO
from tests.scenario import Given

OPDRACHT = OpdrachtVerleend(
    opdrachtverlening="o-1",
    formulering="loopbaanadvies",
    resultaat="honderd gesprekken",
    bestuurlijk_opdrachtgever="ab",
    ambtelijk_opdrachtgever="secretaris",
    opdrachtnemer="regiosecretaris-zorg",
    bedrag=1_000,
    boekjaar=2027,
    termijn="2027-12-31",
    module="zorg",
    gemeente=ARNHEM,
    dossier="d1",
)
OPEN = replace(
    OPDRACHT,
    bestuurlijk_opdrachtgever="",
    bedrag=None,
    termijn=None,
    nader_te_bepalen=("bestuurlijk_opdrachtgever", "bedrag", "termijn"),
)
WIJZIGING = OpdrachtGewijzigd(
    opdrachtverlening="o-1",
    omschrijving="nu bekend",
    bestuurlijk_opdrachtgever="db",
    bedrag=0,
)
KLAAR = OpdrachtBeeindigd(opdrachtverlening="o-1", afloop=Afloop.GEREED)


def verleend(opdracht: OpdrachtVerleend = OPDRACHT) -> Given:
    return regio().on("2027-01-15", opdracht).at("2027-02-01")


def staat_van(gegeven: Given) -> Opdrachtverlening:
    staat = gegeven.context().ooit(OPDRACHTVERLENING, "o-1")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_opdracht_heeft_gevers_een_nemer_een_resultaat_en_een_budget() -> None:
    assert regio().when(OPDRACHT) == (OPDRACHT,)
    staat = staat_van(verleend())
    assert (staat.opdrachtnemer, staat.bedrag) == ("regiosecretaris-zorg", 1_000)
    assert staat.loopt
    kaal = replace(
        OPDRACHT, module="", gemeente="", dossier="", bedrag=None, termijn=None
    )
    assert regio().when(kaal) == (kaal,)


@pytest.mark.parametrize(
    "veld", ["bestuurlijk_opdrachtgever", "ambtelijk_opdrachtgever", "opdrachtnemer"]
)
def test_wie_geeft_en_neemt_is_ingevuld_of_nader_te_bepalen(veld: str) -> None:
    leeg = met(OPDRACHT, veld, "")
    fout = refusal(regio(), leeg, OngeldigeInvoer)
    assert fout.pad == f"/gegevens/{veld}"
    assert regio().when(replace(leeg, nader_te_bepalen=(veld,)))
    fout = refusal(regio(), met(OPDRACHT, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_wat_nader_is_bepaald_is_dat_niet_meer() -> None:
    assert regio().when(OPEN) == (OPEN,)
    assert verleend(OPEN).when(WIJZIGING) == (WIJZIGING,)
    staat = staat_van(verleend(OPEN).on("2027-02-01", WIJZIGING))
    assert staat.nader_te_bepalen == ("termijn",)
    assert (staat.bestuurlijk_opdrachtgever, staat.bedrag) == ("db", 0)
    alles = OpdrachtGewijzigd(
        opdrachtverlening="o-1",
        omschrijving="anders",
        ambtelijk_opdrachtgever="regiosecretaris-zorg",
        opdrachtnemer="secretaris",
        termijn="2028-06",
    )
    assert verleend(OPEN).when(alles) == (alles,)
    staat = staat_van(verleend(OPEN).on("2027-02-01", alles))
    assert staat.nader_te_bepalen == ("bestuurlijk_opdrachtgever", "bedrag")
    assert (staat.opdrachtnemer, staat.termijn) == ("secretaris", "2028-06")


def test_wie_partij_is_bij_de_overeenkomst_kan_de_nemer_zijn() -> None:
    onder = replace(OPDRACHT, opdrachtnemer="scalabor", overeenkomst="dvo-1")
    scenario = regio().on("2022-12-15", DVO)
    assert scenario.when(onder) == (onder,)
    gever = replace(onder, ambtelijk_opdrachtgever="scalabor")
    fout = refusal(scenario, gever, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/ambtelijk_opdrachtgever"
    fout = refusal(regio(), onder, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/overeenkomst"


@pytest.mark.parametrize("veld", ["module", "gemeente", "dossier", "besluit"])
def test_een_opdracht_noemt_niets_onbekends(veld: str) -> None:
    fout = refusal(regio(), met(OPDRACHT, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_een_budget_is_nul_of_meer() -> None:
    pad = "/gegevens/bedrag"
    assert refusal(regio(), replace(OPDRACHT, bedrag=-1), OngeldigeInvoer).pad == pad
    assert regio().when(replace(OPDRACHT, bedrag=0))
    minder = replace(WIJZIGING, bedrag=-1)
    assert refusal(verleend(), minder, OngeldigeInvoer).pad == pad


def test_een_termijn_ligt_niet_voor_de_opdracht() -> None:
    scenario = regio().at("2027-01-15")
    assert scenario.when(replace(OPDRACHT, termijn="2027-01-15"))
    fout = refusal(scenario, replace(OPDRACHT, termijn="2027-01-14"), VerkeerdeVolgorde)
    assert "2027-01-15" in fout.tekst
    assert "2027-01-14" in fout.tekst
    vroeg = replace(WIJZIGING, termijn="2027-01-14")
    assert refusal(verleend(), vroeg, VerkeerdeVolgorde).pad == "/gegevens/termijn"
    assert verleend().when(replace(WIJZIGING, termijn="2027-01-15"))


def test_een_code_wordt_een_keer_gebruikt() -> None:
    verleend().refused(BestaatAl, OPDRACHT, match="o-1")


def test_wat_klaar_is_verandert_niet_meer() -> None:
    assert verleend().when(KLAAR) == (KLAAR,)
    klaar = verleend().on("2027-03-01", KLAAR).at("2027-04-01")
    staat = staat_van(klaar)
    assert (staat.beeindigd_op, staat.afloop) == (date(2027, 3, 1), Afloop.GEREED)
    for daarna in (WIJZIGING, KLAAR):
        fout = refusal(klaar, daarna, VerkeerdeVolgorde)
        assert "beëindigd op 2027-03-01 (seq" in fout.tekst
    refusal(regio(), KLAAR, OnbekendeVerwijzing)


def test_een_einde_komt_na_alles_en_noemt_een_bekend_besluit() -> None:
    later = verleend().on("2027-03-02", WIJZIGING).at("2027-03-01")
    refusal(later, KLAAR, VerkeerdeVolgorde)
    fout = refusal(verleend(), replace(KLAAR, besluit="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/besluit"
    fout = refusal(verleend(), replace(WIJZIGING, besluit="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/besluit"


def test_een_vreemd_feit_verandert_niets() -> None:
    feiten = verleend().on("2027-03-01", KLAAR, OPDRACHT).feiten
    staat = staat_van(verleend())
    assert OPDRACHTVERLENING.evolve(staat, feiten[-1]) is staat
    assert OPDRACHTVERLENING.evolve(None, feiten[-2]) is None
