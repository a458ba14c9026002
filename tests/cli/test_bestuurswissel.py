"""`besluiten bestuurswissel`: try, record, refuse, and the file to fill in."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import MANDAAT, Besluiten, line

LEDEN = [
    line("RegistreerPersoon", gegevens={"persoon": "p1", "naam": "Een wethouder"}),
    line("RegistreerPersoon", gegevens={"persoon": "p2", "naam": "Een medewerker"}),
    line(
        "WijsLidAan",
        gegevens={
            "gremium": "AB",
            "persoon": "p1",
            "gemeente": "gm0202",
            "rol": "plaatsvervanger",
        },
    ),
    line("WijsLidAan", gegevens={"gremium": "DB", "persoon": "p1"}),
    line("WijsVoorzitterAan", gegevens={"gremium": "DB", "persoon": "p1"}),
    line(
        "WijsPortefeuilleToe",
        gegevens={"gremium": "DB", "portefeuille": "geld", "persoon": "p1"},
    ),
    line("BezetFunctie", gegevens={"functie": "secretaris", "persoon": "p2"}),
]
WISSEL = """\
regeling: mgr-test
wissel: 2026-2030
personen: [{persoon: p9, naam: Een nieuwe wethouder}]
gemeenten:
  - gemeente: gm0202
    datum: 2026-06-01
    oorzaak: van_rechtswege
    zetels: [{gremium: AB, persoon: p9}]
gremia:
  - gremium: DB
    datum: 2026-06-10
    zetels: [{persoon: p9, gemeente: gm0202}]
functies:
  - {functie: secretaris, datum: 2026-06-10, houder: n.t.b.}
