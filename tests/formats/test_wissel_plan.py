"""What a bestuurswissel comes to: only its differences, in a recordable order."""

import pytest

from register.codec.intake import read_line
from register.domain.refusals import OngeldigeInvoer
from register.formats.wissel.inhoud import WisselFout
from tests.formats.wisselland import NOORD, Wisselland, gremium, lid, line

ZOALS_HET_IS = """\
      - {gremium: AB, persoon: p1}
      - {gremium: AB, persoon: p2, rol: plaatsvervanger, vervangt: p1}
"""
ANDER = """\
      - {gremium: AB, persoon: p4}
      - {gremium: AB, persoon: p2, rol: plaatsvervanger, vervangt: p4}
"""


def fault(land: Wisselland, tekst: str) -> WisselFout:
    with pytest.raises(WisselFout) as fout:
        land.steps(tekst)
    return fout.value


def db(*regels: str) -> str:
    kop = ["gremia:", "  - gremium: DB", "    datum: 2026-06-20"]
    kop += ["    aangewezen_door: AB", "    oorzaak: vervangen"]
    return "\n".join([*kop, *(f"    {regel}" for regel in regels), ""])


def functie(**velden: str) -> str:
    inhoud = ", ".join(f"{naam}: {waarde}" for naam, waarde in velden.items())
    return f"functies:\n  - {{functie: secretaris, datum: 2026-06-01, {inhoud}}}\n"


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


def test_portefeuilles_gaan_over_worden_gedeeld_of_vervallen(
    wisselland: Wisselland,
) -> None:
    tekst = db(
        "portefeuilles:",
        "  - {portefeuille: geld, houders: [p3, p5]}",
        "  - {portefeuille: werk, houders: [n.t.b.]}",
    )
    assert wisselland.told(tekst) == [
        "TrekPortefeuilleIn 2026-06-20 DB zorg",
        "TrekPortefeuilleIn 2026-06-20 DB geld p1",
        "WijsPortefeuilleToe 2026-06-20 DB geld p3",
        "WijsPortefeuilleToe 2026-06-20 DB geld p5",
    ]
    assert len(wisselland.carry_out(tekst).ontvangsten) == 4
    assert wisselland.told(tekst) == []
    onbekend = db("portefeuilles:", "  - {portefeuille: geld, houders: [p9]}")
    assert fault(wisselland, onbekend).pad == "/gremia/0/portefeuilles/0"


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"houder": "p5"}, []),
        ({"waarnemer": "n.t.b."}, []),
        ({"houder": "n.t.b."}, ["VerlaatFunctie 2026-06-01 secretaris p5"]),
        (
            {"houder": "p4"},
            [
                "VerlaatFunctie 2026-06-01 secretaris p5",
                "BezetFunctie 2026-06-01 secretaris p4",
            ],
        ),
        ({"waarnemer": "p4"}, ["BezetFunctie 2026-06-01 secretaris p4"]),
        (
            {"houder": "n.t.b.", "waarnemer": "p5"},
            [
                "VerlaatFunctie 2026-06-01 secretaris p5",
                "BezetFunctie 2026-06-01 secretaris p5",
            ],
        ),
    ],
)
def test_een_functie_wordt_verlaten_en_bezet(
    wisselland: Wisselland, velden: dict[str, str], verwacht: list[str]
) -> None:
    tekst = functie(**velden)
    assert wisselland.told(tekst) == verwacht
    assert len(wisselland.carry_out(tekst).ontvangsten) == len(verwacht)
    assert wisselland.told(tekst) == []


def test_een_waarnemer_die_wordt_benoemd_hoeft_niet_te_vertrekken(
    wisselland: Wisselland,
) -> None:
    wisselland.carry_out(functie(waarnemer="p4"))
    assert wisselland.told(functie(houder="p4").replace("06-01", "07-01")) == [
        "VerlaatFunctie 2026-07-01 secretaris p5",
        "BezetFunctie 2026-07-01 secretaris p4",
    ]
    assert wisselland.told(functie(waarnemer="n.t.b.").replace("06-01", "07-01")) == [
        "VerlaatFunctie 2026-07-01 secretaris p4"
    ]


def test_een_functie_bestaat_en_wordt_niet_ongemerkt_ingehaald(
    wisselland: Wisselland,
) -> None:
    for code in ("oud", "nergens"):
        tekst = functie(houder="p4").replace("secretaris", code)
        assert fault(wisselland, tekst).pad == "/functies/0/functie"
    dubbel = functie(houder="p4", waarnemer="p4")
    assert fault(wisselland, dubbel).pad == "/functies/0/waarnemer"
    assert fault(wisselland, functie(houder="p9")).pad == "/functies/0"
    wisselland.record(
        line("VerlaatFunctie", "2026-07-01", functie="secretaris", persoon="p5")
    )
    assert "2026-07-01" in fault(wisselland, functie(houder="p4")).tekst


def test_rollen_beginnen_en_eindigen(wisselland: Wisselland) -> None:
    rollen = """\
rollen:
  - {persoon: p1, rol: trekker, datum: 2026-06-01, eindigt: true}
  - {persoon: p4, rol: trekker, gremium: DB, datum: 2026-06-01}
  - {persoon: p4, rol: griffier, datum: 2026-06-01, eindigt: true}
"""
    assert wisselland.told(rollen) == [
        "TrekRolIn 2026-06-01 trekker p1",
        "KenRolToe 2026-06-01 DB trekker p4",
    ]
    wisselland.carry_out(rollen)
    assert wisselland.told(rollen) == []
    onbekend = "rollen: [{persoon: p9, rol: r, datum: 2026-06-01}]\n"
    assert fault(wisselland, onbekend).pad == "/rollen/0/persoon"


def test_wie_nieuw_is_kan_meteen_een_rol_krijgen(wisselland: Wisselland) -> None:
    nieuw = "personen: [{persoon: p9, naam: N}]\n"
    rol = "rollen: [{persoon: p9, rol: r, datum: 2026-06-01}]\n"
    assert wisselland.told(nieuw + rol) == [
        "RegistreerPersoon 2026-06-01 p9",
        "KenRolToe 2026-06-01 r p9",
    ]


def test_een_ander_gremium_van_de_gemeente_doet_mee(wisselland: Wisselland) -> None:
    wisselland.record(
        gremium("BC", "bestuurscommissie"),
        lid("BC", "p4", "gm0001", rol="plaatsvervanger", volgorde=1),
    )
    tekst = NOORD + ZOALS_HET_IS
    assert wisselland.told(tekst) == ["BeeindigLidmaatschap 2026-06-01 BC gm0001 p4"]
    zelfde = "      - {gremium: BC, persoon: p4, rol: plaatsvervanger, volgorde: 1}\n"
    assert wisselland.told(tekst + zelfde) == []
    tweede = zelfde.replace("volgorde: 1", "volgorde: 2")
    assert len(wisselland.told(tekst + tweede)) == 2


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
