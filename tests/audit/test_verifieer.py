"""The verifier as an outsider runs it, and what it finds."""

import json
import os
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from register.audit import verifieer
from register.audit.keys import LogKey
from register.codec.sealing import disclose
from register.tlog.note import (
    Checkpoint,
    VerifierKey,
    format_checkpoint,
    format_note,
    sign,
)
from tests.audit.conftest import Uitvoer
from tests.audit.exports import ORIGIN, check, contents, forge, kinds, signing

PER_BESTAND = 4
Kopie = Callable[[], Path]


def run(map_: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """The shipped file on a Python that imports nothing but its own library."""
    opdracht = [sys.executable, "-I", "-S", str(map_ / "verifieer.py"), *args]
    return subprocess.run(opdracht, capture_output=True, text=True, check=False)


def own_key(naam: str = ORIGIN) -> LogKey:
    """A key that nobody knows."""
    geheim = Ed25519PrivateKey.generate()
    ruw = geheim.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return LogKey(VerifierKey(naam, ruw), geheim.sign)


def note_of(sleutel: LogKey, omvang: int, wortel: bytes) -> bytes:
    tekst = format_checkpoint(Checkpoint(sleutel.openbaar.name, omvang, wortel))
    return format_note(tekst, sign(tekst, sleutel.openbaar, sleutel.sign))


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


def test_een_andere_sleutel_of_herkomst_wordt_geweigerd(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    echt = contents(uitvoer.place)
    vkey = signing(uitvoer.place).openbaar.vkey
    vals = forge(tmp_path / "vals", echt, own_key())
    assert check(vals).klopt  # in itself; who knows the key sees it
    assert "checkpoint" in kinds(check(vals, sleutels=[vkey]))
    elders = forge(tmp_path / "elders", echt, own_key("besluitregister/ander"))
    assert "checkpoint" in kinds(check(elders))
    assert "eerder" in kinds(check(elders, eerder=[uitvoer.eerder]))
    assert "sleutel" in kinds(check(vals, sleutels=["geen+sleutel"]))


def test_een_herschreven_logboek_valt_op_tegen_een_eerder_checkpoint(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    echt, sleutel = contents(uitvoer.place), signing(uitvoer.place)
    weg = echt[:3] + echt[4:]
    wissel = [*echt[:3], echt[4], echt[3], *echt[5:]]
    erbij = [*echt[:4], echt[3].replace(b'"versie":1', b'"versie":2'), *echt[4:]]
    kort = echt[:5]
    for nummer, inhouden in enumerate((weg, wissel, erbij, kort)):
        doel = forge(tmp_path / f"{nummer}", inhouden, sleutel)
        oordeel = check(doel, eerder=[uitvoer.eerder])
        assert "eerder" in kinds(oordeel), nummer
    heel = forge(tmp_path / "heel", echt, sleutel)
    assert check(heel, eerder=[uitvoer.eerder]).klopt


def test_een_checkpoint_van_nul_of_van_later_bewijst_niets(uitvoer: Uitvoer) -> None:
    sleutel = signing(uitvoer.place)
    leeg = note_of(sleutel, 0, verifieer._LEEG)  # noqa: SLF001 - the root of nothing
    later = note_of(sleutel, 10**6, bytes(32))
    anders = note_of(sleutel, 3, bytes(32))
    for nota in (leeg, later, anders, b"", b"\xff\n\n", uitvoer.eerder[:-9]):
        assert "eerder" in kinds(check(uitvoer.map, eerder=[nota]))


def test_een_leeg_logboek_klopt_niet(kopie: Kopie, uitvoer: Uitvoer) -> None:
    map_ = kopie()
    nota = note_of(signing(uitvoer.place), 0, verifieer._LEEG)  # noqa: SLF001 - as above
    (map_ / "checkpoint").write_bytes(nota)
    assert not check(map_).klopt
    nota = note_of(signing(uitvoer.place), 2**62, bytes(32))
    (map_ / "checkpoint").write_bytes(nota)
    assert not check(map_).klopt


BEGIN = (
    b'{"gegevens":{"oefening":true,"regeling":"mgr-test"},"soort":"register-begonnen.v1",'
    b'"stroom":"register","vastgelegd_op":"2026-01-01T00:00:00.000000Z","versie":1}'
)
GOED = (
    b'{"gegevens":{"n":1},"soort":"x.v1","stroom":"a/b",'
    b'"vastgelegd_op":"2026-01-01T00:00:00.000001Z","versie":1}'
)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        (b'"n":1', b'"n":1,"n":1'),
        (b'"n":1', b'"n":NaN'),
        (b'"n":1', b'"n":1.5'),
        (b'"n":1', b'"n":1e3'),
        (b'"n":1', b'"n":-0'),
        (b'"n":1', b'"n":9007199254740992'),
        (b'"n":1', b'"n":' + b"9" * 5000),
        (b'"n":1', b'"n": 1'),
        (b'"n":1', b'"n":1 '),
        (b'"n":1', b'"n":true ,"o":1'),
        (b'"n":1', b'"o":1,"n":1'),
        (b'"n":1', b'"N":1'),
        (b'"n":1', b'"n":"\\u0061"'),
        (b'"n":1', b'"n":"\\/"'),
        (b'"n":1', b'"n":"\\ud800"'),
        (b'"n":1', '"n":"e\u0301"'.encode()),
        (b'"n":1', '"n":"\u202e"'.encode()),
        (b'"n":1', b'"n":"\\u0007"'),
        (b'"n":1', b'"n":"\xff"'),
        (b'"n":1', b'"n":' + b"[" * 40 + b"]" * 40),
        (b'"n":1', b'"n":' + b"[" * 9000 + b"]" * 9000),
        (b'"versie":1', b'"versie":2'),
        (b'"versie":1', b'"versie":true'),
        (b"000001Z", b"000000Z"),
        (b"000001Z", b"00001Z"),
        (b'"stroom":"a/b",', b""),
        (b'{"n":1}', b"[]"),
        (GOED, b"[]"),
    ],
)
def test_een_gebeurtenis_in_een_andere_vorm_wordt_geweigerd(
    uitvoer: Uitvoer, tmp_path: Path, oud: bytes, nieuw: bytes
) -> None:
    sleutel = signing(uitvoer.place)
    assert check(forge(tmp_path / "goed", [BEGIN, GOED], sleutel)).klopt
    fout = GOED.replace(oud, nieuw)
    assert fout != GOED
    inhouden = [BEGIN, fout]
    doel = _forge_raw(tmp_path / "fout", inhouden, sleutel)
    oordeel = check(doel)
    assert kinds(oordeel) & {"vorm", "volgorde"}
    assert "onleesbaar" not in kinds(oordeel)


def _forge_raw(map_: Path, inhouden: list[bytes], sleutel: LogKey) -> Path:
    """As `forge`, for bytes in which the exporter cannot find a moment."""
    doel = forge(map_, [BEGIN, GOED], sleutel)
    hashes = [sha256(b"\0" + i).digest() for i in inhouden]
    wortel = verifieer._boom(hashes)  # noqa: SLF001 - an independent tree is in tests/tlog
    bundel = b"".join(len(i).to_bytes(2, "big") + i for i in inhouden)
    (doel / "checkpoint").write_bytes(note_of(sleutel, 2, wortel))
    (doel / "tile/entries/000.p/2").write_bytes(bundel)
    (doel / "tile/0/000.p/2").write_bytes(b"".join(hashes))
    (doel / "events.jsonl").write_bytes(b"\n".join(inhouden) + b"\n")
    return doel


def test_een_onware_of_verplaatste_openbaarmaking_wordt_geweigerd(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    sleutel = signing(uitvoer.place)
    waar = disclose("/gegevens/n", "tekst", bytes(32))
    zegel = b'"n":{"_sd":"%b"}' % waar.digest.encode()
    inhouden = [BEGIN, GOED.replace(b'"n":1', zegel)]
    assert check(forge(tmp_path / "waar", inhouden, sleutel, [(1, waar)])).klopt
    gewist = check(forge(tmp_path / "gewist", inhouden, sleutel))
    assert gewist.klopt
    assert (gewist.verzegeld, gewist.geopend) == (1, 0)
    map_ = forge(tmp_path / "elders", inhouden, sleutel, [(0, waar)])
    assert "openbaarmaking" in kinds(check(map_))
    pad = tmp_path / "waar/export/openbaarmakingen/000.jsonl"
    echt = pad.read_bytes()
    for oud, nieuw in (
        (b'"tekst"', b'"anders"'),
        (b"/gegevens/n", b"/gegevens/m"),
        (b'"seq":1', b'"seq":7'),
        (b'"zout":"A', b'"zout":"B'),
        (b"}\n", b"}\n" + echt),
    ):
        pad.write_bytes(echt.replace(oud, nieuw))
        assert "openbaarmaking" in kinds(check(tmp_path / "waar/export"))


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
