"""The routes of a regeling, where it has its own instead of the standard ones.

Stream `route/{route}`. A route holds from its feitdatum: what came before is read by
the route of its own day. Which standard routes hold says the rule `routes.variant` of
the regeling (A, B or C; without it A).
"""

from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.dossiers.voorstel import Vraagtype
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.records import dataclass
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.routes.ankers import ANKERS
from register.domain.routes.route import ROLLEN, Route, Routestap, faults
from register.domain.routes.standaard import STANDAARD
from register.domain.values import Onbekend, Tekst


@dataclass(frozen=True, kw_only=True)
class RouteVastgesteld:
    """The regeling has this route from that day, in place of any with this code."""

    SOORT: ClassVar[str] = "route-vastgesteld.v1"
    STROOM: ClassVar[str] = "route/{route}"

    route: str
    naam: Tekst
    stappen: tuple[Routestap, ...]
    vraagtypen: tuple[Vraagtype, ...] = ()
    bron: Tekst | Onbekend = ""


@dataclass(frozen=True, kw_only=True)
class RouteVervallen:
    """The regeling does not use this route, standard or its own, from that day."""

    SOORT: ClassVar[str] = "route-vervallen.v1"
    STROOM: ClassVar[str] = "route/{route}"

    route: str
    reden: Tekst


GEBEURTENISSEN = (RouteVastgesteld, RouteVervallen)


@dataclass(frozen=True, kw_only=True)
class Routestand:
    """What was said of a route: what it is, or that it lapsed (`route` is empty)."""

    route: Route | None
    seqs: tuple[int, ...]


def evolve(staat: Routestand | None, feit: Feit) -> Routestand | None:
    """Fold one fact; the last one counts."""
    seqs = (*(staat.seqs if staat else ()), feit.seq)
    match feit.gegevens:
        case RouteVastgesteld() as nieuw:
            route = Route(
                code=nieuw.route,
                naam=nieuw.naam,
                stappen=nieuw.stappen,
                vraagtypen=nieuw.vraagtypen,
                seq=feit.seq,
            )
            return Routestand(route=route, seqs=seqs)
        case RouteVervallen():
            return Routestand(route=None, seqs=seqs)
        case _:
            return staat


ROUTE = Aggregaat("route", evolve)
AGGREGATEN = (ROUTE,)


def stel_vast(opdracht: RouteVastgesteld, context: Context) -> Beslissing:
    """Record a route; it decides somewhere, ends somewhere, and names who there is."""
    fouten = faults(opdracht.stappen, ANKERS)
    if fouten:
        raise OngeldigeInvoer(fouten[0].tekst, pad=f"/gegevens{fouten[0].pad}")
    for plek, stap in enumerate(opdracht.stappen):
        for nummer, code in enumerate(stap.wie):
            if code not in ROLLEN:
                _require_known(context, code, f"/gegevens/stappen/{plek}/wie/{nummer}")
    return (opdracht,)


def _require_known(context: Context, code: str, pad: str) -> None:
    if context.staat(GREMIUM, code) is None and context.staat(FUNCTIE, code) is None:
        doe = f"leg het vast, of gebruik een rol: {', '.join(sorted(ROLLEN))}"
        raise OnbekendeVerwijzing("gremium of functie", code, pad=pad, doe=doe)


def laat_vervallen(opdracht: RouteVervallen, context: Context) -> Beslissing:
    """Record that a route is not used; it must be there to lapse."""
    staat = context.staat(ROUTE, opdracht.route)
    if staat is None and opdracht.route not in STANDAARD:
        raise OnbekendeVerwijzing("route", opdracht.route, pad="/gegevens/route")
    if staat is not None and staat.route is None:
        msg = f"route '{opdracht.route}' is al vervallen (seq {staat.seqs[-1]})"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/route")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "StelRouteVast",
        RouteVastgesteld,
        stel_vast,
        ("route", "stel-vast"),
        "Leg de stappen van een besluitvormingsroute vast.",
    ),
    Opdracht(
        "LaatRouteVervallen",
        RouteVervallen,
        laat_vervallen,
        ("route", "vervalt"),
        "Leg vast dat een route niet (meer) wordt gebruikt.",
    ),
)
