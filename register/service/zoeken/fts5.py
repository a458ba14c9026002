"""The index in a file: words and stems in FTS5, documents numbered by their day.

Words come out in the order of these numbers, so that the newest are found without
looking at all.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from register.service.zoeken.bestand import (
    emptied,
    is_ours,
    read_stand,
    reading,
    write_stand,
    writing,
)
from register.service.zoeken.bronnen import Document
from register.service.zoeken.index import (
    DEELS_IN_TITEL,
    FILTERS,
    IN_TITEL,
    MEESTE,
    Plek,
    Stand,
    gathered,
    is_being_made,
    must_be_whole,
)
from register.service.zoeken.woorden import Term, tokens

_OUD: Final = """
SELECT d.*, w.titel, w.tekst FROM documenten d JOIN woorden w ON w.rowid = d.id
WHERE d.regeling = ? AND d.stroom = ?
"""

_TEKENS: Final = "-0123456789W"
"""Of which days are written (`2026-07-02`, `2026-W27`), in their order."""
_LENGTE: Final = 10
_PER_DAG: Final = 2**26
"""Numbers of the documents of one day."""


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
        try:
            with reading(self.plek) as db:
                return read_stand(db, regeling) if is_ours(db) else None
        except sqlite3.DatabaseError:  # not a database: it does not count
            return None

    def find(
        self, regeling: str, termen: Sequence[Term], filters: Mapping[str, str]
    ) -> Iterator[Plek]:
        """Documents that have every term, by `rang`, the newest first."""
        gekozen = [naam for naam in FILTERS if naam in filters]
        waarden = (regeling, *(filters[naam] for naam in gekozen))
        waar = "".join(f" AND d.{naam} = ?" for naam in gekozen)

        def found(rang: str) -> list[Plek]:
            with reading(self.plek) as db:
                db.execute("BEGIN")
                must_be_whole(regeling, read_stand(db, regeling))
                return _newest(db, rang, termen, waar, waarden)

        return gathered(termen, found)

    def put(
        self,
        regeling: str,
        stand: Stand,
        documenten: Iterable[Document],
        stromen: Sequence[str] | None = None,
    ) -> None:
        """Put documents in the place of those of these streams, or of the log."""
        with writing(self.plek) as db:
            if stromen is None:
                weg = _emptied(db, regeling)
                for document in documenten:
                    _add(db, document)
            elif is_being_made(read_stand(db, regeling)):
                return
            else:
                weg = _replaced(db, regeling, documenten, stromen)
            if weg:  # else the words would stay behind in older parts of the index
                db.execute("INSERT INTO woorden(woorden) VALUES ('optimize')")
            write_stand(db, regeling, stand)
            db.execute("COMMIT")
            if weg:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def add(
        self, regeling: str, van: Stand, tot: Stand, documenten: Iterable[Document]
    ) -> None:
        """Put more documents in, unless it is no longer `van`."""
        with writing(self.plek) as db:
            if read_stand(db, regeling) != van:
                return
            for document in documenten:
                _add(db, document)
            write_stand(db, regeling, tot)
            db.execute("COMMIT")


def _newest(
    db: sqlite3.Connection,
    rang: str,
    termen: Sequence[Term],
    waar: str,
    waarden: Sequence[str],
) -> list[Plek]:
    """The newest documents of this `rang` or better, in their order.

    Of the last day all are read: within a day numbers say nothing.
    """
    van = "documenten d"
    # +: by number; of one log are almost all of them
    slot = f"+d.regeling = ?{waar} AND d.id >= ? AND d.id < ? ORDER BY d.id DESC"
    if termen:
        # CROSS: words first; by number SQLite would look each document up among them
        van = "woorden CROSS JOIN documenten d ON d.id = woorden.rowid"
        slot = f"+d.regeling = ?{waar} AND woorden MATCH ? AND "
        slot += "woorden.rowid >= ? AND woorden.rowid < ? ORDER BY woorden.rowid DESC"
        waarden = (*waarden, _asked(rang, termen))
    vraag = f"SELECT d.soort, d.sleutel, d.dag FROM {van} WHERE {slot} LIMIT ?"  # noqa: S608 - names of our own
    rijen = db.execute(vraag, (*waarden, 0, 2**63 - 1, MEESTE)).fetchall()
    if len(rijen) == MEESTE:
        begin = first_number(rijen[-1][2])
        rijen = [rij for rij in rijen if first_number(rij[2]) != begin]
        rijen += db.execute(vraag, (*waarden, begin, begin + _PER_DAG, -1))
    rijen.sort(key=lambda rij: (rij[2], rij[0], rij[1]), reverse=True)
    return [Plek(soort, sleutel, dag, rang) for soort, sleutel, dag in rijen[:MEESTE]]


def _asked(rang: str, termen: Sequence[Term]) -> str:
    """What is asked, in the words of FTS5."""
    alle = " AND ".join(map(_term, termen))
    if rang == IN_TITEL:
        return f"titel: ({alle})"
    if rang == DEELS_IN_TITEL:
        return f"titel: ({' OR '.join(map(_term, termen))}) AND tekst: ({alle})"
    return f"tekst: ({alle})"


def _term(term: Term) -> str:
    """It has nothing but letters and digits."""
    ster = "*" if term.is_begin else ""
    return f'("s{term.stam}" OR "w{term.vorm}"{ster})'


def first_number(dag: str) -> int:
    """Where the numbers of the documents of a day begin: a later day, a higher one."""
    getal = 0
    for teken in dag[:_LENGTE].ljust(_LENGTE):
        getal = getal * (len(_TEKENS) + 1) + _TEKENS.find(teken) + 1
    return getal * _PER_DAG


def _emptied(db: sqlite3.Connection, regeling: str) -> bool:
    """Take out the documents of a whole log; gives whether there may have been any."""
    if emptied(db, regeling):
        return True
    rijen = db.execute("SELECT id FROM documenten WHERE regeling = ?", (regeling,))
    weg = [_Oud(nummer) for (nummer,) in rijen]
    _remove(db, weg)
    return bool(weg)


class _Oud(NamedTuple):
    """A document that is in the index: its number, and what is kept of it."""

    nummer: int
    rij: tuple[str, ...] = ()


def _replaced(
    db: sqlite3.Connection,
    regeling: str,
    documenten: Iterable[Document],
    stromen: Sequence[str],
) -> bool:
    """Put documents in the place of those of these streams, as far as they differ.

    Gives whether any lost words.
    """
    oud = {
        (rij[2], rij[3]): _Oud(rij[0], rij[1:])
        for stroom in stromen
        for rij in db.execute(_OUD, (regeling, stroom))
    }
    verloren = False
    for document in documenten:
        was, wordt = oud.pop((document.soort, document.sleutel), None), _row(document)
        if was and was.rij == wordt:
            continue
        if was:
            verloren |= not set(was.rij[-1].split()) <= set(wordt[-1].split())
            _remove(db, [was])
        _add(db, document)
    _remove(db, list(oud.values()))
    return verloren or bool(oud)


def _remove(db: sqlite3.Connection, weg: Sequence[_Oud]) -> None:
    nummers = [(document.nummer,) for document in weg]
    db.executemany("DELETE FROM woorden WHERE rowid = ?", nummers)
    db.executemany("DELETE FROM documenten WHERE id = ?", nummers)


def _add(db: sqlite3.Connection, document: Document) -> None:
    begin = first_number(document.dag)
    vraag = "SELECT coalesce(max(id) + 1, ?) FROM documenten WHERE id >= ? AND id < ?"
    (nummer,) = db.execute(vraag, (begin, begin, begin + _PER_DAG)).fetchone()
    *rij, titel, tekst = _row(document)
    vraag = "INSERT INTO documenten VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    db.execute(vraag, (nummer, *rij))
    vraag = "INSERT INTO woorden (rowid, titel, tekst) VALUES (?, ?, ?)"
    db.execute(vraag, (nummer, titel, tekst))


def _row(document: Document) -> tuple[str, ...]:
    """What is kept of a document; its words last."""
    d = document
    return (
        d.regeling,
        d.soort,
        d.sleutel,
        d.stroom,
        d.dag,
        d.bij.get("dossier", ""),
        d.orgaan,
        d.bij.get("gemeente", ""),
        " ".join(tokens([d.titel])),
        " ".join(tokens(d.alle)),
    )
