"""Search in PostgreSQL: the same words on the same register find the same."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import orjson
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from register.codec.intake import read_line
from register.projections.engines import engine_of
from register.service import views
from register.service.answers import Library
from register.service.database_place import DatabasePlace, place_of
from register.service.following import Follower
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, items
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.zoeken import bijhouden, bronnen, tsvector
from register.service.zoeken.bijhouden import catch_up, current, index_of
from register.service.zoeken.bronnen import Document
from register.service.zoeken.index import IndexNietKlaar
from register.service.zoeken.tsvector import Tsvector
from register.service.zoeken.woorden import terms
from tests.voorbeelden.opgenomen import gevuld, opgenomen

REGELING = "oefenregio"
GEHEIM = {
    "opdracht": "LegGeheimhoudingOp",
    "feitdatum": "2027-06-11",
    "klok": "2027-12-03T10:00:00Z",
    "gegevens": {
        "stroom": "besluit/BC-JEUGD-2027-004",
        "grond": "GW23",
        "door": "DB",
    },
}


def _volg(plek: Place) -> None:
    """As the process that follows the log for a server does."""
    with closing(Follower(plek)) as volger:
        volger.catch_up()
        volger.index()


@pytest.fixture
def oefenjaar(url: str) -> DatabasePlace:
    """The invented year in PostgreSQL, with its index."""
    plek = place_of(url, REGELING)
    assert isinstance(plek, DatabasePlace)
    gevuld(plek)
    _volg(plek)
    return plek


@contextmanager
def bezig(plek: DatabasePlace) -> Iterator[Tsvector]:
    """The index over a connection that may write, as the follower has it."""
    engine = engine_of(plek.model)
    try:
        yield Tsvector(engine)
    finally:
        engine.dispose()


@pytest.fixture(scope="module")
def bestand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The same in a file."""
    plek = opgenomen(tmp_path_factory.mktemp("zoeken") / "register.d")
    with reading(plek) as (_, library):
        catch_up(library, REGELING)
        yield library


def _found(library: Library, woorden: str, **filters: str) -> list[Rij]:
    ask = Ask(openbaar=True, aantal=200, filter={"zoek": woorden, **filters})
    return items(orjson.loads(views.rows(library, "zoek", None, ask)), "gegevens")


VRAGEN: tuple[tuple[str, dict[str, str]], ...] = (
    ("begroting", {}),
    ("begrotingen", {}),
    ("begr 2027", {}),
    ("BEGROTING wijziging", {}),
    ("coördinatie", {}),
    ("ab 2026", {}),
    ("toelating aanbieders", {}),
    ("reserve", {"soort": "zienswijze"}),
    ("jeugdhulp", {"dossier": "jeugdhulp-2027"}),
    ("zienswijze", {"gemeente": "gm9001"}),
    ("begroting", {"orgaan": "AB"}),
    ("", {"orgaan": "AB"}),
    ("", {}),
    ("de", {}),
    ("begroting olifant", {}),
    ("?!", {}),
)


def test_dezelfde_woorden_vinden_in_postgresql_hetzelfde(
    oefenjaar: DatabasePlace, bestand: Library
) -> None:
    with reading(oefenjaar) as (_, library):
        index, ander = index_of(library, REGELING), index_of(bestand, REGELING)
        assert isinstance(index, Tsvector)
        assert index.stand(REGELING) == current(library, REGELING)
        assert ander
        for woorden, filters in VRAGEN:
            gevonden = _found(library, woorden, **filters)
            assert gevonden == _found(bestand, woorden, **filters), woorden
            termen = terms(woorden)
            kandidaten = list(index.find(REGELING, termen, filters))
            assert kandidaten == list(ander.find(REGELING, termen, filters)), woorden
        assert _found(library, "toelating aanbieders")


def test_de_volger_haalt_weg_wat_geheim_wordt(oefenjaar: DatabasePlace) -> None:
    woorden = "toelating aanbieders"
    with reading(oefenjaar) as (_, library):
        assert "BC-JEUGD-2027-004" in [r["code"] for r in _found(library, woorden)]
    with Recorder(oefenjaar) as recorder:
        recorder.record(read_line(GEHEIM))
    with reading(oefenjaar) as (_, library):
        index = index_of(library, REGELING)
        assert index
        assert index.stand(REGELING) != current(library, REGELING)
        assert "BC-JEUGD-2027-004" not in [r["code"] for r in _found(library, woorden)]
    _volg(oefenjaar)
    with reading(oefenjaar) as (_, library):
        index = index_of(library, REGELING)
        assert index
        assert index.stand(REGELING) == current(library, REGELING)
        assert "BC-JEUGD-2027-004" not in [
            plek.sleutel for plek in index.find(REGELING, terms(woorden), {})
        ]
        assert "BC-JEUGD-2027-004" not in [r["code"] for r in _found(library, woorden)]


def test_wie_zoekt_kan_de_index_niet_schrijven(plek: DatabasePlace) -> None:
    with reading(plek) as (_, library):
        index = index_of(library, "mgr-test")
        assert isinstance(index, Tsvector)
        assert index.stand("mgr-test") is None
        assert not index.may_put()
        catch_up(library, "mgr-test")  # says nothing, does nothing
        assert _found(library, "") == []
    _volg(plek)
    with reading(plek) as (_, library):
        index = index_of(library, "mgr-test")
        assert isinstance(index, Tsvector)
        with pytest.raises(DBAPIError, match="read-only"):
            index.put("mgr-test", current(library, "mgr-test"), [])


