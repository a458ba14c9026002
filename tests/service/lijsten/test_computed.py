"""Lists that are computed: filtered, ordered and paged as stored ones are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from register.domain.refusals import OngeldigeInvoer
from register.service import views
from register.service.answers import Library
from register.service.lijsten import catalogue
from register.service.lijsten.tabel import Filter, Overzicht, Volgorde
from register.service.lijsten.termijnen import TERMIJNEN
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    KOP,
    Rijvorm,
    kies,
)
from register.service.lijsten.vraag import Ask
from register.service.pages import NietGevonden
from register.service.reading import reading
from tests.service.boeken import REGELING, begonnen
from tests.service.vragen import lijst

STOMP = {"dossier": "D-9", "openbaarheid": {"openheid": "geheim"}}


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Mapping[str, object]]:
    """Steps of a route, as a list that nobody stores."""
    assert regeling in library.logs
    for nummer in range(1, 6):
        yield {
            "dossier": f"D-{nummer}",
            "voor": ["AB", "secretaris"] if nummer % 2 else ["DB"],
            "dag": f"2026-0{6 - nummer}-01",
            "stand": "wacht" if ask.op else "klaar",
            "nummer": nummer,
        }
    yield STOMP


WAT_NU = Overzicht(
    naam="wat-nu",
    uitleg="Toon wat nu moet.",
    toelichting="Wat nu moet.",
    voorbeeld="",
    bron=f"{__name__}:rows",
    rij=Rijvorm(
        naam="WatNu",
        uitleg="Een stap.",
        velden={
            **KOP,
            "dossier": CODE,
            "voor": CODES,
            "dag": DATUM,
            "stand": kies("wacht", "klaar"),
            "nummer": GETAL,
        },
        verplicht=("regeling", "dossier"),
        voorbeeld={"regeling": "r", "dossier": "D-1"},
    ),
    kolommen=("dossier", "dag"),
    leeg="Niets.",
    filters=(
        Filter(naam="voor", uitleg="Voor wie.", voorbeeld="AB"),
        Filter(naam="dossier", uitleg="Welk.", voorbeeld="D-1"),
        Filter(naam="nummer", uitleg="Welk.", voorbeeld="1"),
        Filter(naam="weg", uitleg="Staat in geen rij.", voorbeeld="1"),
        Filter(
            naam="vanaf",
            uitleg="Vanaf welke dag.",
            voorbeeld="2026-01-01",
            past=lambda rij, dag: str(rij["dag"]) >= dag,
        ),
    ),
    volgorde=Volgorde("dag"),
    sleutel=("dossier",),
)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setitem(catalogue.LIJST, "wat-nu", WAT_NU)
    with reading(begonnen(tmp_path)) as (_, library):
        yield library


def codes(antwoord: bytes) -> list[str]:
    return [rij["dossier"] for rij in orjson.loads(antwoord)["gegevens"]]


def test_rijen_staan_op_volgorde_en_dragen_hun_regeling(library: Library) -> None:
    antwoord = lijst(library, "wat-nu")
    assert codes(antwoord) == ["D-9", "D-5", "D-4", "D-3", "D-2", "D-1"]
    rijen = orjson.loads(antwoord)["gegevens"]
    assert {rij["regeling"] for rij in rijen} == {REGELING}
    assert rijen[0] == {"regeling": REGELING, **STOMP}


@pytest.mark.parametrize(
    ("filters", "verwacht"),
    [
        ({"voor": "DB"}, ["D-4", "D-2"]),
        ({"voor": "secretaris"}, ["D-5", "D-3", "D-1"]),
        ({"nummer": "4"}, ["D-4"]),
        ({"weg": "x"}, []),
        ({"vanaf": "2026-04-01"}, ["D-2", "D-1"]),
        ({"vanaf": "2026-04-01", "voor": "DB"}, ["D-2"]),
        ({"dossier": "D-9"}, ["D-9"]),
        ({"dossier": ""}, ["D-9", "D-5", "D-4", "D-3", "D-2", "D-1"]),
    ],
)
def test_filters_kiezen_en_verraden_niets_van_wat_dicht_is(
    library: Library, filters: dict[str, str], verwacht: list[str]
) -> None:
    assert codes(lijst(library, "wat-nu", **filters)) == verwacht


@pytest.mark.parametrize("aflopend", [False, True])
@pytest.mark.parametrize("aantal", [1, 2, 6])
def test_bladen_zijn_samen_de_hele_lijst(
    library: Library, monkeypatch: pytest.MonkeyPatch, *, aantal: int, aflopend: bool
) -> None:
    volgorde = Volgorde("dag", aflopend=aflopend)
    anders = replace(WAT_NU, volgorde=volgorde)
    monkeypatch.setitem(catalogue.LIJST, "wat-nu", anders)
    gezien: list[str] = []
    na: str | None = None
    while True:
        blad = orjson.loads(lijst(library, "wat-nu", REGELING, aantal=aantal, na=na))
        gezien += [rij["dossier"] for rij in blad["gegevens"]]
        na = blad.get("volgende")
        if na is None:
            break
    assert gezien == codes(lijst(library, "wat-nu", REGELING))
    assert len(gezien) == 6


def test_zonder_volgorde_geldt_de_sleutel(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(catalogue.LIJST, "wat-nu", replace(WAT_NU, volgorde=Volgorde()))
    assert codes(lijst(library, "wat-nu"))[:2] == ["D-1", "D-2"]


def test_een_andere_regeling_is_er_niet(library: Library) -> None:
    with pytest.raises(NietGevonden):
        lijst(library, "wat-nu", "elders")


def test_een_filter_dat_er_niet_is_wordt_genoemd(library: Library) -> None:
    with pytest.raises(OngeldigeInvoer, match="kies uit voor, gemeente") as fout:
        views.rows(library, TERMIJNEN.naam, REGELING, Ask(filter={"gek": "x"}))
    assert fout.value.pad == "gek"
