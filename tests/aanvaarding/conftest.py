import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from register.service.place import Place
from register.service.replay import replay
from register.service.sources import Sources
from tests.aanvaarding.griffie import Griffie, begonnen
from tests.outsider import verify
from tests.registers import fixed


@pytest.fixture(scope="session")
def bronnen() -> Sources:
    """One clock and one row of ids for all, so that no id comes twice."""
    return fixed()


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory, bronnen: Sources) -> Place:
    return begonnen(tmp_path_factory.mktemp("elf"), bronnen)


@pytest.fixture
def griffie(tmp_path: Path, sjabloon: Place, bronnen: Sources) -> Iterator[Griffie]:
    """A begun register; after the test an outsider checks it and it is replayed."""
    place = Place(Path(shutil.copytree(sjabloon.map, tmp_path / "register.d")))
    gemaakt = Griffie(place, bronnen)
    yield gemaakt
    gemaakt.close()
    verify(place.map)
    assert replay(place).gelijk
