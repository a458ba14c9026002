"""The code of a key, and which halves are of a key at all."""

import pytest

from register.codec.keycode import code_of, is_of, is_sound

ORIGIN = "besluitregister/mgr-test"
BASIS = "58" + "66" * 31
"""The base point of the curve (RFC 8032, 5.1)."""
ACHT = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc"
ANDERE = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03"


def test_een_code_hoort_bij_een_register_en_een_sleutel() -> None:
    code = code_of(ORIGIN, BASIS)
    assert is_of(ORIGIN, code, BASIS)
    assert not is_of(f"{ORIGIN}x", code, BASIS)
    assert not is_of(ORIGIN, code, "5966" + BASIS[4:])


@pytest.mark.parametrize(
    ("publiek", "reden"),
    [
        ("00" * 32, "order 4"),
        ("00" * 31 + "80", "order 4, the other sign"),
        ("01" + "00" * 31, "the neutral point"),
        ("01" + "00" * 30 + "80", "a spelling of it that is none"),
        ("ec" + "ff" * 30 + "7f", "order 2"),
        (f"{ACHT}05", "order 8"),
        (f"{ACHT}85", "order 8, the other sign"),
        (f"{ANDERE}7a", "order 8"),
        (f"{ANDERE}fa", "order 8, the other sign"),
        ("ed" + "ff" * 30 + "7f", "zero, spelt as the prime"),
        ("02" + "00" * 31, "no point of the curve"),
        ("geen", "no 64 hexadecimal digits"),
        (BASIS.upper().replace("6", "A"), "capitals"),
    ],
)
def test_onder_een_zwakke_helft_kan_iedereen_tekenen(publiek: str, reden: str) -> None:
    assert not is_sound(publiek), reden
    assert not is_of(ORIGIN, "s", publiek)


def test_een_gewone_helft_is_een_punt_van_de_kromme() -> None:
    assert is_sound(BASIS)
    assert is_sound(BASIS[:-2] + "e6")
