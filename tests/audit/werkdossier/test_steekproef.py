"""Plan first, checkpoint after, then the draw."""

from pathlib import Path

import pytest

from register.audit.werkdossier import dossier, lot
from register.audit.werkdossier.fouten import GeenWerkdossier, WerkdossierWeigert
from register.faults import NietSchrijfbaar
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron, GeenCheckpoint
from register.service.werkdossiers.heruitvoer import repeat
from register.service.werkdossiers.papier import strength
from register.service.werkdossiers.steekproef import Toeval, begin, draw_plan, fix_plan
from tests.audit.werkdossier.conftest import GEHEIM, grow, klok, plan
from tests.audit.werkdossier.trekken import NU, drawn, rewritten


def test_trekken_kan_pas_na_een_later_checkpoint(eigen: Place, tmp_path: Path) -> None:
    werk = tmp_path / "werk"
    with bron.live(eigen) as log:
        begin(werk, log, "accountant", klok(), GEHEIM)
        fix_plan(werk, log, plan(), klok())
        with pytest.raises(GeenCheckpoint, match="nog geen checkpoint van na het plan"):
            draw_plan(werk, log, klok(), Toeval())
    grow(eigen)
    grow(eigen)
    with bron.live(eigen) as log:
        trekking = draw_plan(werk, log, klok(), Toeval())
        eerste = log.first_after(trekking.toen.gebeurtenissen)
    assert eerste
    assert trekking.checkpoint
    assert trekking.checkpoint.gebeurtenissen == eerste.checkpoint.size
    assert not trekking.vooraf_bekend
    assert "van na het plan" in strength(trekking)
    assert len(trekking.posten) == 5


def test_met_een_later_checkpoint_mag_er_geen_woord_bij(
    eigen: Place, tmp_path: Path
) -> None:
    werk = tmp_path / "werk"
    with bron.live(eigen) as log:
        begin(werk, log, "accountant", klok(), GEHEIM)
        fix_plan(werk, log, plan(), klok())
    grow(eigen)
    grow(eigen)
    with bron.live(eigen) as log:
        with pytest.raises(WerkdossierWeigert, match="zonder --bijdrage"):
            draw_plan(werk, log, klok(), Toeval(bijdrage="woord", van="raad-a"))
        draw_plan(werk, log, klok(), Toeval())
        assert repeat(werk, log).gelijk
        vals = rewritten(werk, tmp_path / "woord", lambda r: r.update(bijdrage="x"))
        soorten = {v.wat for v in repeat(vals, log).verschillen}
        assert soorten == {"lot", "bijdrage"}
        later = log.nu().shape()
        vals = rewritten(werk, tmp_path / "later", lambda r: r.update(checkpoint=later))
        soorten = {v.wat for v in repeat(vals, log).verschillen}
        assert "keuze van het checkpoint" in soorten


def test_zonder_later_checkpoint_kan_het_met_een_woord_van_een_ander(
    werk: Path, log: Bron
) -> None:
    fix_plan(werk, log, plan(), klok())
    toeval = Toeval(bijdrage="zonnebloem", van="raad-a")
    trekking = draw_plan(werk, log, klok(), toeval)
    assert trekking.vooraf_bekend
    assert "wat raad-a opgaf" in strength(trekking)
    ander = drawn(werk, log)
    assert "blijkt hier niet uit" in strength(ander)
    assert [p.sleutel for p in ander.posten] != [p.sleutel for p in trekking.posten]
    assert repeat(werk, log).gelijk


def test_een_tweede_trekking_is_zichtbaar_en_een_plan_kan_er_maar_een_wachten(
    werk: Path, log: Bron
) -> None:
    with pytest.raises(WerkdossierWeigert, match="er wacht geen plan"):
        draw_plan(werk, log, klok(), NU)
    drawn(werk, log)
    assert drawn(werk, log).nummer == 2
    with pytest.raises(WerkdossierWeigert, match="er wacht geen plan"):
        draw_plan(werk, log, klok(), NU)
    fix_plan(werk, log, plan(), klok())
    with pytest.raises(WerkdossierWeigert, match="plan 3 is nog niet getrokken"):
        fix_plan(werk, log, plan(), klok())
    gelezen = dossier.read(werk)
    assert [t.getrokken for t in gelezen.trekkingen] == [True, True, False]
    assert gelezen.trekking().nummer == 2
    assert gelezen.trekking(1).nummer == 1
    with pytest.raises(WerkdossierWeigert, match="geen trekking 3"):
        gelezen.trekking(3)


def test_wat_niet_lukt_laat_het_plan_wachten(werk: Path, log: Bron) -> None:
    fix_plan(werk, log, plan(aantal=5000), klok())
    for _ in range(2):
        with pytest.raises(WerkdossierWeigert, match="5000 gevraagd"):
            draw_plan(werk, log, klok(), NU)
    assert not dossier.read(werk).trekkingen[0].getrokken


def test_zonder_geheim_wordt_er_niet_gepland_of_getrokken(
    werk: Path, log: Bron
) -> None:
    fix_plan(werk, log, plan(), klok())
    (werk / lot.BESTAND).unlink()
    with pytest.raises(GeenWerkdossier, match="geheim"):
        draw_plan(werk, log, klok(), NU)


def test_een_werkdossier_komt_niet_in_het_register(
    eigen: Place, tmp_path: Path
) -> None:
    with bron.live(eigen) as log:
        for map_ in (eigen.map, eigen.map / "werk", eigen.map / "a" / "b"):
            with pytest.raises(WerkdossierWeigert, match="in het register zelf"):
                begin(map_, log, "accountant", klok(), GEHEIM)
        (tmp_path / "vol").mkdir()
        (tmp_path / "vol/iets").touch()
        with pytest.raises(GeenWerkdossier, match="niet leeg"):
            begin(tmp_path / "vol", log, "accountant", klok(), GEHEIM)
        with pytest.raises(NietSchrijfbaar):
            begin(tmp_path / "vol/iets/map", log, "accountant", klok(), GEHEIM)
    assert not (eigen.map / "werk").exists()
