"""The log of one register: the only file that imports `eventsourcing`.

One writer at a time: `writing()` takes the write lock before its first read and
commits events, tiles, disclosures and the idempotency key together or not at all.
A log lies in a file, or in a schema of PostgreSQL: same questions, same bytes.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from eventsourcing.persistence import PersistenceError, StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore
from typing_extensions import override

from register.adres import Adres
from register.ddl import PRAGMAS, SQLITE
from register.faults import environment
from register.filesession import FileSession
from register.reads import Nieuw, Opgeslagen, Reads, Row
from register.session import Database, Session, Tail
from register.writing import OpenLog, Writing

if TYPE_CHECKING:
    from psycopg import Cursor

__all__ = ["WACHT", "Log", "Nieuw", "Opgeslagen", "Reads", "Writing"]

WACHT = 10.0
"""Seconds that a writer waits for the lock."""

_GEHEUGEN = 32 * 1024
"""KiB of pages that a writer may hold: of thousands of facts in one transaction each
page is then written once."""


class _Connections:
    """Connections to one file, each kept for the next who asks.

    In place of the library's pool, whose connections remember one compiled statement:
    every insert would compile its guards anew.
    """

    def __init__(self, db_name: str, wacht: float) -> None:
        """Nothing is opened yet."""
        self._db_name = db_name
        self._wacht = wacht
        self._vrij: list[sqlite3.Connection] = []

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for one caller."""
        try:
            verbinding = self._vrij.pop()
        except IndexError:
            verbinding = self._connect()
        try:
            yield verbinding
        finally:
            # also a commit that failed, as on a full disk, leaves a transaction open
            verbinding.rollback()
            self._vrij.append(verbinding)

    def close(self) -> None:
        """Close every connection that is not in use."""
        while self._vrij:
            self._vrij.pop().close()

    def _connect(self) -> sqlite3.Connection:
        verbinding = sqlite3.connect(
            self._db_name,
            timeout=self._wacht,
            isolation_level=None,
            check_same_thread=False,
            uri=True,
        )
        if verbinding.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            verbinding.execute("PRAGMA journal_mode=WAL")
        for pragma in PRAGMAS:
            verbinding.execute(pragma)
        if "mode=ro" in self._db_name:
            verbinding.execute("PRAGMA query_only=ON")
            verbinding.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        else:
            verbinding.execute(f"PRAGMA cache_size=-{_GEHEUGEN}")
        return verbinding


class _Datastore(SQLiteDatastore):
    def __init__(self, db_name: str, wacht: float) -> None:
        super().__init__(db_name, originator_id_type="text")
        self.pool.close()
        self.pool: Any = _Connections(db_name, wacht)

    @override
    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[Any]:
        """Takes the write lock at once, so that what is read stays true."""
        with (
            self.pool.connection() as verbinding,
            closing(verbinding.cursor()) as cursor,  # nobody goes on with it after
        ):
            cursor.execute("BEGIN IMMEDIATE" if commit else "BEGIN")
            yield cursor
            if commit:
                cursor.execute("COMMIT")


class _Recorder(SQLiteApplicationRecorder):
    """Own table: an explicit id, guards against anything but appending.

    Rows go into it by `_FileTail`: records of the library between would cost more
    than storing them.
    """

    @override
    def construct_create_table_statements(self) -> list[str]:
        return list(SQLITE)


class _FileTail(FileSession, Tail):
    """The session of the writer."""

    @override
    def record(self, begin: int, nieuw: Sequence[Nieuw]) -> None:
        rijen = [
            (nr, n.stroom, n.versie, n.soort, n.inhoud)
            for nr, n in enumerate(nieuw, begin + 1)
        ]
        self.add("stored_events", rijen)


