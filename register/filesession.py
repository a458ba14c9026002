"""A file of SQLite as a session: one cursor of a transaction."""

from collections.abc import Sequence
from typing import Protocol

from typing_extensions import override

from register.reads import Row
from register.session import Session


class Cursor(Protocol):
    """What sqlite3's cursor and the event store's own can do."""

    def execute(self, sql: str, parameters: tuple[object, ...], /) -> object:
        """Run one statement."""

    def executemany(self, sql: str, rows: Sequence[tuple[object, ...]], /) -> object:
        """Run one statement for every row."""

    def fetchall(self) -> Sequence[Row]:
        """The rows of the last statement."""


class FileSession(Session):
    """Statements over one SQLite cursor."""

    def __init__(self, cursor: Cursor) -> None:
        """The transaction is somebody else's."""
        self._cursor = cursor

    @override
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        self._cursor.execute(vraag, tuple(waarden))
        return list(self._cursor.fetchall())

    @override
    def add(
        self, tabel: str, rijen: Sequence[tuple[object, ...]], botsing: str = ""
    ) -> None:
        if rijen:
            merken = ",".join("?" * len(rijen[0]))
            opdracht = f"INSERT INTO {tabel} VALUES ({merken}) {botsing}"  # noqa: S608 - table and clause are ours
            self._cursor.executemany(opdracht, rijen)
