"""The key of a person: in a file of his own, or from a command; never told."""

import os
import stat
import sys
from io import BytesIO
from pathlib import Path

import pytest

from register.audit import keyfiles
from register.audit.keyfiles import GeenSleutel
from register.codec.keycode import code_of, origin_of
from register.codec.signing import signature, with_signatures, without_signatures
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.faults import NietSchrijfbaar
from tests.sleutels import ORIGIN

ANDER = "besluitregister/mgr-ander"


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    keyfiles.make(tmp_path / "a.sleutel", ORIGIN)
    return tmp_path / "a.sleutel"


def test_een_sleutel_wordt_een_keer_geschreven_en_alleen_voor_de_eigenaar(
    tmp_path: Path,
) -> None:
    eerder = os.umask(0)
    gemaakt = keyfiles.make(tmp_path / "a.sleutel", ORIGIN)
    os.umask(eerder)
    inhoud = (tmp_path / "a.sleutel").read_bytes()
    assert stat.S_IMODE((tmp_path / "a.sleutel").stat().st_mode) == 0o600
    with pytest.raises(GeenSleutel, match="bestaat al"):
        keyfiles.make(tmp_path / "a.sleutel", ORIGIN)
    assert (tmp_path / "a.sleutel").read_bytes() == inhoud
    assert gemaakt.publiek.encode() not in inhoud, "only the private half is kept"


def test_een_map_die_er_niet_is_neemt_geen_sleutel(tmp_path: Path) -> None:
    with pytest.raises(NietSchrijfbaar, match="weg"):
        keyfiles.make(tmp_path / "weg" / "a.sleutel", ORIGIN)


def test_wat_de_een_tekent_klopt_onder_haar_publieke_helft_alleen(pad: Path) -> None:
    sleutel = keyfiles.load(pad, ORIGIN)
    ander = keyfiles.make(pad.with_name("b"), ORIGIN)
    getekend = sleutel.sign(b"bericht")
    assert keyfiles.holds(sleutel.publiek, b"bericht", getekend)
    assert not keyfiles.holds(sleutel.publiek, b"bericht!", getekend)
    assert not keyfiles.holds(ander.publiek, b"bericht", getekend)
    assert not keyfiles.holds(sleutel.publiek, b"bericht", b"kort")
    assert not keyfiles.holds("geen hex", b"bericht", getekend)


@pytest.mark.parametrize("modus", [0o640, 0o604, 0o660, 0o700 | 0o010])
def test_een_sleutel_die_anderen_bereiken_wordt_geweigerd(
    pad: Path, modus: int
) -> None:
    pad.chmod(modus)
    with pytest.raises(GeenSleutel, match=f"0{modus:o}.*chmod 600"):
        keyfiles.load(pad, ORIGIN)
    pad.chmod(0o400)
    assert keyfiles.load(pad, ORIGIN).code


def test_een_sleutel_van_een_ander_register_wordt_geweigerd(pad: Path) -> None:
    with pytest.raises(GeenSleutel, match=f"van het register '{ORIGIN}'.*'{ANDER}'"):
        keyfiles.load(pad, ANDER)


def test_dezelfde_sleutel_heet_in_een_ander_register_anders(pad: Path) -> None:
    sleutel = keyfiles.load(pad, ORIGIN)
    assert sleutel.code == code_of(ORIGIN, sleutel.publiek)
    assert sleutel.code != code_of(ANDER, sleutel.publiek)
    echt = RegisterBegonnen(regeling="mgr-ander", naam="x")
    assert origin_of(echt) == ANDER


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"\xff\xfe",
        b"een twee drie vier",
        b"besluitregister/persoonssleutel/v1 " + ORIGIN.encode() + b" s1 ????",
        b"besluitregister/persoonssleutel/v1 " + ORIGIN.encode() + b" s1 AAAA",
        b"besluitregister/persoonssleutel/v1 "
        + ORIGIN.encode()
        + b" s1 "
        + b"A" * 43
        + b"=",
    ],
)
def test_wat_geen_hele_sleutel_is_wordt_geweigerd(pad: Path, inhoud: bytes) -> None:
    pad.write_bytes(inhoud)
    with pytest.raises(GeenSleutel, match=r"is beschadigd|is geen sleutel") as fout:
        keyfiles.load(pad, ORIGIN)
    assert "AAAA" not in str(fout.value), "never repeats what it read"


def test_een_bestand_dat_er_niet_is_of_dicht_is_wordt_genoemd(tmp_path: Path) -> None:
    with pytest.raises(GeenSleutel, match="is er niet"):
        keyfiles.load(tmp_path / "weg", ORIGIN)
    with pytest.raises(GeenSleutel, match="niet leesbaar"):
        keyfiles.load(tmp_path, ORIGIN)


