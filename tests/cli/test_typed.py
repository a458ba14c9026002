"""Typed commands: `besluiten mandaat verleen …`."""

import json
from pathlib import Path

from tests.cli.conftest import BESLUIT, MANDAAT, REGELING, Besluiten
from tests.cli.vastleggen import last

ONTVANGST = {
    "regel",
    "sleutel",
    "regeling",
    "uitkomst",
    "seqs",
    "besluitnummer",
    "bevindingen",
    "weigering",
}


def test_een_mandaat_wordt_vastgelegd_en_de_ontvangst_noemt_de_regeling(
    gevuld: Besluiten,
) -> None:
    antwoord = gevuld(*MANDAAT)
    assert antwoord.code == 0
    assert antwoord.out == f"vastgelegd · seq 7 · regeling {REGELING}\n"
    assert antwoord.err == ""


def test_de_json_ontvangst_heeft_de_velden_van_het_contract(gevuld: Besluiten) -> None:
    ontvangst = gevuld(*BESLUIT, "--json").json
    assert isinstance(ontvangst, dict)
    assert set(ontvangst) == ONTVANGST
    assert ontvangst["uitkomst"] == "vastgelegd"
    assert ontvangst["besluitnummer"] == "AB-2026-001"
    assert ontvangst["weigering"] is None
    for bevinding in ontvangst["bevindingen"]:
        assert set(bevinding) == {"norm", "ernst", "oordeel", "bewijs", "tekst"}


def test_json_mag_voor_het_noun_en_achter_het_werkwoord(gevuld: Besluiten) -> None:
    voor = gevuld("--json", *MANDAAT, "--proef").json
    achter = gevuld(*MANDAAT, "--proef", "--json").json
    assert voor == achter


def test_de_algemene_opties_mogen_ook_achteraan(gevuld: Besluiten, map_: Path) -> None:
    antwoord = gevuld(*MANDAAT, "--register", map_, "--als", "griffier")
    assert antwoord.code == 0
    assert last(gevuld, 7)[0]["vastgelegd_door"] == {"actor": "griffier"}


def test_een_actor_is_een_rol_en_geen_naam(gevuld: Besluiten) -> None:
    antwoord = gevuld("--als", "een naam", *MANDAAT)
    assert antwoord.code == 2
    assert "rol" in antwoord.err


def test_een_weigering_staat_in_de_ontvangst_en_op_stderr(gevuld: Besluiten) -> None:
    antwoord = gevuld(
        *MANDAAT[:4], "--gever", "XX", *MANDAAT[6:], "--json", "--sleutel", "s-1"
    )
    assert antwoord.code == 1
    ontvangst = antwoord.json
    assert isinstance(ontvangst, dict)
    assert ontvangst["uitkomst"] == "geweigerd"
    assert ontvangst["sleutel"] == "s-1"
    assert ontvangst["weigering"]["reden"] == "onbekende-verwijzing"
    assert ontvangst["weigering"]["pad"] == "/gegevens/gever"
    assert "/gegevens/gever" in antwoord.err
    assert REGELING in antwoord.err


def test_proef_toont_de_gebeurtenissen_en_legt_niets_vast(gevuld: Besluiten) -> None:
    antwoord = gevuld(*BESLUIT, "--proef")
    assert antwoord.code == 0
    assert antwoord.out.startswith("proef · ")
    assert "besluit-genomen.v1  besluit/AB-2026-001" in antwoord.out
    assert last(gevuld, 7) == []


def test_dezelfde_sleutel_geeft_de_oude_ontvangst(gevuld: Besluiten) -> None:
    eerst = gevuld(*MANDAAT, "--sleutel", "m1", "--json").json
    weer = gevuld(*MANDAAT, "--sleutel", "m1", "--json").json
    assert isinstance(eerst, dict)
    assert weer == eerst | {"uitkomst": "al-vastgelegd"}
    anders = gevuld(*BESLUIT, "--sleutel", "m1")
    assert anders.code == 1
    assert "sleutel 'm1'" in anders.err


