"""The verifier as an outsider runs it, and what it finds."""

import json
import os
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from register.audit import verifieer
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, kinds

PER_BESTAND = 4
Kopie = Callable[[], Path]


def run(map_: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """The shipped file on a Python that imports nothing but its own library."""
    opdracht = [sys.executable, "-I", "-S", str(map_ / "verifieer.py"), *args]
    return subprocess.run(opdracht, capture_output=True, text=True, check=False)


def test_een_kale_python_zegt_dat_de_export_klopt(uitvoer: Uitvoer) -> None:
    eerder = uitvoer.map.parent / "eerder.nota"
    eerder.write_bytes(uitvoer.eerder)
    vkey = (uitvoer.map / "keys/log.vkey").read_text("utf-8").strip()
    gedraaid = run(uitvoer.map, "--json", "--eerder", str(eerder), "--sleutel", vkey)
    assert gedraaid.returncode == 0, gedraaid.stdout + gedraaid.stderr
    gelezen = json.loads(gedraaid.stdout)
    manifest = json.loads((uitvoer.map / "manifest.json").read_bytes())
    assert gelezen["oordeel"] == "klopt"
    assert gelezen["fouten"] == []
    assert gelezen["gebeurtenissen"] == manifest["gebeurtenissen"]
    assert gelezen["wortel"] == manifest["wortel"]
    assert gelezen["sleutel_vergeleken"]
    assert len(gelezen["eerdere_checkpoints"]) == 2
    assert "KLOPT: " in run(uitvoer.map).stdout


def test_verzegeld_gewist_en_openbaar_worden_geteld(uitvoer: Uitvoer) -> None:
    oordeel = check(uitvoer.map)
    assert oordeel.klopt
    assert 0 < oordeel.geopend < oordeel.verzegeld


def test_elke_omgevallen_byte_wordt_gevonden(kopie: Kopie) -> None:
    map_, toeval = kopie(), Random(5)
    for pad in sorted(p for p in map_.rglob("*") if p.is_file()):
        heel = pad.read_bytes()
        plaatsen = {toeval.randrange(len(heel)) for _ in range(PER_BESTAND)}
        for plaats in plaatsen if heel else ():
            anders = bytearray(heel)
            anders[plaats] ^= 1 << toeval.randrange(8)
            pad.write_bytes(anders)
            assert not check(map_).klopt, (pad, plaats)
        pad.write_bytes(heel)
    assert check(map_).klopt


def test_de_melding_noemt_de_seq_en_bewaart_beide_versies(kopie: Kopie) -> None:
    map_ = kopie()
    pad = map_ / "events.jsonl"
    regels = pad.read_bytes().split(b"\n")
    regels[5] = regels[5].replace(b"secretaris", b"voorzitter")
    pad.write_bytes(b"\n".join(regels))
    fout = next(f for f in check(map_).fouten.lijst if f.soort == "kopie")
    assert fout.seq == 5
    assert fout.hier is not None
    assert fout.ginds == regels[5] != fout.hier
    assert b"voorzitter" in fout.ginds


@pytest.mark.parametrize(
    "pad",
    [
        "checkpoint",
        "events.jsonl",
        "tile/0/000.p",
        "tile/entries/000.p",
        "keys/log.vkey",
        "manifest.json",
        "tabellen/besluiten.csv",
        "openbaarmakingen/000.jsonl",
    ],
)
def test_een_ontbrekend_of_afgekapt_bestand_wordt_gevonden(
    kopie: Kopie, pad: str
) -> None:
    for doe in ("weg", "korter", "langer", "map", "leeg"):
        map_ = kopie()
        bestand = map_ / pad
        if bestand.is_dir():
            bestand = next(bestand.iterdir())
        heel = bestand.read_bytes()
        bestand.unlink()
        if doe == "map":
            bestand.mkdir()
        elif doe != "weg":
            nieuw = {"korter": heel[:-3], "langer": heel + b"\n", "leeg": b""}
            bestand.write_bytes(nieuw[doe])
        oordeel = check(map_)
        assert not oordeel.klopt, doe
        assert "onleesbaar" not in kinds(oordeel), oordeel.fouten.lijst


def test_een_vreemd_bestand_een_link_of_een_pijp_wordt_gevonden(kopie: Kopie) -> None:
    map_ = kopie()
    (map_ / "extra.txt").write_text("x", "utf-8")
    assert kinds(check(map_)) == {"bestand"}
    for naam in (
        "tabellen/stukken.csv",
        "manifest.json",
        "checkpoint",
        "keys/log.vkey",
    ):
        map_ = kopie()
        (map_ / naam).unlink()
        os.mkfifo(map_ / naam)  # who opens it waits for ever
        assert "bestand" in kinds(check(map_))
    map_ = kopie()
    (map_ / "events.jsonl").rename(map_.parent / "elders.jsonl")
    (map_ / "events.jsonl").symlink_to(map_.parent / "elders.jsonl")
    assert "bestand" in kinds(check(map_))


def test_een_gebeurtenis_is_te_bewijzen(uitvoer: Uitvoer) -> None:
    from register.tlog.tree import verify_inclusion

    heel = verifieer.Vraag(str(uitvoer.map), processen=1)
    omvang = verifieer.controleer(heel).gebeurtenissen
    for seq in range(omvang):
        vraag = verifieer.Vraag(str(uitvoer.map), regel=seq, processen=1)
        oordeel = verifieer.controleer(vraag)
        assert oordeel.bewijs
        pad = oordeel.bewijs["pad"]
        assert isinstance(pad, list)
        hashes = [b64decode(h) for h in pad]
        blad = bytes.fromhex(str(oordeel.bewijs["blad"]))
        wortel = bytes.fromhex(oordeel.wortel)
        verify_inclusion(seq, omvang, blad, hashes, wortel)
    vraag = verifieer.Vraag(str(uitvoer.map), regel=omvang, processen=1)
    assert kinds(verifieer.controleer(vraag)) == {"bewijs"}


def test_verkeerd_gebruik_en_geen_map(tmp_path: Path, uitvoer: Uitvoer) -> None:
    assert run(uitvoer.map, "--eerder", str(tmp_path / "geen")).returncode == 2
    gedraaid = run(uitvoer.map, str(tmp_path / "geen"), "--json")
    assert gedraaid.returncode == verifieer.GEBROKEN
    assert json.loads(gedraaid.stdout)["oordeel"] == "klopt niet"
    assert "KLOPT NIET" in run(uitvoer.map, str(tmp_path)).stdout


def test_willekeurige_bytes_laten_de_controle_niet_vallen(kopie: Kopie) -> None:
    map_, toeval = kopie(), Random(9)
    for pad in sorted(p for p in map_.rglob("*") if p.is_file()):
        heel = pad.read_bytes()
        for _ in range(3):
            pad.write_bytes(toeval.randbytes(toeval.randrange(300)))
            oordeel = check(map_)
            assert not oordeel.klopt
            assert "onleesbaar" not in kinds(oordeel), (pad, oordeel.fouten.lijst)
        pad.write_bytes(heel)
