"""Figures of a cost key and of a module: of whom, from when, and for which year."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.geld.boekjaardeelname import require_year
from register.domain.geld.geldfeiten import (
    Aantal,
    Buitengemeente,
    Draagt,
    Kengetal,
    KengetallenVastgesteld,
)
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    ModuleBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Periode
from tests.domain.bestuur import met
from tests.domain.regio import ARNHEM, DRIE, DUIVEN, RHEDEN, regio
from tests.domain.test_bijdragen import INWONERS, geraamd, money, refusal
from tests.scenario import Given


def test_verdeelgegevens_worden_vastgesteld_met_hun_peildatum() -> None:
    assert regio().when(INWONERS) == (INWONERS,)
    gegevens = money(geraamd()).verdeelgegevens["inwoners"]
    assert (gegevens.sleutel, gegevens.peildatum) == ("inwoneraantal", "2026-01-01")
    assert gegevens.gewichten == {ARNHEM: 170_000, DUIVEN: 25_000, RHEDEN: 44_000}


def test_een_set_verdeelgegevens_heeft_haar_code_een_keer_per_jaar() -> None:
    geraamd().refused(BestaatAl, INWONERS, match="inwoners")
    volgend = replace(INWONERS, boekjaar=2028)
    assert geraamd().when(volgend) == (volgend,)


@pytest.mark.parametrize(
    ("veld", "waarde", "pad"),
    [
        ("boekjaar", 27, "boekjaar"),
        ("boekjaar", 3000, "boekjaar"),
        ("aantallen", (), "aantallen"),
        ("aantallen", (Aantal(gemeente=ARNHEM, aantal=-1),), "aantallen/0/aantal"),
        (
            "aantallen",
            (Aantal(gemeente=ARNHEM, aantal=1), Aantal(gemeente=ARNHEM, aantal=2)),
            "aantallen/1/gemeente",
        ),
        ("decimalen", 7, "decimalen"),
        ("decimalen", -1, "decimalen"),
        ("peildatum", "2026-13-01", "peildatum"),
    ],
)
def test_verdeelgegevens_zijn_getallen_van_gemeenten(
    veld: str, waarde: object, pad: str
) -> None:
    fout = refusal(regio(), met(INWONERS, veld, waarde), OngeldigeInvoer)
    assert fout.pad == f"/gegevens/{pad}"


@pytest.mark.parametrize(
    ("boekjaar", "mag"), [(1949, False), (1950, True), (2999, True), (3000, False)]
)
def test_een_boekjaar_is_een_jaartal(
    boekjaar: int,
    mag: bool,  # noqa: FBT001
) -> None:
    if mag:
        require_year(boekjaar)
    else:
        with pytest.raises(OngeldigeInvoer, match="geen boekjaar"):
            require_year(boekjaar)


@pytest.mark.parametrize("decimalen", [0, 2, 6])
def test_decimalen_van_nul_tot_en_met_zes(decimalen: int) -> None:
    opdracht = replace(INWONERS, decimalen=decimalen)
    assert regio().when(opdracht) == (opdracht,)


def test_een_peildatum_ligt_niet_na_de_vaststelling() -> None:
    scenario = regio().at("2026-07-02")
    fout = refusal(
        scenario, replace(INWONERS, peildatum="2026-07-03"), VerkeerdeVolgorde
    )
    assert "2026-07-02" in fout.tekst
    assert "2026-07-03" in fout.tekst
    for goed in ("2026-07-02", "2026-07"):
        assert scenario.when(replace(INWONERS, peildatum=goed))


def test_wie_niet_deelneemt_aan_de_module_wordt_genoemd_met_de_module() -> None:
    fout = refusal(regio(), replace(INWONERS, module="werk"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/aantallen/2/gemeente"
    assert RHEDEN in fout.tekst
    assert "module 'werk'" in fout.tekst
    assert f"{ARNHEM}, {DUIVEN}" in fout.tekst


def test_zonder_module_telt_deelname_aan_de_regeling() -> None:
    opdracht = replace(INWONERS, module="")
    assert regio().when(opdracht) == (opdracht,)
    vreemd = replace(opdracht, aantallen=(Aantal(gemeente="gm9999", aantal=1),))
    assert "de regeling" in refusal(regio(), vreemd, OnbekendeVerwijzing).tekst
    assert "niemand" in refusal(Given(), vreemd, OnbekendeVerwijzing).tekst


def test_een_onbekende_module_wordt_genoemd() -> None:
    fout = refusal(regio(), replace(INWONERS, module="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/module"


def test_wie_in_het_boekjaar_even_deelnam_betaalt_mee_en_daarna_niet() -> None:
    weg = regio().on("2027-03-01", DeelnemerUitgetreden(gemeente=RHEDEN))
    assert weg.when(INWONERS)
    fout = refusal(weg, replace(INWONERS, boekjaar=2028), OnbekendeVerwijzing)
    assert RHEDEN in fout.tekst


def test_wie_halverwege_komt_en_weer_gaat_nam_dat_jaar_deel() -> None:
    even = regio().on(
        "2027-04-01", DeelnemerToegetreden(gemeente="gm0299", naam="Zevenaar")
    )
    even = even.on(
        "2027-04-01", ModuleDeelnameBegonnen(module="zorg", gemeenten=("gm0299",))
    )
    even = even.on("2027-05-01", DeelnemerUitgetreden(gemeente="gm0299"))
    erbij = Aantal(gemeente="gm0299", aantal=1)
    opdracht = replace(INWONERS, aantallen=(*INWONERS.aantallen, erbij))
    assert even.when(opdracht)
    refusal(even, replace(opdracht, boekjaar=2026), OnbekendeVerwijzing)


def test_een_module_die_nog_komt_kan_al_worden_geraamd_en_een_oude_niet() -> None:
    komt = regio().on(
        "2027-07-01",
        ModuleIngesteld(module="nieuw", naam="Nieuw"),
        ModuleDeelnameBegonnen(module="nieuw", gemeenten=DRIE),
    )
    assert komt.when(replace(INWONERS, module="nieuw"))
    oud = regio().on("2027-01-01", ModuleBeeindigd(module="zorg"))
    assert oud.when(replace(INWONERS, boekjaar=2026))
    fout = refusal(oud, INWONERS, OnbekendeVerwijzing)
    assert "niemand" in fout.tekst


BUITEN = Buitengemeente(gemeente="gm0289", aantal=1_000, via=DUIVEN)


def test_een_buitengemeente_loopt_via_een_deelnemer() -> None:
    opdracht = replace(INWONERS, buitengemeenten=(BUITEN,))
    assert regio().when(opdracht) == (opdracht,)
    naar_sleutel = money(regio().on("2026-07-01", opdracht)).verdeelgegevens["inwoners"]
    assert naar_sleutel.gewichten[DUIVEN] == 25_000
    via = replace(
        opdracht, buitengemeenten=(replace(BUITEN, draagt=Draagt.VIA, via=ARNHEM),)
    )
    mee = money(regio().on("2026-07-01", via)).verdeelgegevens["inwoners"]
    assert mee.gewichten[ARNHEM] == 171_000


@pytest.mark.parametrize(
    ("veld", "waarde"), [("gemeente", ARNHEM), ("via", "gm0289"), ("aantal", -1)]
)
def test_een_buitengemeente_is_zelf_geen_deelnemer(veld: str, waarde: object) -> None:
    buiten = met(BUITEN, veld, waarde)
    fout = refusal(
        regio(), replace(INWONERS, buitengemeenten=(buiten,)), OngeldigeInvoer
    )
    assert fout.pad == f"/gegevens/buitengemeenten/0/{veld}"


KENGETALLEN = KengetallenVastgesteld(
    boekjaar=2027,
    module="werk",
    kengetallen=(
        Kengetal(kengetal="plaatsingen", waarde=860),
        Kengetal(kengetal="tevredenheid", waarde=76, decimalen=1),
    ),
    bron="uitvoeringsprogramma",
)


def test_kengetallen_gelden_tot_er_andere_zijn() -> None:
    assert regio().when(KENGETALLEN) == (KENGETALLEN,)
    anders = replace(
        KENGETALLEN, kengetallen=(Kengetal(kengetal="plaatsingen", waarde=900),)
    )
    staat = money(regio().on("2026-07-01", KENGETALLEN).on("2026-08-01", anders))
    assert {k: v.waarde for k, v in staat.kengetallen["werk"].items()} == {
        "plaatsingen": 900,
        "tevredenheid": 76,
    }


@pytest.mark.parametrize(
    ("kengetallen", "pad"),
    [
        ((), ""),
        (
            (Kengetal(kengetal="a", waarde=1), Kengetal(kengetal="a", waarde=2)),
            "/1/kengetal",
        ),
        ((Kengetal(kengetal="a", waarde=1, decimalen=9),), "/0/decimalen"),
    ],
)
def test_kengetallen_hebben_elk_een_eigen_code(
    kengetallen: tuple[Kengetal, ...], pad: str
) -> None:
    opdracht = replace(KENGETALLEN, kengetallen=kengetallen)
    assert refusal(regio(), opdracht, OngeldigeInvoer).pad == (
        f"/gegevens/kengetallen{pad}"
    )


def test_kengetallen_zijn_van_een_bekende_module_en_een_bekend_besluit() -> None:
    fout = refusal(regio(), replace(KENGETALLEN, module="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/module"
    fout = refusal(regio(), replace(KENGETALLEN, besluit="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/besluit"


def test_een_peildatum_mag_een_periode_zijn() -> None:
    periode = Periode(van=date(2025, 1, 1), tot=date(2025, 12, 31))
    assert regio().when(replace(INWONERS, peildatum=periode))
