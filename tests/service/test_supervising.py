"""The process that follows the logs is there as long as something is served."""

import os
import signal
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from register.projections.model import ReadModel, engine_of
from register.service.place import Place
from register.service.supervising import NietBijTeWerken, _Volger, followed
from tests.registers import decision, record
from tests.waiting import eventually


def children() -> set[int]:
    paden = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {int(kind) for pad in paden for kind in pad.read_text().split()}


def position(place: Place) -> int | None:
    model = ReadModel(engine_of(place.leesmodel))
    try:
        return model.position("mgr-test")
    finally:
        model.engine.dispose()


def test_wie_volgt_en_omvalt_staat_weer_op(place: Place) -> None:
    gezegd: list[str] = []
    eerst = children()
    with followed([place], gezegd.append, rust=0.01):
        (volger,) = {kind for kind in children() - eerst if follows(kind)}
        os.kill(volger, signal.SIGKILL)
        assert eventually(lambda: len(gezegd) == 1)
        record(place, decision())
        with closing(place.open_log(alleen_lezen=True)) as log:
            grootte = log.size()
        assert eventually(lambda: position(place) == grootte)
    assert "code -9" in gezegd[0]
    assert not any(follows(kind) for kind in children() - eerst)


def follows(kind: int) -> bool:
    """Whether it is a follower, and not what multiprocessing keeps beside it."""
    try:
        return "spawn_main" in Path(f"/proc/{kind}/cmdline").read_text()
    except FileNotFoundError:
        return False


def test_wie_blijft_vallen_wordt_met_rust_gelaten_als_de_dienst_stopt(
    place: Place,
) -> None:
    gezegd: list[str] = []
    eerst = children()
    with followed([place], gezegd.append, rust=0.01):
        (volger,) = {kind for kind in children() - eerst if follows(kind)}
        for staart in ("-wal", "-shm"):
            Path(f"{place.leesmodel}{staart}").unlink(missing_ok=True)
        place.leesmodel.write_bytes(b"dit is geen database" * 100)
        os.kill(volger, signal.SIGKILL)
        assert eventually(lambda: len(gezegd) == 3)
    assert not any(follows(kind) for kind in children() - eerst)
    for staart in ("", "-wal", "-shm"):
        Path(f"{place.leesmodel}{staart}").unlink(missing_ok=True)


def test_wie_stopt_begint_niet_weer(place: Place) -> None:
    volger = _Volger([place])
    assert volger.start()
    volger.stop()
    assert not volger.start()


def test_wie_moet_stoppen_terwijl_hij_begint_stopt_zonder_gerucht(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pipe is closed in the middle of a read."""
    volger, lees = _Volger([place]), Connection._recv  # type: ignore[attr-defined] # noqa: SLF001 - the read itself

    def stopped_meanwhile(pijp: Connection, aantal: int) -> object:
        volger.stop()
        return lees(pijp, aantal)

    monkeypatch.setattr(Connection, "_recv", stopped_meanwhile)
    assert not volger.start()


def test_wie_niet_kan_beginnen_zegt_het(place: Place) -> None:
    place.leesmodel.write_bytes(b"dit is geen database" * 100)
    with (
        pytest.raises(NietBijTeWerken, match="beheer herbouw"),
        followed([place], pytest.fail),
    ):
        pytest.fail("it began")
    place.leesmodel.unlink()


def test_zonder_schrijfrecht_volgt_niemand(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Place, "may_write", lambda _: False)
    eerst = children()
    with followed([place], pytest.fail):
        assert children() == eerst
