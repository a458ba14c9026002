"""The drills about evidence: an export is changed, and the verifier must say so."""

from pathlib import Path
from random import Random

from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from tests.audit.exports import check, contents, exported, filled, forge, signing
from tests.drills.drill import Stopwatch, Uitkomst
from tests.outsider import verify

LANG = 250
"""Decisions in the longer export: some thousands of events."""


def flips(map_: Path, aantal: int) -> Uitkomst:
    """Turn one bit of one byte of an export: at most so many bytes per file."""
    klok, toeval = Stopwatch(), Random(aantal)
    place, _ = filled(map_)
    doel = map_.parent / "export-omgevallen"
    exported(place, doel)
    gedaan = niet_ontdekt = 0
    for pad in sorted(p for p in doel.rglob("*") if p.is_file()):
        heel = pad.read_bytes()
        plaatsen = range(len(heel))
        for plaats in toeval.sample(plaatsen, min(aantal, len(heel))):
            anders = bytearray(heel)
            anders[plaats] ^= 1 << toeval.randrange(8)
            pad.write_bytes(anders)
            gedaan += 1
            niet_ontdekt += check(doel).klopt
        pad.write_bytes(heel)
    verify(map_)
    return Uitkomst(
        oefening="bytes van een export omgevallen",
        aantal=gedaan,
        ingebrachte_fouten=gedaan,
        verloren=0 if check(doel).klopt else 1,
        niet_ontdekt=niet_ontdekt,
        seconden=klok.seconds(),
    )


def large_flips(map_: Path, aantal: int) -> Uitkomst:
    """Turn so many bits, anywhere in a longer export of many bundles."""
    klok, toeval = Stopwatch(), Random(aantal)
    place, doel = Place(map_), map_.parent / "grote-export"
    generate(place, Plan(besluiten=LANG, zaad=aantal))
    exported(place, doel)
    paden = sorted(p for p in doel.rglob("*") if p.is_file())
    gewicht = [pad.stat().st_size for pad in paden]
    niet_ontdekt = 0
    for pad in toeval.choices(paden, gewicht, k=aantal):
        plaats = toeval.randrange(pad.stat().st_size)
        bit = 1 << toeval.randrange(8)
        _turn(pad, plaats, bit)
        niet_ontdekt += check(doel).klopt
        _turn(pad, plaats, bit)
    return Uitkomst(
        oefening="bytes van een grote export omgevallen",
        aantal=aantal,
        ingebrachte_fouten=aantal,
        verloren=0 if check(doel).klopt else 1,
        niet_ontdekt=niet_ontdekt,
        seconden=klok.seconds(),
    )


def _turn(pad: Path, plaats: int, bit: int) -> None:
    with pad.open("r+b") as bestand:
        bestand.seek(plaats)
        oud = bestand.read(1)[0]
        bestand.seek(plaats)
        bestand.write(bytes([oud ^ bit]))


def rewritings(map_: Path, aantal: int) -> Uitkomst:
    """Rewrite history, re-sign it with the stolen key, compare with an old note."""
    klok, toeval = Stopwatch(), Random(aantal)
    place, eerder = filled(map_)
    echt, sleutel = contents(place), signing(place)
    omvang = int(eerder.split(b"\n")[1])
    niet_ontdekt = 0
    for nummer in range(aantal):
        anders = _rewritten(echt, omvang, toeval)
        doel = forge(map_.parent / f"herschreven-{nummer}", anders, sleutel)
        oordeel = check(doel, eerder=[eerder])
        gezien = {fout.soort for fout in oordeel.fouten.lijst}
        niet_ontdekt += "eerder" not in gezien
    return Uitkomst(
        oefening="geschiedenis herschreven en met de echte sleutel getekend",
        aantal=aantal,
        ingebrachte_fouten=aantal,
        verloren=0,
        niet_ontdekt=niet_ontdekt,
        seconden=klok.seconds(),
    )


def _rewritten(echt: list[bytes], omvang: int, toeval: Random) -> list[bytes]:
    """Delete, insert, swap, move or cut within the first `omvang` events."""
    anders = list(echt)
    van, naar = toeval.sample(range(omvang), 2)
    match toeval.randrange(5):
        case 0:
            del anders[van]
        case 1:
            anders.insert(van, anders[naar])
        case 2:
            anders[van], anders[naar] = anders[naar], anders[van]
        case 3:
            anders.insert(naar, anders.pop(van))
        case _:
            del anders[max(1, van) :]
    return anders
