"""The canonical profile: the only bytes that are ever hashed (design §3).

Sorted snake_case ASCII keys, NFC text without control characters, no floats,
integers below 2^53 (as RFC 8785 and I-JSON), no duplicate keys, at most 65,535
bytes. Within it orjson equals RFC 8785.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import orjson

from register.codec.plain import opened

MAX_BYTES = 65_535
MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 32
_JSON = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
_SLEUTEL = re.compile(r"^_?[a-z][a-z0-9_]*$")
_VERBODEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


class BuitenProfiel(ValueError):
    """A value that the canonical profile does not hold; `pad` says where."""

    def __init__(self, tekst: str, pad: str = "") -> None:
        """Keep the sentence and the place."""
        super().__init__(tekst)
        self.tekst = tekst
        self.pad = pad


def dump(waarde: object) -> bytes:
    """Canonical bytes of a checked value, records and all.

    Raises `BuitenProfiel` when too long.
    """
    gecodeerd = orjson.dumps(waarde, default=opened, option=_JSON)
    if len(gecodeerd) > MAX_BYTES:
        msg = (
            f"deze gebeurtenis is {len(gecodeerd)} bytes, meer dan {MAX_BYTES}; "
            "voeg lange teksten toe als stuk en verwijs ernaar"
        )
        raise BuitenProfiel(msg)
    return gecodeerd


def load(tekst: bytes | str) -> object:
    """Parse JSON from outside, strictly; raises `BuitenProfiel`."""
    try:
        waarde = json.loads(tekst, object_pairs_hook=_object)
    except UnicodeDecodeError as fout:
        msg = f"geen UTF-8 (byte {fout.start})"
        raise BuitenProfiel(msg) from fout
    except json.JSONDecodeError as fout:
        msg = f"geen volledige JSON (regel {fout.lineno}, teken {fout.colno})"
        raise BuitenProfiel(msg) from fout
    except RecursionError as fout:
        msg = f"dieper genest dan {MAX_DEPTH} lagen"
        raise BuitenProfiel(msg) from fout
    except ValueError as fout:  # more digits than Python reads
        msg = "een getal van duizenden cijfers; verbeter het getal"
        raise BuitenProfiel(msg) from fout
    check(waarde)
    return waarde


def check(waarde: object, pad: str = "", diepte: int = 0) -> None:
    """Raise `BuitenProfiel` at the first value outside the profile."""
    if diepte > MAX_DEPTH:
        msg = f"dieper genest dan {MAX_DEPTH} lagen"
        raise BuitenProfiel(msg, pad)
    match waarde:
        case str():
            _check_text(waarde, pad)
        case bool() | None:
            pass
        case int() if abs(waarde) > MAX_INTEGER:
            msg = "een getal van 2^53 of groter kan niet; verbeter het getal"
            raise BuitenProfiel(msg, pad)
        case float():
            msg = f"{waarde} is geen geheel getal; schrijf geld in hele centen"
            raise BuitenProfiel(msg, pad)
        case dict():
            _check_fields(waarde, pad, diepte)
        case list():
            for plek, inhoud in enumerate(waarde):
                check(inhoud, f"{pad}/{plek}", diepte + 1)
        case _Dubbel(sleutel=sleutel):
            msg = f"het veld '{sleutel}' staat er twee keer; laat er één staan"
            raise BuitenProfiel(msg, pad)
        case _:
            pass


def _check_fields(waarde: dict[str, object], pad: str, diepte: int) -> None:
    for sleutel, inhoud in waarde.items():
        if not _is_name(sleutel):
            msg = f"'{sleutel}' is geen veldnaam (kleine letters, cijfers, _)"
            raise BuitenProfiel(msg, pad)
        if type(inhoud) is str and inhoud.isascii() and inhoud.isprintable():
            continue  # most are
        check(inhoud, f"{pad}/{sleutel}", diepte + 1)


@lru_cache(maxsize=4096)
def _is_name(sleutel: str) -> bool:
    return _SLEUTEL.fullmatch(sleutel) is not None


def _check_text(waarde: str, pad: str) -> None:
    if waarde.isascii() and waarde.isprintable():
        return
    if fout := _VERBODEN.search(waarde):
        msg = f"stuurteken U+{ord(fout[0]):04X} in de tekst; haal het weg"
        raise BuitenProfiel(msg, pad)
    if not unicodedata.is_normalized("NFC", waarde):
        msg = "tekst met losse accenten (niet NFC); typ de letters opnieuw"
        raise BuitenProfiel(msg, pad)


def _object(paren: Iterable[tuple[str, object]]) -> dict[str, object]:
    gelezen: dict[str, object] = {}
    for sleutel, waarde in paren:
        gelezen[sleutel] = _Dubbel(sleutel) if sleutel in gelezen else waarde
    return gelezen


@dataclass(frozen=True, slots=True)
class _Dubbel:
    """Stands where a field was given twice, so that the refusal can name the place."""

    sleutel: str