class _File(Database):
    """A log in a file of its own."""

    def __init__(self, pad: Path, *, alleen_lezen: bool, wacht: float) -> None:
        self._pad = pad
        self._wacht = wacht
        naam = f"file:{quote(str(pad))}" + ("?mode=ro" if alleen_lezen else "")
        self._datastore = _Datastore(naam, wacht)
        self._recorder = _Recorder(self._datastore)

    @override
    def begin(self) -> None:
        with self._faults():
            self._recorder.create_table()

    @override
    @contextmanager
    def writing(self) -> Iterator[Tail]:
        with self._faults(), self._datastore.transaction(commit=True) as cursor:
            yield _FileTail(cursor)

    @override
    @contextmanager
    def reading(self) -> Iterator[Session]:
        with self._faults(), self._datastore.transaction(commit=False) as cursor:
            yield _FileTail(cursor)

    @override
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        with self._faults(), self._datastore.pool.connection() as verbinding:
            gevonden: list[Row] = verbinding.execute(vraag, waarden).fetchall()
            return gevonden

    @override
    def purge(self) -> bool:
        with self._faults(), self._datastore.pool.connection() as verbinding:
            rij = verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not rij[0]

    @override
    def close(self) -> None:
        self._datastore.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Tell faults of the environment from our own, in Dutch."""
        try:
            yield
        except (PersistenceError, sqlite3.Error) as fout:
            raise environment(fout, self._pad, self._wacht) from fout


def _stored(nieuw: Sequence[Nieuw]) -> list[StoredEvent]:
    return [StoredEvent(n.stroom, n.versie, n.soort, n.inhoud) for n in nieuw]


def _postgres(adres: Adres, *, alleen_lezen: bool, wacht: float) -> Database:
    """A log in PostgreSQL; a register in a directory does without its imports."""
    from eventsourcing.postgres import (  # noqa: PLC0415 - it costs 0.15 s
        PostgresApplicationRecorder,
        PostgresDatastore,
    )
    from psycopg.sql import SQL  # noqa: PLC0415

    from register.pgdatabase import PgDatabase  # noqa: PLC0415
    from register.pgddl import log_tables  # noqa: PLC0415
    from register.pgsession import Connections, PgSession  # noqa: PLC0415

    class Store(PostgresDatastore):
        """Settings from the address alone; connections without a pool's threads."""

        fault = PersistenceError

        def __init__(self) -> None:
            super().__init__(
                adres.dbname,
                adres.host,
                adres.port,
                adres.user,
                adres.password,
                schema=adres.log,
                originator_id_type="text",
            )
            self.pool.close()
            self.pool: Any = Connections(
                adres.settings(
                    adres.log, adres.kluis, alleen_lezen=alleen_lezen, wacht=wacht
                )
            )

        @override
        def register_type_adapters(self) -> None:
            """We use no composite types."""

        def record(
            self, cursor: "Cursor[Any]", begin: int, nieuw: Sequence[Nieuw]
        ) -> None:
            recorder._insert_stored_events(cursor, _stored(nieuw), seq=begin)  # noqa: SLF001 - the transaction is ours

        def create(self) -> None:
            recorder.create_table()

    class Recorder(PostgresApplicationRecorder):
        """Own tables, explicit ids, one statement and no pipeline: that may hang."""

        def __init__(self, datastore: PostgresDatastore) -> None:
            super().__init__(datastore)
            self.sql_create_statements: Any = [SQL(s) for s in log_tables(adres.log)]

        @override
        def _insert_stored_events(
            self, curs: Any, stored_events: Sequence[StoredEvent], **kwargs: Any
        ) -> None:
            rijen = [
                (nr, e.originator_id, e.originator_version, e.topic, e.state)
                for nr, e in enumerate(stored_events, kwargs["seq"] + 1)
            ]
            PgSession(curs).add(self.events_table_name, rijen)

    store = Store()
    recorder = Recorder(store)
    return PgDatabase(cast("Any", store), adres, wacht)


class Log(OpenLog):
    """The log of one register; safe for one thread."""

    def __init__(
        self, plek: Path | Adres, *, alleen_lezen: bool = False, wacht: float = WACHT
    ) -> None:
        """Open a log; a reader's connection cannot write."""
        super().__init__(
            _postgres(plek, alleen_lezen=alleen_lezen, wacht=wacht)
            if isinstance(plek, Adres)
            else _File(plek, alleen_lezen=alleen_lezen, wacht=wacht)
        )
