"""Verdicts of own norms, judged again: later forms and secret norms change none."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from register.codec.events import REGISTRY
from register.domain.norms import catalogue
from register.domain.norms.eigen import gelding
from register.domain.norms.norm import breaks
from register.service.findings import findings
from register.service.place import Place
from register.service.rejudging import Oneens, Rejudging
from register.service.replay import replay
from tests.service.boeken import ingericht, neem, schrijvend
from tests.service.normenboek import GRENS, NEE, NU, duur, stel, van


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


def test_een_latere_norm_verandert_bevindingen_en_geen_oud_oordeel(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        neem(boek, bedrag=5_000)
        stel(boek, "2026-06-01", geldig_van="2026-02-01", bedrag={"hoogste": 4_000})
    (rij,) = van(place)
    assert (rij.oordeel, rij.toen) == (NEE, "")
    verslag = replay(place)
    assert verslag.gelijk


def test_een_nieuwe_uitvoering_van_een_vorm_verandert_geen_oud_oordeel(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        duur(boek)
    bedrag = gelding.VORMEN["bedrag"]
    toetsen = {**bedrag.toetsen, 2: lambda _, __: breaks("anders")}
    vormen = {**gelding.VORMEN, "bedrag": replace(bedrag, toetsen=toetsen)}
    monkeypatch.setattr(gelding, "VORMEN", vormen)
    (rij,) = van(place)
    assert (rij.norm, rij.tekst) == ("REG-01@2", "anders")
    assert replay(place).gelijk
    vormen["bedrag"] = replace(bedrag, toetsen={2: toetsen[2]})
    verslag = replay(place)
    assert not verslag.gelijk
    (verschil,) = verslag.verschillen
    assert verschil.norm == "REG-01@1"
    assert "deze uitvoering is onbekend" in verschil.tekst


GEHEIM = {"openheid": "geheim", "grond": "2e"}


def test_zonder_kluis_is_een_geheime_norm_niet_te_herberekenen(place: Place) -> None:
    klok = "2026-02-01T10:00:00Z"
    with schrijvend(place) as boek:
        boek.kaal("StelEigenNormVast", "2026-02-01", klok, GRENS, openbaarheid=GEHEIM)
        duur(boek)
    assert replay(place).gelijk
    place.kluis.unlink()
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verzegeld


def herspeeld(place: Place) -> tuple[Rejudging, list[Oneens]]:
    """Every fact once more, without the vault."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        opnieuw = Rejudging(log, None)
        oneens = [
            verschil
            for rijen in log.events()
            for rij in rijen
            for verschil in opnieuw.add(REGISTRY.decode(rij.seq, rij.soort, rij.inhoud))
        ]
    return opnieuw, oneens


def test_een_geheime_norm_is_geen_verschil_en_een_onbekende_van_de_wet_wel(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    klok = "2026-02-01T10:00:00Z"
    with schrijvend(place) as boek:
        boek.kaal("StelEigenNormVast", "2026-02-01", klok, GRENS, openbaarheid=GEHEIM)
        duur(boek)
    opnieuw, oneens = herspeeld(place)
    assert (opnieuw.verzegeld, oneens) == (1, [])
    bekend = {n: norm for n, norm in catalogue.BY_NAME.items() if n != "DOM-13@1"}
    monkeypatch.setattr("register.domain.norms.judging.BY_NAME", bekend)
    opnieuw, oneens = herspeeld(place)
    assert opnieuw.verzegeld == 1
    assert [verschil.norm for verschil in oneens] == ["DOM-13@1"]


def test_een_geheime_norm_verzegelt_niet_wat_andere_normen_zeggen(
    place: Place,
) -> None:
    klok = "2026-02-01T10:00:00Z"
    with schrijvend(place) as boek:
        boek.kaal("StelEigenNormVast", "2026-02-01", klok, GRENS, openbaarheid=GEHEIM)
        norm = boek.seq()
        duur(boek)
    met = {rij.id for rij in findings(place, NU).gevonden}
    zonder = findings(place, NU, zonder_kluis=True)
    assert {rij.id for rij in zonder.gevonden} == met - {"REG-01"}
    assert [(rij.onderwerp, rij.anker) for rij in zonder.verzegeld] == [
        ("eigen-norm/REG-01", norm)
    ]
