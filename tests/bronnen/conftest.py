"""The real example, recorded once for all sources."""

from collections.abc import Iterator

import pytest

from register.service.reading import reading
from tests.bronnen.lezer import Lezer
from tests.voorbeelden.opgenomen import mgr_opgenomen


@pytest.fixture(scope="session")
def lezer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lezer]:
    """Who reads what the sources say of the regeling."""
    with reading(mgr_opgenomen(tmp_path_factory.mktemp("bronnen"))) as (_, library):
        yield Lezer(library)
