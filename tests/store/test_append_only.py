"""The log only grows: the database itself refuses everything else."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from register.codec.sealing import disclose
from register.faults import NietSchrijfbaar, Omgevingsfout
from register.service.place import Place
from register.store import Log, Nieuw
from register.tlog.tree import leaf_hash
from tests.outsider import tree_root, verify
from tests.registers import decision, make, record


@pytest.fixture
def raw(place: Place) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(place.log, isolation_level=None)) as db:
        yield db


BOTSING = "ON CONFLICT DO UPDATE SET state = x'00'"
LAATSTE = "(SELECT max(notification_id) FROM stored_events)"


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE stored_events SET state = x'00'",
        "UPDATE OR REPLACE stored_events SET notification_id = 1",
        "UPDATE stored_events SET notification_id = notification_id + 100",
        "DELETE FROM stored_events",
        "DELETE FROM stored_events WHERE notification_id = {laatste}",
        "INSERT INTO stored_events VALUES (1, 'x', 1, 'x.v1', x'00')",
        "INSERT INTO stored_events VALUES ({laatste} + 2, 'x', 1, 'x.v1', x'00')",
        "INSERT INTO stored_events VALUES (NULL, 'x', 1, 'x.v1', x'00')",
        "INSERT INTO stored_events VALUES (-1, 'x', 1, 'x.v1', x'00')",
        "INSERT INTO stored_events VALUES ({laatste} + 1, 'regeling', 1, 'x', x'00')",
        "INSERT OR REPLACE INTO stored_events VALUES (1, 'register', 1, 'x', x'00')",
        "REPLACE INTO stored_events VALUES (1, 'x', 9, 'x.v1', x'00')",
        "REPLACE INTO stored_events VALUES ({laatste} + 1, 'regeling', 1, 'x', x'00')",
        "INSERT OR IGNORE INTO stored_events VALUES (1, 'x', 9, 'x.v1', x'00')",
        "INSERT INTO stored_events VALUES (1, 'x', 9, 'x', x'00') {botsing}",
    ],
)
def test_alleen_het_volgende_feit_komt_erbij(
    raw: sqlite3.Connection, place: Place, opdracht: str
) -> None:
    voor = raw.execute("SELECT * FROM stored_events").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="het logboek"):
        raw.execute(opdracht.format(laatste=LAATSTE, botsing=BOTSING))
    assert raw.execute("SELECT * FROM stored_events").fetchall() == voor
    assert verify(place.map) == len(voor)


def test_het_volgende_feit_mag_wel(raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN")
    raw.execute(
        f"INSERT INTO stored_events VALUES ({LAATSTE} + 1, 'x', 1, 'x.v1', x'00')"  # noqa: S608
    )
    raw.execute("ROLLBACK")


def test_elke_verbinding_schrijft_met_een_logboek_vooraf_en_door_naar_de_schijf(
    place: Place,
) -> None:
    with closing(place.open_log()) as log:
        waarden = {
            naam: log._rows(f"PRAGMA {naam}")[0][0]  # noqa: SLF001 - what is set
            for naam in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "trusted_schema",
                "foreign_keys",
            )
        }
    assert waarden == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "foreign_keys": 1,
    }


@pytest.mark.parametrize(
    "opdracht",
    [
        "DELETE FROM sleutels",
        "CREATE TABLE x (y)",
        "CREATE TEMP TABLE x (y)",
        "ATTACH 'file:/tmp/elders.sqlite?mode=rwc' AS elders",
        "INSERT INTO stored_events VALUES (1000, 'x', 1, 'x.v1', x'00')",
    ],
)
def test_wie_alleen_leest_kan_niet_schrijven(place: Place, opdracht: str) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        with pytest.raises(Omgevingsfout):
            log._rows(opdracht)  # noqa: SLF001 - past every method that could refuse
        with pytest.raises(NietSchrijfbaar, match="schrijfrechten"), log.writing():
            pass
        assert log.size() == 7


def test_een_transactie_leest_wat_zij_zelf_schrijft(place: Place) -> None:
    with (
        closing(place.open_log()) as log,
        suppress(ZeroDivisionError),
        log.writing() as bezig,
    ):
        assert bezig.grootte == bezig.size() == 7
        assert bezig.append([Nieuw("a", 1, "x.v1", b"een")]) == range(7, 8)
        assert bezig.append([Nieuw("a", 2, "x.v1", b"twee")]) == range(8, 9)
        assert bezig.grootte == bezig.size() == 9
        assert [e.inhoud for e in bezig.stream("a")] == [b"een", b"twee"]
        assert [e.inhoud for e in bezig.stream("a", tot=8)] == [b"een"]
        assert bezig.versions("a") == 2
        assert bezig.versions("b") == 0
        assert bezig.kop.root() == tree_root(
            [leaf_hash(e.inhoud) for batch in bezig.events() for e in batch]
        )
        raise ZeroDivisionError


def test_na_een_fout_halverwege_is_er_niets(place: Place) -> None:
    zegel = disclose("/gegevens/titel", "Koers", bytes(32))
    with closing(place.open_log()) as log:
        voor = list(log._rows("SELECT * FROM tegels"))  # noqa: SLF001
        wortel = log.root(log.size())
        with suppress(ZeroDivisionError), log.writing() as bezig:
            bezig.append([Nieuw("a", 1, "x.v1", b"een", (zegel,))])
            bezig.claim("k", b"mac", b"ontvangst")
            assert bezig.key("k") == (b"mac", b"ontvangst")
            assert bezig.open(zegel.digest) == b'"Koers"'
            raise ZeroDivisionError
        assert log.size() == 7
        assert list(log._rows("SELECT * FROM tegels")) == voor  # noqa: SLF001
        assert log.root(7) == wortel
        assert log.open(zegel.digest) is None
        with log.writing() as bezig:
            assert bezig.key("k") is None
            assert bezig.kop.root() == wortel


def test_vragen_aan_een_log(place: Place) -> None:
    record(place, decision())
    with closing(place.open_log(alleen_lezen=True)) as log:
        assert log.size() == 11
        alle = [e for batch in log.events(aantal=3) for e in batch]
        assert [e.seq for e in alle] == list(range(11))
        assert [e for batch in log.events(4, 6) for e in batch] == alle[4:6]
        assert list(log.events(11)) == []
        assert log.event(4) == alle[4]
        assert log.event(11) is log.event(-1) is None
        assert log.streams("gremium/") == ["gremium/AB", "gremium/DB"]
        assert log.streams("gremium/", tot=4) == ["gremium/AB"]
        (zegel,) = log.disclosures(1)
        assert log.open(zegel.digest) == zegel.waarde == b'"De regeling"'
        assert log.open_many([zegel.digest, "geen"]) == {zegel.digest: zegel.waarde}
        assert log.open_many([]) == {}
        veel = [zegel.digest, *(str(n) for n in range(1200))]
        assert log.open_many(veel) == {zegel.digest: zegel.waarde}


@pytest.mark.parametrize("naam", ["a#b", "a?b", "a%20b", "mode=ro", ":memory:", "é ë"])
def test_een_vreemde_naam_van_een_map_is_gewoon_een_map(
    tmp_path: Path, naam: str
) -> None:

    plaats = make(tmp_path / naam)
    assert verify(plaats.map) == 7
    assert plaats.log.is_file()
    assert [pad.name for pad in plaats.map.parent.iterdir()] == [naam]


def test_het_log_weigert_een_bestand_dat_geen_log_is(place: Place) -> None:
    vreemd = place.map / "vreemd.sqlite"
    vreemd.write_bytes(b"geen database" * 100)
    with pytest.raises(Omgevingsfout, match="geeft een fout"):
        Log(vreemd).size()
