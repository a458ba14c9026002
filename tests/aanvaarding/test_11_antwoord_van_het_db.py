"""11. Adopting the budget before the raden were answered is a finding.

Wgr 35 lid 4. As corrected: that duty is of 1-7-2022; before it the law asked no
reasoned answer (aanvullingen A.1), so an older budget is not judged on it.
"""

import pytest

from register.service.receipts import Ontvangst
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import besluit, ronde


def vastgesteld(griffie: Griffie, jaar: int) -> Ontvangst:
    """A budget about which the raad of one gemeente gave its view."""
    ronde(griffie, "begroting", f"{jaar - 1}-03-01", jaar=jaar)
    zienswijze = {"raadsronde": "r-1", "gemeente": "gm0001", "strekking": "kritisch"}
    griffie.leg_vast("OntvangZienswijze", f"{jaar - 1}-04-01", **zienswijze)
    for gemeente in (f"gm{n:04d}" for n in range(2, 12)):
        geen = {"raadsronde": "r-1", "gemeente": gemeente}
        griffie.leg_vast("MeldGeenZienswijze", f"{jaar - 1}-04-01", **geen)
    return besluit(
        griffie,
        f"{jaar - 1}-09-02",
        handeling="begroting-vaststellen",
        boekjaar=jaar,
        raadsrondes=["r-1"],
    )


def antwoord(griffie: Griffie, dag: str) -> None:
    """The DB answers the one view."""
    griffie.leg_vast(
        "BeantwoordZienswijze",
        dag,
        raadsronde="r-1",
        gemeente="gm0001",
        door="DB",
        oordeel="gewogen",
        conclusie="blijft gelijk",
    )


def test_zonder_antwoord_is_het_een_bevinding(griffie: Griffie) -> None:
    genomen = vastgesteld(griffie, 2027)
    assert griffie.oordelen(genomen)["WGR-44"] == "voldoet niet"


@pytest.mark.parametrize(
    ("dag", "verwacht"), [("2026-09-01", []), ("2026-09-03", ["voldoet niet"])]
)
def test_een_antwoord_ervoor_helpt_en_erna_niet(
    griffie: Griffie, dag: str, verwacht: list[str]
) -> None:
    """Recorded afterwards: judged anew, with all that is known now."""
    vastgesteld(griffie, 2027)
    antwoord(griffie, dag)
    gevonden = griffie.gevonden("WGR-44", "2026-12-31")
    assert [str(rij.oordeel) for rij in gevonden] == verwacht


def test_voor_juli_2022_vroeg_de_wet_geen_antwoord(griffie: Griffie) -> None:
    assert "WGR-44" not in griffie.oordelen(vastgesteld(griffie, 2022))
