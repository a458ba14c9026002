"""Findings: judged anew with all that is known."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel
from register.domain.norms import catalogue
from register.domain.norms.bevinding import Stand
from register.domain.norms.norm import breaks
from register.service.findings import findings
from register.service.place import Place
from register.service.replay import replay
from tests.service.boeken import Boek, begonnen, dossier, ingericht, neem, schrijvend
from tests.service.gevonden import NEE, NU, een, geen, gezegd, klokken, over_besluiten

OPEN = Oordeel.NIET_TE_BEOORDELEN
INKOOP: dict[str, Any] = {
    "orgaan": "DB",
    "functie": "secretaris",
    "bevoegdheid": "M-1",
    "handeling": "inkoop",
    "bedrag": 100,
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


def mandaat(boek: Boek, dag: str, vastgelegd: str) -> None:
    gegevens: dict[str, object] = {
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
    }
    boek.doe("VerleenMandaat", dag, vastgelegd, **gegevens)


def test_een_mandaat_dat_later_bekend_werd_telt_nu_mee(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = neem(boek, **INKOOP)
        eerst = een(findings(place, NU), "AWB-01")
        mandaat(boek, "2026-03-01", "2026-06-01")
    nu = een(findings(place, NU), "AWB-01")
    assert (eerst.oordeel, eerst.toen) == (NEE, "")
    assert (nu.onderwerp, nu.oordeel) == (f"besluit/{nummer}", OPEN)
    assert nu.toen == "voldoet niet"
    assert "bron-onbekend" in nu.tekst


def test_wat_gecorrigeerd_is_wordt_zo_gelezen(place: Place) -> None:
    with schrijvend(place) as boek:
        neem(boek, motivering="")
        genomen = een(findings(place, NU), "AWB-25").anker
        gegevens = {
            "besluit": "AB-2026-001",
            "orgaan": "AB",
            "titel": "Begroting",
            "handeling": "begroting-vaststellen",
            "uitkomst": "aangenomen",
            "keten": [{"soort": "attributie", "gever": "wet", "nemer": "AB"}],
            "motivering": "Toch wel.",
        }
        reden = {"seq": genomen, "reden": "typefout", "gegevens": gegevens}
        boek.doe("CorrigeerRegistratie", "2026-06-01", **reden)
        beter = findings(place, NU)
    assert geen(beter, "AWB-25")
    assert een(beter, "DOM-13").anker == genomen


def test_wat_vervallen_is_geeft_geen_bevinding_meer(place: Place) -> None:
    with schrijvend(place) as boek:
        boek.kaal(
            "VerleenMandaat",
            "2026-03-01",
            "2026-03-01T10:00:00Z",
            {
                "bevoegdheid": "M-1",
                "gever": "DB",
                "nemer": "secretaris",
                "handelingen": ["inkoop"],
                "algemeen": True,
            },
            override={"regels": ["AWB-05"], "reden": "Zo was het."},
        )
        er = een(findings(place, NU), "AWB-05")
        weg = {"seq": er.anker, "reden": "Nooit gebeurd."}
        boek.doe("LaatRegistratieVervallen", "2026-06-02", **weg)
    assert er.ernst == "hoogst"
    assert geen(findings(place, NU), "AWB-05")


def test_een_feit_na_de_dag_telt_niet(place: Place) -> None:
    with schrijvend(place) as boek:
        neem(boek, "2026-05-07")
    assert not over_besluiten(findings(place, date(2026, 5, 6)))
    assert over_besluiten(findings(place, date(2026, 5, 7)))


def test_een_klok_is_om_op_de_dag_die_wordt_gevraagd(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = neem(
            boek, "2026-07-02", handeling="begroting-vaststellen", boekjaar=2027
        )
    for op, oordeel in ((16, Oordeel.VOLDOET), (17, Oordeel.VOLDOET_NIET)):
        gevonden = findings(place, date(2026, 7, op), norm="WGR-45")
        assert gevonden.oordelen == {oordeel: 1}
    (rij,) = gevonden.gevonden
    assert (rij.onderwerp, rij.toen) == (f"besluit/{nummer}", "voldoet")
    assert "uiterlijk 2026-07-16" in rij.tekst


def test_een_feit_in_een_stroom_zonder_eigen_soort_wordt_gevonden(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        geheim = {"stroom": "dossier/D-1", "door": "AB", "grond": "5.2"}
        boek.doe("LegGeheimhoudingOp", "2026-07-02", **geheim)
    gevonden = findings(place, NU, norm="WGR-23")
    assert [rij.onderwerp for rij in gevonden.gevonden] == ["dossier/D-1"]


def test_alleen_de_gevraagde_norm(place: Place) -> None:
    with schrijvend(place) as boek:
        neem(boek, motivering="")
    alleen = findings(place, NU, norm="AWB-25")
    assert list(alleen.groepen) == ["AWB-25@1"]
    assert sum(alleen.oordelen.values()) == 1


def test_achterstand_staat_apart_en_een_override_weegt_het_zwaarst(
    place: Place,
) -> None:
    besluit = {"titel": "x", "handeling": "x", "uitkomst": "aangenomen"}
    overleg = {"openheid": "besloten", "soort": "bestuurlijk_overleg"}
    with schrijvend(place) as boek:
        boek.doe("StelGremiumIn", "2026-01-02", gremium="RPO", naam="n", **overleg)
        boek.kaal(
            "NeemBesluit",
            "2026-02-01",
            "2026-06-01T10:00:00Z",
            {"orgaan": "RPO", **besluit},
            override={"regels": ["AWB-34"], "reden": "Zo ging het."},
            achterstand=True,
        )
        neem(boek, motivering="")
    gevonden = findings(place, NU)
    zwaar = een(gevonden, "AWB-34")
    assert (zwaar.ernst, zwaar.achterstand) == ("hoogst", True)
    groepen = gevonden.groepen
    assert [rij.achterstand for rij in groepen["AWB-25@1"]] == [False, True]
    vorm = gevonden.shape()
    normen = vorm["normen"]
    assert isinstance(normen, list)
    (groep,) = [g for g in normen if g["norm"] == "AWB-25"]
    assert groep["aantal"] == {
        "voldoet_niet": 1,
        "niet_te_beoordelen": 0,
        "achterstand": 1,
        "verklaard": 0,
        "betwist": 0,
        "opgelost": 0,
    }
    assert gevonden.niet_voldaan == sum(
        rij.oordeel is NEE and not rij.achterstand for rij in gevonden.gevonden
    )


def test_wat_erover_gezegd_is_staat_erbij_vanaf_die_dag(place: Place) -> None:
    with schrijvend(place) as boek:
        neem(boek, motivering="")
        rij = een(findings(place, NU), "AWB-25")
        aantal = findings(place, NU).niet_voldaan
        gezegd(boek, rij)
        eerder = een(findings(place, date(2026, 5, 31)), "AWB-25")
        verklaard = findings(place, NU)
        over = {"norm": rij.id, "anker": rij.anker, "door": "DB"}
        boek.doe("LosBevindingOp", "2026-06-02", **over, oplossing="Hersteld.")
        opgelost = findings(place, NU)
    assert (rij.stand, eerder.stand) == (Stand.OPEN, Stand.OPEN)
    nu = een(verklaard, "AWB-25")
    assert (nu.stand, nu.gezegd) == (Stand.VERKLAARD, "Daarom niet.")
    assert verklaard.niet_voldaan == aantal
    assert een(opgelost, "AWB-25").shape()["gezegd"] == "Hersteld."
    assert len(een(opgelost, "AWB-25").gezegd_op) == 2
    assert opgelost.niet_voldaan == aantal - 1


def test_een_klok_die_afliep_is_een_toestand_en_een_actie_een_signaal(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        klokken(boek)
    op_tijd = findings(place, date(2026, 8, 1)).verlopen
    verlopen = {rij.onderwerp: rij for rij in findings(place, NU).verlopen}
    assert [rij.onderwerp for rij in op_tijd] == []
    assert set(verlopen) == {"actie/ACT-1", "zienswijze/R-1/gm0202", "stap/D-1/S-2"}
    assert verlopen["actie/ACT-1"].signaal == "DOM-14"
    assert verlopen["actie/ACT-1"].voor == ("DB", "secretaris")
    raad = verlopen["zienswijze/R-1/gm0202"]
    assert (raad.signaal, raad.gemeente) == ("", "gm0202")
    assert raad.uiterlijk == date(2026, 9, 1)


def test_voortgang_telt_de_onderwerpen(place: Place) -> None:
    gezegd: list[tuple[str, int, int]] = []
    findings(place, NU, voortgang=lambda *zin: gezegd.append(zin))
    assert gezegd[-1] == ("toetsen", 3, 3)


def test_een_leeg_register_heeft_geen_bevindingen(tmp_path: Path) -> None:
    gevonden = findings(begonnen(tmp_path), NU)
    assert gevonden.shape() == {
        "regeling": "mgr-test",
        "op": "2026-12-31",
        "gebeurtenissen": 1,
        "getoetst": 0,
        "oordelen": {},
        "normen": [],
        "verlopen": [],
        "verzegeld": [],
    }


def test_een_nieuwe_uitvoering_verandert_bevindingen_en_geen_oud_oordeel(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with schrijvend(place) as boek:
        neem(boek)
    oud = catalogue.BY_NAME["AWB-25@1"]
    strenger = replace(oud, uitvoering=2, toets=lambda _: breaks("niet genoeg"))
    per_dag = dict(catalogue.BY_DAY)
    per_dag[BesluitGenomen] = catalogue.in_force([oud, strenger])
    monkeypatch.setattr(catalogue, "BY_DAY", per_dag)
    rij = een(findings(place, NU), "AWB-25")
    assert (rij.norm, rij.tekst) == ("AWB-25@2", "niet genoeg")
    assert rij.shape()["uitvoering"] == 2
    verslag = replay(place)
    assert verslag.gelijk
    assert verslag.oordelen
