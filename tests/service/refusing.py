"""A command that is refused, and everything that is stored of a register."""

import sqlite3
from contextlib import closing

import pytest

from register.codec.intake import Regel
from register.domain.refusals import Refused
from register.service.place import Place
from register.service.recording import Recorder


def refused(
    place: Place, reden: type[Refused], regel: Regel, *, streng: bool = False
) -> Refused:
    """The command is refused and leaves nothing."""
    voor = snapshot(place)
    with Recorder(place) as recorder, pytest.raises(reden) as fout:
        recorder.record(regel, streng=streng)
    assert snapshot(place) == voor
    return fout.value


def snapshot(place: Place) -> list[object]:
    """Everything that is stored, in log and vault."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        tabellen = ("stored_events", "tegels", "openbaarmakingen", "sleutels")
        alles = [[tuple(r) for r in log._rows(f"SELECT * FROM {t}")] for t in tabellen]  # noqa: S608, SLF001
    with closing(sqlite3.connect(place.kluis)) as kluis:
        geheim = [
            kluis.execute(f"SELECT * FROM {tabel}").fetchall()  # noqa: S608 - ours
            for tabel in ("geheimen", "te_wissen")
        ]
    return [*alles, *geheim]
