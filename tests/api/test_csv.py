"""Lists as CSV: by Accept, or by an address that a link can have."""

import csv

import pytest

from api import parameters
from api.forms import quality
from tests.api.conftest import Vrager
from tests.api.story import KANARIE

SOORT = "text/csv; charset=utf-8; header=present"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def _rijen(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(tekst.splitlines(), delimiter=";"))


@pytest.mark.parametrize("accept", ["text/csv", "text/*", "text/csv, */*;q=0.1"])
def test_wie_csv_vraagt_krijgt_dezelfde_rijen_als_csv(
    vrager: Vrager, accept: str
) -> None:
    antwoord = vrager.vraag("/v1/besluiten", Accept=accept)
    assert antwoord.headers["content-type"] == SOORT
    assert 'filename="besluiten.csv"' in antwoord.headers["content-disposition"]
    assert antwoord.headers["vary"] == "Accept"
    rijen = _rijen(antwoord.text)
    gegevens = vrager.gegevens("/v1/besluiten")
    assert [r["besluit"] for r in rijen] == [r["besluit"] for r in gegevens]
    dicht = ["openbaarheid" in rij for rij in gegevens]
    assert [r["openheid"] != "openbaar" for r in rijen] == dicht
    assert any(dicht)
    assert {r["oefening"] for r in rijen} == {"ja"}
    assert KANARIE not in antwoord.text


@pytest.mark.parametrize("accept", ["", "*/*", BROWSER, "application/json, text/csv"])
def test_wie_het_om_het_even_is_krijgt_json(vrager: Vrager, accept: str) -> None:
    antwoord = vrager.vraag("/v1/besluiten", Accept=accept)
    assert antwoord.headers["content-type"] == "application/json"


def test_een_link_kan_om_csv_vragen_wat_accept_ook_zegt(vrager: Vrager) -> None:
    antwoord = vrager.vraag("/v1/besluiten?formaat=csv&orgaan=AB", Accept=BROWSER)
    assert antwoord.headers["content-type"] == SOORT
    assert "link" not in antwoord.headers
    json = vrager.vraag("/v1/besluiten?formaat=json", Accept="text/csv")
    assert json.headers["content-type"] == "application/json"
    assert vrager.vraag("/v1/besluiten?formaat=xml").status_code == 400


def test_elke_vorm_heeft_een_eigen_merk_en_wordt_bewaard(vrager: Vrager) -> None:
    als_csv = vrager.vraag("/v1/besluiten", Accept="text/csv")
    als_json = vrager.vraag("/v1/besluiten")
    merk = als_csv.headers["etag"]
    assert merk != als_json.headers["etag"]
    weer = vrager.vraag("/v1/besluiten", Accept="text/csv", If_None_Match=merk)
    assert weer.status_code == 304
    assert vrager.vraag("/v1/besluiten", If_None_Match=merk).status_code == 200


def test_wat_niet_op_een_blad_past_staat_achter_link(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parameters, "CSV_LIMIET", 2)
    eerste = vrager.vraag("/v1/besluiten?formaat=csv")
    adres, _, soort = eerste.headers["link"].partition(">; ")
    assert soort == 'rel="next"'
    tweede = vrager.vraag(adres.removeprefix("<"))
    assert "link" not in tweede.headers
    samen = _rijen(eerste.text) + _rijen(tweede.text)
    alle = [rij["besluit"] for rij in vrager.gegevens("/v1/besluiten")]
    assert [rij["besluit"] for rij in samen] == alle
    een = vrager.vraag("/v1/besluiten?formaat=csv&limiet=1")
    assert "limiet=1&" in een.headers["link"]
    assert len(_rijen(een.text)) == 1


@pytest.mark.parametrize(
    "adres", ["/v1/regelingen/mgr-vb/besluiten/AB-2026-001", "/v1/openapi.json"]
)
def test_wat_geen_lijst_is_is_er_niet_als_csv(vrager: Vrager, adres: str) -> None:
    assert vrager.vraag(adres, Accept="text/csv").status_code == 406
    assert vrager.vraag(adres, Accept="text/csv, */*;q=0.1").status_code == 200


@pytest.mark.parametrize(
    ("accept", "soort", "q"),
    [
        ("", "text/csv", 1.0),
        ("*/*;q=0.3", "text/csv", 0.3),
        ("text/*;q=0.5, */*", "text/csv", 0.5),
        ("text/csv;q=0, text/*", "text/csv", 0.0),
        ("TEXT/CSV", "text/csv", 1.0),
        ("text/html", "text/csv", 0.0),
        ("text/csv;q=veel", "text/csv", 0.0),
        ("text/csv;header=present", "text/csv", 1.0),
    ],
)
def test_de_meest_precieze_soort_beslist(accept: str, soort: str, q: float) -> None:
    assert quality(accept, soort) == q