def test_de_envelop_komt_zoals_getypt_in_het_logboek(gevuld: Besluiten) -> None:
    antwoord = gevuld(
        *MANDAAT, "--hoedanigheid", "voorzitter", "--namens", "DB",
        "--grondslag", "awb:10:3", "--grondslag", "wgr:33",
        "--bewijs", "a" * 64, "--achterstand", "--klok", "2026-03-02T09:00:00Z",
        "--verwacht-seq", "6",
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.err
    (event,) = last(gevuld, 7)
    assert event["hoedanigheid"] == "voorzitter"
    assert event["namens"] == "DB"
    assert event["grondslag"] == [
        {"wet": "awb", "artikel": "10", "lid": "3"},
        {"wet": "wgr", "artikel": "33"},
    ]
    assert event["bewijs"] == [{"sha256": "a" * 64}]
    assert event["achterstand"] is True


def test_verwacht_seq_weigert_wie_niet_het_laatste_zag(gevuld: Besluiten) -> None:
    antwoord = gevuld(*MANDAAT, "--verwacht-seq", "3")
    assert antwoord.code == 1
    assert "sinds seq 3" in antwoord.err
    assert gevuld(*MANDAAT, "--verwacht-seq", "drie").code == 1


def test_een_grondslag_heeft_hooguit_drie_delen(gevuld: Besluiten) -> None:
    antwoord = gevuld(*MANDAAT, "--grondslag", "awb:10:3:a")
    assert antwoord.code == 2
    assert "--grondslag" in antwoord.err


def test_een_geheim_besluit_is_in_het_logboek_verzegeld(gevuld: Besluiten) -> None:
    antwoord = gevuld(*BESLUIT, "--openbaarheid", "geheim", "--grond", "2e")
    assert antwoord.code == 0, antwoord.err
    genomen = [e for e in last(gevuld, 7) if e["soort"] == "besluit-genomen.v1"]
    assert genomen[0]["gegevens"] == "[verzegeld]"
    assert genomen[0]["openbaarheid"] == {"openheid": "geheim", "grond": "2e"}


def test_een_norm_gaat_opzij_met_override_en_reden(gevuld: Besluiten) -> None:
    zonder = gevuld(
        "besluit", "neem", "--orgaan", "AB", "--titel", "T", "--handeling", "x",
        "--uitkomst", "aangenomen", "--feitdatum", "2026-07-02",
        "--override", "AWB-01", "--reden", "spoed", "--json",
    ).json  # fmt: skip
    assert isinstance(zonder, dict)
    assert zonder["uitkomst"] == "vastgelegd"
    override = last(gevuld, 7)[0]["override"]
    assert override == {"regels": ["AWB-01"], "reden": "spoed"}


def test_streng_weigert_bij_een_bevinding(gevuld: Besluiten) -> None:
    buiten = (*MANDAAT[:-1], "2026-03-01")
    assert gevuld(*buiten).code == 0
    besluit = (
        "besluit", "neem", "--orgaan", "DB", "--functie", "secretaris",
        "--bevoegdheid", "M-1", "--titel", "Inkoop", "--handeling", "inkoop",
        "--uitkomst", "aangenomen", "--bedrag", "60.000,00",
        "--feitdatum", "2026-07-03",
    )  # fmt: skip
    streng = gevuld(*besluit, "--streng")
    assert streng.code == 1
    assert "--streng" in streng.err
    gewoon = gevuld(*besluit)
    assert gewoon.code == 0
    assert "AWB-01" in gewoon.out


def test_een_correctie_vervangt_de_gegevens(gevuld: Besluiten) -> None:
    gevuld(*MANDAAT)
    gegevens = {
        "bevoegdheid": "M-1", "gever": "DB", "nemer": "secretaris",
        "handelingen": ["inkoop"], "plafond": {"bedrag": 9000000},
    }  # fmt: skip
    antwoord = gevuld(
        "registratie", "corrigeer", "--seq", "7", "--gegevens", json.dumps(gegevens),
        "--reden", "typfout", "--nieuwe-feitdatum", "2026-03",
        "--feitdatum", "2026-07-05",
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.err


def test_een_opdracht_kan_als_concept_worden_bewaard(gevuld: Besluiten) -> None:
    assert gevuld(*MANDAAT, "--concept", "mei").code == 0
    assert last(gevuld, 7) == []
    assert gevuld("concept", "leg-vast", "mei").code == 0
    assert last(gevuld, 7)[0]["soort"] == "mandaat-verleend.v1"


def test_een_klok_is_alleen_voor_oefenregisters(
    besluiten: Besluiten, map_: Path
) -> None:
    besluiten("begin", "--regeling", "echt", "--naam", "Echt")
    antwoord = besluiten(
        "regeling", "stel-vast", "--versie", "1", "--titel", "T",
        "--soort", "collegeregeling", "--rechtsvorm", "openbaar_lichaam",
        "--inwerking", "2017-04-01", "--feitdatum", "2017-04-01",
        "--klok", "2017-04-01T10:00:00Z",
    )  # fmt: skip
    assert antwoord.code == 1
    assert "/klok" in antwoord.err
    assert map_.exists()
