"""No question runs for ever: SQLite is interrupted when its time is over.

Within one process questions are answered one after another; one that reads a whole
log would keep all others waiting.
"""

import sqlite3
from dataclasses import dataclass
from time import monotonic

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

STAPPEN = 20_000
"""Instructions of SQLite between two looks at the clock: well below a millisecond."""
SECONDEN = 10.0


@dataclass(slots=True)
class Grens:
    """Until when the question may take that is being answered now."""

    seconden: float = SECONDEN
    tot: float = 0.0

    def begin(self) -> None:
        """A question begins."""
        self.tot = monotonic() + self.seconden

    def is_over(self) -> bool:
        """Whether its time is over; before the first question there is no limit."""
        return 0.0 < self.tot < monotonic()


def limited(engine: Engine, grens: Grens) -> None:
    """Make connections of a read model that keep to the limit.

    A server has a limit of its own (`statement_timeout`).
    """

    @event.listens_for(engine, "connect")
    def _connected(raw: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        if isinstance(raw, sqlite3.Connection):
            raw.set_progress_handler(grens.is_over, STAPPEN)
