"""A register with organs and the keys of those who record in it."""

from pathlib import Path

import pytest

from register.service.place import Place
from tests.registers import BASIS, decision, make
from tests.service.toegang.geheimen import GEHEIM
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


@pytest.fixture
def balie(tmp_path: Path, place: Place, eigen: Path) -> Path:
    """A key for everything but what is secret."""
    pad = key(tmp_path / "s", "balie")
    sign(place, eigen, grant(pad, "balie"))
    return pad


@pytest.fixture
def besluit(place: Place, eigen: Path) -> int:
    """A secret decision of the DB; gives its seq."""
    (ontvangst,) = sign(place, eigen, decision(orgaan="DB", _openbaarheid=GEHEIM))
    return ontvangst.seqs[1]