@pytest.mark.parametrize("strepen", ["//", "a//b///c", "////"])
def test_ook_een_sleutel_met_strepen_op_die_plaats_wordt_niet_herhaald(
    strepen: str,
) -> None:
    """A path keeps one of two strokes, so what it says is shorter than the key."""
    gegeven = f"{strepen:A<43}="
    with pytest.raises(GeenSleutel, match="op de plaats van een pad") as fout:
        keyfiles.load(Path(gegeven), ORIGIN)
    assert "AAA" not in str(fout.value)


@pytest.mark.parametrize("ervoor", ["", "x/"])
def test_een_sleutel_op_de_plaats_van_een_pad_wordt_niet_herhaald(
    pad: Path, ervoor: str
) -> None:
    inhoud = pad.read_text().strip()
    for gegeven in (f"{ervoor}{inhoud}", inhoud.split()[3]):
        with pytest.raises(GeenSleutel, match="op de plaats van een pad") as fout:
            keyfiles.load(Path(gegeven), ORIGIN)
        assert inhoud.split()[3] not in str(fout.value)
    with pytest.raises(GeenSleutel, match="'QUFB'"):
        keyfiles.load(Path("QUFB"), ORIGIN)


class _Stdin:
    """Standard input that is a terminal, or bytes from a pipe."""

    def __init__(self, inhoud: bytes | None) -> None:
        self.buffer = BytesIO(inhoud or b"")
        self._terminal = inhoud is None

    def isatty(self) -> bool:
        return self._terminal


def test_een_sleutel_komt_ook_over_standaardinvoer_regel_voor_regel(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ander = keyfiles.make(pad.with_name("b"), ORIGIN)
    regels = pad.read_bytes() + pad.with_name("b").read_bytes() + b"rest"
    monkeypatch.setattr(sys, "stdin", _Stdin(regels))
    assert keyfiles.load(Path("-"), ORIGIN).code == keyfiles.load(pad, ORIGIN).code
    assert keyfiles.load(Path("-"), ORIGIN).code == ander.code
    assert sys.stdin.buffer.read() == b"rest"
    with pytest.raises(GeenSleutel, match="de standaardinvoer is geen sleutel"):
        keyfiles.load(Path("-"), ORIGIN)


def test_wie_aan_een_scherm_zit_typt_haar_onzichtbaar(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(None))
    monkeypatch.setattr(keyfiles, "getpass", lambda _: pad.read_text())
    assert keyfiles.load(Path("-"), ORIGIN).code == keyfiles.load(pad, ORIGIN).code

    def closed(_: str) -> str:
        raise EOFError

    monkeypatch.setattr(keyfiles, "getpass", closed)
    with pytest.raises(GeenSleutel, match="is geen sleutel"):
        keyfiles.load(Path("-"), ORIGIN)


def test_een_nieuwe_sleutel_gaat_nooit_naar_het_scherm() -> None:
    with pytest.raises(GeenSleutel, match="gaat naar een bestand"):
        keyfiles.make(Path("-"), ORIGIN)


def test_een_opdracht_geeft_de_sleutel_zonder_shell(pad: Path) -> None:
    gelezen = keyfiles.from_command(f"cat '{pad}'", ORIGIN)
    assert gelezen.code == keyfiles.load(pad, ORIGIN).code
    assert repr(gelezen) == f"Signer({gelezen.code})"


@pytest.mark.parametrize(
    ("opdracht", "reden"),
    [
        ("er-is-geen-opdracht-die-zo-heet", "kwam niet"),
        ("cat 'open", "kwam niet"),
        ("false", "code 1"),
        ("echo $HOME; cat", "is geen sleutel"),
    ],
)
def test_een_opdracht_die_geen_sleutel_geeft_wordt_geweigerd(
    opdracht: str, reden: str
) -> None:
    with pytest.raises(GeenSleutel, match=reden):
        keyfiles.from_command(opdracht, ORIGIN)


def test_een_handtekening_staat_in_de_gebeurtenis_en_gaat_over_de_rest() -> None:
    kaal = b'{"a":1,"z":2}'
    een = with_signatures(kaal, b"1")
    twee = with_signatures(kaal, b"1", b"2")
    assert een == b'{"a":1,"handtekening":"MQ==","z":2}'
    assert twee == b'{"a":1,"handtekening":"MQ==","medehandtekening":"Mg==","z":2}'
    assert without_signatures(een) == without_signatures(twee) == kaal
    assert signature("MQ==") == b"1"
    assert signature("?") == b""
