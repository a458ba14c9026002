"""What is appended waits for the end of its transaction, and is there."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from register import writing
from register.codec.sealing import Disclosure, disclose
from register.faults import Omgevingsfout
from register.session import Tail
from register.store import Log, Nieuw
from register.tlog.tree import leaf_hash, node_hash


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with closing(Log(tmp_path / "log.sqlite")) as geopend:
        geopend.begin()
        yield geopend


def new(nummer: int) -> tuple[Nieuw, Disclosure]:
    waarde = disclose("/gegevens/titel", f"titel {nummer}", bytes([nummer]) * 32)
    return Nieuw(f"dossier/{nummer}", 1, "x.v1", b"{}", (waarde,)), waarde


def test_binnen_de_transactie_is_te_lezen_wat_nog_wacht(log: Log) -> None:
    feit, waarde = new(1)
    with log.writing() as bezig:
        bezig.append([feit])
        bezig.claim("k", b"mac", b"ontvangst")
        assert bezig.key("k") == (b"mac", b"ontvangst")
        assert bezig.open(waarde.digest) == waarde.waarde
        assert len(bezig.tile(0, 0)) == 32
        assert bezig.key("k") == (b"mac", b"ontvangst")  # now from the table
        assert bezig.key("ander") is None


def test_binnen_de_transactie_is_een_stroom_te_lezen_die_nog_wacht(log: Log) -> None:
    with log.writing() as bezig:
        bezig.append([new(1)[0]])
        assert bezig.stream("dossier/2") == []
        assert [rij.seq for rij in bezig.stream("dossier/1")] == [0]
        bezig.append([new(2)[0]])
        assert bezig.stream("dossier/2", 1) == []
        assert bezig.versions("dossier/2") == 1
        assert bezig.size() == bezig.grootte == 2


def test_van_veel_feiten_staat_aan_het_eind_alles_erbij(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_SAMEN", 2)
    gemaakt = [new(nummer) for nummer in range(5)]
    with log.writing() as bezig:
        for nummer, (feit, _) in enumerate(gemaakt):
            bezig.append([feit])
            bezig.claim(f"k-{nummer}", b"mac", b"ontvangst")
    assert [log.open(waarde.digest) for _, waarde in gemaakt] == [
        waarde.waarde for _, waarde in gemaakt
    ]
    assert len(log.tile(0, 0)) == 5 * 32
    with log.writing() as bezig:
        assert bezig.key("k-4") == (b"mac", b"ontvangst")


def test_na_haar_einde_kan_een_transactie_niets_meer(log: Log) -> None:
    with log.writing() as bezig:
        bezig.append([new(1)[0]])
    with pytest.raises(RuntimeError, match="closed"):
        bezig.append([new(2)[0]])
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        bezig.size()
    assert log.size() == 1


def test_wat_werd_ingehouden_en_vrijgegeven_is_er_weer(log: Log) -> None:
    feit, waarde = new(1)
    with log.writing() as bezig:
        bezig.append([feit])
        assert bezig.withhold([0]) == [(0, waarde)]
        assert bezig.open(waarde.digest) is None
        bezig.release(0, [waarde])
    assert log.open(waarde.digest) == waarde.waarde


def test_vrijgeven_wat_al_openbaar_is_verandert_niets(log: Log) -> None:
    feit, waarde = new(1)
    with log.writing() as bezig:
        bezig.append([feit])
        bezig.release(0, [waarde])
    assert log.disclosures(0) == [waarde]


def test_een_mislukte_transactie_laat_niets_achter(log: Log) -> None:
    feit, waarde = new(1)

    def fail() -> None:
        with log.writing() as bezig:
            bezig.append([feit])
            bezig.claim("k", b"mac", b"ontvangst")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert log.size() == 0
    assert log.open(waarde.digest) is None
    assert log.tile(0, 0) == b""
    with log.writing() as bezig:
        assert bezig.key("k") is None


def test_na_een_mislukte_commit_groeit_de_boom_van_een_ander_door(
    log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many events as were lost, so that only their content tells them apart."""
    een, ander, daarna = (
        Nieuw(f"dossier/{n}", 1, "x.v1", inhoud, ())
        for n, inhoud in enumerate((b"een", b"ander", b"daarna"))
    )
    schrijvend = log.database.writing

    @contextmanager
    def uncommitted() -> Iterator[Tail]:
        with schrijvend() as sessie:
            yield sessie
            raise RuntimeError

    with monkeypatch.context() as even:
        even.setattr(log.database, "writing", uncommitted)
        with pytest.raises(RuntimeError), log.writing() as bezig:
            bezig.append([een])
    with closing(Log(tmp_path / "log.sqlite")) as tweede, tweede.writing() as bezig:
        bezig.append([ander])
    with log.writing() as bezig:
        bezig.append([daarna])
    assert log.root(2) == node_hash(leaf_hash(b"ander"), leaf_hash(b"daarna"))


def test_na_een_commit_die_niet_mag_gaat_het_weer(
    tmp_path: Path, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The transaction that could not be committed may not stay open."""
    echt, geopend = sqlite3.connect, list[sqlite3.Connection]()

    def connect(*plek: Any, **hoe: Any) -> sqlite3.Connection:  # noqa: ANN401 - as asked
        geopend.append(echt(*plek, **hoe))
        return geopend[-1]

    def deny(actie: int, wat: str | None, *_: object) -> int:
        dicht = actie == sqlite3.SQLITE_TRANSACTION and wat == "COMMIT"
        return sqlite3.SQLITE_DENY if dicht else sqlite3.SQLITE_OK

    feit, waarde = new(1)
    monkeypatch.setattr(sqlite3, "connect", connect)
    with closing(Log(tmp_path / "log.sqlite")) as ander:
        with ander.writing() as bezig:
            assert bezig.grootte == 0
        for verbinding in geopend:
            verbinding.set_authorizer(deny)
        with pytest.raises(Omgevingsfout), ander.writing() as bezig:
            bezig.append([feit])
        for verbinding in geopend:
            verbinding.set_authorizer(None)
        assert log.size() == 0
        with ander.writing() as bezig:
            bezig.append([feit])
    assert geopend
    assert log.open(waarde.digest) == waarde.waarde
