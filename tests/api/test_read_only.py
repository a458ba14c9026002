"""The serving process cannot write, whatever it tries; another OS user can read."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, OperationalError

from api.registers import DubbeleRegeling, GeenLeesmodel, Watch, opened
from register.faults import GeenRegister, NietSchrijfbaar, Omgevingsfout
from register.service.place import Place
from register.store import Log
from tests.api.conftest import IS_ROOT, Vrager

NIEMAND = 65534
SCHRIJF = (
    "DELETE FROM besluitstatus",
    "UPDATE besluitstatus SET inhoud = ''",
    "INSERT INTO openheid SELECT * FROM openheid",
    "DROP TABLE openheid",
    "CREATE TABLE erbij (x)",
    "PRAGMA user_version = 7",
    "VACUUM",
)


@pytest.mark.parametrize("opdracht", SCHRIJF)
def test_de_verbinding_met_het_leesmodel_kan_niet_schrijven(
    vrager: Vrager, opdracht: str
) -> None:
    library = vrager.registers.library
    with (
        library.connect("mgr-vb") as verbinding,
        pytest.raises(OperationalError),
    ):
        verbinding.execute(text(opdracht))


def test_ook_niet_met_query_only_uit(vrager: Vrager) -> None:
    with vrager.registers.library.connect("mgr-vb") as verbinding:
        verbinding.execute(text("PRAGMA query_only=OFF"))
        with pytest.raises(OperationalError, match="readonly"):
            verbinding.execute(text("DELETE FROM besluitstatus"))


def test_er_kan_geen_ander_bestand_aan(vrager: Vrager, plek: Place) -> None:
    nieuw = plek.map / "erbij.sqlite"
    with (
        vrager.registers.library.connect("mgr-vb") as verbinding,
        pytest.raises(DatabaseError, match="too many attached"),
    ):
        verbinding.execute(text(f"ATTACH '{nieuw}' AS erbij"))
    assert not nieuw.exists()


def test_de_verbinding_met_het_log_kan_niet_schrijven(vrager: Vrager) -> None:
    log = vrager.registers.library.logs["mgr-vb"]
    assert isinstance(log, Log)
    with pytest.raises((NietSchrijfbaar, Omgevingsfout)), log.writing():
        pass
    with pytest.raises(Omgevingsfout):
        log.begin()


def test_de_wachter_kan_niet_schrijven(plek: Place) -> None:
    wachter = Watch(plek.leesmodel)
    for opdracht in ("DELETE FROM openheid", "CREATE TABLE erbij (x)"):
        with pytest.raises(sqlite3.OperationalError):
            wachter.db.execute(opdracht)
    with pytest.raises(sqlite3.DatabaseError):
        wachter.db.execute(f"ATTACH '{plek.map}/erbij.sqlite' AS erbij")
    wachter.close()


def test_vragen_verandert_geen_byte(vrager: Vrager, plek: Place) -> None:
    def inhoud() -> dict[str, bytes]:
        paden = (plek.log, plek.leesmodel, plek.kluis)
        return {pad.name: pad.read_bytes() for pad in paden}

    eerst = inhoud()
    for adres in ("/v1/besluiten", "/v1/zienswijzen?bekendOp=2026-03-01", "/v1/x"):
        vrager.vraag(adres)
    assert inhoud() == eerst


def test_de_api_opent_de_kluis_niet(plek: Place) -> None:
    plek.kluis.unlink()
    with opened([plek]) as registers:
        antwoord = Vrager(registers).vraag("/v1/besluiten")
    assert antwoord.status_code == 200
    assert not plek.kluis.exists()


def test_dezelfde_regeling_twee_keer_wordt_geweigerd(plek: Place) -> None:
    with pytest.raises(DubbeleRegeling, match="mgr-vb"), opened([plek, plek]):
        pass


def test_zonder_register_is_er_niets_te_serveren(tmp_path: Path) -> None:
    with pytest.raises(GeenRegister), opened([Place(tmp_path)]):
        pass


def test_zonder_leesmodel_wordt_gezegd_wat_te_doen(plek: Place) -> None:
    plek.leesmodel.unlink()
    with pytest.raises(GeenLeesmodel, match="eigenaar"), opened([plek]):
        pass


ALS_NIEMAND = """
import json, os, sys
from pathlib import Path
import httpx, uvicorn
from api.registers import opened
from register.service.place import Place
from tests.api.conftest import Vrager
plek = Place(Path(sys.argv[1]))
with opened([plek]) as registers:
    Vrager(registers).vraag("/v1/openapi.json")  # all is imported
os.setgid(65534)
os.setuid(65534)
uit = {"uid": os.getuid()}
with opened([plek]) as registers:
    vrager = Vrager(registers)
    uit["besluiten"] = vrager.vraag("/v1/besluiten").text
    uit["opnieuw"] = vrager.vraag("/v1/besluiten").text
    print(json.dumps(uit), flush=True)
    sys.stdin.readline()
    print(json.dumps(vrager.vraag("/v1/besluiten").json()["aantal"]), flush=True)
"""


@pytest.mark.skipif(not IS_ROOT, reason="alleen root kan een ander worden")
def test_een_andere_gebruiker_leest_zonder_schrijver_en_ziet_wat_erbij_komt(
    plek: Place, schrijf: Callable[..., None]
) -> None:
    with opened([plek]) as registers:
        verwacht = Vrager(registers).vraag("/v1/besluiten").text
    proces = subprocess.Popen(
        [sys.executable, "-c", ALS_NIEMAND, str(plek.map)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={k: w for k, w in os.environ.items() if not k.startswith("COVERAGE")},
    )
    assert proces.stdin
    assert proces.stdout
    eerste = proces.stdout.readline()
    assert eerste, proces.communicate()[1]
    gezien = json.loads(eerste)
    assert gezien == {"uid": NIEMAND, "besluiten": verwacht, "opnieuw": verwacht}
    nieuw = {
        "orgaan": "AB",
        "titel": "Later",
        "handeling": "x",
        "uitkomst": "aangenomen",
    }
    schrijf("2026-08-01T10:00:00Z", "NeemBesluit", "2026-08-01", nieuw)
    uit, fout = proces.communicate("\n", timeout=30)
    assert json.loads(uit) == 4, fout
    assert proces.returncode == 0, fout
