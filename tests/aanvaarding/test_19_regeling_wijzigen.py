"""19. Ten of eleven toestemmingen is not complete; a refusal has a ground of the law.

Wgr 1 lid 4 and 5: a raad refuses only for strijd met het recht or het algemeen belang.
"""

import pytest

from tests.aanvaarding.griffie import GEMEENTEN, Griffie, bevinding
from tests.aanvaarding.zalen import DAG, ronde

NIEUW = {"versie": "2", "omschrijving": "Wijziging", "inwerking": "2027-01-01"}
RAAD = {"raadsronde": "r-1", "gemeente": "gm0011"}


def toestemmingen(griffie: Griffie, hoeveel: int) -> None:
    """A round about the regeling, in which the first so many raden consent."""
    ronde(griffie, "regeling", "2026-01-15")
    for gemeente in GEMEENTEN[:hoeveel]:
        geeft = {"raadsronde": "r-1", "gemeente": gemeente}
        griffie.leg_vast("VerleenToestemming", "2026-05-01", **geeft)


@pytest.mark.parametrize("hoeveel", [10, 11])
def test_alle_raden_stemmen_toe(griffie: Griffie, hoeveel: int) -> None:
    toestemmingen(griffie, hoeveel)
    gewijzigd = griffie.leg_vast("WijzigRegeling", DAG, _dossier="d-1", **NIEUW)
    gevonden = bevinding(gewijzigd, "WGR-03")
    if hoeveel == len(GEMEENTEN):
        assert gevonden is None
        return
    assert gevonden is not None
    assert gevonden.oordeel == "voldoet niet"
    assert "10 van de 11" in gevonden.tekst
    assert "gm0011" in gevonden.tekst


@pytest.mark.parametrize("grond", ["strijd_met_het_recht", "algemeen_belang"])
def test_weigeren_kan_op_een_grond_van_de_wet(griffie: Griffie, grond: str) -> None:
    toestemmingen(griffie, 10)
    griffie.leg_vast("WeigerToestemming", "2026-05-01", **RAAD, grond=grond)
    gewijzigd = griffie.leg_vast("WijzigRegeling", DAG, _dossier="d-1", **NIEUW)
    gevonden = bevinding(gewijzigd, "WGR-03")
    assert gevonden is not None
    assert gevonden.oordeel == "voldoet niet"


def test_een_andere_grond_kan_niet(griffie: Griffie) -> None:
    toestemmingen(griffie, 10)
    ander = RAAD | {"grond": "te_duur"}
    weigering = griffie.weigert("WeigerToestemming", "2026-05-01", **ander)
    assert weigering.pad == "/gegevens/grond"
    assert weigering.graad == "onmogelijk"