"""


@pytest.fixture
def bemand(gevuld: Besluiten, tmp_path: Path) -> Besluiten:
    bestand = tmp_path / "leden.jsonl"
    bestand.write_text("\n".join(LEDEN))
    antwoord = gevuld("leg-vast", bestand)
    assert antwoord.code == 0, antwoord.out
    assert gevuld(*MANDAAT).code == 0
    return gevuld


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "wissel.yaml"
    pad.write_text(WISSEL)
    return pad


def words(tekst: str) -> str:
    return " ".join(tekst.split())


def test_een_proef_toont_wijzigingen_bestuur_en_wat_openstaat(
    bemand: Besluiten, bestand: Path
) -> None:
    antwoord = bemand("bestuurswissel", bestand, "--proef")
    assert antwoord.code == 0, antwoord.err
    assert max(map(len, antwoord.out.splitlines())) <= 80
    tekst = words(antwoord.out)
    assert "2026-2030 van mgr-test zou vastleggen: 6 wijzigingen" in tekst
    assert "WijsLidAan AB gm0202 lid p9" in tekst
    assert "Let op, regel " in tekst
    assert "DB op 2026-06-10: 1 lid" in tekst
    assert "p9 gm0202 2026-06-10 ja" in tekst
    assert "AB: geen lid van gm0226" in tekst
    assert "AB: geen plaatsvervanger van gm0202" in tekst
    assert "DB: geen voorzitter" in tekst
    assert "DB: portefeuille geld heeft niemand" in tekst
    assert "mandaat M-1: secretaris is onbezet, zonder vervanger" in tekst
    weer = bemand("bestuurswissel", "--proef", bestand)
    assert weer.out == antwoord.out, "nothing was kept"


def test_vastleggen_en_nog_eens(bemand: Besluiten, bestand: Path) -> None:
    eerst = bemand("bestuurswissel", bestand)
    assert "vastgelegd: 6 wijzigingen" in words(eerst.out)
    weer = bemand("bestuurswissel", "verwerk", bestand)
    assert "staat al zo in het register; er is niets vastgelegd" in words(weer.out)


def test_als_json_is_het_een_document(bemand: Besluiten, bestand: Path) -> None:
    antwoord = bemand("bestuurswissel", bestand, "--proef", "--json").json
    assert isinstance(antwoord, dict)
    assert (antwoord["regeling"], antwoord["proef"]) == ("mgr-test", True)
    eerste = antwoord["wijzigingen"][0]
    assert eerste["opdracht"] == "RegistreerPersoon"
    assert eerste["ontvangst"]["uitkomst"] == "proef"
    assert eerste["ontvangst"]["regel"] == 3
    samenstelling = antwoord["samenstelling"]
    assert samenstelling["mandaten_zonder_houder"][0]["code"] == "M-1"
    assert samenstelling["leemten"]["zonder_lid"][0]["gemeente"] == "gm0226"


def test_een_foute_regel_wordt_genoemd_en_niets_vastgelegd(
    bemand: Besluiten, bestand: Path
) -> None:
    bestand.write_text(WISSEL.replace("persoon: p9, gemeente", "persoon: p8, gemeente"))
    antwoord = bemand("bestuurswissel", bestand, "--json")
    assert antwoord.code == 1
    assert isinstance(antwoord.json, dict)
    fout = antwoord.json["fout"]
    assert (fout["soort"], fout["pad"]) == (
        "ongeldige-bestuurswissel", "/gremia/0/zetels/0/persoon",
    )  # fmt: skip
    assert "regel 12: persoon 'p8' is niet bekend" in fout["tekst"]
    bestand.write_text(WISSEL)
    assert "vastgelegd: 6 " in words(bemand("bestuurswissel", bestand).out)


def test_geen_bestand_geen_utf8_en_streng(
    bemand: Besluiten, bestand: Path, tmp_path: Path
) -> None:
    assert bemand("bestuurswissel", tmp_path / "weg.yaml").code == 2
    bestand.write_bytes(b"wissel: caf\xe9\n")
    antwoord = bemand("bestuurswissel", bestand)
    assert (antwoord.code, "UTF-8" in antwoord.err) == (1, True)
    bestand.write_text(WISSEL)
    streng = bemand("bestuurswissel", bestand, "--streng")
    assert streng.code in (0, 1)


def test_het_sjabloon_verandert_ongevuld_niets(
    bemand: Besluiten, tmp_path: Path
) -> None:
    uit = tmp_path / "sjabloon.yaml"
    schrijf = ("bestuurswissel", "sjabloon", "2026-2030", "--op", "2026-05-01")
    antwoord = bemand(*schrijf, "--uit", uit)
    assert (antwoord.code, antwoord.out) == (0, "")
    assert "# Een wethouder" in uit.read_text()
    assert "niets vastgelegd" in words(bemand("bestuurswissel", uit).out)
    assert bemand(*schrijf, "--uit", uit).code == 2
    assert "datum: JJJJ-MM-DD" in bemand("bestuurswissel", "sjabloon").out
    assert bemand(*schrijf).out.rstrip() == uit.read_text().rstrip()
    als_json = bemand(*schrijf, "--json").json
    assert isinstance(als_json, dict)
    assert als_json["sjabloon"] == uit.read_text()
    assert bemand("bestuurswissel", "sjabloon", "--op", "gisteren").code == 2


def test_alles_bezet_laat_niets_open(besluiten: Besluiten, tmp_path: Path) -> None:
    besluiten("begin", "--regeling", "leeg", "--naam", "Leeg")
    bestand = tmp_path / "leeg.yaml"
    bestand.write_text("regeling: leeg\nwissel: w\n")
    assert "Er staat niets open." in besluiten("bestuurswissel", bestand).out


def test_wie_zit_voor_wie_vertrok_en_wie_vervangt_wordt_gemeld(
    bemand: Besluiten, bestand: Path, tmp_path: Path
) -> None:
    meer = tmp_path / "meer.jsonl"
    actie = {"actie": "a1", "omschrijving": "x", "bestuurlijk_eigenaar": "DB"}
    functie = {"functie": "adjunct", "naam": "Adjunct"}
    vervanging = {"functie": "secretaris", "vervangers": ["adjunct"]}
    regels = [
        line("StelFunctieIn", gegevens=functie),
        line("BezetFunctie", gegevens={"functie": "adjunct", "persoon": "p1"}),
        line("RegelVervanging", gegevens=vervanging),
        line("ZetActieUit", gegevens=actie | {"ambtelijk_eigenaar": "secretaris"}),
        line("TreedUit", "2026-01-01", gegevens={"gemeente": "gm0202"}),
    ]
    meer.write_text("\n".join(regels))
    assert bemand("leg-vast", meer).code == 0
    bestand.write_text(
        "regeling: mgr-test\nwissel: w\nfuncties:\n"
        "  - {functie: secretaris, datum: 2026-06-10, houder: n.t.b.}\n"
    )
    tekst = words(bemand("bestuurswissel", bestand, "--proef").out)
    assert "AB: p1 zit er nog voor gm0202, die niet meer deelneemt" in tekst
    assert "ambtelijk eigenaar secretaris is onbezet, vervangen door p1" in tekst


def test_het_schema_is_geldig(besluiten: Besluiten) -> None:
    schema = json.loads(besluiten("bestuurswissel", "schema").out)
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == "Bestuurswissel"


@pytest.mark.parametrize("werkwoord", ["verwerk", "sjabloon", "schema"])
def test_elk_werkwoord_heeft_hulp_met_een_voorbeeld(
    besluiten: Besluiten, werkwoord: str
) -> None:
    hulp = besluiten("bestuurswissel", werkwoord, "--help")
    assert hulp.code == 0
    assert "Voorbeeld: besluiten bestuurswissel" in hulp.out
    assert max(map(len, hulp.out.splitlines())) <= 80
    assert "WERKWOORD" in besluiten("bestuurswissel", "--help").out
