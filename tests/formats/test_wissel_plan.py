"""A change of bestuur: what an answered template leads to for seats."""

import pytest

from tests.formats.wisselingen import ZOALS_HET_IS, db, fault
from tests.formats.wisselland import NOORD, Wisselland, line

ANDER = """\
      - {gremium: AB, persoon: p4}
      - {gremium: AB, persoon: p2, rol: plaatsvervanger, vervangt: p4}
"""


def test_wat_al_zo_is_verandert_niets(wisselland: Wisselland) -> None:
    assert wisselland.told(NOORD + ZOALS_HET_IS) == []
    assert wisselland.told("") == []


def test_een_ander_lid_is_een_einde_en_een_begin(wisselland: Wisselland) -> None:
    stappen = wisselland.steps(NOORD + ANDER)
    assert wisselland.told(NOORD + ANDER) == [
        "BeeindigLidmaatschap 2026-06-01 AB gm0001 p1",
        "BeeindigLidmaatschap 2026-06-01 AB gm0001 p2",
        "WijsLidAan 2026-06-01 AB gm0001 lid p4",
        "WijsLidAan 2026-06-01 AB gm0001 plaatsvervanger p2",
    ]
    oorzaken = [
        stap.regel.gegevens.get("oorzaak")
        for stap in stappen
        if isinstance(stap.regel.gegevens, dict)
    ]
    assert oorzaken[:2] == ["van_rechtswege", "vervangen"]
    assert [stap.regelnummer for stap in stappen] == [4, 4, 9, 10]
    assert len({stap.regel.sleutel for stap in stappen}) == 4


def test_wie_eerder_vertrok_heeft_een_eigen_einde(wisselland: Wisselland) -> None:
    eerder = NOORD.replace(
        "datum: 2026-06-01", "datum: 2026-06-01\n    einde: 2026-05-20"
    )
    assert wisselland.told(eerder + "      []\n") == [
        "BeeindigLidmaatschap 2026-05-20 AB gm0001 p1",
        "BeeindigLidmaatschap 2026-05-20 AB gm0001 p2",
    ]


def test_een_nieuw_mens_wordt_eerst_geregistreerd(wisselland: Wisselland) -> None:
    nieuw = "personen: [{persoon: p9, naam: Nieuw}, {persoon: p1, naam: Oud}]\n"
    anders = NOORD + ZOALS_HET_IS + "      - {gremium: BO, persoon: p9}\n"
    assert wisselland.told(nieuw + anders) == [
        "RegistreerPersoon 2026-06-01 p9",
        "WijsLidAan 2026-06-01 BO gm0001 lid p9",
    ]
    alleen = "personen: [{persoon: p9, naam: Nieuw, datum: 2026-05-01}]\n"
    assert wisselland.told(alleen) == ["RegistreerPersoon 2026-05-01 p9"]
    fout = fault(wisselland, "personen: [{persoon: p9, naam: Nieuw}]\n")
    assert fout.pad == "/personen/0/datum"


def test_een_open_zetel_wordt_een_keer_gemeld(wisselland: Wisselland) -> None:
    ntb = "      - {gremium: BO, uiterlijk: 2026-09-01}\n"
    tekst = NOORD + ZOALS_HET_IS + ntb + ntb
    assert wisselland.told(tekst) == ["MeldVacature 2026-06-01 BO gm0001 lid"]
    wisselland.carry_out(tekst)
    assert wisselland.told(tekst) == []


def test_wie_niemand_kent_staat_bij_de_personen(wisselland: Wisselland) -> None:
    fout = fault(wisselland, NOORD + "      - {gremium: AB, persoon: p9}\n")
    assert (fout.pad, fout.regel) == ("/gemeenten/0/zetels/0/persoon", 9)
    vervangt = "      - {gremium: AB, persoon: p4, vervangt: p9}\n"
    assert fault(wisselland, NOORD + vervangt).pad == "/gemeenten/0/zetels/0/vervangt"


def test_een_gemeente_die_niet_deelneemt_wordt_geweigerd(
    wisselland: Wisselland,
) -> None:
    fout = fault(wisselland, NOORD.replace("gm0001", "gm0009") + ZOALS_HET_IS)
    assert fout.pad == "/gemeenten/0/gemeente"
    assert "wel: gm0001, gm0002" in fout.tekst
    vroeg = NOORD.replace("2026-06-01", "2020-01-01") + ZOALS_HET_IS
    assert "wel: niemand" in fault(wisselland, vroeg).tekst


def test_wie_voor_een_vertrokken_gemeente_zit_kan_weg(wisselland: Wisselland) -> None:
    wisselland.record(line("TreedUit", "2026-01-01", gemeente="gm0001"))
    assert wisselland.told(NOORD + "      []\n") == [
        "BeeindigLidmaatschap 2026-06-01 AB gm0001 p1",
        "BeeindigLidmaatschap 2026-06-01 AB gm0001 p2",
    ]


