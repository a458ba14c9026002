"""Search: what is found by which words, and nothing that is not public."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from register.codec.intake import read_line
from register.projections.model import ReadModel, engine_of
from register.service import views
from register.service.answers import Library
from register.service.following import Follower
from register.service.lijsten.tabel import columns
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, items
from register.service.lijsten.zoeken import GEVONDEN, ZOEKEN as ZOEKEN_LIJST, marked
from register.service.place import ZOEKEN, Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.zoeken import bijhouden, bronnen, vinden
from register.service.zoeken.bijhouden import catch_up, current, index_of
from register.service.zoeken.bronnen import SOORTEN
from register.service.zoeken.fts5 import Fts5
from register.service.zoeken.woorden import found, fragment, terms, tokens
from tests.api.conftest import make_register
from tests.api.story import KANARIE
from tests.voorbeelden.opgenomen import opgenomen

REGELING = "oefenregio"


def _found(library: Library, woorden: str, **filters: str) -> list[Rij]:
    ask = Ask(openbaar=True, aantal=200, filter={"zoek": woorden, **filters})
    return items(orjson.loads(views.rows(library, "zoek", None, ask)), "gegevens")


def _codes(library: Library, woorden: str, **filters: str) -> list[object]:
    return [rij["code"] for rij in _found(library, woorden, **filters)]


@pytest.fixture(scope="module")
def plek(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return opgenomen(tmp_path_factory.mktemp("zoeken") / "register.d")


@pytest.fixture(scope="module")
def met(plek: Place) -> Iterator[Library]:
    """With the index, kept on the way."""
    with reading(plek) as (_, library):
        yield library


@pytest.fixture(scope="module")
def zonder(met: Library) -> Library:
    """The same register with an index that is never there: all texts are read."""
    regeling = REGELING
    leeg = ReadModel(engine_of("memory"))
    leeg.make()
    leeg.catch_up(regeling, met.logs[regeling])
    return Library(leeg, met.logs, klok=met.klok)


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [
        ("begrotingen", "De begroting 2027"),
        ("besluiten", "een besluit"),
        ("begr", "begrotingswijziging"),
        ("COORDINATIE", "de coördinatie"),
        ("coördinatie", "de coordinatie"),
        ("cafe\u0301", "in het café"),
        ("ab 2026", "AB-2026-001"),
    ],
)
def test_een_woord_wordt_gevonden_in_een_andere_vorm(vraag: str, tekst: str) -> None:
    termen = terms(vraag)
    assert found(termen, tekst)[0] == set(termen)


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [("be", "begroting"), ("roting", "begroting"), ("huis", "tuin")],
)
def test_een_ander_woord_wordt_niet_gevonden(vraag: str, tekst: str) -> None:
    assert not found(terms(vraag), tekst)[0]


def test_een_fragment_toont_de_woorden_op_hun_plek() -> None:
    tekst = "Eerst een lange aanloop. " * 8 + "Dan de begroting zelf. " + "Slot. " * 40
    _, treffers = found(terms("begrotingen"), tekst)
    deel = fragment(tekst, treffers)
    ((van, tot),) = deel.treffers
    assert deel.tekst[van:tot] == "begroting"
    assert deel.tekst.startswith("… ")
    assert deel.tekst.endswith(" …")
    assert len(deel.tekst) < 200


def test_een_fragment_van_een_woord_zonder_spaties_blijft_kort() -> None:
    tekst = "x" * 500
    assert len(fragment(tekst, ()).tekst) < 200


def test_een_korte_tekst_is_haar_eigen_fragment() -> None:
    tekst = "De begroting."
    _, treffers = found(terms("begroting"), tekst)
    assert fragment(tekst, treffers).tekst == tekst


def test_een_index_houdt_losse_woorden_en_stammen() -> None:
    assert tokens(["De begroting, de"]) == ["sbegroot", "sde", "wbegroting", "wde"]


def test_het_besluit_staat_voor_wie_het_alleen_in_de_tekst_heeft(met: Library) -> None:
    rangen = [str(rij["rang"]) for rij in _found(met, "begroting")]
    assert rangen == sorted(rangen, reverse=True)
    assert rangen[0][0] == "2"
    assert rangen[-1][0] == "0"


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        ("toelating aanbieders", "BC-JEUGD-2027-004"),
        ("goedkeurende verklaring", "AB-2026-001"),
        ("post toezicht", "begroting-2027/bc-zorg-begroting"),
        ("toevoeging reserve", "begroting-2028|gm9001|reserve"),
    ],
)
def test_besluit_motivering_advies_en_zienswijze_worden_gevonden(
    met: Library, woorden: str, code: str
) -> None:
    assert code in _codes(met, woorden)


def test_wat_gevonden_is_toont_waarom(met: Library) -> None:
    (rij,) = [r for r in _found(met, "goedkeurend") if r["soort"] == "besluit"]
    assert rij["veld"] == "motivering"
    (plek,) = items(rij, "treffers")
    van, tot = plek["van"], plek["tot"]
    assert isinstance(van, int)
    assert isinstance(tot, int)
    assert str(rij["fragment"])[van:tot] == "goedkeurende"


def test_een_filter_kiest(met: Library) -> None:
    assert {r["soort"] for r in _found(met, "begroting", soort="besluit")} == {
        "besluit"
    }
    assert {r["orgaan"] for r in _found(met, "begroting", orgaan="AB")} == {"AB"}
    assert not _found(met, "begroting", dossier="bestaat-niet")


def test_alle_woorden_moeten_erin_staan(met: Library) -> None:
    assert not _found(met, "begroting olifant")


def test_zonder_letters_wordt_niets_gevonden(met: Library) -> None:
    assert _found(met, "?!") == []


def test_zonder_woorden_is_het_nieuwste_eerst(met: Library) -> None:
    dagen = [str(rij["op"]) for rij in _found(met, "")]
    assert dagen == sorted(dagen, reverse=True)


@pytest.mark.parametrize(
    ("woorden", "filters"),
    [
        ("begroting", {}),
        ("begr 2027", {}),
        ("reserve", {"soort": "zienswijze"}),
        ("jeugdhulp", {"dossier": "jeugdhulp-2027"}),
        ("zienswijze", {"gemeente": "gm9001"}),
        ("", {"orgaan": "AB"}),
        ("de", {}),
    ],
)
def test_met_en_zonder_index_is_de_uitkomst_gelijk(
    met: Library, zonder: Library, woorden: str, filters: dict[str, str]
) -> None:
    catch_up(met, REGELING)
    gevonden = _found(met, woorden, **filters)
    assert gevonden == _found(zonder, woorden, **filters)
    assert gevonden or woorden == "zienswijze"


def test_zonder_bestand_is_er_geen_index(zonder: Library) -> None:
    assert index_of(zonder, REGELING) is None
    catch_up(zonder, REGELING)


def test_zoals_het_was_wordt_ook_doorzocht(met: Library) -> None:
    ask = Ask(openbaar=True, bekend_op="2026-02-01", filter={"zoek": "begroting"})
    toen = items(orjson.loads(views.rows(met, "zoek", None, ask)), "gegevens")
    assert 0 < len(toen) < len(_found(met, "begroting"))


def test_een_rij_zegt_wat_de_lijst_belooft() -> None:
    assert GEVONDEN.velden["soort"].keuzes == SOORTEN


def test_wat_gevonden_is_staat_tussen_haken() -> None:
    treffers = [{"van": 0, "tot": 2}, {"van": 3, "tot": 4}]
    assert marked("de a", treffers) == "[de] [a]"
    _, wat, tekst = columns(ZOEKEN_LIJST)
    rij = GEVONDEN.voorbeeld
    assert wat.cel(rij, None) == "besluit AB-2026-001"
    getoond = "[Begroting] 2027 · De [begroting] 2027 wordt vastgesteld."
    assert tekst.cel(rij, None) == getoond


def _terms(plek: Place) -> set[str]:
    """Every word that the index holds, live or not."""
    with closing(sqlite3.connect(plek.map / ZOEKEN)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, woorden, row)")
        return {rij[0] for rij in db.execute("SELECT term FROM v")}


def test_wat_geheim_is_staat_niet_in_de_index(tmp_path: Path) -> None:
    plek = make_register(tmp_path / "register.d")
    with reading(plek) as (register, library):
        catch_up(library, register.regeling)
        assert library.logs[register.regeling].size()
        assert _found(library, "begroting") or _found(library, "")
        assert not _found(library, KANARIE.partition("-")[0])
    gehouden = _terms(plek)
    assert gehouden
    assert not {t for t in gehouden if t[1:] in KANARIE.split("-")}


def test_wat_geheim_wordt_verdwijnt_uit_de_index(tmp_path: Path) -> None:
    plek = opgenomen(tmp_path / "register.d")
    with reading(plek) as (_, library):
        assert "BC-JEUGD-2027-004" in _codes(library, "toelating aanbieders")
    voor = _terms(plek)
    with Recorder(plek) as recorder:
        regel = {
            "opdracht": "LegGeheimhoudingOp",
            "feitdatum": "2027-06-01",
            "klok": "2027-06-03T10:00:00Z",
            "gegevens": {
                "stroom": "besluit/BC-JEUGD-2027-004",
                "grond": "GW23",
                "door": "DB",
            },
        }
        recorder.record(read_line(regel))
    with reading(plek) as (_, library):
        ongelezen = replace(library, mag_bijhouden=False)
        assert "BC-JEUGD-2027-004" not in _codes(ongelezen, "toelating aanbieders")
        assert "BC-JEUGD-2027-004" not in _codes(library, "toelating aanbieders")
        na = _terms(plek)
        (plek.map / ZOEKEN).unlink()
        assert _found(library, "begroting")
    assert na < voor
    assert na == _terms(plek)


def test_de_volger_houdt_de_index_bij(tmp_path: Path) -> None:
    plek = opgenomen(tmp_path / "register.d")
    volger = Follower(plek)
    volger.catch_up()
    volger.index()
    volger.index()
    volger.close()
    with reading(plek) as (_, library):
        index = index_of(library, REGELING)
        assert index
        assert index.stand(REGELING) == current(library, REGELING)


def test_van_een_nieuwe_dag_of_andere_code_wordt_de_index_nieuw(
    met: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up(met, REGELING)
    index, nu = index_of(met, REGELING), current(met, REGELING)
    assert index
    eerder = _codes(met, "begroting")
    index.put(REGELING, nu._replace(dag="2020-01-01"), [], [])
    catch_up(met, REGELING)
    assert index.stand(REGELING) == nu
    index.put(REGELING, nu._replace(vorm="anders"), [])
    assert not list(index.find(REGELING, terms("begroting"), {}))
    catch_up(met, REGELING)
    assert _codes(met, "begroting") == eerder
    monkeypatch.setattr(bijhouden, "_GEWIST", ".v1")
    index.put(REGELING, nu._replace(grootte=nu.grootte - 1), [], [])
    catch_up(met, REGELING)
    assert _codes(met, "begroting") == eerder


@pytest.mark.parametrize("woorden", ["inkoop", "", "begroting", "zonnewijzer"])
@pytest.mark.parametrize("kent", ["niets daarvan", "hoe het was"])
def test_een_index_die_achterloopt_vindt_ook_wat_nieuw_is_en_leest_niet_alles(
    met: Library, monkeypatch: pytest.MonkeyPatch, woorden: str, kent: str
) -> None:
    ask = Ask(openbaar=True, filter={"zoek": woorden})
    eerder = list(vinden.zoek(met, REGELING, ask))
    index, nu = index_of(met, REGELING), current(met, REGELING)
    assert index
    log = met.logs[REGELING]
    feiten = [rij for rijen in log.events(0, nu.grootte) for rij in rijen]
    # What erases words makes an index of no use.
    sinds = 1 + max(rij.seq for rij in feiten if "-gewist" in rij.soort)
    nieuw = {rij.stroom for rij in feiten[sinds:]}
    weg = sorted(nieuw) if kent == "niets daarvan" else []
    index.put(REGELING, nu._replace(grootte=sinds), [], weg)
    monkeypatch.delattr(vinden, "documents")
    lezer = replace(met, mag_bijhouden=False)
    assert list(vinden.zoek(lezer, REGELING, ask)) == eerder
    assert index.stand(REGELING) != nu
    catch_up(met, REGELING)


def test_wat_wordt_gewist_maakt_de_index_nieuw(
    met: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up(met, REGELING)
    index, nu = index_of(met, REGELING), current(met, REGELING)
    assert index
    eerder = _codes(met, "begroting")
    laatste = met.logs[REGELING].event(nu.grootte - 1)
    assert laatste
    monkeypatch.setattr(bijhouden, "_GEWIST", laatste.soort.partition(".")[0])
    index.put(REGELING, nu._replace(grootte=nu.grootte - 1), [])
    catch_up(met, REGELING)
    assert _codes(met, "begroting") == eerder


def test_een_lange_lijst_wordt_in_delen_gelezen(
    zonder: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerder = _found(zonder, "begroting")
    monkeypatch.setattr(bronnen, "PER_KEER", 7)
    assert _found(zonder, "begroting") == eerder


def test_wie_zoekt_kan_de_index_niet_schrijven(met: Library) -> None:
    catch_up(met, REGELING)
    index = index_of(met, REGELING)
    assert isinstance(index, Fts5)
    with index.reading() as db, pytest.raises(sqlite3.OperationalError):
        db.execute("DELETE FROM stand")


def test_een_kapotte_index_houdt_niemand_tegen(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plek = opgenomen(tmp_path / "register.d")
    (plek.map / ZOEKEN).write_bytes(b"geen database" * 100)
    with reading(plek) as (_, library):
        assert _codes(library, "toelating aanbieders") == ["BC-JEUGD-2027-004"]
    assert "de zoekindex loopt niet bij" in caplog.text
