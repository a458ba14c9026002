"""Where the posts come from: a register or an export, and whose it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from register.audit import keys
from register.audit.werkdossier.fouten import AnderRegister
from register.audit.werkdossier.staat import Kop
from register.faults import IntegriteitGebroken, Omgevingsfout
from register.service import stukken
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.heruitvoer import repeat
from register.service.werkdossiers.steekproef import begin, draw_plan, fix_plan
from register.tlog.errors import TlogError
from tests.audit.exports import filled, silent
from tests.audit.werkdossier.conftest import GEHEIM, Jaar, grow, klok, plan
from tests.audit.werkdossier.trekken import NU
from tests.registers import make


def test_een_ander_register_wordt_geweigerd(
    werk: Path, log: Bron, tmp_path: Path
) -> None:
    fix_plan(werk, log, plan(), klok())
    place = make(tmp_path / "ander")
    with bron.live(place) as ander:
        for doe in (
            lambda: fix_plan(werk, ander, plan(), klok()),
            lambda: draw_plan(werk, ander, klok(), NU),
            lambda: repeat(werk, ander),
        ):
            with pytest.raises(AnderRegister, match=r"oefening/oefenregio.*mgr-test"):
                doe()
        assert ander.signed() is None
        assert ander.first_after(0) is None


def test_op_een_korter_of_herschreven_logboek_wordt_niet_getrokken(
    eigen: Place, jaar: Jaar, tmp_path: Path
) -> None:
    grow(eigen)
    werk = tmp_path / "werk"
    with bron.live(eigen) as log:
        begin(werk, log, "accountant", klok(), GEHEIM)
        fix_plan(werk, log, plan(), klok())
        draw_plan(werk, log, klok(), NU)
        fix_plan(werk, log, plan(), klok())
    with bron.live(jaar.place) as kort:
        with pytest.raises(IntegriteitGebroken, match="export van later"):
            draw_plan(werk, kort, klok(), NU)
        gedaan = repeat(werk, kort)
        assert not gedaan.gelijk
        assert [v.wat for v in gedaan.verschillen] == ["checkpoint"]
        vals = Kop(gebeurtenissen=10, wortel="0" * 64)
        with pytest.raises(IntegriteitGebroken, match="herschreven"):
            kort.require_root(vals)


def test_wie_de_sleutel_elders_heeft_moet_die_noemen(jaar: Jaar) -> None:
    with bron.live(jaar.place, jaar.place.map / keys.MAP) as log:
        assert log.signed()
        with pytest.raises(Omgevingsfout, match="--sleutels"):
            replace(log, sleutels=None).signed()


def test_een_boom_die_niet_te_lezen_is_begint_nergens_mee(
    log: Bron, monkeypatch: pytest.MonkeyPatch
) -> None:
    kop = log.nu()
    assert log.begins_with(kop)

    def broken(_: int) -> bytes:
        raise TlogError("kapot")

    monkeypatch.setattr(log.log, "root", broken)
    assert not log.begins_with(kop)


def test_de_sleutel_van_een_export_telt(jaar: Jaar) -> None:
    vreemd = "besluitregister/x+00000000+AAAA"
    with (
        pytest.raises(IntegriteitGebroken, match="klopt niet"),
        bron.exported(jaar.export, silent, (vreemd,)),
    ):
        pass
    eigen = (jaar.export / "keys" / keys.OPENBAAR).read_text("utf-8").strip()
    with bron.exported(jaar.export, silent, (eigen,)) as gevonden:
        assert gevonden.oefening
        assert gevonden.regeling == "oefenregio"


def test_stukken_zijn_er_ontbreken_of_zijn_veranderd(tmp_path: Path) -> None:
    place, _ = filled(tmp_path / "r")
    som = next(pad.name for pad in (place.stukken).rglob("*") if pad.is_file())
    with bron.live(place) as log:
        assert log.stuk(som) == bron.AANWEZIG
        assert log.stuk("0" * 64) == bron.ONTBREEKT
        pad = stukken.folder(place, besloten=False) / som[:2] / som
        pad.chmod(0o644)
        pad.write_bytes(b"iets anders")
        assert log.stuk(som) == bron.VERANDERD
