"""`besluiten mag` as people and programs ask it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Besluiten, line

MANDAAT = {
    "bevoegdheid": "M-1",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
    "plafond": {"bedrag": 5_000_000},
    "modules": ["werk"],
}
VRAAG = ("mag", "secretaris", "inkoop", "--op", "2026-07-02")


@pytest.fixture
def mandaat(gevuld: Besluiten, tmp_path: Path) -> Besluiten:
    """A mandaat for a functie that somebody holds."""
    regels = [
        line(
            "LegAttributieVast",
            "2026-01-01",
            gegevens={
                "houder": "DB",
                "attributie": "a",
                "handelingen": ["inkoop"],
                "wet": "wgr",
                "artikel": "33b",
            },
        ),
        line(
            "RegistreerPersoon",
            "2026-01-01",
            gegevens={"persoon": "p", "naam": "Iemand"},
        ),
        line(
            "BezetFunctie",
            "2026-01-01",
            gegevens={"functie": "secretaris", "persoon": "p"},
        ),
        line("VerleenMandaat", "2026-03-01", gegevens=MANDAAT),
    ]
    bestand = tmp_path / "meer.jsonl"
    bestand.write_text("\n".join(regels))
    antwoord = gevuld("leg-vast", bestand)
    assert antwoord.code == 0, antwoord.out
    return gevuld


def test_het_antwoord_staat_bovenaan_met_elke_schakel_eronder(
    mandaat: Besluiten,
) -> None:
    antwoord = mandaat(*VRAAG, "--bedrag", "50.000", "--module", "werk")
    assert antwoord.code == 0, antwoord.err
    kop, oordeel, *rest = antwoord.out.splitlines()
    assert kop.startswith("Mag secretaris 'inkoop' voor € 50.000,00 in module 'werk'")
    assert "JA" in (oordeel, *rest[:1])
    assert (
        "  + secretaris heeft mandaat van DB ('M-1') [art. 10:1 Awb; seq"
        in antwoord.out
    )
    assert "art. 33b Wgr" in antwoord.out
    assert max(map(len, antwoord.out.splitlines())) <= 80


def test_wat_ontbreekt_wordt_genoemd(mandaat: Besluiten) -> None:
    antwoord = mandaat(*VRAAG, "--module", "werk")
    assert "NIET TE BEOORDELEN" in antwoord.out
    assert "  ? " in antwoord.out
    assert "NEE" in mandaat(*VRAAG, "--bedrag", "50.001", "--module", "werk").out
    niets = mandaat("mag", "secretaris", "huur", "--op", "2026-07-02").out
    assert "geen bevoegdheid van 'secretaris' noemt 'huur'" in " ".join(niets.split())


def test_een_programma_krijgt_een_document(mandaat: Besluiten) -> None:
    antwoord = mandaat(*VRAAG, "--bedrag", "50.000", "--module", "werk", "--json")
    gelezen = json.loads(antwoord.out)
    assert (gelezen["regeling"], gelezen["oordeel"]) == ("mgr-test", "ja")
    assert gelezen["wegen"][0]["keten"][0]["bevoegdheid"] == "M-1"


def test_zoals_het_toen_bekend_was(mandaat: Besluiten) -> None:
    vraag = (*VRAAG, "--bedrag", "50.000", "--module", "werk", "--json")
    assert mandaat(*vraag, "--bekend-op", "#6").json["oordeel"] == "nee"  # type: ignore[index] # a document
    assert mandaat(*vraag, "--bekend-op", "2099-01-01").json["oordeel"] == "ja"  # type: ignore[index] # a document


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("mag", "xx", "inkoop"), 1),
        ((*VRAAG, "--bedrag", "veel"), 2),
        (("mag", "secretaris", "inkoop", "--op", "ooit"), 2),
        ((*VRAAG, "--bekend-op", "ooit"), 1),
        (("mag", "secretaris"), 2),
    ],
)
def test_een_verkeerde_vraag(
    mandaat: Besluiten, woorden: tuple[str, ...], code: int
) -> None:
    antwoord = mandaat(*woorden)
    assert antwoord.code == code, antwoord.err
    assert antwoord.err
