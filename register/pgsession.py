"""PostgreSQL as a session: shared statements translated, rows sent in one go.

Nothing here uses psycopg's pipeline mode, also not through `executemany`: over a
unix socket a large save hangs in it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import psycopg
from psycopg import Connection, Cursor
from psycopg.conninfo import make_conninfo
from psycopg.pq import TransactionStatus
from psycopg.rows import TupleRow
from typing_extensions import override

from register.pgddl import KOLOMMEN
from register.reads import Row
from register.session import Session


@lru_cache(maxsize=1024)
def translated(vraag: str) -> str:
    """The same statement with psycopg's marks for values."""
    return vraag.replace("%", "%%").replace("?", "%s")


@lru_cache(maxsize=64)
def _insertion(tabel: str, botsing: str) -> str:
    # binary: as text, every byte of an event would go over as two
    lijsten = ",".join(f"%b::{soort}[]" for soort in KOLOMMEN[tabel])
    return f"INSERT INTO {tabel} SELECT * FROM unnest({lijsten}) {botsing}"  # noqa: S608 - table and clause are ours


@lru_cache(maxsize=64)
def _single(tabel: str, botsing: str) -> str:
    waarden = ",".join(["%s"] * len(KOLOMMEN[tabel]))
    return f"INSERT INTO {tabel} VALUES ({waarden}) {botsing}"  # noqa: S608 - table and clause are ours


class PgSession(Session):
    """Statements over one cursor."""

    def __init__(self, cursor: Cursor[TupleRow]) -> None:
        """The transaction, if any, is somebody else's."""
        self._cursor = cursor

    @override
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        self._cursor.execute(translated(vraag), waarden, binary=True)
        return list(self._cursor.fetchall()) if self._cursor.description else []

    @override
    def add(
        self, tabel: str, rijen: Sequence[tuple[object, ...]], botsing: str = ""
    ) -> None:
        if len(rijen) == 1:
            self._cursor.execute(_single(tabel, botsing), rijen[0])
        elif rijen:
            kolommen = [list(kolom) for kolom in zip(*rijen, strict=True)]
            self._cursor.execute(_insertion(tabel, botsing), kolommen)


class Connections:
    """Connections made when needed, in the thread that needs them.

    In place of a pool with workers, which start threads and turn every reason why
    a connection fails into the same timeout.
    """

    def __init__(self, instellingen: dict[str, str]) -> None:
        """Nothing is opened yet."""
        self._instellingen = instellingen
        self._vrij: list[Connection[TupleRow]] = []

    def open(self, _wait: bool = False, _timeout: float = 0) -> None:  # noqa: FBT001, FBT002 - the library calls it so
        """Nothing to open beforehand."""

    @contextmanager
    def connection(self) -> Iterator[Connection[TupleRow]]:
        """A connection for one caller; kept for the next unless it broke."""
        try:
            verbinding = self._vrij.pop()
        except IndexError:
            verbinding = self._connect()
        try:
            yield verbinding
        finally:
            if verbinding.info.transaction_status == TransactionStatus.IDLE:
                self._vrij.append(verbinding)
            else:
                verbinding.close()

    def close(self) -> None:
        """Close every connection that is not in use."""
        while self._vrij:
            self._vrij.pop().close()

    def _connect(self) -> Connection[TupleRow]:
        instellingen = make_conninfo("", **self._instellingen)
        verbinding = psycopg.connect(instellingen, autocommit=True)
        # an acknowledged commit is on disk, whatever the server's habit
        verbinding.execute(
            "SELECT set_config('synchronous_commit', 'on', false) "
            "WHERE current_setting('synchronous_commit') = 'off'"
        )
        return verbinding
