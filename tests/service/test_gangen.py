"""What waits is remembered by dossier, and is always what folding anew gives."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.codec.intake import Regel
from register.service import gangen, views
from register.service.answers import Library
from register.service.gangen import Gang, Gangboek, Gangen
from register.service.lijsten.vraag import Ask
from register.service.place import Place
from register.service.reading import reading
from tests.registers import BASIS, DAG, decision, line, make, record

REGELING = "mgr-test"


def opened(code: str, **anders: object) -> Regel:
    return line(
        "OpenDossier", "2026-07-01", dossier=code, titel="T", route="R9", **anders
    )


@contextmanager
def reads(plek: Place, boek: Gangboek | None = None) -> Iterator[Library]:
    with reading(plek) as (_, library):
        yield replace(library, gangboek=boek)


def waiting(library: Library, **anders: object) -> bytes:
    ask = Ask(op=date.fromisoformat(DAG), **anders)  # type: ignore[arg-type] # as the test writes it
    return views.rows(library, "wat-nu", REGELING, ask)


STEPS = (
    decision(dossier="D-1", orgaan="DB"),
    line("TreedToe", "2026-01-01", gemeente="gm0002", naam="Zuid"),
    line("LegGeheimhoudingOp", stroom="dossier/D-2", door="DB", grond="2b"),
    line("HefGeheimhoudingOp", stroom="dossier/D-2", door="DB"),
    opened("D-3"),
    line("Publiceer", stroom="dossier/D-1"),
    line("SluitDossier", DAG, dossier="D-2", reden="klaar"),
)


@pytest.fixture
def plek(tmp_path: Path) -> Place:
    return make(tmp_path / "register.d", (*BASIS, opened("D-1"), opened("D-2")))


@pytest.mark.parametrize("openbaar", [False, True])
def test_na_elk_feit_is_het_als_opnieuw_gevouwen(
    plek: Place, *, openbaar: bool
) -> None:
    boek = Gangboek()
    gezien = set()
    for stap in (None, *STEPS):
        if stap:
            record(plek, stap)
        with reads(plek, boek) as library:
            nieuw = waiting(library, openbaar=openbaar)
            assert nieuw == waiting(replace(library, gangboek=None), openbaar=openbaar)
            assert nieuw == waiting(library, openbaar=openbaar)
        gezien.add(nieuw)
    assert len(gezien) > 1


def test_alleen_wat_geraakt_is_wordt_opnieuw_gevouwen(
    plek: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    gevouwen: list[str] = []
    of = Gangen.of

    def counted(zelf: Gangen, dossier: str, maak: object) -> object:
        if dossier not in zelf.per_dossier:
            gevouwen.append(dossier)
        return of(zelf, dossier, maak)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(Gangen, "of", counted)
    boek = Gangboek()

    def asked(*regels: Regel) -> list[str]:
        gevouwen.clear()
        record(plek, *regels)
        with reads(plek, boek) as library:
            waiting(library)
        return gevouwen

    assert asked() == ["D-1", "D-2"]
    assert asked() == []
    assert asked(decision(dossier="D-2", orgaan="DB")) == ["D-2"]
    assert asked(decision(orgaan="DB")) == []
    assert asked(line("MaakBesluitBekend", besluit="DB-2026-001", wijze="w")) == ["D-2"]
    assert asked(opened("D-3")) == ["D-3"]
    assert asked(STEPS[1]) == ["D-1", "D-2", "D-3"]
    monkeypatch.setattr(gangen, "_LANGSTE", 0)
    assert asked(decision(orgaan="DB")) == ["D-1", "D-2", "D-3"]


def test_een_ander_log_begint_opnieuw(plek: Place, tmp_path: Path) -> None:
    ander = make(tmp_path / "ander.d", (*BASIS, opened("D-1"), opened("D-9")))
    boek = Gangboek()
    with reads(plek, boek) as library:
        eerst = orjson.loads(waiting(library))["gegevens"]
    with reads(ander, boek) as library:
        dan = orjson.loads(waiting(library))["gegevens"]
    assert [rij["dossier"] for rij in eerst] == ["D-1", "D-2"]
    assert [rij["dossier"] for rij in dan] == ["D-1", "D-9"]


def test_wat_toen_bekend_was_wordt_niet_onthouden(plek: Place) -> None:
    with reads(plek, Gangboek()) as library:
        toen = waiting(library, bekend_op="#1")
        assert orjson.loads(toen)["aantal"] == 0
        assert orjson.loads(waiting(library))["aantal"] == 2


def test_niet_meer_dan_de_laatste_vragen_blijven(plek: Place) -> None:
    boek = Gangboek()
    with reads(plek) as library:
        log = library.logs[REGELING]
        eerste = boek.current(1, log, log.size())
        eerste.of("D-1", lambda: Gang([], set()))
        assert boek.current(1, log, log.size()).per_dossier
        for vraag in range(2, 10):
            boek.current(vraag, log, log.size())
        assert not boek.current(1, log, log.size()).per_dossier
