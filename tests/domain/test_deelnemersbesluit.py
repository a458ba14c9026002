"""Decisions of gemeenten that the regeling builds on, such as an aanwijzingsbesluit."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.organisatie.regeling import (
    DeelnemerUitgetreden,
    ModuleIngesteld,
)
from register.domain.overeenkomsten.deelnemersbesluit import (
    DEELNEMERSBESLUIT,
    Deelnemersbesluit,
    DeelnemersbesluitGemeld,
    DeelnemersbesluitIngetrokken,
    Deelnemersbesluitsoort,
    Gemeenteorgaan,
    in_force,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.values import Onbekend
from tests.domain.regio import ARNHEM, DUIVEN, regio
from tests.scenario import Given

AANWIJZING = Deelnemersbesluitsoort.AANWIJZINGSBESLUIT
BESLUIT = DeelnemersbesluitGemeld(
    deelnemersbesluit="aanwijzing-arnhem-2018",
    gemeente=ARNHEM,
    orgaan=Gemeenteorgaan.COLLEGE,
    soort=AANWIJZING,
    onderwerp="aanwijzing van de uitvoerder",
    module="werk",
    van=date(2018, 1, 1),
    tot=date(2022, 12, 31),
)
NIEUW = replace(
    BESLUIT,
    deelnemersbesluit="aanwijzing-arnhem-2023",
    van=date(2023, 1, 1),
    tot=date(2025, 12, 31),
    vervangt="aanwijzing-arnhem-2018",
)
WEG = DeelnemersbesluitIngetrokken(
    deelnemersbesluit="aanwijzing-arnhem-2018", reden="andere uitvoerder"
)


def gemeld() -> Given:
    return regio().on("2021-11-01", BESLUIT)


def besluit(gegeven: Given) -> Deelnemersbesluit:
    staat = gegeven.context().ooit(DEELNEMERSBESLUIT, "aanwijzing-arnhem-2018")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_besluit_van_een_gemeente_geldt_over_een_periode() -> None:
    assert regio().when(BESLUIT) == (BESLUIT,)
    staat = besluit(gemeld())
    assert (staat.van, staat.tot) == (date(2018, 1, 1), date(2022, 12, 31))
    assert not staat.holds(date(2017, 12, 31))
    assert staat.holds(date(2018, 1, 1))
    assert staat.holds(date(2022, 12, 31))
    assert not staat.holds(date(2023, 1, 1))


def test_zonder_periode_geldt_het_vanaf_de_dag_dat_het_is_genomen() -> None:
    staat = besluit(regio().on("2021-11-01", replace(BESLUIT, van=None, tot=None)))
    assert staat.van == date(2021, 11, 1)
    assert staat.holds(date(2099, 1, 1))


def test_het_eindigt_niet_voor_het_begint() -> None:
    opdracht = replace(BESLUIT, tot=date(2017, 12, 31))
    fout = refusal(regio(), opdracht, OngeldigeInvoer)
    assert fout.pad == "/gegevens/tot"
    assert "2017-12-31" in fout.tekst
    assert "2018-01-01" in fout.tekst
    assert regio().when(replace(BESLUIT, tot=date(2018, 1, 1)))
    scenario = regio().at("2026-07-02")
    assert scenario.when(replace(BESLUIT, van=None, tot=date(2026, 7, 2)))
    refusal(scenario, replace(BESLUIT, van=None, tot=date(2026, 7, 1)), OngeldigeInvoer)


def test_een_code_wordt_een_keer_gebruikt() -> None:
    gemeld().refused(BestaatAl, BESLUIT, match="aanwijzing-arnhem-2018")


def test_het_is_van_een_gemeente_die_het_register_ooit_kende() -> None:
    fout = refusal(regio(), replace(BESLUIT, gemeente="gm9999"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/gemeente"
    assert ARNHEM in fout.tekst
    leeg = refusal(Given(), BESLUIT, OnbekendeVerwijzing)
    assert "geen" in leeg.tekst
    weg = regio().on("2021-01-01", DeelnemerUitgetreden(gemeente=ARNHEM))
    assert weg.when(BESLUIT) == (BESLUIT,)
    assert regio().at("2019-01-01").when(BESLUIT) == (BESLUIT,)


def test_een_gemeente_kan_over_een_module_besluiten_voor_die_er_is() -> None:
    opdracht = replace(BESLUIT, module="nieuw")
    fout = refusal(regio(), opdracht, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/module"
    komt = regio().on("2027-01-01", ModuleIngesteld(module="nieuw", naam="Nieuw"))
    assert komt.when(opdracht) == (opdracht,)
    assert regio().when(replace(BESLUIT, module=""))


def test_alleen_een_eigen_besluit_wordt_vervangen() -> None:
    assert gemeld().when(NIEUW) == (NIEUW,)
    fout = refusal(gemeld(), replace(NIEUW, gemeente=DUIVEN), OngeldigeInvoer)
    assert ARNHEM in fout.tekst
    assert DUIVEN in fout.tekst
    fout = refusal(regio(), NIEUW, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/vervangt"


def test_ingetrokken_geldt_het_niet_meer() -> None:
    assert gemeld().when(WEG) == (WEG,)
    weg = gemeld().on("2022-02-01", WEG)
    assert besluit(weg).holds(date(2022, 1, 31))
    assert not besluit(weg).holds(date(2022, 2, 1))
    fout = refusal(weg, WEG, VerkeerdeVolgorde)
    assert "al ingetrokken op 2022-02-01 (seq" in fout.tekst
    refusal(regio(), WEG, OnbekendeVerwijzing)
    refusal(gemeld().at("2021-10-31"), WEG, OnbekendeVerwijzing)


def test_het_geldende_besluit_van_een_gemeente_voor_een_module() -> None:
    context = gemeld().on("2021-12-01", NIEUW).context()

    def geldt(
        dag: str,
        gemeente: str = ARNHEM,
        module: str = "werk",
        soort: Deelnemersbesluitsoort = AANWIJZING,
    ) -> str:
        op = date.fromisoformat(dag)
        staat = in_force(context, gemeente, soort, module, op)
        return staat.code if staat else ""

    assert geldt("2022-12-31") == "aanwijzing-arnhem-2018"
    assert geldt("2023-01-01") == "aanwijzing-arnhem-2023"
    assert geldt("2026-01-01") == ""
    assert geldt("2020-01-01") == "", "nog niet gemeld"
    assert geldt("2022-12-31", gemeente=DUIVEN) == ""
    assert geldt("2022-12-31", module="zorg") == ""
    assert geldt("2022-12-31", soort=Deelnemersbesluitsoort.BUDGET) == ""


def test_een_vreemd_feit_verandert_niets() -> None:
    feit = gemeld().on("2022-01-01", BESLUIT, WEG).feiten
    staat = besluit(gemeld())
    assert DEELNEMERSBESLUIT.evolve(staat, feit[-2]) is staat
    assert DEELNEMERSBESLUIT.evolve(None, feit[-1]) is None


def test_welk_orgaan_besloot_mag_onbekend_zijn() -> None:
    reden = Onbekend(onbekend="de bron noemt het orgaan niet")
    onbekend = replace(BESLUIT, orgaan=reden)
    assert regio().when(onbekend) == (onbekend,)
