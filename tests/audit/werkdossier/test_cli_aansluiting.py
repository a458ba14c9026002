"""The auditor at the command line: one post in line, and lists that must agree."""

import json
from pathlib import Path
from shutil import copytree

from tests.audit.werkdossier.conftest import Jaar, Vraag


def test_een_lijncontrole_op_twee_manieren(vraag: Vraag, jaar: Jaar) -> None:
    antwoord = vraag("lijncontrole", "begroting-2027")
    assert antwoord.code == 0
    assert antwoord.out.startswith("dossier begroting-2027: 1 stap ontbreekt")
    assert vraag("steekproef", "--lijncontrole", "begroting-2027") == antwoord
    streng = vraag("lijncontrole", "begroting-2027", "--streng", "--json")
    assert streng.code == 3
    gelezen = streng.json
    assert isinstance(gelezen, dict)
    assert gelezen["ontbreekt"] == 1
    elders = vraag(
        "lijncontrole", "begroting-2027", "--export", jaar.export, "--json"
    ).json
    assert elders == gelezen


def test_sluit_aan_toont_wat_er_verschilt(vraag: Vraag, tmp_path: Path) -> None:
    lijst = tmp_path / "l.csv"
    lijst.write_text(
        "Besluitnummer;Datum;Wat;Bedrag\nAB-2026-002;9-7-2026;Begroting;1,00\n"
        "IO-2;;Mandaatbesluit 2027 vastgesteld;\nX;32-13-2026;kapot;\n",
        "utf-8",
    )
    kolom = ("--kolom", "omschrijving=Wat")
    antwoord = vraag("sluit-aan", lijst, *kolom)
    assert antwoord.code == 0
    for kop in ("verschilt", "alleen daar", "alleen hier", "lijkt op", "niet te lezen"):
        assert kop in antwoord.out
    assert "… en nog" in antwoord.out
    streng = vraag("sluit-aan", lijst, *kolom, "--streng", "--json")
    assert streng.code == 3
    gelezen = streng.json
    assert isinstance(gelezen, dict)
    assert gelezen["in_beide"][0]["verschillen"] == ["bedrag"]
    assert not gelezen["sluit_aan"]
    fout = vraag("sluit-aan", lijst, "--kolom", "foo=1")
    assert fout.code == 2
    assert "velden zijn" in fout.err
    zonder = vraag("sluit-aan", lijst, "--kolom", "nummer=Bestaat niet")
    assert zonder.code == 1
    assert "alle gekozen koppen" in zonder.err


def test_een_lijst_die_aansluit_zegt_dat(vraag: Vraag, tmp_path: Path) -> None:
    lijst = tmp_path / "l.csv"
    lijst.write_text("Nummer;Omschrijving\nAB-2026-002;Begroting\n", "utf-8")
    smal = ("--boekjaar", "1999", "--streng")
    leeg = tmp_path / "leeg.csv"
    leeg.write_text("Nummer;Omschrijving\n", "utf-8")
    assert vraag("sluit-aan", leeg, *smal).out.splitlines()[-1].startswith("SLUIT AAN")
    assert vraag("sluit-aan", lijst, *smal).code == 3
    onbekend = tmp_path / "onbekend.csv"
    onbekend.write_text("a;b\n1;2\n", "utf-8")
    zonder = vraag("sluit-aan", onbekend)
    assert zonder.code == 1
    assert "--kolom nummer=" in zonder.err
    assert vraag("sluit-aan", onbekend, "--kolom", "nummer=a").code == 0


def test_een_regeling_die_niet_past_wordt_geweigerd(vraag: Vraag, jaar: Jaar) -> None:
    export = ("--export", str(jaar.export), "--regeling", "ander")
    fout = vraag("lijncontrole", "begroting-2027", *export)
    assert fout.code == 1
    assert "niet van 'ander'" in fout.err


def test_een_veranderde_export_wordt_niet_gelezen(
    vraag: Vraag, jaar: Jaar, tmp_path: Path
) -> None:
    kapot = Path(copytree(jaar.export, tmp_path / "kapot"))
    (kapot / "events.jsonl").write_bytes(b"{}\n")
    fout = vraag("lijncontrole", "begroting-2027", "--export", kapot)
    assert fout.code == 4
    assert "de export klopt niet" in fout.err
    assert json.loads(vraag("lijncontrole", "x", "--export", kapot, "--json").out)
