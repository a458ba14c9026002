from collections.abc import Iterator
from pathlib import Path

import pytest

from register.service.place import Place
from tests.outsider import verify
from tests.registers import make


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A begun register; after the test its log is verified as an outsider would."""
    gemaakt = make(tmp_path / "register.d")
    yield gemaakt
    verify(gemaakt.map)
