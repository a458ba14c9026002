"""JSON builtins of a record, without fields that are at their empty default.

Field by field and not by msgspec, which leaves out what a decoded dataclass takes
from its class: a default that is not empty belongs in the bytes. How a type is
written is found out once; every event and every command passes here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from operator import attrgetter
from typing import cast

import msgspec
import orjson

Writer = Callable[[object], object]

_LOS = frozenset({str, int, bool})
"""Builtins that hold nothing else."""

_TELT = frozenset({int, dict})
"""Types whose empty value says something: 0 and {}."""

_ONTLEED = frozenset({dict, list})
"""Builtins in which orjson would not leave out what is empty."""

_JSON = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS


def plain(waarde: object) -> object:
    """The value as orjson writes it."""
    soort = type(waarde)
    if soort in _LOS:
        return waarde
    schrijf = _WRITERS.get(soort)
    if schrijf is None:
        schrijf = _WRITERS[soort] = _writer(soort)
    return schrijf(waarde)


def as_json(delen: Mapping[str, object]) -> bytes:
    """JSON of `plain(delen)`, sorted by key, without making all of it first.

    orjson goes through tuples and records itself and asks only what each one shows.
    """
    return orjson.dumps(_shown(delen.items()), default=opened, option=_JSON)


def opened(waarde: object) -> object:
    """One level of a record, and the whole of what orjson does not know."""
    soort = type(waarde)
    pak = _OPENERS.get(soort)
    if pak is None:
        namen = _names(soort)
        pak = _OPENERS[soort] = plain if namen is None else _opener(namen)
    return pak(waarde)


def _opener(namen: list[str]) -> Writer:
    waarden = _values(namen)
    return lambda w: _shown(zip(namen, waarden(w), strict=True))


def _shown(paren: Iterable[tuple[str, object]]) -> dict[str, object]:
    return {
        naam: plain(inhoud) if type(inhoud) in _ONTLEED else inhoud
        for naam, inhoud in paren
        if inhoud or type(inhoud) in _TELT
    }


def _writer(soort: type) -> Writer:
    if (namen := _names(soort)) is not None:
        waarden = _values(namen)
        return lambda w: {
            naam: inhoud if type(inhoud) in _LOS else plain(inhoud)
            for naam, inhoud in zip(namen, waarden(w), strict=True)
            if inhoud or type(inhoud) in _TELT
        }
    if issubclass(soort, list | tuple):
        return _many
    if issubclass(soort, dict):
        return _pairs
    return str if issubclass(soort, StrEnum) else msgspec.to_builtins


def _names(soort: type) -> list[str] | None:
    """Fields of a record; nothing of what is none."""
    if is_dataclass(soort):
        return [veld.name for veld in fields(soort)]
    if issubclass(soort, msgspec.Struct):  # an envelope as it was decoded (heads.py)
        return [veld.name for veld in msgspec.structs.fields(soort)]
    return None


def _values(namen: list[str]) -> Callable[[object], tuple[object, ...]]:
    if len(namen) < 2:  # noqa: PLR2004 - attrgetter gives a tuple from two on
        return lambda w: tuple(getattr(w, naam) for naam in namen)
    return attrgetter(*namen)


def _pairs(waarde: object) -> object:
    return {
        naam: inhoud if type(inhoud) in _LOS else plain(inhoud)
        for naam, inhoud in cast("dict[str, object]", waarde).items()
        if inhoud or type(inhoud) in _TELT
    }


def _many(waarde: object) -> object:
    delen = cast("Iterable[object]", waarde)
    return [deel if type(deel) in _LOS else plain(deel) for deel in delen]


_WRITERS: dict[type, Writer] = {}
"""How each type that came by is written."""

_OPENERS: dict[type, Writer] = {}
"""How each type that came by is opened for orjson."""
