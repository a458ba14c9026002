"""The routes that hold on a day: who does what on them, and where the raden come in.

001 asks that the raden always have a place in the process: a route on which they have
none is not wrong, but it must be seen.
"""

from collections.abc import Iterator

from register.codec.plain import plain
from register.domain.routes.route import RADEN, Route, Routestap, Stapsoort as Soort
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij
from register.service.zaken import standing

_KOLOM = {
    "voorbereiding": Soort.VOORBEREIDEN,
    "advies": Soort.ADVISEREN,
    "besluit": Soort.BESLUITEN,
    "informeren": Soort.INFORMEREN,
}
"""Whose words stand in which column of regels §6.4; that of the raad has steps."""


def rows(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """Rows of one log on `ask.op`, a route each."""
    for _, route in sorted(standing(library, regeling, ask).routes.items()):
        yield _row(route)


def _row(route: Route) -> Rij:
    bij_raad = [stap.stap for stap in route.stappen if _of_raad(stap)]
    rij: Rij = {
        "route": route.code,
        "naam": plain(route.naam),
        "variant": route.variant,
        "vraagtypen": [str(soort) for soort in route.vraagtypen],
        **{kolom: _holders(route, soort) for kolom, soort in _KOLOM.items()},
        "raad": bij_raad,
        "seqs": [route.seq] if route.seq is not None else [],
    }
    gevuld = {naam: waarde for naam, waarde in rij.items() if waarde}
    return gevuld | {"raadstap": "ja" if bij_raad else "nee"}


def _of_raad(stap: Routestap) -> bool:
    """Whether the raden are asked or told something, or decide."""
    return stap.soort is Soort.RAAD or RADEN in stap.wie


def _holders(route: Route, soort: Soort) -> list[str]:
    """Who does the steps of this kind, each once, in the order of the steps."""
    wie = (w for stap in route.stappen if stap.soort is soort for w in stap.wie)
    return list(dict.fromkeys(wie))
