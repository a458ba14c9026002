"""The invented year with its checkpoint and export, and an auditor with a clock."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from register.audit.exporting import Opties
from register.audit.werkdossier.plan import Methode, Plan, Soort
from register.service.auditing import Auditing
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron
from tests.audit.exports import silent
from tests.voorbeelden.opgenomen import opgenomen

GEHEIM = bytes(range(32))


class Jaar(NamedTuple):
    """The register and an export of all of it."""

    place: Place
    export: Path


@pytest.fixture(scope="session")
def jaar(tmp_path_factory: pytest.TempPathFactory) -> Jaar:
    map_ = tmp_path_factory.mktemp("werkdossier")
    place = opgenomen(map_ / "register.d")
    Auditing(place).export(map_ / "export", Opties(met_stukken=True), silent)
    return Jaar(place, map_ / "export")


@pytest.fixture
def eigen(jaar: Jaar, tmp_path: Path) -> Place:
    """The same register to write in."""
    return Place(Path(copytree(jaar.place.map, tmp_path / "register.d")))


@pytest.fixture
def log(jaar: Jaar) -> Iterator[Bron]:
    with bron.live(jaar.place) as gevonden:
        yield gevonden


def klok() -> Callable[[], datetime]:
    """A minute later at each call."""
    momenten = (
        datetime(2027, 7, 1, 9, tzinfo=UTC) + timedelta(minutes=n) for n in range(10**6)
    )
    return lambda: next(momenten)


def plan(methode: Methode = Methode.ASELECT, aantal: int = 5, **anders: object) -> Plan:
    velden: dict[str, object] = {"over": Soort.BESLUITEN, **anders}
    return Plan(methode=methode, aantal=aantal, **velden)  # type: ignore[arg-type] # by name


def grow(place: Place) -> None:
    """Record one thing more and sign a checkpoint over it."""
    from tests.registers import line, record

    with closing(place.open_log(alleen_lezen=True)) as log_:
        nummer = log_.size()
    record(place, line("OpenDossier", "2027-06-30", dossier=f"na-{nummer}", titel="Na"))
    Auditing(place).checkpoint()
