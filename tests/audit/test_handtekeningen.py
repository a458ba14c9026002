"""Keys, checkpoints and signatures as the verifier reads them: one spelling only."""

from base64 import b64encode
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, strategies as st

from register.audit.verifieer import (
    Ongeldig,
    handtekening_klopt,
    lees_checkpoint,
    lees_vkey,
    open_checkpoint,
    splits_nota,
)
from register.tlog.note import VerifierKey
from tests.audit.conftest import Uitvoer
from tests.audit.exports import ORIGIN, signing

_L = 2**252 + 27742317777372353535851937790883648493
_P = 2**255 - 19


@given(st.binary(max_size=80), st.binary(min_size=32, max_size=32))
def test_ed25519_is_die_van_openssl(bericht: bytes, zaad: bytes) -> None:
    geheim = Ed25519PrivateKey.from_private_bytes(zaad)
    publiek = geheim.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    getekend = geheim.sign(bericht)
    assert handtekening_klopt(publiek, bericht, getekend)
    assert not handtekening_klopt(publiek, bericht + b"x", getekend)
    groter = int.from_bytes(getekend[32:], "little") + _L
    dubbel = getekend[:32] + groter.to_bytes(32, "little")
    assert not handtekening_klopt(publiek, bericht, dubbel)


@pytest.mark.parametrize(
    "publiek",
    [
        b"",
        bytes(32),  # of small order: signs anything
        b"\x01" + bytes(31),
        b"\x01" + bytes(30) + b"\x80",  # x is 0 with a sign
        b"\x02" + bytes(31),  # on no point
        _P.to_bytes(32, "little"),
        b"\xff" * 32,
    ],
)
def test_een_sleutel_die_geen_sleutel_is_tekent_niets(publiek: bytes) -> None:
    assert not handtekening_klopt(publiek, b"", bytes(64))
    assert not handtekening_klopt(publiek, b"", b"\x01" + bytes(63))


GOED = VerifierKey(ORIGIN, bytes(range(32)))


def _vkey(naam: str, ruw: bytes) -> str:
    id_ = sha256(naam.encode() + b"\n" + ruw).digest()[:4].hex()
    return f"{naam}+{id_}+{b64encode(ruw).decode()}"


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        "a",
        "a+b",
        _vkey("", b"\x01" + bytes(32)),
        _vkey("a b", b"\x01" + bytes(32)),
        _vkey("a", b"\x04" + bytes(32)),
        _vkey("a", b"\x01" + bytes(31)),
        GOED.vkey.replace("+", "+0", 1),
        GOED.vkey + "\n",
        GOED.vkey[:-1] + "é",
        GOED.vkey + "AB",
        "a+00000000+AR==",
    ],
)
def test_een_andere_sleutelregel_wordt_geweigerd(vkey: str) -> None:
    assert lees_vkey(GOED.vkey).publiek == GOED.public
    with pytest.raises(Ongeldig):
        lees_vkey(vkey)


WORTEL = b64encode(bytes(32)).decode()


@pytest.mark.parametrize(
    "tekst",
    [
        "a\n1\n",
        f"\n1\n{WORTEL}\n",
        f"a\n01\n{WORTEL}\n",
        f"a\n-1\n{WORTEL}\n",
        f"a\n{2**63}\n{WORTEL}\n",
        "a\n1\nAAAA\n",
        "a\n1\n!\n",
    ],
)
def test_een_ander_checkpoint_wordt_geweigerd(tekst: str) -> None:
    assert lees_checkpoint(f"a\n1\n{WORTEL}\n").omvang == 1
    with pytest.raises(Ongeldig):
        lees_checkpoint(tekst)


REGEL = f"— a {b64encode(bytes(68)).decode()}\n"


@pytest.mark.parametrize(
    "nota",
    [
        b"x" * 70_000,
        b"a\n",
        "a\n\n— a".encode(),
        b"a\n\n- a AAAAAAAA\n",
        "a\n\n— a AAAA\n".encode(),
        "a\n\n— a+b AAAAAAAA\n".encode(),
        "a\n\n— a\n".encode(),
        f"a\x07\n\n{REGEL}".encode(),
        f"a\n\n{REGEL * 101}".encode(),
    ],
)
def test_een_andere_nota_wordt_geweigerd(nota: bytes) -> None:
    assert splits_nota(f"a\n\n{REGEL}".encode())[0] == "a\n"
    with pytest.raises(Ongeldig):
        splits_nota(nota)


def test_twee_keer_tekenen_wordt_geweigerd(uitvoer: Uitvoer) -> None:
    nota = (uitvoer.map / "checkpoint").read_bytes()
    sleutel = lees_vkey(signing(uitvoer.place).openbaar.vkey)
    assert open_checkpoint(nota, [sleutel]).origin == ORIGIN
    tweede = nota + nota.rpartition(b"\n\n")[2]
    with pytest.raises(Ongeldig, match="twee keer"):
        open_checkpoint(tweede, [sleutel])
    met_ander = nota + REGEL.encode()  # a witness that we do not know
    assert open_checkpoint(met_ander, [sleutel]).origin == ORIGIN
