"""A whole meeting in one transaction of PostgreSQL: read and written in turns."""

from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.formats.vergaderstaat.lezen import load
from register.service.beginning import begin
from register.service.database_place import DatabasePlace, place_of
from register.service.recording import Recorder
from register.service.zittingen.verwerking import carry_out
from tests.formats.vergaderland import ALLEN, BASIS, KOP
from tests.store.postgres.outsider import verify

STAAT = f"""{KOP}{ALLEN}stemwijze: handopsteken
punten:
  - punt: "1"
  - punt: "2"
    stemming: alle voor, behalve Bergen en Dal
    besluit: {{handeling: koers, motivering: omdat het moet}}
    geheim: {{grond: 2b}}
""".encode()


def test_een_vergadering_wordt_geprobeerd_en_dan_vastgelegd(url: str) -> None:
    place = place_of(url, "dorpenland")
    assert isinstance(place, DatabasePlace)
    begin(place, RegisterBegonnen(regeling="dorpenland", naam="Dorpenland"))
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(BASIS, 1))
        voor = recorder.log.size()
        proef = carry_out(recorder, load(STAAT), proef=True)
        assert recorder.log.size() == voor
        gedaan = carry_out(recorder, load(STAAT))
        assert gedaan.beeld == proef.beeld
        assert carry_out(recorder, load(STAAT)).al_vastgelegd
    verify(place)
