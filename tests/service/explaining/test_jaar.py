"""`waarom` about the exercise year: every sentence with its proof."""

from collections.abc import Iterator

import orjson
import pytest

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.answers import Library
from register.service.beginning import begin
from register.service.explaining.sentences import Teller
from register.service.explaining.telling import waarom
from register.service.pages import NietGevonden
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.sources import Sources, system
from tests.service.explaining.vertellen import Uitleg, tekst, uitleg
from tests.voorbeelden.test_oefenjaar import BEGIN, REGELS


@pytest.fixture(scope="module")
def jaar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    place = Place(tmp_path_factory.mktemp("jaar"))
    echt = system()
    bronnen = Sources(klok=lambda: BEGIN, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling="oefenregio", naam="Oefening", oefening=True)
    begin(place, begonnen, sources=bronnen)
    with Recorder(place) as recorder:
        for regel in REGELS:
            recorder.record(read_line(load(regel)))
    with reading(place) as (_, library):
        yield library


def van(jaar: Library, nummer: str) -> Uitleg:
    return uitleg(jaar, nummer, "oefenregio")


def test_de_begroting_wordt_verteld_van_voorstel_tot_oordeel(jaar: Library) -> None:
    verteld = van(jaar, "AB-2026-002")
    assert list(verteld) == [
        "Wie besliste",
        "Met welke bevoegdheid",
        "Langs welke weg",
        "Hoe er is gestemd",
        "Welke termijnen golden",
        "Wat er daarna gebeurde",
        "Wat de normen zeggen",
    ]
    alles = tekst(verteld)
    for zin in (
        "Het algemeen bestuur (AB) nam dit besluit op 9 juli 2026.",
        "voor € 6.120.000,00 in boekjaar 2027",
        "'Ontwerpbegroting 2027' ging op 1 april 2026 naar alle 11 raden.",
        "De raad van Oefengemeente E gaf op 16 juni 2026 een zienswijze (kritisch, te",
        "'index' niet overgenomen en 'toezicht' overgenomen",
        "Het advies van RAF kwam niet op tijd.",
        "7 voor, 3 tegen (hoofden); 24 voor, 10 tegen (gewogen stemmen); geldig",
        "Tegen stemden: Oefengemeente B, Oefengemeente D en Oefengemeente E.",
        "uiterlijk donderdag 2 april 2026",
        "De raden konden reageren tot en met 10 juni 2026.",
        "Op 17 juli 2026 is het bekendgemaakt, wijze: publicatieblad (bgr-2026-101).",
        "WGR-41@4: voldoet.",
    ):
        assert zin in alles


def test_elke_zin_over_een_feit_noemt_waar_het_staat(jaar: Library) -> None:
    verteld = van(jaar, "AB-2026-002")
    zonder = [zin for regels in verteld.values() for zin, _, seqs in regels if not seqs]
    assert [zin.partition(":")[0].partition(" is ")[0] for zin in zonder] == [
        "De keten",
        "DOM-13@1",
    ]
    artikelen = {artikel for regels in verteld.values() for _, artikel, _ in regels}
    assert {"art. 35 Wgr", "art. 30 Gemeentewet", "art. 35 lid 4 Wgr"} <= artikelen


def test_een_mandaat_boven_het_plafond_zegt_wat_er_mis_is(jaar: Library) -> None:
    verteld = van(jaar, "secretaris-2026-002")
    zin = (
        "Secretaris-directeur heeft mandaat van DB ('M-1'); maar het bedrag is hoger "
        "dan het plafond."
    )
    assert verteld["Met welke bevoegdheid"][0] == (zin, "art. 10:1 Awb", [208])
    eerste, _, _ = verteld["Wat de normen zeggen"][0]
    assert eerste.startswith("AWB-01@1: voldoet niet.")
    assert eerste.endswith(
        "Hier: de bevoegdheidsketen klopt niet (M-1: boven plafond)."
    )


def test_wat_later_is_vastgelegd_blijft_zichtbaar(jaar: Library) -> None:
    assert "als achterstand vastgelegd op 1 juni 2026, 97 dagen later" in tekst(
        van(jaar, "DB-2026-001")
    )


def test_een_aangehouden_voorstel_en_de_eerste_stemming(jaar: Library) -> None:
    alles = tekst(van(jaar, "AB-2026-004"))
    assert "aangehouden, tot 8 oktober 2026" in alles
    assert "Eerder, op 17 september 2026, is hierover ook gestemd" in alles
    assert "de stemmen staakten, de vergadering was niet voltallig" in alles
    assert "op financiële grond, na overleg met BC-ZORG: De reserve vangt" in alles


def test_intrekken_en_geheimhouding_daarna(jaar: Library) -> None:
    assert "ingetrokken door 'AB-2026-006': De proef stopt." in tekst(
        van(jaar, "AB-2026-005")
    )
    assert "zonder stemming aangenomen" in tekst(van(jaar, "AB-2026-005"))
    assert "voor Oefengemeente A, Oefengemeente B en" in tekst(van(jaar, "AB-2026-005"))
    alles = tekst(van(jaar, "secretaris-2026-001"))
    assert "geheimhouding op gelegd door DB" in alles
    assert "geheimhouding opgeheven door AB" in alles
    assert "gewijzigd door 'AB-2026-006'" in tekst(van(jaar, "AB-2026-001"))


def test_wat_over_een_bevinding_is_gezegd_staat_eronder(jaar: Library) -> None:
    regels = van(jaar, "secretaris-2026-002")["Wat de normen zeggen"]
    zin, _, seqs = regels[1]
    assert zin.startswith("Die bevinding is op 18 november 2026 opgelost: Het dagel")
    assert seqs == [354]


def test_een_geheim_besluit_is_alleen_een_stomp(jaar: Library) -> None:
    verteld = orjson.loads(waarom(jaar, "oefenregio", "AB-2026-003"))
    assert set(verteld) == {"regeling", "besluit", "openbaarheid"}


def test_wat_er_niet_is_wordt_niet_gevonden(jaar: Library) -> None:
    with pytest.raises(NietGevonden):
        waarom(jaar, "oefenregio", "AB-2026-404")


def test_alle_besluiten_zijn_te_vertellen(jaar: Library) -> None:
    log = jaar.logs["oefenregio"]
    nummers = [s.partition("/")[2] for s in log.streams("besluit/")]
    assert len(nummers) > 10
    for nummer in nummers:
        assert waarom(jaar, "oefenregio", nummer)


def test_een_onbekende_gemeente_houdt_haar_code(jaar: Library) -> None:
    teller = Teller(jaar, "oefenregio", openbaar=False)
    assert teller.place("gm0001") == "gm0001"
    assert teller.place("gm9001") == "Oefengemeente A"
    assert not teller.visible("dossier/weg")
    assert teller.text(None) == ""
