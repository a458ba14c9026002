"""The questions, the same for the command line, the API and the site.

Each gives JSON bytes that are printed as they are. A list is
`{"aantal": n, "gegevens": [row, …]}` with `volgende` where a next page is; a single
thing is its object, and `NietGevonden` where there is none. What may be asked stands
in `register.service.lijsten`. What may not be seen now is a stub, whatever moment is
asked about (design §3): `{"regeling", KIND: CODE, "openbaarheid": {"openheid", …}}`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import cast

import orjson

from register.domain.refusals import OngeldigeInvoer
from register.projections.queries import Found
from register.service import computed, pages
from register.service.answers import Library
from register.service.lijsten.catalogue import DETAIL, LIJST
from register.service.lijsten.tabel import Filter, Overzicht, Volgorde
from register.service.lijsten.vormen import named
from register.service.lijsten.vraag import ALLES, Ask

_Detail = Callable[[Library, str, str, Ask], bytes]


def day(tekst: str | None, pad: str = "op") -> date | None:
    """A day as people and programs write it; raises `OngeldigeInvoer`."""
    if not tekst:
        return None
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        msg = f"'{tekst}' is geen bestaande dag; schrijf bijvoorbeeld 2026-07-02"
        raise OngeldigeInvoer(msg, pad=pad) from fout


def rows(
    library: Library, naam: str, regeling: str | None = None, ask: Ask = ALLES
) -> bytes:
    """A page of a list; without `regeling` of every log of the library.

    Raises `NietGevonden`, `OngeldigeInvoer` (also for a filter it does not have).
    """
    overzicht = _sorted(LIJST[naam], ask.sorteer)
    gevraagd = {
        _filter(overzicht, veld): waarde
        for veld, waarde in ask.filter.items()
        if waarde
    }
    if overzicht.berekend:
        return computed.page(library, overzicht, regeling, ask, gevraagd)
    kolommen = {f.kolom or f.naam: w for f, w in gevraagd.items() if f.past is None}
    return pages.page(
        library,
        overzicht.bron,
        regeling,
        replace(ask, filter=kolommen),
        pages.Order(
            overzicht.volgorde.kolom,
            aflopend=overzicht.volgorde.aflopend,
            keep=_keep({f: w for f, w in gevraagd.items() if f.past is not None}),
        ),
    )


def thing(
    library: Library, naam: str, regeling: str, code: str = "", ask: Ask = ALLES
) -> bytes:
    """One thing, by its code. Raises `NietGevonden`, `OngeldigeInvoer`."""
    maak = cast("_Detail", named(DETAIL[naam].bron))
    return maak(library, regeling, code, ask)


def _sorted(overzicht: Overzicht, sorteer: str) -> Overzicht:
    """The list in the order that is asked for; any other would tell what is closed."""
    if not sorteer:
        return overzicht
    eigen, kolom = overzicht.volgorde.kolom, sorteer.removeprefix("-")
    if kolom not in (eigen, "code"):
        msg = f"'{kolom}' is geen volgorde; kies uit {eigen or 'code'}, code"
        raise OngeldigeInvoer(msg, pad="sorteer")
    anders = Volgorde(
        None if kolom == "code" else kolom, aflopend=sorteer.startswith("-")
    )
    geordend = overzicht.geordend and anders == overzicht.volgorde
    return replace(overzicht, volgorde=anders, geordend=geordend)


def _filter(overzicht: Overzicht, naam: str) -> Filter:
    for filter_ in overzicht.filters:
        if filter_.naam == naam:
            return filter_
    keuzes = ", ".join(filter_.naam for filter_ in overzicht.filters)
    msg = f"'{naam}' is geen filter van {overzicht.naam}; kies uit {keuzes}"
    raise OngeldigeInvoer(msg, pad=naam)


def _keep(gevraagd: dict[Filter, str]) -> pages.Keep | None:
    """What no column can tell; of what is closed nothing is told."""
    if not gevraagd:
        return None

    def keep(rij: Found) -> bool:
        if not rij.open:
            return False
        inhoud = orjson.loads(rij.inhoud)
        return all(f.past(inhoud, w) for f, w in gevraagd.items() if f.past)

    return keep
