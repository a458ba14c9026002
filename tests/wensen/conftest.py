"""Both examples, recorded once for all wishes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.registers import opened
from register.service.reading import reading
from tests.site.bladen import Bezoeker
from tests.voorbeelden.opgenomen import mgr_opgenomen, opgenomen
from tests.wensen.wens import MGR, OEFENJAAR, Vraagbaak


@pytest.fixture(scope="session")
def vraagbaak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vraagbaak]:
    """Answers from the registers of both examples."""
    boven: Path = tmp_path_factory.mktemp("wensen")
    plekken = {
        MGR: mgr_opgenomen(boven / MGR),
        OEFENJAAR: opgenomen(boven / OEFENJAAR),
    }
    for plek in plekken.values():
        with reading(plek):
            pass
    with opened(list(plekken.values())) as registers:
        paden = {naam: Path(plek.map) for naam, plek in plekken.items()}
        yield Vraagbaak(paden, Bezoeker(create_app(registers)))
