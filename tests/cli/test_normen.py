"""`besluiten normen` as people and programs see it."""

import pytest

from tests.cli.conftest import Besluiten


def rijen(besluiten: Besluiten, *woorden: str) -> list[dict[str, object]]:
    antwoord = besluiten("normen", "--json", *woorden)
    assert antwoord.code == 0
    gelezen = antwoord.json
    assert isinstance(gelezen, list)
    return gelezen


def test_de_lijst_is_een_document_met_alles(besluiten: Besluiten) -> None:
    alle = rijen(besluiten)
    assert {
        "id",
        "uitvoering",
        "bron",
        "handhaving",
        "geldig",
        "zekerheid",
        "tekst",
    } <= (set(alle[0]))
    assert {rij["handhaving"] for rij in alle} == {
        "weigert-tenzij",
        "bevinding",
        "afgeleid",
        "info",
        "onmogelijk",
    }


def test_een_norm_met_elke_uitvoering(besluiten: Besluiten) -> None:
    assert [rij["uitvoering"] for rij in rijen(besluiten, "--id", "wgr-41")] == [
        1,
        2,
        3,
        4,
    ]


def test_de_lijst_voor_mensen_zegt_ook_wat_niet_getoetst_wordt(
    besluiten: Besluiten,
) -> None:
    antwoord = besluiten("normen")
    assert max(map(len, antwoord.out.splitlines())) <= 80
    assert "WGR-41@2" in antwoord.out
    assert "Niet getoetst" in antwoord.out
    assert "onmogelijk" in antwoord.out


@pytest.mark.parametrize(
    ("nummer", "zin"),
    [
        ("WGR-41", "voor feiten vanaf 2015-01-01 tot en met 2022-06-30"),
        ("WGR-28", "nog niet getoetst: Of de regeling bestuurscommissies toelaat"),
        ("DOM-13", "voor feiten op elke dag"),
        ("WGR-10", "niet getoetst: Dit staat in de tekst van de regeling"),
        ("WGR-24", "eerste: De eerstvolgende; was de opkomst te klein"),
        ("DOM-01", "bron: bron 003"),
    ],
)
def test_een_norm_voor_mensen(besluiten: Besluiten, nummer: str, zin: str) -> None:
    antwoord = besluiten("normen", "--id", nummer)
    assert antwoord.code == 0
    assert zin in " ".join(antwoord.out.split())


@pytest.mark.parametrize(
    ("nummer", "zin"), [("WGR-410", "bedoelt u"), ("x", "geen norm")]
)
def test_een_onbekende_norm_is_verkeerd_gebruik(
    besluiten: Besluiten, nummer: str, zin: str
) -> None:
    antwoord = besluiten("normen", "--id", nummer)
    assert antwoord.code == 2
    assert zin in antwoord.err
