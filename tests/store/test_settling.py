"""What lies beside the events waits for the end of its transaction, and is there."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from register import writing
from register.codec.sealing import Disclosure, disclose
from register.store import Log, Nieuw


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


def test_wat_werd_ingehouden_en_vrijgegeven_is_er_weer(log: Log) -> None:
    feit, waarde = new(1)
    with log.writing() as bezig:
        bezig.append([feit])
        assert bezig.withhold([0]) == [(0, waarde)]
        assert bezig.open(waarde.digest) is None
        bezig.release(0, [waarde])
    assert log.open(waarde.digest) == waarde.waarde


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
