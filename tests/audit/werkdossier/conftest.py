"""The invented year with its checkpoint and export, and an auditor with a clock."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from cli.main import run
from register.audit.exporting import Opties
from register.audit.werkdossier.plan import Methode, Plan, Soort
from register.service.auditing import Auditing
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.steekproef import begin
from tests.audit.exports import silent
from tests.cli.conftest import Antwoord
from tests.voorbeelden.opgenomen import opgenomen

GEHEIM = bytes(range(32))
Vraag = Callable[..., Antwoord]


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


@pytest.fixture
def werk(tmp_path: Path, log: Bron) -> Path:
    """A file in which nothing is planned yet."""
    begin(tmp_path / "werk", log, "accountant", klok(), GEHEIM)
    return tmp_path / "werk"


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


@pytest.fixture
def vraag(capsys: pytest.CaptureFixture[str], jaar: Jaar) -> Vraag:
    """Ask as the auditor; `op` is the register, by default that of the year."""

    def call(*woorden: str | Path, op: Path | None = None) -> Antwoord:
        args = ["--register", str(op or jaar.place.map), "audit", *map(str, woorden)]
        code = run(args)
        gelezen = capsys.readouterr()
        # one long word, such as a path of a test, stays whole
        breed = [r for r in gelezen.out.splitlines() if len(r) > 80 and " " in r]
        assert "--json" in woorden or not breed, breed
        return Antwoord(code, gelezen.out, gelezen.err)

    return call
