"""`leg-vast`: bad lines are refused with their place and advice."""

import json
from pathlib import Path

import pytest

from register.service import bulk
from tests.cli.conftest import BASIS, REGELING, Besluiten, line
from tests.cli.vastleggen import MANDAAT, size


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    return tmp_path / "opdrachten.jsonl"


SLECHT = {
    "onbekend veld": (
        line("VerleenMandaat", gegevens=MANDAAT | {"gevr": "DB"}),
        "/gegevens/gevr",
        "onbekend veld 'gevr'",
    ),
    "onbekend veld in de envelop": (
        line("VerleenMandaat", gegevens=MANDAAT, namans="DB"),
        "/namans",
        "onbekend veld",
    ),
    "ontbrekend veld": (
        line("VerleenMandaat", gegevens=MANDAAT | {"nemer": ""}),
        "/gegevens/nemer",
        "ontbreekt",
    ),
    "verkeerd type": (
        line("VerleenMandaat", gegevens=MANDAAT | {"handelingen": "inkoop"}),
        "/gegevens/handelingen",
        "hier hoort een lijst",
    ),
    "geen object": ("[1, 2]", "", "object"),
    "dubbele sleutel": (
        '{"opdracht": "X", "opdracht": "Y"}',
        "",
        "'opdracht' staat er twee keer",
    ),
    "te groot getal": (
        line("VerleenMandaat", gegevens=MANDAAT | {"plafond": {"bedrag": 2**53 + 1}}),
        "/gegevens/plafond/bedrag",
        "2^53",
    ),
    "kommagetal": (
        line("VerleenMandaat", gegevens=MANDAAT | {"plafond": {"bedrag": 1.5}}),
        "/gegevens/plafond/bedrag",
        "hele centen",
    ),
    "datum bestaat niet": (
        line("VerleenMandaat", "2026-02-30", gegevens=MANDAAT),
        "/feitdatum",
        "geen bestaande datum",
    ),
    "week bestaat niet": (
        line("VerleenMandaat", "2026-W60", gegevens=MANDAAT),
        "/feitdatum",
        "geen bestaande datum",
    ),
    "onbekende opdracht": (
        line("VerleenMandat", gegevens=MANDAAT),
        "/opdracht",
        "VerleenMandaat",
    ),
    "onbekend gremium": (
        line("VerleenMandaat", gegevens=MANDAAT | {"gever": "XX"}),
        "/gegevens/gever",
        "'XX'",
    ),
    "onbekende module": (
        line(
            "BeginModuleDeelname",
            gegevens={"module": "weg", "gemeenten": ["gm0202"]},
        ),
        "/gegevens/module",
        "'weg'",
    ),
    "onbekend dossier": (
        line("SluitDossier", gegevens={"dossier": "D-9", "uitkomst": "afgerond"}),
        "/gegevens/",
        "",
    ),
    "andere regeling": (
        line("VerleenMandaat", gegevens=MANDAAT, regeling="mgr-anders"),
        "/regeling",
        "--register",
    ),
    "bekendmaking voor besluit": (
        line(
            "MaakBesluitBekend",
            gegevens={"besluit": "AB-2026-001", "wijze": "toezending"},
        ),
        "/gegevens/besluit",
        "AB-2026-001",
    ),
    "geen utf-8": ('{"opdracht": "\udcff"}', "", "geen UTF-8"),
    "breekt af": (
        line("VerleenMandaat", gegevens=MANDAAT)[:60],
        "",
        "geen volledige JSON",
    ),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_slechte_invoer_wordt_geweigerd_met_plaats_en_raad(
    gevuld: Besluiten, bestand: Path, geval: str
) -> None:
    regel, pad, tekst = SLECHT[geval]
    goed = line("TreedToe", gegevens={"gemeente": "gm0299", "naam": "Z"})
    bestand.write_bytes(f"{goed}\n{regel}".encode(errors="surrogateescape"))
    antwoord = gevuld("leg-vast", bestand, "--json")
    assert antwoord.code == 1
    eerste, tweede = antwoord.regels
    assert eerste["uitkomst"] == "vastgelegd"
    assert tweede["uitkomst"] == "geweigerd"
    assert tweede["regel"] == 2
    weigering = tweede["weigering"]
    assert isinstance(weigering, dict)
    assert set(weigering) == {"reden", "graad", "norm", "pad", "tekst"}
    assert weigering["pad"].startswith(pad)
    assert tekst in weigering["tekst"]
    assert size(gevuld) == 8


def test_dezelfde_sleutel_met_andere_inhoud_wordt_geweigerd(
    gevuld: Besluiten, bestand: Path
) -> None:
    een = line("TreedToe", sleutel="t", gegevens={"gemeente": "gm0299", "naam": "Z"})
    bestand.write_text(f"{een}\n{een}\n{een.replace('Z', 'Y')}\n")
    uitkomsten = [r["uitkomst"] for r in gevuld("leg-vast", bestand, "--json").regels]
    assert uitkomsten == ["vastgelegd", "al-vastgelegd", "geweigerd"]


def test_een_geweigerde_regel_verbruikt_geen_sleutel(
    gevuld: Besluiten, bestand: Path
) -> None:
    fout = line("VerleenMandaat", sleutel="k", gegevens=MANDAAT | {"gever": "XX"})
    goed = line("VerleenMandaat", sleutel="k", gegevens=MANDAAT)
    bestand.write_text(f"{fout}\n{goed}\n")
    regels = gevuld("leg-vast", bestand, "--json").regels
    assert [r["uitkomst"] for r in regels] == ["geweigerd", "vastgelegd"]
    assert regels[0]["sleutel"] == "k"


def test_een_te_lange_regel_wordt_geweigerd_en_de_rest_gaat_door(
    begonnen: Besluiten, bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "LANGSTE", 400)
    bestand.write_text("\n".join(["x" * 1000, BASIS[0]]))
    eerste, tweede = begonnen("leg-vast", bestand, "--json").regels
    assert "langer dan" in eerste["weigering"]["tekst"]  # type: ignore[index]
    assert (tweede["regel"], tweede["uitkomst"]) == (2, "vastgelegd")


def test_een_bestand_dat_er_niet_is_is_verkeerd_gebruik(
    begonnen: Besluiten, tmp_path: Path
) -> None:
    for pad in (tmp_path / "weg.jsonl", tmp_path):
        antwoord = begonnen("leg-vast", pad, "--json")
        assert antwoord.code == 2
        assert "geen bestand" in antwoord.err


def test_een_regeling_die_niet_klopt_houdt_alles_tegen(
    gevuld: Besluiten, bestand: Path
) -> None:
    bestand.write_text(BASIS[0])
    antwoord = gevuld("--regeling", "mgr-anders", "leg-vast", bestand, "--json")
    assert antwoord.code == 1
    assert json.loads(antwoord.out)["fout"]["soort"] == "andere-regeling"
    assert gevuld("--regeling", REGELING, "log", "toon").code == 0
