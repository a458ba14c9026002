"""Keeps an index up with the log: what was written about, and what opened by itself.

Only who may write the register does so: the process that follows the log for a
server, and the command line. Without an index a search reads all texts instead, and
with one that is behind what was written about since.
"""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from register.projections import feed
from register.projections.fingerprint import fingerprint
from register.projections.tables import PAIRS
from register.service.answers import Library
from register.service.lijsten.vraag import ALLES
from register.service.place import ZOEKEN
from register.service.zoeken.bronnen import BRONNEN, Bron, Document, chosen, documents
from register.service.zoeken.fts5 import Fts5
from register.service.zoeken.index import VORM, Stand, Zoekindex
from register.service.zoeken.tsvector import Tsvector

_GEWIST: Final = "-gewist"
_LOGBOEK = logging.getLogger("besluitregister.zoeken")


def index_of(library: Library, regeling: str) -> Zoekindex | None:
    """The index of a log; nothing where its read model is in memory only."""
    engine = library.model_of(regeling).engine
    if engine.dialect.name == "postgresql":
        return Tsvector(engine)
    with library.connect(regeling) as verbinding:
        databases = verbinding.exec_driver_sql("PRAGMA database_list").fetchall()
    plek = str(databases[0][2] or "")
    return Fts5(Path(plek).with_name(ZOEKEN)) if plek else None


def current(library: Library, regeling: str) -> Stand:
    """How far the index of a log should be."""
    nu = library.moment(regeling).nu
    grootte = library.model_of(regeling).position(regeling)
    return Stand(grootte, nu.isoformat() if nu else "", _form())


def catch_up(library: Library, regeling: str) -> None:
    """Bring the index of a log up to its read model, if it can have one."""
    index = index_of(library, regeling)
    if index is None or not index.may_put():
        return
    was, wordt = index.stand(regeling), current(library, regeling)
    if was == wordt:
        return
    stromen = _touched(library, regeling, was, wordt)
    gelezen = _read(library, regeling, stromen)
    try:
        index.put(regeling, wordt, gelezen, stromen)
    except (sqlite3.Error, DBAPIError) as fout:  # without it all texts are read
        _LOGBOEK.warning("de zoekindex loopt niet bij: %s", fout)


def unseen(library: Library, regeling: str, index: Zoekindex) -> list[Document] | None:
    """What was written about since the index was; nothing where it is of no use.

    It follows some tenths of a second behind, and all texts are too many to read then.
    """
    was, wordt = index.stand(regeling), current(library, regeling)
    stromen = [] if was == wordt else _touched(library, regeling, was, wordt)
    if stromen is None:
        return None
    return list(_read(library, regeling, stromen)) if stromen else []


@cache
def _form() -> str:
    """Of which code the documents are: of the rows, of what is searched, and how."""
    return sha256(f"{fingerprint()}{BRONNEN}{VORM}".encode()).hexdigest()[:16]


def _touched(
    library: Library, regeling: str, was: Stand | None, wordt: Stand
) -> Sequence[str] | None:
    """Streams whose documents may be others now; nothing where all may be.

    What erases texts does so in any stream.
    """
    if was is None or was.vorm != wordt.vorm or was.grootte > wordt.grootte:
        return None
    stromen: set[str] = set()
    for rijen in library.logs[regeling].events(was.grootte, wordt.grootte):
        if any(rij.soort.partition(".")[0].endswith(_GEWIST) for rij in rijen):
            return None
        stromen.update(rij.stroom for rij in rijen)
    if was.dag < wordt.dag:
        dagen = date.fromisoformat(was.dag), date.fromisoformat(wordt.dag)
        with library.connect(regeling) as verbinding:
            stromen.update(feed.lapsed(verbinding, regeling, *dagen))
    return sorted(stromen)


def _read(
    library: Library, regeling: str, stromen: Sequence[str] | None
) -> Iterator[Document]:
    for bron in BRONNEN:
        if stromen is None:
            yield from documents(library, bron, regeling, ALLES)
        else:
            sleutels = _keys(library, bron, regeling, stromen)
            yield from chosen(library, bron, regeling, sleutels)


def _keys(
    library: Library, bron: Bron, regeling: str, stromen: Sequence[str]
) -> list[str]:
    tabel = PAIRS[bron.lijst].nu.c
    keuze = select(tabel.sleutel).distinct().where(tabel.regeling == regeling)
    with library.connect(regeling) as verbinding:
        return [
            sleutel
            for stroom in stromen
            for sleutel in verbinding.execute(
                keuze.where(tabel.stroom == stroom).order_by(tabel.sleutel)
            ).scalars()
        ]
