from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.formats import vergaderland as ab
from tests.formats.dorpenland import Land, begun
from tests.formats.wisselland import BASIS, Wisselland


@pytest.fixture
def land(tmp_path: Path) -> Iterator[Land]:
    gemaakt = begun(tmp_path / "register.d")
    yield gemaakt
    gemaakt.recorder.close()


@pytest.fixture
def wisselland(land: Land) -> Wisselland:
    gevuld = Wisselland(land.recorder)
    gevuld.record(*BASIS)
    return gevuld


@pytest.fixture
def vergaderland(land: Land) -> ab.Vergaderland:
    gevuld = ab.Vergaderland(land.recorder)
    gevuld.record(*ab.BASIS)
    return gevuld
