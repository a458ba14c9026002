"""The vault: values that are not public, in a file of their own beside the log.

A value enters before the event that refers to it is committed; what a crash left
without an event is swept at the next opening. Keys come with part E.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Self

from register.codec.sealing import Disclosure

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


class Vault:
    """Sealed values by digest; `secure_delete` leaves nothing of what was erased."""

    def __init__(self, pad: Path, wacht: float = 10.0) -> None:
        """Open or create the file; readable by its owner only."""
        if not pad.exists():
            pad.touch(mode=0o600)
        self._db = sqlite3.connect(pad, isolation_level=None, timeout=wacht)
        self._db.execute("PRAGMA journal_mode=DELETE")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.execute("PRAGMA secure_delete=ON")
        self._db.execute("PRAGMA trusted_schema=OFF")

    def begin(self) -> None:
        """Make the tables and the key of this register's idempotency codes."""
        for opdracht in _DDL:
            self._db.execute(opdracht)
        self._db.execute(
            "INSERT OR IGNORE INTO sleutel VALUES ('mac', ?)", (token_bytes(32),)
        )

    def mac_key(self) -> bytes:
        """Key of the codes that tell whether a command came before, 32 bytes."""
        rij = self._db.execute("SELECT waarde FROM sleutel WHERE naam='mac'").fetchone()
        return bytes(rij[0])

    def put(self, seq: int, waarden: Iterable[Disclosure]) -> None:
        """Keep the sealed values of one event, durably, before it is committed."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "INSERT OR REPLACE INTO geheimen VALUES (?,?,?,?,?)",
            [(w.digest, seq, w.pad, w.zout, w.waarde) for w in waarden],
        )
        self._db.execute("COMMIT")

    def open(self, digest: str) -> bytes | None:
        """JSON of a sealed value, or nothing when it is erased or was never here."""
        rij = self._db.execute(
            "SELECT waarde FROM geheimen WHERE digest=?", (digest,)
        ).fetchone()
        return bytes(rij[0]) if rij else None

    def of(self, seq: int) -> list[Disclosure]:
        """All sealed values of one event."""
        rijen = self._db.execute(
            "SELECT digest, pad, zout, waarde FROM geheimen WHERE seq=? ORDER BY pad",
            (seq,),
        )
        return [Disclosure(*rij) for rij in rijen]

    def mark_for_erasure(self, door: int, seqs: Iterable[int]) -> None:
        """Note, before the commit of the fact at `door`, what it will erase."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "INSERT OR IGNORE INTO te_wissen VALUES (?,?)", [(door, s) for s in seqs]
        )
        self._db.execute("COMMIT")

    def marked(self) -> list[tuple[int, int]]:
        """What was noted to be erased: (by the fact at, of the event at)."""
        return list(self._db.execute("SELECT door, seq FROM te_wissen ORDER BY 1, 2"))

    def erase(self, seqs: Iterable[int]) -> None:
        """Delete every sealed value of these events, and all notes about erasing."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "DELETE FROM geheimen WHERE seq=?", [(seq,) for seq in seqs]
        )
        self._db.execute("DELETE FROM te_wissen")
        self._db.execute("COMMIT")

    def beyond(self, grootte: int) -> bool:
        """Whether there are values of events that the log does not hold."""
        rij = self._db.execute(
            "SELECT 1 FROM geheimen WHERE seq>=? LIMIT 1", (grootte,)
        ).fetchone()
        return rij is not None

    def sweep(self, grootte: int) -> None:
        """Delete values of events that were never committed; hold the log's lock."""
        self._db.execute("DELETE FROM geheimen WHERE seq>=?", (grootte,))

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()
