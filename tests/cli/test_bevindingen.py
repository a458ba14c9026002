"""`besluiten audit bevindingen` as people and programs see it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Besluiten, line

BESLUITEN = [
    line(
        "NeemBesluit",
        f"2026-0{maand}-01",
        gegevens={
            "orgaan": "AB",
            "titel": "Iets",
            "handeling": "iets",
            "uitkomst": "aangenomen",
        },
        **({"achterstand": True} if maand == 1 else {}),
    )
    for maand in range(1, 6)
]
ACTIES = [
    line(
        "ZetActieUit",
        "2026-01-01",
        gegevens={
            "actie": f"A-{nummer}",
            "omschrijving": "Doen",
            "bestuurlijk_eigenaar": "DB",
            "ambtelijk_eigenaar": "secretaris",
            "bewaker": "secretaris",
            "termijn": "2026-02-01",
        },
    )
    for nummer in range(12)
]
DOSSIER = [
    line("OpenDossier", "2026-01-01", gegevens={"dossier": "D", "titel": "x"}),
    line(
        "PlanStap",
        "2026-01-01",
        gegevens={
            "dossier": "D",
            "stap": "S",
            "omschrijving": "Doen",
            "wanneer": "2026-02",
        },
    ),
]


@pytest.fixture
def besloten(gevuld: Besluiten, tmp_path: Path) -> Besluiten:
    """Five decisions without reasons, one of them backlog, and clocks that ran out."""
    bestand = tmp_path / "meer.jsonl"
    bestand.write_text("\n".join([*BESLUITEN, *ACTIES, *DOSSIER]))
    antwoord = gevuld("leg-vast", bestand)
    assert antwoord.code == 0, antwoord.out
    return gevuld


def zinnen(tekst: str) -> str:
    return " ".join(tekst.split())


def test_per_norm_met_voorbeelden(besloten: Besluiten) -> None:
    antwoord = besloten("audit", "bevindingen", "--op", "2026-12-31")
    assert antwoord.code == 0, antwoord.err
    assert max(map(len, antwoord.out.splitlines())) <= 80
    gezegd = zinnen(antwoord.out)
    assert "Bevindingen van 'mgr-test' op 31 dec 2026" in gezegd
    assert "AWB-25@1 · voldoet niet 4 · achterstand 1" in gezegd
    assert "Een besluit zegt waarom het is genomen. (art. 3:46 Awb)" in gezegd
    assert "… en nog 2: --norm AWB-25" in gezegd
    assert "Signalen: over hun termijn actie/A-0 · uiterlijk 1 feb 2026" in gezegd
    assert "… en nog 2: --json noemt ze alle" in gezegd
    assert "een toestand, geen bevinding) stap/D/S · uiterlijk 28 feb 2026" in gezegd


def test_een_norm_helemaal(besloten: Besluiten) -> None:
    antwoord = besloten("audit", "bevindingen", "--norm", "awb-25")
    gezegd = zinnen(antwoord.out)
    assert gezegd.count("het besluit heeft geen motivering") == 5
    assert "achterstand: voldoet niet" in gezegd
    assert "DOM-13" not in gezegd


def test_een_document_voor_programmas(besloten: Besluiten) -> None:
    antwoord = besloten("audit", "bevindingen", "--op", "2026-12-31", "--json")
    gelezen = json.loads(antwoord.out)
    assert gelezen["op"] == "2026-12-31"
    assert {groep["norm"] for groep in gelezen["normen"]} >= {"AWB-25", "DOM-13"}
    assert len(gelezen["verlopen"]) == 13


def test_streng_eindigt_met_drie(besloten: Besluiten) -> None:
    assert besloten("audit", "bevindingen", "--streng").code == 3
    leeg = ("audit", "bevindingen", "--streng", "--op", "2025-01-01")
    assert besloten(*leeg).code == 0


def test_zonder_feiten_zegt_het_dat(gevuld: Besluiten) -> None:
    antwoord = gevuld("audit", "bevindingen", "--op", "2016-01-01")
    assert "0 feiten getoetst" in antwoord.out
    assert "geen norm van toepassing" in zinnen(antwoord.out)


def test_wat_opzij_is_gezet_en_wat_toen_anders_was(
    gevuld: Besluiten, tmp_path: Path
) -> None:
    besluit = {"titel": "x", "handeling": "inkoop", "uitkomst": "aangenomen"}
    onder = {"orgaan": "DB", "functie": "secretaris", "bevoegdheid": "M-1"}
    regels = [
        line("NeemBesluit", "2026-01-01", gegevens={**besluit, **onder}),
        line(
            "VerleenMandaat",
            "2025-01-01",
            gegevens={
                "bevoegdheid": "M-1",
                "gever": "DB",
                "nemer": "secretaris",
                "handelingen": ["inkoop"],
                "algemeen": True,
            },
            override={"regels": ["AWB-05"], "reden": "Zo was het."},
        ),
        line(
            "NeemBesluit",
            "2026-01-02",
            gegevens={**besluit, "orgaan": "AB"},
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        ),
    ]
    bestand = tmp_path / "meer.jsonl"
    bestand.write_text("\n".join(regels))
    assert gevuld("leg-vast", bestand).code == 0
    gezegd = zinnen(gevuld("audit", "bevindingen").out)
    assert "vastgelegd ondanks de norm: voldoet niet" in gezegd
    assert "toen 'voldoet niet': niet te beoordelen" in gezegd
    assert "voldoet niet; [niet openbaar]" in gezegd


def test_wat_erover_gezegd_is_staat_eronder(besloten: Besluiten) -> None:
    gelezen = json.loads(besloten("audit", "bevindingen", "--json").out)
    (groep,) = [g for g in gelezen["normen"] if g["norm"] == "AWB-25"]
    anker = str(groep["bevindingen"][0]["anker"])
    over = ("bevinding", "verklaar", "--norm", "AWB-25", "--anker", anker)
    rest = ("--door", "DB", "--verklaring", "Zo ging het", "--feitdatum", "2026-06-01")
    antwoord = besloten(*over, *rest)
    assert antwoord.code == 0, antwoord.err
    gezegd = zinnen(besloten("audit", "bevindingen").out)
    assert "): Zo ging het" in gezegd
    assert "verklaard 1" in gezegd


def test_zonder_kluis_staat_er_wat_niet_te_herberekenen_is(
    gevuld: Besluiten, map_: Path, tmp_path: Path
) -> None:
    dicht = line(
        "NeemBesluit",
        "2026-01-02",
        gegevens={
            "orgaan": "AB",
            "titel": "x",
            "handeling": "x",
            "uitkomst": "aangenomen",
        },
        openbaarheid={"openheid": "geheim", "grond": "2b"},
    )
    bestand = tmp_path / "meer.jsonl"
    bestand.write_text(dicht)
    assert gevuld("leg-vast", bestand).code == 0
    (map_ / "kluis.sqlite").rename(map_ / "elders")
    gezegd = zinnen(gevuld("audit", "bevindingen").out)
    assert "Niet herberekenbaar (verzegeld): 1" in gezegd


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (("--norm", "WGR-10"), 2, "wordt niet getoetst (info): Dit staat in de tekst"),
        (("--norm", "WGR-999"), 2, "is geen norm"),
        (("--op", "gisteren"), 2, "geen bestaande dag"),
    ],
)
def test_wat_niet_kan_zegt_waarom(
    gevuld: Besluiten, woorden: tuple[str, ...], code: int, zin: str
) -> None:
    antwoord = gevuld("audit", "bevindingen", *woorden)
    assert antwoord.code == code
    assert zin in antwoord.err
