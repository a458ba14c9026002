"""10. A change of the budget of year T on 1-1-T+1 is a finding.

Gemeentewet 192 lid 1 (Wgr 35 lid 7): until the end of the year itself.
"""

import pytest

from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import besluit


@pytest.mark.parametrize(
    ("dag", "verwacht"), [("2026-12-31", "voldoet"), ("2027-01-01", "voldoet niet")]
)
def test_een_begroting_wijzigt_tot_en_met_het_eind_van_het_jaar(
    griffie: Griffie, dag: str, verwacht: str
) -> None:
    genomen = besluit(griffie, dag, handeling="begroting-wijzigen", boekjaar=2026)
    assert griffie.oordelen(genomen)["GW-32"] == verwacht


def test_een_dag_die_niet_vaststaat_is_niet_te_beoordelen(griffie: Griffie) -> None:
    rond = {"van": "2026-12-30", "tot": "2027-01-02"}
    genomen = griffie.leg_vast(
        "NeemBesluit",
        rond,
        orgaan="AB",
        titel="Wijziging",
        handeling="begroting-wijzigen",
        uitkomst="aangenomen",
        boekjaar=2026,
    )
    assert griffie.oordelen(genomen)["GW-32"] == "niet te beoordelen"
