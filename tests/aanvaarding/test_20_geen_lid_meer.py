"""20. Who ceased to be a wethouder votes in the AB: a finding.

Wgr 13 lid 2. As corrected (aanvullingen A.4): membership ends with the wethouderschap
itself, never on election day, so the day on record is that of the end.
"""

import pytest

from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import open_, roep, stem

EINDE = {
    "gremium": "AB",
    "persoon": "p-01",
    "gemeente": "gm0001",
    "oorzaak": "van_rechtswege",
}


@pytest.mark.parametrize(
    ("einde", "verwacht"),
    [("2026-07-01", "voldoet niet"), ("2026-07-03", "geen bevinding")],
)
def test_wie_geen_wethouder_meer_is_stemt_niet_mee(
    griffie: Griffie, einde: str, verwacht: str
) -> None:
    roep(griffie)
    open_(griffie, 7)
    griffie.leg_vast("BeeindigLidmaatschap", einde, **EINDE)
    assert oordeel(stem(griffie, 7), "WGR-13") == verwacht


def test_wie_na_de_verkiezingen_nog_wethouder_is_blijft_lid(griffie: Griffie) -> None:
    """Municipal elections were on 18 March 2026; the successor came in June."""
    roep(griffie, dag="2026-04-02", verzonden_op="2026-03-12")
    open_(griffie, 7, dag="2026-04-02")
    griffie.leg_vast("BeeindigLidmaatschap", "2026-06-04", **EINDE)
    assert oordeel(stem(griffie, 7, dag="2026-04-02"), "WGR-13") == "geen bevinding"
