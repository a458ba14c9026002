"""Powers by law, and how contested norms are read."""

from register.service.answers import Library
from tests.service.overzichten.vragen import page, row, rows


def test_een_bevoegdheid_uit_de_wet_toont_haar_artikel_en_haar_einde(
    oefenjaar: Library,
) -> None:
    assert rows(oefenjaar, "attributies", "2027-01-14") == []
    assert len(page(oefenjaar, "attributies", "2027-01-28", houder="DB")) == 3
    (proef,) = page(oefenjaar, "attributies", "2027-02-01", bron="regeling:12")
    assert " | 15 jan 2027 tot 29 jan 2027 | " in proef


def test_een_attributie_van_alles_noemt_wat_er_niet_onder_valt() -> None:
    from register.service.lijsten.gronden import ATTRIBUTIES

    kolom = ATTRIBUTIES.kolommen[1]
    assert not isinstance(kolom, str)
    rij = {"handelingen": ["alles"], "uitzonderingen": ["inkoop", "personeel"]}
    assert kolom.cel(rij, None) == "alles, behalve inkoop, personeel"


def test_een_lezing_van_een_norm_geldt_vanaf_haar_dag(oefenjaar: Library) -> None:
    assert rows(oefenjaar, "normuitleg", "2026-11-17") == []
    lezing = row(oefenjaar, "normuitleg", "2026-11-18", norm="GW-10")
    assert lezing["door"] == "AB"
