"""An index of other code is made anew, tables and all, and then finds what it must."""

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from register.service.answers import Library
from register.service.zoeken import versie
from register.service.zoeken.bijhouden import catch_up, current, index_of
from register.service.zoeken.bronnen import Document
from register.service.zoeken.fts5 import Fts5
from register.service.zoeken.index import Stand
from register.service.zoeken.versie import layout, made_by
from register.service.zoeken.woorden import terms
from tests.service.zoeken.vragen import REGELING, codes

STAND = Stand(1, "2026-01-01", "vorm")
EERDER = """
CREATE TABLE stand (
    regeling TEXT PRIMARY KEY, grootte INTEGER NOT NULL, dag TEXT NOT NULL,
    vorm TEXT NOT NULL);
CREATE TABLE documenten (
    id INTEGER PRIMARY KEY, regeling TEXT NOT NULL, soort TEXT NOT NULL,
    sleutel TEXT NOT NULL, stroom TEXT NOT NULL, dag TEXT NOT NULL,
    dossier TEXT NOT NULL, orgaan TEXT NOT NULL, gemeente TEXT NOT NULL);
CREATE VIRTUAL TABLE woorden USING fts5 (
    titel, tekst, tokenize="unicode61 remove_diacritics 0", detail=column);
"""
"""The tables of an earlier version: it parted words as the engine does."""


def _eerder(plek: Path, stand: Stand) -> None:
    plek.unlink(missing_ok=True)
    with closing(sqlite3.connect(plek)) as db, db:
        db.executescript(EERDER)
        db.execute(
            "INSERT INTO stand VALUES (?, ?, ?, ?)", (REGELING, *tuple(stand)[:3])
        )


def _tokenizer(plek: Path) -> str:
    with closing(sqlite3.connect(plek)) as db:
        vraag = "SELECT sql FROM sqlite_master WHERE name = 'woorden'"
        tekst: str = db.execute(vraag).fetchone()[0]
    return tekst


def _document(sleutel: str, titel: str, regeling: str = REGELING) -> Document:
    return Document(
        regeling=regeling,
        soort="besluit",
        sleutel=sleutel,
        stroom=f"besluit/{sleutel}",
        dag="2026-07-02",
        orgaan="AB",
        titel=titel,
        teksten={},
        bij={},
    )


@pytest.fixture
def oud(met: Library) -> Iterator[Fts5]:
    """What an earlier version left, in a file that says to be up to date."""
    index = index_of(met, REGELING)
    assert isinstance(index, Fts5)
    _eerder(index.plek, current(met, REGELING))
    yield index
    catch_up(met, REGELING)


def test_een_index_van_een_andere_versie_wordt_opnieuw_gemaakt_en_vindt(
    met: Library, oud: Fts5
) -> None:
    assert oud.stand(REGELING) is None
    assert codes(met, "toelating aanbieders") == ["BC-JEUGD-2027-004"]
    assert oud.stand(REGELING) == current(met, REGELING)
    assert "ascii" in _tokenizer(oud.plek)


@pytest.mark.parametrize("teken", ["aŀa", "a\u19b0b", "2½"])
def test_een_letter_die_de_oude_anders_las_wordt_daarna_gevonden(
    tmp_path: Path, teken: str
) -> None:
    index = Fts5(tmp_path / "zoeken.sqlite")
    _eerder(index.plek, STAND)
    assert "unicode61" in _tokenizer(index.plek)
    index.put(REGELING, STAND, [_document("b-1", f"Voor {teken} jaar")])
    (gevonden,) = index.find(REGELING, terms(f"{teken} jaar"), {})
    assert gevonden.sleutel == "b-1"
    assert index.stand(REGELING) == STAND


def test_een_index_van_deze_versie_blijft(tmp_path: Path) -> None:
    index = Fts5(tmp_path / "zoeken.sqlite")
    index.put(REGELING, STAND, [_document("b-1", "Begroting")])
    index.put(REGELING, STAND, [_document("b-2", "Begroting")], ["besluit/b-2"])
    gevonden = [p.sleutel for p in index.find(REGELING, terms("begroting"), {})]
    assert gevonden == ["b-2", "b-1"]


def test_een_ander_log_in_hetzelfde_bestand_blijft_staan(tmp_path: Path) -> None:
    index = Fts5(tmp_path / "zoeken.sqlite")
    index.put(REGELING, STAND, [_document("b-1", "Begroting")])
    index.put("ander", STAND, [_document("b-1", "Begroting", "ander")])
    assert list(index.find(REGELING, terms("begroting"), {}))
    index.put(REGELING, STAND, [_document("b-2", "Begroting")])
    (eigen,) = index.find(REGELING, terms("begroting"), {})
    (ander,) = index.find("ander", terms("begroting"), {})
    assert (eigen.sleutel, ander.sleutel) == ("b-2", "b-1")


def test_een_andere_stemmer_of_unicode_of_woordcode_is_een_andere_versie(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opnieuw = made_by.__wrapped__
    eigen = opnieuw()
    assert eigen == made_by()
    with monkeypatch.context() as anders:
        anders.setattr(versie, "version", lambda _: "0.0")
        assert opnieuw() != eigen
    with monkeypatch.context() as anders:
        anders.setattr(unicodedata, "unidata_version", "1.0")
        assert opnieuw() != eigen
    for bestand in Path(versie.__file__).parent.glob("*.py"):
        (tmp_path / bestand.name).write_bytes(bestand.read_bytes())
    with monkeypatch.context() as anders:
        anders.setattr(versie, "__file__", str(tmp_path / "versie.py"))
        assert opnieuw() == eigen
        (tmp_path / "woorden.py").write_text("# anders\n")
        assert opnieuw() != eigen


def test_een_opmaak_past_in_het_getal_dat_een_bestand_bewaart() -> None:
    getallen = {layout(f"CREATE TABLE t{n} (a)") for n in range(1000)}
    assert len(getallen) == 1000
    assert min(getallen) >= 0
    assert max(getallen) < 2**31
