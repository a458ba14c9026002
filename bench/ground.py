"""What is measured on: a generated register, its events, and raw SQLite beside it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from register.reads import Nieuw, Opgeslagen
from register.service.exercise.generating import REGELING, Plan, generate
from register.service.place import Place
from register.store import Log

RAW = """CREATE TABLE gebeurtenissen (
    nr INTEGER PRIMARY KEY, stroom TEXT NOT NULL, versie INTEGER NOT NULL,
    soort TEXT NOT NULL, inhoud BLOB NOT NULL)"""
_VOEG = "INSERT INTO gebeurtenissen VALUES (?,?,?,?,?)"


class Ground:
    """One generated register, and a directory for everything else."""

    def __init__(self, werkmap: Path, besluiten: int) -> None:
        self.werkmap = werkmap
        self.place = Place(werkmap / "register")
        self.regeling = REGELING
        self.aantal = generate(
            self.place, Plan(besluiten=besluiten, zaad=1)
        ).gebeurtenissen
        self._nummer = count()

    def fresh(self, naam: str) -> Path:
        return self.werkmap / f"{naam}-{next(self._nummer)}.sqlite"

    def sample(self, aantal: int) -> list[Nieuw]:
        """Real events, as new: the same bytes over and over, each its own stream."""
        log = self.place.open_log(alleen_lezen=True)
        echt = [
            rij for batch in log.events(0, min(aantal, self.aantal)) for rij in batch
        ]
        log.close()
        return [
            Nieuw(f"meting/{nummer}", 1, rij.soort, rij.inhoud)
            for nummer, rij in zip(range(aantal), _again(echt), strict=False)
        ]


def _again(alle: list[Opgeslagen]) -> Iterator[Opgeslagen]:
    while True:
        yield from alle


def new_log(pad: Path) -> Log:
    log = Log(pad)
    log.begin()
    return log


@contextmanager
def raw(pad: Path) -> Iterator[sqlite3.Connection]:
    """A bare table in WAL with every commit durable."""
    db = sqlite3.connect(pad, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute(RAW)
    try:
        yield db
    finally:
        db.close()


def insert_raw(db: sqlite3.Connection, van: int, nieuw: Iterable[Nieuw]) -> None:
    """One transaction."""
    db.execute("BEGIN IMMEDIATE")
    db.executemany(
        _VOEG,
        [
            (nr, n.stroom, n.versie, n.soort, n.inhoud)
            for nr, n in enumerate(nieuw, van)
        ],
    )
    db.execute("COMMIT")
