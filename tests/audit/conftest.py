from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest

from register.service.place import Place
from tests.audit.exports import exported, filled


class Uitvoer(NamedTuple):
    """A register, a checkpoint from halfway, and its export."""

    place: Place
    eerder: bytes
    map: Path


@pytest.fixture(scope="session")
def uitvoer(tmp_path_factory: pytest.TempPathFactory) -> Uitvoer:
    map_ = tmp_path_factory.mktemp("audit")
    place, eerder = filled(map_ / "register.d")
    exported(place, map_ / "export")
    return Uitvoer(place, eerder, map_ / "export")


@pytest.fixture
def kopie(uitvoer: Uitvoer, tmp_path: Path) -> Callable[[], Path]:
    """A fresh copy of the export at each call."""
    nummers = iter(range(10**6))

    def copy() -> Path:
        return Path(copytree(uitvoer.map, tmp_path / f"kopie-{next(nummers)}"))

    return copy
