"""Order, lateness, overrides, corrections and who did two things at once."""

from pathlib import Path

import pytest

from register.service.place import Place
from register.service.rechtmatigheid.verslag import account
from register.service.recording import Recorder
from tests.service.boeken import Boek, schrijvend
from tests.service.rechtmatigheidsjaar import (
    NU,
    begrensd,
    besluit,
    bevinding,
    gegeven,
    inkoop,
    mandaat,
    met_begroting,
    met_grens,
    na,
    posten,
    rekening,
    rijen,
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return met_begroting(tmp_path)


@pytest.fixture
def jaar(tmp_path: Path) -> Place:
    return met_grens(tmp_path)


def test_wat_na_elkaar_had_moeten_komen(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        mandaat(boek)
        inkoop(boek, "vroeg", "2026-02-28")
        boek.doe("TrekMandaatIn", "2026-05-01", bevoegdheid="M-1", reden="Vertrek.")
        inkoop(boek, "laat", "2026-05-02")

    gevonden = [
        (r["onderwerp"], r["wat"]) for r in rijen(na(jaar, doe), "volgtijdelijkheid")
    ]
    assert ("vroeg", "besloten voordat de bevoegdheid er was (M-1)") in gevonden
    assert ("laat", "besloten nadat de bevoegdheid was ingetrokken (M-1)") in gevonden


def test_gebruikt_voordat_het_was_vastgelegd(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        inkoop(boek, "eerst", "2026-04-01")
        mandaat(boek, "2026-03-01", "2026-06-01")
        inkoop(boek, "daarna", "2026-06-02")

    gebruikt = [
        r for r in rijen(na(jaar, doe), "volgtijdelijkheid") if "gebruikt" in r["wat"]
    ]
    assert {r["onderwerp"] for r in gebruikt} == {"eerst"}


@pytest.mark.parametrize(("dag", "laat"), [("2026-05-15", False), ("2026-05-16", True)])
def test_laat_is_meer_dan_veertien_dagen(jaar: Place, dag: str, *, laat: bool) -> None:
    def doe(boek: Boek) -> None:
        gegevens = {"functie": "controller", "naam": "Controller"}
        boek.doe("StelFunctieIn", "2026-05-01", dag, **gegevens)

    gevonden = {r["onderwerp"]: r for r in rijen(na(jaar, doe), "laat")}
    assert ("functie/controller" in gevonden) is laat
    eerder = {r["onderwerp"] for r in rijen(na(jaar, dagen=15), "laat")}
    assert "functie/controller" not in eerder


def test_achterstand_staat_bij_wat_laat_is(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        boek.kaal(
            "StelFunctieIn",
            "2026-05-01",
            "2026-07-01T10:00:00Z",
            {"functie": "controller", "naam": "Controller"},
            achterstand=True,
        )

    (rij,) = [
        r
        for r in rijen(na(jaar, doe), "laat")
        if r["onderwerp"] == "functie/controller"
    ]
    assert (rij["achterstand"], rij["dagen"]) == ("achterstand", 61)


def herstel(boek: Boek) -> None:
    """A mandate in spite of a norm, and everything that takes back or changes."""
    boek.kaal(
        "VerleenMandaat",
        "2026-03-01",
        "2026-03-01T10:00:00Z",
        {
            "bevoegdheid": "M-2",
            "gever": "DB",
            "nemer": "secretaris",
            "handelingen": ["inkoop"],
            "algemeen": True,
        },
        override={"regels": ["AWB-05"], "reden": "Zo was het."},
    )
    boek.doe("StelFunctieIn", "2026-03-02", functie="los", naam="Los")
    seq = boek.seq()
    besluit(boek, "oud", "2026-04-01")
    besluit(boek, "nieuw", "2026-04-02", vervangt="")
    boek.doe(
        "RectificeerBesluit",
        "2026-04-03",
        besluit="oud",
        veld="titel",
        oud="Titel",
        nieuw="Titels",
    )
    boek.doe(
        "WijzigBesluit",
        "2026-04-04",
        besluit="oud",
        door="nieuw",
        omschrijving="Anders.",
    )
    besluit(boek, "weg", "2026-04-05")
    boek.doe("TrekBesluitIn", "2026-04-06", besluit="oud", door="weg", reden="Voorbij.")
    boek.doe("TrekMandaatIn", "2026-05-01", bevoegdheid="M-2", reden="Vertrek.")
    boek.doe("LaatRegistratieVervallen", "2026-06-02", seq=seq, reden="Nooit.")


def test_overrides_en_correcties_met_hun_reden(jaar: Place) -> None:
    rapport = na(jaar, herstel)
    (opzij,) = rijen(rapport, "overrides")
    assert (opzij["normen"], opzij["reden"]) == ("AWB-05", "Zo was het.")
    redenen = [r["reden"] for r in rijen(rapport, "correcties")]
    assert redenen == [
        "titel: een verschrijving",
        "door nieuw",
        "Voorbij.",
        "Vertrek.",
        "Nooit.",
    ]


def test_wat_een_functie_twee_keer_deed(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        mandaat(boek)
        boek.doe("OpenDossier", "2026-03-02", dossier="D-1", titel="Inkoop")
        boek.doe(
            "StelVoorstelOp",
            "2026-03-03",
            dossier="D-1",
            voorstel="V-1",
            titel="Inkoop",
            vraagtype="hoe",
            gevraagd_besluit="Koop.",
            aan="DB",
            opsteller="secretaris",
        )
        inkoop(boek, "eigen", "2026-04-01", dossier="D-1", voorstel="V-1")
        inkoop(boek, "los", "2026-04-02", dossier="D-1")
        bevinding(boek, "a", 1, besluit="eigen", door="secretaris")
        bevinding(boek, "b", 1, besluit="eigen", door="DB")

    wat = [r["wat"] for r in rijen(na(jaar, doe), "functiescheiding")]
    assert sorted(set(wat)) == [
        "'secretaris' beoordeelde het eigen besluit eigen",
        "'secretaris' besloot en legde dat zelf vast",
        "'secretaris' legde de eigen bevoegdheid vast",
        "'secretaris' stelde het voorstel op en besloot erover",
    ]


def test_wie_een_ander_vastlegt_is_geen_bevinding(jaar: Place) -> None:
    with Recorder(jaar, actor="griffier") as recorder:
        boek = Boek(recorder)
        mandaat(boek)
        inkoop(boek, "vreemd", "2026-04-01")
    assert not rijen(na(jaar), "functiescheiding")


def test_de_volgorde_van_begroting_grens_en_rekening(place: Place) -> None:
    def doe(boek: Boek) -> None:
        rekening(boek, "2026-01-20")
        begrensd(boek)
        bevinding(boek, "a", 1)
        for wijziging, dag in (("w-op-tijd", "2026-12-31"), ("w-laat", "2027-01-05")):
            nummer = f"B-{wijziging}"
            besluit(boek, nummer, dag, handeling="begroting-wijzigen", boekjaar=2026)
            boek.doe(
                "StelBegrotingswijzigingVast",
                dag,
                boekjaar=2026,
                wijziging=wijziging,
                besluit=nummer,
                posten=[{"post": "jeugd", "lasten": 1, "baten": 1}],
            )
        besluit(boek, "IND", "2027-02-01", boekjaar=2026)
        boek.doe(
            "NeemIndemniteitsbesluit",
            "2027-02-01",
            boekjaar=2026,
            besluit="IND",
            bedrag=1,
            bevindingen=["a"],
        )
        gegeven(boek, 1, opgenomen=True)

    wat = [r["wat"] for r in rijen(na(place, doe), "volgtijdelijkheid")]
    assert wat == [
        "begroting vastgesteld toen het jaar al liep",
        "grens vastgesteld na de jaarrekening",
        "begrotingswijziging w-laat na afloop van het jaar",
        "indemniteitsbesluit na de jaarrekening",
        "rechtmatigheidsverantwoording na de jaarrekening",
    ]


def test_wat_voor_de_rekening_kwam_is_in_orde(jaar: Place) -> None:
    def doe(boek: Boek) -> None:
        bevinding(boek, "a", 1)
        besluit(boek, "IND", "2027-02-01", boekjaar=2026)
        boek.doe(
            "NeemIndemniteitsbesluit",
            "2027-02-01",
            boekjaar=2026,
            besluit="IND",
            bedrag=1,
            bevindingen=["a"],
        )
        gegeven(boek, 1, opgenomen=True)
        rekening(boek)

    wat = [r["wat"] for r in rijen(na(jaar, doe), "volgtijdelijkheid")]
    assert wat == ["begroting vastgesteld toen het jaar al liep"]


def test_een_begroting_van_voor_het_jaar_is_op_tijd(place: Place) -> None:
    with schrijvend(place) as boek:
        kern = {"boekjaar": 2027, "besluit": "B27"}
        besluit(boek, "B27", "2026-07-01", boekjaar=2027)
        boek.doe("StelBegrotingVast", "2026-07-01", **kern, posten=posten(1))
        boek.doe("StelVerantwoordingsgrensVast", "2026-07-01", **kern, basispunten=1)
    assert not rijen(account(place, 2027, NU), "volgtijdelijkheid")
