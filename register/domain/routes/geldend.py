"""Which routes hold on a day: the regeling's own, else the standard ones."""

from register.domain.context import Context
from register.domain.organisatie.regelingstaat import REGELING
from register.domain.routes.route import Route
from register.domain.routes.standaard import STANDAARD, VARIANTEN, standard
from register.domain.routes.vaststelling import ROUTE

REGEL = "routes.variant"
"""The rule of the regeling that chooses among the standard routes."""


def routes(context: Context) -> dict[str, Route]:
    """Every route that holds on the day of the context, by its code."""
    gevonden = dict(standard(variant(context)))
    for code in context.codes(ROUTE):
        staat = context.staat(ROUTE, code)
        if staat is not None and staat.route is not None:
            gevonden[code] = staat.route
        elif staat is not None:
            gevonden.pop(code, None)
    return dict(sorted(gevonden.items(), key=lambda paar: _order(paar[0])))


def variant(context: Context) -> str:
    """Letter of the standard routes; an unknown letter chooses none of them."""
    regeling = context.staat(REGELING, "")
    gekozen = regeling.regel(REGEL) if regeling else ""
    return gekozen or VARIANTEN[0]


def _order(code: str) -> tuple[bool, int, str]:
    nummer = code.removeprefix("R")
    return code not in STANDAARD, int(nummer) if nummer.isdecimal() else 0, code
