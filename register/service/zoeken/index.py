"""The index: which documents have which words. It may be deleted and made again.

It holds loose words and stems, of what is public only. What it gives are candidates;
whoever asks judges them anew on what is public at that moment.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple, Protocol
from urllib.parse import quote

from register.service.zoeken.bronnen import Document
from register.service.zoeken.woorden import Term, tokens

MEESTE: Final = 1000
"""Candidates of one question; those with the words in their title go before."""

FILTERS: Final = ("soort", "dossier", "orgaan", "gemeente")
"""By what documents are told apart in the index."""

_TABELLEN: Final = """
CREATE TABLE IF NOT EXISTS stand (
    regeling TEXT PRIMARY KEY, grootte INTEGER NOT NULL, dag TEXT NOT NULL,
    vorm TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documenten (
    id INTEGER PRIMARY KEY, regeling TEXT NOT NULL, soort TEXT NOT NULL,
    sleutel TEXT NOT NULL, stroom TEXT NOT NULL, dag TEXT NOT NULL,
    dossier TEXT NOT NULL, orgaan TEXT NOT NULL, gemeente TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS documenten_stroom ON documenten (regeling, stroom);
CREATE INDEX IF NOT EXISTS documenten_dag ON documenten (regeling, dag, sleutel);
CREATE VIRTUAL TABLE IF NOT EXISTS woorden USING fts5 (
    titel, tekst, tokenize="unicode61 remove_diacritics 0", detail=column);
"""


class Stand(NamedTuple):
    """How far an index is: length of the log, the day judged on, and which code."""

    grootte: int
    dag: str
    vorm: str


class Plek(NamedTuple):
    """A candidate: which kind of thing, and its key in the list of that kind."""

    soort: str
    sleutel: str


class Zoekindex(Protocol):
    """What a search asks of an index, whatever engine it has."""

    def may_put(self) -> bool:
        """Whether it can be written from here at all."""

    def stand(self, regeling: str) -> Stand | None:
        """How far it is for this log; nothing where it has not begun."""

    def find(
        self, regeling: str, termen: Sequence[Term], filters: Mapping[str, str]
    ) -> list[Plek]:
        """Documents that have every term, the newest first, at most `MEESTE`."""

    def put(
        self,
        regeling: str,
        stand: Stand,
        documenten: Iterable[Document],
        stromen: Sequence[str] | None = None,
    ) -> None:
        """Put documents in the place of those of these streams, or of the log."""


@dataclass(frozen=True, slots=True)
class Fts5:
    """An index in a file of its own beside the read model."""

    plek: Path

    def may_put(self) -> bool:
        """Whether it can be written from here: who tries is told."""
        return True

    def stand(self, regeling: str) -> Stand | None:
        """How far it is for this log; nothing where it has not begun."""
        if not self.plek.exists():
            return None
        vraag = "SELECT grootte, dag, vorm FROM stand WHERE regeling = ?"
        try:
            with self.reading() as db:
                rij = db.execute(vraag, (regeling,)).fetchone()
        except sqlite3.DatabaseError:  # not one of ours: it does not count
            return None
        return Stand(*rij) if rij else None

    def find(
        self, regeling: str, termen: Sequence[Term], filters: Mapping[str, str]
    ) -> list[Plek]:
        """Documents that have every term, the newest first, at most `MEESTE`."""
        gekozen = [naam for naam in FILTERS if naam in filters]
        waarden = [filters[naam] for naam in gekozen]
        waar = "".join(f" AND d.{naam} = ?" for naam in gekozen)
        plekken: dict[Plek, None] = {}
        with self.reading() as db:
            for vraag, match in _questions(termen, waar):
                gevonden = db.execute(vraag, (*match, regeling, *waarden, MEESTE))
                plekken |= {Plek(*rij): None for rij in gevonden}
        return list(plekken)[:MEESTE]

    def put(
        self,
        regeling: str,
        stand: Stand,
        documenten: Iterable[Document],
        stromen: Sequence[str] | None = None,
    ) -> None:
        """Put documents in the place of those of these streams, or of the log."""
        with closing(sqlite3.connect(self.plek, isolation_level=None)) as db:
            db.execute("PRAGMA busy_timeout=10000")
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA secure_delete=ON")
            db.executescript(_TABELLEN)
            db.execute("BEGIN IMMEDIATE")
            weg = _removed(db, regeling, stromen)
            for document in documenten:
                _add(db, document)
            if weg:  # else the words would stay behind in older parts of the index
                db.execute("INSERT INTO woorden(woorden) VALUES ('optimize')")
            db.execute("REPLACE INTO stand VALUES (?, ?, ?, ?)", (regeling, *stand))
            db.execute("COMMIT")
            if weg:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection that cannot write."""
        db = sqlite3.connect(f"file:{quote(str(self.plek))}?mode=ro", uri=True)
        db.execute("PRAGMA query_only=ON")
        return closing(db)


def _questions(
    termen: Sequence[Term], waar: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By title and then by all texts; without words just by what they are told by."""
    slot = f"d.regeling = ?{waar} ORDER BY d.dag DESC, d.sleutel DESC LIMIT ?"
    if not termen:
        yield f"SELECT d.soort, d.sleutel FROM documenten d WHERE {slot}", ()  # noqa: S608 - names of our own
    for kolom in ("titel", "tekst") if termen else ():
        # CROSS: words first; by day SQLite would look every document up among them
        vraag = (
            "SELECT d.soort, d.sleutel FROM woorden CROSS JOIN documenten d "  # noqa: S608
            f"ON d.id = woorden.rowid WHERE woorden MATCH ? AND {slot}"
        )
        yield vraag, (f"{kolom}: ({' AND '.join(map(_asked, termen))})",)


def _asked(term: Term) -> str:
    """A term in the words of FTS5; it has nothing but letters and digits."""
    ster = "*" if term.is_begin else ""
    return f'("s{term.stam}" OR "w{term.vorm}"{ster})'


def _removed(
    db: sqlite3.Connection, regeling: str, stromen: Sequence[str] | None
) -> int:
    """Take out the documents of these streams, or of a whole log; gives how many."""
    vraag = "SELECT id FROM documenten WHERE regeling = ?"
    if stromen is None:
        rijen = db.execute(vraag, (regeling,)).fetchall()
    else:
        rijen = [
            rij
            for stroom in stromen
            for rij in db.execute(f"{vraag} AND stroom = ?", (regeling, stroom))
        ]
    db.executemany("DELETE FROM woorden WHERE rowid = ?", rijen)
    db.executemany("DELETE FROM documenten WHERE id = ?", rijen)
    return len(rijen)


def _add(db: sqlite3.Connection, document: Document) -> None:
    vraag = (
        "INSERT INTO documenten (regeling, soort, sleutel, stroom, dag, dossier, "
        "orgaan, gemeente) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    d = document
    bij = (d.bij.get("dossier", ""), d.orgaan, d.bij.get("gemeente", ""))
    rij = (d.regeling, d.soort, d.sleutel, d.stroom, d.dag, *bij)
    nummer = db.execute(vraag, rij).lastrowid
    woorden = (" ".join(tokens([d.titel])), " ".join(tokens(d.alle)))
    db.execute(
        "INSERT INTO woorden (rowid, titel, tekst) VALUES (?, ?, ?)",
        (nummer, *woorden),
    )
