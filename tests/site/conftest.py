"""Both examples, served as one site; and the small register of the API's tests."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.registers import opened
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.formats.loading import commands
from register.formats.profile import load
from register.service.beginning import begin
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from tests.api.conftest import make_register
from tests.site.bladen import Bezoeker, Blad
from tests.voorbeelden.opgenomen import opgenomen

_MGR = Path(__file__).parents[2] / "voorbeelden" / "mgr-sdcg"
_BESTANDEN = ("geschiedenis.jsonl", "dossier-beleidsondersteuning.jsonl")
_PER_SOORT = 5
"""Pages of each kind on a walk, of each register."""


def _mgr(map_: Path) -> Place:
    place = Place(map_)
    begin(place, RegisterBegonnen(regeling="mgr-sdcg", naam="MGR SDCG"))
    with Recorder(place) as recorder:
        profiel = load((_MGR / "profiel.yaml").read_text())
        recorder.record_all(enumerate(commands(profiel), 1))
        for bestand in _BESTANDEN:
            for regel in (_MGR / bestand).read_text().splitlines():
                recorder.record(read_line(json.loads(regel)))
    return place


def openbaar_geld(place: Place) -> Place:
    """The same register, with its money made public."""
    with Recorder(place) as recorder:
        for jaar in ("2026", "2027", "2028"):
            regel = {
                "opdracht": "Publiceer",
                "feitdatum": "2027-05-25",
                "klok": "2027-05-25T10:00:00Z",
                "gegevens": {"stroom": f"financien/{jaar}"},
            }
            recorder.record(read_line(regel))
    return place


@pytest.fixture(scope="session")
def plekken(tmp_path_factory: pytest.TempPathFactory) -> list[Place]:
    """Both examples, recorded and read once."""
    boven = tmp_path_factory.mktemp("site")
    plekken = [openbaar_geld(opgenomen(boven / "oefenjaar")), _mgr(boven / "mgr")]
    for plek in plekken:
        with reading(plek):
            pass
    return plekken


@pytest.fixture(scope="session")
def bezoeker(plekken: list[Place]) -> Iterator[Bezoeker]:
    """Who visits the site of both examples."""
    with opened(plekken) as registers:
        yield Bezoeker(create_app(registers))


@pytest.fixture(scope="session")
def rondgang(bezoeker: Bezoeker) -> dict[str, Blad]:
    """A walk over the site, by addresses."""
    return bezoeker.rondgang(_PER_SOORT)


@pytest.fixture(scope="session")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bezoeker]:
    """Who visits a small register that has what is secret."""
    plek = make_register(tmp_path_factory.mktemp("klein") / "register.d")
    with opened([plek]) as registers:
        yield Bezoeker(create_app(registers))