def test_wat_te_lang_is_voor_postgresql_wordt_toch_gevonden(
    plek: DatabasePlace,
) -> None:
    _volg(plek)
    lang = Document(
        regeling="mgr-test",
        soort="besluit",
        sleutel="AB-1",
        stroom="besluit/AB-1",
        dag="2026-01-01",
        orgaan="AB",
        titel="x" * 5_000,
        teksten={},
        bij={},
    )
    with bezig(plek) as index:
        stand = index.stand("mgr-test")
        assert stand
        index.put("mgr-test", stand, [lang])
        (gevonden,) = index.find("mgr-test", terms("x" * 200), {})
        assert gevonden.sleutel == "AB-1"
        woorden = " ".join(f"woord{n}" for n in range(60_000))
        index.put("mgr-test", stand, [replace(lang, teksten={"dictum": woorden})])
        for vraag in ("woord59999", "het staat er niet in"):
            (gevonden,) = index.find("mgr-test", terms(vraag), {})
            assert gevonden.sleutel == "AB-1"  # too much to tell: judged by who asks


def test_tabellen_van_een_andere_versie_worden_opnieuw_gemaakt(
    oefenjaar: DatabasePlace,
) -> None:
    woorden = "toelating aanbieders"
    with reading(oefenjaar) as (_, library):
        eerder = _found(library, woorden)
    assert eerder
    with bezig(oefenjaar) as index, index.engine.begin() as verbinding:
        verbinding.exec_driver_sql("DROP TABLE leesmodel.zoek_stand")
        verbinding.exec_driver_sql(
            "CREATE TABLE leesmodel.zoek_stand (regeling text, vorm text)"
        )
    with reading(oefenjaar) as (_, library), bezig(oefenjaar) as index:
        assert index.stand(REGELING) is None
        assert _found(library, woorden) == eerder
    _volg(oefenjaar)
    with reading(oefenjaar) as (_, library), bezig(oefenjaar) as index:
        assert index.stand(REGELING) == current(library, REGELING)
        assert [p.sleutel for p in index.find(REGELING, terms(woorden), {})]
        assert _found(library, woorden) == eerder


def test_ook_in_postgresql_wordt_een_index_in_delen_gemaakt(
    oefenjaar: DatabasePlace, bestand: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bronnen, "PER_KEER", 7)
    monkeypatch.setattr(bijhouden, "PER_KEER", 7)
    ander = index_of(bestand, REGELING)
    assert ander
    with bezig(oefenjaar) as index, closing(Follower(oefenjaar)) as volger:
        stand = index.stand(REGELING)
        assert stand
        index.put(REGELING, stand._replace(vorm="anders"), [])
        volger.catch_up()
        volger.index()
        eerst = index.stand(REGELING)
        assert eerst
        assert eerst.verder
        with pytest.raises(IndexNietKlaar):
            next(index.find(REGELING, terms("begroting"), {}))
        volger.index()
        daarna = index.stand(REGELING)
        assert daarna
        assert daarna.gedaan > eerst.gedaan
        index.add(REGELING, eerst, stand, [])
        index.put(REGELING, stand, [], ["besluit/AB-2026-001"])
        assert index.stand(REGELING) == daarna
        while index.stand(REGELING) != stand:
            volger.index()
        for woorden, filters in VRAGEN:
            gevonden = list(index.find(REGELING, terms(woorden), filters))
            assert gevonden == list(ander.find(REGELING, terms(woorden), filters))


def test_een_index_geeft_de_volgorde(oefenjaar: DatabasePlace) -> None:
    """However few there are here: sorting is what is forbidden."""
    vraag = tsvector._question("0", (), ())  # noqa: SLF001 - its plan is looked at
    waarden = {"regeling": REGELING}
    with bezig(oefenjaar) as index, index.engine.connect() as verbinding:
        for wijze in ("seqscan", "bitmapscan"):
            verbinding.exec_driver_sql(f"SET enable_{wijze} = off")
        plan = verbinding.execute(text(f"EXPLAIN {vraag}"), waarden).scalars().all()
    assert any("Backward using zoek_dag" in stap for stap in plan), plan
    assert not any("Sort" in stap for stap in plan), plan


def test_of_er_te_veel_woorden_zijn_vraagt_geen_andere_weg(
    oefenjaar: DatabasePlace,
) -> None:
    termen = terms("begroting")
    vraag = tsvector._question("2", termen, ())  # noqa: SLF001 - its plan is looked at
    waarden = {"regeling": REGELING, "titel": "v | 'sbegroot'"}
    with bezig(oefenjaar) as index, index.engine.connect() as verbinding:
        verbinding.exec_driver_sql("SET enable_seqscan = off")
        for anders in ("dag", "stroom", "dossier"):  # until the end of the question
            verbinding.exec_driver_sql(f"DROP INDEX leesmodel.zoek_{anders}")
        plan = verbinding.execute(text(f"EXPLAIN {vraag}"), waarden).scalars().all()
    assert any("Bitmap Index Scan on zoek_titel" in stap for stap in plan), plan


def test_een_index_die_niet_wil_houdt_niemand_tegen(
    plek: DatabasePlace,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def nothing(*_: object) -> None:
        raise DBAPIError("VACUUM", None, ValueError("vol"))

    monkeypatch.setattr(Tsvector, "put", nothing)
    _volg(plek)
    assert "de zoekindex loopt niet bij" in caplog.text
    with reading(plek) as (_, library):
        assert _found(library, "niets") == []
