"""16. Setting the advice of a BC aside: with reasons, and after a talk with it.

Awb 3:50 and the agreement of 003. As corrected: *refused* is *weigert tenzij*
(aanvullingen A.10).
"""

from typing import Any

import pytest

from register.service.receipts import Ontvangst
from tests.aanvaarding.griffie import Griffie
from tests.aanvaarding.zalen import DAG, besloten, besluit

ADVIES = {"dossier": "d-1", "advies": "a-1"}


def geadviseerd(griffie: Griffie) -> None:
    """The BC advised against."""
    griffie.leg_vast("VraagAdvies", "2026-05-01", **ADVIES, adviseur="BC")
    uit = {"strekking": "negatief", "tekst": "niet doen"}
    griffie.leg_vast("BrengAdviesUit", "2026-06-01", **ADVIES, **uit)


def gevolg(opvolging: str, **anders: object) -> dict[str, Any]:
    """What the decision did with it."""
    een = {"advies": "a-1", "opvolging": opvolging, **anders}
    return {"dossier": "d-1", "adviesopvolging": [een]}


def afgeweken(griffie: Griffie) -> Ontvangst:
    """A decision that sets it aside, with its ground and reasons."""
    waarom = {"grond": "financieel", "motivering": "het kan niet uit"}
    return besluit(griffie, **gevolg("afgeweken", **waarom))


def test_zonder_motivering_wordt_het_geweigerd(griffie: Griffie) -> None:
    geadviseerd(griffie)
    wat = besloten(**gevolg("afgeweken", grond="financieel"))
    weigering = griffie.weigert("NeemBesluit", DAG, **wat)
    assert (weigering.norm, weigering.graad) == ("AWB-26", "weigert-tenzij")


@pytest.mark.parametrize(
    ("gesproken", "verwacht"), [(False, "voldoet niet"), (True, "voldoet")]
)
def test_zonder_afstemming_is_het_een_bevinding(
    griffie: Griffie, *, gesproken: bool, verwacht: str
) -> None:
    geadviseerd(griffie)
    if gesproken:
        griffie.leg_vast("StemAf", "2026-06-15", **ADVIES, gremium="BC", uitkomst="nee")
    oordelen = griffie.oordelen(afgeweken(griffie))
    assert oordelen["DOM-10"] == verwacht
    assert oordelen["AWB-26"] == "voldoet"


def test_wie_het_advies_volgt_hoeft_niets_uit_te_leggen(griffie: Griffie) -> None:
    geadviseerd(griffie)
    oordelen = griffie.oordelen(besluit(griffie, **gevolg("overgenomen")))
    assert oordelen["DOM-10"] == "voldoet"
    assert "AWB-26" not in oordelen
