"""The vault under lock: what a copy of it gives, and what erasure leaves."""

import sqlite3
from base64 import b64encode
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from stat import S_IMODE

import pytest
from typing_extensions import override

from register.codec.sealing import Disclosure, disclose
from register.faults import NietSchrijfbaar
from register.keyring import Keyring, KluisOpSlot
from register.reads import Row
from register.vault import Vault

KANARIE = "kanarie-vogel"
EEN = disclose("/gegevens/naam", KANARIE, b"1" * 32)
TWEE = disclose("/gegevens/titel", "tweede-vogel", b"2" * 32)
DRIE = disclose("/gegevens/titel", "derde-vogel", b"3" * 32)


def opened(map_: Path, *, nieuw: bool = False) -> Vault:
    ring = Keyring(map_ / "sleutels" / "kluis.sleutel")
    return Vault(map_ / "kluis.sqlite", nieuw=nieuw, sleutels=ring)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    with opened(tmp_path, nieuw=True) as kluis:
        kluis.begin()
        kluis.put({"persoon/p1": [(1, EEN), (2, TWEE)], "persoon/p2": [(3, DRIE)]})
    return tmp_path


def table(map_: Path, naam: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(map_ / "kluis.sqlite")) as db:
        return db.execute(f"SELECT * FROM {naam} ORDER BY 1").fetchall()  # noqa: S608 - ours


def keys(map_: Path) -> dict[str, object]:
    rijen = table(map_, "sleutel")
    return {str(naam): waarde for naam, waarde in rijen if naam != "mac"}


def master(map_: Path) -> Path:
    return map_ / "sleutels" / "kluis.sleutel"


def test_wat_in_de_kluis_ligt_is_op_slot_en_komt_er_heel_uit(map_: Path) -> None:
    inhoud = (map_ / "kluis.sqlite").read_bytes()
    for geheim in (b"vogel", EEN.zout, b"p1"):
        assert geheim not in inhoud
    with opened(map_) as kluis:
        assert kluis.of(1) == [EEN]
        assert kluis.open(DRIE.digest) == DRIE.waarde
        assert kluis.open("weg") is None
    assert S_IMODE(master(map_).stat().st_mode) == 0o600
    assert [pad.name for pad in (map_ / "sleutels").iterdir()] == ["kluis.sleutel"]


def test_elk_onderwerp_heeft_een_eigen_sleutel_en_elke_waarde_een_eigen_slot(
    map_: Path,
) -> None:
    assert len(keys(map_)) == 2
    voor = table(map_, "geheimen")
    with opened(map_) as kluis:
        kluis.put({"persoon/p1": [(1, EEN)]})
    assert len(keys(map_)) == 2
    assert table(map_, "geheimen") != voor, "the same value never looks the same"


def test_wissen_neemt_de_sleutel_mee_en_geeft_de_rest_een_nieuwe(map_: Path) -> None:
    (kopie,) = [rij for rij in table(map_, "geheimen") if rij[0] == EEN.digest]
    voor = keys(map_)
    with opened(map_) as kluis:
        kluis.erase([EEN.digest, "nooit geweest"])
        assert kluis.of(1) == []
        assert kluis.of(2) == [TWEE]
        assert kluis.of(3) == [DRIE]
    na = keys(map_)
    assert na.keys() == voor.keys()
    assert [naam for naam in na if na[naam] != voor[naam]] == [
        naam
        for naam in na
        if kopie[4][:16].hex() in naam  # type: ignore[index]
    ]
    with closing(sqlite3.connect(map_ / "kluis.sqlite")) as db:  # an old copy put back
        db.execute("INSERT INTO geheimen VALUES (?,?,?,?,?)", kopie)
        db.commit()
    with opened(map_) as kluis, pytest.raises(KluisOpSlot, match="beschadigd"):
        kluis.of(1)


def test_met_de_laatste_waarde_verdwijnt_de_sleutel(map_: Path) -> None:
    with opened(map_) as kluis:
        kluis.erase([EEN.digest, TWEE.digest])
        assert len(keys(map_)) == 1
        kluis.erase([DRIE.digest])
    assert keys(map_) == {}
    assert table(map_, "geheimen") == []


def test_wat_er_zonder_slot_lag_blijft_leesbaar_en_wordt_gewist(map_: Path) -> None:
    oud = disclose("/gegevens", "oud", b"4" * 32)
    with Vault(map_ / "kluis.sqlite") as kluis:
        kluis.put({"persoon/p1": [(9, oud)]})
    with opened(map_) as kluis:
        assert kluis.of(9) == [oud]
        kluis.erase([oud.digest])
        assert kluis.of(9) == []
        assert kluis.of(1) == [EEN]


