"""`waarom`: every sentence with its proof, and nothing told that may not be seen."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import orjson
import pytest

from register.codec.canonical import load
from register.codec.intake import read_line
from register.domain.bevoegdheden.schakel import Gebrek
from register.domain.norms import catalogue, judging
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.answers import Library
from register.service.beginning import begin
from register.service.explaining.chainwords import GEBREKEN
from register.service.explaining.sentences import Teller, enumerated, plain_word
from register.service.explaining.telling import waarom
from register.service.pages import NietGevonden
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.sources import Sources, system
from tests.service.boeken import (
    REGELING,
    Boek,
    begonnen,
    dossier,
    neem,
    organisatie,
    schrijvend,
)
from tests.voorbeelden.test_oefenjaar import BEGIN, REGELS

Uitleg = dict[str, list[tuple[str, str, list[int]]]]
"""By heading: each sentence with its article and its proof."""

DAG = "2026-05-07"


def uitleg(
    library: Library, nummer: str, regeling: str = REGELING, *, openbaar: bool = False
) -> Uitleg:
    verteld = orjson.loads(waarom(library, regeling, nummer, openbaar=openbaar))
    return {
        deel["kop"]: [(r["tekst"], r["artikel"], r["seqs"]) for r in deel["regels"]]
        for deel in verteld["delen"]
    }


def tekst(verteld: Uitleg) -> str:
    return "\n".join(zin for regels in verteld.values() for zin, _, _ in regels)


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


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
    return place


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
        "secretaris heeft mandaat van DB ('M-1'); maar het bedrag is hoger dan het "
        "plafond."
    )
    assert verteld["Met welke bevoegdheid"][0] == (zin, "art. 10:1 Awb", [208])
    eerste, _, _ = verteld["Wat de normen zeggen"][0]
    assert eerste.startswith("AWB-01@1: voldoet niet.")
    assert eerste.endswith(
        "Hier: de bevoegdheidsketen klopt niet (M-1: boven-plafond)."
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


def verteld(place: Place, nummer: str, *, openbaar: bool = False) -> str:
    with reading(place) as (_, library):
        return tekst(uitleg(library, nummer, openbaar=openbaar))


def test_voor_het_publiek_alleen_wat_gepubliceerd_is(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        nummer = neem(boek, dossier="D-1", motivering="")
    assert "dossier 'D-1' (Beleidsondersteuning)" in verteld(place, nummer)
    assert "Hier: het besluit heeft geen motivering." in verteld(place, nummer)
    publiek = verteld(place, nummer, openbaar=True)
    assert "Het dossier 'D-1' is niet openbaar." in publiek
    assert "Beleidsondersteuning" not in publiek
    assert "Hier:" not in publiek


def test_een_onvolledig_besluit_zegt_wat_ontbreekt(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("StelFunctieIn", "2026-01-02", functie="los", naam="Los")
        nummer = neem(
            boek,
            orgaan="DB",
            functie="los",
            titel="Kaal",
            handeling="iets",
            uitkomst="verworpen",
            motivering={"onbekend": "niet bewaard"},
            nader_te_bepalen=["bestuurlijk_eigenaar"],
            ambtelijk_eigenaar="los",
        )
    alles = verteld(place, nummer)
    assert "De functie 'los' verwierp dit voorstel" in alles
    assert "krachtens 'onbekend'" in alles
    assert "De motivering: [onbekend: niet bewaard]" in alles
    assert "maar die bevoegdheid staat niet in het register" in alles
    assert "bestuurlijk eigenaar nog te bepalen" in alles
    assert "De keten is gesloten" not in alles


def test_een_besluit_zonder_precieze_dag_zegt_ertussen(place: Place) -> None:
    with schrijvend(place) as boek:
        gegevens = {
            "orgaan": "AB",
            "titel": "x",
            "handeling": "x",
            "uitkomst": "aangenomen",
        }
        nummer = boek.kaal(
            "NeemBesluit", "2026-05", "2026-06-01T10:00:00Z", gegevens
        ).besluitnummer
    assert nummer
    alles = verteld(place, nummer)
    assert "tussen 1 mei 2026 en 31 mei 2026" in alles
    assert "vastgelegd op 1 juni 2026, 1 dag later" in alles


def test_een_gecorrigeerd_besluit_zegt_dat_het_gecorrigeerd_is(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = neem(boek)
        log = boek.recorder.log
        (genomen,) = [
            rij.seq
            for rij in log.stream(f"besluit/{nummer}")
            if rij.soort == "besluit-genomen.v1"
        ]
        gegevens = {
            "besluit": nummer,
            "orgaan": "AB",
            "titel": "Juist",
            "handeling": "begroting-vaststellen",
            "uitkomst": "aangenomen",
            "keten": [{"soort": "attributie", "gever": "elders", "nemer": "AB"}],
        }
        boek.doe(
            "CorrigeerRegistratie",
            "2026-06-01",
            seq=genomen,
            gegevens=gegevens,
            reden="typefout",
        )
    alles = verteld(place, nummer)
    assert "was fout en is daarna gecorrigeerd" in alles


def test_een_overtreding_met_reden_blijft_staan(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe(
            "StelGremiumIn",
            "2026-01-02",
            gremium="RPO",
            naam="Overleg",
            openheid="besloten",
            soort="bestuurlijk_overleg",
        )
        nummer = boek.kaal(
            "NeemBesluit",
            DAG,
            f"{DAG}T10:00:00Z",
            {"orgaan": "RPO", "titel": "x", "handeling": "x", "uitkomst": "aangenomen"},
            override={"regels": ["AWB-34"], "reden": "Zo ging het."},
        ).besluitnummer
    assert nummer
    alles = verteld(place, nummer)
    assert "Het is vastgelegd ondanks AWB-34: Zo ging het." in alles
    assert "RPO nam dit besluit" in alles
    assert "AWB-34@1: voldoet niet." in alles


def _weg(boek: Boek) -> str:
    """A dossier whose every part is as incomplete as it can be."""
    dossier(boek)
    code = {"dossier": "D-1"}
    boek.doe(
        "StelVoorstelOp",
        "2026-02-01",
        **code,
        voorstel="V-1",
        titel="Voorstel",
        vraagtype="kader",
        gevraagd_besluit="ja",
        aan="AB",
    )
    boek.doe(
        "HoudAan", "2026-02-02", **code, voorstel="V-1", orgaan="AB", reden="later"
    )
    boek.doe(
        "StelVoorstelOp",
        "2026-02-01",
        **code,
        voorstel="V-9",
        titel="Iets anders",
        vraagtype="kader",
        gevraagd_besluit="ja",
        aan="AB",
    )
    for advies in ("A-1", "A-2", "A-3"):
        boek.doe(
            "VraagAdvies",
            "2026-02-03",
            **code,
            advies=advies,
            adviseur="DB",
            voorstel="V-1",
            termijn="2026-02-10",
        )
    for advies, strekking in (("A-1", "positief"), ("A-2", {"onbekend": "weg"})):
        boek.doe(
            "BrengAdviesUit", "2026-02-12", **code, advies=advies, strekking=strekking
        )
    boek.doe(
        "BrengAdviesUit",
        "2026-02-12",
        **code,
        advies="A-4",
        adviseur="DB",
        voorstel="V-9",
        strekking="neutraal",
    )
    return neem(
        boek,
        "2026-08-01",
        **code,
        voorstel="V-1",
        raadsrondes=["R-1"],
        adviesopvolging=[{"advies": "A-2", "opvolging": "gedeeltelijk"}],
    )


def test_adviezen_die_er_niet_zijn_of_waar_niets_mee_is_gedaan(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = _weg(boek)
    alles = verteld(place, nummer)
    assert "Het is op 2 februari 2026 aangehouden." in alles
    assert "na de termijn, positief; wat ermee is gedaan, zegt het besluit" in alles
    assert "na de termijn, onbekend; het besluit neemt dat gedeeltelijk over" in alles
    assert "Aan DB is advies gevraagd, dat er nog niet is." in alles
    assert "neutraal" not in alles
    assert "ging nog naar geen van de 2 raden" in alles
    assert "Elk van de raden van Arnhem en Duiven kreeg niets toegezonden." in alles


def test_de_route_is_niet_preciezer_dan_bekend(place: Place) -> None:
    with schrijvend(place) as boek:
        code = {"dossier": "D-9"}
        boek.kaal(
            "OpenDossier", "2026-01", "2026-02-01T10:00:00Z", {**code, "titel": "T"}
        )
        voorstel = {
            **code,
            "voorstel": "V-1",
            "titel": "Voorstel",
            "vraagtype": "kader",
            "gevraagd_besluit": "ja",
            "aan": "AB",
        }
        boek.kaal("StelVoorstelOp", "2026-02", "2026-03-01T10:00:00Z", voorstel)
        boek.kaal(
            "HoudAan",
            "2026-W10",
            "2026-03-09T10:00:00Z",
            {**code, "voorstel": "V-1", "orgaan": "AB", "reden": "x", "tot": "2026-04"},
        )
        boek.kaal(
            "BrengAdviesUit",
            "2026-W12",
            "2026-03-23T10:00:00Z",
            {
                **code,
                "advies": "A-1",
                "adviseur": "DB",
                "voorstel": "V-1",
                "strekking": "positief",
            },
        )
        nummer = neem(boek, "2026-05-01", **code, voorstel="V-1")
        boek.kaal(
            "MaakBesluitBekend",
            "2026-05",
            "2026-06-01T10:00:00Z",
            {"besluit": nummer, "wijze": "toezending"},
        )
    alles = verteld(place, nummer)
    assert "geopend tussen 1 januari 2026 en 31 januari 2026" in alles
    assert "is tussen 1 februari 2026 en 28 februari 2026 opgesteld" in alles
    assert "Het is tussen 2 maart 2026 en 8 maart 2026 aangehouden" in alles
    assert "aangehouden, tot uiterlijk 30 april 2026." in alles
    assert "DB adviseerde tussen 16 maart 2026 en 22 maart 2026 positief" in alles
    assert "Tussen 1 mei 2026 en 31 mei 2026 is het bekendgemaakt" in alles


def test_raden_die_verschillend_reageren(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        ronde = {"raadsronde": "R-1"}
        boek.doe(
            "VerzendOntwerp",
            "2026-07-03",
            **ronde,
            aan=[{"gemeente": "gm0202", "reactie_uiterlijk": "2026-09-01"}],
        )
        deels = neem(boek, "2026-07-04", dossier="D-1", raadsrondes=["R-1"])
        eerst = verteld(place, deels)
        boek.doe(
            "VerzendOntwerp",
            "2026-07-05",
            **ronde,
            aan=[{"gemeente": "gm0226", "reactie_uiterlijk": "2026-09-03"}],
        )
        boek.doe(
            "OntvangZienswijze",
            "2026-08-01",
            **ronde,
            gemeente="gm0202",
            strekking="kritisch",
        )
        nummer = neem(boek, "2026-10-01", dossier="D-1", raadsrondes=["R-1"])
    assert "ging op 3 juli 2026 naar 1 van de 2 raden" in eerst
    assert "De raad van Arnhem reageerde niet." in eerst
    alles = verteld(place, nummer)
    assert "tussen 3 juli 2026 en 5 juli 2026 naar alle 2 raden" in alles
    assert "tot en met 1 september 2026, en de laatste tot en met 3 september" in alles
    assert "een zienswijze (kritisch); die is niet beantwoord." in alles


def test_een_geheim_dossier_en_een_geheime_ronde_worden_niet_verteld(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        nummer = _weg(boek)
        for stroom in ("dossier/D-1", "raadsronde/R-1"):
            boek.doe(
                "LegGeheimhoudingOp", "2026-08-02", stroom=stroom, door="AB", grond="2b"
            )
    alles = verteld(place, nummer)
    assert "Het dossier 'D-1' is niet openbaar." in alles
    assert "De raadsronde 'R-1' is niet openbaar." in alles
    assert "Beleidsondersteuning" not in alles
    assert "Arnhem" not in alles


def _zitting(boek: Boek, code: str, dag: str, **anders: object) -> None:
    basis = {"vergadering": code}
    boek.doe(
        "RoepBijeen",
        "2026-03-01",
        **{
            **basis,
            "gremium": "AB",
            "datum": dag,
            "wijze": "fysiek",
            "openheid": "openbaar",
            **anders,
        },
    )


def _punt(boek: Boek, code: str, voorstel: str = "") -> None:
    boek.doe(
        "PlaatsAgendapunt",
        "2026-03-02",
        vergadering=code,
        punt="1",
        titel="Punt",
        doel="besluiten",
        behandelwijze="bespreekstuk",
        voorstel=voorstel,
        dossier="D-1" if voorstel else "",
    )


def test_zonder_stemming_en_presentielijst_zegt_het_dat(place: Place) -> None:
    with schrijvend(place) as boek:
        _zitting(boek, "Z-1", "2026-04-01")
        nummer = neem(boek, handeling="iets", vergadering="Z-1")
    alles = verteld(place, nummer)
    assert "er is geen presentielijst" in alles
    assert "Er is geen stemming over dit besluit vastgelegd." in alles


def _leden(boek: Boek) -> None:
    for nummer, gemeente in (("1", "gm0202"), ("2", "gm0226")):
        lid = {"persoon": f"p-{nummer}"}
        boek.doe("RegistreerPersoon", "2026-01-03", **lid, naam="Een wethouder")
        boek.doe("WijsLidAan", "2026-01-03", gremium="AB", gemeente=gemeente, **lid)


def test_een_herbelegde_vergadering_met_onthouding_en_zonder_gewichten(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        _leden(boek)
        dossier(boek)
        for voorstel in ("V-1", "V-2"):
            boek.doe(
                "StelVoorstelOp",
                "2026-02-01",
                dossier="D-1",
                voorstel=voorstel,
                titel="Voorstel",
                vraagtype="kader",
                gevraagd_besluit="ja",
                aan="AB",
            )
        _zitting(boek, "Z-1", "2026-04-01")
        _punt(boek, "Z-1", "V-1")
        allen = [
            {"persoon": "p-1", "gemeente": "gm0202"},
            {"persoon": "p-2", "gemeente": "gm0226"},
        ]
        boek.doe(
            "MeldNietGeopend", "2026-04-01", vergadering="Z-1", reden="x", aanwezig=1
        )
        _zitting(boek, "Z-2", "2026-04-08", herbelegging_van="Z-1")
        _punt(boek, "Z-2", "V-1")
        basis = {"vergadering": "Z-2"}
        boek.doe("StelPresentieVast", "2026-04-08", **basis, aanwezig=allen)
        boek.doe("OpenVergadering", "2026-04-08", **basis)
        boek.doe(
            "LegOnthoudingVast",
            "2026-04-08",
            **basis,
            punt="1",
            persoon="p-2",
            gemeente="gm0226",
            grond="persoonlijk_belang",
        )
        boek.doe(
            "HoudStemming",
            "2026-04-08",
            **basis,
            punt="1",
            wijze="handopsteken",
            voorstel="V-1",
            stemmen=[
                {"persoon": "p-1", "gemeente": "gm0202", "keuze": "voor"},
                {"persoon": "p-2", "gemeente": "gm0226", "keuze": "onthouden"},
            ],
        )
        nummer = neem(
            boek,
            "2026-04-08",
            dossier="D-1",
            voorstel="V-1",
            vergadering="Z-2",
            punt="1",
            inwerking="2026-06-01",
        )
        over = {"dossier": "D-1", "voorstel": "V-2", "vergadering": "Z-2"}
        boek.doe("HoudAan", "2026-04-08", **over, orgaan="AB", reden="later")
        ander = neem(boek, "2026-04-08", **over, handeling="iets")
    assert "is hierover ook gestemd" not in verteld(place, ander)
    alles = verteld(place, nummer)
    assert "Het lid van Duiven deed niet mee: persoonlijk belang." in alles
    assert "bij handopsteken gestemd: 1 voor, 0 tegen, 1 onthouden (hoofden)" in alles
    assert "de gewichten zijn niet bekend" in alles
    assert "Van stemming onthielden zich: Duiven." in alles
    assert "de vergadering was opnieuw belegd" in alles
    assert "Het werkt vanaf 1 juni 2026." in alles


def test_van_een_gewist_besluit_is_niets_te_vertellen(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = boek.kaal(
            "NeemBesluit",
            DAG,
            f"{DAG}T10:00:00Z",
            {"orgaan": "AB", "titel": "x", "handeling": "x", "uitkomst": "aangenomen"},
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        ).besluitnummer
        assert nummer
        boek.doe(
            "LegGeheimhoudingOp",
            DAG,
            stroom=f"besluit/{nummer}",
            door="AB",
            grond="2b",
        )
        boek.doe(
            "HefGeheimhoudingOp", "2026-06-01", stroom=f"besluit/{nummer}", door="AB"
        )
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute("DELETE FROM openbaarmakingen WHERE pad='/gegevens'")
    assert verteld(place, nummer) == (
        "De inhoud van dit besluit is gewist of nog verzegeld."
    )


def test_onbekende_uitvoering_en_ander_oordeel_krijgen_geen_woorden(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with schrijvend(place) as boek:
        nummer = neem(boek, motivering="")
    zonder = {n: norm for n, norm in catalogue.BY_NAME.items() if n != "AWB-25@1"}
    anders = zonder | {"DOM-13@1": zonder["AWB-34@1"]}
    monkeypatch.setattr(judging, "BY_NAME", anders)
    alles = verteld(place, nummer)
    assert "AWB-25@1: voldoet niet; deze uitvoering is hier onbekend." in alles
    (dom,) = [zin for zin in alles.splitlines() if zin.startswith("DOM-13@1")]
    assert "Hier:" not in dom


def test_elk_gebrek_heeft_woorden() -> None:
    assert set(GEBREKEN) == set(Gebrek)


def test_woorden_in_een_zin() -> None:
    assert enumerated([]) == ""
    assert enumerated(["a"]) == "a"
    assert enumerated(["a", "b", "c"]) == "a, b en c"
    assert plain_word(None) == "onbekend"


def test_een_onbekende_gemeente_houdt_haar_code(jaar: Library) -> None:
    teller = Teller(jaar, "oefenregio", openbaar=False)
    assert teller.place("gm0001") == "gm0001"
    assert teller.place("gm9001") == "Oefengemeente A"
    assert not teller.visible("dossier/weg")
    assert teller.text(None) == ""
