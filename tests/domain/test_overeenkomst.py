"""Agreements: parties, how long they run, and how they end."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.organisatie.gremium import Gremiumsoort
from register.domain.overeenkomsten.overeenkomst import (
    OVEREENKOMST,
    Einde,
    Overeenkomst,
    OvereenkomstBeeindigd,
    OvereenkomstGesloten,
    OvereenkomstGewijzigd,
    OvereenkomstOpgezegd,
    Overeenkomstsoort,
    OvereenkomstVerlengd,
    Partij,
    Partijrol,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from tests.domain.bestuur import gremium, met
from tests.domain.regio import ARNHEM, regio
from tests.scenario import Given

EIGEN = Partij(partij="regeling", rol=Partijrol.OPDRACHTGEVER)
BUITEN = Partij(partij="scalabor", rol=Partijrol.OPDRACHTNEMER, naam="Scalabor")
DVO = OvereenkomstGesloten(
    overeenkomst="dvo-1",
    soort=Overeenkomstsoort.DVO,
    titel="dienstverlening",
    partijen=(EIGEN, BUITEN),
    ingang=date(2023, 1, 1),
    einde=date(2025, 12, 31),
    opzegmaanden=6,
    module="zorg",
    bedrag=100,
    dossier="d1",
    bewaker="secretaris",
)
VERLENGD = OvereenkomstVerlengd(overeenkomst="dvo-1", einde=date(2026, 12, 31))
GEWIJZIGD = OvereenkomstGewijzigd(overeenkomst="dvo-1", omschrijving="prijs", bedrag=0)
OPGEZEGD = OvereenkomstOpgezegd(
    overeenkomst="dvo-1", door="regeling", per=date(2024, 12, 31)
)
BEEINDIGD = OvereenkomstBeeindigd(overeenkomst="dvo-1", oorzaak=Einde.WEDERZIJDS)


def gesloten() -> Given:
    return regio().on("2022-12-15", DVO).at("2024-02-01")


def dvo(gegeven: Given) -> Overeenkomst:
    staat = gegeven.context().ooit(OVEREENKOMST, "dvo-1")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_overeenkomst_heeft_partijen_een_looptijd_en_een_opzegtermijn() -> None:
    assert regio().when(DVO) == (DVO,)
    staat = dvo(gesloten())
    assert staat.partijen == (EIGEN, BUITEN)
    assert staat.uiterlijk_opzeggen == date(2025, 6, 30)
    assert staat.loopt


@pytest.mark.parametrize(
    "anders", [replace(DVO, einde=None), replace(DVO, opzegmaanden=None)]
)
def test_zonder_einde_of_opzegtermijn_is_er_geen_dag_om_op_te_zeggen(
    anders: OvereenkomstGesloten,
) -> None:
    assert dvo(regio().on("2022-12-15", anders)).uiterlijk_opzeggen is None


def test_een_code_wordt_een_keer_gebruikt() -> None:
    gesloten().refused(BestaatAl, DVO, match="dvo-1")


def test_er_zijn_ten_minste_twee_verschillende_partijen() -> None:
    fout = refusal(regio(), replace(DVO, partijen=(EIGEN,)), OngeldigeInvoer)
    assert "ten minste twee" in fout.tekst
    fout = refusal(regio(), replace(DVO, partijen=(EIGEN, EIGEN)), OngeldigeInvoer)
    assert fout.pad == "/gegevens/partijen/1/partij"


@pytest.mark.parametrize("code", ["regeling", ARNHEM, "db", "secretaris"])
def test_wie_het_register_kent_is_partij_zonder_naam(code: str) -> None:
    opdracht = replace(DVO, partijen=(Partij(partij=code), BUITEN))
    assert regio().when(opdracht) == (opdracht,)


def test_een_partij_van_buiten_heeft_een_naam() -> None:
    opdracht = replace(DVO, partijen=(EIGEN, replace(BUITEN, naam="")))
    fout = refusal(regio(), opdracht, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/partijen/1/partij"
    assert "naam" in fout.tekst
    leeg = replace(DVO, partijen=(replace(BUITEN, naam=""), EIGEN))
    assert refusal(Given(), leeg, OnbekendeVerwijzing).pad.endswith("/0/partij")


def test_zij_eindigt_niet_voor_zij_ingaat() -> None:
    fout = refusal(regio(), replace(DVO, einde=date(2022, 12, 31)), OngeldigeInvoer)
    assert fout.pad == "/gegevens/einde"
    assert regio().when(replace(DVO, einde=date(2023, 1, 1)))
    onbekend = replace(DVO, ingang=Verzegeld(onbekend="staat niet in de bron"))
    assert regio().when(onbekend) == (onbekend,)


@pytest.mark.parametrize(("maanden", "mag"), [(-1, 0), (0, 1), (120, 1), (121, 0)])
def test_een_opzegtermijn_is_een_aantal_maanden(maanden: int, mag: int) -> None:
    opdracht = replace(DVO, opzegmaanden=maanden)
    anders = replace(GEWIJZIGD, opzegmaanden=maanden)
    if mag:
        assert regio().when(opdracht)
        assert gesloten().when(anders)
    else:
        pad = "/gegevens/opzegmaanden"
        assert refusal(regio(), opdracht, OngeldigeInvoer).pad == pad
        assert refusal(gesloten(), anders, OngeldigeInvoer).pad == pad


def test_wat_zij_kost_is_nul_of_meer() -> None:
    assert gesloten().when(GEWIJZIGD) == (GEWIJZIGD,)
    pad = "/gegevens/bedrag"
    assert refusal(regio(), replace(DVO, bedrag=-1), OngeldigeInvoer).pad == pad
    assert (
        refusal(gesloten(), replace(GEWIJZIGD, bedrag=-1), OngeldigeInvoer).pad == pad
    )


@pytest.mark.parametrize("veld", ["module", "dossier", "besluit", "bewaker"])
def test_zij_noemt_niets_onbekends(veld: str) -> None:
    fout = refusal(regio(), met(DVO, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"
    kaal = replace(DVO, module="", dossier="", bewaker="")
    assert regio().when(kaal)


def test_verlengen_is_tot_een_latere_dag() -> None:
    assert gesloten().when(VERLENGD) == (VERLENGD,)
    verlengd = gesloten().on("2024-02-01", VERLENGD)
    assert dvo(verlengd).einde == date(2026, 12, 31)
    assert dvo(verlengd).uiterlijk_opzeggen == date(2026, 6, 30)
    zelfde = replace(VERLENGD, einde=date(2025, 12, 31))
    fout = refusal(gesloten(), zelfde, VerkeerdeVolgorde)
    assert "al tot en met 2025-12-31 (seq" in fout.tekst


def test_wat_voor_onbepaalde_tijd_loopt_wordt_niet_verlengd() -> None:
    altijd = regio().on("2022-12-15", replace(DVO, einde=None))
    refusal(altijd, VERLENGD, VerkeerdeVolgorde)


@pytest.mark.parametrize("opdracht", [VERLENGD, GEWIJZIGD, BEEINDIGD])
def test_een_verandering_noemt_een_bekend_besluit(opdracht: object) -> None:
    fout = refusal(gesloten(), met(opdracht, "besluit", "x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/besluit"


def test_een_wijziging_laat_staan_wat_zij_niet_noemt() -> None:
    anders = OvereenkomstGewijzigd(
        overeenkomst="dvo-1",
        omschrijving="rust nu op de regeling",
        hangt_af_van=("regeling", "regeling"),
    )
    assert gesloten().when(anders) == (anders,)
    staat = dvo(gesloten().on("2024-02-01", anders))
    assert staat.hangt_af_van == ("regeling", "regeling")
    assert (staat.bedrag, staat.opzegmaanden, staat.bewaker) == (100, 6, "secretaris")
    alles = OvereenkomstGewijzigd(
        overeenkomst="dvo-1",
        omschrijving="alles anders",
        partijen=(EIGEN, Partij(partij=ARNHEM)),
        opzegmaanden=3,
        bedrag=0,
        bewaker="db",
        niet_meer_van=("regeling",),
    )
    scenario = gesloten().on("2024-02-01", replace(anders, hangt_af_van=("regeling",)))
    assert scenario.when(alles) == (alles,)
    staat = dvo(scenario.on("2024-02-02", alles))
    assert staat.hangt_af_van == ()
    assert (staat.bedrag, staat.opzegmaanden, staat.bewaker) == (0, 3, "db")
    assert staat.partijen[1].partij == ARNHEM


def test_wat_er_al_onder_lag_komt_er_niet_twee_keer_onder() -> None:
    op_regeling = regio().on("2022-12-15", replace(DVO, hangt_af_van=("regeling",)))
    erbij = replace(GEWIJZIGD, hangt_af_van=("regeling",))
    assert dvo(op_regeling.on("2024-01-01", erbij)).hangt_af_van == ("regeling",)


def test_weghalen_kan_alleen_wat_er_staat() -> None:
    weg = replace(GEWIJZIGD, niet_meer_van=("regeling",))
    fout = refusal(gesloten(), weg, OngeldigeInvoer)
    assert fout.pad == "/gegevens/niet_meer_van/0"
    assert "niets" in fout.tekst


def test_een_gewijzigde_partij_is_bekend() -> None:
    anders = replace(GEWIJZIGD, partijen=(EIGEN, Partij(partij="x")))
    fout = refusal(gesloten(), anders, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/partijen/1/partij"
    gremia = gesloten().on("2024-01-01", gremium("x", Gremiumsoort.COLLEGE))
    assert gremia.when(anders)


def test_een_partij_zegt_op_en_niet_met_terugwerkende_kracht() -> None:
    assert gesloten().when(OPGEZEGD) == (OPGEZEGD,)
    opgezegd = dvo(gesloten().on("2024-02-01", OPGEZEGD))
    assert (opgezegd.einde, opgezegd.uiterlijk_opzeggen) == (date(2024, 12, 31), None)
    assert opgezegd.loopt
    fout = refusal(gesloten(), replace(OPGEZEGD, door=ARNHEM), OngeldigeInvoer)
    assert "scalabor" in fout.tekst
    terug = replace(OPGEZEGD, per=date(2024, 1, 31))
    assert refusal(gesloten(), terug, VerkeerdeVolgorde).pad == "/gegevens/per"
    assert gesloten().when(replace(OPGEZEGD, per=date(2024, 2, 1)))


def test_na_het_einde_verandert_er_niets_meer() -> None:
    assert gesloten().when(BEEINDIGD) == (BEEINDIGD,)
    klaar = gesloten().on("2024-03-01", BEEINDIGD).at("2024-04-01")
    assert not dvo(klaar).loopt
    for daarna in (VERLENGD, GEWIJZIGD, OPGEZEGD, BEEINDIGD):
        fout = refusal(klaar, daarna, VerkeerdeVolgorde)
        assert "beëindigd op 2024-03-01 (seq" in fout.tekst
    refusal(regio(), BEEINDIGD, OnbekendeVerwijzing)


def test_zij_eindigt_niet_voor_wat_er_al_van_is_vastgelegd() -> None:
    later = gesloten().on("2024-06-01", GEWIJZIGD).at("2024-05-31")
    refusal(later, BEEINDIGD, VerkeerdeVolgorde)
    assert later.at("2024-06-01").when(BEEINDIGD)


def test_een_vreemd_feit_verandert_niets() -> None:
    feiten = gesloten().on("2024-03-01", BEEINDIGD, DVO).feiten
    staat = dvo(gesloten())
    assert OVEREENKOMST.evolve(staat, feiten[-1]) is staat
    assert OVEREENKOMST.evolve(None, feiten[-2]) is None
