"""Processes that write at the same time, and one that dies."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection

import pytest

from register.faults import LogBezet
from register.service.database_place import DatabasePlace, place_of
from register.service.receipts import Status
from register.service.recording import Recorder
from register.store import Log, Nieuw
from tests.registers import decision

_FORK = get_context("fork")
_TE_LANG = 60

Werk = Callable[[DatabasePlace, int, Connection], None]


@contextmanager
def _processes(werk: Werk, plek: DatabasePlace, aantal: int) -> Iterator[Connection]:
    """That many processes at work; each tells through the pipe."""
    hier, daar = _FORK.Pipe(duplex=False)
    processen = [
        _FORK.Process(target=werk, args=(plek, nummer, daar))
        for nummer in range(aantal)
    ]
    for proces in processen:
        proces.start()
    daar.close()
    yield hier
    for proces in processen:
        proces.join(_TE_LANG)
        assert proces.exitcode == 0


def _event(stroom: str, versie: int) -> Nieuw:
    return Nieuw(stroom, versie, "soort.v1", b"{}" * versie)


def _append(plek: DatabasePlace, nummer: int, naar: Connection) -> None:
    """Thirty transactions of one to three events, and what seqs they got."""
    stroom, versie = f"proef/{nummer}", 0
    with closing(plek.open_log()) as log:
        for keer in range(30):
            with log.writing() as bezig:
                aantal = 1 + keer % 3
                nieuw = [_event(stroom, versie + i + 1) for i in range(aantal)]
                seqs = bezig.append(nieuw)
            versie += aantal
            naar.send(list(seqs))


@pytest.fixture
def leeg(url: str) -> DatabasePlace:
    """A log without rules: tables only."""
    plek = place_of(url, "mgr-leeg")
    assert isinstance(plek, DatabasePlace)
    with plek.open_vault(nieuw=True) as kluis:
        kluis.begin()
    with closing(plek.open_log(nieuw=True)) as log:
        log.begin()
        with log.writing() as bezig:
            bezig.append([_event("begin", 1)])
    return plek


def _received(hier: Connection) -> Iterator[list[int]]:
    try:
        while True:
            yield hier.recv()
    except EOFError:
        pass


def test_vier_processen_schrijven_zonder_gat_en_zonder_dubbel(
    leeg: DatabasePlace,
) -> None:
    with _processes(_append, leeg, 4) as hier:
        gekregen = [seq for seqs in _received(hier) for seq in seqs]
    assert sorted(gekregen) == list(range(1, 241))
    with closing(leeg.open_log()) as log:
        assert log.size() == 241
        for nummer in range(4):
            versies = [rij.versie for rij in log.stream(f"proef/{nummer}")]
            assert versies == list(range(1, 61))
        with log.writing() as bezig:
            assert bezig.kop.root() == log.root(241)


def test_wie_meeleest_mist_niets_terwijl_anderen_schrijven(
    leeg: DatabasePlace,
) -> None:
    gelezen = 0
    with (
        closing(leeg.open_log(alleen_lezen=True)) as log,
        _processes(_append, leeg, 4) as hier,
    ):
        einde = time.monotonic() + _TE_LANG
        while gelezen < 241 and time.monotonic() < einde:
            for batch in log.events(gelezen, aantal=5):
                begin, gelezen = gelezen, gelezen + len(batch)
                assert [rij.seq for rij in batch] == list(range(begin, gelezen))
        list(_received(hier))
    assert gelezen == 241


def _same_key(plek: DatabasePlace, _nummer: int, naar: Connection) -> None:
    with Recorder(plek) as recorder:
        ontvangst = recorder.record(decision(_sleutel="een-keer"))
    naar.send([*ontvangst.seqs, int(ontvangst.uitkomst == Status.VASTGELEGD)])


def test_acht_processen_met_dezelfde_sleutel_leggen_een_keer_vast(
    plek: DatabasePlace,
) -> None:
    with _processes(_same_key, plek, 8) as hier:
        ontvangsten = list(_received(hier))
    assert sorted(gegeven[-1] for gegeven in ontvangsten) == [0] * 7 + [1]
    assert len({tuple(gegeven[:-1]) for gegeven in ontvangsten}) == 1


def _die_halfway(plek: DatabasePlace, _nummer: int, naar: Connection) -> None:
    """Everything but the commit, and then nothing more."""
    recorder = Recorder(plek)
    with recorder.together() as samen:
        samen(1, decision(_sleutel="half", _openbaarheid=_GEHEIM), False)  # noqa: FBT003 - as declared
        naar.send(os.getpid())
        time.sleep(_TE_LANG)


_GEHEIM = {"openheid": "geheim", "grond": "2b"}


def test_wie_halverwege_sterft_laat_niets_achter(plek: DatabasePlace) -> None:
    hier, daar = _FORK.Pipe(duplex=False)
    proces = _FORK.Process(target=_die_halfway, args=(plek, 0, daar))
    proces.start()
    os.kill(hier.recv(), signal.SIGKILL)
    proces.join(_TE_LANG)
    assert proces.exitcode == -signal.SIGKILL
    with closing(plek.open_log()) as log, plek.open_vault() as kluis:
        assert log.size() == 7
        assert not kluis.beyond(0)
    with Recorder(plek) as recorder:
        ontvangst = recorder.record(decision(_sleutel="half"))
    assert ontvangst.uitkomst == Status.VASTGELEGD
    assert ontvangst.seqs[0] == 7


def test_wie_te_lang_op_een_ander_wacht_hoort_dat_het_bezet_is(
    plek: DatabasePlace,
) -> None:
    with (
        closing(plek.open_log()) as log,
        closing(Log(plek.adres, wacht=0.2)) as ander,
        log.writing(),
    ):
        assert ander.size() == 7, "who reads does not wait"
        with pytest.raises(LogBezet), ander.writing():
            pass
    with closing(Log(plek.adres, wacht=0.2)) as ander, ander.writing() as bezig:
        assert bezig.grootte == 7
