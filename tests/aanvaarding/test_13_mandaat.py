"""13. Mandaat: to an outsider, passed on, after revocation, above its ceiling.

Awb 10:1 to 10:9. As corrected: consent may still come after the grant, so a mandaat to
an outsider is *niet te beoordelen* until it is used, and then a finding; *refused* is
*weigert tenzij* (aanvullingen A.10).
"""

import pytest

from tests.aanvaarding.griffie import Griffie, bevinding, oordeel
from tests.aanvaarding.zalen import DAG, MANDAAT, inkoop

BEWIJS = [{"titel": "Mandaatbesluit"}]


@pytest.mark.parametrize("instemming", [(), ("extern",), ("extern", "BW")])
def test_een_buitenstaander_en_zijn_leiding_stemmen_in(
    griffie: Griffie, instemming: tuple[str, ...]
) -> None:
    aan_ander = MANDAAT | {"nemer": "extern"}
    gegeven = griffie.leg_vast("VerleenMandaat", DAG, _bewijs=BEWIJS, **aan_ander)
    assert oordeel(gegeven, "AWB-04") == "niet te beoordelen"
    for door in instemming:
        griffie.leg_vast("GeefInstemming", DAG, bevoegdheid="m-1", door=door)
    genomen = inkoop(griffie, functie="extern")
    verwacht = "voldoet" if len(instemming) == 2 else "voldoet niet"
    assert griffie.oordelen(genomen)["AWB-04"] == verwacht


def test_een_eigen_medewerker_hoeft_niet_in_te_stemmen(griffie: Griffie) -> None:
    gegeven = griffie.leg_vast("VerleenMandaat", DAG, **MANDAAT)
    assert oordeel(gegeven, "AWB-04") == "geen bevinding"


@pytest.mark.parametrize("mag", [False, True])
def test_doorgeven_kan_alleen_als_het_mag(griffie: Griffie, *, mag: bool) -> None:
    griffie.leg_vast("VerleenMandaat", DAG, **MANDAAT | {"ondermandaat": mag})
    onder: dict[str, object] = {
        "bevoegdheid": "o-1",
        "ouder": "m-1",
        "nemer": "manager",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 5_000_000},
    }
    if mag:
        gegeven = griffie.leg_vast("VerleenOndermandaat", DAG, **onder)
        assert oordeel(gegeven, "AWB-09") == "geen bevinding"
        return
    weigering = griffie.weigert("VerleenOndermandaat", DAG, **onder)
    assert (weigering.norm, weigering.graad) == ("AWB-09", "weigert-tenzij")
    opzij = {"regels": ["AWB-09"], "reden": "Zo is het gegaan."}
    toch = griffie.leg_vast("VerleenOndermandaat", DAG, _override=opzij, **onder)
    gevonden = bevinding(toch, "AWB-09")
    assert gevonden is not None
    assert gevonden.ernst == "hoogst"


def test_ruimer_doorgeven_dan_het_was_kan_niet(griffie: Griffie) -> None:
    griffie.leg_vast("VerleenMandaat", DAG, **MANDAAT)
    ruimer: dict[str, object] = {
        "bevoegdheid": "o-1",
        "ouder": "m-1",
        "nemer": "manager",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 5_000_001},
    }
    assert griffie.weigert("VerleenOndermandaat", DAG, **ruimer).norm == "AWB-09"


@pytest.mark.parametrize(
    ("dag", "verwacht"), [("2026-09-30", "voldoet"), ("2026-10-01", "voldoet niet")]
)
def test_na_de_intrekking_is_het_mandaat_op(
    griffie: Griffie, dag: str, verwacht: str
) -> None:
    griffie.leg_vast("VerleenMandaat", DAG, **MANDAAT)
    griffie.leg_vast("TrekMandaatIn", "2026-10-01", bevoegdheid="m-1")
    assert griffie.oordelen(inkoop(griffie, dag))["AWB-01"] == verwacht


@pytest.mark.parametrize(
    ("bedrag", "verwacht"), [(5_000_000, "voldoet"), (5_000_001, "voldoet niet")]
)
def test_boven_het_plafond_is_het_een_bevinding(
    griffie: Griffie, bedrag: int, verwacht: str
) -> None:
    griffie.leg_vast("VerleenMandaat", DAG, **MANDAAT)
    genomen = inkoop(griffie, bedrag=bedrag)
    assert griffie.oordelen(genomen)["AWB-01"] == verwacht
