"""A register with organs and the keys of those who record in it."""

from pathlib import Path

import pytest

from register.service.place import Place
from tests.registers import BASIS, make
from tests.sleutels import grant, key, sign


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Organs, and one key: of the secretaris, for everything."""
    place = make(tmp_path / "register", BASIS)
    eigen = key(tmp_path / "s", "secretaris")
    sign(place, eigen, grant(eigen, geheim=True))
    return place


@pytest.fixture
def eigen(tmp_path: Path, place: Place) -> Path:
    """The key of the secretaris."""
    assert place.exists()
    return tmp_path / "s" / "secretaris"


@pytest.fixture
def griffier(tmp_path: Path, place: Place, eigen: Path) -> Path:
    """A key for the AB only."""
    pad = key(tmp_path / "s", "griffier")
    sign(place, eigen, grant(pad, "griffier", gremia=["AB"]))
    return pad
