"""Who was there, by the file of a meeting: seats, substitutes, late and early."""

import pytest

from register.service.stapsgewijs import StapGeweigerd
from tests.formats.vergaderland import ALLEN, PUNTEN, Vergaderland, fault
from tests.formats.wisselland import line

PRESENTIE = """\
presentie:
  - {persoon: p1, aanwezig: bericht, vervanger: p6}
  - {gemeente: Bergen en Dal, aanwezig: nee, vanaf: "2"}
  - {gemeente: gm0003, persoon: p3, aanwezig: ja, tot: "2"}
  - {persoon: p4, aanwezig: nee}
  - {persoon: p5, aanwezig: ja}
punten: [{punt: "1"}, {punt: "2"}]
"""


def test_wie_er_was_wie_verving_wie_kwam_en_wie_ging(
    vergaderland: Vergaderland,
) -> None:
    gedaan = vergaderland.carry_out(PRESENTIE)
    staat = vergaderland.held()
    assert {(a.persoon, a.vervangt) for a in staat.aanwezig} == {
        ("p6", "p1"),
        ("p3", ""),
        ("p5", ""),
    }
    assert [(a.persoon, a.bericht) for a in staat.afwezig] == [
        ("p1", True),
        ("p2", False),
        ("p4", False),
    ]
    assert {a.persoon for a in staat.present_at("2")} == {"p6", "p2", "p5"}
    (opkomst,) = gedaan.beeld.opkomst
    assert opkomst.onvermeld == ()


def test_een_lid_dat_niet_in_het_bestand_staat_wordt_gemeld(
    vergaderland: Vergaderland,
) -> None:
    zonder = ALLEN.replace("  - {persoon: p5, aanwezig: ja}\n", "")
    (opkomst,) = vergaderland.carry_out(zonder + PUNTEN).beeld.opkomst
    assert opkomst.onvermeld == ("p5",)


def test_een_plaatsvervanger_die_later_komt_was_niet_afwezig(
    vergaderland: Vergaderland,
) -> None:
    tekst = PRESENTIE.replace("persoon: p4, aanwezig: nee", 'persoon: p7, vanaf: "2"')
    tekst = tekst.replace('nee, vanaf: "2"', "nee")
    vergaderland.carry_out(tekst)
    staat = vergaderland.held()
    assert [a.persoon for a in staat.afwezig] == ["p1", "p2"]
    assert {a.persoon for a in staat.present_at("2")} == {"p6", "p7", "p5"}


def test_elk_gremium_van_een_gezamenlijke_vergadering_heeft_zijn_presentie(
    vergaderland: Vergaderland,
) -> None:
    kop = "regeling: dorpenland\nvergadering: ab-2\n"
    tekst = """\
bijeengeroepen:
  {op: 2026-06-18, gremium: AB, mede: [BC], datum: 2026-07-02, wijze: fysiek,
   openheid: openbaar}
presentie:
  - {persoon: p1, aanwezig: ja, tot: "1"}
  - {persoon: p2, aanwezig: ja}
  - {persoon: p4, aanwezig: ja}
  - {persoon: p1, gremium: BC, aanwezig: ja, tot: "1"}
  - {persoon: p3, gremium: BC, aanwezig: nee, vanaf: "1"}
punten: [{punt: 1, titel: E, doel: informeren, behandelwijze: bespreekstuk}]
"""
    gedaan = vergaderland.told(tekst, kop=kop)
    assert [deel for deel in gedaan if not deel.startswith("Roep")] == [
        "PlaatsAgendapunt 1",
        "StelPresentieVast",
        "StelPresentieVast BC",
        "OpenVergadering",
        "MeldVertrokken 1 p1",
        "MeldBinnengekomen 1 p3 BC",
        "SluitVergadering",
    ]


@pytest.mark.parametrize(
    ("rij", "fout"),
    [
        ("{aanwezig: ja}", "noem de persoon, of de gemeente"),
        ("{persoon: p1}", "zeg in 'aanwezig' of 'p1' er was"),
        ("{gemeente: Noord}", "zeg in 'aanwezig' of 'Noord' er was"),
        ("{persoon: p1, aanwezig: ja, vervanger: p6}", "was er zelf en heeft geen"),
        ('{persoon: p1, aanwezig: nee, tot: "1"}', "'p1' was er niet en vertrok niet"),
        ('{persoon: p1, aanwezig: ja, tot: "7"}', "punt '7' is in dit bestand niet"),
        ('{persoon: p1, vanaf: "7"}', "punt '7' is in dit bestand niet behandeld"),
        ("{gemeente: Arnhem, aanwezig: ja}", "'Arnhem' is op 2026-07-02 geen"),
        ("{gemeente: Dubbel, aanwezig: ja}", "'Dubbel' is op 2026-07-02 geen"),
        ("{gemeente: West, aanwezig: ja}", "'gm0004' heeft 2 leden in 'AB'"),
        ("{persoon: p1, gremium: XX, aanwezig: ja}", "gremium 'XX' bestaat niet"),
    ],
)
def test_een_rij_die_niet_klopt(
    vergaderland: Vergaderland, rij: str, fout: str
) -> None:
    gezegd = fault(vergaderland, f"presentie:\n  - {rij}\n" + PUNTEN)
    assert gezegd.startswith("regel 4: ")
    assert fout in gezegd


def test_wat_het_register_weigert_noemt_de_rij(vergaderland: Vergaderland) -> None:
    voor = vergaderland.size()
    tekst = ALLEN + "  - {persoon: p9, aanwezig: bericht}\n" + PUNTEN
    with pytest.raises(StapGeweigerd) as fout:
        vergaderland.carry_out(tekst)
    geweigerd = fout.value
    assert geweigerd.tekst.startswith("regel 9 (StelPresentieVast): persoon 'p9'")
    assert geweigerd.tekst.endswith("er is niets vastgelegd")
    assert (geweigerd.pad, geweigerd.regel) == ("/presentie/5/persoon", 9)
    assert geweigerd.reden == "onbekende-verwijzing"
    assert vergaderland.size() == voor


def test_een_gemeente_die_vertrok_en_nog_een_zetel_heeft_is_er_met_haar_code(
    vergaderland: Vergaderland,
) -> None:
    vergaderland.record(line("TreedUit", "2026-01-01", gemeente="gm0003"))
    rij = "presentie: [{gemeente: gm0003, aanwezig: nee}]\n"
    vergaderland.carry_out(rij + PUNTEN + "verloop: niet_geopend\nreden: te weinig\n")
    assert [a.persoon for a in vergaderland.held().afwezig] == ["p3"]
