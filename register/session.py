"""Statements against one database, whichever it is; no library is known here.

Values are marked by `?`. What differs between databases stays behind these classes.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager

from register.reads import Nieuw, Row


class Session(ABC):
    """Statements that belong together."""

    @abstractmethod
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        """All rows of one statement; none when it gives none."""

    @abstractmethod
    def add(
        self, tabel: str, rijen: Sequence[tuple[object, ...]], botsing: str = ""
    ) -> None:
        """Insert whole rows; `botsing` is an `ON CONFLICT` clause."""


class Tail(Session):
    """A transaction that holds the write lock of a log."""

    @abstractmethod
    def record(self, begin: int, nieuw: Sequence[Nieuw]) -> None:
        """Insert events, the first at seq `begin`."""


class Cellar(Session):
    """Where the vault keeps its values: a file, or a schema beside the log."""

    @abstractmethod
    def begin(self) -> None:
        """Make the tables where they are not."""

    @abstractmethod
    def together(self) -> AbstractContextManager[Session]:
        """One transaction, or the running one of the log if there is one."""

    @abstractmethod
    def close(self) -> None:
        """Close what was opened for the cellar alone."""


class Database(ABC):
    """The database of a log."""

    @abstractmethod
    def begin(self) -> None:
        """Make the tables of a new log."""

    @abstractmethod
    def rows(self, vraag: str, waarden: Sequence[object] = ()) -> list[Row]:
        """All rows of one query, outside any transaction."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[Tail]:
        """Hold the write lock; commit at the end, roll back on any exception."""

    @abstractmethod
    def reading(self) -> AbstractContextManager[Session]:
        """Several questions at one moment."""

    @abstractmethod
    def purge(self) -> bool:
        """Leave nothing of what was deleted; says whether that worked."""

    @abstractmethod
    def close(self) -> None:
        """Close every connection."""
