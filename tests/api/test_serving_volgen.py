"""What `serveer` follows: logs it may write beside, by a process that goes with it."""

import os
import signal
import threading
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from register.projections.model import ReadModel
from register.service import following
from register.service.following import follow, writable
from register.service.place import Place
from register.service.recording import Recorder
from register.service.supervising import followed
from tests.api.conftest import Schrijver
from tests.api.serving import children

BESLUIT = {
    "orgaan": "AB",
    "titel": "Later",
    "handeling": "x",
    "uitkomst": "aangenomen",
}


@pytest.fixture
def tekens() -> Iterator[None]:
    """`serveer` in this process leaves the signals as they were."""
    eerst = {t: signal.getsignal(t) for t in (signal.SIGTERM, signal.SIGINT)}
    yield
    for teken, doet in eerst.items():
        signal.signal(teken, doet)


def test_het_volgen_maakt_een_verdwenen_leesmodel_opnieuw(plek: Place) -> None:
    stappen = iter(range(3))

    def stop(_: float) -> bool:
        stap = next(stappen)
        if stap == 0:
            for staart in ("", "-wal", "-shm"):
                Path(f"{plek.leesmodel}{staart}").unlink(missing_ok=True)
        return stap == 2

    begonnen: list[bool] = []
    follow([plek], lambda: begonnen.append(True), stop)
    assert begonnen == [True]
    assert plek.leesmodel.exists()


def test_het_volgen_gaat_door_na_een_fout(
    plek: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    echt = ReadModel.catch_up
    keren = iter(range(10))

    def soms(self: ReadModel, regeling: str, log: object) -> int:
        if next(keren) == 1:
            raise OperationalError("x", None, Exception("database is locked"))
        return echt(self, regeling, log)  # type: ignore[arg-type] # as given

    monkeypatch.setattr(ReadModel, "catch_up", soms)
    stappen = iter(range(4))

    def stop(_: float) -> bool:
        stap = next(stappen)
        if stap == 0:
            with Recorder(plek) as recorder:
                klok = "2026-08-01T10:00:00Z"
                Schrijver(recorder).leg_vast(klok, "NeemBesluit", "2026-08-01", BESLUIT)
        return stap == 3

    follow([plek], lambda: None, stop)
    assert "loopt niet bij" in caplog.text
    assert next(keren) == 3


def test_alleen_wat_te_schrijven_is_wordt_gevolgd(
    plek: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert writable([plek]) == [plek]
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert writable([plek]) == []


@pytest.mark.usefixtures("tekens")
def test_het_proces_begint_en_eindigt_met_zijn_pijp(plek: Place) -> None:
    hier, daar = Pipe()
    draad = threading.Timer(0.3, hier.close)
    draad.start()
    following.run([plek], daar)
    draad.join()


def test_zonder_schrijfrecht_begint_er_geen_kind(
    plek: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    eerst = children(os.getpid())
    with followed([plek], pytest.fail):
        assert children(os.getpid()) == eerst
