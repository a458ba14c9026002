"""14. The AB decides on what it delegated: a finding (Awb 10:17)."""

import pytest

from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import DAG, besluit

DELEGATIE: dict[str, object] = {
    "bevoegdheid": "d-1",
    "gever": "AB",
    "nemer": "BC",
    "handelingen": ["koers"],
    "soort": "delegatie",
}


@pytest.mark.parametrize(
    ("handeling", "dag", "verwacht"),
    [
        ("koers", DAG, "voldoet niet"),
        ("iets-anders", DAG, "voldoet"),
        ("koers", "2026-09-30", "voldoet niet"),
    ],
)
def test_wie_overdroeg_besluit_daar_niet_meer_over(
    griffie: Griffie, handeling: str, dag: str, verwacht: str
) -> None:
    griffie.leg_vast("VerleenMandaat", DAG, **DELEGATIE)
    griffie.leg_vast("TrekMandaatIn", "2026-10-01", bevoegdheid="d-1")
    genomen = besluit(griffie, dag, handeling=handeling)
    assert griffie.oordelen(genomen)["AWB-14"] == verwacht


@pytest.mark.parametrize("dag", ["2026-07-01", "2026-10-01"])
def test_ervoor_en_erna_besluit_het_ab_zelf(griffie: Griffie, dag: str) -> None:
    griffie.leg_vast("VerleenMandaat", DAG, **DELEGATIE)
    griffie.leg_vast("TrekMandaatIn", "2026-10-01", bevoegdheid="d-1")
    assert "AWB-14" not in griffie.oordelen(besluit(griffie, dag))
