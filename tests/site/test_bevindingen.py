"""Findings for people: what is wrong, by which norm, and what was said of it."""

from tests.api.story import KANARIE
from tests.site.bladen import Bezoeker

OEFEN = "/bevindingen?regeling=oefenregio"


def test_een_bevinding_zegt_wat_er_mis_is_en_volgens_welke_norm(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad(f"{OEFEN}&onderwerp=besluit/secretaris-2026-002")
    (kop,) = [e.tekst for e in blad.alle("h2")]
    assert kop == "Besluit secretaris-2026-002 Oefening"
    assert "/regelingen/oefenregio/besluiten/secretaris-2026-002" in blad.links
    assert "De bevoegdheidsketen klopt niet" in blad.tekst
    assert "Norm AWB-01 (" in blad.tekst
    assert "/normen/AWB-01" in blad.links


def test_wat_ervan_gezegd_is_staat_erbij(bezoeker: Bezoeker) -> None:
    tekst = bezoeker.blad(OEFEN).een("main").tekst
    assert "Opgelost" in tekst
    assert "Verklaard" in tekst
    assert "geen uitspraak van een rechter" in tekst


def test_met_twee_regelingen_staat_erbij_van_wie_het_is(bezoeker: Bezoeker) -> None:
    alle = bezoeker.blad("/bevindingen")
    assert any(e.tekst.endswith("MGR SDCG") for e in alle.alle("h2"))
    blad = bezoeker.blad("/bevindingen?limiet=1")
    (volgende,) = [e["href"] for e in blad.alle("a") if "volgende" in e.get("class")]
    assert "op deze bladzijde" in bezoeker.blad(volgende).tekst


def test_wat_gekozen_is_staat_erboven_en_niets_gevonden_staat_er_ook(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad(f"{OEFEN}&oordeel=voldoet%20niet&geldigOp=2020-01-01")
    assert "oordeel voldoet niet" in blad.tekst
    assert "U ziet dit zoals het gold op 1 jan 2020." in blad.tekst
    leeg = bezoeker.blad(f"{OEFEN}&norm=ATW-1")
    assert "Er is niets gevonden dat niet aan een norm voldoet." in leeg.tekst


def test_een_besluit_en_een_regeling_wijzen_naar_hun_bevindingen(
    bezoeker: Bezoeker,
) -> None:
    besluit = bezoeker.blad("/regelingen/oefenregio/besluiten/secretaris-2026-002")
    assert f"{OEFEN}&onderwerp=besluit%2Fsecretaris-2026-002" in besluit.links
    regeling = bezoeker.blad("/regelingen/oefenregio?geldigOp=2027-05-26")
    assert f"{OEFEN}&geldigOp=2027-05-26" in regeling.links


def test_wat_niet_openbaar_is_staat_er_niet(
    bezoeker: Bezoeker, klein: Bezoeker
) -> None:
    besluit = bezoeker.blad("/regelingen/oefenregio/besluiten/AB-2026-003")
    assert not [link for link in besluit.links if link.startswith("/bevindingen")]
    assert "AB-2026-003" not in bezoeker.blad("/bevindingen").tekst
    assert KANARIE not in klein.blad("/bevindingen").antwoord.text


def test_een_vraag_die_niet_kan_wacht_nergens_op(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/bevindingen?oordeel=fout", 400)
    assert "oordeel: is geen keuze" in blad.tekst
    assert bezoeker.vraag("/bevindingen", "OPTIONS").status_code == 204
    assert bezoeker.vraag("/bevindingen", "HEAD").content == b""
