"""17. Geheimhouding on the AB lapses unless the next qualifying meeting ratifies it.

Wgr 23 lid 3: more than half of the members, with more than half of the votes. As
corrected (aanvullingen A.2): what is imposed on members lasts until it is lifted, and
needs no ratifying. The register says that it lapsed by law; it opens nothing itself.
Gemeente 1 holds eleven of the 21 votes.
"""

import pytest

from tests.aanvaarding.griffie import GEMEENTEN, LEDEN, Griffie
from tests.aanvaarding.zalen import besluit, roep

OPZIJ = {"regels": ["GW-02"], "reden": "Er is toch vergaderd."}
NA = "2026-12-31"


def opgelegd(griffie: Griffie, aan: str = "ab") -> str:
    """The DB makes a decision secret; gives its stream."""
    for gemeente in GEMEENTEN:
        zwaar = 11 if gemeente == "gm0001" else 1
        van = {"gremium": "AB", "gemeente": gemeente, "gewicht": zwaar}
        griffie.leg_vast("StelStemgewichtVast", "2016-01-01", **van)
    stroom = f"besluit/{besluit(griffie, '2026-06-01').besluitnummer}"
    eigen = {"stroom": stroom, "door": "DB", "grond": "2b", "opgelegd_aan": aan}
    griffie.leg_vast("LegGeheimhoudingOp", "2026-06-02", **eigen)
    return stroom


def vergadert(griffie: Griffie, leden: slice, code: str, dag: str) -> None:
    """A meeting of the AB with these members."""
    roep(griffie, code, dag, ())
    er = [
        {"persoon": persoon, "gemeente": gemeente}
        for persoon, gemeente in zip(LEDEN[leden], GEMEENTEN[leden], strict=True)
    ]
    griffie.leg_vast("StelPresentieVast", dag, vergadering=code, aanwezig=er)
    griffie.leg_vast("OpenVergadering", dag, vergadering=code, _override=OPZIJ)


def vervallen(griffie: Griffie) -> bool:
    """Whether the register finds that it lapsed."""
    gevonden = griffie.gevonden("WGR-24", NA)
    return any(str(rij.oordeel) == "voldoet niet" for rij in gevonden)


@pytest.mark.parametrize(
    ("leden", "telt"),
    [
        (slice(6), True),  # six heads with sixteen votes
        (slice(1, 8), False),  # seven heads with seven votes
        (slice(5), False),  # five heads with fifteen votes
        (slice(1, 11), False),  # ten heads with ten votes
    ],
)
def test_alleen_met_genoeg_hoofden_en_stemmen_telt_een_vergadering(
    griffie: Griffie, leden: slice, *, telt: bool
) -> None:
    opgelegd(griffie)
    vergadert(griffie, leden, "AB-1", "2026-07-02")
    assert vervallen(griffie) is telt


def test_bekrachtigd_in_die_vergadering_blijft_zij(griffie: Griffie) -> None:
    stroom = opgelegd(griffie)
    vergadert(griffie, slice(1, 8), "AB-1", "2026-07-02")
    vergadert(griffie, slice(6), "AB-2", "2026-09-03")
    eigen = {"stroom": stroom, "door": "AB", "vergadering": "AB-2"}
    griffie.leg_vast("BekrachtigGeheimhouding", "2026-09-03", **eigen)
    assert not vervallen(griffie)


def test_een_vergadering_te_laat_is_zij_al_vervallen(griffie: Griffie) -> None:
    stroom = opgelegd(griffie)
    vergadert(griffie, slice(6), "AB-1", "2026-07-02")
    vergadert(griffie, slice(6), "AB-2", "2026-09-03")
    eigen = {"stroom": stroom, "door": "AB", "vergadering": "AB-2"}
    griffie.leg_vast("BekrachtigGeheimhouding", "2026-09-03", **eigen)
    assert vervallen(griffie)


def test_aan_leden_opgelegd_blijft_zij_zonder_bekrachtiging(griffie: Griffie) -> None:
    opgelegd(griffie, "leden")
    vergadert(griffie, slice(6), "AB-1", "2026-07-02")
    assert not vervallen(griffie)
