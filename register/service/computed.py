"""Lists whose rows are computed when asked for: over several lists, or for a day.

The same filters, order, pages and cursor as of stored lists.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import cast

import orjson

from register.service.answers import Computed, Library
from register.service.lijsten.tabel import Filter, Overzicht
from register.service.lijsten.vormen import named
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub, stub_code, stub_kind
from register.service.pages import cursor, listed, logs, read_cursor, shown_by

Maker = Callable[[Library, str, Ask], Iterable[Rij]]
"""Rows of one log. Seals in them are opened here; of what is closed it gives a stub."""


def page(
    library: Library,
    overzicht: Overzicht,
    regeling: str | None,
    ask: Ask,
    gevraagd: Mapping[Filter, str],
) -> bytes:
    """One page, as `pages.page` gives it."""
    stand, aflopend = read_cursor(ask.na), overzicht.volgorde.aflopend
    grens = None if ask.aantal is None else ask.aantal + 1
    bronnen = [
        _rest(
            _kept(library, overzicht, naam, ask, gevraagd),
            stand.get(naam),
            aflopend=aflopend,
        )
        for naam in logs(library, regeling)
    ]
    rijen = list(islice(heapq.merge(*bronnen, reverse=aflopend), grens))
    blad = rijen[: ask.aantal]
    meer = len(rijen) > len(blad)
    nieuw = {rij.regeling: (rij.sorteerwaarde, rij.sleutel) for rij in blad}
    inhoud = library.open_all((rij.regeling, rij.inhoud) for rij in blad)
    return listed(inhoud, cursor(stand | nieuw) if meer else None)


def _kept(
    library: Library,
    overzicht: Overzicht,
    regeling: str,
    ask: Ask,
    gevraagd: Mapping[Filter, str],
) -> Iterable[Computed]:
    """All rows of one log in order, remembered where the library may.

    Every page and form of a list is of the same rows, but where they come in order:
    then no more of them is made than a page needs, and nothing is remembered.
    """
    gemaakt = _rows(library, overzicht, regeling, ask, gevraagd)
    if overzicht.geordend:
        return gemaakt
    aflopend = overzicht.volgorde.aflopend
    geheugen = library.onthouden
    if geheugen is None:
        return sorted(gemaakt, reverse=aflopend)
    filters = frozenset(ask.filter.items())
    moment = (ask.op, ask.bekend_op, ask.openbaar)
    vraag = (overzicht.naam, overzicht.volgorde, regeling, filters, moment)
    rijen = geheugen.get(vraag)
    if rijen is None:
        rijen = sorted(gemaakt, reverse=aflopend)
        geheugen.put(vraag, rijen, sum(_PER_RIJ + len(rij.inhoud) for rij in rijen))
    return rijen


_PER_RIJ = 400
"""Bytes that a row takes beside its content, about."""


def _rest(
    rijen: Iterable[Computed], na: tuple[str, str] | None, *, aflopend: bool
) -> Iterator[Computed]:
    """What comes after the last row of the page before."""
    return (rij for rij in rijen if _after(rij, na, aflopend=aflopend))


def _rows(
    library: Library,
    overzicht: Overzicht,
    regeling: str,
    ask: Ask,
    gevraagd: Mapping[Filter, str],
) -> Iterator[Computed]:
    maak = cast("Maker", named(overzicht.bron))
    kolom = overzicht.volgorde.kolom
    for rij in maak(library, regeling, ask):
        if all(_fits(rij, filter_, w) for filter_, w in gevraagd.items()):
            yield Computed(
                str(rij.get(kolom, "")) if kolom else "",
                _key(overzicht, rij),
                regeling,
                orjson.dumps({"regeling": regeling, **rij}),
            )


def _key(overzicht: Overzicht, rij: Rij) -> str:
    """What tells a row apart; of a stub without it, what it is a stub of."""
    if is_stub(rij) and rij.keys().isdisjoint(overzicht.sleutel):
        return f"{stub_kind(rij)}/{stub_code(rij)}"
    return "/".join(str(rij.get(veld, "")) for veld in overzicht.sleutel)


def _fits(rij: Rij, filter_: Filter, waarde: str) -> bool:
    """A filter must not tell what is in a row that may not be seen."""
    if is_stub(rij):
        return shown_by(stub_code(rij), waarde)
    if filter_.past:
        return filter_.past(rij, waarde)
    gevonden = rij.get(filter_.kolom or filter_.naam)
    if isinstance(gevonden, Sequence) and not isinstance(gevonden, str):
        return waarde in gevonden
    return gevonden is not None and str(gevonden) == waarde


def _after(rij: Computed, na: tuple[str, str] | None, *, aflopend: bool) -> bool:
    if na is None:
        return True
    plek = (rij.sorteerwaarde, rij.sleutel)
    return plek < na if aflopend else plek > na
