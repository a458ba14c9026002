"""Concepts: outside the log until they are recorded."""

from pathlib import Path

import pytest

from tests.cli.conftest import Besluiten, line

MANDAAT = line(
    "VerleenMandaat",
    gegevens={
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
    },
)


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "mei.jsonl"
    pad.write_text(f"{MANDAAT}\n\n")
    return pad


def test_bewaren_tonen_noemen_en_weggooien(
    gevuld: Besluiten, map_: Path, bestand: Path
) -> None:
    assert "niets is vastgelegd" in gevuld("concept", "bewaar", "mei", bestand).out
    pad = map_ / "concepten" / "mei.jsonl"
    assert pad.stat().st_mode & 0o777 == 0o600
    assert gevuld("concept", "lijst", "--json").json == [
        {"concept": "mei", "opdrachten": 1}
    ]
    assert "mei" in gevuld("concept", "lijst").out
    assert "VerleenMandaat" in gevuld("concept", "toon", "mei").out
    getoond = gevuld("concept", "toon", "mei", "--json").json
    assert isinstance(getoond, dict)
    assert getoond["opdrachten"][0]["opdracht"] == "VerleenMandaat"
    assert "is weg" in gevuld("concept", "weg", "mei").out
    assert gevuld("concept", "lijst", "--json").json == []


def test_vastleggen_maakt_er_een_feit_van(gevuld: Besluiten, bestand: Path) -> None:
    gevuld("concept", "bewaar", "mei", bestand, "--json")
    assert gevuld("concept", "leg-vast", "mei", "--proef").code == 0
    antwoord = gevuld("concept", "leg-vast", "mei", "--json")
    assert isinstance(antwoord.json, dict)
    assert antwoord.json["concept"] == "mei"
    assert [o["seqs"] for o in antwoord.json["ontvangsten"]] == [[7]]
    weg = gevuld("concept", "leg-vast", "mei")
    assert weg.code == 1
    assert "concept 'mei'" in weg.err


def test_een_geweigerd_concept_blijft(gevuld: Besluiten, bestand: Path) -> None:
    bestand.write_text(f"{MANDAAT}\n{line('Weg', gegevens={})}\n")
    gevuld("concept", "bewaar", "mei", bestand)
    assert gevuld("concept", "leg-vast", "mei", "--streng").code == 1
    als_json = gevuld("concept", "leg-vast", "mei", "--proef", "--json")
    assert als_json.code == 1
    assert isinstance(als_json.json, dict)
    uitkomsten = [o["uitkomst"] for o in als_json.json["ontvangsten"]]
    assert uitkomsten == ["proef", "geweigerd"]
    assert gevuld("concept", "toon", "mei").code == 0
    assert gevuld("concept", "weg", "mei", "--json").json == {
        "concept": "mei", "weg": True,
    }  # fmt: skip


def test_een_concept_wordt_niet_stil_vervangen(
    gevuld: Besluiten, bestand: Path
) -> None:
    gevuld("concept", "bewaar", "mei", bestand)
    assert gevuld("concept", "bewaar", "mei", bestand).code == 1
    assert gevuld("concept", "bewaar", "mei", bestand, "--opnieuw").code == 0


@pytest.mark.parametrize(
    ("inhoud", "tekst"),
    [
        ("", "leeg"),
        ("{", "regel 1: geen volledige JSON"),
        ("[1]", "regel 1: hier hoort een object"),
    ],
)
def test_een_slecht_concept_wordt_geweigerd(
    gevuld: Besluiten, bestand: Path, inhoud: str, tekst: str
) -> None:
    bestand.write_text(inhoud)
    antwoord = gevuld("concept", "bewaar", "mei", bestand)
    assert antwoord.code == 1
    assert tekst in antwoord.err


def test_een_naam_is_geen_pad(gevuld: Besluiten, bestand: Path) -> None:
    assert gevuld("concept", "bewaar", "../mei", bestand).code == 1


def test_zonder_register_is_er_geen_plek_voor_een_concept(
    besluiten: Besluiten, bestand: Path
) -> None:
    assert besluiten("concept", "bewaar", "mei", bestand).code == 5
