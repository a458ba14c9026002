"""Which routes lose a step when a gremium lays down its task (002, DOM-24).

Apart from the norm, because it brings every route: one command loads it only when such
a fact is judged.
"""

from register.domain.norms.norm import Uitspraak, Zaak, breaks, meets, open_question
from register.domain.organisatie.gremium import GREMIUM, TaakNeergelegd
from register.domain.routes.geldend import routes
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Route


def left_by(zaak: Zaak, feit: TaakNeergelegd) -> Uitspraak:
    """Whether every step still has somebody: another of its kind, for a module of it.

    On the day that is asked about, else on the day of the fact.
    """
    nu = zaak.context.on(zaak.op) if zaak.op else zaak.context
    gremium = nu.staat(GREMIUM, feit.gremium)
    if gremium is None:
        return open_question(f"'{feit.gremium}' is op deze datum niet bekend")
    rollen, geldend = Rollen(nu), routes(nu)
    if not geldend:
        return open_question("er is op deze dag geen route", gremium.seq)
    elders = {
        ander.soort
        for ander in rollen.gremia(gremium.soort, gremium.modules)
        if ander.code != gremium.code and ander.neergelegd_op is None
    }
    steunen = [
        route
        for route in geldend.values()
        if _relies_on(route, gremium.code, "" if elders else gremium.soort)
    ]
    seqs = (gremium.seq, *(route.seq for route in steunen if route.seq is not None))
    if not steunen:
        return meets(*seqs)
    wat = ", ".join(route.code for route in steunen)
    return breaks(f"zonder '{gremium.code}' heeft een stap niemand: {wat}", *seqs)


def _relies_on(route: Route, code: str, soort: str) -> bool:
    """Whether a step that must be taken names it, or its kind (where given)."""
    return any(
        not stap.optioneel and (code in stap.wie or (soort and soort in stap.wie))
        for stap in route.stappen
    )
