"""The register of secrecy: what was closed, and how that ended, on both axes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from register.service.lijsten.bladen import Grid, list_page
from register.service.lijsten.openheid import GEHEIMHOUDINGEN
from tests.service.boeken import Boek
from tests.service.vergaderboek import DAG, Rij, bestuur, gelezen, rows

BESLUIT = "besluit/AB-2026-001"
NA = date(2026, 12, 1)


@pytest.fixture
def boek(tmp_path: Path) -> Iterator[Boek]:
    """A decision of July that is public."""
    with bestuur(tmp_path) as geopend:
        take(geopend)
        yield geopend


def take(boek: Boek, **envelop: object) -> None:
    gegevens = {
        "orgaan": "AB",
        "titel": "Pand",
        "handeling": "koers",
        "uitkomst": "aangenomen",
        "motivering": "omdat het moet",
    }
    boek.kaal("NeemBesluit", DAG, f"{DAG}T10:00:00Z", gegevens, **envelop)


def impose(boek: Boek, dag: str = "2026-07-03", **anders: object) -> None:
    dicht = {"stroom": BESLUIT, "door": "AB", "grond": "2b", **anders}
    boek.doe("LegGeheimhoudingOp", dag, **dicht)


def asked(map_: Path, op: date = NA, **anders: object) -> list[Rij]:
    with gelezen(map_) as library:
        return rows(library, "geheimhoudingen", op=op, **anders)


def state(map_: Path, op: date = NA, **anders: object) -> list[object]:
    return [rij["status"] for rij in asked(map_, op, **anders)]


def test_zonder_geheim_is_het_register_leeg(boek: Boek, tmp_path: Path) -> None:
    assert boek.seq()
    assert asked(tmp_path) == []


def test_wie_het_register_bijhoudt_ziet_hoe_het_kwam(
    boek: Boek, tmp_path: Path
) -> None:
    impose(boek, opgelegd_aan="ab")
    seq = boek.seq()
    (rij,) = asked(tmp_path)
    assert rij == {
        "regeling": "mgr-test",
        "stroom": BESLUIT,
        "soort": "besluit",
        "code": "AB-2026-001",
        "omvang": "alles",
        "openheid": "geheim",
        "sinds": "2026-07-03",
        "door": "AB",
        "grond": "2b",
        "opgelegd_aan": "ab",
        "status": "geldt",
        "seq": seq,
        "seqs": [seq],
    }
    boek.doe("BekrachtigGeheimhouding", "2026-09-10", stroom=BESLUIT, door="AB")
    (rij,) = asked(tmp_path)
    assert (rij["status"], rij["bekrachtigd_op"]) == ("bekrachtigd", "2026-09-10")
    assert (rij["bekrachtigd_door"], rij["seqs"]) == ("AB", [seq, seq + 1])
    assert state(tmp_path, date(2026, 9, 9)) == ["geldt"]


def test_buitenstaanders_zien_van_wat_dicht_is_niet_meer_dan_een_stomp(
    boek: Boek, tmp_path: Path
) -> None:
    impose(boek, opgelegd_aan="ab", tot="2026-11-30")
    boek.doe("BekrachtigGeheimhouding", "2026-09-10", stroom=BESLUIT, door="AB")
    (dicht,) = asked(tmp_path, date(2026, 11, 30), openbaar=True)
    assert dicht["status"] == "geldt"
    assert dicht["tot"] == "2026-11-30"
    assert dicht.keys().isdisjoint({"opgelegd_aan", "bekrachtigd_op", "seqs"})
    (open_,) = asked(tmp_path, openbaar=True)
    assert (open_["status"], open_["geeindigd_op"]) == ("verlopen", "2026-11-30")
    assert open_["bekrachtigd_op"] == "2026-09-10"


@pytest.mark.parametrize(
    ("opdracht", "anders", "status"),
    [
        ("HefGeheimhoudingOp", {"door": "AB"}, "opgeheven"),
        ("LaatGeheimhoudingVervallen", {}, "vervallen"),
    ],
)
def test_geheimhouding_eindigt_en_kan_opnieuw_beginnen(
    boek: Boek, tmp_path: Path, opdracht: str, anders: dict[str, str], status: str
) -> None:
    impose(boek)
    boek.doe(opdracht, "2026-08-01", stroom=BESLUIT, **anders)
    (rij,) = asked(tmp_path)
    assert (rij["status"], rij["geeindigd_op"]) == (status, "2026-08-01")
    assert state(tmp_path, date(2026, 7, 31)) == ["geldt"]
    impose(boek, "2026-09-01", grond="2e")
    assert state(tmp_path) == ["geldt", status]
    assert state(tmp_path, bekend_op=f"#{boek.seq() - 1}") == [status]


def test_zij_verloopt_pas_na_haar_laatste_dag(boek: Boek, tmp_path: Path) -> None:
    impose(boek, tot="2026-08-15")
    assert state(tmp_path, date(2026, 8, 15)) == ["geldt"]
    assert state(tmp_path, date(2026, 8, 16)) == ["verlopen"]
    boek.doe("HefGeheimhoudingOp", "2026-08-10", stroom=BESLUIT, door="AB")
    assert state(tmp_path, date(2026, 8, 16)) == ["opgeheven"]


def test_een_registratie_die_verviel_was_geen_geheimhouding(
    boek: Boek, tmp_path: Path
) -> None:
    impose(boek)
    seq = boek.seq()
    boek.doe("LaatRegistratieVervallen", "2026-07-04", seq=seq, reden="niet gedaan")
    assert asked(tmp_path) == []


def test_wat_dicht_is_vastgelegd_staat_er_een_keer(boek: Boek, tmp_path: Path) -> None:
    take(boek, openbaarheid={"openheid": "geheim", "grond": "2b"}, namens="AB")
    (rij,) = asked(tmp_path)
    assert (rij["stroom"], rij["omvang"]) == ("besluit/AB-2026-002", "alles")
    assert (rij["door"], rij["sinds"]) == ("AB", DAG)
    stroom = {"stroom": str(rij["stroom"])}
    impose(boek, **stroom)
    assert state(tmp_path) == ["geldt", "geldt"]
    boek.doe("HefGeheimhoudingOp", "2026-08-01", **stroom, door="AB")
    assert state(tmp_path) == ["opgeheven", "opgeheven"]


def test_een_dicht_feit_in_een_open_stroom_is_niet_de_stroom(
    boek: Boek, tmp_path: Path
) -> None:
    bekend = {"besluit": "AB-2026-001", "wijze": "toezending"}
    dicht = {"openheid": "besloten", "grond": "2e"}
    klok = "2026-07-10T10:00:00Z"
    boek.kaal("MaakBesluitBekend", "2026-07-10", klok, bekend, openbaarheid=dicht)
    (rij,) = asked(tmp_path)
    assert (rij["omvang"], rij["openheid"]) == ("feit", "besloten")
    open_ = {"openheid": "openbaar"}
    nog = {"dossier": "D-9", "titel": "Open"}
    boek.kaal("OpenDossier", "2026-07-10", klok, nog, openbaarheid=open_)
    assert len(asked(tmp_path)) == 1


def test_een_lange_code_staat_er_kort(boek: Boek, tmp_path: Path) -> None:
    stuk = {"sha256": "a" * 64, "titel": "Stuk", "soort": "notitie", "versie": 1}
    boek.doe("VoegStukToe", DAG, **stuk)
    impose(boek, stroom=f"stuk/{'a' * 64}", tot="2027-01-01")
    (blad,) = [
        blok
        for blok in list_page(GEHEIMHOUDINGEN, {"gegevens": asked(tmp_path)})
        if isinstance(blok, Grid)
    ]
    assert blad.rijen[0][0] == f"stuk {'a' * 12}…"
    assert blad.rijen[0][-1] == "geldt, t/m 1 jan 2027"
