"""15. A portefeuillehoudersoverleg takes no besluit (Awb 1:1 and 1:3).

As corrected: *refused* is *weigert tenzij* (aanvullingen A.10): where it did happen it
is on record, with the heaviest finding.
"""

from tests.aanvaarding.griffie import Griffie, bevinding
from tests.aanvaarding.zalen import DAG, besloten, besluit


def test_een_besluit_van_het_overleg_wordt_geweigerd(griffie: Griffie) -> None:
    wat = besloten(orgaan="RPO")
    weigering = griffie.weigert("NeemBesluit", DAG, **wat)
    assert (weigering.norm, weigering.graad) == ("AWB-34", "weigert-tenzij")
    opzij = {"regels": ["AWB-34"], "reden": "Het overleg noemde het een besluit."}
    toch = griffie.leg_vast("NeemBesluit", DAG, _override=opzij, **wat)
    gevonden = bevinding(toch, "AWB-34")
    assert gevonden is not None
    assert gevonden.ernst == "hoogst"
    assert griffie.oordelen(toch)["AWB-34"] == "voldoet niet"


def test_het_algemeen_bestuur_besluit(griffie: Griffie) -> None:
    assert griffie.oordelen(besluit(griffie))["AWB-34"] == "voldoet"
