"""`besluiten vergadering`: a meeting from one file, and the file to fill in."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from tests.cli.conftest import Besluiten, line

LEDEN = ("p1", "p2", "p3")
BASIS = [
    *(
        line("RegistreerPersoon", gegevens={"persoon": p, "naam": f"naam van {p}"})
        for p in (*LEDEN, "p4")
    ),
    *(
        line(
            "WijsLidAan", gegevens={"gremium": "AB", "persoon": p, "gemeente": gemeente}
        )
        for p, gemeente in zip(LEDEN, ("gm0202", "gm0226", "gm0226"), strict=True)
    ),
    line(
        "WijsLidAan",
        gegevens={
            "gremium": "AB",
            "persoon": "p4",
            "gemeente": "gm0202",
            "rol": "plaatsvervanger",
        },
    ),
    line(
        "RoepBijeen",
        "2026-06-18",
        gegevens={
            "vergadering": "AB-1",
            "gremium": "AB",
            "datum": "2026-07-02",
            "wijze": "fysiek",
            "openheid": "openbaar",
        },
    ),
    *(
        line(
            "PlaatsAgendapunt",
            "2026-06-18",
            gegevens={
                "vergadering": "AB-1",
                "punt": punt,
                "titel": f"Punt {punt}",
                "doel": "besluiten",
                "behandelwijze": "bespreekstuk",
            },
        )
        for punt in ("1", "2", "3", "4", "5", "6")
    ),
]
KLOK = ("--klok", "2026-07-03T09:00:00Z")
STAAT = """\
regeling: mgr-test
vergadering: AB-1
stemwijze: handopsteken
presentie:
  - {gemeente: Arnhem, aanwezig: bericht, vervanger: p4}
  - {persoon: p2, aanwezig: ja}
  - {persoon: p3, aanwezig: ja, tot: "5"}
punten:
  - punt: "1"
    stemming: alle voor
    besluit: {handeling: koers}
    toezeggingen: [{toezegging: t1, inhoud: Een brief, door: DB}]
  - punt: "2"
    deuren: {besluit: besloten, door_voorzitter: true}
    onthoudingen: [{wie: p2, grond: persoonlijk_belang}]
    stemming: hamerstuk
    besluit: {handeling: koers}
  - punt: "3"
    heropend: true
    amendementen:
      - {amendement: A1, titel: Anders, stemming: alle tegen}
    stemming: ["voor p2", "1 voor, 1 tegen"]
  - {punt: "4", afgevoerd: komt later}
  - {punt: "5", stemming: voor p2; tegen p4}
  - {punt: "6"}
