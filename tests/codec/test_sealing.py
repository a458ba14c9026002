"""Seals: a digest says nothing without its disclosure, and only the true one fits."""

from dataclasses import replace
from hashlib import sha256

from hypothesis import given, strategies as st

from register.codec.sealing import Disclosure, disclose, is_true
from tests.codec.test_canonical import WAARDEN

ZOUT = st.binary(min_size=32, max_size=32)


@given(WAARDEN, ZOUT, st.sampled_from(["/gegevens", "/gegevens/titel"]))
def test_wat_openbaar_wordt_is_na_te_rekenen(
    waarde: object, zout: bytes, pad: str
) -> None:
    assert is_true(disclose(pad, waarde, zout))


@given(WAARDEN, ZOUT)
def test_een_andere_waarde_een_ander_pad_of_ander_zout_klopt_niet(
    waarde: object, zout: bytes
) -> None:
    echt = disclose("/gegevens/titel", waarde, zout)
    assert not is_true(replace(echt, pad="/gegevens/dictum"))
    assert not is_true(replace(echt, zout=sha256(zout).digest()))
    assert not is_true(replace(echt, waarde=b"[" + echt.waarde + b"]"))
    assert not is_true(replace(echt, digest=echt.digest[::-1] + "x"))


def test_het_zegel_is_wat_de_regels_zeggen() -> None:
    """Known answer, so that an outsider's verifier and ours stay one."""
    echt = disclose("/gegevens/titel", "Koers", bytes(32))
    assert echt == Disclosure(
        "Rg1G6B1-FE8ymRAGKZnbhkfPKGxrVGHnAbYh_MCBtZA",
        "/gegevens/titel",
        bytes(32),
        b'"Koers"',
    )
