"""The standard routes R1 to R12, for the three ways in which a regeling is governed.

A: advising bestuurscommissies, as it was (003). B: bestuurscommissies that decide wat
and hoe (001 §3.4). C: portefeuillehoudersoverleggen advise, and the raden fix the
agenda themselves (004). What a regeling has otherwise it records as its own route.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from register.domain.records import replace
from register.domain.routes.pencroutes import R1, R2, R3, R4
from register.domain.routes.regioroutes import (
    R5,
    R6,
    R7,
    R7_B,
    R8,
    R8_B,
    R9,
    R10,
    R11,
    R12,
)
from register.domain.routes.route import Route
from register.domain.routes.stappen import BC, RPO

VARIANTEN: Final = ("A", "B", "C")

_VAN_A: Final = (R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11)
STANDAARD: Final = frozenset(route.code for route in (*_VAN_A, R12))
"""Codes of the standard routes, whatever the variant."""


@cache
def standard(variant: str) -> Mapping[str, Route]:
    """The standard routes of a variant, by code; none of a letter that is unknown."""
    routes: tuple[Route, ...]
    match variant:
        case "A":
            routes = _VAN_A
        case "B":
            eigen = {"R7": R7_B, "R8": R8_B}
            routes = tuple(eigen.get(route.code, route) for route in _VAN_A)
        case "C":
            routes = tuple(_advised_by(route, RPO) for route in (*_VAN_A, R12))
        case _:
            routes = ()
    return {route.code: replace(route, variant=variant) for route in routes}


def _advised_by(route: Route, wie: str) -> Route:
    """The same route where another kind of gremium stands in for the commissies."""
    stappen = tuple(
        replace(stap, wie=tuple(dict.fromkeys(wie if w == BC else w for w in stap.wie)))
        for stap in route.stappen
    )
    return replace(route, stappen=stappen)
