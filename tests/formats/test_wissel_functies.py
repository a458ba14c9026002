"""A change of bestuur: portefeuilles, functies and roles."""

import pytest

from tests.formats.wisselingen import ZOALS_HET_IS, db, fault
from tests.formats.wisselland import NOORD, Wisselland, gremium, lid, line


def functie(**velden: str) -> str:
    inhoud = ", ".join(f"{naam}: {waarde}" for naam, waarde in velden.items())
    return f"functies:\n  - {{functie: secretaris, datum: 2026-06-01, {inhoud}}}\n"


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
