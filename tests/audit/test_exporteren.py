"""The export: the same to the byte, resumable, safe to open, and never a surprise."""

import csv
import json
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from io import StringIO
from pathlib import Path
from shutil import copytree

import pytest

from register.audit.csvtext import digests, safe, shown
from register.audit.exporting import Opties
from register.audit.target import BEZIG, DoelNietLeeg
from register.domain.values import Verzegeld
from register.faults import IntegriteitGebroken, NietSchrijfbaar
from register.service.auditing import Auditing, GeenCheckpoint
from register.service.place import Place
from tests.audit.conftest import Uitvoer
from tests.audit.exports import SOM, STUK, check, exported, filled, silent
from tests.registers import BASIS, decision, line, make, record

Kopie = Callable[[], Path]


def tree(map_: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(map_)): p.read_bytes() for p in map_.rglob("*") if p.is_file()
    }


def table(map_: Path, naam: str) -> list[dict[str, str]]:
    tekst = (map_ / f"tabellen/{naam}.csv").read_bytes().decode()
    return list(csv.DictReader(StringIO(tekst, newline=""), delimiter=";"))


def test_dezelfde_export_is_byte_voor_byte_gelijk(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    log = (uitvoer.place.map / "log.sqlite").read_bytes()
    exported(uitvoer.place, tmp_path / "a")
    exported(uitvoer.place, tmp_path / "a")
    assert tree(tmp_path / "a") == tree(uitvoer.map)
    assert (uitvoer.place.map / "log.sqlite").read_bytes() == log


def test_een_afgebroken_export_wordt_afgemaakt(kopie: Kopie, uitvoer: Uitvoer) -> None:
    map_ = kopie()
    (map_ / "manifest.json").rename(map_ / BEZIG)
    (map_ / BEZIG).write_bytes((map_ / "checkpoint").read_bytes().partition(b"\n")[0])
    (map_ / "tabellen/besluiten.csv").unlink()
    (map_ / "events.jsonl").write_bytes(b"half")
    (map_ / ".deel-events.jsonl").write_bytes(b"half")
    exported(uitvoer.place, map_)
    assert tree(map_) == tree(uitvoer.map)


def test_een_latere_export_komt_in_dezelfde_map(tmp_path: Path) -> None:
    place, _ = filled(tmp_path / "r")
    exported(place, tmp_path / "x")
    eerst = set(tree(tmp_path / "x"))
    record(place, decision(titel="Later"))
    exported(place, tmp_path / "x")
    exported(place, tmp_path / "vers")
    assert tree(tmp_path / "x") == tree(tmp_path / "vers")
    assert eerst - set(tree(tmp_path / "x"))  # the partial tiles went
    assert check(tmp_path / "x").klopt


@pytest.mark.parametrize("naam", ["brief.txt", "tile/0/x", "keys/Log.vkey"])
def test_een_map_met_iets_anders_wordt_geweigerd(
    tmp_path: Path, uitvoer: Uitvoer, naam: str
) -> None:
    pad = tmp_path / "x" / naam
    pad.parent.mkdir(parents=True)
    pad.write_text("van mij", "utf-8")
    with pytest.raises(DoelNietLeeg, match=naam):
        exported(uitvoer.place, tmp_path / "x")
    assert tree(tmp_path / "x") == {naam: b"van mij"}


def test_een_link_een_ander_register_of_een_losse_tegel_wordt_geweigerd(
    kopie: Kopie, uitvoer: Uitvoer, tmp_path: Path
) -> None:
    map_ = kopie()
    (map_ / "events.jsonl").unlink()
    (map_ / "events.jsonl").symlink_to(map_ / "checkpoint")
    with pytest.raises(DoelNietLeeg, match="iets anders"):
        exported(uitvoer.place, map_)
    map_ = kopie()
    (map_ / "checkpoint").write_text("besluitregister/ander\n3\n", "utf-8")
    with pytest.raises(DoelNietLeeg, match="ander register"):
        exported(uitvoer.place, map_)
    (tmp_path / "los/tile/0").mkdir(parents=True)
    (tmp_path / "los/tile/0/000").write_bytes(b"")
    with pytest.raises(DoelNietLeeg, match="geen export"):
        exported(uitvoer.place, tmp_path / "los")
    (tmp_path / "bestand").write_text("", "utf-8")
    with pytest.raises(NietSchrijfbaar):
        exported(uitvoer.place, tmp_path / "bestand")


def test_een_eerder_checkpoint_geeft_een_kortere_export(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    omvang = int(uitvoer.eerder.split(b"\n")[1])
    auditing = Auditing(uitvoer.place)
    gemaakt = auditing.export(tmp_path / "x", Opties(), silent, omvang)
    assert gemaakt.gebeurtenissen == omvang
    assert (tmp_path / "x/checkpoint").read_bytes() == uitvoer.eerder
    assert check(tmp_path / "x").klopt
    with pytest.raises(GeenCheckpoint, match=str(omvang + 1)):
        auditing.export(tmp_path / "y", Opties(), silent, omvang + 1)


def test_het_manifest_telt_en_noemt_elk_bestand(uitvoer: Uitvoer) -> None:
    manifest = json.loads((uitvoer.map / "manifest.json").read_bytes())
    bestanden = tree(uitvoer.map)
    del bestanden["manifest.json"]
    assert manifest["bestanden"] == {
        naam: sha256(inhoud).hexdigest() for naam, inhoud in bestanden.items()
    }
    assert manifest["controletotalen"]["bedrag_genomen_besluiten_cent"] == 60_000
    assert (
        sum(manifest["controletotalen"]["per_soort"].values())
        == (manifest["gebeurtenissen"])
    )
    for naam, aantal in manifest["tabellen"].items():
        assert len(table(uitvoer.map, naam)) == aantal


def test_de_tabellen_zeggen_wat_er_is_en_wat_verzegeld_is(uitvoer: Uitvoer) -> None:
    besluiten = {rij["besluit"]: rij for rij in table(uitvoer.map, "besluiten")}
    assert besluiten["AB-2026-002"]["titel"] == '\'=cmd|" /C calc"!A0'
    assert besluiten["AB-2026-002"]["dictum"] == "één; twee\nregels"
    geheim = besluiten["AB-2026-003"]
    assert geheim["status"] == "verzegeld"
    assert not geheim["titel"]
    wijziging = {r["veld"]: r for r in table(uitvoer.map, "wijzigingen")}
    assert '"bedrag":5000000' in wijziging["plafond"]["voor"]
    assert '"bedrag":9000000' in wijziging["plafond"]["na"]
    assert wijziging["plafond"]["reden"] == "typfout"
    assert [r["sha256"] for r in table(uitvoer.map, "stukken")] == [SOM]
    mandaat = table(uitvoer.map, "mandaten")[0]
    assert mandaat["plafond_cent"] == "9000000"
    assert "Voorbeeldnaam" not in json.dumps(
        [inhoud.decode("latin-1") for inhoud in tree(uitvoer.map).values()]
    )


def test_een_boekjaar_maakt_alleen_de_tabellen_korter(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    exported(uitvoer.place, tmp_path / "x", Opties(boekjaar=2025))
    assert not table(tmp_path / "x", "besluiten")
    assert table(tmp_path / "x", "mandaten")
    log = "events.jsonl"
    assert (tmp_path / "x" / log).read_bytes() == (uitvoer.map / log).read_bytes()
    assert check(tmp_path / "x").klopt


def test_stukken_gaan_mee_en_een_ander_stuk_valt_op(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    exported(uitvoer.place, tmp_path / "x", Opties(met_stukken=True))
    pad = tmp_path / f"x/stukken/{SOM[:2]}/{SOM}"
    assert pad.read_bytes() == STUK
    assert check(tmp_path / "x").klopt
    pad.write_bytes(b"iets anders")
    assert "stuk" in {f.soort for f in check(tmp_path / "x").fouten.lijst}


def test_een_veranderde_tegel_van_een_eerdere_export_valt_op(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    from register.audit.target import Target

    doel = Target(tmp_path / "x", "o")
    doel.put("tile/0/000", b"a" * 8192)
    doel.put("tile/0/000", b"a" * 8192)
    doel.put("tile/0/001.p/1", b"b")
    doel.put("tile/0/001.p/1", b"c")
    with pytest.raises(IntegriteitGebroken, match="tile/0/000"):
        doel.put("tile/0/000", b"b" * 8192)
    assert uitvoer.map.is_dir()


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "  =", "\uff1d"])
def test_geen_cel_is_een_formule(begin: str) -> None:
    assert safe(f"{begin}1").startswith("'")
    assert shown(-5, {}) == "-5"
    assert shown((begin, "x"), {}).startswith("'")
    assert shown(Verzegeld(_sd="d"), {"d": f"{begin}1"}).startswith("'")
    assert shown(Verzegeld(_sd="d"), {}) == "[verzegeld]"
    assert shown(Verzegeld(onbekend="geen akte"), {}) == "onbekend: geen akte"


def test_het_register_zelf_is_te_controleren(uitvoer: Uitvoer, tmp_path: Path) -> None:
    from register.audit.verifieer import Vraag

    vraag = Vraag(map="", processen=1)
    assert Auditing(uitvoer.place).verify(vraag, silent).klopt
    kapot = Place(Path(copytree(uitvoer.place.map, tmp_path / "kapot")))
    with closing(kapot.open_log()) as log, log.writing() as bezig:
        hashes = bytearray(bezig.tile(0, 0))
        hashes[40] ^= 1
        bezig._sessie.rows("UPDATE tegels SET hashes=?", (bytes(hashes),))  # noqa: SLF001 - a thief has no other way
    oordeel = Auditing(kapot).verify(vraag, silent)
    assert [f.seq for f in oordeel.fouten.lijst if f.soort == "tegel"] == [1]
    with closing(kapot.open_log()) as log, log.writing() as bezig:
        bezig._sessie.rows("UPDATE tegels SET hashes=?", (bytes(32),))  # noqa: SLF001 - as above
    assert not Auditing(kapot).verify(vraag, silent).klopt


def test_stukken_die_geheim_zijn_of_elders_liggen_gaan_niet_mee(tmp_path: Path) -> None:
    geheim, elders = "1" * 64, "2" * 64
    velden = {"titel": "Nota", "soort": "nota", "versie": 1}
    dicht = {"openheid": "geheim", "grond": "2b"}
    place = make(
        tmp_path / "r",
        [
            *BASIS,
            line("VoegStukToe", sha256=geheim, **velden, _openbaarheid=dicht),
            line("VoegStukToe", sha256=elders, **velden),
        ],
    )
    exported(place, tmp_path / "x", Opties(met_stukken=True))
    assert not (tmp_path / "x/stukken").exists()
    rijen = {rij["sha256"]: rij["status"] for rij in table(tmp_path / "x", "stukken")}
    assert rijen == {geheim: "verzegeld", elders: "geldend"}


def test_een_gelinkte_map_wordt_geweigerd_en_een_lege_verdwijnt(
    kopie: Kopie, uitvoer: Uitvoer, tmp_path: Path
) -> None:
    map_ = kopie()
    (map_ / "stukken/ab").mkdir(parents=True)
    exported(uitvoer.place, map_)
    assert not (map_ / "stukken").exists()
    (map_ / "stukken").symlink_to(tmp_path)
    with pytest.raises(DoelNietLeeg, match="stukken"):
        exported(uitvoer.place, map_)


def test_een_onbekende_waarde_noemt_haar_verzegelde_reden() -> None:
    onbekend = Verzegeld(onbekend=Verzegeld(_sd="d"))
    assert digests((onbekend, None)) == ["d"]
    assert shown(onbekend, {"d": "geen akte"}) == "onbekend: geen akte"


def test_een_tabel_die_te_lang_is_voor_een_werkblad_staat_alleen_in_csv(
    uitvoer: Uitvoer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("register.audit.tablefiles.MAX_BLAD", 1)
    exported(uitvoer.place, tmp_path / "x")
    assert len(table(tmp_path / "x", "besluiten")) > 1
    assert not (tmp_path / "x/tabellen/besluiten.xlsx").exists()
    assert (uitvoer.map / "tabellen/besluiten.xlsx").exists()
