"""`waarom` about a meeting with amendments, a choice of persons and two gremia."""

from collections.abc import Iterator

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
from tests.service.explaining.vertellen import Uitleg, tekst, uitleg
from tests.voorbeelden.test_oefenjaar import BEGIN, MAP

VERTELD = tuple(MAP.glob("[1-6]-*.jsonl")), MAP / "7c-vergaderingen.jsonl"


@pytest.fixture(scope="module")
def vergaderd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    place = Place(tmp_path_factory.mktemp("vergaderd"))
    echt = system()
    bronnen = Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=bronnen)
    eerder, hier = VERTELD
    with Recorder(place) as recorder:
        for bestand in (*sorted(eerder), hier):
            for regel in bestand.read_text().splitlines():
                recorder.record(read_line(load(regel)))
    with reading(place) as (_, library):
        yield library


def told(library: Library, nummer: str) -> Uitleg:
    return uitleg(library, nummer, "oefenregio")


def test_elk_amendement_wordt_verteld_met_wat_ervan_werd(vergaderd: Library) -> None:
    verteld = tekst(told(vergaderd, "BC-WERKPLEIN-2027-002"))
    for zin in (
        "Amendement 'A1' is aangenomen.",
        "Amendement 'A2' is vervallen.",
        "Amendement 'A3' is ingetrokken.",
        "Subamendement 'A1-S1' op 'A1' is verworpen.",
    ):
        assert zin in verteld


def test_wie_later_kwam_telt_mee_bij_het_punt(vergaderd: Library) -> None:
    verteld = tekst(told(vergaderd, "BC-WERKPLEIN-2027-002"))
    assert "; 9 van de 9 leden waren er." in verteld


def test_een_keuze_van_een_persoon_wordt_stap_voor_stap_verteld(
    vergaderd: Library,
) -> None:
    verteld = tekst(told(vergaderd, "BC-WERKPLEIN-2027-004"))
    assert "over een voordracht gestemd: de stemmen staakten tussen" in verteld
    assert "Er is opnieuw over personen gestemd: de stemmen staakten" in verteld
    assert "Het lot besliste: 'p-06' is gekozen." in verteld
    assert "geen stemming" not in verteld


def test_een_schriftelijke_ronde_wordt_verteld_met_haar_antwoorden(
    vergaderd: Library,
) -> None:
    verteld = tekst(told(vergaderd, "BC-WERKPLEIN-2027-001"))
    for zin in (
        "Het was een schriftelijke ronde van",
        "met antwoord voor",
        "De antwoorden: 5 voor en 1 tegen.",
    ):
        assert zin in verteld
