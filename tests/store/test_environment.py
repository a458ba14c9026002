"""What the environment may do to us: each its own error, nothing half written."""

import os
import resource
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from register.codec.sealing import Disclosure, disclose
from register.domain.organisatie.regeling import RegisterBegonnen
from register.faults import (
    GeenRegister,
    GeenRuimte,
    LogBezet,
    NietSchrijfbaar,
    Omgevingsfout,
    environment,
)
from register.service.beginning import begin
from register.service.place import Place
from register.service.recording import Recorder
from register.store import Log
from register.vault import Vault
from tests.registers import decision, record

BEGONNEN = RegisterBegonnen(regeling="mgr-test", naam="Proef")
NOBODY = 65534


@contextmanager
def locked(pad: Path) -> Iterator[None]:
    """Somebody else holds the write lock."""
    with closing(sqlite3.connect(pad, isolation_level=None)) as ander:
        ander.execute("BEGIN IMMEDIATE")
        yield


def test_een_bezet_log_zegt_hoe_lang_er_is_gewacht(place: Place) -> None:
    log = Log(place.log, wacht=0.05)
    with closing(log), locked(place.log):
        with pytest.raises(LogBezet, match=r"langer dan 0\.05 seconden"), log.writing():
            pass
        assert log.size() == 7, "reading goes on"
    with closing(Log(place.log, wacht=0.05)) as weer, weer.writing() as bezig:
        assert bezig.grootte == 7


def test_een_bezette_kluis_ook(place: Place) -> None:
    zegel = disclose("/gegevens", "x", bytes(32))
    with closing(Vault(place.kluis, 0.05)) as kluis, locked(place.kluis):
        with pytest.raises(LogBezet):
            kluis.put({"x/a": [(0, zegel)]})
        assert kluis.of(0) == []


def test_wachten_op_een_ander_lukt_als_die_op_tijd_klaar_is(place: Place) -> None:
    ander = sqlite3.connect(place.log, isolation_level=None, check_same_thread=False)
    ander.execute("BEGIN IMMEDIATE")
    klaar = threading.Timer(0.2, lambda: ander.execute("ROLLBACK"))
    klaar.start()
    assert record(place, decision())[0].besluitnummer == "AB-2026-001"
    klaar.join()
    ander.close()


def as_nobody(doe: Callable[[], None]) -> int:
    """Run it in a process without rights; gives the exit code."""
    if pid := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    try:
        doe()
    except BaseException:  # noqa: BLE001 - a child must not run the other tests
        os._exit(1)
    os._exit(0)


def opened(map_: Path) -> None:
    for pad in (map_, *map_.parents):
        if pad.owner() == "root" and pad != Path("/"):
            pad.chmod(pad.stat().st_mode | 0o055)


@pytest.mark.skipif(os.getuid() != 0, reason="alleen root kan een ander worden")
def test_een_map_zonder_schrijfrecht_zegt_wat_te_doen(place: Place) -> None:
    opened(place.map)
    place.kluis.chmod(0o644)
    voor = sorted(pad.name for pad in place.map.iterdir())

    def niets_kan() -> None:
        with pytest.raises(NietSchrijfbaar, match="schrijfrechten"):
            begin(Place(place.map / "nieuw"), BEGONNEN)
        with pytest.raises(NietSchrijfbaar):
            record(place, decision())
        with pytest.raises(NietSchrijfbaar):
            Vault(place.map / "kluis2.sqlite", nieuw=True)
        place.keep_readable()
        with closing(place.open_log(alleen_lezen=True)) as log:
            assert log.size() == 7

    assert as_nobody(niets_kan) == 0
    assert sorted(pad.name for pad in place.map.iterdir()) == voor


def test_een_pad_waar_geen_map_kan_komen_zegt_wat_te_doen(tmp_path: Path) -> None:
    bestand = tmp_path / "bestand"
    bestand.touch()
    with pytest.raises(NietSchrijfbaar, match="schrijfrechten"):
        begin(Place(bestand / "r"), BEGONNEN)
    with pytest.raises(NietSchrijfbaar, match="schrijfrechten"):
        Vault(tmp_path / "weg" / "kluis.sqlite", nieuw=True)
    Place(tmp_path / "weg").keep_readable()
    assert [pad.name for pad in tmp_path.iterdir()] == ["bestand"]


