"""`waarom` about the decision itself: what is missing, wrong or closed is said."""

import sqlite3
from contextlib import closing

import pytest

from register.domain.bevoegdheden.schakel import Gebrek
from register.domain.norms import catalogue, judging
from register.service.explaining.chainwords import GEBREKEN
from register.service.explaining.sentences import enumerated, plain_word
from register.service.place import Place
from tests.service.boeken import dossier, neem, schrijvend
from tests.service.explaining.vertellen import verteld

DAG = "2026-05-07"


def test_voor_het_publiek_alleen_wat_gepubliceerd_is(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        nummer = neem(boek, dossier="D-1", motivering="")
    assert "dossier 'D-1' (Beleidsondersteuning)" in verteld(place, nummer)
    assert "Hier: het besluit heeft geen motivering." in verteld(place, nummer)
    publiek = verteld(place, nummer, openbaar=True)
    assert "Het dossier 'D-1' is niet openbaar." in publiek
    assert "Beleidsondersteuning" not in publiek
    assert "Hier:" not in publiek


def test_een_onvolledig_besluit_zegt_wat_ontbreekt(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("StelFunctieIn", "2026-01-02", functie="los", naam="Los")
        nummer = neem(
            boek,
            orgaan="DB",
            functie="los",
            titel="Kaal",
            handeling="iets",
            uitkomst="verworpen",
            motivering={"onbekend": "niet bewaard"},
            nader_te_bepalen=["bestuurlijk_eigenaar"],
            ambtelijk_eigenaar="los",
        )
    alles = verteld(place, nummer)
    assert "De functie los verwierp dit voorstel" in alles
    assert "krachtens 'onbekend'" in alles
    assert "De motivering: [onbekend: niet bewaard]" in alles
    assert "maar die bevoegdheid staat niet in het register" in alles
    assert "bestuurlijk eigenaar nog te bepalen" in alles
    assert "De keten is gesloten" not in alles


def test_een_besluit_zonder_precieze_dag_zegt_ertussen(place: Place) -> None:
    with schrijvend(place) as boek:
        gegevens = {
            "orgaan": "AB",
            "titel": "x",
            "handeling": "x",
            "uitkomst": "aangenomen",
        }
        nummer = boek.kaal(
            "NeemBesluit", "2026-05", "2026-06-01T10:00:00Z", gegevens
        ).besluitnummer
    assert nummer
    alles = verteld(place, nummer)
    assert "tussen 1 mei 2026 en 31 mei 2026" in alles
    assert "vastgelegd op 1 juni 2026, 1 dag later" in alles


def test_een_gecorrigeerd_besluit_zegt_dat_het_gecorrigeerd_is(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = neem(boek)
        log = boek.recorder.log
        (genomen,) = [
            rij.seq
            for rij in log.stream(f"besluit/{nummer}")
            if rij.soort == "besluit-genomen.v1"
        ]
        gegevens = {
            "besluit": nummer,
            "orgaan": "AB",
            "titel": "Juist",
            "handeling": "begroting-vaststellen",
            "uitkomst": "aangenomen",
            "keten": [{"soort": "attributie", "gever": "elders", "nemer": "AB"}],
        }
        boek.doe(
            "CorrigeerRegistratie",
            "2026-06-01",
            seq=genomen,
            gegevens=gegevens,
            reden="typefout",
        )
    alles = verteld(place, nummer)
    assert "was fout en is daarna gecorrigeerd" in alles


def test_een_overtreding_met_reden_blijft_staan(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe(
            "StelGremiumIn",
            "2026-01-02",
            gremium="RPO",
            naam="Overleg",
            openheid="besloten",
            soort="bestuurlijk_overleg",
        )
        nummer = boek.kaal(
            "NeemBesluit",
            DAG,
            f"{DAG}T10:00:00Z",
            {"orgaan": "RPO", "titel": "x", "handeling": "x", "uitkomst": "aangenomen"},
            override={"regels": ["AWB-34"], "reden": "Zo ging het."},
        ).besluitnummer
    assert nummer
    alles = verteld(place, nummer)
    assert "Het is vastgelegd ondanks AWB-34: Zo ging het." in alles
    assert "RPO nam dit besluit" in alles
    assert "AWB-34@1: voldoet niet." in alles


def test_van_een_gewist_besluit_is_niets_te_vertellen(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = boek.kaal(
            "NeemBesluit",
            DAG,
            f"{DAG}T10:00:00Z",
            {"orgaan": "AB", "titel": "x", "handeling": "x", "uitkomst": "aangenomen"},
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        ).besluitnummer
        assert nummer
        boek.doe(
            "LegGeheimhoudingOp",
            DAG,
            stroom=f"besluit/{nummer}",
            door="AB",
            grond="2b",
        )
        boek.doe(
            "HefGeheimhoudingOp", "2026-06-01", stroom=f"besluit/{nummer}", door="AB"
        )
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute("DELETE FROM openbaarmakingen WHERE pad='/gegevens'")
    assert verteld(place, nummer) == (
        "De inhoud van dit besluit is gewist of nog verzegeld."
    )


def test_onbekende_uitvoering_en_ander_oordeel_krijgen_geen_woorden(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with schrijvend(place) as boek:
        nummer = neem(boek, motivering="")
    zonder = {n: norm for n, norm in catalogue.BY_NAME.items() if n != "AWB-25@1"}
    anders = zonder | {"DOM-13@1": zonder["AWB-34@1"]}
    monkeypatch.setattr(judging, "BY_NAME", anders)
    alles = verteld(place, nummer)
    assert "AWB-25@1: voldoet niet; deze uitvoering is hier onbekend." in alles
    (dom,) = [zin for zin in alles.splitlines() if zin.startswith("DOM-13@1")]
    assert "Hier:" not in dom


def test_elk_gebrek_heeft_woorden() -> None:
    assert set(GEBREKEN) == set(Gebrek)


def test_woorden_in_een_zin() -> None:
    assert enumerated([]) == ""
    assert enumerated(["a"]) == "a"
    assert enumerated(["a", "b", "c"]) == "a, b en c"
    assert plain_word(None) == "onbekend"


def test_wie_en_waarover_staan_er_met_hun_naam(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("StelModuleIn", "2026-01-02", module="wsp", naam="Servicepunt")
        boek.doe("StelFunctieIn", "2026-01-02", functie="los", naam={"onbekend": "weg"})
        nummer = neem(
            boek,
            handeling="avv-vaststellen",
            module="wsp",
            ambtelijk_eigenaar="los",
            bewaker="secretaris",
        )
    alles = verteld(place, nummer)
    assert "'algemeen verbindend voorschrift vaststellen'" in alles
    assert "in module 'Servicepunt'" in alles
    assert "ambtelijk eigenaar los en bewaker secretaris" in alles


def test_een_functie_zonder_naam_heet_naar_haar_code(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("StelFunctieIn", "2026-01-02", functie="los", naam={"onbekend": "weg"})
        nummer = neem(boek, orgaan="DB", functie="los", handeling="iets")
    assert "De functie 'los' nam dit besluit" in verteld(place, nummer)
