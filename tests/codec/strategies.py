"""Any event of the catalogue, built from the hints of its dataclass."""

import string
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from register.codec.canonical import MAX_INTEGER
from register.domain.catalogue import EVENTS
from register.domain.facts import Gebeurtenis, RegistratieGecorrigeerd
from register.domain.values import Periode, Verzegeld

_BEGIN = string.ascii_letters + string.digits
CODES = st.builds(
    str.__add__,
    st.sampled_from(_BEGIN),
    st.text(_BEGIN + "_.:/@+#?=&%~-", max_size=20),
)
"""What a plain `str` field may hold."""

TEXTS = st.text(
    st.one_of(
        st.sampled_from('é ë € “” – \n\t"\\/😀'),
        st.characters(codec="ascii", categories=["L", "N", "P", "S"]),
    ),
    min_size=1,
    max_size=30,
)
INTEGERS = st.integers(-MAX_INTEGER, MAX_INTEGER)
DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31))
PERIODS = st.tuples(DATES, DATES).map(lambda p: Periode(van=min(p), tot=max(p)))
WHEN = st.one_of(
    DATES.map(date.isoformat),
    st.sampled_from(["2026-W27", "2026-07", "2020-W53", "2024-02-29"]),
    PERIODS,
)
UNKNOWN = TEXTS.map(lambda reden: Verzegeld(onbekend=reden))


def events(soort: type[Gebeurtenis]) -> st.SearchStrategy[Any]:
    """Events of one kind, as commands may make them."""
    if soort is RegistratieGecorrigeerd:
        return st.sampled_from(_ANDERE).flatmap(_corrections)
    return records(soort)


def any_event() -> st.SearchStrategy[Any]:
    """Events of every kind."""
    return st.sampled_from(EVENTS).flatmap(events)


_ANDERE = [soort for soort in EVENTS if soort is not RegistratieGecorrigeerd]


def _corrections(doel: type[Gebeurtenis]) -> st.SearchStrategy[Any]:
    return st.builds(
        RegistratieGecorrigeerd,
        stroom=CODES,
        seq=st.integers(0, 10**6),
        doelsoort=st.just(doel.SOORT),
        gegevens=records(doel),
        reden=TEXTS,
        feitdatum=st.none() | WHEN,
    )


def records(soort: type) -> st.SearchStrategy[Any]:
    """Records of one dataclass; mandatory lists are not empty (intake sees to it)."""
    hints = get_type_hints(soort)
    velden = {}
    for veld in fields(soort):
        verplicht = veld.default is MISSING and veld.default_factory is MISSING
        velden[veld.name] = _values(hints[veld.name], verplicht=verplicht)
        if not verplicht:
            velden[veld.name] |= st.just(veld.default)
    return st.builds(soort, **velden)


def _values(  # noqa: PLR0911 - one return for each kind of hint
    hint: Any,  # noqa: ANN401 - what get_type_hints gives
    *,
    verplicht: bool = True,
) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        leden = get_args(hint)
        if Periode in leden:
            return WHEN if str in leden else PERIODS
        if Verzegeld in leden and str in leden:
            return TEXTS | UNKNOWN
        keuzes: list[st.SearchStrategy[Any]] = [
            UNKNOWN if lid is Verzegeld else _values(lid)
            for lid in leden
            if lid is not NoneType
        ]
        return st.one_of(keuzes)
    if get_origin(hint) is tuple:
        return st.lists(
            _values(get_args(hint)[0]), min_size=int(verplicht), max_size=3
        ).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return records(hint)
    return {str: CODES, int: INTEGERS, bool: st.booleans(), date: DATES}[hint]