def test_wie_het_log_niet_krijgt_legt_niets_vast(place: Place) -> None:
    with Recorder(place) as recorder:
        echt, recorder.log = recorder.log, Log(place.log, wacht=0.05)
        with locked(place.log), pytest.raises(LogBezet):
            recorder.record(decision())
        recorder.log.close()
        recorder.log = echt
        assert recorder.record(decision()).seqs[0] == 7


@pytest.mark.skipif(os.getuid() != 0, reason="alleen root kan een ander worden")
def test_een_map_die_niet_gelezen_mag_worden_geeft_geen_storing(place: Place) -> None:
    opened(place.map)
    place.map.chmod(0o700)

    def niets_te_zien() -> None:
        with pytest.raises(GeenRegister):
            place.open_log()
        with pytest.raises(NietSchrijfbaar):
            begin(place, BEGONNEN)

    assert as_nobody(niets_te_zien) == 0


VOL = """
import resource, signal, sys
from pathlib import Path
from register.faults import GeenRuimte
from register.service.place import Place
from register.service.recording import Recorder
from tests.registers import decision

place = Place(Path(sys.argv[1]))
recorder = Recorder(place)
groot = "x" * 9000
voor = recorder.log.size()
wal = place.log.with_name("log.sqlite-wal")
grens = wal.stat().st_size + 20_000
resource.setrlimit(resource.RLIMIT_FSIZE, (grens, resource.RLIM_INFINITY))
gelukt = 0
try:
    for _ in range(50):
        recorder.record(decision(motivering=groot))
        gelukt += 1
except GeenRuimte as fout:
    assert "niets vastgelegd" in str(fout), fout
else:
    raise AssertionError("de schijf liep niet vol")
assert recorder.log.size() == voor + 4 * gelukt, "lezen gaat door, niets half"
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
na = recorder.record(decision())
assert na.seqs[0] == voor + 4 * gelukt, na
assert na.besluitnummer == f"AB-2026-{gelukt + 1:03d}", na
recorder.close()
"""


def test_een_volle_schijf_legt_niets_half_vast_en_daarna_gaat_het_weer(
    place: Place,
) -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    klaar = subprocess.run(
        [sys.executable, "-c", VOL, str(place.map)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert klaar.returncode == 0, klaar.stderr


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("database is locked", LogBezet),
        ("database or disk is full", GeenRuimte),
        ("disk I/O error", GeenRuimte),
        ("attempt to write a readonly database", NietSchrijfbaar),
        ("unable to open database file", NietSchrijfbaar),
        ("database disk image is malformed", Omgevingsfout),
    ],
)
def test_een_fout_van_de_database_wordt_in_het_nederlands_verteld(
    tekst: str, soort: type[Omgevingsfout]
) -> None:
    verteld = environment(sqlite3.OperationalError(tekst), Path("/x/log.sqlite"), 10)
    assert type(verteld) is soort
    assert "10 seconden" in str(verteld) or "/x/log.sqlite" in str(verteld)


def test_de_kluis_schrijft_alles_of_niets(place: Place) -> None:
    een = disclose("/gegevens", "x", bytes(32))
    with closing(place.open_vault()) as kluis:
        kapot = Disclosure("x", None, bytes(32), b"0")  # type: ignore[arg-type]
        with pytest.raises(Omgevingsfout):
            kluis.put({"x/a": [(900, een), (900, kapot)]})
        assert kluis.of(900) == []
        kluis.put({"x/a": [(900, een)]})
        assert kluis.open(een.digest) == b'"x"'
        assert kluis.beyond(900)
        assert not kluis.beyond(901)
        kluis.sweep(901)
        assert kluis.of(900) == [een]
        kluis.sweep(900)
        assert kluis.of(900) == []
        assert len(kluis.mac_key()) == 32


def test_een_kluis_die_geen_kluis_is_wordt_genoemd(tmp_path: Path) -> None:
    pad = tmp_path / "kluis.sqlite"
    pad.write_bytes(b"geen database" * 100)
    with pytest.raises(Omgevingsfout, match=r"kluis\.sqlite"):
        Vault(pad).mac_key()
