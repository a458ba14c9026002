"""The invented year, recorded once for all tests here."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.answers import Library
from register.service.beginning import begin
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.sources import Sources, system

MAP = Path(__file__).parents[3] / "voorbeelden" / "oefenjaar"
BEGIN = datetime(2025, 11, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="session")
def oefenjaar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The register of the invented year, open to read."""
    place = Place(tmp_path_factory.mktemp("oefenjaar"))
    echt = system()
    bronnen = Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=bronnen)
    with Recorder(place) as recorder:
        for bestand in sorted(MAP.glob("*.jsonl")):
            for regel in bestand.read_text(encoding="utf-8").splitlines():
                recorder.record(read_line(load(regel)))
    with reading(place) as (_, library):
        yield library
