"""Erasing one sealed value by the place where it stands."""

from dataclasses import replace

import pytest

from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.openheid.wissing import WISSING, WaardeGewist, Wissing
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.refusals import OnbekendeVerwijzing, OngeldigeInvoer
from register.domain.values import Bewijs, Openbaarheid, Openheid, Verzegeld
from tests.scenario import Given, fact, given

ZEGEL = Verzegeld(_sd="digest")
P1 = PersoonGeregistreerd(persoon="p1", naam=ZEGEL)
NAAM = WaardeGewist(seq=0, pad="gegevens/naam", grond="avg-17")


def sealed(openheid: Openheid) -> Given:
    """The person's fact as it says it is open, or as a whole is not."""
    feit = fact(P1, 0)
    kop = replace(
        feit.kop,
        openbaarheid=Openbaarheid(openheid=openheid),
        bewijs=(Bewijs(titel=ZEGEL, vindplaats="zonder zegel"),),
    )
    return replace(given(), feiten=(feit._replace(kop=kop),))


def at(pad: str) -> WaardeGewist:
    return WaardeGewist(seq=0, pad=pad, grond="avg-17")


def test_een_verzegelde_waarde_wordt_gewist_en_dat_mag_opnieuw() -> None:
    assert given(P1).when(NAAM) == (NAAM,)
    assert given(P1, NAAM).when(NAAM) == (NAAM,)


@pytest.mark.parametrize("seq", [-1, 1])
def test_alleen_wat_is_vastgelegd_kan_worden_gewist(seq: int) -> None:
    wis = WaardeGewist(seq=seq, pad="gegevens/naam", grond="avg-17")
    given(P1).refused(OnbekendeVerwijzing, wis, f"seq '{seq}'")


@pytest.mark.parametrize(
    "pad", ["gegevens/persoon", "gegevens/weg", "bewijs/0/titel", "gegevens", "naam"]
)
def test_op_een_pad_zonder_zegel_valt_niets_te_wissen(pad: str) -> None:
    given(P1).refused(OngeldigeInvoer, at(pad), "geen verzegelde waarde")


@pytest.mark.parametrize(
    ("pad", "mag"),
    [
        ("bewijs/0/titel", True),
        ("bewijs/0/vindplaats", False),
        ("bewijs/1/titel", False),
        ("bewijs/x/titel", False),
    ],
)
def test_ook_een_tekst_uit_een_rij_heeft_een_pad(pad: str, *, mag: bool) -> None:
    open_ = sealed(Openheid.OPENBAAR)
    if mag:
        assert open_.when(at(pad)) == (at(pad),)
    else:
        open_.refused(OngeldigeInvoer, at(pad), "geen verzegelde waarde")


def test_wat_als_geheel_is_verzegeld_wordt_als_geheel_gewist() -> None:
    dicht = sealed(Openheid.GEHEIM)
    dicht.refused(OngeldigeInvoer, NAAM, "wis het geheel: 'gegevens'")
    assert dicht.when(at("gegevens")) == (at("gegevens"),)
    assert dicht.when(at("bewijs/0/titel")) == (at("bewijs/0/titel"),)
    sealed(Openheid.OPENBAAR).refused(OngeldigeInvoer, at("gegevens"), "geen")


def test_een_onbekende_waarde_zonder_zegel_is_er_geen() -> None:
    zonder = PersoonGeregistreerd(persoon="p1", naam=Verzegeld(onbekend=ZEGEL))
    given(zonder).refused(OngeldigeInvoer, NAAM, "geen verzegelde waarde")
    reden = at("gegevens/naam/onbekend")
    assert given(zonder).when(reden) == (reden,)


def test_wat_er_van_een_feit_is_gewist_wordt_onthouden() -> None:
    ander = at("bewijs/0/titel")
    staat = given(P1, NAAM, ander, NAAM).context().staat(WISSING, "0")
    assert staat == Wissing(van=0, paden=(NAAM.pad, ander.pad), seqs=(1, 2, 3))


def test_een_ander_feit_verandert_daar_niets_aan() -> None:
    openbaar = Gepubliceerd(stroom="wissing/0")
    assert given(openbaar).context().staat(WISSING, "0") is None
    staat = given(P1, NAAM, openbaar).context().staat(WISSING, "0")
    assert staat == Wissing(van=0, paden=(NAAM.pad,), seqs=(1,))
