"""The drills about evidence: an export is changed, and the verifier must say so."""

from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from random import Random

from register.audit import verifieer
from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from tests.audit.exports import check, contents, exported, filled, forge, signing
from tests.drills.drill import Stopwatch, Uitkomst
from tests.outsider import verify

BUNDEL = verifieer.BREEDTE
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
    """Turn so many bits, anywhere in a longer export of many bundles.

    In an event or its copy it is seen only when the verdict names that event and
    keeps both versions.
    """
    klok, toeval = Stopwatch(), Random(aantal)
    place, doel = Place(map_), map_.parent / "grote-export"
    generate(place, Plan(besluiten=LANG, zaad=aantal))
    exported(place, doel)
    paden = sorted(p for p in doel.rglob("*") if p.is_file())
    gewicht = [pad.stat().st_size for pad in paden]
    ligging = {pad: Layout(doel, pad) for pad in paden}
    niet_ontdekt = 0
    for pad in toeval.choices(paden, gewicht, k=aantal):
        plaats = toeval.randrange(pad.stat().st_size)
        bit = 1 << toeval.randrange(8)
        _turn(pad, plaats, bit)
        niet_ontdekt += not _is_seen(check(doel), ligging[pad].seq_at(plaats))
        _turn(pad, plaats, bit)
    return Uitkomst(
        oefening="bytes van een grote export omgevallen",
        aantal=aantal,
        ingebrachte_fouten=aantal,
        verloren=0 if check(doel).klopt else 1,
        niet_ontdekt=niet_ontdekt,
        seconden=klok.seconds(),
    )


class Layout:
    """Where the events lie in a file of an export, if they lie in it."""

    def __init__(self, export: Path, pad: Path) -> None:
        naam, heel = pad.relative_to(export).as_posix(), pad.read_bytes()
        lengten: list[int] = []
        self._eerste = 0
        if naam == "events.jsonl":
            lengten = [len(regel) for regel in heel.splitlines(keepends=True)]
        elif naam.startswith("tile/entries/"):
            self._eerste = int(naam.split("/")[2].removesuffix(".p")) * BUNDEL
            while sum(lengten) < len(heel):
                begin = sum(lengten)
                lengten.append(2 + int.from_bytes(heel[begin : begin + 2]))
        self._einden = list(accumulate(lengten))

    def seq_at(self, plaats: int) -> int | None:
        """Of which event this byte is."""
        if not self._einden:
            return None
        return self._eerste + bisect_right(self._einden, plaats)


def _is_seen(oordeel: verifieer.Oordeel, seq: int | None) -> bool:
    """Whether it is wrong, and where an event was touched: that one, both versions."""
    return not oordeel.klopt and (
        seq is None
        or any(
            fout.seq == seq and None not in (fout.hier, fout.ginds)
            for fout in oordeel.fouten.lijst
        )
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


def tamperings(map_: Path, aantal: int) -> Uitkomst:
    """The same in the bundle of an export: the event where it begins is named."""
    klok, toeval = Stopwatch(), Random(aantal)
    place, eerder = filled(map_)
    doel = map_.parent / "export-verbouwd"
    exported(place, doel)
    echt, omvang = contents(place), int(eerder.split(b"\n")[1])
    pad = doel / verifieer.tegelpad("entries", 0, len(echt))
    heel, niet_ontdekt = pad.read_bytes(), 0
    for _ in range(aantal):
        anders = _rewritten(echt, omvang, toeval)
        pad.write_bytes(b"".join(len(i).to_bytes(2) + i for i in anders))
        langer = [*anders, b""]
        seq = next(n for n, inhoud in enumerate(echt) if langer[n] != inhoud)
        oordeel = check(doel, eerder=[eerder])
        gezien = {fout.soort for fout in oordeel.fouten.lijst}
        niet_ontdekt += not _is_seen(oordeel, seq) or "eerder" not in gezien
    pad.write_bytes(heel)
    return Uitkomst(
        oefening="gebeurtenissen van een export weg, erbij, verwisseld of ingekort",
        aantal=aantal,
        ingebrachte_fouten=aantal,
        verloren=0 if check(doel, eerder=[eerder]).klopt else 1,
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
