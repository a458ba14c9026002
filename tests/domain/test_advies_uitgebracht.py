"""Advice that is given, late or not at all."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.dossiers.advies import (
    Advies,
    AdviesNietTijdig,
    Strekking,
    require_advies,
)
from register.domain.dossiers.dossier import DOSSIER, DossierGesloten
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.adviezen import (
    AFGESTEMD,
    ANTWOORD,
    ONGEVRAAGD,
    VRAAG,
    advies,
    gevraagd,
)
from tests.domain.bestuur import met
from tests.domain.test_voorstel import opgesteld

LAAT = AdviesNietTijdig(dossier="d1", advies="a1", reden="vakantie")


def test_gevraagd_advies_hoeft_de_adviseur_niet_te_herhalen() -> None:
    assert gevraagd().when(ANTWOORD) == (ANTWOORD,)
    scenario = gevraagd().on("2023-03-01", ANTWOORD)
    assert advies(scenario) == Advies(
        code="a1",
        adviseur="bc-zorg",
        voorstel="p1",
        wettelijk=True,
        gevraagd_op=date(2023, 2, 15),
        termijn=date(2023, 3, 15),
        uitgebracht_op=date(2023, 3, 1),
        strekking=Strekking.POSITIEF_MITS,
        tekst="mits gedekt",
        minderheidsstandpunt="niet doen",
        seqs=(11, 13),
    )
    assert advies(scenario, "a2").uitgebracht_op is None


def test_gevraagd_advies_mag_adviseur_en_voorstel_herhalen() -> None:
    opdracht = replace(ANTWOORD, adviseur="bc-zorg", voorstel="p1")
    assert gevraagd().when(opdracht) == (opdracht,)


@pytest.mark.parametrize(("veld", "waarde"), [("adviseur", "ab"), ("voorstel", "p2")])
def test_gevraagd_advies_komt_niet_van_of_over_een_ander(
    veld: str, waarde: str
) -> None:
    with pytest.raises(OngeldigeInvoer, match=f"gevraagd met {veld}") as fout:
        gevraagd().when(met(ANTWOORD, veld, waarde))
    assert fout.value.pad == f"/gegevens/{veld}"


def test_dat_advies_wettelijk_was_kan_ook_bij_het_uitbrengen_blijken() -> None:
    opdracht = replace(ANTWOORD, advies="a2", wettelijk=True)
    assert advies(gevraagd().on("2023-03-01", opdracht), "a2").wettelijk


def test_ongevraagd_advies_noemt_zijn_adviseur() -> None:
    assert opgesteld().when(ONGEVRAAGD) == (ONGEVRAAGD,)
    assert advies(opgesteld().on("2023-03-01", ONGEVRAAGD), "a3") == Advies(
        code="a3",
        adviseur="db",
        voorstel="p2",
        wettelijk=True,
        uitgebracht_op=date(2023, 3, 1),
        strekking=Strekking.NEGATIEF,
        seqs=(11,),
    )
    opgesteld().refused(
        OngeldigeInvoer, replace(ONGEVRAAGD, adviseur=""), match="VraagAdvies"
    )


@pytest.mark.parametrize("veld", ["adviseur", "voorstel"])
def test_ongevraagd_advies_noemt_niets_onbekends(veld: str) -> None:
    opgesteld().refused(
        OnbekendeVerwijzing, met(ONGEVRAAGD, veld, "x"), match="niet bekend"
    )


@pytest.mark.parametrize("dag", ["2023-02-28", "2023-03-01", "2023-03-02"])
def test_advies_wordt_een_keer_uitgebracht(dag: str) -> None:
    scenario = gevraagd().on("2023-03-01", ANTWOORD).at(dag)
    scenario.refused(VerkeerdeVolgorde, ANTWOORD, match="al uitgebracht op 2023-03-01")


def test_advies_komt_niet_voor_de_vraag() -> None:
    gevraagd().at("2023-02-14").refused(
        VerkeerdeVolgorde, ANTWOORD, match="pas gevraagd op 2023-02-15"
    )
    assert gevraagd().at("2023-02-15").when(ANTWOORD) == (ANTWOORD,)


def test_niet_tijdig_is_advies_pas_na_de_laatste_dag() -> None:
    gevraagd().at("2023-03-15").refused(
        VerkeerdeVolgorde, LAAT, match="tot en met 2023-03-15"
    )
    assert gevraagd().at("2023-03-16").when(LAAT) == (LAAT,)


def test_zonder_termijn_kan_een_advies_altijd_te_laat_worden_genoemd() -> None:
    opdracht = replace(LAAT, advies="a2")
    assert gevraagd().at("2023-02-15").when(opdracht) == (opdracht,)


def test_uitgebracht_advies_is_niet_meer_te_laat_te_melden() -> None:
    scenario = gevraagd().on("2023-03-20", ANTWOORD)
    scenario.at("2023-03-20").refused(
        VerkeerdeVolgorde, LAAT, match="uitgebracht op 2023-03-20"
    )
    assert scenario.at("2023-03-19").when(LAAT) == (LAAT,)


@pytest.mark.parametrize("dag", ["2023-03-19", "2023-03-20", "2023-03-21"])
def test_te_laat_wordt_een_keer_gemeld(dag: str) -> None:
    scenario = gevraagd().on("2023-03-20", LAAT).at(dag)
    scenario.refused(VerkeerdeVolgorde, LAAT, match="al als niet tijdig gemeld")


@pytest.mark.parametrize(
    ("dag", "te_laat"), [("2023-03-15", False), ("2023-03-16", True)]
)
def test_advies_na_de_laatste_dag_is_te_laat(dag: str, te_laat: bool) -> None:  # noqa: FBT001
    assert advies(gevraagd().on(dag, ANTWOORD)).te_laat is te_laat


def test_advies_zonder_termijn_of_nog_niet_uitgebracht_is_niet_te_laat() -> None:
    assert not advies(gevraagd()).te_laat
    zonder = replace(ANTWOORD, advies="a2")
    assert not advies(gevraagd().on("2024-01-01", zonder), "a2").te_laat


def test_te_laat_gemeld_blijft_te_laat_en_kan_nog_worden_uitgebracht() -> None:
    scenario = gevraagd().on("2023-03-20", LAAT)
    assert scenario.when(ANTWOORD) == (ANTWOORD,)
    staat = advies(scenario.on("2023-04-01", ANTWOORD))
    assert staat.te_laat
    assert staat.niet_tijdig_op == date(2023, 3, 20)
    assert staat.uitgebracht_op == date(2023, 4, 1)


def test_afstemming_kan_meer_dan_eens() -> None:
    scenario = gevraagd().on("2023-03-01", ANTWOORD).on("2023-03-10", AFGESTEMD)
    assert scenario.when(AFGESTEMD) == (AFGESTEMD,)
    weer = replace(AFGESTEMD, gremium="db")
    staat = advies(scenario.on("2023-03-20", weer))
    assert staat.afgestemd_op == date(2023, 3, 20)
    assert staat.afgestemd_met == ("bc-zorg", "db")


def test_afstemming_is_met_een_gremium() -> None:
    gevraagd().refused(
        OnbekendeVerwijzing,
        replace(AFGESTEMD, gremium="secretaris"),
        match="niet bekend",
    )


@pytest.mark.parametrize("opdracht", [LAAT, AFGESTEMD])
def test_alleen_over_bekend_advies_kan_iets_worden_gemeld(opdracht: object) -> None:
    opgesteld().refused(OnbekendeVerwijzing, opdracht, match="advies 'a1'")
    gevraagd().at("2023-02-14").refused(
        OnbekendeVerwijzing, opdracht, match="niet bekend"
    )


def test_een_ander_veld_dan_advies_kan_naar_advies_wijzen() -> None:
    staat = gevraagd().context().ooit(DOSSIER, "d1")
    assert staat is not None
    assert require_advies(staat, "a1").code == "a1"
    with pytest.raises(OnbekendeVerwijzing) as fout:
        require_advies(staat, "x", "/gegevens/adviesopvolging/0/advies")
    assert fout.value.pad == "/gegevens/adviesopvolging/0/advies"


@pytest.mark.parametrize("opdracht", [VRAAG, ANTWOORD, LAAT, AFGESTEMD])
def test_in_een_gesloten_dossier_komt_geen_advies(opdracht: object) -> None:
    dicht = gevraagd().on("2023-06-01", DossierGesloten(dossier="d1", reden="klaar"))
    dicht.refused(VerkeerdeVolgorde, opdracht, match="gesloten")
