"""A register on a clock that is moved on by hand, and what is public of it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import orjson

from register.codec.intake import Regel
from register.service.place import Place
from register.service.recording import Recorder
from register.service.sources import Sources, system
from tests.registers import decision, make

KANARIE = "kanarie-vogel"
DAG = "2026-07-10"
TOT = "2026-07-31"


@dataclass
class Klok:
    """A clock that is moved on by hand."""

    dag: str = DAG

    def bronnen(self) -> Sources:
        """Sources with this clock."""
        echt = system()
        return Sources(klok=self.nu, ids=echt.ids, salts=echt.salts)

    def nu(self) -> datetime:
        """Ten o'clock of its day."""
        return datetime.fromisoformat(f"{self.dag}T10:00:00+00:00")


def begun(map_: Path) -> Place:
    """A register with one public decision, begun and recorded in July 2026."""
    place = make(map_ / "register.d", sources=Klok("2026-07-02").bronnen())
    with Recorder(place, sources=Klok("2026-07-02").bronnen()) as recorder:
        recorder.record(decision(titel=KANARIE))
    return place


def on(place: Place, dag: str, *regels: Regel) -> None:
    """Open the register on this day and record these."""
    with Recorder(place, sources=Klok(dag).bronnen()) as recorder:
        for regel in regels:
            recorder.record(regel)


def public(place: Place, seq: int) -> dict[str, object]:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return {o.pad: orjson.loads(o.waarde) for o in log.disclosures(seq)}


def notes(place: Place) -> list[object]:
    with closing(sqlite3.connect(place.kluis)) as kluis:
        return kluis.execute("SELECT * FROM te_wissen").fetchall()
