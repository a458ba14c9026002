"""The index in a file: its order, how much of it is read, and what stays in it."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import orjson
import pytest

from register.projections.queries import Found, Question
from register.projections.statements import SAMEN
from register.service import views
from register.service.answers import Library
from register.service.details import question
from register.service.lijsten.vraag import ALLES, Ask
from register.service.lijsten.words import Rij, items
from register.service.reading import reading
from register.service.zoeken import bestand, fts5, index as zoekindex, vinden
from register.service.zoeken.bijhouden import catch_up
from register.service.zoeken.bronnen import Document
from register.service.zoeken.fts5 import Fts5, first_number
from register.service.zoeken.index import Stand
from register.service.zoeken.woorden import found, terms, tokens
from tests.voorbeelden.opgenomen import opgenomen

REGELING = "oefenregio"
STAND = Stand(1, "2026-01-01", "vorm")


def document(
    sleutel: str, dag: str = "2026-07-02", titel: str = "Begroting", **tekst: str
) -> Document:
    return Document(
        regeling=REGELING,
        soort="besluit",
        sleutel=sleutel,
        stroom=f"besluit/{sleutel}",
        dag=dag,
        orgaan="AB",
        titel=titel,
        teksten=tekst,
        bij={},
    )


@pytest.fixture
def leeg(tmp_path: Path) -> Fts5:
    return Fts5(tmp_path / "zoeken.sqlite")


def _found(index: Fts5, woorden: str, **filters: str) -> list[str]:
    return [p.sleutel for p in index.find(REGELING, terms(woorden), filters)]


@pytest.mark.parametrize(
    ("eerder", "later"),
    [
        ("2026-07-02", "2026-07-03"),
        ("2026-07", "2026-07-01"),
        ("2026-12-31", "2026-W01"),
        ("", "0001-01-01"),
        ("1999-12-31", "2000-01-01"),
    ],
)
def test_een_latere_dag_heeft_hogere_nummers(eerder: str, later: str) -> None:
    assert first_number(eerder) < first_number(later) < 2**63
    assert first_number(later) - first_number(eerder) >= 2**26


def test_het_nieuwste_staat_voorop_hoe_het_ook_is_toegevoegd(leeg: Fts5) -> None:
    dagen = ["2026-07-02", "2026-W27", "2026-07", "2014-01-01", "2026-07-02"]
    leeg.put(REGELING, STAND, [document(f"b-{n}", dag) for n, dag in enumerate(dagen)])
    assert _found(leeg, "begroting") == ["b-1", "b-4", "b-0", "b-2", "b-3"]
    assert _found(leeg, "") == ["b-1", "b-4", "b-0", "b-2", "b-3"]


def test_in_de_titel_gaat_voor_en_deels_in_de_titel_daarna(leeg: Fts5) -> None:
    leeg.put(
        REGELING,
        STAND,
        [
            document("nergens", titel="Iets", dictum="begroting van de jeugd"),
            document("geheel", "2014-01-01", titel="Begroting jeugd"),
            document("deels", "2015-01-01", dictum="jeugd"),
            document("niet"),
        ],
    )
    gevonden = list(leeg.find(REGELING, terms("begroting jeugd"), {}))
    assert [(p.sleutel, p.rang) for p in gevonden] == [
        ("geheel", "2"),
        ("deels", "1"),
        ("nergens", "0"),
    ]


@pytest.mark.parametrize("teken", ["2½", "⅓", "⑴", "aŀa", "²", "é", "a\u19b0b"])
def test_ook_een_vreemd_teken_is_te_vinden(leeg: Fts5, teken: str) -> None:
    leeg.put(REGELING, STAND, [document("b-1", titel=f"Voor {teken} jaar")])
    assert _found(leeg, teken) == ["b-1"]
    assert _found(leeg, f"{teken} jaar") == ["b-1"]


def test_een_breuk_blijft_een_teken_en_is_geen_ander_getal() -> None:
    assert tokens(["2½"]) == ["s2½", "w2½"]
    assert not found(terms("212"), "2½ ton")[0]


@pytest.mark.parametrize("woorden", ["begroting", ""])
def test_van_de_laatste_dag_komt_wat_in_de_volgorde_voorgaat(
    leeg: Fts5, monkeypatch: pytest.MonkeyPatch, woorden: str
) -> None:
    alle = [document(f"b-{n}") for n in (3, 1, 5, 2, 4)]
    leeg.put(REGELING, STAND, [document("nieuw", "2027-01-01"), *alle])
    monkeypatch.setattr(fts5, "MEESTE", 3)
    monkeypatch.setattr(zoekindex, "MEESTE", 3)
    assert _found(leeg, woorden) == ["nieuw", "b-5", "b-4"]
    assert _found(leeg, woorden, orgaan="DB") == []


def test_er_zijn_er_niet_meer_dan_een_grens(
    leeg: Fts5, monkeypatch: pytest.MonkeyPatch
) -> None:
    titels = ["Begroting", "Begroting", "Iets", "Iets", "Iets"]
    alle = [
        document(f"b-{n}", titel=titel, dictum="begroting")
        for n, titel in enumerate(titels)
    ]
    leeg.put(REGELING, STAND, alle)
    monkeypatch.setattr(fts5, "MEESTE", 3)
    monkeypatch.setattr(zoekindex, "MEESTE", 3)
    assert _found(leeg, "begroting") == ["b-1", "b-0", "b-4"]


def test_wat_gelijk_bleef_wordt_niet_opnieuw_geschreven(leeg: Fts5) -> None:
    leeg.put(REGELING, STAND, [document("b-1"), document("b-2")])
    voor = _rows(leeg)
    leeg.put(REGELING, STAND, [document("b-1")], ["besluit/b-1"])
    assert _rows(leeg) == voor
    leeg.put(REGELING, STAND, [document("b-1", "2027-01-01")], ["besluit/b-1"])
    assert _found(leeg, "begroting") == ["b-1", "b-2"]
    leeg.put(REGELING, STAND, [document("b-3")], ["besluit/b-3"])
    assert _found(leeg, "begroting") == ["b-1", "b-3", "b-2"]
    leeg.put(REGELING, STAND, [], ["besluit/b-1", "besluit/b-3"])
    assert _found(leeg, "begroting") == ["b-2"]


def _rows(index: Fts5) -> list[tuple[object, ...]]:
    with bestand.reading(index.plek) as db:
        return db.execute("SELECT * FROM documenten ORDER BY id").fetchall()


@pytest.mark.parametrize(
    ("dictum", "weg"),
    [("de kanarie zingt", False), ("de kanarie zingt door", False), ("stil", True)],
)
def test_alleen_wie_woorden_verliest_kost_een_nieuwe_index(
    leeg: Fts5, monkeypatch: pytest.MonkeyPatch, dictum: str, *, weg: bool
) -> None:
    leeg.put(REGELING, STAND, [document("b-1", dictum="de kanarie zingt")])
    gedaan: list[str] = []
    echt = sqlite3.connect

    def connect(*args: object, **anders: object) -> sqlite3.Connection:
        db: sqlite3.Connection = echt(*args, **anders)  # type: ignore[call-overload] # as it was called
        db.set_trace_callback(gedaan.append)
        return db

    monkeypatch.setattr(sqlite3, "connect", connect)
    leeg.put(REGELING, STAND, [document("b-1", dictum=dictum)], ["besluit/b-1"])
    assert any("'optimize'" in regel for regel in gedaan) is weg
    assert ("wkanarie" in _words(leeg)) is not weg


def test_van_een_hele_index_die_wordt_weggegooid_blijft_geen_letter(
    leeg: Fts5,
) -> None:
    leeg.put(REGELING, STAND, [document("b-1", dictum="de kanarie zingt")])
    assert b"kanarie" in _bytes(leeg)
    leeg.put(REGELING, STAND, [document("b-2")])
    assert b"kanarie" not in _bytes(leeg)


def _bytes(index: Fts5) -> bytes:
    """Everything on the disk."""
    boven = index.plek.parent
    return b"".join(deel.read_bytes() for deel in sorted(boven.glob("zoeken.*")))


def _words(index: Fts5) -> set[str]:
    """Every word that the index holds, live or not."""
    with closing(sqlite3.connect(index.plek)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, woorden, row)")
        return {rij[0] for rij in db.execute("SELECT term FROM v")}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    plek = opgenomen(tmp_path_factory.mktemp("zoekindex") / "register.d")
    with reading(plek) as (_, gelezen):
        catch_up(gelezen, REGELING)
        yield gelezen


@pytest.fixture
def gelezen(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows were read each time."""
    aantallen: list[int] = []
    chosen = Library.chosen

    def counted(
        self: Library, lijst: str, vraag: Question, sleutels: Sequence[str]
    ) -> list[Found]:
        aantallen.append(len(set(sleutels)))
        return chosen(self, lijst, vraag, sleutels)

    monkeypatch.setattr(Library, "chosen", counted)
    monkeypatch.setattr(vinden, "_SAMEN", 5)
    assert library.mag_bijhouden
    return aantallen


