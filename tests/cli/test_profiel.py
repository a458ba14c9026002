"""`besluiten profiel`: load, try, load again, show."""

import json
from pathlib import Path

import pytest

from cli.main import run
from tests.formats.dorpenland import PROFIEL, changed, next_version


@pytest.fixture
def register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    pad = tmp_path / "r"
    begin = ["begin", "--regeling", "dorpenland", "--naam", "Dorpenland"]
    assert run(["--register", str(pad), *begin]) == 0
    capsys.readouterr()
    return pad


def written(map_: Path, tekst: str) -> str:
    bestand = map_ / "profiel.yaml"
    bestand.write_text(tekst)
    return str(bestand)


def load(register: Path, tekst: str, *opties: str) -> int:
    bestand = written(register.parent, tekst)
    return run(["--register", str(register), "profiel", "laad", bestand, *opties])


def test_laden_twee_keer_en_proef(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load(register, PROFIEL, "--proef") == 0
    proef = capsys.readouterr().out
    assert "zou vastleggen: 16 opdrachten" in proef
    assert "StelGremiumIn" in proef
    assert not list((register / "stukken").rglob("*/*"))
    assert load(register, PROFIEL) == 0
    assert "vastgelegd: 16 opdrachten, 16 gebeurtenissen" in capsys.readouterr().out
    assert len(list((register / "stukken").rglob("*/*"))) == 1
    assert load(register, PROFIEL) == 0
    assert "er is niets vastgelegd" in capsys.readouterr().out


def test_de_proef_noemt_van_een_wijziging_de_velden(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(register, PROFIEL)
    capsys.readouterr()
    tekst = next_version(
        ("taak: besluit", "taak: besluit en controleert"),
        ("naam: Secretaris,", "naam: Griffier, werkgever: gr,"),
    )
    assert load(register, tekst, "--proef") == 0
    regels = capsys.readouterr().out.splitlines()
    assert "WijzigGremium       2026-03-01  gremium/ab: taak" in regels
    assert (
        "WijzigFunctie       2026-03-01  functie/secretaris: naam, werkgever" in regels
    )
    assert all(len(regel) <= 80 for regel in regels)


def test_laden_als_json_geeft_ontvangsten_en_meldingen(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(register, PROFIEL)
    capsys.readouterr()
    tekst = next_version(("naam: Noord", "naam: Noorden"), ("gewicht: 2", "gewicht: 3"))
    assert load(register, tekst, "--json") == 0
    antwoord = json.loads(capsys.readouterr().out)
    assert [o["uitkomst"] for o in antwoord["ontvangsten"]] == ["vastgelegd"] * 3
    assert [m["pad"] for m in antwoord["meldingen"]] == ["/feiten/deelnemers/0"]
    assert antwoord["regeling"] == "dorpenland"


def test_meldingen_en_perioden_voor_mensen(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    periode = "naam: Zorg, feitdatum: {van: 2021-01-01, tot: 2021-06-30}}"
    assert load(register, changed(("naam: Zorg}", periode)), "--proef") == 0
    assert "2021-01-01/2021-06-30" in capsys.readouterr().out
    load(register, PROFIEL)
    regel = "  - {functie: secretaris, naam: Secretaris, onder: ab}\n"
    tekst = next_version(("naam: Noord", "naam: Noorden"), ("functies:\n" + regel, ""))
    assert load(register, tekst) == 0
    fouten = " ".join(capsys.readouterr().err.split())
    assert "Let op, regel" in fouten
    assert "/feiten/deelnemers/0: verschilt in naam" in fouten
    assert "functie/secretaris staat niet meer" in fouten


def test_een_fout_in_het_bestand_noemt_regel_en_veld_en_legt_niets_vast(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tekst = changed(("openheid: openbaar", "openheid: open"))
    assert load(register, tekst) == 1
    assert "Fout: /gremia/0/openheid: regel 27:" in capsys.readouterr().err
    assert load(register, tekst, "--json") == 1
    fout = json.loads(capsys.readouterr().out)["fout"]
    assert (fout["soort"], fout["pad"]) == ("ongeldig-profiel", "/gremia/0/openheid")


def test_geen_bestand_en_geen_utf8(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weg = ["--register", str(register), "profiel", "laad"]
    assert run([*weg, str(tmp_path / "weg.yaml")]) == 2
    (tmp_path / "latijn.yaml").write_bytes(b"naam: caf\xe9\n")
    assert run([*weg, str(tmp_path / "latijn.yaml")]) == 1
    assert "UTF-8" in capsys.readouterr().err


def test_tonen_op_een_dag_en_als_json(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(register, PROFIEL)
    capsys.readouterr()
    toon = ["--register", str(register), "profiel", "toon"]
    assert run([*toon, "--op", "2021-01-01"]) == 0
    tekst = capsys.readouterr().out
    assert "op 2021-01-01" in tekst
    assert "bron onbekend" in tekst
    assert "Leemten (4): regel/quorum" in tekst
    assert max(len(regel) for regel in tekst.splitlines()) <= 80
    assert run(toon) == 0
    assert "Profiel dorpenland, versie 1" in capsys.readouterr().out
    assert run([*toon, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["leemten"][0] == "regel/quorum"
    assert run([*toon, "--op", "gisteren"]) == 2
    assert "geen bestaande datum" in capsys.readouterr().err


def test_tonen_van_een_leeg_register(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--register", str(register), "profiel", "toon"]) == 0
    assert "Regeling zonder vastgelegde tekst" in capsys.readouterr().out
