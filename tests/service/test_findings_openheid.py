"""Findings are never silent about what is not open, and tell nothing of it."""

from pathlib import Path

import orjson
import pytest

from register.domain.norms.bevinding import Stand
from register.service.findings import findings
from register.service.place import Place
from tests.service.boeken import Boek, dossier, ingericht, neem, schrijvend
from tests.service.gevonden import NEE, NU, een, geen, gezegd, klokken, over_besluiten


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


def _geheim_besluit(boek: Boek) -> str:
    gegevens = {
        "orgaan": "AB",
        "titel": "x",
        "handeling": "x",
        "uitkomst": "aangenomen",
    }
    nummer = boek.kaal(
        "NeemBesluit",
        "2026-05-07",
        "2026-05-07T10:00:00Z",
        gegevens,
        openbaarheid={"openheid": "geheim", "grond": "2b"},
    ).besluitnummer
    assert nummer
    return nummer


def test_van_een_geheim_besluit_geen_woorden(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = _geheim_besluit(boek)
        dicht = een(findings(place, NU), "AWB-25")
        over = {"stroom": f"besluit/{nummer}", "door": "AB"}
        boek.doe("LegGeheimhoudingOp", "2026-06-01", **over, grond="2b")
        boek.doe("HefGeheimhoudingOp", "2026-06-02", **over)
        open_ = een(findings(place, NU), "AWB-25")
        boek.doe("LegGeheimhoudingOp", "2026-06-03", **over, grond="2b")
        weer = een(findings(place, NU), "AWB-25")
    assert (dicht.oordeel, dicht.tekst) == (NEE, "")
    assert open_.tekst == "het besluit heeft geen motivering"
    assert weer.tekst == ""


def test_zonder_kluis_is_wat_verzegeld_is_niet_te_herberekenen(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = _geheim_besluit(boek)
    place.kluis.rename(place.map / "elders")
    gevonden = findings(place, NU)
    assert not over_besluiten(gevonden)
    assert [(rij.onderwerp, rij.norm) for rij in gevonden.verzegeld] == [
        (f"besluit/{nummer}", "")
    ]


def _met_geheim_advies(boek: Boek) -> None:
    boek.doe(
        "StelGremiumIn",
        "2026-01-02",
        gremium="BC",
        naam="Commissie",
        openheid="openbaar",
        soort="bestuurscommissie",
    )
    dossier(boek)
    boek.kaal(
        "BrengAdviesUit",
        "2026-03-01",
        "2026-03-01T10:00:00Z",
        {"dossier": "D-1", "advies": "A-1", "adviseur": "BC", "strekking": "positief"},
        openbaarheid={"openheid": "geheim", "grond": "2b"},
    )
    neem(boek, dossier="D-1")


def test_een_oordeel_op_een_geheim_advies_geeft_geen_woorden(place: Place) -> None:
    with schrijvend(place) as boek:
        _met_geheim_advies(boek)
    rij = een(findings(place, NU), "DOM-10")
    assert (rij.oordeel, rij.tekst) == (NEE, "")


def test_een_oordeel_dat_op_verzegelde_feiten_rust_is_geen_oordeel(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        _met_geheim_advies(boek)
    place.kluis.rename(place.map / "elders")
    gevonden = findings(place, NU)
    assert geen(gevonden, "DOM-10")
    assert "DOM-13@1" in {rij.norm for rij in gevonden.verzegeld}
    vorm = gevonden.shape()["verzegeld"]
    assert isinstance(vorm, list)
    assert {"norm", "onderwerp", "anker"} <= set(vorm[0])


def test_wat_over_iets_geheims_gezegd_is_is_geheim(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = _geheim_besluit(boek)
        gezegd(boek, een(findings(place, NU), "AWB-25"))
        eerst = een(findings(place, NU), "AWB-25")
        over = {"stroom": f"besluit/{nummer}", "door": "AB"}
        boek.doe("LegGeheimhoudingOp", "2026-06-01", **over, grond="2b")
        gezegd(boek, een(findings(place, NU), "DOM-13"))
        boek.doe("HefGeheimhoudingOp", "2026-06-02", **over)
        gezegd(boek, een(findings(place, NU), "AWB-25"))
        log = boek.recorder.log
        koppen = [
            orjson.loads(rij.inhoud)
            for stroom in log.streams("bevinding/")
            for rij in log.stream(stroom)
        ]
    assert eerst.stand is Stand.VERKLAARD
    assert eerst.gezegd == ""
    openheden = [kop.get("openbaarheid", {}).get("openheid") for kop in koppen]
    assert openheden == ["geheim", None, "geheim"]


def test_een_klok_van_iets_geheims_zegt_niet_van_wie(place: Place) -> None:
    with schrijvend(place) as boek:
        klokken(boek)
        over = {"stroom": "raadsronde/R-1", "door": "AB", "grond": "2b"}
        boek.doe("LegGeheimhoudingOp", "2026-07-04", **over)
        boek.kaal(
            "OpenDossier",
            "2026-07-04",
            "2026-07-04T10:00:00Z",
            {"dossier": "D-2", "titel": "Geheim"},
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        )
    verlopen = {rij.onderwerp: rij for rij in findings(place, NU).verlopen}
    assert verlopen["zienswijze/R-1/gm0202"].voor == ()
    assert verlopen["zienswijze/R-1/gm0202"].gemeente == ""
    place.kluis.rename(place.map / "elders")
    assert findings(place, NU).verlopen
