"""The vault's file: its own, readable by its owner only, nothing left in it."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from typing_extensions import override

from register.faults import GeenRegister, NietSchrijfbaar, environment
from register.filesession import FileSession
from register.reads import Row
from register.session import Cellar, Session

_DDL = (
    """CREATE TABLE IF NOT EXISTS geheimen (
        digest TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,
        pad TEXT NOT NULL,
        zout BLOB NOT NULL,
        waarde BLOB NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS geheimen_seq ON geheimen (seq)",
    """CREATE TABLE IF NOT EXISTS te_wissen (
        door INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (door, seq))""",
    """CREATE TABLE IF NOT EXISTS sleutel (
        naam TEXT PRIMARY KEY, waarde BLOB NOT NULL) WITHOUT ROWID""",
)
_PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
)


class FileCellar(Cellar):
    """A file of SQLite; `secure_delete` leaves nothing of what was erased."""

    def __init__(self, pad: Path, wacht: float, *, nieuw: bool) -> None:
        """Open the file, or create it readable by its owner only."""
        self._pad = pad
        self._wacht = wacht
        if nieuw:
            try:
                pad.touch(mode=0o600)
            except OSError as fout:
                raise NietSchrijfbaar(str(pad)) from fout
        elif not pad.exists():
            raise GeenRegister(str(pad))
        with self._faults():
            self._db = sqlite3.connect(pad, isolation_level=None, timeout=wacht)
            for pragma in _PRAGMAS:
                self._db.execute(pragma)

    @override
    def begin(self) -> None:
        with self.together():
            for opdracht in _DDL:
                self._db.execute(opdracht)

    @override
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        with self._faults():
            return self._db.execute(vraag, waarden).fetchall()

    @override
    def add(
        self, tabel: str, rijen: Sequence[tuple[object, ...]], botsing: str = ""
    ) -> None:
        with self.together() as sessie:
            sessie.add(tabel, rijen, botsing)

    @override
    @contextmanager
    def together(self) -> Iterator[Session]:
        with self._faults():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield FileSession(self._db.cursor())
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    @override
    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fout:
            raise environment(fout, self._pad, self._wacht) from fout
