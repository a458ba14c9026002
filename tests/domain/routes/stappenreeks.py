"""Steps of a small route, and how far each of them is."""

from register.domain.routes.gang import Gang, Stapgang
from register.domain.routes.route import Teken
from tests.domain.routes.zaken import stap

BEGIN = stap("begin", Teken.VOORSTEL)
ADVIES = stap("advies", Teken.ADVIES, "bestuurscommissie")
BESLUIT = stap("besluit", Teken.BESLUIT, "algemeen_bestuur")


def step(gang: Gang, code: str) -> Stapgang:
    return next(s for s in gang.stappen if s.stap.stap == code)
