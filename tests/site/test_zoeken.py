"""The search page: a form, what was found with its words marked, and its links."""

from tests.api.story import KANARIE
from tests.site.bladen import Bezoeker


def test_zonder_woorden_staat_er_alleen_een_formulier(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/besluiten/_zoek")
    assert {e["name"] for e in blad.alle("input", "select")} >= {"zoek", "soort"}
    assert not list(blad.alle("article", "mark"))


def test_wat_gevonden_is_is_gemarkeerd_en_leidt_naar_zijn_pagina(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad("/besluiten/_zoek?zoek=toelating+aanbieder&soort=besluit")
    assert {e.tekst for e in blad.alle("mark")} >= {"Toelating", "aanbieders"}
    naar = "/regelingen/oefenregio/besluiten/BC-JEUGD-2027-004"
    assert naar in blad.links
    assert bezoeker.blad(naar).antwoord.status_code == 200


def test_een_formulier_houdt_wat_gevraagd_is(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/besluiten/_zoek?zoek=%22%3Cb%3E&soort=besluit")
    (veld,) = (e for e in blad.alle("input") if e["name"] == "zoek")
    assert veld["value"] == '"<b>'
    assert "Niets gevonden" in blad.tekst


def test_een_volgende_bladzijde_gaat_verder(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/besluiten/_zoek?zoek=begroting&limiet=2")
    (verder,) = (naar for naar in blad.links if "cursor=" in naar)
    eerste = [e.tekst for e in blad.alle("h3")]
    tweede = [e.tekst for e in bezoeker.blad(verder).alle("h3")]
    assert len(eerste) == len(tweede) == 2
    assert eerste != tweede


def test_elke_pagina_leidt_naar_het_zoeken(bezoeker: Bezoeker) -> None:
    assert "/besluiten/_zoek" in bezoeker.blad("/").links


def test_wat_geheim_is_wordt_niet_gevonden(klein: Bezoeker) -> None:
    woord = KANARIE.partition("-")[0]
    blad = klein.blad(f"/besluiten/_zoek?zoek={woord}")
    assert "Niets gevonden" in blad.tekst
    antwoord = klein.vraag(f"/v1/besluiten/_zoek?zoek={woord}")
    assert antwoord.json()["gegevens"] == []


def test_hetzelfde_nummer_van_twee_regelingen_blijft_apart(bezoeker: Bezoeker) -> None:
    antwoord = bezoeker.vraag("/v1/besluiten/_zoek?zoek=begroting&limiet=200")
    rijen = antwoord.json()["gegevens"]
    assert {rij["regeling"] for rij in rijen} == {"oefenregio", "mgr-sdcg"}
    sleutels = [(r["regeling"], r["soort"], r["code"]) for r in rijen]
    assert len(set(sleutels)) == len(sleutels)


def test_te_veel_of_vreemde_tekens_worden_geweigerd(bezoeker: Bezoeker) -> None:
    for fout in ("x" * 201, "a%00b", "a%E2%80%AEb", ""):
        antwoord = bezoeker.vraag(f"/v1/besluiten/_zoek?zoek={fout}")
        assert antwoord.status_code == 400
        assert antwoord.json()["fouten"][0]["veld"] == "zoek"
