"""Documents: kept by sha256, apart when not public, and the same when fetched."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Besluiten

INHOUD = b"een stuk\n" * 1000
SOM = sha256(INHOUD).hexdigest()


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "begroting.pdf"
    pad.write_bytes(INHOUD)
    return pad


TITEL = ("--titel", "Begroting", "--soort", "begroting")


def test_een_stuk_wordt_bewaard_en_vastgelegd(
    gevuld: Besluiten, map_: Path, bestand: Path
) -> None:
    antwoord = gevuld("stuk", "voeg-toe", bestand, *TITEL)
    assert antwoord.code == 0, antwoord.err
    assert SOM in antwoord.out
    bewaard = map_ / "stukken" / SOM[:2] / SOM
    assert bewaard.read_bytes() == INHOUD
    event = gevuld("log", "toon", "--van", "7", "--json").json
    assert isinstance(event, list)
    assert event[0]["gegevens"] == {
        "sha256": SOM,
        "titel": "Begroting",
        "soort": "begroting",
        "versie": 1,
        "omvang": len(INHOUD),
        "mediatype": "application/pdf",
    }


def test_een_stuk_komt_onveranderd_terug(
    gevuld: Besluiten, bestand: Path, tmp_path: Path
) -> None:
    gevuld("stuk", "voeg-toe", bestand, *TITEL)
    kopie = tmp_path / "kopie.pdf"
    antwoord = gevuld("stuk", "haal", SOM, "--naar", kopie, "--json")
    assert antwoord.json == {
        "sha256": SOM, "pad": str(kopie), "omvang": len(INHOUD),
    }  # fmt: skip
    assert kopie.read_bytes() == INHOUD
    weer = gevuld("stuk", "haal", SOM, "--naar", kopie)
    assert weer.code == 2
    assert "bestaat al" in weer.err
    anders = gevuld("stuk", "haal", SOM, "--naar", tmp_path / "k2.pdf")
    assert "sha256 klopt" in anders.out


def test_een_geheim_stuk_staat_apart_en_alleen_voor_de_eigenaar(
    gevuld: Besluiten, map_: Path, bestand: Path, tmp_path: Path
) -> None:
    antwoord = gevuld(
        "stuk", "voeg-toe", bestand, *TITEL, "--openbaarheid", "geheim",
        "--grond", "2e", "--json",
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.err
    bewaard = map_ / "kluis-stukken" / SOM[:2] / SOM
    assert bewaard.stat().st_mode & 0o777 == 0o600
    assert (map_ / "kluis-stukken").stat().st_mode & 0o777 == 0o700
    assert not list((map_ / "stukken").glob("*/*"))
    kopie = tmp_path / "kopie"
    assert gevuld("stuk", "haal", SOM, "--naar", kopie).code == 0


def test_een_geweigerd_stuk_laat_geen_bytes_achter(
    gevuld: Besluiten, map_: Path, bestand: Path
) -> None:
    antwoord = gevuld("stuk", "voeg-toe", bestand, *TITEL, "--dossier", "D-9")
    assert antwoord.code == 1
    assert list((map_ / "stukken").iterdir()) == []


def test_proef_bewaart_niets(gevuld: Besluiten, map_: Path, bestand: Path) -> None:
    antwoord = gevuld("stuk", "voeg-toe", bestand, *TITEL, "--proef")
    assert antwoord.out.startswith("proef")
    assert list((map_ / "stukken").iterdir()) == []


def test_hetzelfde_stuk_twee_keer_wordt_geweigerd_maar_niet_met_zijn_sleutel(
    gevuld: Besluiten, bestand: Path
) -> None:
    eerst = gevuld("stuk", "voeg-toe", bestand, *TITEL, "--sleutel", "s1")
    assert eerst.code == 0
    assert gevuld("stuk", "voeg-toe", bestand, *TITEL).code == 1
    weer = gevuld("stuk", "voeg-toe", bestand, *TITEL, "--sleutel", "s1")
    assert weer.code == 0
    assert weer.out.startswith("al-vastgelegd")


def test_een_bestand_dat_er_niet_is(gevuld: Besluiten, tmp_path: Path) -> None:
    assert gevuld("stuk", "voeg-toe", tmp_path / "weg", *TITEL).code == 2


def test_een_stuk_dat_er_niet_is(gevuld: Besluiten, tmp_path: Path) -> None:
    antwoord = gevuld("stuk", "haal", SOM, "--naar", tmp_path / "x")
    assert antwoord.code == 1
    assert "vindplaats" in antwoord.err


def test_de_overige_velden_van_een_stuk(gevuld: Besluiten, bestand: Path) -> None:
    antwoord = gevuld(
        "stuk", "voeg-toe", bestand, *TITEL, "--versie", "2", "--gelakt",
        "--vindplaats", "archief, doos 3", "--mediatype", "text/plain",
        "--feitdatum", "2026-W01", "--klok", "2026-01-08T10:00:00Z",
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.err
    event = gevuld("log", "toon", "--van", "7", "--json").json
    assert isinstance(event, list)
    assert event[0]["gegevens"]["vindplaats"] == "archief, doos 3"
    assert event[0]["feitdatum"] == "2026-W01"