def _page(library: Library, woorden: str, na: str | None = None) -> Rij:
    ask = Ask(openbaar=True, aantal=3, na=na, filter={"zoek": woorden})
    blad: Rij = orjson.loads(views.rows(library, "zoek", None, ask))
    return blad


@pytest.mark.parametrize("woorden", ["begroting", "begroting 2027", "de van", ""])
def test_bladzijde_na_bladzijde_is_het_geheel(
    library: Library, gelezen: list[int], woorden: str
) -> None:
    ask = Ask(openbaar=True, filter={"zoek": woorden})
    alle = items(orjson.loads(views.rows(library, "zoek", None, ask)), "gegevens")
    assert [r["rang"] for r in alle] == sorted((r["rang"] for r in alle), reverse=True)  # type: ignore[type-var] # they are texts
    blad = _page(library, woorden)
    samen = items(blad, "gegevens")
    while blad.get("volgende"):
        blad = _page(library, woorden, str(blad["volgende"]))
        samen += items(blad, "gegevens")
    assert samen == alle
    assert gelezen


def test_voor_een_bladzijde_wordt_niet_alles_gelezen(
    library: Library, gelezen: list[int]
) -> None:
    _page(library, "de")
    eerste = sum(gelezen)
    assert 3 < eerste <= 10
    gelezen.clear()
    views.rows(library, "zoek", None, Ask(openbaar=True, filter={"zoek": "de"}))
    assert sum(gelezen) > 5 * eerste


