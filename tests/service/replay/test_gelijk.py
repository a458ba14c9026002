"""Replay: everything derived comes out again, and nothing is touched."""

from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from register.faults import NietSchrijfbaar
from register.projections.model import PROJECTIES
from register.service import replay as module
from register.service.place import Place
from register.service.rebuilding import rebuild
from register.service.replay import replay
from tests.registers import grep
from tests.service.boeken import (
    MANDAAT,
    REGELING,
    begonnen,
    neem,
    organisatie,
    schrijvend,
)
from tests.service.replay.logboek import GEHEIM, INKOOP, KANARIE, bij


def test_een_onaangeroerd_register_is_gelijk(place: Place) -> None:
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verschillen == []
    assert verslag.leesmodel == "vergeleken"
    assert verslag.ketens == 3
    assert verslag.oordelen > 3
    assert verslag.verzegeld == 0
    assert set(verslag.projecties) == set(PROJECTIES)
    vorm = verslag.shape()
    assert vorm["gelijk"] is True
    assert vorm["gebeurtenissen"] == verslag.positie


def test_de_wortel_is_die_van_het_logboek(place: Place) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        wortel = log.root(log.size()).hex()
    assert replay(place).wortel == wortel


def test_herspelen_laat_alle_bestanden_zoals_ze_waren(place: Place) -> None:
    voor = {p: sha256(p.read_bytes()).digest() for p in place.map.glob("*.sqlite")}
    replay(place)
    assert voor == {p: sha256(p.read_bytes()).digest() for p in voor}


def test_zonder_kluis_is_verzegeld_geen_verschil(place: Place) -> None:
    place.kluis.rename(place.map / "elders")
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.ketens == 2
    assert verslag.verzegeld == 2


def test_een_open_besluit_op_een_verzegeld_mandaat_is_geen_verschil(
    tmp_path: Path,
) -> None:
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        klok = "2026-03-01T10:00:00Z"
        boek.kaal("VerleenMandaat", "2026-03-01", klok, MANDAAT, openbaarheid=GEHEIM)
        neem(boek, "2026-08-01", **INKOOP)
    assert replay(place).verzegeld == 0
    place.kluis.rename(place.map / "elders")
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.verzegeld >= 1


def test_een_persoon_wissen_herbouwen_en_herspelen_is_gelijk(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("RegistreerPersoon", "2026-03-01", persoon="p-1", naam=KANARIE)
        seq = boek.seq()
        boek.doe(
            "WisPersoonsgegevens",
            "2026-09-01",
            persoon="p-1",
            grond="avg17",
            seqs=[seq],
        )
    gebouwd = rebuild(place)
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.leesmodel == "vergeleken"
    assert verslag.projecties == gebouwd.projecties


def test_een_lang_logboek_wordt_in_een_bestand_opgebouwd_dat_weer_weggaat(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tijdelijk = tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tijdelijk))
    monkeypatch.setattr(module, "IN_GEHEUGEN", 5)
    assert replay(place).gelijk
    assert list(tijdelijk.iterdir()) == []


def test_de_voortgang_loopt_tot_het_eind(place: Place) -> None:
    gezegd: list[tuple[str, int, int]] = []
    verslag = replay(place, voortgang=lambda *deel: gezegd.append(deel))
    aantal = verslag.gebeurtenissen
    assert ("bewijs", aantal, aantal) in gezegd
    assert ("leesmodel", aantal, aantal) in gezegd


def test_een_kanarie_in_een_verzegeld_veld_staat_nergens(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.doe("RegistreerPersoon", "2026-03-01", persoon="p-1", naam=KANARIE)
        wissen = boek.seq()
        nummer = neem(boek, titel=KANARIE, motivering=KANARIE)
        bij(place)
        boek.doe(
            "WisPersoonsgegevens",
            "2026-09-01",
            persoon="p-1",
            grond="avg17",
            seqs=[wissen],
        )
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-09-01",
            stroom=f"besluit/{nummer}",
            door="AB",
            grond="2b",
        )
    bij(place)
    rebuild(place)
    replay(place)
    bestanden = [p for p in place.map.rglob("*") if p.is_file() and p != place.kluis]
    assert place.log in bestanden
    assert place.leesmodel in bestanden
    for bestand in bestanden:
        assert KANARIE.encode() not in bestand.read_bytes(), bestand.name
    assert grep(place.map, KANARIE) == ["kluis.sqlite"]


def test_herbouwen_mag_alleen_wie_mag_schrijven(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(NietSchrijfbaar):
        rebuild(place)


def test_het_register_heet_zoals_het_begon(place: Place) -> None:
    assert replay(place).regeling == REGELING