def test_een_kluis_van_voor_de_sleutels_krijgt_er_een(tmp_path: Path) -> None:
    with Vault(tmp_path / "kluis.sqlite", nieuw=True) as kluis:
        kluis.begin()
    assert not master(tmp_path).exists()
    with opened(tmp_path) as kluis:
        kluis.put({"a": []})
        assert not master(tmp_path).exists(), "nothing to lock"
        kluis.put({"a": [(1, EEN)]})
        assert kluis.of(1) == [EEN]
    assert master(tmp_path).exists()


def test_zonder_sleutels_gaat_de_kluis_niet_open(map_: Path) -> None:
    with (
        Vault(map_ / "kluis.sqlite") as kluis,
        pytest.raises(KluisOpSlot, match="kluissleutel=PAD"),
    ):
        kluis.of(1)


def test_een_kwijtgeraakte_sleutel_wordt_genoemd_en_niet_vervangen(map_: Path) -> None:
    master(map_).unlink()
    for doe in (
        lambda k: k.open(EEN.digest),
        lambda k: k.erase([EEN.digest]),
        lambda k: k.put({"persoon/p3": [(4, EEN)]}),
    ):
        with opened(map_) as kluis, pytest.raises(KluisOpSlot, match="ontbreekt; zet"):
            doe(kluis)  # type: ignore[no-untyped-call]
    assert len(table(map_, "geheimen")) == 3
    assert not master(map_).exists()


def _open_for_others(pad: Path) -> None:
    pad.chmod(0o640)


def _cut(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes()[:40])


def _short(pad: Path) -> None:
    pad.write_bytes(b"besluitregister/kluis/v1 " + b64encode(b"kort") + b"\n")


def _other(pad: Path) -> None:
    pad.unlink()
    Keyring(pad).make()


def _folder(pad: Path) -> None:
    pad.unlink()
    pad.mkdir(mode=0o700)


@pytest.mark.parametrize(
    ("bederf", "reden"),
    [
        (_open_for_others, "leesbaar voor anderen"),
        (_cut, "is beschadigd"),
        (_short, "is beschadigd"),
        (_other, "van een andere kluis"),
        (_folder, "niet te lezen"),
    ],
)
def test_met_een_verkeerde_sleutel_gaat_de_kluis_niet_open(
    map_: Path, bederf: object, reden: str
) -> None:
    bederf(master(map_))  # type: ignore[operator]
    with opened(map_) as kluis, pytest.raises(KluisOpSlot, match=reden):
        kluis.of(1)


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE geheimen SET waarde=zeroblob(60)",
        "UPDATE geheimen SET waarde=substr(waarde,1,20)",
        "UPDATE geheimen SET pad='/gegevens/ander'",
        "DELETE FROM sleutel WHERE naam LIKE 'onderwerp/%'",
    ],
)
def test_een_beschadigde_kluis_zegt_welke_waarde(map_: Path, opdracht: str) -> None:
    with closing(sqlite3.connect(map_ / "kluis.sqlite")) as db:
        db.execute(opdracht)
        db.commit()
    with opened(map_) as kluis, pytest.raises(KluisOpSlot, match=EEN.digest):
        kluis.of(1)


def test_wie_leest_terwijl_een_ander_wist_kijkt_nog_eens(map_: Path) -> None:
    class Slow(Vault):
        """Between finding a row and its key, another process erases."""

        gewist = False

        @override
        def _unlocked(self, rij: Row) -> Disclosure:
            if not self.gewist:
                self.gewist = True
                with opened(map_) as ander:
                    ander.erase([EEN.digest])
            return super()._unlocked(rij)

    ring = Keyring(master(map_))
    with Slow(map_ / "kluis.sqlite", sleutels=ring) as kluis:
        assert kluis.open(TWEE.digest) == TWEE.waarde
    with Slow(map_ / "kluis.sqlite", sleutels=ring) as kluis:
        kluis.gewist = False
        gelezen: Sequence[Disclosure] = kluis.of(1)
        assert list(gelezen) == []


def test_een_sleutel_komt_er_heel_of_niet_en_blijft(tmp_path: Path) -> None:
    ring = Keyring(tmp_path / "s" / "kluis.sleutel")
    ring.make()
    voor = ring.pad.read_bytes()
    ring.make()
    assert ring.pad.read_bytes() == voor
    (tmp_path / "bestand").touch()
    with pytest.raises(NietSchrijfbaar):
        Keyring(tmp_path / "bestand" / "kluis.sleutel").make()
