"""begin, publiceer, log, normen and termijn."""

import json
import threading
from pathlib import Path

import pytest

from register.domain.norms.catalogue import ALL
from register.domain.terms import KLOKKEN
from tests.cli.conftest import BESLUIT, MANDAAT, REGELING, Besluiten, process


def test_begin_maakt_een_register(besluiten: Besluiten, map_: Path) -> None:
    antwoord = besluiten(
        "begin", "--regeling", REGELING, "--naam", "N", "--tooi", "so0882", "--json"
    )
    assert antwoord.json == {
        "regeling": REGELING, "register": str(map_), "oefening": False,
    }  # fmt: skip
    assert besluiten("log", "toon").code == 0


def test_begin_weigert_een_code_die_geen_code_is(besluiten: Besluiten) -> None:
    antwoord = besluiten("begin", "--regeling", "MGR Test", "--naam", "N")
    assert antwoord.code == 1
    assert "/regeling" in antwoord.err


@pytest.mark.parametrize(
    ("naam", "tooi", "pad"),
    [
        ("", "so0882", "/naam"),
        (" ", "so0882", "/naam"),
        ("N\u202e", "so0882", "/naam"),
        ("N", "geen uri", "/tooi"),
        ("N", "https://", "/tooi"),
    ],
)
def test_begin_weigert_wat_nooit_meer_te_herstellen_is(
    besluiten: Besluiten, map_: Path, naam: str, tooi: str, pad: str
) -> None:
    antwoord = besluiten(
        "begin", "--regeling", REGELING, "--naam", naam, "--tooi", tooi
    )
    assert antwoord.code == 1
    assert f"{pad}: " in antwoord.err
    assert not map_.exists()


def test_begin_neemt_alleen_voor_een_oefening_een_klok(besluiten: Besluiten) -> None:
    klok = ("--klok", "2017-01-01T00:00:00Z")
    regeling = ("begin", "--regeling", REGELING, "--naam", "N")
    assert besluiten(*regeling, *klok).code == 2
    assert besluiten(*regeling, "--oefening", "--klok", "gisteren").code == 2
    assert besluiten(*regeling, "--oefening", *klok).code == 0
    gelezen = besluiten("log", "toon", "--json").json
    assert isinstance(gelezen, list)
    assert gelezen[0]["vastgelegd_op"] == "2017-01-01T00:00:00.000000Z"


def test_het_register_komt_ook_uit_de_omgeving(begonnen: Besluiten, map_: Path) -> None:
    assert begonnen("log", "toon").code == 0
    vooraf = f"import os; os.environ['BESLUITREGISTER'] = {str(map_)!r}"
    assert process("log", "toon", "--json", vooraf=vooraf).code == 0


def test_publiceer_maakt_openbaar(gevuld: Besluiten) -> None:
    besluit = [d if d != "AB" else "DB" for d in BESLUIT]
    assert gevuld(*besluit).code == 0
    stroom = "besluit/DB-2026-001"
    assert gevuld("publiceer", stroom, "--proef", "--json").regels[0][
        "uitkomst"
    ] == "proef"  # fmt: skip
    antwoord = gevuld(
        "publiceer", stroom, "--feitdatum", "2026-07-03",
        "--klok", "2026-07-03T10:00:00Z",
    )  # fmt: skip
    assert antwoord.code == 0, antwoord.out
    weg = gevuld("publiceer", "besluit/DB-2026-009")
    assert weg.code == 1
    assert "besluit/DB-2026-009" in weg.out


@pytest.mark.parametrize(
    ("klok", "zin"),
    [
        ("2100-01-01T10:00:00Z", "seconden vooruit"),
        ("2000-01-01T10:00:00Z", "seconden terug"),
    ],
)
def test_het_logboek_toont_een_sprong_van_de_klok(
    gevuld: Besluiten, klok: str, zin: str
) -> None:
    dossier = ("dossier", "open", "--dossier", "D-9", "--titel", "X")
    antwoord = gevuld(*dossier, "--feitdatum", "2000-01-01", "--klok", klok)
    assert antwoord.code == 0, antwoord.err
    laatste = gevuld("log", "toon").out.partition("dossier/D-9\n")[2]
    assert laatste.strip().startswith("de klok versprong")
    assert laatste.strip().endswith(zin)


def test_het_logboek_toont_een_deel(gevuld: Besluiten) -> None:
    gelezen = gevuld("log", "toon", "--van", "2", "--tot", "4", "--json").json
    assert isinstance(gelezen, list)
    assert [event["seq"] for event in gelezen] == [2, 3, 4]
    assert gelezen[0]["gegevens"]["naam"] == "Arnhem"
    mensen = gevuld("log", "toon", "--van", "2")
    assert "deelnemer-toegetreden.v1" in mensen.out
    assert max(map(len, mensen.out.splitlines())) <= 80
    assert gevuld("log", "toon", "--van", "99", "--json").json == []


