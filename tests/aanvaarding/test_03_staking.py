"""3. A tie: put off when not voltallig; in the next meeting, or voltallig, rejected.

Gemeentewet 32 lid 4 and 5 (Wgr 22 lid 1). A decision that the tie does not lead to is
recorded, with a finding (aanvullingen A.10); that contradicts the vote it is refused.
"""

from register.domain.vergaderingen.stemfeiten import StemmenGestaakt
from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import DAG, besloten, besluit, open_, roep, stem

LATER = "2026-07-16"
VERWORPEN = {"punt": "1", "uitkomst": "verworpen"}


def gestaakt(griffie: Griffie, aanwezig: int, helft: int, eerste: int = 0) -> bool:
    """A tie in AB-1; gives whether all who may vote did."""
    roep(griffie)
    open_(griffie, aanwezig)
    if eerste:
        onthoudt = {"vergadering": "AB-1", "punt": "1", "persoon": "p-01"}
        grond = {"grond": "persoonlijk_belang"}
        griffie.leg_vast("LegOnthoudingVast", DAG, **onthoudt, **grond)
    feit = griffie.feit(stem(griffie, helft, helft, eerste=eerste), StemmenGestaakt)
    assert isinstance(feit, StemmenGestaakt)
    return feit.voltallig


def test_niet_voltallig_wordt_het_aangehouden(griffie: Griffie) -> None:
    assert not gestaakt(griffie, 10, 5)
    genomen = besluit(griffie, vergadering="AB-1", **VERWORPEN)
    assert griffie.oordelen(genomen)["GW-07"] == "voldoet niet"


def test_in_dezelfde_vergadering_wordt_niet_opnieuw_gestemd(griffie: Griffie) -> None:
    gestaakt(griffie, 10, 5)
    assert oordeel(stem(griffie, 6, 4), "GW-12") == "voldoet niet"


def test_staakt_het_in_de_volgende_weer_dan_is_het_verworpen(griffie: Griffie) -> None:
    gestaakt(griffie, 10, 5)
    roep(griffie, "AB-2", LATER)
    open_(griffie, 10, "AB-2", LATER)
    weer = stem(griffie, 5, 5, code="AB-2", dag=LATER, herstemming_van="AB-1")
    assert oordeel(weer, "GW-12") == "geen bevinding"
    genomen = besluit(griffie, LATER, vergadering="AB-2", **VERWORPEN)
    assert griffie.oordelen(genomen)["GW-07"] == "voldoet"


def test_in_een_voltallige_vergadering_is_het_meteen_verworpen(
    griffie: Griffie,
) -> None:
    """All eleven are there; one must abstain, so ten votes are all votes."""
    assert gestaakt(griffie, 11, 5, eerste=1)
    genomen = besluit(griffie, vergadering="AB-1", **VERWORPEN)
    assert griffie.oordelen(genomen)["GW-07"] == "voldoet"


def test_een_staking_neemt_nooit_aan(griffie: Griffie) -> None:
    gestaakt(griffie, 11, 5, eerste=1)
    wat = besloten(vergadering="AB-1", punt="1")
    assert griffie.weigert("NeemBesluit", DAG, **wat).graad == "onmogelijk"
