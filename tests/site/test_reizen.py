"""What a raadslid comes for, each in at most two clicks from the first page."""

import pytest

from api.site.eigen import gemeente
from tests.site.bladen import Bezoeker, Blad

GEMEENTE = "/gemeenten/gm9002?geldigOp=2027-05-26"


@pytest.fixture
def onze(bezoeker: Bezoeker) -> Blad:
    """The page of our gemeente: one click."""
    assert "/gemeenten/gm9002" in bezoeker.blad("/").links
    return bezoeker.blad(GEMEENTE)


def test_wat_moeten_we_voor_de_zomer_besluiten(onze: Blad) -> None:
    eerste, *_ = [e.tekst for e in onze.alle("ol") if "br-taken" in e.get("class")]
    assert "uiterlijk 2 jul 2027" in eerste
    assert "Ontwerpbegroting 2028" in eerste
    assert "laatste raad daarvoor: 1 jul 2027" in eerste
    dossier = "/regelingen/oefenregio/dossiers/begroting-2028/tijdlijn"
    assert f"{dossier}?geldigOp=2027-05-26" in onze.links


def test_een_raad_die_al_was_staat_er_als_geweest(bezoeker: Bezoeker) -> None:
    tekst = bezoeker.blad("/gemeenten/gm9003?geldigOp=2027-05-26").tekst
    assert "laatste raad daarvoor: 20 mei 2027 (is geweest)" in tekst
    eerder = bezoeker.blad("/gemeenten/gm9003?geldigOp=2027-05-19").tekst
    assert "laatste raad daarvoor: 20 mei 2027, stukken vóór 28 apr 2027" in eerder


def test_is_onze_zienswijze_gevolgd(onze: Blad) -> None:
    assert "De loonindex is te hoog. niet overgenomen" in onze.tekst
    assert "Toezicht verdient meer geld. overgenomen" in onze.tekst
    assert "beantwoord door DB op 18 jun 2026" in onze.tekst


def test_wie_besliste_dit_en_mocht_dat(bezoeker: Bezoeker) -> None:
    besluit = "/regelingen/oefenregio/besluiten/AB-2026-002"
    assert besluit in bezoeker.blad("/besluiten").links
    tekst = bezoeker.blad(besluit).tekst
    assert "Het algemeen bestuur (AB) nam dit besluit op 9 juli 2026." in tekst
    assert "De keten is gesloten tot de wet of de regeling." in tekst
    assert "7 voor, 3 tegen" in tekst


def test_een_besluit_boven_het_plafond_zegt_dat_het_niet_mocht(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad("/regelingen/oefenregio/besluiten/secretaris-2026-002")
    kort = next(e for e in blad.alle("div") if "br-kort" in e.get("class"))
    assert "br-kort--fout" in kort["class"]
    assert "voldeed het niet aan" in kort.tekst


def test_wat_kost_het_ons(onze: Blad) -> None:
    assert "2028: € 669.899,23" in [e.tekst for e in onze.alle("h3")]
    assert "arbeidsjaren 301,25 van 1482,00" in onze.tekst


def test_wat_veranderde_er_sinds_onze_vorige_vergadering(onze: Blad) -> None:
    kop = next(e for e in onze.alle("h2") if e.tekst.startswith("Wat er veranderde"))
    assert kop.tekst == "Wat er veranderde sinds 25 feb 2027"
    assert "De uitvoering loopt vast op inzet" in onze.tekst


def test_wat_het_college_moet_staat_apart(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/gemeenten/gm9005?geldigOp=2027-05-28")
    *_, laatste = [e.tekst for e in blad.alle("ol") if "br-taken" in e.get("class")]
    assert "uiterlijk 18 jun 2027" in laatste
    assert "Wat het college nog moet doen" in [e.tekst for e in blad.alle("h2")]


def test_een_gemeente_zonder_raad_in_het_register_heeft_toch_een_bladzijde(
    bezoeker: Bezoeker,
) -> None:
    tekst = bezoeker.blad("/gemeenten/gm0221").tekst
    assert "Er staat niets open voor de raad." in tekst
    assert "Er zijn geen bijdragen van deze gemeente openbaar." in tekst


def test_een_dossier_toont_wat_wacht_wat_besloten_is_en_het_verloop(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad(
        "/regelingen/oefenregio/dossiers/begroting-2028/tijdlijn?geldigOp=2027-05-01"
    )
    koppen = [e.tekst for e in blad.alle("h2")]
    assert koppen[:2] == [
        "Wat nog wacht",
        "Route R1 · Begroting en uitvoeringsprogramma",
    ]
    assert "Het verloop" in koppen
    assert "U ziet dit zoals het gold op 1 mei 2027." in blad.tekst
    klaar = bezoeker.blad("/regelingen/oefenregio/dossiers/begroting-2027/tijdlijn")
    assert "Wat in dit dossier is besloten" in [e.tekst for e in klaar.alle("h2")]


def test_het_gepubliceerde_dossier_heeft_plannen_apart(bezoeker: Bezoeker) -> None:
    dossier = "/regelingen/mgr-sdcg/dossiers/regionale-beleidsondersteuning/tijdlijn"
    blad = bezoeker.blad(dossier)
    assert "Gepland, nog niet gebeurd" in [e.tekst for e in blad.alle("h2")]
    plannen = [e for e in blad.alle("circle") if "br-plan" in e["class"]]
    assert plannen


def test_de_boom_van_bevoegdheden_staat_er_getekend_als_lijst_en_als_tabel(
    bezoeker: Bezoeker,
) -> None:
    adres = "/regelingen/oefenregio/mandaatboom?geldigOp=2026-07-02"
    blad = bezoeker.blad(adres)
    (lijst,) = (e for e in blad.alle("ul") if e.get("class") == "br-takken")
    for vorm in (blad.een("svg"), lijst, blad.een("table")):
        assert "Manager inkoop" in vorm.tekst
        assert "manager-inkoop" not in vorm.tekst
    leeg = bezoeker.blad("/regelingen/oefenregio/mandaatboom?geldigOp=2020-01-01")
    assert "Er gelden op dit moment geen bevoegdheden" in leeg.tekst


def test_cijfers_staan_er_getekend_en_als_tabel(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/regelingen/oefenregio/cijfers")
    assert len([*blad.alle("svg")]) == len([*blad.alle("table")]) == 4
    assert "15 voor, 15 tegen" in blad.tekst
    niets = bezoeker.blad("/regelingen/mgr-sdcg/cijfers?geldigOp=2000-01-01")
    assert "Er is nog niets waar cijfers van te maken zijn." in niets.tekst


def test_van_veel_jaren_staan_de_laatste_er_en_de_rest_een_klik_verder(
    bezoeker: Bezoeker, monkeypatch: pytest.MonkeyPatch
) -> None:
    vraag = "/gemeenten/gm9002?geldigOp=2027-05-25"  # not asked before
    alles = "/gemeenten/gm9002/raad?geldigOp=2027-05-25"
    monkeypatch.setattr(gemeente, "_LAATSTE", 1)
    blad = bezoeker.blad(vraag)
    assert alles in blad.links
    assert "Ontwerpbegroting" in bezoeker.blad(alles).tekst
    monkeypatch.setattr(gemeente, "_LAATSTE", 25)
    assert alles not in bezoeker.blad(GEMEENTE).links
