"""The file of a meeting on paper: YAML and XLSX read alike, a fault with its place."""

from io import BytesIO

import pytest
from jsonschema import Draft202012Validator
from openpyxl import Workbook

from register.formats.rekenblad import TabelFout, sheets
from register.formats.vergaderstaat import inhoud
from register.formats.vergaderstaat.inhoud import Vergaderstaat, VergaderstaatFout
from register.formats.vergaderstaat.lezen import load
from register.formats.yamltext import read
from register.service.stapsgewijs import StapGeweigerd
from tests.formats.vergaderland import ALLEN, KOP, LEDEN, Vergaderland

Cel = str | int | float | bool | None


VERGADERING: tuple[tuple[Cel, ...], ...] = (
    ("Veld", "Waarde"),
    ("regeling", "dorpenland"),
    ("vergadering", "ab-1"),
    ("stemwijze", "handopsteken"),
    ("achterstand", "ja"),
    ("datum", None),
)


PRESENTIE: tuple[tuple[Cel, ...], ...] = (
    ("Persoon", "Naam", "Aanwezig"),
    *((persoon, "een mens", "ja") for persoon in LEDEN),
    (None, "een leeg gebleven rij"),
)


PUNTEN: tuple[tuple[Cel, ...], ...] = (
    ("Punt", "Titel", "Stemming", "besluit.handeling", "Besluit.bedrag (euro)"),
    (1, "Opening"),
    (2, "Het voorstel", "alle voor, behalve Zuid", "koers", 1250.5),
)


def book(**bladen: tuple[tuple[Cel, ...], ...]) -> bytes:
    """A workbook with these sheets."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, rijen in bladen.items():
        blad = boek.create_sheet(naam)
        for rij in rijen:
            blad.append(rij)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def whole(**meer: tuple[tuple[Cel, ...], ...]) -> bytes:
    """The three sheets that there always are, and others."""
    vast = {"Vergadering": VERGADERING, "Presentie": PRESENTIE, "Punten": PUNTEN}
    return book(**(vast | meer))


def loaded(bytes_: bytes) -> Vergaderstaat:
    return load(bytes_).bestand.inhoud


def fault(bytes_: bytes) -> str:
    with pytest.raises(VergaderstaatFout) as fout:
        load(bytes_)
    return fout.value.tekst


def test_een_werkmap_is_hetzelfde_als_yaml() -> None:
    yaml = f"""{KOP}stemwijze: handopsteken
achterstand: true
{ALLEN}punten:
  - {{punt: 1, titel: Opening}}
  - punt: 2
    titel: Het voorstel
    stemming: alle voor, behalve Zuid
    besluit: {{handeling: koers, bedrag: "€ 1250,50"}}