def test_een_onnauwkeurige_dag_in_het_logboek(gevuld: Besluiten) -> None:
    gevuld(*MANDAAT[:-1], "2026-03-01/2026-03-09")
    assert "2026-03-01/…" in gevuld("log", "toon", "--van", "7").out


def test_volgen_geeft_elke_gebeurtenis_zodra_zij_er_is(
    gevuld: Besluiten, map_: Path
) -> None:
    assert gevuld("log", "toon").code == 0
    gevolgd: list[str] = []

    def follow() -> None:
        antwoord = process(
            "--register", map_, "log", "volg", "--van", "6", "--tot-seq", "7", "--json"
        )
        gevolgd.extend(antwoord.out.splitlines())

    volger = threading.Thread(target=follow)
    volger.start()
    assert gevuld(*MANDAAT).code == 0
    volger.join(30)
    assert [json.loads(regel)["seq"] for regel in gevolgd] == [6, 7]
    assert (
        "mandaat-verleend" in gevuld("log", "volg", "--van", "7", "--tot-seq", "7").out
    )


def test_volgen_stopt_stil_bij_ctrl_c(
    gevuld: Besluiten, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("register.service.listing.time.sleep", interrupt)
    antwoord = gevuld("log", "volg", "--van", "6", "--json")
    assert antwoord.code == 0
    assert len(antwoord.regels) == 1


def test_normen_hebben_de_vorm_van_het_contract(besluiten: Besluiten) -> None:
    normen = besluiten("normen", "--json").json
    assert isinstance(normen, list)
    assert len([norm for norm in normen if norm["uitvoering"]]) == len(ALL)
    for norm in normen:
        assert list(norm)[:7] == [
            "id", "uitvoering", "bron", "handhaving", "geldig", "zekerheid", "tekst",
        ]  # fmt: skip
        assert list(norm["bron"]) == ["wet", "artikel", "lid", "versie"]
        assert list(norm["geldig"]) == ["van", "tot"]
    mensen = besluiten("normen").out.splitlines()
    assert max(map(len, mensen)) <= 80


def test_een_termijn_wordt_uitgerekend(besluiten: Besluiten) -> None:
    antwoord = besluiten("termijn", "WGR-41", "--datum", "2026-07-02", "--json").json
    assert isinstance(antwoord, dict)
    assert list(antwoord) == ["norm", "datum", "uiterlijk", "uitleg"]
    assert antwoord["uiterlijk"] == "2026-04-09"
    assert "2026-04-09" in besluiten("termijn", "WGR-41", "--datum", "2026-07-02").out


def test_een_termijn_die_niet_te_beoordelen_is(besluiten: Besluiten) -> None:
    antwoord = besluiten("termijn", "BKW-02", "--datum", "2001-01-01", "--json")
    assert antwoord.code == 0
    assert isinstance(antwoord.json, dict)
    assert antwoord.json["uiterlijk"] is None
    assert antwoord.json["ontbreekt"]
    mensen = besluiten("termijn", "BKW-02", "--datum", "2001-01-01").out
    assert "niet te beoordelen" in mensen


@pytest.mark.parametrize("norm", KLOKKEN)
def test_elke_klok_past_in_80_kolommen(besluiten: Besluiten, norm: str) -> None:
    antwoord = besluiten("termijn", norm, "--datum", "2026-07-02")
    assert max(map(len, antwoord.out.splitlines())) <= 80


def test_een_onnauwkeurige_datum_wordt_nergens_een_dag(gevuld: Besluiten) -> None:
    assert gevuld(*BESLUIT[:-1], "2026-W27").code == 0
    dossier = ("dossier", "open", "--dossier", "d-1", "--titel", "T")
    assert gevuld(*dossier, "--feitdatum", "2026-02").code == 0
    sluit = ("dossier", "sluit", "--dossier", "d-1", "--reden", "klaar")
    assert gevuld(*sluit, "--feitdatum", "2026-03").code == 0
    for vraag in (("besluiten",), ("wie-besliste",), ("besluit", "AB-2026-001")):
        gelezen = " ".join(gevuld("toon", *vraag).out.split())
        assert "tussen 29 juni en 5 juli 2026" in gelezen
        assert "op 5 jul 2026" not in gelezen
    assert "28 feb 2026" not in gevuld("toon", "dossiers").out
    tijdlijn = " ".join(gevuld("toon", "dossier", "d-1").out.split())
    assert "geopend tussen 1 en 28 februari 2026" in tijdlijn
    assert "gesloten tussen 1 en 31 maart 2026" in tijdlijn
    rijen = gevuld("toon", "besluiten", "--json").json
    assert isinstance(rijen, dict)
    (rij,) = rijen["gegevens"]
    assert rij["genomen_op"] == "2026-07-05"
    assert rij["genomen_tussen"] == {"van": "2026-06-29", "tot": "2026-07-05"}
