"""The template of a change of bestuur, as it is given."""

import pytest

from register.codec.intake import read_line
from register.domain.refusals import OngeldigeInvoer
from tests.formats.wisselland import Wisselland, gremium, lid, line


def test_een_ongevuld_sjabloon_verandert_niets(wisselland: Wisselland) -> None:
    wisselland.record(
        lid("BO", "p4", "gm0002", volgorde=1, rol="plaatsvervanger"),
        line("BezetFunctie", functie="secretaris", persoon="p4", waarnemend=True),
        line("TreedUit", "2026-01-01", gemeente="gm0002"),
    )
    tekst = wisselland.template()
    assert "naam van 1" in tekst
    assert "# neemt niet meer deel" in tekst
    ingevuld = tekst.replace("JJJJ-MM-DD", "2026-06-01")
    assert wisselland.steps(ingevuld, kop="") == ()
    with pytest.raises(OngeldigeInvoer, match="datum"):
        wisselland.steps(tekst, kop="")


def test_een_sjabloon_verzwijgt_wat_niet_openbaar_is_en_wat_er_niet_is(
    wisselland: Wisselland,
) -> None:
    geheim = read_line(
        {
            "opdracht": "RegistreerPersoon",
            "feitdatum": "2022-06-01",
            "openbaarheid": {"openheid": "intern"},
            "gegevens": {"persoon": "p9", "naam": "verborgen naam"},
        }
    )
    wisselland.record(
        geheim,
        lid("AB", "p9"),
        gremium("VZ", "voorzitter"),
        line("WijsVoorzitterAan", gremium="VZ", persoon="p9"),
        gremium("C", "college"),
        line("WijsPortefeuilleToe", gremium="C", portefeuille="sport", persoon="p9"),
        line("WisPersoonsgegevens", persoon="p5", grond="avg-17"),
    )
    tekst = wisselland.template()
    assert "verborgen naam" not in tekst
    assert "naam van 5" not in tekst
    assert "persoon: p5\n" in tekst
    assert "voorzitter: p9\n" in tekst
    assert "- portefeuille: sport\n        houders: [p9]" in tekst
    ingevuld = tekst.replace("JJJJ-MM-DD", "2026-06-01")
    assert wisselland.steps(ingevuld, kop="") == ()
