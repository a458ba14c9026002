"""The invented year as a register: every kind of fact, and rows in every list."""

from datetime import UTC, datetime
from pathlib import Path

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.auditing import Auditing
from register.service.beginning import begin
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.sources import Sources, system

MAP = Path(__file__).parents[2] / "voorbeelden" / "oefenjaar"
BEGIN = datetime(2025, 11, 1, 9, tzinfo=UTC)


def recorded(map_: Path, regeling: str = "oefenregio") -> Place:
    """Record the whole year here; signed once, so that it has a checkpoint."""
    place = Place(map_ / "register.d")
    echt = system()
    bronnen = Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling=regeling, naam="Oefenregio", oefening=True)
    begin(place, begonnen, sources=bronnen)
    with Recorder(place) as recorder:
        for bestand in sorted(MAP.glob("*.jsonl")):
            for regel in bestand.read_text(encoding="utf-8").splitlines():
                recorder.record(read_line(load(regel)))
    Auditing(place).checkpoint()
    with reading(place):
        pass
    return place
