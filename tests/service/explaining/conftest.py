"""A register of two gemeenten and their gremia, about which everything can be told."""

from pathlib import Path

import pytest

from register.service.place import Place
from tests.service.boeken import ingericht


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)
