"""5. A secret vote stores no names.

Gemeentewet 31 lid 1. Against the words of §9: an open vote on a person can happen and
is recorded as a finding, the names sealed (aanvullingen A.10); the same holds for a
list of names that somebody hands in with a secret vote.
"""

from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import DAG, open_, roep, stem

STEMMING = {"vergadering": "AB-1", "punt": "1"}


def bewaard(griffie: Griffie) -> bytes:
    """The bytes of the last vote."""
    return [b for b in griffie.bestanden() if b"stemming-gehouden" in b][-1]


def test_geheim_met_aantallen_bewaart_geen_naam(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie)
    geteld = {"wijze": "geheim", "aantallen": {"voor": 7, "tegen": 4}}
    gehouden = griffie.leg_vast("HoudStemming", DAG, **STEMMING, **geteld)
    feit = griffie.feit(gehouden, StemmingGehouden)
    assert isinstance(feit, StemmingGehouden)
    assert (feit.stemmen, feit.namen, feit.hoofden.voor) == ((), "", 7)
    assert oordeel(gehouden, "GW-09") == "geen bevinding"
    assert b"p-01" not in bewaard(griffie)


def test_geheim_met_een_lijst_verzegelt_de_namen(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie)
    gehouden = stem(griffie, 7, 4, wijze="geheim")
    assert oordeel(gehouden, "GW-09") == "voldoet niet"
    assert b"p-01" not in bewaard(griffie)


def test_open_stemmen_over_een_persoon_is_een_bevinding(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie)
    gehouden = stem(griffie, 7, 4, wijze="handopsteken", over_personen=True)
    assert oordeel(gehouden, "GW-09") == "voldoet niet"
    assert b"p-01" not in bewaard(griffie)


def test_over_een_zaak_mag_openlijk_worden_gestemd(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie)
    assert oordeel(stem(griffie, 7, 4), "GW-09") == "geen bevinding"
    assert b"p-01" in bewaard(griffie)