"""


@pytest.fixture
def agenda(gevuld: Besluiten, tmp_path: Path) -> Besluiten:
    pad = tmp_path / "agenda.jsonl"
    pad.write_text("\n".join(BASIS))
    antwoord = gevuld("leg-vast", pad)
    assert antwoord.code == 0, antwoord.out
    return gevuld


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "staat.yaml"
    pad.write_text(STAAT)
    return pad


def words(tekst: str) -> str:
    return " ".join(tekst.split())


def test_een_proef_toont_wie_er_waren_wat_is_gestemd_en_wat_opvalt(
    agenda: Besluiten, bestand: Path
) -> None:
    antwoord = agenda("vergadering", "verwerk", bestand, "--proef", *KLOK)
    assert antwoord.code == 0, antwoord.err
    assert max(map(len, antwoord.out.splitlines())) <= 80
    tekst = words(antwoord.out)
    assert "vergadering AB-1 (regeling mgr-test, oefening) van 2026-07-02" in tekst
    assert "(proef, niets vastgelegd)" in tekst
    assert "AB: 3 van 3 aanwezig; p4 voor p1" in tekst
    assert "1 handopsteken 3 0 aangenomen Punt 1; besluit AB-2026-001" in tekst
    assert "toezegging t1" in tekst
    assert "2 zonder stemming aangenomen" in tekst
    assert "zonder p2; besloten" in tekst
    assert "handopsteken 0 3 verworpen amendement A1" in tekst
    assert "3 handopsteken 1 0 ongeldig" in tekst
    assert "4 afgevoerd Punt 4" in tekst
    assert "5 handopsteken 1 1 gestaakt" in tekst
    assert "uitgesteld: niet iedereen was er" in tekst
    assert "Let op, regel 11, regel 17: AWB-25" in tekst, "the same finding once"
    weer = agenda("vergadering", "verwerk", bestand, "--proef", *KLOK)
    assert weer.out == antwoord.out, "nothing was kept"


def test_vastleggen_en_nog_eens(agenda: Besluiten, bestand: Path) -> None:
    eerst = agenda("vergadering", "verwerk", bestand, *KLOK)
    assert "vastgelegd: " in words(eerst.out)
    assert "(seq " in eerst.out
    weer = agenda("vergadering", "verwerk", bestand, *KLOK)
    assert "staat al zo in het register; er is niets vastgelegd" in words(weer.out)
    assert "AB-2026-002" in agenda("toon", "besluiten").out


def test_wie_niet_in_het_bestand_staat_of_er_niet_was_wordt_gemeld(
    agenda: Besluiten, bestand: Path
) -> None:
    kort = "".join(STAAT.partition("punten:")[:2]) + "".join(
        f'\n  - punt: "{n}"' for n in range(1, 7)
    )
    kort = kort.replace('  - {persoon: p3, aanwezig: ja, tot: "5"}\n', "")
    bestand.write_text(kort)
    tekst = words(agenda("vergadering", "verwerk", bestand, *KLOK).out)
    assert "Let op: van p3 zegt het niets." in tekst
    assert "Let op, regel" not in tekst


def test_wie_afwezig_was_wordt_genoemd(agenda: Besluiten, bestand: Path) -> None:
    weg = STAAT.replace('p3, aanwezig: ja, tot: "5"', "p3, aanwezig: nee")
    bestand.write_text(weg)
    tekst = words(agenda("vergadering", "verwerk", bestand, "--proef", *KLOK).out)
    assert "afwezig bij de opening p3" in tekst


def test_als_json_is_het_een_document(agenda: Besluiten, bestand: Path) -> None:
    antwoord = agenda("vergadering", "verwerk", bestand, "--proef", "--json", *KLOK)
    assert isinstance(antwoord.json, dict)
    document = antwoord.json
    assert (document["vergadering"], document["datum"]) == ("AB-1", "2026-07-02")
    opdrachten = {o["opdracht"]: o for o in document["opdrachten"]}
    assert opdrachten["ZegToe"]["plek"] == "regel 12"
    assert opdrachten["ZegToe"]["ontvangst"]["uitkomst"] == "proef"
    assert document["beeld"]["punten"][0]["besluiten"][0]["besluit"] == "AB-2026-001"


def test_een_foute_regel_wordt_genoemd_en_niets_vastgelegd(
    agenda: Besluiten, bestand: Path
) -> None:
    bestand.write_text(STAAT.replace("hamerstuk", "met algemene stemmen"))
    antwoord = agenda("vergadering", "verwerk", bestand, "--json", *KLOK)
    assert antwoord.code == 1
    assert isinstance(antwoord.json, dict)
    fout = antwoord.json["fout"]
    assert fout["soort"] == "ongeldige-vergaderstaat"
    assert fout["pad"] == "/punten/1/stemming/0"
    assert fout["tekst"].startswith("regel 16: 'met algemene stemmen' zegt niet")
    assert "p4 voor p1" not in agenda("toon", "vergadering", "AB-1").out
    bestand.write_text(STAAT)
    streng = agenda("vergadering", "verwerk", bestand, "--streng", *KLOK)
    assert (streng.code, "regel 11 (NeemBesluit): AWB-25" in words(streng.err)) == (
        1, True,
    )  # fmt: skip
    assert agenda("vergadering", "verwerk", "weg.yaml").code == 2


def test_het_sjabloon_als_tekst_bestand_en_werkmap(
    agenda: Besluiten, tmp_path: Path
) -> None:
    schrijf = ("vergadering", "sjabloon", "AB-1")
    tekst = agenda(*schrijf).out
    assert "persoon: p1, aanwezig: }  # Arnhem" in tekst
    yaml, xlsx = tmp_path / "v.yaml", tmp_path / "v.xlsx"
    antwoord = agenda(*schrijf, "--uit", yaml)
    assert (antwoord.code, antwoord.out) == (0, "")
    assert "vul in en draai: besluiten vergadering verwerk" in words(antwoord.err)
    assert yaml.read_text().rstrip() == tekst.rstrip()
    assert agenda(*schrijf, "--uit", xlsx).code == 0
    assert "Presentie" in load_workbook(xlsx).sheetnames
    assert agenda(*schrijf, "--uit", xlsx).code == 2
    document = agenda(*schrijf, "--json").json
    assert isinstance(document, dict)
    assert document["sjabloon"].rstrip() == tekst.rstrip()
    assert agenda("vergadering", "sjabloon", "AB-9").code == 1


def test_het_schema_is_geldig(besluiten: Besluiten) -> None:
    schema = json.loads(besluiten("vergadering", "schema").out)
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == "Vergadering"


@pytest.mark.parametrize("werkwoord", ["verwerk", "sjabloon", "schema"])
def test_elk_werkwoord_heeft_hulp_met_een_voorbeeld(
    besluiten: Besluiten, werkwoord: str
) -> None:
    hulp = besluiten("vergadering", werkwoord, "--help")
    assert hulp.code == 0
    assert "besluiten vergadering" in hulp.out
    assert "Voorbeeld" in hulp.out
    assert max(map(len, hulp.out.splitlines())) <= 80
