"""The key of a person: in a file of his own, or from a command; never told."""

import os
import stat
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
