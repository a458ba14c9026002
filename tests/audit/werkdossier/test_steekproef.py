"""Plan first, checkpoint after, then the draw; who does it again finds the same."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import make_archive
from typing import Any

import pytest

from register.audit import keys
from register.audit.werkdossier import dossier, keten, lot
from register.audit.werkdossier.bewijs import evidence
from register.audit.werkdossier.fouten import (
    AnderRegister,
    GeenWerkdossier,
    WerkdossierWeigert,
)
from register.audit.werkdossier.plan import Laag, Methode, Soort
from register.audit.werkdossier.posten import population
from register.audit.werkdossier.staat import Kop, Trekking
from register.faults import IntegriteitGebroken, NietSchrijfbaar, Omgevingsfout
from register.service import stukken
from register.service.place import Place
from register.service.werkdossiers import bron
from register.service.werkdossiers.bron import Bron, GeenCheckpoint
from register.service.werkdossiers.heruitvoer import Heruitvoer, repeat
from register.service.werkdossiers.papier import strength
from register.service.werkdossiers.steekproef import (
    Toeval,
    begin,
    draw_plan,
    fix_plan,
)
from register.tlog.errors import TlogError
from tests.audit.exports import exported, filled, silent
from tests.audit.werkdossier.conftest import GEHEIM, Jaar, grow, klok, plan
from tests.registers import make

NU = Toeval(nu=True)


@pytest.fixture
def werk(tmp_path: Path, log: Bron) -> Path:
    begin(tmp_path / "werk", log, "accountant", klok(), GEHEIM)
    return tmp_path / "werk"


def drawn(werk: Path, log: Bron, **wat: object) -> Trekking:
    fix_plan(werk, log, plan(**wat), klok())  # type: ignore[arg-type] # by name
    return draw_plan(werk, log, klok(), NU)


@contextmanager
def outside(pad: Path) -> Iterator[Bron]:
    with bron.exported(pad, silent) as gevonden:
        yield gevonden


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


METHODEN = [
    plan(Methode.ASELECT, 9),
    plan(Methode.SYSTEMATISCH, 9),
    plan(Methode.GELAAGD, 20, laag=Laag.ORGAAN),
    plan(Methode.GELAAGD, 20, laag=Laag.MODULE),
    plan(Methode.BEDRAG, 6),
    plan(Methode.ASELECT, 3, over=Soort.MANDATEN),
    plan(Methode.BEDRAG, 1, over=Soort.OVEREENKOMSTEN),
    plan(Methode.ASELECT, 1, over=Soort.VERPLICHTINGEN),
]


def test_een_ander_doet_het_werk_over_met_alleen_de_export(
    werk: Path, log: Bron, jaar: Jaar, tmp_path: Path
) -> None:
    for een in METHODEN:
        fix_plan(werk, log, een, klok())
        draw_plan(werk, log, klok(), NU)
    assert repeat(werk, log).gelijk
    zip_ = make_archive(str(tmp_path / "x"), "zip", jaar.export)
    for export in (jaar.export, Path(zip_)):
        with outside(export) as elders:
            assert elders.map is None
            assert repeat(werk, elders).verschillen == ()


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


Verander = Callable[[dict[str, Any]], object]


def rewritten(werk: Path, doel: Path, verander: Verander) -> Path:
    """The same file with the draw changed by someone who writes the chain anew."""
    doel.mkdir()
    regels = keten.read(werk)
    kaal = [
        {n: w for n, w in regel.items() if n not in ("regel", "vorige", "som")}
        for regel in json.loads(json.dumps(regels))
    ]
    verander(kaal[-1])
    keten.begin(doel, kaal[0])
    with keten.opened(doel) as reeks:
        for regel in kaal[1:]:
            reeks.add(regel)
    return doel


def again(werk: Path, doel: Path, log: Bron, verander: Verander) -> Heruitvoer:
    return repeat(rewritten(werk, doel, verander), log)


def eerder(log: Bron) -> dict[str, object]:
    """A moment that nobody signed."""
    return Kop(gebeurtenissen=300, wortel=log.log.root(300).hex()).shape()


def test_heruitvoer_zegt_wat_er_anders_is(
    werk: Path, log: Bron, tmp_path: Path
) -> None:
    drawn(werk, log)
    anders: list[tuple[Verander, set[str]]] = [
        (lambda _: None, set()),
        (lambda r: r.update(lot="0" * 64), {"lot", "trekking"}),
        (lambda r: r.update(onthuld="0" * 64), {"lot"}),
        (lambda r: r.update(bijdrage="x"), {"lot"}),
        (lambda r: r.update(checkpoint=eerder(log)), {"lot", "keuze", "populatie"}),
        (lambda r: r["populatie"].update(aantal=1), {"populatie"}),
        (lambda r: r["posten"].pop(), {"trekking"}),
        (lambda r: r["posten"][0].update(sleutel="X"), {"trekking"}),
        (lambda r: r["posten"][0].update(bewijs="0" * 64), {"bewijs"}),
        (
            lambda r: r["posten"][0].update(stukken={"a" * 64: "veranderd"}),
            {f"stuk {'a' * 64}"},
        ),
    ]
    for nummer, (verander, soorten) in enumerate(anders):
        gedaan = again(werk, tmp_path / f"w{nummer}", log, verander)
        gevonden = {v.wat for v in gedaan.verschillen}
        if "keuze" in soorten:
            assert {"lot", "keuze van het checkpoint"} <= gevonden
        else:
            assert gevonden == soorten, nummer
        assert gedaan.gelijk == (not soorten), nummer


def test_een_populatie_die_te_klein_is_geworden_is_een_verschil(
    werk: Path, log: Bron, tmp_path: Path
) -> None:
    drawn(werk, log)
    regels = keten.read(werk)
    kaal = [
        {n: w for n, w in regel.items() if n not in ("regel", "vorige", "som")}
        for regel in json.loads(json.dumps(regels))
    ]
    kaal[1]["plan"]["aantal"] = 9999
    doel = tmp_path / "ander"
    doel.mkdir()
    keten.begin(doel, kaal[0])
    with keten.opened(doel) as reeks:
        for regel in kaal[1:]:
            reeks.add(regel)
    verschillen = repeat(doel, log).verschillen
    assert [v.wat for v in verschillen] == ["lot", "trekking"]
    assert "9999" in verschillen[-1].nu


def test_zonder_trekking_is_er_niets_over_te_doen(werk: Path, log: Bron) -> None:
    with pytest.raises(WerkdossierWeigert, match="nog niets getrokken"):
        repeat(werk, log)


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


def test_het_stuk_bij_een_besluit_staat_in_de_trekking(tmp_path: Path) -> None:
    from io import BytesIO

    from tests.registers import BASIS, decision

    place = make(tmp_path / "r", BASIS)
    som = stukken.keep(place, BytesIO(b"nota"), besloten=False).sha256
    from tests.registers import record

    record(
        place,
        decision(_bewijs=[{"sha256": som}, {"vindplaats": "kast 3"}]),
    )
    exported(place, tmp_path / "kaal")
    with bron.live(place) as log:
        begin(tmp_path / "w", log, "accountant", klok(), GEHEIM)
        trekking = drawn(tmp_path / "w", log, aantal=1)
        assert trekking.posten[0].stukken == {som: bron.AANWEZIG}
        assert repeat(tmp_path / "w", log).verschillen == ()
        post = population(log.vraag(), trekking.plan)[0]
        assert evidence(log.vraag(), post).elders == 1
    with outside(tmp_path / "kaal") as elders:
        gedaan = repeat(tmp_path / "w", elders)
        assert gedaan.gelijk  # the export was made without documents
        assert [(v.toen, v.nu) for v in gedaan.verschillen] == [
            (bron.AANWEZIG, bron.ONTBREEKT)
        ]
