"""Borders that the invented year does not have."""

from datetime import date
from pathlib import Path

import pytest

from register.service.overzichten.raad import stand
from tests.service.boeken import Boek, neem
from tests.service.overzichten.test_dicht import recorded, told
from tests.service.overzichten.vragen import Rij, cell


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({"status": "nog_niet_toegezonden"}, "nog_niet_toegezonden"),
        (
            {"status": "nog_niet_toegezonden", "afgesloten_op": "2026-06-01"},
            "ronde_gesloten",
        ),
        ({"afgesloten_op": "2026-06-01"}, "ronde_gesloten"),
        ({}, "aan_de_raad"),
        ({"uiterlijk": "2026-07-02"}, "aan_de_raad"),
        ({"uiterlijk": "2026-07-01"}, "termijn_voorbij"),
        ({"soort": "kaders"}, "ter_kennisname"),
        ({"soort": "kaders", "uiterlijk": "2026-07-02"}, "aan_de_raad"),
        ({"status": "ontvangen", "afgesloten_op": "2026-06-01"}, "aan_het_bestuur"),
        ({"status": "geen_zienswijze"}, "klaar"),
        ({"status": "toestemming_geweigerd"}, "klaar"),
    ],
)
def test_wie_aan_zet_is(anders: dict[str, object], verwacht: str) -> None:
    rij = {"status": "uitstaand", "soort": "begroting", **anders}
    assert stand(rij, date(2026, 7, 2)) == verwacht


def case(boek: Boek) -> None:
    boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
    boek.doe(
        "BrengAdviesUit",
        "2026-03-01",
        dossier="D-1",
        advies="A-1",
        adviseur="DB",
        strekking="negatief",
        tekst="Niet doen",
    )


def test_een_besluit_dat_over_het_advies_zwijgt_valt_op(tmp_path: Path) -> None:
    def before(boek: Boek) -> None:
        neem(boek, "2026-02-01", dossier="D-1", titel="Eerder")

    def after(boek: Boek) -> None:
        neem(boek, "2026-04-01", dossier="D-1", titel="Later")
        neem(boek, "2026-04-02", titel="Elders")

    with recorded(tmp_path / "voor", case, before) as library:
        (rij,) = told(library, "adviesopvolging")
        assert (rij["opvolging"], rij.get("besluit")) == ("nog_geen_besluit", None)
    with recorded(tmp_path / "na", case, before, after) as library:
        (rij,) = told(library, "adviesopvolging")
        assert (rij["opvolging"], rij["besluit"]) == ("niet_vermeld", "AB-2026-002")


