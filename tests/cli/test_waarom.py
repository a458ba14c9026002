"""`besluiten waarom` as people and programs see it."""

import pytest

from register.service.lijsten.words import plaatsen
from tests.cli.conftest import BESLUIT, Besluiten


@pytest.fixture
def besloten(gevuld: Besluiten) -> Besluiten:
    antwoord = gevuld(*BESLUIT)
    assert antwoord.code == 0, antwoord.err
    return gevuld


def test_een_verhaal_voor_mensen(besloten: Besluiten) -> None:
    antwoord = besloten("waarom", "AB-2026-001")
    assert antwoord.code == 0, antwoord.err
    regels = antwoord.out.splitlines()
    assert max(map(len, regels)) <= 80
    assert "Waarom AB-2026-001 · Begroting 2027" in regels
    zinnen = " ".join(antwoord.out.split())
    assert "Het algemeen bestuur (AB) nam dit besluit op 2 juli 2026. [seq" in zinnen
    assert "AWB-25@1: voldoet niet." in zinnen


def test_een_document_voor_programmas(besloten: Besluiten) -> None:
    antwoord = besloten("waarom", "AB-2026-001", "--json")
    verteld = antwoord.json
    assert isinstance(verteld, dict)
    assert set(verteld) == {"regeling", "besluit", "titel", "delen"}


def test_een_geheim_besluit_is_een_stomp(besloten: Besluiten) -> None:
    geheim = (
        "geheim",
        "leg-op",
        "--stroom",
        "besluit/AB-2026-001",
        "--door",
        "AB",
        "--grond",
        "2b",
        "--feitdatum",
        "2026-07-03",
    )
    assert besloten(*geheim).code == 0
    antwoord = besloten("waarom", "AB-2026-001")
    assert "[geheim] · besluit AB-2026-001" in antwoord.out
    assert "Begroting" not in antwoord.out


def test_een_onbekend_besluit_is_een_weigering(gevuld: Besluiten) -> None:
    antwoord = gevuld("waarom", "AB-2026-404")
    assert antwoord.code == 1
    assert "niet gevonden" in antwoord.err


@pytest.mark.parametrize(
    ("seqs", "tekst"),
    [([3], "3"), ([5, 3, 4, 9, 9], "3–5, 9"), ([], ""), ("geen lijst", "")],
)
def test_plaatsen_in_het_logboek_worden_reeksen(seqs: object, tekst: str) -> None:
    assert plaatsen(seqs) == tekst
