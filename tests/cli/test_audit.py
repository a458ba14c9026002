"""`besluiten audit herspeel` and `beheer herbouw` as processes see them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cli.main import run
from cli.progress import Progress
from register.projections.model import PROJECTIES
from register.service.place import Place
from register.service.reading import reading
from tests.cli.conftest import Antwoord, process
from tests.service.boeken import (
    begonnen,
    dossier,
    mandaat_op_twee_assen,
    neem,
    organisatie,
    schrijvend,
)

Vraag = Callable[..., Antwoord]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        mandaat_op_twee_assen(boek)
        dossier(boek)
        neem(boek, dossier="D-1")
    with reading(place):
        pass
    return place


@pytest.fixture
def vraag(place: Place, capsys: pytest.CaptureFixture[str]) -> Vraag:
    def call(*woorden: str) -> Antwoord:
        code = run(["--register", str(place.map), *woorden])
        gelezen = capsys.readouterr()
        return Antwoord(code, gelezen.out, gelezen.err)

    return call


def _json(antwoord: Antwoord) -> dict[str, object]:
    gelezen = antwoord.json
    assert isinstance(gelezen, dict)
    return gelezen


def _change(place: Place) -> None:
    with closing(sqlite3.connect(place.leesmodel)) as db, db:
        db.execute("UPDATE mandaatregister SET nemer='voorzitter'")


def test_herspeel_is_gelijk_in_de_afgesproken_vorm(vraag: Vraag) -> None:
    antwoord = vraag("audit", "herspeel", "--json")
    assert antwoord.code == 0
    verslag = _json(antwoord)
    assert verslag["gelijk"] is True
    assert verslag["verschillen"] == []
    assert isinstance(verslag["gebeurtenissen"], int)
    assert set(verslag["projecties"]) == set(PROJECTIES)  # type: ignore[call-overload] # JSON
    assert "100%" in antwoord.err


def test_herspeel_zegt_het_mensen(vraag: Vraag) -> None:
    antwoord = vraag("audit", "herspeel")
    assert antwoord.out.startswith("GELIJK: ")
    assert max(map(len, antwoord.out.splitlines())) <= 80
    assert "mandaatregister" in antwoord.out


def test_een_veranderde_rij_geeft_4_en_blijft_staan(place: Place, vraag: Vraag) -> None:
    _change(place)
    antwoord = vraag("audit", "herspeel", "--json")
    assert antwoord.code == 4
    verslag = _json(antwoord)
    assert verslag["gelijk"] is False
    assert verslag["verschillen"] == [
        {
            "soort": "anders",
            "projectie": "mandaatregister",
            "sleutel": "mandaatregister/M-1/2026-04-01",
        }
    ]
    with closing(sqlite3.connect(place.leesmodel)) as db:
        assert list(db.execute("SELECT nemer FROM mandaatregister")) == [
            ("voorzitter",)
        ]


def test_verschillen_voor_mensen(place: Place, vraag: Vraag) -> None:
    _change(place)
    with closing(sqlite3.connect(place.leesmodel)) as db, db:
        db.execute("UPDATE audittrail SET door='x'")
    with closing(sqlite3.connect(place.log)) as db, db:
        db.execute("UPDATE tegels SET hashes=zeroblob(length(hashes)) WHERE plek=0")
    antwoord = vraag("audit", "herspeel")
    assert antwoord.code == 4
    assert antwoord.out.startswith("NIET GELIJK: ")
    assert "wortel: de bytes van seq 0" in antwoord.out
    assert "en nog" in antwoord.out


def test_een_rij_voor_mensen(place: Place, vraag: Vraag) -> None:
    _change(place)
    antwoord = vraag("audit", "herspeel")
    assert "mandaatregister/M-1/2026-04-01: anders" in antwoord.out


def test_verzegeld_zonder_kluis_is_geen_verschil(place: Place, vraag: Vraag) -> None:
    with schrijvend(place) as boek:
        boek.kaal(
            "NeemBesluit",
            "2026-08-02",
            "2026-08-02T10:00:00Z",
            {"orgaan": "AB", "titel": "x", "handeling": "x", "uitkomst": "verworpen"},
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        )
    place.kluis.rename(place.map / "elders")
    antwoord = vraag("audit", "herspeel")
    assert antwoord.code == 0
    assert "niet herberekenbaar (verzegeld): 2" in antwoord.out


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("--tot-seq", "3"), 0),
        (("--tot-seq", "-1"), 2),
        (("--tot-seq", "x"), 2),
        (("--regeling", "elders"), 1),
    ],
)
def test_opties_van_herspeel(vraag: Vraag, woorden: tuple[str, ...], code: int) -> None:
    assert vraag("audit", "herspeel", *woorden).code == code


def test_zonder_register_is_het_de_omgeving(tmp_path: Path) -> None:
    assert run(["--register", str(tmp_path / "niets"), "audit", "herspeel"]) == 5
    assert run(["--register", str(tmp_path / "niets"), "beheer", "herbouw"]) == 5


def test_herbouw_maakt_het_leesmodel_weer_zoals_het_hoort(
    place: Place, vraag: Vraag
) -> None:
    voor = _json(vraag("audit", "herspeel", "--json"))["projecties"]
    _change(place)
    antwoord = vraag("beheer", "herbouw", "--json")
    assert antwoord.code == 0
    assert "leesmodel" in antwoord.err
    gebouwd = _json(antwoord)
    assert gebouwd["projecties"] == voor
    assert gebouwd["regeling"] == "mgr-test"
    assert vraag("audit", "herspeel").code == 0


def test_herbouw_voor_mensen(vraag: Vraag) -> None:
    antwoord = vraag("beheer", "herbouw")
    assert "opnieuw opgebouwd" in antwoord.out
    assert max(map(len, antwoord.out.splitlines())) <= 80


def test_herbouw_van_een_andere_regeling_wordt_geweigerd(vraag: Vraag) -> None:
    assert vraag("--regeling", "elders", "beheer", "herbouw").code == 1


def test_herspeel_als_proces_geeft_een_document(place: Place) -> None:
    antwoord = process("--register", place.map, "audit", "herspeel", "--json")
    assert antwoord.code == 0
    assert _json(antwoord)["gelijk"] is True


def test_voortgang_op_een_terminal_is_een_regel_die_weer_weggaat(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with Progress() as voortgang:
        for gedaan in (0, 1, 1, 200):
            voortgang("bewijs", gedaan, 200)
        voortgang("leesmodel", 0, 0)
    gezegd = capsys.readouterr().err
    assert "\n" not in gezegd
    assert gezegd.count("bewijs") == 2
    assert gezegd.endswith("\r\x1b[K")