"""
    assert loaded(whole()) == loaded(yaml.encode())
    assert loaded(whole()) == loaded(b"\xef\xbb\xbf" + yaml.encode())


def test_wat_bij_een_punt_hoort_staat_op_een_eigen_blad() -> None:
    staat = loaded(
        whole(
            Amendementen=(
                ("punt", "amendement", "titel", "indieners", "rang", "stemming"),
                (2, "A1", "Meer", "Zuid; p4", 1, "alle voor"),
            ),
            Toezeggingen=(
                ("punt", "toezegging", "inhoud", "door", "aan", "termijn"),
                (1, "t1", "Een brief", "DB", "AB, DB", "2026-10"),
                (1, "t2", "Een kaart", "DB"),
                (),
            ),
            Genodigden=(("genodigde", "rol", "naam"), ("g1", "Accountant", "Iemand")),
            Uitleg=(("wat u wilt",),),
            Moties=(),
        )
    )
    opening, voorstel = staat.punten
    assert [t.toezegging for t in opening.toezeggingen] == ["t1", "t2"]
    assert opening.toezeggingen[0].aan == ("AB", "DB")
    (amendement,) = voorstel.amendementen
    assert (amendement.indieners, amendement.rang) == (("Zuid", "p4"), 1)
    assert staat.genodigden[0].naam == "Iemand"


def test_velden_in_velden_datums_en_codes_met_een_punt() -> None:
    velden = (
        *VERGADERING,
        ("bijeengeroepen.op", "18 juni 2026"),
        ("bijeengeroepen.gremium", "AB"),
        ("bijeengeroepen.datum", "02-07-2026"),
        ("bijeengeroepen.wijze", "fysiek"),
        ("bijeengeroepen.openheid", "openbaar"),
        ("bijeengeroepen.verzonden op", "-"),
    )
    punten = (("punt", "heropend", "besluit.bedrag", "besluit.handeling"),)
    rij = ((4.1, "nee", "€ 5,00", "koers"),)
    staat = loaded(whole(Vergadering=velden, Punten=(*punten, *rij)))
    assert staat.bijeengeroepen is not None
    assert str(staat.bijeengeroepen.op) == "2026-06-18"
    assert str(staat.bijeengeroepen.datum) == "2026-07-02"
    (punt,) = staat.punten
    assert (punt.punt, punt.heropend) == ("4.1", False)
    assert punt.besluit is not None
    assert punt.besluit.bedrag == 500


@pytest.mark.parametrize(
    ("bladen", "fout"),
    [
        (
            {"Besluiten": (("punt",), (1,))},
            "blad Besluiten: onbekend blad; bekend zijn: vergadering, presentie",
        ),
        (
            {"Punten": (("punt", "stemmen"), (1, "x"))},
            "blad Punten, cel B1: onbekend veld 'stemmen'; bekend zijn: aangehouden",
        ),
        (
            {"Punten": (("punt", "titel.kort"), (1, "x"))},
            "blad Punten, cel B1: onbekend veld 'titel.kort'; bekend zijn: geen velden",
        ),
        (
            {"Vergadering": (*VERGADERING, ("zaal", "groot"))},
            "blad Vergadering, cel A7: onbekend veld 'zaal'",
        ),
        (
            {"Vergadering": (*VERGADERING, ("datum", "morgen"))},
            "blad Vergadering, cel B7: 'morgen' is geen dag",
        ),
        (
            {"Moties": (("punt", "motie", "titel"), (7, "M1", "T"))},
            "blad Moties, cel A2: punt '7' staat niet op het blad Punten",
        ),
        (
            {"Presentie": (("persoon", "aanwezig"), ("p1", "soms"))},
            "blad Presentie, cel B2: 'soms' is geen toegestane waarde",
        ),
        (
            {"Punten": (("punt", "besloten"), (1, "misschien"))},
            "blad Punten, cel B2: hier hoort true of false, niet tekst",
        ),
        (
            {"Moties": (("punt", "motie"), (2, "M1"))},
            "blad Moties, cel A2: het veld 'titel' ontbreekt",
        ),
        (
            {
                "Amendementen": (
                    ("punt", "amendement", "titel", "rang"),
                    (2, "A", "T", "x"),
                )
            },
            "blad Amendementen, cel D2: hier hoort een geheel getal, niet tekst",
        ),
        (
            {"Vergadering": (*VERGADERING, ("van", "elf"))},
            "blad Vergadering, cel B7: hier hoort een geheel getal, niet tekst",
        ),
        (
            {"Vergadering": VERGADERING[2:]},
            "de werkmap: het veld 'regeling' ontbreekt",
        ),
    ],
)
def test_een_fout_noemt_blad_en_cel(
    bladen: dict[str, tuple[tuple[Cel, ...], ...]], fout: str
) -> None:
    gezegd = fault(whole(**bladen))
    assert gezegd.replace('"', "'").startswith(fout), gezegd


def test_een_kolom_na_z_heeft_twee_letters() -> None:
    kop = ("punt", *("titel",) * 25, "stemmen")
    assert fault(whole(Punten=(kop, (1,)))).startswith("blad Punten, cel AA1: ")


def test_een_werkmap_zonder_bladen_van_ons_of_te_groot_of_stuk() -> None:
    assert "ontbreekt" in fault(book(Uitleg=(("x",),)))
    with pytest.raises(TabelFout, match="geen leesbare XLSX"):
        load(b"PK\x03\x04 stuk")
    with pytest.raises(TabelFout, match="groter dan 20 MB"):
        sheets(b"PK\x03\x04" + b" " * 20_000_001)


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        (b"regeling: caf\xe9\n", "regel 1: het bestand is geen UTF-8"),
        (b"- een lijst\n", "regel 1: hier hoort een object met velden"),
        (
            KOP.encode() + b"punten: veel\n",
            "regel 3: hier hoort een lijst",
        ),
        (
            KOP.encode() + b"punten: [x]\n",
            "regel 3: hier hoort een object",
        ),
        (
            KOP.encode() + b"punten:\n- punt: 1\n  moties: [x]\n",
            "regel 5: hier hoort een object",
        ),
        (
            KOP.encode() + b"punten:\n- punt: 1\n  moties: x\n",
            "regel 5: hier hoort een lijst",
        ),
    ],
)
def test_een_bestand_dat_geen_vergadering_is(tekst: bytes, fout: str) -> None:
    assert fault(tekst).startswith(fout)


def test_een_werkmap_wordt_vastgelegd_en_een_weigering_noemt_de_cel(
    vergaderland: Vergaderland,
) -> None:
    fout = whole(Presentie=(("persoon", "aanwezig"), ("p9", "ja")))
    with pytest.raises(StapGeweigerd) as geweigerd:
        vergaderland.carry_out(fout)
    tekst = geweigerd.value.tekst
    assert tekst.startswith("blad Presentie, cel A2 (StelPresentieVast): persoon 'p9'")
    gedaan = vergaderland.carry_out(whole())
    assert gedaan.stappen[0].waar == "blad Presentie, cel A2"
    assert vergaderland.held().stemmingen[0].hoofden.tegen == 1


def test_het_schema_kent_ook_de_korte_vormen() -> None:
    schema = inhoud.SCHEMA
    Draft202012Validator.check_schema(schema)
    toets = Draft202012Validator(schema)
    tekst = f"""{KOP}punten:
  - punt: "1"
    stemming: alle voor
    amendementen: [{{amendement: A, titel: T, stemming: hamerstuk}}]
    besluit: {{handeling: koers, bedrag: "€ 5,00"}}
  - {{punt: "2", stemming: {{allen: voor}}, besluit: {{handeling: k, bedrag: 500}}}}
  - {{punt: "3", stemming: [{{allen: voor}}]}}
"""
    goed = read(tekst, VergaderstaatFout).waarde
    assert list(toets.iter_errors(goed)) == []
    fout = read(tekst.replace("alle voor", "7"), VergaderstaatFout).waarde
    assert len(list(toets.iter_errors(fout))) == 1
    with pytest.raises(AttributeError):
        _ = inhoud.ANDERS
