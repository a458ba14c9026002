"""The log of one register: the only file that imports `eventsourcing`.

One writer at a time: `writing()` takes the write lock before its first read and
commits events, tiles, disclosures and the idempotency key together or not at all.
`seq` is dense from 0 and ours.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from eventsourcing.persistence import PersistenceError, StoredEvent
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
    SQLiteTransaction,
)
from typing_extensions import override

from register.codec.sealing import Disclosure
from register.ddl import SQLITE
from register.faults import GeenRuimte, LogBezet, NietSchrijfbaar, Omgevingsfout
from register.reads import Nieuw, Opgeslagen, Reads, Row
from register.tlog.tiles import Head, root
from register.tlog.tree import leaf_hash

__all__ = ["WACHT", "Log", "Nieuw", "Opgeslagen", "Reads", "Writing"]

WACHT = 10.0
"""Seconds that a writer waits for the lock."""

_PRAGMAS = (
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
)


class _Transaction(SQLiteTransaction):
    """Takes the write lock at once, so that what is read stays true."""

    @override
    def __enter__(self) -> SQLiteCursor:
        cursor = self.connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if self.commit else "BEGIN")
        return cursor


class _Connection(SQLiteConnection):
    @override
    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        with _Transaction(self, commit=commit) as curs, curs:
            yield curs


class _Pool(SQLiteConnectionPool):
    @override
    def _create_connection(self) -> SQLiteConnection:
        raw = super()._create_connection()._sqlite_conn  # noqa: SLF001 - the library offers no other way to set pragmas
        alleen_lezen = "mode=ro" in self.db_name
        for pragma in _PRAGMAS:
            raw.execute(pragma)
        if alleen_lezen:
            raw.execute("PRAGMA query_only=ON")
            raw.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        return _Connection(raw, max_age=self.max_age)


class _Datastore(SQLiteDatastore):
    def __init__(self, db_name: str, wacht: float) -> None:
        super().__init__(db_name, originator_id_type="text")
        self.pool.close()
        self.pool = _Pool(db_name=db_name, lock_timeout=wacht)  # type: ignore[arg-type] # sqlite3 takes a float


class _Recorder(SQLiteApplicationRecorder):
    """Own table: an explicit id, guards against anything but appending."""

    @override
    def construct_create_table_statements(self) -> list[str]:
        return list(SQLITE)

    @override
    def _insert_events(
        self, c: SQLiteCursor, stored_events: Sequence[StoredEvent], **kwargs: Any
    ) -> Sequence[int]:
        begin: int = kwargs["seq"] + 1
        c.executemany(
            "INSERT INTO stored_events VALUES (?,?,?,?,?)",
            [
                (nr, e.originator_id, e.originator_version, e.topic, e.state)
                for nr, e in enumerate(stored_events, begin)
            ],
        )
        return range(begin, begin + len(stored_events))


class _Tiles:
    """Stored tiles as the tree reads them."""

    def __init__(self, cursor: SQLiteCursor) -> None:
        self._cursor = cursor

    def get(self, level: int, index: int, /) -> bytes:
        self._cursor.execute(
            "SELECT hashes FROM tegels WHERE niveau=? AND plek=?", (level, index)
        )
        rij = self._cursor.fetchone()
        return bytes(rij[0]) if rij else b""


class Writing(Reads):
    """One write transaction: reads see the log as it will be after it."""

    def __init__(self, recorder: _Recorder, cursor: SQLiteCursor, kop: Head) -> None:
        """Made by `Log.writing`; the lock is held."""
        self._recorder = recorder
        self._cursor = cursor
        self.kop = kop

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        self._cursor.execute(vraag, waarden)
        return list(self._cursor.fetchall())

    @property
    def grootte(self) -> int:
        """Number of events, this transaction's own included."""
        return self.kop.size

    def append(self, nieuw: Sequence[Nieuw]) -> range:
        """Add events at the end; gives their seqs."""
        begin = self.kop.size
        self._recorder._insert_events(  # noqa: SLF001 - the transaction is ours
            self._cursor,
            [StoredEvent(n.stroom, n.versie, n.soort, n.inhoud) for n in nieuw],
            seq=begin,
        )
        self.kop, gewijzigd = self.kop.append([leaf_hash(n.inhoud) for n in nieuw])
        self._cursor.executemany(
            "INSERT OR REPLACE INTO tegels VALUES (?,?,?)",
            [(niveau, plek, h) for (niveau, plek), h in gewijzigd.items()],
        )
        self._cursor.executemany(
            "INSERT INTO openbaarmakingen VALUES (?,?,?,?,?)",
            [
                (o.digest, seq, o.pad, o.zout, o.waarde)
                for seq, n in enumerate(nieuw, begin)
                for o in n.openbaar
            ],
        )
        return range(begin, self.kop.size)

    def key(self, sleutel: str) -> tuple[bytes, bytes] | None:
        """Content code and old receipt of an idempotency key."""
        self._cursor.execute(
            "SELECT mac, ontvangst FROM sleutels WHERE sleutel=?", (sleutel,)
        )
        rij = self._cursor.fetchone()
        return (bytes(rij[0]), bytes(rij[1])) if rij else None

    def claim(self, sleutel: str, mac: bytes, ontvangst: bytes) -> None:
        """Keep the receipt of a key."""
        self._cursor.execute(
            "INSERT INTO sleutels VALUES (?,?,?)", (sleutel, mac, ontvangst)
        )

    def withhold(self, seqs: Iterable[int]) -> list[tuple[int, Disclosure]]:
        """Take the public disclosures of these events out of the public table."""
        weg = []
        for seq in seqs:
            self._cursor.execute(
                "DELETE FROM openbaarmakingen WHERE seq=? "
                "RETURNING digest, pad, zout, waarde",
                (seq,),
            )
            weg += [(seq, Disclosure(*rij)) for rij in self._cursor.fetchall()]
        return weg

    def release(self, seq: int, waarden: Iterable[Disclosure]) -> None:
        """Make disclosures of one event public."""
        self._cursor.executemany(
            "INSERT OR IGNORE INTO openbaarmakingen VALUES (?,?,?,?,?)",
            [(w.digest, seq, w.pad, w.zout, w.waarde) for w in waarden],
        )


