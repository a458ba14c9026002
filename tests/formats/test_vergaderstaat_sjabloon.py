"""The file of a meeting to fill in, as YAML and as XLSX."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.formats.vergaderstaat.inhoud import VergaderstaatFout
from register.formats.vergaderstaat.lezen import load
from register.formats.vergaderstaat.sjabloon import Sjabloon, as_yaml
from register.formats.vergaderstaat.sjabloonblad import as_xlsx
from tests.formats.vergaderland import LEDEN, Vergaderland, item
from tests.formats.wisselland import gremium, line


def test_het_sjabloon_kent_agenda_leden_en_vervangers(
    vergaderland: Vergaderland,
) -> None:
    vergaderland.record(
        item("3", "Snel", behandelwijze="hamerstuk"),
        item("4", "Weg"),
        line("VoerAgendapuntAf", "2026-06-19", vergadering="ab-1", punt="4", reden="x"),
    )
    blad = vergaderland.template()
    assert [stoel.persoon for stoel in blad.stoelen] == list(LEDEN)
    assert blad.stoelen[0].naam == "Noord, naam van 1"
    assert [stoel.vervangers for stoel in blad.stoelen[:3]] == [("p6",), ("p7",), ()]
    tekst = as_yaml(blad)
    assert "  - {gemeente: gm0001, persoon: p1, aanwezig: }  # Noord, naam" in tekst
    assert '  - punt: "1"  # Opening\n  - punt: "2"  # Het voorstel\n' in tekst
    assert "    stemming:  # hamerstuk\n    besluit:\n      handeling:\n" in tekst
    assert '"4"' not in tekst


def test_een_sjabloon_zegt_niet_dat_er_iets_gebeurde(
    vergaderland: Vergaderland,
) -> None:
    blad = vergaderland.template()
    with pytest.raises(VergaderstaatFout, match=r"zeg in 'aanwezig' of 'p1' er was"):
        vergaderland.carry_out(as_yaml(blad).encode())
    with pytest.raises(VergaderstaatFout, match=r"cel A2: zeg in 'aanwezig' of 'p1'"):
        vergaderland.carry_out(as_xlsx(blad))
    ingevuld = as_yaml(blad).replace("aanwezig: }", "aanwezig: ja}")
    vergaderland.carry_out(ingevuld.encode())
    assert vergaderland.held().stemmingen == ()


def test_een_ingevulde_werkmap_wordt_vastgelegd(vergaderland: Vergaderland) -> None:
    boek = load_workbook(BytesIO(as_xlsx(vergaderland.template())))
    presentie = boek["Presentie"]
    for rij in range(2, 7):
        presentie.cell(rij, 5).value = "ja"
    boek["Punten"].cell(3, 3).value = "hoofdelijk, alle voor"
    uit = BytesIO()
    boek.save(uit)
    vergaderland.carry_out(uit.getvalue())
    assert vergaderland.held().stemmingen[0].hoofden.voor == 5


def test_het_sjabloon_van_een_gezamenlijke_vergadering_zonder_dag(
    vergaderland: Vergaderland,
) -> None:
    vergaderland.record(
        gremium("WG", "ambtelijk_overleg"),
        line("RegistreerPersoon", persoon="p8", naam="een deskundige"),
        line("WijsLidAan", gremium="WG", persoon="p8"),
        line(
            "RoepBijeen",
            "2026-06-18",
            vergadering="ab-2",
            gremium="BC",
            mede=["WG", "DB"],
            datum={"onbekend": "nog te prikken"},
            wijze="fysiek",
            openheid="openbaar",
        ),
    )
    tekst = as_yaml(vergaderland.template("ab-2"))
    assert "\ndatum:\n" in tekst
    assert "  - {gremium: WG, persoon: p8, aanwezig: }  # een deskundige\n" in tekst
    assert tekst.endswith("punten: []\n")


def test_een_leeg_sjabloon_is_nog_een_bestand() -> None:
    leeg = Sjabloon(regeling="r", vergadering="v", datum=None, stoelen=(), punten=())
    assert "presentie: []" in as_yaml(leeg)
    staat = load(as_xlsx(leeg)).bestand.inhoud
    assert (staat.regeling, staat.presentie, staat.punten) == ("r", (), ())


def test_geen_sjabloon_van_wat_er_niet_is_of_voorbij_is(
    vergaderland: Vergaderland,
) -> None:
    with pytest.raises(OnbekendeVerwijzing, match="roep haar eerst bijeen"):
        vergaderland.template("ab-9")
    vergaderland.carry_out("verloop: niet_gehouden\nreden: te weinig\n")
    with pytest.raises(VerkeerdeVolgorde, match="al niet_gehouden"):
        vergaderland.template()
