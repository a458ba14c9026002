"""7. WGR-41: offered on 2-7-2026, sent on 9-4 is in time, on 10-4 a finding.

Wgr 35 lid 1. As corrected: the offering is the sending of the stukken to the AB, unless
it was recorded otherwise (aanvullingen A.6); before 1-7-2022 the law asked eight weeks,
and a cycle across that day cannot be judged (A.1).
"""

import pytest

from register.service.receipts import Ontvangst
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import besluit, roep, ronde


def vastgesteld(griffie: Griffie, dag: str, jaar: int, aangeboden: str) -> Ontvangst:
    """The budget, adopted in a meeting for which the stukken were sent on this day."""
    roep(griffie, "AB-B", dag, (), verzonden_op=aangeboden)
    eigen = {"handeling": "begroting-vaststellen", "boekjaar": jaar}
    return besluit(griffie, dag, **eigen, vergadering="AB-B", raadsrondes=["r-1"])


@pytest.mark.parametrize(
    ("verzonden", "aangeboden", "verwacht"),
    [
        ("2026-04-09", "2026-07-02", "voldoet"),
        ("2026-04-10", "2026-07-02", "voldoet niet"),
        ("2021-04-29", "2021-06-24", "voldoet"),
        ("2021-04-30", "2021-06-24", "voldoet niet"),
        ("2022-04-12", "2022-07-05", "niet te beoordelen"),
        ("2022-07-01", "2022-09-23", "voldoet"),
        ("2022-07-02", "2022-09-23", "voldoet niet"),
    ],
)
def test_de_raden_hebben_de_weken_van_de_wet_van_die_dag(
    griffie: Griffie, verzonden: str, aangeboden: str, verwacht: str
) -> None:
    jaar = int(aangeboden[:4]) + 1
    ronde(griffie, "begroting", verzonden, jaar=jaar)
    dag = f"{aangeboden[:4]}-10-01"
    genomen = vastgesteld(griffie, dag, jaar, aangeboden)
    assert griffie.oordelen(genomen)["WGR-41"] == verwacht


def test_wat_als_aanbieding_is_vastgelegd_gaat_voor(griffie: Griffie) -> None:
    ronde(griffie, "begroting", "2026-04-10", jaar=2027)
    aanbod = {"boekjaar": 2027, "door": "DB", "raadsronde": "r-1"}
    griffie.leg_vast("BiedBegrotingAan", "2026-07-03", **aanbod)
    genomen = vastgesteld(griffie, "2026-07-16", 2027, "2026-07-02")
    assert griffie.oordelen(genomen)["WGR-41"] == "voldoet"


def test_een_raad_die_is_vergeten_is_een_bevinding(griffie: Griffie) -> None:
    ronde(griffie, "begroting", "2026-04-09", jaar=2027, gemeenten=["gm0001"])
    genomen = vastgesteld(griffie, "2026-07-16", 2027, "2026-07-02")
    assert griffie.oordelen(genomen)["WGR-41"] == "voldoet niet"