class Log(Reads):
    """The log of one register; safe for one thread."""

    def __init__(
        self, pad: Path, *, alleen_lezen: bool = False, wacht: float = WACHT
    ) -> None:
        """Open `log.sqlite`; a reader's connection cannot write."""
        self._pad = pad
        self._wacht = wacht
        naam = f"file:{pad}?mode=ro" if alleen_lezen else f"file:{pad}"
        self._datastore = _Datastore(naam, wacht)
        self._recorder = _Recorder(self._datastore)
        self._kop: Head | None = None

    def begin(self) -> None:
        """Make the tables of a new log."""
        with self._faults():
            self._recorder.create_table()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Hold the write lock; commit at the end, roll back on any exception."""
        with self._faults():
            with self._datastore.transaction(commit=True) as cursor:
                bezig = self._begin(cursor)
                yield bezig
            self._kop = bezig.kop

    def _begin(self, cursor: SQLiteCursor) -> Writing:
        cursor.execute("SELECT coalesce(max(notification_id), 0) FROM stored_events")
        grootte: int = cursor.fetchone()[0]
        if self._kop is None or self._kop.size != grootte:
            self._kop = Head.load(_Tiles(cursor), grootte)
        return Writing(self._recorder, cursor, self._kop)

    def root(self, size: int) -> bytes:
        """Root of the tree over the first `size` events."""
        with self._faults(), self._datastore.transaction(commit=False) as cursor:
            return root(_Tiles(cursor), size)

    def purge(self) -> None:
        """Leave nothing of what was withheld or erased in the write-ahead log."""
        with self._faults(), self._datastore.get_connection(commit=True) as verbinding:
            verbinding.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection; leave the log readable for who cannot write."""
        self._datastore.close()

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        with (
            self._faults(),
            self._datastore.get_connection(commit=False) as verbinding,
            verbinding.cursor() as cursor,
        ):
            return cursor.execute(vraag, waarden).fetchall()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Tell faults of the environment from our own, in Dutch."""
        try:
            yield
        except (PersistenceError, sqlite3.Error) as fout:
            self._raise(fout)

    def _raise(self, fout: Exception) -> NoReturn:
        tekst = str(fout)
        if "locked" in tekst:
            raise LogBezet(self._wacht) from fout
        if "full" in tekst:
            raise GeenRuimte(str(self._pad)) from fout
        if "readonly" in tekst or "unable to open" in tekst:
            raise NietSchrijfbaar(str(self._pad)) from fout
        msg = f"het logboek '{self._pad}' geeft een fout: {tekst}"
        raise Omgevingsfout(msg) from fout
