"""21. A DB of six in an AB of eleven, of one gemeente, or of two members: a finding.

Wgr 14. While seats are being filled two members is no breach yet; deciding is.
"""

import pytest

from tests.aanvaarding.griffie import GEMEENTEN, LEDEN, Griffie, oordeel
from tests.aanvaarding.zalen import DAG, besluit


def erbij(griffie: Griffie, nummer: int) -> str:
    """The next member joins the DB; what the register says of it."""
    lid = {"persoon": LEDEN[nummer], "gemeente": GEMEENTEN[nummer]}
    return oordeel(griffie.leg_vast("WijsLidAan", DAG, gremium="DB", **lid), "WGR-16")


def weg(griffie: Griffie, *personen: str) -> None:
    """Members leave the DB."""
    for persoon in personen:
        gemeente = GEMEENTEN[LEDEN.index(persoon)]
        einde = {"gremium": "DB", "persoon": persoon, "gemeente": gemeente}
        griffie.leg_vast(
            "BeeindigLidmaatschap", "2026-06-01", **einde, oorzaak="ontslag"
        )


def besloten_door_db(griffie: Griffie) -> str:
    """The verdict on a decision of the DB."""
    genomen = besluit(griffie, orgaan="DB", handeling="inkoop")
    return griffie.oordelen(genomen)["WGR-16"]


def test_zes_van_de_elf_is_de_meerderheid(griffie: Griffie) -> None:
    assert erbij(griffie, 3) == "geen bevinding"
    assert erbij(griffie, 4) == "geen bevinding"
    assert besloten_door_db(griffie) == "voldoet"
    assert erbij(griffie, 5) == "voldoet niet"
    assert besloten_door_db(griffie) == "voldoet niet"


@pytest.mark.parametrize(
    ("gemeente", "verwacht"), [("gm0001", "voldoet niet"), ("gm0002", "voldoet")]
)
def test_niet_alle_leden_komen_uit_een_gemeente(
    griffie: Griffie, gemeente: str, verwacht: str
) -> None:
    weg(griffie, "p-02", "p-03")
    for persoon, uit in (("p-12", "gm0001"), ("p-13", gemeente)):
        griffie.leg_vast("RegistreerPersoon", "2026-06-01", persoon=persoon, naam="n")
        for gremium in ("AB", "DB"):
            lid = {"gremium": gremium, "persoon": persoon, "gemeente": uit}
            griffie.leg_vast("WijsLidAan", "2026-06-01", **lid)
    assert besloten_door_db(griffie) == verwacht


def test_een_db_van_twee_is_te_klein_om_te_besluiten(griffie: Griffie) -> None:
    assert besloten_door_db(griffie) == "voldoet"
    weg(griffie, "p-03")
    assert besloten_door_db(griffie) == "voldoet niet"
