"""Values as they are typed: dates, amounts, lists, unknown, and what is wrong."""

from pathlib import Path

import pytest

from cli.fields import cents
from tests.cli.conftest import BESLUIT, MANDAAT, Besluiten
from tests.cli.vastleggen import last


@pytest.mark.parametrize(
    ("getypt", "opgeslagen"),
    [
        ("2026-W27", "2026-W27"),
        ("2026-07", "2026-07"),
        ("2026-07-01/2026-07-05", {"van": "2026-07-01", "tot": "2026-07-05"}),
    ],
)
def test_een_feitdatum_mag_onnauwkeurig_zijn(
    gevuld: Besluiten, getypt: str, opgeslagen: object
) -> None:
    assert gevuld(*MANDAAT[:-1], getypt).code == 0
    assert last(gevuld, 7)[0]["feitdatum"] == opgeslagen


def test_een_dag_die_niet_bestaat_wordt_geweigerd(gevuld: Besluiten) -> None:
    antwoord = gevuld(*MANDAAT[:-1], "2026-02-30")
    assert antwoord.code == 1
    assert "/feitdatum: '2026-02-30' is geen bestaande datum" in antwoord.err


def test_een_bedrag_is_in_euros_en_wordt_in_centen_bewaard(gevuld: Besluiten) -> None:
    assert gevuld(*BESLUIT, "--bedrag", "12.500,50").code == 0
    (genomen,) = [e for e in last(gevuld, 7) if e["soort"] == "besluit-genomen.v1"]
    gegevens = genomen["gegevens"]
    assert isinstance(gegevens, dict)
    assert gegevens["bedrag"] == 1250050
    assert gevuld(*BESLUIT, "--bedrag", "12500.50").code == 2


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("12500", 1250000),
        ("12.500,00", 1250000),
        ("€ 12.500", 1250000),
        ("0,05", 5),
        ("-3,10", -310),
    ],
)
def test_bedragen_in_nederlandse_schrijfwijze(tekst: str, verwacht: int) -> None:
    assert cents(tekst, "--bedrag") == verwacht


def test_onbekend_met_reden_mag_waar_de_geschiedenis_zwijgt(gevuld: Besluiten) -> None:
    antwoord = gevuld(
        "gremium", "stel-in", "--gremium", "BC", "--naam", "onbekend:niet in bron",
        "--soort", "bestuurscommissie", "--openheid", "onbekend: niet in bron",
        "--feitdatum", "2017-04-01",
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.err
    gegevens = last(gevuld, 7)[0]["gegevens"]
    assert isinstance(gegevens, dict)
    assert gegevens["openheid"] == {"onbekend": "niet in bron"}


def test_lijsten_vlaggen_en_json_uit_een_bestand(
    gevuld: Besluiten, tmp_path: Path
) -> None:
    plafond = tmp_path / "plafond.json"
    plafond.write_text('{"bedrag": 100, "per": "jaar"}')
    antwoord = gevuld(
        *MANDAAT[:10], "--handelingen", "verkoop", "--ondermandaat",
        "--plafond", f"@{plafond}", "--geldig-tot", "2027-01-01", *MANDAAT[-2:],
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.err
    gegevens = last(gevuld, 7)[0]["gegevens"]
    assert isinstance(gegevens, dict)
    assert gegevens["handelingen"] == ["inkoop", "verkoop"]
    assert gegevens["ondermandaat"] is True
    assert gegevens["plafond"] == {"bedrag": 100, "per": "jaar"}


def _with(woorden: tuple[str, ...], optie: str, waarde: str) -> list[str]:
    """The same line with another value for one of its options."""
    plek = woorden.index(optie)
    return [*woorden[: plek + 1], waarde, *woorden[plek + 2 :]]


@pytest.mark.parametrize(
    ("plafond", "fout"),
    [
        ('{"bedrag": 1, "bedrag": 2}', "twee keer"),
        ('{"bedrag": 1', "geen volledige JSON"),
        ('{"bedrag": 9007199254740993}', "2^53"),
        ("@/er/is/niets.json", "geen bestand"),
    ],
)
def test_slechte_json_op_de_regel_is_verkeerd_gebruik(
    gevuld: Besluiten, plafond: str, fout: str
) -> None:
    antwoord = gevuld(*_with(MANDAAT, "--plafond", plafond))
    assert antwoord.code == 2
    assert "--plafond" in antwoord.err
    assert fout in antwoord.err


def test_een_verkeerd_getal_wordt_geweigerd_met_zijn_plaats(gevuld: Besluiten) -> None:
    antwoord = gevuld(*BESLUIT, "--boekjaar", "straks")
    assert antwoord.code == 1
    assert "/gegevens/boekjaar: hier hoort een geheel getal" in antwoord.err


def test_een_verkeerde_keuze_wordt_geweigerd_met_zijn_plaats(gevuld: Besluiten) -> None:
    antwoord = gevuld(*MANDAAT, "--soort", "iets")
    assert antwoord.code == 1
    assert "/gegevens/soort" in antwoord.err


def test_een_ontbrekend_verplicht_veld_is_verkeerd_gebruik(gevuld: Besluiten) -> None:
    antwoord = gevuld("mandaat", "verleen", "--gever", "DB", "--json")
    assert antwoord.code == 2
    assert antwoord.json == {
        "fout": {
            "code": 2,
            "soort": "verkeerd-gebruik",
            "pad": "",
            "norm": "",
            "tekst": "--bevoegdheid, --nemer, --handelingen, --feitdatum ontbreekt; "
            "zie 'besluiten mandaat verleen --help'",
        }
    }
