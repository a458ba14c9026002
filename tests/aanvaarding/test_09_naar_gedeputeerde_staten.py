"""9. WGR-45: adopted on 2-7, at gedeputeerde staten on 17-7 is late; so is 15-9.

Wgr 34 lid 1 and 2: within two weeks, and before 15 September. As corrected: before
1-7-2022 that was 1 August (aanvullingen A.1).
"""

import pytest

from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import besluit

BEGROTING = {"handeling": "begroting-vaststellen"}


@pytest.mark.parametrize(
    ("vastgesteld", "gezonden", "verwacht"),
    [
        ("2026-07-02", "2026-07-16", "geen bevinding"),
        ("2026-07-02", "2026-07-17", "voldoet niet"),
        ("2026-09-07", "2026-09-14", "geen bevinding"),
        ("2026-09-07", "2026-09-15", "voldoet niet"),
        ("2021-07-26", "2021-07-31", "geen bevinding"),
        ("2021-07-26", "2021-08-01", "voldoet niet"),
    ],
)
def test_de_begroting_gaat_op_tijd_naar_gedeputeerde_staten(
    griffie: Griffie, vastgesteld: str, gezonden: str, verwacht: str
) -> None:
    jaar = int(vastgesteld[:4]) + 1
    genomen = besluit(griffie, vastgesteld, **BEGROTING, boekjaar=jaar)
    naar = griffie.leg_vast("ZendBesluitAanGS", gezonden, besluit=genomen.besluitnummer)
    assert oordeel(naar, "WGR-45") == verwacht


@pytest.mark.parametrize(
    ("jaar", "verwacht"), [(2027, "voldoet"), (2026, "voldoet niet")]
)
def test_zij_is_vastgesteld_in_het_jaar_ervoor(
    griffie: Griffie, jaar: int, verwacht: str
) -> None:
    genomen = besluit(griffie, "2026-12-31", **BEGROTING, boekjaar=jaar)
    assert griffie.oordelen(genomen)["WGR-45"] == verwacht


def test_wat_nooit_is_gezonden_wordt_gevonden_als_de_klok_afliep(
    griffie: Griffie,
) -> None:
    besluit(griffie, "2026-07-02", **BEGROTING, boekjaar=2027)
    assert not griffie.gevonden("WGR-45", "2026-07-16")
    (gevonden,) = griffie.gevonden("WGR-45", "2026-07-17")
    assert str(gevonden.oordeel) == "voldoet niet"
