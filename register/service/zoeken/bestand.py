"""The file of an index: its tables, of which version they are, and who has the turn."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from register.service.zoeken.index import Stand
from register.service.zoeken.versie import layout

_WOORDEN: Final = """
CREATE VIRTUAL TABLE woorden USING fts5 (
    titel, tekst, tokenize="ascii", detail=column);
"""
"""`ascii` parts words at spaces, whatever other character is in them."""

_TABELLEN: Final = f"""
CREATE TABLE stand (
    regeling TEXT PRIMARY KEY, grootte INTEGER NOT NULL, dag TEXT NOT NULL,
    vorm TEXT NOT NULL, verder TEXT NOT NULL, gedaan INTEGER NOT NULL);
CREATE TABLE documenten (
    id INTEGER PRIMARY KEY, regeling TEXT NOT NULL, soort TEXT NOT NULL,
    sleutel TEXT NOT NULL, stroom TEXT NOT NULL, dag TEXT NOT NULL,
    dossier TEXT NOT NULL, orgaan TEXT NOT NULL, gemeente TEXT NOT NULL);
CREATE INDEX documenten_stroom ON documenten (regeling, stroom);
CREATE INDEX documenten_dossier ON documenten (dossier);
CREATE INDEX documenten_orgaan ON documenten (orgaan);
CREATE INDEX documenten_gemeente ON documenten (gemeente);
{_WOORDEN}
"""

_OPMAAK: Final = layout(_TABELLEN)
_ANDERS: Final = f"""
BEGIN IMMEDIATE;
DROP TABLE IF EXISTS woorden;
DROP TABLE IF EXISTS documenten;
DROP TABLE IF EXISTS stand;
{_TABELLEN}
PRAGMA user_version = {_OPMAAK};
COMMIT;
"""
"""In the place of tables of older code, which may part words in another way."""

_STAND: Final = (
    "SELECT grootte, dag, vorm, verder, gedaan FROM stand WHERE regeling = ?"
)


def reading(plek: Path) -> AbstractContextManager[sqlite3.Connection]:
    """A connection that cannot write."""
    db = sqlite3.connect(f"file:{quote(str(plek))}?mode=ro", uri=True)
    db.execute("PRAGMA query_only=ON")
    return closing(db)


@contextmanager
def writing(plek: Path) -> Iterator[sqlite3.Connection]:
    """A connection that has the turn; what it does not commit is not done."""
    with closing(sqlite3.connect(plek, isolation_level=None)) as db:
        db.execute("PRAGMA busy_timeout=10000")
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA secure_delete=ON")
        if not is_ours(db):
            db.executescript(_ANDERS)
        db.execute("BEGIN IMMEDIATE")
        yield db


def is_ours(db: sqlite3.Connection) -> bool:
    """Whether its tables are those of this code."""
    (opmaak,) = db.execute("PRAGMA user_version").fetchone()
    return bool(opmaak == _OPMAAK)


def read_stand(db: sqlite3.Connection, regeling: str) -> Stand | None:
    """How far it is for this log; nothing where it has not begun."""
    rij = db.execute(_STAND, (regeling,)).fetchone()
    return Stand(*rij) if rij else None


def write_stand(db: sqlite3.Connection, regeling: str, stand: Stand) -> None:
    """Say how far it is."""
    db.execute("REPLACE INTO stand VALUES (?, ?, ?, ?, ?, ?)", (regeling, *stand))


def emptied(db: sqlite3.Connection, regeling: str) -> bool:
    """Throw all away where it is of this log only; taking out each one takes long."""
    vraag = "SELECT EXISTS (SELECT 1 FROM documenten WHERE regeling <> ?)"
    (gedeeld,) = db.execute(vraag, (regeling,)).fetchone()
    if not gedeeld:
        db.execute("DELETE FROM documenten")
        db.execute("DROP TABLE woorden")
        db.execute(_WOORDEN)
    return not gedeeld
