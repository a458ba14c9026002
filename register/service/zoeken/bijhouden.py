"""Keeps an index up with the log: what was written about, and what opened by itself.

Only who may write the register does so: the process that follows the log for a
server, and the command line. It goes by steps, so that who follows a log does other
things in between: an index is made a part at a time, and of what was written about
never too much at once. Whoever comes along does the next step.
"""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from register.projections import feed
from register.projections.tables import PAIRS
from register.service.answers import Library
from register.service.place import ZOEKEN
from register.service.zoeken.bronnen import (
    BRONNEN,
    PER_KEER,
    SOORTEN,
    Bron,
    Document,
    chosen,
    part,
)
from register.service.zoeken.fts5 import Fts5
from register.service.zoeken.index import Stand, Zoekindex
from register.service.zoeken.tsvector import Tsvector
from register.service.zoeken.versie import made_by

PER_STAP: Final = 1000
"""Events that are brought up to at once; who searches reads no more of them either."""

_BEGIN: Final = f"{SOORTEN[0]}/"
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
    return Stand(grootte, nu.isoformat() if nu else "", made_by())


def catch_up(library: Library, regeling: str) -> None:
    """Bring the index of a log up to its read model, if it can have one."""
    while step(library, regeling):
        pass


def step(library: Library, regeling: str) -> bool:
    """Do the next bit of it; gives whether there is more to do."""
    index = index_of(library, regeling)
    if index is None or not index.may_put():
        return False
    was, einde = index.stand(regeling), current(library, regeling)
    if was == einde:
        return False
    try:
        _put(library, regeling, index, was, einde)
    except (sqlite3.Error, DBAPIError) as fout:  # without it all texts are read
        _LOGBOEK.warning("de zoekindex loopt niet bij: %s", fout)
        return False
    return True  # or another did a step meanwhile


def _put(
    library: Library, regeling: str, index: Zoekindex, was: Stand | None, einde: Stand
) -> None:
    tot = min(einde.grootte, was.grootte + PER_STAP) if was else einde.grootte
    wordt = einde._replace(grootte=tot)
    stromen = _touched(library, regeling, was, wordt)
    if was is None or stromen is None:
        nieuw, documenten = _next(library, regeling, einde._replace(verder=_BEGIN))
        index.put(regeling, nieuw, documenten)
    elif was.verder:
        nieuw, documenten = _next(library, regeling, was)
        index.add(regeling, was, nieuw, documenten)
    else:
        index.put(regeling, wordt, _read(library, regeling, stromen), stromen)


def _next(
    library: Library, regeling: str, stand: Stand
) -> tuple[Stand, list[Document]]:
    """The next part of an index that is being made, and how far it is then."""
    documenten: list[Document] = []
    verder = stand.verder
    while verder and len(documenten) < PER_KEER:
        soort, _, na = verder.partition("/")
        nummer = SOORTEN.index(soort)
        stuk, laatste = part(library, BRONNEN[nummer], regeling, na)
        documenten += stuk
        if laatste is not None:
            verder = f"{soort}/{laatste}"
        else:
            verder = f"{SOORTEN[nummer + 1]}/" if nummer + 1 < len(SOORTEN) else ""
    gedaan = stand.gedaan + len(documenten) if verder else 0
    return stand._replace(verder=verder, gedaan=gedaan), documenten


def unseen(
    library: Library, regeling: str, was: Stand | None
) -> Sequence[Document] | None:
    """What was written about since the index was; nothing where it is of no use.

    It follows some tenths of a second behind, and all texts are too many to read then.
    """
    wordt = current(library, regeling)
    if was == wordt:
        return []
    if was is None or was.verder or was.grootte + PER_STAP < wordt.grootte:
        return None
    stromen = _touched(library, regeling, was, wordt)
    return None if stromen is None else list(_read(library, regeling, stromen))


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
    library: Library, regeling: str, stromen: Sequence[str]
) -> Iterator[Document]:
    for bron in BRONNEN:
        sleutels = _keys(library, bron, regeling, stromen)
        yield from chosen(library, bron, regeling, sleutels)


def _keys(
    library: Library, bron: Bron, regeling: str, stromen: Sequence[str]
) -> list[str]:
    # no order: for its sake SQLite would read the whole list, for every stream
    tabel = PAIRS[bron.lijst].nu.c
    keuze = select(tabel.sleutel).where(tabel.regeling == regeling)
    with library.connect(regeling) as verbinding:
        return sorted(
            {
                sleutel
                for stroom in stromen
                for sleutel in verbinding.execute(
                    keuze.where(tabel.stroom == stroom)
                ).scalars()
            }
        )
