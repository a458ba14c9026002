"""One pass by orjson gives the bytes that go through builtins first."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

import msgspec
import orjson
import pytest

from register.codec.plain import as_json, plain
from register.domain.records import dataclass
from register.domain.values import Verzegeld


class Kleur(StrEnum):
    ROOD = "rood"


@dataclass(frozen=True, kw_only=True)
class Een:
    naam: str = ""


@dataclass(frozen=True, kw_only=True)
class Veel:
    titel: str | Verzegeld
    delen: tuple[Een, ...] = ()
    kleur: Kleur | None = None
    dag: date | None = None
    aantal: int = 0
    ja: bool = False
    los: object = None


class Kop(msgspec.Struct):
    bron: str
    leeg: str = ""


class Paar(NamedTuple):
    van: int
    tot: str


@pytest.mark.parametrize(
    "waarde",
    [
        "",
        0,
        False,
        None,
        (),
        {},
        {"leeg": "", "nul": 0, "diep": {"weg": None, "er": [{"leeg": ""}, ""]}},
        [Een(naam="a"), Een(), {"leeg": (), "een": Een(naam="b")}],
        Een(),
        Een(naam="a"),
        Kleur.ROOD,
        date(2026, 7, 2),
        Kop(bron="x"),
        Paar(1, ""),
        (Paar(0, "a"), Kop(bron="y", leeg="z")),
        Veel(titel=Verzegeld(_sd="abc"), delen=(Een(naam="a"), Een()), ja=True),
        Veel(titel="", kleur=Kleur.ROOD, dag=date(2026, 1, 1), los={"leeg": ""}),
        Veel(titel="t", los=[{"leeg": "", "er": 1}]),
    ],
)
def test_in_een_gang_dezelfde_bytes(waarde: object) -> None:
    delen = {"z": waarde, "a": 1, "leeg": ""}
    assert as_json(delen) == orjson.dumps(plain(delen), option=orjson.OPT_SORT_KEYS)


def test_lege_velden_staan_niet_in_de_bytes_maar_nul_wel() -> None:
    leeg = {"a": "", "b": (), "c": [], "d": None, "e": False, "f": 0, "g": [""]}
    assert plain(leeg) == {"f": 0, "g": [""]}
    assert plain({"a": {"b": ""}, "c": ({"d": 1}, {"d": None})}) == {
        "a": {},
        "c": [{"d": 1}, {}],
    }
    assert plain("los") == "los"
