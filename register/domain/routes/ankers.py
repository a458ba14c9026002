"""From which day the clock of a step counts, on one track.

Counted back terms (Wgr 35 lid 1) need the day of the offering to the AB. Until that is
known the earliest day that was planned or called is taken, so that who keeps to it is
in time whatever comes; without any plan the last day on which the AB can adopt.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from register.domain.records import dataclass
from register.domain.routes.blijk import Grens, Grenssoort
from register.domain.routes.route import Routestap, Teken
from register.domain.routes.spoor import Spoor
from register.domain.termijnen.wgr_terms import WGR_2022
from register.domain.terms import Termijn, termijn
from register.domain.values import bounds
from register.domain.vergaderingen.vergaderfeiten import Doel


@dataclass(frozen=True, kw_only=True)
class Anker:
    """The day that a clock counts from, and a sentence where that is a choice."""

    dag: date
    keuze: str = ""


def _year(spoor: Spoor) -> Anker | None:
    jaar = spoor.begrotingsjaar
    return Anker(dag=date(jaar, 1, 1)) if jaar else None


def _adopted(spoor: Spoor) -> Anker | None:
    """The day on which the last decision of the route was taken."""
    handelingen = {
        soort
        for stap in spoor.route.stappen
        if stap.teken is Teken.BESLUIT
        for soort in stap.soorten
    }
    dagen = [
        b.genomen_op
        for b in spoor.besluiten
        if not b.rejected and (not handelingen or b.genomen.handeling in handelingen)
    ]
    return Anker(dag=max(dagen)) if dagen else None


def _offering(spoor: Spoor) -> Anker | None:
    """The offering as it is called or planned, on its earliest day."""
    verzonden = [
        v.verzonden_op
        for v, punt in spoor.items()
        if v.verzonden_op and punt.doel is Doel.BESLUITEN
    ]
    if verzonden:
        return Anker(dag=min(verzonden))
    beslist = [s for s in spoor.route.stappen if s.teken is Teken.AANBIEDING]
    beslist += [s for s in spoor.route.stappen if s.teken is Teken.BESLUIT]
    for stap in beslist:
        plan = spoor.planned(stap)
        if plan is not None:
            eerste, _ = bounds(plan.wanneer)
            zin = f"Gerekend is met {eerste}, de eerste dag van het plan '{plan.code}'."
            return Anker(dag=eerste, keuze=zin)
    return None


def _budget_offering(spoor: Spoor) -> Anker | None:
    """The same; without a plan the last day on which a budget can be adopted."""
    anker = _offering(spoor)
    if anker is not None or spoor.begrotingsjaar is None:
        return anker
    jaar = spoor.begrotingsjaar - 1
    laatste = date(jaar, 9, 14) if jaar >= WGR_2022.year else date(jaar, 7, 31)
    zin = (
        f"Er is nog geen datum voor de aanbieding; gerekend is met {laatste}, de "
        "laatste dag waarop vaststelling en inzending nog op tijd zijn."
    )
    return Anker(dag=laatste, keuze=zin)


ANKERS: Final[Mapping[str, Callable[[Spoor], Anker | None]]] = {
    "WGR-40": _year,
    "WGR-41": _budget_offering,
    "WGR-45": _adopted,
    "WGR-47": _offering,
    "WGR-48": _adopted,
    "GW-32": _year,
    "GW-32-inzending": _adopted,
}
"""Clocks that can guard a step of a route."""


def limit(spoor: Spoor, stap: Routestap) -> Grens | str | None:
    """The last day by law; a sentence where it cannot be told, None without a norm."""
    if not stap.norm:
        return None
    anker = ANKERS[stap.norm](spoor)
    if anker is None:
        return f"de termijn van {stap.norm} is nog niet te berekenen"
    uitkomst = termijn(stap.norm, anker.dag)
    if not isinstance(uitkomst, Termijn):
        return f"de termijn van {stap.norm}: er ontbreekt {uitkomst.ontbreekt}"
    uitleg = f"{uitkomst.uitleg} {anker.keuze}".strip()
    return Grens(
        soort=Grenssoort.WET,
        uiterlijk=uitkomst.uiterlijk,
        norm=stap.norm,
        uitleg=uitleg,
    )
