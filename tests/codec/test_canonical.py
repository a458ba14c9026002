"""The canonical profile: orjson equals RFC 8785 within it, nothing is outside it."""

import json
import unicodedata

import orjson
import pytest
import rfc8785
from hypothesis import given, strategies as st

from register.codec.canonical import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_INTEGER,
    BuitenProfiel,
    check,
    dump,
    load,
)

SLEUTELS = st.from_regex(r"_?[a-z][a-z0-9_]{0,8}", fullmatch=True)
TEKSTEN = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=20
).map(lambda tekst: unicodedata.normalize("NFC", tekst))
WAARDEN = st.recursive(
    st.none() | st.booleans() | TEKSTEN | st.integers(-MAX_INTEGER, MAX_INTEGER),
    lambda kind: st.lists(kind, max_size=4) | st.dictionaries(SLEUTELS, kind),
    max_leaves=20,
)


@given(WAARDEN)
def test_binnen_het_profiel_is_orjson_gelijk_aan_rfc_8785(waarde: object) -> None:
    check(waarde)
    assert dump(waarde) == rfc8785.dumps(waarde)  # type: ignore[arg-type] # JSON


@given(WAARDEN)
def test_wat_geschreven_is_wordt_zo_gelezen(waarde: object) -> None:
    assert load(dump(waarde)) == waarde
    assert dump(load(json.dumps(waarde))) == dump(waarde)


def refusal(waarde: object) -> BuitenProfiel:
    with pytest.raises(BuitenProfiel) as fout:
        load(waarde if isinstance(waarde, bytes | str) else json.dumps(waarde))
    return fout.value


@pytest.mark.parametrize("getal", [MAX_INTEGER, -MAX_INTEGER, 0])
def test_hele_getallen_onder_2_tot_de_53_mogen(getal: int) -> None:
    assert load(str(getal)) == getal


@pytest.mark.parametrize(
    "getal", [MAX_INTEGER + 1, -MAX_INTEGER - 1, 2**53 + 1, 2**64, 10**400]
)
def test_grotere_getallen_worden_geweigerd_met_hun_plaats(getal: int) -> None:
    fout = refusal({"bedrag": [getal]})
    assert fout.pad == "/bedrag/0"
    assert "2^53" in fout.tekst


def test_een_getal_van_duizenden_cijfers_is_geen_storing() -> None:
    assert "cijfers" in refusal("1" * 5000).tekst


@pytest.mark.parametrize("getal", ["1.0", "-0.0", "1e3", "1e999", "NaN", "-Infinity"])
def test_breuken_en_geen_getallen_worden_geweigerd(getal: str) -> None:
    fout = refusal(f'{{"a": {{"b": [1, {getal}]}}}}')
    assert fout.pad == "/a/b/1"
    assert "centen" in fout.tekst


def test_een_veld_dat_er_twee_keer_staat_wordt_geweigerd_met_zijn_plaats() -> None:
    fout = refusal('{"a": {"b": 1, "b": 1}}')
    assert fout.pad == "/a/b"
    assert "twee keer" in fout.tekst


@pytest.mark.parametrize(
    "sleutel", ["A", "é", "a-b", "1a", "", "a\n", "a b", "__a", "a" + chr(0)]
)
def test_andere_veldnamen_worden_geweigerd(sleutel: str) -> None:
    fout = refusal({"a": {sleutel: 1}})
    assert fout.pad == "/a"
    assert "veldnaam" in fout.tekst


@pytest.mark.parametrize(
    "teken",
    [
        0x00,
        0x08,
        0x0B,
        0x0D,
        0x1B,
        0x1F,
        0x7F,
        0x85,
        0x9F,
        0x200E,
        0x200F,
        0x2028,
        0x202A,
        0x202E,
        0x2066,
        0x2069,
        0xD800,
        0xDFFF,
    ],
)
def test_stuurtekens_en_schrijfrichtingen_worden_geweigerd(teken: int) -> None:
    fout = refusal({"titel": f"a{chr(teken)}b"})
    assert fout.pad == "/titel"
    assert f"U+{teken:04X}" in fout.tekst


@pytest.mark.parametrize("teken", ["\t", "\n", "\u00a0", "\u200d", "\u2027", "\u2065"])
def test_wat_naast_een_stuurteken_ligt_mag(teken: str) -> None:
    assert load(json.dumps(f"a{teken}b")) == f"a{teken}b"


def test_losse_accenten_worden_geweigerd() -> None:
    assert load('"caf\u00e9"') == "caf\u00e9"
    fout = refusal(["cafe\u0301"])
    assert fout.pad == "/0"
    assert "NFC" in fout.tekst


def nested(lagen: int) -> object:
    waarde: object = 1
    for _ in range(lagen):
        waarde = [waarde]
    return waarde


def test_te_diep_wordt_geweigerd() -> None:
    assert load(json.dumps(nested(MAX_DEPTH))) == nested(MAX_DEPTH)
    fout = refusal(nested(MAX_DEPTH + 1))
    assert fout.pad == "/0" * (MAX_DEPTH + 1)
    assert "genest" in fout.tekst
    assert "genest" in refusal("[" * 200_000).tekst


@pytest.mark.parametrize(
    ("tekst", "plaats"),
    [
        (b'{"a": 1', "regel 1, teken 8"),
        (b'{"a": 1,\n "b" 2}', "regel 2"),
        (b'{"a": "\xff"}', "byte 7"),
        (b"", "regel 1"),
        (b"{} {}", "regel 1, teken 4"),
    ],
)
def test_wat_afbreekt_of_geen_tekst_is_wordt_geweigerd(
    tekst: bytes, plaats: str
) -> None:
    assert plaats in refusal(tekst).tekst


def test_een_gebeurtenis_is_hoogstens_65535_bytes() -> None:
    assert len(dump("a" * (MAX_BYTES - 2))) == MAX_BYTES
    with pytest.raises(BuitenProfiel, match="65536 bytes") as fout:
        dump("a" * (MAX_BYTES - 1))
    assert "stuk" in fout.value.tekst


def test_waarden_van_python_die_geen_json_zijn_laat_de_controle_aan_orjson() -> None:
    check((1, 2))
    with pytest.raises(TypeError):
        dump(object())
    assert orjson.loads(dump({"b": 1, "a": None})) == {"a": None, "b": 1}
