"""6. A hamerstuk is adopted: nobody asked for a vote (Gemeentewet 32 lid 3)."""

from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import DAG, besloten, besluit, open_, roep

ZONDER = {"vergadering": "AB-1", "punt": "1", "wijze": "zonder_stemming"}


def test_een_hamerstuk_is_aangenomen(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie, 6)
    feit = griffie.feit(
        griffie.leg_vast("HoudStemming", DAG, **ZONDER), StemmingGehouden
    )
    assert isinstance(feit, StemmingGehouden)
    assert str(feit.uitslag) == "aangenomen"
    genomen = besluit(griffie, vergadering="AB-1", punt="1")
    assert griffie.oordelen(genomen)["GW-07"] == "voldoet"


def test_een_verworpen_hamerstuk_kan_niet(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie, 6)
    griffie.leg_vast("HoudStemming", DAG, **ZONDER)
    wat = besloten(vergadering="AB-1", punt="1", uitkomst="verworpen")
    assert griffie.weigert("NeemBesluit", DAG, **wat).graad == "onmogelijk"


def test_zonder_stemming_zijn_er_geen_stemmen_te_tellen(griffie: Griffie) -> None:
    roep(griffie)
    open_(griffie, 6)
    geteld = ZONDER | {"aantallen": {"voor": 6}}
    assert griffie.weigert("HoudStemming", DAG, **geteld).pad == "/gegevens/wijze"
