"""Engines of the read model: in a file, in memory for replay, or in PostgreSQL.

A reader's connection cannot write, attach or create anything.
"""

import sqlite3
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from register.adres import LEESMODEL, Adres


def engine_of(
    plek: Path | Adres | Literal["memory"], *, alleen_lezen: bool = False
) -> Engine:
    """Engine of a read model; nothing is opened yet."""
    if isinstance(plek, Adres):
        return _server(plek, alleen_lezen=alleen_lezen)
    if plek == "memory":
        return _prepared(create_engine("sqlite://"), alleen_lezen=False)
    # Not as a URL of SQLAlchemy: that would read % and ? in the name of a directory.
    naam = f"file:{quote(str(plek))}" + ("?mode=ro" if alleen_lezen else "")
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(naam, uri=True, check_same_thread=False),
        poolclass=QueuePool,
    )
    return _prepared(engine, alleen_lezen=alleen_lezen)


def _server(adres: Adres, *, alleen_lezen: bool) -> Engine:
    """The address is said as arguments: nothing of it comes from around.

    A reader sees one moment in all questions of one connection. A writer does not:
    it must see, after it waited for its turn, what the one before it wrote.
    """
    return create_engine(
        "postgresql+psycopg://",
        connect_args=adres.settings(LEESMODEL, alleen_lezen=alleen_lezen),
        isolation_level="REPEATABLE READ" if alleen_lezen else "READ COMMITTED",
    )


def _prepared(engine: Engine, *, alleen_lezen: bool) -> Engine:
    @event.listens_for(engine, "connect")
    def _connected(raw: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves
        pragmas = ["busy_timeout=10000", "trusted_schema=OFF"]
        pragmas += (
            ["query_only=ON"]
            if alleen_lezen
            else ["journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"]
        )
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")
        if alleen_lezen:
            raw.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)

    @event.listens_for(engine, "begin")
    def _begun(verbinding: Connection) -> None:
        verbinding.exec_driver_sql("BEGIN" if alleen_lezen else "BEGIN IMMEDIATE")

    return engine


def make_schema(verbinding: Connection) -> None:
    """Make the schema of the read model; in a file there is nothing to make."""
    if verbinding.dialect.name == "postgresql":
        take_turn(verbinding, LEESMODEL)
        vraag = f"SELECT to_regnamespace('{LEESMODEL}') IS NULL"
        if verbinding.exec_driver_sql(vraag).scalar():
            verbinding.exec_driver_sql(f"CREATE SCHEMA {LEESMODEL}")


def take_turn(verbinding: Connection, regeling: str) -> None:
    """Wait until nobody else writes rows of this log; held to the end.

    In a file the transaction began by taking the only turn there is.
    """
    if verbinding.dialect.name == "postgresql":
        verbinding.exec_driver_sql(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            (f"{LEESMODEL}/{regeling}",),
        )
