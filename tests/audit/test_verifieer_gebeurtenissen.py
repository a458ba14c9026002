"""The verifier takes one spelling of an event, and of a disclosure."""

from hashlib import sha256
from pathlib import Path

import pytest

from register.audit import verifieer
from register.audit.keys import LogKey
from register.codec.sealing import disclose
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, forge, kinds, note_of, signing

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
