"""`besluiten audit rechtmatigheid` as people and programs see it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Besluiten, line

VRAAG = ("audit", "rechtmatigheid", "--boekjaar", "2026", "--op", "2026-12-31")
HASH = "ab" * 32


def besluit(nummer: str, **meer: object) -> str:
    gegevens = {
        "orgaan": "AB",
        "titel": "Titel",
        "handeling": "iets",
        "uitkomst": "aangenomen",
        "besluit": nummer,
        "herkomst": "overgenomen",
        "boekjaar": 2026,
        **meer,
    }
    return line("NeemBesluit", "2026-01-05", gegevens=gegevens)


KERN = {"boekjaar": 2026}
POST = {"post": "beheer", "lasten": 10_000_000, "baten": 10_000_000}
STUK = {"sha256": HASH, "soort": "notitie", "versie": 1, "titel": "Titel"}
JAAR = (
    besluit("BG", handeling="begroting-vaststellen"),
    line(
        "StelBegrotingVast",
        "2026-01-05",
        gegevens={**KERN, "besluit": "BG", "posten": [POST]},
    ),
    besluit("GR"),
    line(
        "StelVerantwoordingsgrensVast",
        "2026-01-06",
        gegevens={**KERN, "besluit": "GR", "basispunten": 200},
    ),
    line("VoegStukToe", "2026-01-06", gegevens=STUK),
    *(
        line("OpenDossier", "2026-02-01", gegevens={"dossier": f"D-{n}", "titel": "x"})
        for n in range(12)
    ),
)


@pytest.fixture
def jaar(gevuld: Besluiten, tmp_path: Path) -> Besluiten:
    """A year with a budget, a threshold and more late facts than are shown."""
    bestand = tmp_path / "jaar.jsonl"
    bestand.write_text("\n".join(JAAR))
    antwoord = gevuld("leg-vast", bestand)
    assert antwoord.code == 0, antwoord.out
    return gevuld


def test_een_blad_van_tachtig_breed_met_de_slotsom_vooraan(jaar: Besluiten) -> None:
    antwoord = jaar(*VRAAG)
    assert antwoord.code == 0, antwoord.err
    assert max(map(len, antwoord.out.splitlines())) <= 80
    assert "OEFENREGISTER" in antwoord.out
    zinnen = " ".join(antwoord.out.split())
    assert "De grens is € 2.000,00. Dat is niet meer dan de grens" in zinnen
    assert "… en nog" in antwoord.out
    assert f"stuk/{HASH[:12]}…" in antwoord.out


def test_json_heeft_alle_rijen_en_cijfers(jaar: Besluiten) -> None:
    antwoord = jaar(*VRAAG, "--json")
    inhoud: Any = antwoord.json
    assert "OEFENREGISTER" in antwoord.err
    assert inhoud["cijfers"]["grens"] == 200_000
    assert len(inhoud["bladen"]["laat"]["rijen"]) > 12
    assert json.dumps(inhoud)


def test_werkboek_en_blad_worden_nooit_overschreven(
    jaar: Besluiten, tmp_path: Path
) -> None:
    xlsx, html = tmp_path / "rm.xlsx", tmp_path / "rm.html"
    eerst = jaar(*VRAAG, "--xlsx", xlsx, "--html", html)
    assert eerst.code == 0, eerst.err
    assert f"geschreven: {xlsx}" in eerst.err
    assert html.read_text().startswith("<!DOCTYPE html>")
    weer = jaar(*VRAAG, "--html", html)
    assert weer.code == 5
    assert "bestaat al" in weer.err


def test_een_jaar_zonder_begroting_is_geweigerd_met_wat_te_doen(
    jaar: Besluiten,
) -> None:
    antwoord = jaar("audit", "rechtmatigheid", "--boekjaar", "2019")
    assert antwoord.code == 1
    assert "besluiten begroting stel-vast" in antwoord.err


def test_een_dag_die_niet_bestaat_is_verkeerd_gebruik(jaar: Besluiten) -> None:
    antwoord = jaar(
        "audit", "rechtmatigheid", "--boekjaar", "2026", "--op", "2026-02-30"
    )
    assert antwoord.code == 2


def test_een_dossier_op_een_gewoon_register_zonder_oefening(
    besluiten: Besluiten,
) -> None:
    assert besluiten("begin", "--regeling", "mgr-x", "--naam", "X").code == 0
    antwoord = besluiten("audit", "rechtmatigheid", "--boekjaar", "2026")
    assert antwoord.code == 1
    assert "verantwoordingsgrens" in antwoord.err
