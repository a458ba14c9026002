"""A read model that other code made is made anew, and never answered from."""

from pathlib import Path

import pytest
from sqlalchemy import text

from register.projections import fingerprint as module
from register.projections.fingerprint import fingerprint
from register.projections.model import ReadModel, engine_of
from register.service.opening import LeesmodelVerouderd, open_library
from register.service.place import Place
from register.service.reading import reading
from register.service.replay import replay
from tests.service.boeken import REGELING, begonnen, neem, organisatie, schrijvend
from tests.service.vragen import lijst


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        neem(boek)
    with reading(place):
        pass
    return place


def _do(place: Place, *opdrachten: str) -> None:
    model = ReadModel(engine_of(place.model))
    with model.engine.begin() as verbinding:
        for opdracht in opdrachten:
            verbinding.execute(text(opdracht))
    model.engine.dispose()


def _besluiten(place: Place) -> bytes:
    with reading(place) as (_, library):
        return lijst(library, "besluiten", REGELING)


ANDERS = {
    "andere code": ["UPDATE vormen SET vorm = 'van vroeger'"],
    "van voor de vorm": ["DROP TABLE vormen"],
    "andere tabellen": [
        "UPDATE vormen SET vorm = 'van vroeger'",
        "DROP INDEX besluitstatus_volgorde",
        "ALTER TABLE besluitstatus DROP COLUMN module",
        "DROP TABLE deelnemers",
        "CREATE TABLE weg (regeling TEXT)",
    ],
    "andere rijen": [
        "UPDATE vormen SET vorm = 'van vroeger'",
        "DELETE FROM besluitstatus",
    ],
}


@pytest.mark.parametrize("opdrachten", ANDERS.values(), ids=ANDERS)
def test_wat_andere_code_maakte_wordt_bij_het_openen_opnieuw_gemaakt(
    place: Place, opdrachten: list[str]
) -> None:
    eerst = _besluiten(place)
    _do(place, *opdrachten)
    assert _besluiten(place) == eerst
    assert replay(place).gelijk


def test_wat_dezelfde_code_maakte_blijft_staan(place: Place) -> None:
    _do(place, "DELETE FROM besluitstatus")
    assert b'"aantal":0' in _besluiten(place)


@pytest.mark.parametrize("opdrachten", ANDERS.values(), ids=ANDERS)
def test_wie_niet_mag_schrijven_krijgt_geen_antwoord_uit_een_ander_model(
    place: Place, opdrachten: list[str]
) -> None:
    _do(place, *opdrachten)
    with (
        pytest.raises(LeesmodelVerouderd, match="andere versie"),
        open_library(place),
    ):
        pass


def test_herspelen_vergelijkt_niet_met_wat_andere_code_maakte(place: Place) -> None:
    _do(place, "UPDATE vormen SET vorm = 'van vroeger'", "DELETE FROM besluitstatus")
    verslag = replay(place)
    assert verslag.leesmodel == "verouderd"
    assert verslag.gelijk


def test_andere_broncode_heeft_een_andere_vorm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    eigen = tmp_path / "register" / "projections" / "fingerprint.py"
    eigen.parent.mkdir(parents=True)
    eigen.write_text("een")
    monkeypatch.setattr(module, "__file__", str(eigen))
    gemeten = fingerprint.__wrapped__
    eerst = gemeten()
    assert eerst == gemeten()
    eigen.write_text("twee")
    later = gemeten()
    eigen.rename(eigen.with_name("anders.py"))
    assert len({eerst, later, gemeten()}) == 3


def test_wie_niet_mag_schrijven_leest_wat_er_staat(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = _besluiten(place)
    monkeypatch.setattr(Place, "may_write", lambda _: False)
    assert _besluiten(place) == eerst
    _do(place, "UPDATE vormen SET vorm = 'van vroeger'")
    with pytest.raises(LeesmodelVerouderd):
        _besluiten(place)
