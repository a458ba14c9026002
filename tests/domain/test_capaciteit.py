"""Capacity that was promised, and whether it came."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.capaciteit import (
    CAPACITEIT,
    Capaciteit,
    CapaciteitGeleverd,
    CapaciteitNietGeleverd,
    CapaciteitToegezegd,
    Uitblijven,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
)
from register.domain.values import Verzegeld
from tests.domain.bestuur import met
from tests.domain.regio import ARNHEM
from tests.domain.test_bewaking import uitgezet
from tests.scenario import Given

TOEGEZEGD = CapaciteitToegezegd(
    capaciteit="jeugd-arnhem",
    gemeente=ARNHEM,
    waarvoor="uitvoeringsplan",
    fte_honderdsten=150,
    ingang=date(2026, 1, 1),
    einde=date(2026, 12, 31),
    dossier="d1",
    module="zorg",
    actie="x1",
    besluit="AB-2026-001",
)
GELEVERD = CapaciteitGeleverd(capaciteit="jeugd-arnhem", fte_honderdsten=150)
MINDER = CapaciteitNietGeleverd(
    capaciteit="jeugd-arnhem", reden=Uitblijven.VACATURE, fte_honderdsten=50
)
ONBEKEND = Verzegeld(onbekend="staat niet in het verslag")


def toegezegd(belofte: CapaciteitToegezegd = TOEGEZEGD) -> Given:
    return uitgezet().on("2026-02-15", belofte)


def capaciteit(gegeven: Given) -> Capaciteit:
    staat = gegeven.context().ooit(CAPACITEIT, "jeugd-arnhem")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_toezegging_is_nog_geen_levering() -> None:
    assert uitgezet().when(TOEGEZEGD) == (TOEGEZEGD,)
    staat = capaciteit(toegezegd())
    assert (staat.toegezegd, staat.geleverd, staat.tekort) == (150, None, None)
    kaal = replace(TOEGEZEGD, dossier="", module="", actie="", besluit="", einde=None)
    assert uitgezet().when(kaal) == (kaal,)


def test_wat_uitblijft_is_een_tekort_met_een_reden_tot_het_er_is() -> None:
    assert toegezegd().when(MINDER) == (MINDER,)
    minder = toegezegd().on("2026-03-31", MINDER)
    staat = capaciteit(minder)
    assert (staat.tekort, staat.reden) == (100, Uitblijven.VACATURE)
    assert minder.when(GELEVERD) == (GELEVERD,)
    staat = capaciteit(minder.on("2026-05-01", replace(GELEVERD, fte_honderdsten=200)))
    assert (staat.tekort, staat.reden) == (0, None)
    assert staat.gemeld_op == date(2026, 5, 1)


def test_van_wat_niemand_weet_is_het_tekort_niet_te_zeggen() -> None:
    onbekend = replace(TOEGEZEGD, fte_honderdsten=ONBEKEND)
    assert uitgezet().when(onbekend) == (onbekend,)
    assert toegezegd(onbekend).when(MINDER) == (MINDER,)
    assert capaciteit(toegezegd(onbekend).on("2026-03-01", MINDER)).tekort is None


@pytest.mark.parametrize("er", [150, 151])
def test_wat_er_helemaal_is_is_niet_uitgebleven(er: int) -> None:
    fout = refusal(toegezegd(), replace(MINDER, fte_honderdsten=er), OngeldigeInvoer)
    assert "toegezegd was 150" in fout.tekst
    assert toegezegd().when(replace(MINDER, fte_honderdsten=149))


@pytest.mark.parametrize("opdracht", [TOEGEZEGD, GELEVERD, MINDER])
def test_fte_is_nul_of_meer(opdracht: object) -> None:
    scenario = uitgezet() if opdracht is TOEGEZEGD else toegezegd()
    fout = refusal(scenario, met(opdracht, "fte_honderdsten", -1), OngeldigeInvoer)
    assert fout.pad == "/gegevens/fte_honderdsten"
    assert scenario.when(met(opdracht, "fte_honderdsten", 0))


def test_inzet_eindigt_niet_voor_zij_begint() -> None:
    fout = refusal(
        uitgezet(), replace(TOEGEZEGD, einde=date(2025, 12, 31)), OngeldigeInvoer
    )
    assert fout.pad == "/gegevens/einde"
    assert uitgezet().when(replace(TOEGEZEGD, einde=date(2026, 1, 1)))


@pytest.mark.parametrize("veld", ["gemeente", "dossier", "module", "actie", "besluit"])
def test_een_toezegging_noemt_niets_onbekends(veld: str) -> None:
    fout = refusal(uitgezet(), met(TOEGEZEGD, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_leveren_kan_alleen_wat_is_toegezegd() -> None:
    for opdracht in (GELEVERD, MINDER):
        fout = refusal(uitgezet(), opdracht, OnbekendeVerwijzing)
        assert fout.pad == "/gegevens/capaciteit"
    toegezegd().refused(BestaatAl, TOEGEZEGD, match="jeugd-arnhem")


def test_een_vreemd_feit_verandert_niets() -> None:
    feiten = toegezegd().on("2026-03-01", GELEVERD, MINDER, TOEGEZEGD).feiten
    staat = capaciteit(toegezegd())
    assert CAPACITEIT.evolve(staat, feiten[-1]) is staat
    for feit in feiten[-3:-1]:
        assert CAPACITEIT.evolve(None, feit) is None
