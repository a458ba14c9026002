"""Replay compares the read model as it stands, and names what is wrong in it."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from register.projections.model import PROJECTIES, ReadModel, engine_of
from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from register.service.rebuilding import rebuild
from register.service.replay import replay
from register.service.replayed import Verschil
from tests.service.boeken import neem, schrijvend
from tests.service.replay.logboek import sql


def _rows_of_model(place: Place) -> dict[str, list[object]]:
    with closing(sqlite3.connect(place.leesmodel)) as db:
        return {
            tabel.name: list(db.execute(f"SELECT * FROM {tabel.name}"))  # noqa: S608
            for tabellen in PROJECTIES.values()
            for tabel in tabellen
        }


def test_zonder_leesmodel_wordt_de_rest_gecontroleerd(place: Place) -> None:
    for bestand in place.map.glob("leesmodel*"):
        bestand.unlink()
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.leesmodel == "ontbreekt"
    assert verslag.positie == verslag.gebeurtenissen
    assert not place.leesmodel.exists()


def test_een_leesmodel_dat_achterloopt_wordt_vergeleken_waar_het_staat(
    place: Place,
) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        stand = log.size()
    with schrijvend(place) as boek:
        neem(boek)
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.leesmodel == "achter"
    assert verslag.positie == stand
    assert verslag.gebeurtenissen > stand


def test_tot_een_seq_wordt_een_verder_leesmodel_niet_vergeleken(place: Place) -> None:
    verslag = replay(place, tot=10)
    assert verslag.gelijk
    assert verslag.gebeurtenissen == 10
    assert verslag.leesmodel == "verder"
    assert set(verslag.projecties) == set(PROJECTIES)


def test_een_onleesbaar_leesmodel_wordt_gemeld(place: Place) -> None:
    for bestand in place.map.glob("leesmodel*"):
        bestand.unlink()
    place.leesmodel.write_bytes(b"geen database, maar wel lang genoeg " * 40)
    verslag = replay(place)
    assert not verslag.gelijk
    assert [v.soort for v in verslag.verschillen] == ["leesmodel"]
    assert verslag.leesmodel == "onleesbaar"


def test_een_leesmodel_zonder_tabel_wordt_gemeld(place: Place) -> None:
    sql(place.leesmodel, "DROP TABLE termijnen")
    verslag = replay(place)
    assert [v.soort for v in verslag.verschillen] == ["leesmodel"]


@pytest.mark.parametrize(
    ("opdracht", "verschil"),
    [
        (
            "UPDATE mandaatregister SET nemer='voorzitter'",
            Verschil(
                soort="anders",
                projectie="mandaatregister",
                sleutel="mandaatregister/M-1/2026-04-01",
            ),
        ),
        (
            "DELETE FROM audittrail WHERE seq=9",
            Verschil(soort="ontbreekt", projectie="audittrail", sleutel="audittrail/9"),
        ),
        (
            "DELETE FROM openheid WHERE stroom='besluit/AB-2026-001'",
            Verschil(
                soort="ontbreekt",
                projectie="openheid",
                sleutel="openheid/besluit/AB-2026-001",
            ),
        ),
        (
            "INSERT INTO correcties VALUES ('mgr-test', 900, 1, 0)",
            Verschil(soort="extra", projectie="correcties", sleutel="correcties/900"),
        ),
        (
            "INSERT INTO correcties VALUES ('mgr-test', 0, 1, 0)",
            Verschil(soort="extra", projectie="correcties", sleutel="correcties/0"),
        ),
    ],
)
def test_een_veranderde_rij_wordt_genoemd_en_blijft_staan(
    place: Place, opdracht: str, verschil: Verschil
) -> None:
    sql(place.leesmodel, opdracht)
    voor = _rows_of_model(place)
    verslag = replay(place)
    assert not verslag.gelijk
    assert verslag.verschillen == [verschil]
    assert _rows_of_model(place) == voor


def test_meer_dan_twintig_verschillen_worden_geteld(place: Place) -> None:
    sql(place.leesmodel, "UPDATE audittrail SET door='een ander'")
    verslag = replay(place)
    assert len(verslag.verschillen) == 20
    assert verslag.aantal_verschillen == verslag.gebeurtenissen


_BIJBENEN = """
import sys
from pathlib import Path
from register.faults import NietSchrijfbaar
from register.projections.model import ReadModel, engine_of
from register.service.place import Place
from register.store import Log

class Tellend(Log):
    def events(self, *waar):
        for rijen in super().events(*waar):
            yield rijen
            print(rijen[-1].seq, flush=True)

place = Place(Path(sys.argv[1]))
log = Tellend(place.log, alleen_lezen=True)
model = ReadModel(engine_of(place.leesmodel))
model.make()
model.catch_up("oefen", log, batch=int(sys.argv[2]))
"""


@pytest.mark.parametrize(("batch", "regels"), [(1, 150), (7, 60), (500, 2)])
def test_bijbenen_na_een_kill_is_gelijk_aan_herbouwen(
    tmp_path: Path, batch: int, regels: int
) -> None:
    place = Place(tmp_path / "register.d")
    generate(place, Plan(besluiten=300, zaad=5))
    for bestand in place.map.glob("leesmodel*"):
        bestand.unlink()
    proces = subprocess.Popen(
        [sys.executable, "-c", _BIJBENEN, str(place.map), str(batch)],
        stdout=subprocess.PIPE,
    )
    assert proces.stdout
    for _ in range(regels):
        assert proces.stdout.readline()
    proces.kill()
    proces.wait()
    proces.stdout.close()
    with closing(place.open_log(alleen_lezen=True)) as log:
        model = ReadModel(engine_of(place.leesmodel))
        stand = model.position("oefen")
        assert stand < log.size()
        assert stand > 0 or batch == 500
        model.catch_up("oefen", log, batch=batch)
        bijgebeend = model.digests("oefen")
        model.engine.dispose()
    assert replay(place).gelijk
    assert rebuild(place).projecties == bijgebeend
