"""12. The budget is not delegated to BC or DB; powers of the DB go on its proposal.

Wgr 25 lid 3 and 4, 33a lid 2. As corrected (aanvullingen A.10): *refused* is *weigert
tenzij*: with an override and its reason it is on record, with the heaviest finding.
"""

import pytest

from tests.aanvaarding.griffie import Griffie, bevinding, oordeel
from tests.aanvaarding.zalen import DAG


def delegatie(aan: str, *handelingen: str, **anders: object) -> dict[str, object]:
    """A delegation by the AB."""
    return {
        "bevoegdheid": "d-1",
        "gever": "AB",
        "nemer": aan,
        "handelingen": list(handelingen),
        "soort": "delegatie",
        **anders,
    }


@pytest.mark.parametrize(("aan", "norm"), [("BC", "WGR-29"), ("DB", "WGR-35")])
def test_de_begroting_gaat_niet_over(griffie: Griffie, aan: str, norm: str) -> None:
    gegevens = delegatie(aan, "begroting-vaststellen")
    weigering = griffie.weigert("VerleenMandaat", DAG, **gegevens)
    assert (weigering.norm, weigering.graad) == (norm, "weigert-tenzij")
    opzij = {"regels": [norm], "reden": "Zo staat het in het besluit."}
    toch = griffie.leg_vast("VerleenMandaat", DAG, _override=opzij, **gegevens)
    gevonden = bevinding(toch, norm)
    assert gevonden is not None
    assert gevonden.ernst == "hoogst"


@pytest.mark.parametrize(("aan", "norm"), [("BC", "WGR-29"), ("DB", "WGR-35")])
def test_iets_anders_gaat_wel_over(griffie: Griffie, aan: str, norm: str) -> None:
    verleend = griffie.leg_vast("VerleenMandaat", DAG, **delegatie(aan, "koers"))
    assert oordeel(verleend, norm) == "geen bevinding"


@pytest.mark.parametrize(
    ("voorstel", "verwacht"), [("", "voldoet niet"), ("DB", "geen bevinding")]
)
def test_een_bevoegdheid_van_het_db_gaat_over_op_zijn_voorstel(
    griffie: Griffie, voorstel: str, verwacht: str
) -> None:
    gegevens = delegatie("BC", "inkoop", voorstel_van=voorstel)
    verleend = griffie.leg_vast("VerleenMandaat", DAG, **gegevens)
    assert oordeel(verleend, "WGR-30") == verwacht
