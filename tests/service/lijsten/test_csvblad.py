"""A list as CSV: every field a column, raw values, and nothing that may not be seen."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from register.service.csvblad import csv_of, header
from register.service.lijsten.besluiten import BESLUITEN
from register.service.lijsten.catalogue import LIJSTEN
from register.service.lijsten.tabel import Overzicht
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    CODES,
    FEITDATUM,
    JANEE,
    LIJST,
    TEKST,
    TUSSEN,
    Rijvorm,
    record,
)

RIJ = Rijvorm(
    naam="Proef",
    uitleg="Van alles.",
    velden={
        "regeling": CODE,
        "besluit": CODE,
        "titel": TEKST,
        "bedrag": CENTEN,
        "plafond": record(bedrag=CENTEN, per=CODE),
        "codes": CODES,
        "delen": LIJST,
        "wanneer": FEITDATUM,
        "genomen_tussen": TUSSEN,
        "te_laat": JANEE,
    },
    verplicht=(),
    voorbeeld={},
)
PROEF = replace(BESLUITEN, rij=RIJ)


def gelezen(*rijen: dict[str, object], oefening: str = "") -> list[dict[str, str]]:
    antwoord = {"gegevens": [{"regeling": "mgr", **rij} for rij in rijen]}
    tekst = csv_of(PROEF, antwoord, {oefening}).decode()
    return list(csv.DictReader(StringIO(tekst), delimiter=";"))


def test_elk_veld_is_een_kolom_met_de_waarde_zelf() -> None:
    (rij,) = gelezen(
        {
            "besluit": "AB-1",
            "titel": "Een; titel",
            "bedrag": -125,
            "plafond": {"bedrag": 500, "per": "jaar"},
            "codes": ["a", "b"],
            "delen": [{"x": 1}, {"x": 2}],
            "wanneer": {"van": "2026-01-01", "tot": "2026-01-31"},
            "genomen_tussen": {"van": "2026-01-02", "tot": "2026-01-03"},
            "te_laat": False,
        }
    )
    assert rij == {
        "regeling": "mgr",
        "besluit": "AB-1",
        "titel": "Een; titel",
        "bedrag_cent": "-125",
        "plafond_bedrag_cent": "500",
        "plafond_per": "jaar",
        "codes": "a, b",
        "delen": "x 1; x 2",
        "wanneer": "2026-01-01/2026-01-31",
        "genomen_tussen": "2026-01-02/2026-01-03",
        "te_laat": "nee",
        "openheid": "openbaar",
        "oefening": "",
    }


def test_wat_ontbreekt_is_leeg_en_wat_verzegeld_is_zegt_dat() -> None:
    (rij,) = gelezen(
        {"titel": {"_sd": "x"}, "te_laat": True, "wanneer": "2026-W27"}, oefening="mgr"
    )
    assert rij["titel"] == "[verzegeld]"
    assert rij["plafond_bedrag_cent"] == rij["codes"] == ""
    assert rij["te_laat"] == "ja"
    assert rij["wanneer"] == "2026-W27"
    assert rij["oefening"] == "ja"


def test_van_wat_dicht_is_staat_er_alleen_dat_het_er_is() -> None:
    (rij,) = gelezen({"besluit": "AB-2", "openbaarheid": {"openheid": "geheim"}})
    gevuld = {naam: waarde for naam, waarde in rij.items() if waarde}
    assert gevuld == {"regeling": "mgr", "besluit": "AB-2", "openheid": "geheim"}


def test_geen_cel_is_een_formule() -> None:
    (rij,) = gelezen({"titel": "=1+1"})
    assert rij["titel"] == "'=1+1"


@pytest.mark.parametrize("overzicht", LIJSTEN, ids=lambda o: o.naam)
def test_elke_lijst_heeft_een_kop_zonder_dubbele_namen(overzicht: Overzicht) -> None:
    namen = header(overzicht)
    assert len(namen) == len(set(namen))
    assert namen[-2:] == ["openheid", "oefening"]
