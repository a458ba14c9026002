"""The chain of one purchase under mandaat m-1."""

from datetime import date

from register.domain.bevoegdheden.bevoegdheid import MandaatVerleend
from register.domain.bevoegdheden.competence import Daad, chain
from register.domain.bevoegdheden.schakel import Schakel
from tests.domain.bestuur import bestuur
from tests.scenario import Given

DAG = date(2026, 7, 2)
INKOOP = Daad(handeling="inkoop", bedrag=100, dag=DAG)
M1 = MandaatVerleend(
    bevoegdheid="m-1", gever="ab", nemer="secretaris", handelingen=("inkoop",)
)
BASIS = bestuur()


def links(
    gegeven: Given,
    daad: Daad = INKOOP,
    orgaan: str = "ab",
    functie: str = "secretaris",
    macht: str = "m-1",
) -> tuple[Schakel, ...]:
    return chain(gegeven.context(), daad, orgaan, functie, macht)