@pytest.mark.parametrize("plek", [0, SAMEN - 1, SAMEN, 2 * SAMEN])
def test_veel_sleutels_worden_in_delen_gevraagd(library: Library, plek: int) -> None:
    vraag = question(library, REGELING, ALLES)
    een, ander = library.found("besluitstatus", vraag)[:2]
    voor = [f"!-{nummer:03}" for nummer in range(plek)]
    na = [f"~-{nummer:03}" for nummer in range(2 * SAMEN - plek)]
    assert all(a < een.sleutel for a in voor)
    assert all(een.sleutel < z for z in na)
    sleutels = [*na, een.sleutel, *voor]
    assert library.chosen("besluitstatus", vraag, sleutels) == [een]
    sleutels += [ander.sleutel, een.sleutel]
    gevonden = library.chosen("besluitstatus", vraag, sleutels)
    assert sorted(rij.sleutel for rij in gevonden) == [een.sleutel, ander.sleutel]
    assert library.chosen("besluitstatus", vraag, []) == []


def test_ook_op_een_andere_kolom(library: Library) -> None:
    vraag = question(library, REGELING, ALLES)
    alle = library.found("besluitstatus", vraag)
    per_orgaan = {
        orgaan: library.chosen("besluitstatus", vraag, [orgaan], "orgaan")
        for orgaan in {str(orjson.loads(rij.inhoud).get("orgaan", "")) for rij in alle}
    }
    assert sum(map(len, per_orgaan.values())) == len(alle)
    assert len(per_orgaan) > 1