def test_een_besluit_over_een_ander_voorstel_hoeft_niets_te_zeggen(
    tmp_path: Path,
) -> None:
    def proposals(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
        for code in ("V-1", "V-2"):
            boek.doe(
                "StelVoorstelOp",
                "2026-01-06",
                dossier="D-1",
                voorstel=code,
                titel=code,
                vraagtype="hoe",
                gevraagd_besluit="Ja",
                aan="AB",
            )
        boek.doe(
            "BrengAdviesUit",
            "2026-01-07",
            dossier="D-1",
            advies="A-1",
            adviseur="DB",
            strekking="positief",
            voorstel="V-1",
        )
        boek.doe(
            "BrengAdviesUit",
            "2026-01-07",
            dossier="D-1",
            advies="A-2",
            adviseur="DB",
            strekking="positief",
            voorstel="V-2",
        )
        neem(
            boek,
            "2026-04-01",
            dossier="D-1",
            voorstel="V-2",
            adviesopvolging=[{"advies": "A-2", "opvolging": "overgenomen"}],
        )

    with recorded(tmp_path, proposals) as library:
        gevolgd = {
            rij["advies"]: rij["opvolging"] for rij in told(library, "adviesopvolging")
        }
        assert gevolgd == {"A-1": "nog_geen_besluit", "A-2": "overgenomen"}
        (open_,) = told(library, "lopende-zaken", soort="voorstel")
        assert open_["code"] == "D-1/V-1"


def test_wat_wordt_ingetrokken_of_gesloten_loopt_niet(tmp_path: Path) -> None:
    def proposals(boek: Boek) -> None:
        for dossier in ("D-1", "D-2"):
            boek.doe("OpenDossier", "2026-01-05", dossier=dossier, titel="T")
            boek.doe(
                "StelVoorstelOp",
                "2026-01-06",
                dossier=dossier,
                voorstel="V",
                titel="T",
                vraagtype="hoe",
                gevraagd_besluit="Ja",
                aan="AB",
            )
        boek.doe(
            "TrekVoorstelIn", "2026-02-01", dossier="D-1", voorstel="V", reden="Weg"
        )
        boek.doe("SluitDossier", "2026-02-01", dossier="D-2", reden="Klaar")

    with recorded(tmp_path, proposals) as library:
        assert told(library, "lopende-zaken") == []
        op = date(2026, 1, 31)
        assert len(told(library, "lopende-zaken", op=op)) == 2


def test_een_besluit_zonder_eigenaar_is_een_open_plek(tmp_path: Path) -> None:
    def decide(boek: Boek) -> None:
        for titel, uitkomst in (("Wel", "aangenomen"), ("Niet", "verworpen")):
            neem(
                boek,
                "2026-03-01",
                titel=titel,
                uitkomst=uitkomst,
                nader_te_bepalen=["bestuurlijk_eigenaar", "ambtelijk_eigenaar"],
            )

    with recorded(tmp_path, decide) as library:
        gevonden = told(library, "open-eigenaren", soort="besluit")
        assert [(rij["code"], rij["veld"]) for rij in gevonden] == [
            ("AB-2026-001", "ambtelijk_eigenaar"),
            ("AB-2026-001", "bestuurlijk_eigenaar"),
        ]
        assert {rij["reden"] for rij in gevonden} == {"nader te bepalen"}


def test_een_functie_die_is_opgeheven_is_een_open_plek(tmp_path: Path) -> None:
    def agree(boek: Boek) -> None:
        boek.doe(
            "LegAfspraakVast",
            "2026-02-01",
            actie="X",
            omschrijving="Doe iets",
            bestuurlijk_eigenaar="DB",
            ambtelijk_eigenaar="secretaris",
        )
        boek.doe("HefFunctieOp", "2026-03-01", functie="secretaris")

    with recorded(tmp_path, agree) as library:
        (voor,) = told(library, "open-eigenaren", op=date(2026, 2, 28))
        assert voor["reden"] == "niemand bekleedt deze functie"
        (na,) = told(library, "open-eigenaren")
        assert na["reden"] == "opgeheven"
        assert cell("open-eigenaren", "waarom open", na) == "secretaris: opgeheven"


@pytest.mark.parametrize(
    ("naam", "kop", "rij", "tekst"),
    [
        ("overeenkomsten", "loopt tot en met", {}, "geen einde"),
        ("deelnemersbesluiten", "tot", {}, ""),
        ("aflopend", "wat hangt eraan", {"niet_openbaar": 2}, "2 niet openbaar"),
        ("inlichtingen", "antwoord", {}, "nog niet"),
        ("begrotingsruimte", "over", {}, "niet bekend"),
        ("capaciteit", "toegezegd", {"toegezegd": {"onbekend": "?"}}, "[onbekend: ?]"),
        ("raad", "gezegd", {"toestemming_op": "2026-07-02"}, "2 jul 2026"),
        ("toezeggingen", "voor", {}, "geen termijn"),
    ],
)
def test_een_cel_zegt_ook_wat_er_niet_is(
    naam: str, kop: str, rij: Rij, tekst: str
) -> None:
    assert cell(naam, kop, rij) == tekst


def test_een_aandeel_dat_van_de_sleutel_afwijkt_zegt_hoeveel(tmp_path: Path) -> None:
    def charge(boek: Boek) -> None:
        boek.doe(
            "StelVerdeelgegevensVast",
            "2026-02-01",
            boekjaar=2027,
            verdeelgegevens="inwoners",
            sleutel="inwoneraantal",
            peildatum="2026-01-01",
            aantallen=[
                {"gemeente": "gm0202", "aantal": 3},
                {"gemeente": "gm0226", "aantal": 1},
            ],
            bron="statistiek",
        )
        boek.doe(
            "StelBijdrageVast",
            "2026-02-02",
            boekjaar=2027,
            bijdrage="alles",
            soort="raming",
            bedrag=400,
            verdeelgegevens=["inwoners"],
            aandelen=[
                {"gemeente": "gm0202", "bedrag": 290},
                {"gemeente": "gm0226", "bedrag": 110},
            ],
        )

    with recorded(tmp_path, charge) as library:
        delen = [_part(rij) for rij in told(library, "bijdragen")]
        assert [deel["afwijking"] for deel in delen] == [-10, 10]
        assert cell("bijdragen", "sleutel", {"delen": delen[:1]}) == (
            "inwoneraantal 3 van 4 (peildatum 1 jan 2026); € -0,10 naast de sleutel"
        )


def _part(rij: Rij) -> Rij:
    delen = rij["delen"]
    assert isinstance(delen, list)
    gevonden: Rij = delen[0]
    return gevonden
