"""`toon`: values in words, and things of which a part is missing."""

import pytest

from cli import pages
from register.service.lijsten import words
from register.service.lijsten.catalogue import DETAIL, LIJST


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        ("2023-01-12", "12 jan 2023"),
        ("2026-W27", "week 27 van 2026"),
        ("2023-03", "maart 2023"),
        ({"van": "2023-03-01", "tot": "2023-03-15"}, "tussen 1 en 15 maart 2023"),
        (
            {"van": "2023-02-28", "tot": "2023-03-03"},
            "tussen 28 februari en 3 maart 2023",
        ),
        (
            {"van": "2022-12-28", "tot": "2023-01-03"},
            "tussen 28 december 2022 en 3 januari 2023",
        ),
        ("", ""),
        (None, ""),
    ],
)
def test_een_datum_staat_er_zoals_hij_bekend_is(waarde: object, tekst: str) -> None:
    assert words.wanneer(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (1_250_000, "€ 12.500,00"),
        (5, "€ 0,05"),
        (-123_456_789, "€ -1.234.567,89"),
        (None, ""),
        ({"onbekend": "niet in de bron"}, "[onbekend: niet in de bron]"),
    ],
)
def test_een_bedrag_in_euro(waarde: object, tekst: str) -> None:
    assert words.euro(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        ({"_sd": "x"}, "[verzegeld]"),
        ({"onbekend": {"_sd": "x"}}, "[onbekend: verzegeld]"),
        ({"wet": "awb", "artikel": "10:3"}, "wet awb, artikel 10:3"),
        (["a", {"_sd": "x"}], "a, [verzegeld]"),
        (True, "ja"),
        (False, ""),
        (12, "12"),
    ],
)
def test_een_waarde_in_woorden(waarde: object, tekst: str) -> None:
    assert words.woord(waarde) == tekst


def test_een_soort_in_woorden() -> None:
    assert words.soort("module-beeindigd.v1") == "Module beëindigd"
    assert words.soort("besluit-genomen.v12") == "Besluit genomen"


@pytest.mark.parametrize(
    ("code", "woorden"),
    [
        ("begroting-vaststellen", "begroting vaststellen"),
        (["inkoop", "personeel-aannemen"], "inkoop, personeel aannemen"),
        ("avv-vaststellen", "algemeen verbindend voorschrift vaststellen"),
        ("aandeel-op-31-oktober-t-1", "aandeel op 31 oktober t-1"),
        ("boven-plafond", "boven plafond"),
        ("aan-gsm-contract", "aan gsm contract"),
        ("financiele-positie", "financiële positie"),
        (None, ""),
    ],
)
def test_een_code_van_woorden_in_woorden(code: object, woorden: str) -> None:
    assert words.in_woorden(code) == woorden


def test_een_keuze_en_een_ding_staan_er_met_hun_tekens() -> None:
    assert words.netjes("beeindigd") == "beëindigd"
    assert words.netjes("toegezonden_aan_gs") == ("toegezonden aan gedeputeerde staten")
    assert words.stroom("financien/2027") == "financiën 2027"
    assert words.stroom("eigen-norm/REG-01") == "eigen norm REG-01"
    assert words.stroom("regeling") == "regeling"


@pytest.mark.parametrize(
    ("zin", "leesbaar"),
    [
        (
            "gezonden op 2026-04-30; dat moest uiterlijk 2026-04-29",
            "gezonden op 30 april 2026; dat moest uiterlijk 29 april 2026",
        ),
        (
            "de raad weigerde op 2027-04-26 (seq 810)",
            "de raad weigerde op 26 april 2027",
        ),
        ("vastgelegd (seqs 3, 7–9) en klaar", "vastgelegd en klaar"),
        (
            "de keten klopt niet (M-1: boven-plafond)",
            "de keten klopt niet (M-1: boven plafond)",
        ),
        (
            "een bestuurlijk_overleg besluit niet",
            "een bestuurlijk overleg besluit niet",
        ),
        (
            "route 'korte_route' geldt niet; dat is een vast_bedrag",
            "route 'korte_route' geldt niet; dat is een vast bedrag",
        ),
        (
            "heeft een stap niemand: route-zorg, korte-route, R1",
            "heeft een stap niemand: route-zorg, korte-route, R1",
        ),
        ("in AB-2026-07-02 en 2026-07-02-b", "in AB-2026-07-02 en 2026-07-02-b"),
        ("op 2026-02-30 of 2026-13-01", "op 2026-02-30 of 2026-13-01"),
        (None, ""),
    ],
)
def test_een_zin_van_een_norm_is_voor_mensen(zin: object, leesbaar: str) -> None:
    assert words.zin(zin) == leesbaar


def test_een_stand_noemt_een_dag_en_geen_code() -> None:
    assert words.dagen("verlopen na 2026-07-01") == "verlopen na 1 jul 2026"
    assert words.dagen("vervalt met M-2026-07-01") == "vervalt met M-2026-07-01"


def test_een_gecorrigeerd_of_vervallen_feit_is_gemerkt() -> None:
    rij = {"soort": "stap-gezet.v1", "feitdatum": "2026-01-02", "seq": 7}
    kop = {"dossier": "D", "titel": "T", "status": "open", "geopend_op": "2026-01-01"}
    fout = rij | {
        "gecorrigeerd_door": 41,
        "gecorrigeerd_op": "2026-06-24T09:30:00.000000Z",
    }
    bladzijde = "\n".join(
        pages.thing(DETAIL["dossier"], kop | {"gebeurtenissen": [fout]})
    )
    assert "Stap gezet — gecorrigeerd op 24 jun 2026" in bladzijde
    assert "41" not in bladzijde
    assert words.marks({"vervallen_door": 43}) == " — vervallen"
    assert words.marks(rij) == ""


def test_een_gesloten_dossier_zonder_gebeurtenissen() -> None:
    antwoord = {
        "dossier": "D",
        "titel": {"_sd": "x"},
        "status": "gesloten",
        "geopend_op": "2026-01-01",
        "gesloten_op": "2026-02-01",
        "route": "bestuur",
        "gebeurtenissen": [],
    }
    tekst = "\n".join(pages.thing(DETAIL["dossier"], antwoord))
    assert "Dossier D · [verzegeld]" in tekst
    assert "gesloten 1 feb 2026 · route bestuur" in tekst
    assert "Nog niets." in tekst


def test_een_stomp_van_een_dossier_en_een_ronde() -> None:
    stomp = {
        "regeling": "r",
        "dossier": "D",
        "openbaarheid": {"openheid": "geheim", "tot": "2027-01-01"},
    }
    assert pages.thing(DETAIL["dossier"], stomp) == [
        "[geheim] · dossier D · tot 1 jan 2027"
    ]
    ronde = {"regeling": "r", "raadsronde": "R", "openbaarheid": {"openheid": "intern"}}
    zienswijzen = LIJST["zienswijzen"]
    regels = pages.listed(zienswijzen, {"gegevens": [ronde]})
    assert regels == ["[intern] · raadsronde R", "", "1 regel"]
    assert pages.listed(zienswijzen, {"gegevens": []}) == ["Geen zienswijzen gevonden."]


def test_een_besluit_zonder_keten_of_oordelen() -> None:
    kaal: dict[str, object] = {
        "besluit": "AB-1",
        "titel": "T",
        "wie_besliste": None,
        "gebeurtenissen": [],
    }
    tekst = "\n".join(pages.thing(DETAIL["besluit"], kaal))
    assert "Besluit AB-1 · T" in tekst
    assert "Keten" not in tekst
