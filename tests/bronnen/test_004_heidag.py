"""004: the eight agreements of the away day, in the columns of the source."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.formats.loading import commands
from register.formats.profile import load
from register.service import views
from register.service.answers import Library
from register.service.beginning import begin
from register.service.lijsten.bladen import Grid, list_page
from register.service.lijsten.catalogue import LIJST
from register.service.lijsten.vraag import Ask
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from tests.bronnen.lezer import Rij, bij

MAP = Path(__file__).parents[2] / "voorbeelden"
AFSPRAKEN = MAP / "afspraken-004.jsonl"
PROFIEL = MAP / "varianten" / "c" / "profiel.yaml"
OP = date(2025, 10, 16)
SHA = "b52823a188a481ceec993f8870e752f7abc5dd2b563ea177755adf0d608cdc51"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    place = Place(tmp_path_factory.mktemp("heidag") / "register.d")
    begin(place, RegisterBegonnen(regeling="regio-004", naam="De Regio van 004"))
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(commands(load(PROFIEL.read_text())), 1))
        for regel in AFSPRAKEN.read_text().splitlines():
            recorder.record(read_line(json.loads(regel)))
    with reading(place) as (_, geopend):
        yield geopend


def rows(library: Library, naam: str) -> list[Rij]:
    antwoord = views.rows(library, naam, "regio-004", Ask(op=OP))
    rijen: list[Rij] = orjson.loads(antwoord)["gegevens"]
    return rijen


def test_elke_afspraak_noemt_haar_plaats_in_de_bron() -> None:
    regels = [json.loads(regel) for regel in AFSPRAKEN.read_text().splitlines()]
    assert [regel["bewijs"][0]["vindplaats"] for regel in regels] == [
        f"004, Planning, afspraak {nummer}" for nummer in range(1, 9)
    ]
    assert {bron["sha256"] for regel in regels for bron in regel["bewijs"]} == {SHA}


def test_de_afsprakenlijst_heeft_de_kolommen_van_de_bron(library: Library) -> None:
    rijen = sorted(rows(library, "afspraken"), key=lambda rij: str(rij["actie"]))
    (grid, *_) = list_page(LIJST["afspraken"], {"gegevens": rijen})
    assert isinstance(grid, Grid)
    cellen = [[str(cel) for cel in rij] for rij in grid.rijen]
    assert len(cellen) == 8
    assert all(rij[1].startswith("namens AB n.t.b.; ") for rij in cellen)
    assert [rij[4] for rij in cellen] == ["n.t.b."] * 6 + ["12 feb 2026"] * 2
    assert [rij[2] for rij in cellen] == [
        *["programmamanager-organisatieontwikkeling"] * 3,
        "SECRETARISSEN",
        *["manager-beleid-en-bestuur"] * 3,
        "directie-regio",
    ]
    assert cellen[6][3] == "bestuurssecretaris, communicatiestrateeg"


def test_geen_afspraak_heeft_een_eigenaar_en_dat_is_te_zien(library: Library) -> None:
    open_ = rows(library, "open-eigenaren")
    for nummer in range(1, 9):
        velden = {r["veld"] for r in open_ if r["code"] == f"heidag-{nummer}"}
        assert {"bestuurlijk_eigenaar", "ambtelijk_eigenaar"} <= velden
    afspraken = bij(rows(library, "afspraken"), "actie")
    assert "ambtelijk_opdrachtgever" not in afspraken["heidag-4"]
