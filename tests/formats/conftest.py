from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.formats.dorpenland import Land, begun


@pytest.fixture
def land(tmp_path: Path) -> Iterator[Land]:
    gemaakt = begun(tmp_path / "register.d")
    yield gemaakt
    gemaakt.recorder.close()
