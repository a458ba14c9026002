"""A log in a schema of PostgreSQL, with its vault in another one beside it.

The writer locks the table of events before its first read: readers go on, another
writer waits. What the vault is given while it writes is in the same transaction.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

import psycopg
from psycopg import Connection, Cursor
from psycopg.rows import TupleRow
from typing_extensions import override

from register.adres import Adres
from register.faults import LogBezet, Omgevingsfout
from register.pgddl import vault_tables
from register.pgfaults import told
from register.pgsession import PgSession
from register.reads import Nieuw, Row
from register.session import Cellar, Database, Session, Tail


class Store(Protocol):
    """What the event store's library does for a log in PostgreSQL."""

    fault: type[Exception]

    def transaction(self, *, commit: bool) -> AbstractContextManager[Cursor[TupleRow]]:
        """A transaction; rolled back at the end unless `commit`."""

    def get_connection(self) -> AbstractContextManager[Connection[TupleRow]]:
        """A connection outside a transaction."""

    def record(
        self, cursor: Cursor[TupleRow], begin: int, nieuw: Sequence[Nieuw]
    ) -> None:
        """Insert events, the first at seq `begin`."""

    def create(self) -> None:
        """Make the tables of the log."""

    def close(self) -> None:
        """Close every connection."""


class _PgTail(PgSession, Tail):
    """The session of the writer."""

    def __init__(self, store: Store, cursor: Cursor[TupleRow]) -> None:
        super().__init__(cursor)
        self._store = store

    @override
    def record(self, begin: int, nieuw: Sequence[Nieuw]) -> None:
        self._store.record(self._cursor, begin, nieuw)


class PgDatabase(Database):
    """One log; safe for one thread that writes."""

    def __init__(self, store: Store, adres: Adres, wacht: float) -> None:
        """Nothing is opened until it is used."""
        self._store = store
        self._wacht = wacht
        self.adres = adres
        self.lopend: Session | None = None
        """The session of the running write transaction."""

    @override
    def begin(self) -> None:
        self._make(self.adres.log, None)

    @override
    @contextmanager
    def writing(self) -> Iterator[Tail]:
        with self.faults(), self._store.transaction(commit=True) as cursor:
            cursor.execute("LOCK TABLE stored_events IN EXCLUSIVE MODE")
            sessie = self.lopend = _PgTail(self._store, cursor)
            try:
                yield sessie
            finally:
                self.lopend = None

    @override
    @contextmanager
    def reading(self) -> Iterator[Session]:
        with self.faults(), self._store.transaction(commit=False) as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield PgSession(cursor)

    @override
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        with self.faults(), self._store.get_connection() as verbinding:
            return PgSession(verbinding.cursor()).rows(vraag, waarden)

    @contextmanager
    def together(self) -> Iterator[Session]:
        """The running write transaction, or a short one without the log's lock."""
        if self.lopend is not None:
            yield self.lopend
            return
        with self.faults(), self._store.transaction(commit=True) as cursor:
            yield PgSession(cursor)

    @override
    def purge(self) -> bool:
        """What was deleted leaves the tables; copies of the server are not ours."""
        try:
            with self.faults(), self._store.get_connection() as verbinding:
                verbinding.execute(
                    "VACUUM openbaarmakingen, stukken, geheimen, geheime_stukken"
                )
        except LogBezet:
            return False
        return True

    @override
    def close(self) -> None:
        self._store.close()

    def make_vault(self) -> None:
        """Make the tables of the vault."""
        self._make(self.adres.kluis, vault_tables(self.adres.kluis))

    def _make(self, schema: str, tabellen: Sequence[str] | None) -> None:
        with self.faults(), self._store.transaction(commit=True) as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (schema,))
            sessie = PgSession(cursor)
            if sessie.rows("SHOW server_encoding")[0][0] != "UTF8":
                msg = f"de database van {self.adres.naam} is niet in UTF8; maak er een"
                raise Omgevingsfout(msg)
            # asked first: `IF NOT EXISTS` wants rights even for nothing
            if not sessie.rows("SELECT 1 FROM pg_namespace WHERE nspname=?", (schema,)):
                cursor.execute(f"CREATE SCHEMA {schema}")
            for opdracht in tabellen or ():
                cursor.execute(opdracht)
        if tabellen is None:
            with self.faults():
                self._store.create()

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Tell faults of the environment from our own, in Dutch."""
        try:
            yield
        except (self._store.fault, psycopg.Error) as fout:
            raise told(fout, self.adres.naam, self._wacht) from fout


class PgCellar(Cellar):
    """The vault's schema, over the connection of its log."""

    def __init__(self, database: PgDatabase, *, eigen: bool) -> None:
        """`eigen`: the database was opened for the vault alone."""
        self._database = database
        self._eigen = eigen

    @override
    def begin(self) -> None:
        self._database.make_vault()

    @override
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        with self._database.together() as sessie:
            return sessie.rows(vraag, waarden)

    @override
    def add(
        self, tabel: str, rijen: Sequence[tuple[object, ...]], botsing: str = ""
    ) -> None:
        with self._database.together() as sessie:
            sessie.add(tabel, rijen, botsing)

    @override
    def together(self) -> AbstractContextManager[Session]:
        return self._database.together()

    @override
    def close(self) -> None:
        if self._eigen:
            self._database.close()
