"""The index of words follows the log: nothing missed, nothing secret left."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from register.codec.intake import read_line
from register.service.answers import Library
from register.service.following import Follower
from register.service.lijsten.vraag import Ask
from register.service.place import ZOEKEN, Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.zoeken import bestand, bijhouden, bronnen, vinden
from register.service.zoeken.bijhouden import catch_up, current, index_of
from register.service.zoeken.fts5 import Fts5
from register.service.zoeken.woorden import terms
from tests.api.conftest import make_register
from tests.api.story import KANARIE
from tests.service.zoeken.vragen import REGELING, codes, found_rows
from tests.voorbeelden.opgenomen import opgenomen


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
        assert found_rows(library, "begroting") or found_rows(library, "")
        assert not found_rows(library, KANARIE.partition("-")[0])
    gehouden = _terms(plek)
    assert gehouden
    assert not {t for t in gehouden if t[1:] in KANARIE.split("-")}


def test_wat_geheim_wordt_verdwijnt_uit_de_index(tmp_path: Path) -> None:
    plek = opgenomen(tmp_path / "register.d")
    with reading(plek) as (_, library):
        assert "BC-JEUGD-2027-004" in codes(library, "toelating aanbieders")
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
        assert "BC-JEUGD-2027-004" not in codes(ongelezen, "toelating aanbieders")
        assert "BC-JEUGD-2027-004" not in codes(library, "toelating aanbieders")
        na = _terms(plek)
        (plek.map / ZOEKEN).unlink()
        assert found_rows(library, "begroting")
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
    eerder = codes(met, "begroting")
    index.put(REGELING, nu._replace(dag="2020-01-01"), [], [])
    catch_up(met, REGELING)
    assert index.stand(REGELING) == nu
    index.put(REGELING, nu._replace(vorm="anders"), [])
    assert not list(index.find(REGELING, terms("begroting"), {}))
    catch_up(met, REGELING)
    assert codes(met, "begroting") == eerder
    monkeypatch.setattr(bijhouden, "_GEWIST", ".v1")
    index.put(REGELING, nu._replace(grootte=nu.grootte - 1), [], [])
    catch_up(met, REGELING)
    assert codes(met, "begroting") == eerder


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
    eerder = codes(met, "begroting")
    laatste = met.logs[REGELING].event(nu.grootte - 1)
    assert laatste
    monkeypatch.setattr(bijhouden, "_GEWIST", laatste.soort.partition(".")[0])
    index.put(REGELING, nu._replace(grootte=nu.grootte - 1), [])
    catch_up(met, REGELING)
    assert codes(met, "begroting") == eerder


def test_een_lange_lijst_wordt_in_delen_gelezen(
    zonder: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerder = found_rows(zonder, "begroting")
    monkeypatch.setattr(bronnen, "PER_KEER", 7)
    assert found_rows(zonder, "begroting") == eerder


def test_wie_zoekt_kan_de_index_niet_schrijven(met: Library) -> None:
    catch_up(met, REGELING)
    index = index_of(met, REGELING)
    assert isinstance(index, Fts5)
    with bestand.reading(index.plek) as db, pytest.raises(sqlite3.OperationalError):
        db.execute("DELETE FROM stand")


def test_een_kapotte_index_houdt_niemand_tegen(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plek = opgenomen(tmp_path / "register.d")
    (plek.map / ZOEKEN).write_bytes(b"geen database" * 100)
    with reading(plek) as (_, library):
        assert codes(library, "toelating aanbieders") == ["BC-JEUGD-2027-004"]
    assert "de zoekindex loopt niet bij" in caplog.text
