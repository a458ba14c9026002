"""2. A vote is valid with more than half of those who need not abstain.

Gemeentewet 28 and 29 (Wgr 22 lid 1): of eleven members one abstains, so ten may vote
and six must. Against the letter of art. 28 members do adopt their own accounts and do
speak for their gemeente (aanvullingen A.5): only a recorded abstention counts.
"""

import pytest

from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from tests.aanvaarding.griffie import LEDEN, Griffie, oordeel
from tests.aanvaarding.zalen import DAG, besluit, open_, roep, stem


@pytest.mark.parametrize(
    ("onthouders", "stemmers", "geldig"),
    [
        (0, 5, False),
        (0, 6, True),
        (1, 5, False),
        (1, 6, True),
        (2, 4, False),
        (2, 5, True),
    ],
)
def test_meer_dan_de_helft_van_wie_mag_stemt_mee(
    griffie: Griffie, onthouders: int, stemmers: int, *, geldig: bool
) -> None:
    roep(griffie)
    open_(griffie)
    for persoon in LEDEN[:onthouders]:
        onthoudt = {"vergadering": "AB-1", "punt": "1", "persoon": persoon}
        grond = {"grond": "persoonlijk_belang"}
        griffie.leg_vast("LegOnthoudingVast", DAG, **onthoudt, **grond)
    gehouden = stem(griffie, stemmers, eerste=onthouders)
    feit = griffie.feit(gehouden, StemmingGehouden)
    assert isinstance(feit, StemmingGehouden)
    assert str(feit.geldigheid) == ("geldig" if geldig else "ongeldig")
    verwacht = "geen bevinding" if geldig else "voldoet niet"
    assert oordeel(gehouden, "GW-06") == verwacht
    genomen = besluit(griffie, vergadering="AB-1", punt="1")
    voldoet = "voldoet" if geldig else "voldoet niet"
    assert griffie.oordelen(genomen)["GW-06"] == voldoet


def test_wie_zich_moest_onthouden_en_toch_stemt_is_een_bevinding(
    griffie: Griffie,
) -> None:
    roep(griffie)
    open_(griffie)
    onthoudt = {"vergadering": "AB-1", "punt": "1", "persoon": "p-01"}
    griffie.leg_vast("LegOnthoudingVast", DAG, **onthoudt, grond="persoonlijk_belang")
    assert oordeel(stem(griffie, 6), "GW-04") == "voldoet niet"


def test_leden_stellen_hun_eigen_rekening_vast(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie)
    assert oordeel(stem(griffie, 11), "GW-04") == "geen bevinding"
