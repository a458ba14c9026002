"""The key of the log, and that it signs only what extends what it signed."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from register.audit import keys
from register.audit.checkpoints import last, opened
from register.audit.keys import GeenLogsleutel
from register.faults import IntegriteitGebroken, NietSchrijfbaar, Omgevingsfout
from register.service.auditing import Auditing
from register.service.place import Place
from register.store import Log, Nieuw
from register.tlog.errors import SignatureInvalid
from register.tlog.note import VerifierKey, format_note, sign
from tests.audit.exports import ORIGIN, signing
from tests.registers import decision, make, record


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return make(tmp_path / "r")


def test_begin_maakt_een_sleutel_die_alleen_de_eigenaar_leest(place: Place) -> None:
    geheim = place.map / "sleutels/log.sleutel"
    assert stat.S_IMODE(geheim.stat().st_mode) == 0o600
    openbaar = keys.public(place.map / "sleutels", ORIGIN)
    assert openbaar == signing(place).openbaar
    assert openbaar.name == ORIGIN
    assert keys.make(place.map / "sleutels", ORIGIN) == openbaar  # never another


def test_een_register_in_ernst_heeft_een_andere_herkomst(tmp_path: Path) -> None:
    make(tmp_path / "r", oefening=False)
    sleutel = keys.public(tmp_path / "r/sleutels", "besluitregister/mgr-test")
    assert sleutel.name == "besluitregister/mgr-test"


def test_elk_checkpoint_blijft_bewaard(place: Place) -> None:
    eerste = Auditing(place).checkpoint()
    assert eerste.nieuw
    assert not Auditing(place).checkpoint().nieuw
    record(place, decision())
    tweede = Auditing(place).checkpoint()
    sleutel = signing(place).openbaar
    assert opened(tweede.nota, sleutel) == tweede.checkpoint
    with closing(place.open_log(alleen_lezen=True)) as log:
        assert [nota for _, nota in log.checkpoints()] == [eerste.nota, tweede.nota]
        assert last(log, sleutel, eerste.checkpoint.size) is not None
        assert last(log, sleutel, 1) is None


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE checkpoints SET nota=x'00'",
        "DELETE FROM checkpoints",
        "INSERT INTO checkpoints VALUES (1, x'00')",
        "INSERT OR REPLACE INTO checkpoints SELECT grootte, x'00' FROM checkpoints",
    ],
)
def test_een_checkpoint_is_niet_te_wijzigen(place: Place, opdracht: str) -> None:
    Auditing(place).checkpoint()
    with (
        closing(sqlite3.connect(place.log)) as db,
        pytest.raises(sqlite3.IntegrityError, match="checkpoint"),
    ):
        db.execute(opdracht)


def _without_guards(place: Place, *opdrachten: str) -> None:
    """What who holds the file can do."""
    with closing(sqlite3.connect(place.log)) as db, db:
        for (naam,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ):
            db.execute(f"DROP TRIGGER {naam}")
        for opdracht in opdrachten:
            db.execute(opdracht)


def test_een_ingekort_logboek_wordt_niet_getekend(place: Place) -> None:
    Auditing(place).checkpoint()
    _without_guards(place, "DELETE FROM stored_events WHERE notification_id > 3")
    with pytest.raises(IntegriteitGebroken, match="verwijderd"):
        Auditing(place).checkpoint()


def test_een_herschreven_logboek_wordt_niet_getekend(place: Place) -> None:
    Auditing(place).checkpoint()
    with closing(place.open_log(alleen_lezen=True)) as log:
        rijen = [rij for batch in log.events() for rij in batch]
    nieuw = [Nieuw(r.stroom, r.versie, r.soort, r.inhoud) for r in rijen]
    nieuw[3] = Nieuw("x", 1, "x.v1", b"{}")
    oud = sqlite3.connect(place.log)
    bewaard = oud.execute("SELECT grootte, nota FROM checkpoints").fetchall()
    oud.close()
    for pad in place.map.glob("log.sqlite*"):
        pad.unlink()
    with closing(Log(place.log)) as log:
        log.begin()
        with log.writing() as bezig:
            bezig.append(nieuw)
    with closing(sqlite3.connect(place.log)) as db, db:
        db.executemany("INSERT INTO checkpoints VALUES (?,?)", bewaard)
    with pytest.raises(IntegriteitGebroken, match="niet meer"):
        Auditing(place).checkpoint()
    with closing(place.open_log()) as log, log.writing() as bezig:
        bezig.append([Nieuw("y", 1, "x.v1", b"{}")])
    with pytest.raises(IntegriteitGebroken, match="niet meer"):
        Auditing(place).checkpoint()


def test_een_kapotte_boom_wordt_niet_getekend(place: Place) -> None:
    _without_guards(place, "UPDATE tegels SET hashes=x'00'")
    with pytest.raises(IntegriteitGebroken, match="boom"):
        Auditing(place).checkpoint()


@pytest.mark.parametrize("nota", [b"niets", None])
def test_een_bewaard_checkpoint_dat_niet_van_ons_is_valt_op(
    place: Place, nota: bytes | None
) -> None:
    echt = Auditing(place).checkpoint().nota
    _without_guards(place, "UPDATE checkpoints SET grootte=grootte-1")
    if nota:
        with closing(sqlite3.connect(place.log)) as db, db:
            db.execute("UPDATE checkpoints SET nota=?", (nota,))
    with pytest.raises(IntegriteitGebroken, match="checkpoint"):
        Auditing(place).checkpoint()
    assert echt


def test_zonder_goede_sleutel_geen_handtekening(place: Place) -> None:
    geheim = place.map / "sleutels/log.sleutel"
    heel = geheim.read_bytes()
    Auditing(place).checkpoint()
    geheim.chmod(0o644)
    with pytest.raises(GeenLogsleutel, match="leesbaar voor anderen"):
        Auditing(place).checkpoint()
    geheim.write_bytes(b"x")
    with pytest.raises(GeenLogsleutel, match="beschadigd"):
        Auditing(place).checkpoint()
    geheim.unlink()
    with pytest.raises(GeenLogsleutel, match="ontbreekt"):
        Auditing(place).checkpoint()
    geheim.write_bytes(heel)
    geheim.chmod(0o600)
    openbaar = place.map / "sleutels/log.vkey"
    openbaar.write_bytes(b"geen sleutel\n")
    with pytest.raises(GeenLogsleutel, match="geen regel"):
        keys.public(openbaar.parent, ORIGIN)
    keys.make(openbaar.parent, "besluitregister/ander")
    with pytest.raises(GeenLogsleutel, match="is van"):
        keys.public(openbaar.parent, ORIGIN)
    openbaar.unlink()
    with pytest.raises(GeenLogsleutel, match="ontbreekt"):
        keys.public(openbaar.parent, ORIGIN)


def test_het_eerste_checkpoint_maakt_een_sleutel_die_er_niet_is(
    place: Place, tmp_path: Path
) -> None:
    for pad in (place.map / "sleutels").iterdir():
        pad.unlink()
    assert Auditing(place).checkpoint().nieuw
    elders = make(tmp_path / "r2")
    assert Auditing(elders, tmp_path / "elders").checkpoint().nieuw
    assert (tmp_path / "elders/log.vkey").exists()


def test_een_map_zonder_register_zegt_dat(tmp_path: Path) -> None:
    with pytest.raises(Omgevingsfout, match="geen register"):
        Auditing(Place(tmp_path / "niets"))


def test_een_sleutel_van_een_andere_soort_tekent_niet(place: Place) -> None:
    from cryptography.hazmat.primitives import serialization as vorm
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    tekst = X25519PrivateKey.generate().private_bytes(
        vorm.Encoding.PEM, vorm.PrivateFormat.PKCS8, vorm.NoEncryption()
    )
    (place.map / "sleutels/log.sleutel").write_bytes(tekst)
    with pytest.raises(GeenLogsleutel, match="geen Ed25519"):
        Auditing(place).checkpoint()


def test_een_map_die_geen_map_is_krijgt_geen_sleutel(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    with pytest.raises(NietSchrijfbaar):
        keys.make(tmp_path / "bestand/sleutels", ORIGIN)


def test_een_sleutel_die_niet_te_lezen_is_zegt_dat(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", closed)  # root may read everything
    with pytest.raises(GeenLogsleutel, match="niet leesbaar voor u"):
        keys.public(place.map / "sleutels", ORIGIN)


def test_een_handtekening_onder_iets_anders_geldt_niet(place: Place) -> None:
    nota = Auditing(place).checkpoint().nota
    sleutel = signing(place).openbaar
    with pytest.raises(SignatureInvalid):
        opened(nota.replace(b"\n7\n", b"\n8\n"), sleutel)
    elders = VerifierKey("besluitregister/ander", sleutel.public)
    tekst = nota.decode().rpartition("\n\n")[0] + "\n"
    vreemd = format_note(tekst, sign(tekst, elders, signing(place).sign))
    with pytest.raises(IntegriteitGebroken, match="is van"):
        opened(vreemd, elders)