@pytest.mark.parametrize(
    ("code", "zin"),
    [
        ("DB", "zet deze zetel bij 'gremia'"),
        ("XX", "wel: AB, BO, DB"),
        ("oud", "bestaat niet op 2026-06-01"),
    ],
)
def test_een_gemeente_zit_waar_zij_zelf_aanwijst(
    wisselland: Wisselland, code: str, zin: str
) -> None:
    fout = fault(wisselland, NOORD + f"      - {{gremium: {code}, persoon: p4}}\n")
    assert zin in fout.tekst
    assert fout.pad == "/gemeenten/0/zetels/0/gremium"


def test_een_latere_wijziging_wordt_niet_ongemerkt_ingehaald(
    wisselland: Wisselland,
) -> None:
    later = {"gremium": "AB", "persoon": "p4", "gemeente": "gm0001"}
    wisselland.record(line("WijsLidAan", "2026-07-01", **later))
    fout = fault(wisselland, NOORD + ANDER)
    assert fout.regel == 4
    assert "2026-07-01 (lid-aangewezen.v1, seq" in fout.tekst
    assert "per 2026-06-01" in fout.tekst
    assert wisselland.told(NOORD + ZOALS_HET_IS) == []
    ander = NOORD.replace("gm0001", "gm0002") + "      []\n"
    assert wisselland.told(ander) == ["BeeindigLidmaatschap 2026-06-01 AB gm0002 p3"]


def test_een_gremium_dat_zelf_kiest_heeft_zijn_eigen_zetels(
    wisselland: Wisselland,
) -> None:
    anders = db(
        "zetels:",
        "  - {persoon: p1, gemeente: gm0001}",
        "  - {persoon: p5, rol: secretaris}",
        "  - {gemeente: gm0002}",
    )
    assert wisselland.told(anders) == [
        "BeeindigLidmaatschap 2026-06-20 DB gm0002 p3",
        "MeldVacature 2026-06-20 DB gm0002 lid",
    ]
    assert wisselland.told(db()) == []


def test_zetels_per_gemeente_staan_niet_bij_een_gremium(wisselland: Wisselland) -> None:
    fout = fault(wisselland, db("zetels: []").replace("DB", "AB", 1))
    assert (fout.pad, fout.regel) == ("/gremia/0/zetels", 8)
    assert "zet de zetels bij 'gemeenten'" in fout.tekst
    onbekend = db("zetels: []").replace("gremium: DB", "gremium: XX")
    assert fault(wisselland, onbekend).pad == "/gremia/0/gremium"


def test_een_andere_voorzitter_wordt_aangewezen(wisselland: Wisselland) -> None:
    assert wisselland.told(db("voorzitter: p3")) == [
        "WijsVoorzitterAan 2026-06-20 DB p3"
    ]
    assert wisselland.told(db("voorzitter: p1")) == []
    assert fault(wisselland, db("voorzitter: p9")).pad == "/gremia/0/voorzitter"


OPNIEUW = (
    "zetels:",
    "  - {persoon: p1, gemeente: gm0001, rol: voorzitter}",
    "  - {persoon: p3, gemeente: gm0002}",
    "  - {persoon: p5, rol: secretaris}",
)


def test_wie_opnieuw_wordt_aangewezen_wordt_ook_opnieuw_voorzitter(
    wisselland: Wisselland,
) -> None:
    tekst = db(*OPNIEUW, "voorzitter: p1", "portefeuilles:",
        "  - {portefeuille: geld, houders: [p1]}",
        "  - {portefeuille: zorg, houders: [p3]}",
    )  # fmt: skip
    verwacht = [
        "BeeindigLidmaatschap 2026-06-20 DB gm0001 p1",
        "WijsLidAan 2026-06-20 DB gm0001 voorzitter p1",
        "WijsVoorzitterAan 2026-06-20 DB p1",
        "WijsPortefeuilleToe 2026-06-20 DB geld p1",
    ]
    assert wisselland.told(tekst) == verwacht
    assert len(wisselland.carry_out(tekst).ontvangsten) == 4
    assert wisselland.told(tekst) == []


def test_een_voorzitter_zonder_opvolger_gaat_met_zijn_zetel(
    wisselland: Wisselland,
) -> None:
    weg = db("voorzitter: n.t.b.", "zetels: []")
    assert [t.split()[0] for t in wisselland.told(weg)] == ["BeeindigLidmaatschap"] * 3
    fout = fault(wisselland, db("voorzitter: n.t.b."))
    assert "'p1' blijft voorzitter van 'DB'" in fout.tekst
    assert fout.pad == "/gremia/0/voorzitter"


def test_een_einde_na_de_datum_van_het_gremium_telt_daar_nog_niet(
    wisselland: Wisselland,
) -> None:
    later = NOORD.replace("2026-06-01", "2026-06-25") + ANDER
    ab = db("voorzitter: p1").replace("gremium: DB", "gremium: AB")
    assert "WijsVoorzitterAan" not in " ".join(wisselland.told(later + ab))
    eerder = NOORD + ANDER + ab
    assert "WijsVoorzitterAan 2026-06-20 AB p1" in wisselland.told(eerder)
