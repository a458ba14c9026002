"""Where a register begins: once, whole, under a code that has a form."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from register.domain.organisatie.regeling import RegisterBegonnen
from register.domain.refusals import OngeldigeInvoer
from register.faults import GeenRegister, GeenRuimte, RegisterBestaat
from register.service.beginning import begin
from register.service.place import Place, identity
from register.service.recording import Recorder
from register.store import Log, Nieuw
from tests.outsider import verify
from tests.registers import BASIS, make

BEGONNEN = RegisterBegonnen(regeling="mgr-test", naam="Proef")


def test_waar_geen_register_is_staat_wat_te_doen(tmp_path: Path) -> None:
    leeg = Place(tmp_path)
    for doe in (leeg.open_log, leeg.open_vault, lambda: Recorder(leeg)):
        with pytest.raises(GeenRegister, match="besluiten begin"):
            doe()
    assert list(tmp_path.iterdir()) == []


def test_een_register_zonder_kluis_wordt_niet_stil_zonder_geopend(place: Place) -> None:
    elders = place.kluis.rename(place.map / "weg")
    with pytest.raises(GeenRegister):
        Recorder(place)
    elders.rename(place.kluis)


def test_beginnen_waar_een_register_is_wordt_geweigerd(place: Place) -> None:
    voor = place.log.read_bytes()
    with pytest.raises(RegisterBestaat, match="al een register"):
        begin(place, BEGONNEN)
    assert place.log.read_bytes() == voor


def test_van_twee_die_tegelijk_beginnen_wint_er_een(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "r")
    echt = os.link

    def eerst_een_ander(van: Path, naar: Path) -> None:
        monkeypatch.setattr(os, "link", echt)
        begin(place, BEGONNEN)
        echt(van, naar)

    monkeypatch.setattr(os, "link", eerst_een_ander)
    with pytest.raises(RegisterBestaat):
        begin(place, RegisterBegonnen(regeling="ander", naam="Ander"))
    with closing(place.open_log()) as log:
        assert identity(log).regeling == "mgr-test"
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(BASIS))
    assert verify(place.map) == 7
    assert not list(place.map.glob(".begin-*"))


@pytest.mark.parametrize("code", ["a", "A1", "1a", "mgr_x", "mgr-test\n", "a" * 32, ""])
def test_een_code_van_een_regeling_heeft_een_vorm(tmp_path: Path, code: str) -> None:
    with pytest.raises(OngeldigeInvoer, match="code van een regeling") as fout:
        begin(Place(tmp_path / "r"), RegisterBegonnen(regeling=code, naam="x"))
    assert fout.value.pad == "/regeling"
    assert not (tmp_path / "r").exists()


@pytest.mark.parametrize("code", ["ab", "a" * 31, "a-1"])
def test_een_goede_code_begint_een_register(tmp_path: Path, code: str) -> None:
    place = Place(tmp_path / "diep" / "er")
    begin(place, RegisterBegonnen(regeling=code, naam="x", tooi="so0882"))
    with closing(place.open_log()) as log:
        staat = identity(log)
    assert (staat.regeling, staat.tooi, staat.oefening) == (code, "so0882", False)
    assert place.kluis.stat().st_mode & 0o777 == 0o600


def test_een_log_zonder_begin_is_geen_register(tmp_path: Path) -> None:
    with closing(Log(tmp_path / "log.sqlite")) as log:
        log.begin()
        with pytest.raises(GeenRegister):
            identity(log)


def test_een_begin_dat_afbreekt_laat_geen_half_register(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "r")

    def breekt(_: Log) -> None:
        raise GeenRuimte("proef")

    with monkeypatch.context() as even:
        even.setattr(Log, "begin", breekt)
        with pytest.raises(GeenRuimte):
            begin(place, BEGONNEN)
    assert not place.log.exists()
    begin(place, BEGONNEN)
    assert verify(place.map) == 1


def test_het_logboek_van_een_ander_blijft_staan(place: Place) -> None:
    with closing(place.open_log()) as log:
        with log.writing() as bezig:
            bezig.append([])
        assert log.size() == 7
        assert Nieuw("a", 1, "x.v1", b"").openbaar == ()


def test_begin_van_een_bestaand_register_herstelt_niets(tmp_path: Path) -> None:
    place = make(tmp_path / "r")
    with pytest.raises(RegisterBestaat):
        place.make()
