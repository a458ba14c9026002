"""JSON builtins of a record, without fields that are at their empty default.

Field by field and not by msgspec, which leaves out what a decoded dataclass takes
from its class: a default that is not empty belongs in the bytes. How a type is
written is found out once; every event and every command passes here.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from operator import attrgetter
from typing import cast

import msgspec

Writer = Callable[[object], object]

_LOS = frozenset({str, int, bool})
"""Builtins that hold nothing else."""

_TELT = frozenset({int, dict})
"""Types whose empty value says something: 0 and {}."""


def plain(waarde: object) -> object:
    """The value as orjson writes it."""
    soort = type(waarde)
    if soort in _LOS:
        return waarde
    schrijf = _WRITERS.get(soort)
    if schrijf is None:
        schrijf = _WRITERS[soort] = _writer(soort)
    return schrijf(waarde)


def _writer(soort: type) -> Writer:
    if is_dataclass(soort):
        return _record([veld.name for veld in fields(soort)])
    if issubclass(soort, msgspec.Struct):  # an envelope as it was decoded (heads.py)
        return _record([veld.name for veld in msgspec.structs.fields(soort)])
    if issubclass(soort, list | tuple):
        return _many
    if issubclass(soort, dict):
        return _pairs
    return str if issubclass(soort, StrEnum) else msgspec.to_builtins


def _record(namen: list[str]) -> Writer:
    if len(namen) < 2:  # noqa: PLR2004 - attrgetter gives a tuple from two on
        return lambda w: _filled((naam, getattr(w, naam)) for naam in namen)
    waarden = attrgetter(*namen)
    return lambda w: _filled(zip(namen, waarden(w), strict=True))


def _pairs(waarde: object) -> object:
    return _filled(cast("dict[str, object]", waarde).items())


def _filled(paren: Iterable[tuple[str, object]]) -> dict[str, object]:
    return {
        naam: inhoud if type(inhoud) in _LOS else plain(inhoud)
        for naam, inhoud in paren
        if inhoud or type(inhoud) in _TELT
    }


def _many(waarde: object) -> object:
    delen = cast("Iterable[object]", waarde)
    return [deel if type(deel) in _LOS else plain(deel) for deel in delen]


_WRITERS: dict[type, Writer] = {}
"""How each type that came by is written."""
