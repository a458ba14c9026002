"""Threshold, findings, account and indemnity: sums, order, and what they rest on."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.planning.boekjaarfeiten import (
    Bevindingsoort,
    Criterium,
    IndemniteitsbesluitGenomen,
    RechtmatigheidsbevindingVastgelegd,
    RechtmatigheidsverantwoordingVastgesteld,
    VerantwoordingsgrensVastgesteld,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.boekjaar import BESLOTEN, jaar
from tests.scenario import Given, pad_of

GRENS = VerantwoordingsgrensVastgesteld(
    boekjaar=2026, besluit="b-2026", basispunten=200, bedrag_lasten=6_087_000_000
)
FOUT = RechtmatigheidsbevindingVastgelegd(
    boekjaar=2026,
    bevinding="inkoop-1",
    criterium=Criterium.VOORWAARDEN,
    soort=Bevindingsoort.FOUT,
    bedrag=100_000_000,
    omschrijving="niet aanbesteed",
    besluit="b1",
    module="werk",
    door="ab",
)
TWIJFEL = replace(
    FOUT,
    bevinding="inkoop-2",
    soort=Bevindingsoort.ONDUIDELIJKHEID,
    bedrag=21_740_000,
    besluit="",
    module="",
    door="",
)
VERANTWOORD = RechtmatigheidsverantwoordingVastgesteld(
    boekjaar=2026,
    besluit="b1",
    bedrag_fouten=100_000_000,
    bedrag_onduidelijkheden=21_740_000,
)
INDEMNITEIT = IndemniteitsbesluitGenomen(
    boekjaar=2026,
    besluit="b2",
    bedrag=100_000_000,
    bevindingen=("inkoop-1",),
    standpunt_op=date(2026, 6, 1),
)
GEVONDEN = BESLOTEN.on("2026-03-01", GRENS, FOUT, TWIJFEL)


def test_een_grens_is_een_deel_van_de_lasten() -> None:
    assert BESLOTEN.when(GRENS) == (GRENS,)
    grens = jaar(GEVONDEN, 2026).grens
    assert grens is not None
    assert (grens.basispunten, grens.bedrag) == (200, 121_740_000)
    gezegd = replace(GRENS, bedrag=121_000_000)
    grens = jaar(BESLOTEN.on("2026-03-01", gezegd), 2026).grens
    assert grens is not None
    assert grens.bedrag == 121_000_000


@pytest.mark.parametrize(
    ("lasten", "bedrag", "mag"),
    [
        (6_087_000_000, 121_740_000, True),
        (6_087_000_000, 121_740_001, False),
        (149, 3, True),  # 2 % is 2,98 cent
        (149, 4, False),
        (149, 0, True),
    ],
)
def test_een_grens_is_niet_meer_dan_haar_eigen_percentage(
    lasten: int,
    bedrag: int,
    mag: bool,  # noqa: FBT001
) -> None:
    opdracht = replace(GRENS, bedrag_lasten=lasten, bedrag=bedrag)
    if mag:
        assert BESLOTEN.when(opdracht) == (opdracht,)
    else:
        assert pad_of(BESLOTEN, RekentNiet, opdracht) == "/gegevens/bedrag"


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"basispunten": -1}, RekentNiet, "/gegevens/basispunten"),
        ({"basispunten": 10_001}, RekentNiet, "/gegevens/basispunten"),
        ({"bedrag": -1}, RekentNiet, "/gegevens/bedrag"),
        ({"bedrag_lasten": -1}, RekentNiet, "/gegevens/bedrag_lasten"),
        ({"besluit": "b9"}, OnbekendeVerwijzing, "/gegevens/besluit"),
        ({"boekjaar": 26}, OngeldigeInvoer, "/gegevens/boekjaar"),
    ],
)
def test_een_grens_die_niet_klopt_wordt_geweigerd(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(GRENS, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(BESLOTEN, reden, fout) == pad


def test_een_andere_grens_berust_op_een_ander_besluit() -> None:
    GEVONDEN.refused(VerkeerdeVolgorde, GRENS, "b-2026 staat al")
    for punten in (0, 10_000):
        anders = replace(GRENS, besluit="b1", basispunten=punten)
        assert GEVONDEN.when(anders) == (anders,)


def test_fouten_en_onduidelijkheden_tellen_samen_tegen_een_grens() -> None:
    assert BESLOTEN.when(FOUT) == (FOUT,)
    assert BESLOTEN.when(TWIJFEL) == (TWIJFEL,)
    staat = jaar(GEVONDEN, 2026)
    assert (staat.fouten, staat.onduidelijkheden) == (100_000_000, 21_740_000)
    assert staat.boven_grens is False
    cent = replace(FOUT, bevinding="inkoop-3", bedrag=1)
    assert jaar(GEVONDEN.on("2026-03-02", cent), 2026).boven_grens is True


def test_zonder_bedrag_is_er_geen_grens_om_tegen_te_tellen() -> None:
    kaal = replace(GRENS, bedrag_lasten=None)
    assert BESLOTEN.when(kaal) == (kaal,)
    assert jaar(BESLOTEN.on("2026-03-01", kaal), 2026).boven_grens is None
    assert jaar(BESLOTEN.on("2026-03-01", FOUT), 2026).boven_grens is None


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"bedrag": -1}, RekentNiet, "/gegevens/bedrag"),
        ({"besluit": "b9"}, OnbekendeVerwijzing, "/gegevens/besluit"),
        ({"module": "x"}, OnbekendeVerwijzing, "/gegevens/module"),
        ({"door": "x"}, OnbekendeVerwijzing, "/gegevens/door"),
    ],
)
def test_een_bevinding_wijst_naar_wat_er_is(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(FOUT, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(BESLOTEN, reden, fout) == pad


def test_een_bevinding_heeft_een_eigen_code() -> None:
    GEVONDEN.refused(BestaatAl, FOUT, "inkoop-1")


def test_over_een_jaar_wordt_een_keer_verantwoord_ook_met_andere_bedragen() -> None:
    anders = replace(VERANTWOORD, bedrag_fouten=0, opgenomen=True)
    assert GEVONDEN.when(anders) == (anders,)
    al = GEVONDEN.on("2026-05-01", VERANTWOORD)
    al.refused(VerkeerdeVolgorde, anders, "al vastgesteld op 2026-05-01")
    gegeven = jaar(al, 2026).verantwoording
    assert gegeven is not None
    assert (gegeven.fouten, gegeven.onduidelijkheden) == (100_000_000, 21_740_000)
    assert not gegeven.opgenomen


@pytest.mark.parametrize("veld", ["bedrag_fouten", "bedrag_onduidelijkheden"])
def test_verantwoorde_bedragen_zijn_nul_of_meer(veld: str) -> None:
    fout = replace(VERANTWOORD, **{veld: -1})  # type: ignore[arg-type] # a field by name
    assert pad_of(GEVONDEN, RekentNiet, fout) == f"/gegevens/{veld}"


def test_een_indemniteitsbesluit_dekt_bevindingen_een_keer() -> None:
    assert GEVONDEN.when(INDEMNITEIT) == (INDEMNITEIT,)
    gedekt = GEVONDEN.on("2026-06-10", INDEMNITEIT)
    een, twee = jaar(gedekt, 2026).bevindingen
    assert (een.indemniteit, twee.indemniteit) == ("b2", "")
    (stap,) = jaar(gedekt, 2026).indemniteit
    assert (stap.besluit, stap.op) == ("b2", date(2026, 6, 10))
    gedekt.refused(VerkeerdeVolgorde, INDEMNITEIT, "besluit b2 staat al")
    weer = replace(INDEMNITEIT, besluit="b1")
    gedekt.refused(VerkeerdeVolgorde, weer, "'inkoop-1' is al gedekt door besluit b2")


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"bevindingen": ("x",)}, OnbekendeVerwijzing, "/gegevens/bevindingen/0"),
        ({"bevindingen": ("inkoop-1",) * 2}, OngeldigeInvoer, "/gegevens/bevindingen"),
        ({"bedrag": -1}, RekentNiet, "/gegevens/bedrag"),
        (
            {"standpunt_op": date(2026, 7, 3)},
            VerkeerdeVolgorde,
            "/gegevens/standpunt_op",
        ),
    ],
)
def test_een_indemniteitsbesluit_dat_niet_klopt_wordt_geweigerd(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(INDEMNITEIT, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(GEVONDEN, reden, fout) == pad


def test_een_indemniteitsbesluit_volgt_op_zijn_standpunt_en_zijn_bevinding() -> None:
    zelfde = replace(INDEMNITEIT, standpunt_op=date(2026, 7, 2))
    assert GEVONDEN.when(zelfde) == (zelfde,)
    zonder = replace(INDEMNITEIT, standpunt_op=None, bevindingen=())
    leeg: Given = BESLOTEN
    assert leeg.when(zonder) == (zonder,)
    vroeg = GEVONDEN.at("2026-02-28")
    assert pad_of(vroeg, OnbekendeVerwijzing, INDEMNITEIT) == "/gegevens/bevindingen/0"
