"""The exercise year, with an index of its words and without."""

from collections.abc import Iterator

import pytest

from register.projections.model import ReadModel, engine_of
from register.service.answers import Library
from register.service.place import Place
from register.service.reading import reading
from tests.service.zoeken.vragen import REGELING
from tests.voorbeelden.opgenomen import opgenomen


@pytest.fixture(scope="module")
def plek(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return opgenomen(tmp_path_factory.mktemp("zoeken") / "register.d")


@pytest.fixture(scope="module")
def met(plek: Place) -> Iterator[Library]:
    """With the index, kept on the way."""
    with reading(plek) as (_, library):
        yield library


@pytest.fixture(scope="module")
def zonder(met: Library) -> Library:
    """The same register with an index that is never there: all texts are read."""
    regeling = REGELING
    leeg = ReadModel(engine_of("memory"))
    leeg.make()
    leeg.catch_up(regeling, met.logs[regeling])
    return Library(leeg, met.logs, klok=met.klok)
