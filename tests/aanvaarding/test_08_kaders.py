"""8. WGR-40: the financial frames sent on 29-4 are in time, on 30-4 a finding.

Wgr 34b. As corrected: before 1-7-2022 the border was 15 April (aanvullingen A.1). That
a fixed day does not move for a weekend is a reading (A.7), which a regeling can change.
"""

import pytest

from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import ronde


@pytest.mark.parametrize(
    ("verzonden", "verwacht"),
    [
        ("2026-04-29", "geen bevinding"),
        ("2026-04-30", "voldoet niet"),
        ("2021-04-14", "geen bevinding"),
        ("2021-04-15", "voldoet niet"),
        ("2022-04-14", "geen bevinding"),
        ("2022-04-15", "voldoet niet"),
        ("2023-04-29", "geen bevinding"),
        ("2023-04-30", "voldoet niet"),
    ],
)
def test_de_kaders_gaan_op_tijd_naar_de_raad(
    griffie: Griffie, verzonden: str, verwacht: str
) -> None:
    jaar = int(verzonden[:4]) + 1
    naar = ronde(griffie, "kaders", verzonden, jaar=jaar, gemeenten=["gm0001"])
    assert oordeel(naar, "WGR-40") == verwacht


@pytest.mark.parametrize(
    ("lezing", "verwacht"), [("vast", "voldoet niet"), ("schuift-op", "geen bevinding")]
)
def test_of_een_vaste_dag_opschuift_beslist_de_uitleg(
    griffie: Griffie, lezing: str, verwacht: str
) -> None:
    """29 April 2028 is a Saturday; the first working day after it is 1 May."""
    uitleg = {"uitleg": "u-1", "norm": "WGR-40", "door": "AB", "tekst": "zo"}
    griffie.leg_vast("StelNormuitlegVast", "2020-01-01", **uitleg, lezing=lezing)
    naar = ronde(griffie, "kaders", "2028-05-01", jaar=2029, gemeenten=["gm0001"])
    assert oordeel(naar, "WGR-40") == verwacht


def test_wie_niets_kreeg_wordt_gevonden_als_de_dag_voorbij_is(griffie: Griffie) -> None:
    griffie.leg_vast(
        "StartRaadsronde",
        "2026-04-01",
        raadsronde="r-1",
        dossier="d-1",
        soort="kaders",
        titel="Kaders",
        gemeenten=["gm0001"],
        begrotingsjaar=2027,
    )
    assert not griffie.gevonden("WGR-40", "2026-04-29")
    (gevonden,) = griffie.gevonden("WGR-40", "2026-04-30")
    assert str(gevonden.oordeel) == "voldoet niet"
