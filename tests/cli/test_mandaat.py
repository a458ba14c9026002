"""`besluiten mandaat importeer` and `sjabloon`, and the tree that comes of it."""

import json
from pathlib import Path

import pytest

from register.formats.mandaatlijst import read_list
from tests.cli.conftest import Besluiten, line, process

LIJST = (
    "nummer;bevoegdheid;handelingen;nemer;plafond;ondermandaat\r\n"
    "1.1;Huren van zalen;huur;secretaris;5.000;nee\r\n"
)


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    bestand = tmp_path / "lijst.csv"
    bestand.write_text(LIJST)
    return bestand


def imported(
    besluiten: Besluiten, bestand: Path, *meer: str, code: str = "MB-1"
) -> tuple[str, ...]:
    woorden = ("--mandaatbesluit", code, "--gever", "DB", "--vanaf", "2026-03-01")
    antwoord = besluiten("mandaat", "importeer", bestand, *woorden, *meer)
    return str(antwoord.code), antwoord.out, antwoord.err


def test_een_proef_toont_de_verschillen_en_legt_niets_vast(
    gevuld: Besluiten, lijst: Path
) -> None:
    code, uit, _ = imported(gevuld, lijst, "--proef")
    assert code == "0"
    assert "proef, niets vastgelegd; 1 nieuw" in " ".join(uit.split())
    assert "MB-1:1.1" in uit
    assert "MB-1:1.1" not in gevuld("toon", "mandaten").out
    assert max(map(len, uit.splitlines())) <= 80


def test_een_lijst_wordt_in_een_keer_vastgelegd(gevuld: Besluiten, lijst: Path) -> None:
    code, uit, _ = imported(gevuld, lijst, "--titel", "Mandaten", "--achterstand")
    assert (code, "vastgelegd; 1 nieuw" in uit) == ("0", True)
    boom = gevuld("toon", "mandaatboom", "--op", "2026-03-01")
    assert "`- MB-1:1.1 mandaat aan secretaris" in boom.out
    assert boom.code == 0
    code, uit, fout = imported(gevuld, lijst)
    assert (code, "niets te doen" in uit) == ("0", True)
    assert "Let op: deze lijst is al vastgelegd" in fout
    lijst.write_text(LIJST.replace("5.000", "6.000"))
    code, uit, _ = imported(gevuld, lijst, "--vervangt", "MB-1", code="MB-2")
    assert (code, "gewijzigd" in uit, "plafond" in uit) == ("0", True, True)


def test_een_programma_krijgt_een_document(gevuld: Besluiten, lijst: Path) -> None:
    _, uit, _ = imported(gevuld, lijst, "--json")
    gelezen = json.loads(uit)
    assert gelezen["verschillen"][0]["wat"] == "nieuw"
    assert [o["uitkomst"] for o in gelezen["ontvangsten"]] == ["vastgelegd"] * 3


def test_bevindingen_staan_bij_hun_rij(gevuld: Besluiten, tmp_path: Path) -> None:
    regel = line(
        "StelFunctieIn",
        "2026-01-01",
        gegevens={"functie": "buiten", "naam": "Buiten", "werkgever": "gm0001"},
    )
    bestand = tmp_path / "f.jsonl"
    bestand.write_text(regel)
    assert gevuld("leg-vast", bestand).code == 0
    lijst = tmp_path / "lijst.csv"
    lijst.write_text(LIJST.replace("secretaris", "buiten"))
    _, uit, _ = imported(gevuld, lijst)
    assert "rij 2: AWB-04" in uit


@pytest.mark.parametrize(
    ("inhoud", "tekst"),
    [
        (LIJST.replace("secretaris", "niemand"), "rij 2: 'niemand'"),
        ("a;b\n1;2\n", "geen rij met koppen"),
    ],
)
def test_een_lijst_die_niet_klopt_wordt_geweigerd(
    gevuld: Besluiten, lijst: Path, inhoud: str, tekst: str
) -> None:
    lijst.write_text(inhoud)
    code, _, fout = imported(gevuld, lijst)
    assert (code, tekst in fout) == ("1", True)


def test_verkeerd_gebruik(gevuld: Besluiten, tmp_path: Path, lijst: Path) -> None:
    code, _, fout = imported(gevuld, tmp_path / "weg.csv")
    assert (code, "er is geen bestand" in fout) == ("2", True)
    woorden = ("--mandaatbesluit", "MB-1", "--gever", "DB", "--vanaf", "ooit")
    antwoord = gevuld("mandaat", "importeer", lijst, *woorden)
    assert (antwoord.code, "geen bestaande dag" in antwoord.err) == (2, True)


def test_het_sjabloon_is_een_lijst_om_in_te_vullen() -> None:
    antwoord = process("mandaat", "sjabloon")
    assert antwoord.code == 0
    assert antwoord.out.startswith("\ufeffnummer;bevoegdheid;handelingen;")
    assert read_list(antwoord.out.encode()).rijen
