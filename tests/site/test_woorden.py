"""Pages speak of what one looks at, in words: no names of fields, no stored names."""

import re

import pytest

from tests.site.bladen import Bezoeker, Blad

OEFEN = "/regelingen/oefenregio"


@pytest.mark.parametrize(
    ("adres", "titel"),
    [
        (
            "/gemeenten/gm9002/wijzigingen?sinds=2026-01-01",
            "Wat voor Oefengemeente B is gewijzigd",
        ),
        (
            "/gemeenten/gm9002/raad",
            "Wat de raad van Oefengemeente B gevraagd is en wat ermee is gedaan",
        ),
        ("/gemeenten/gm9002/bijdragen", "Bijdragen van Oefengemeente B"),
        ("/gemeenten/gm9002/deelnemersbesluiten", "Besluiten van Oefengemeente B"),
        (f"{OEFEN}/besluiten", "Besluiten"),
        ("/wachtende-stappen?regeling=oefenregio", "Stappen die wachten"),
        ("/besluiten", "Besluiten van alle regelingen"),
    ],
)
def test_een_lijst_heet_naar_wie_zij_gaat(
    bezoeker: Bezoeker, adres: str, titel: str
) -> None:
    assert bezoeker.blad(adres).een("h1").tekst == titel


def test_een_lijst_van_een_gemeente_staat_onder_haar_bladzijde(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad("/gemeenten/gm9002/raad?geldigOp=2027-05-26")
    assert "/gemeenten/gm9002?geldigOp=2027-05-26" in blad.links
    koppen = [e.tekst for e in blad.alle("h2")]
    assert koppen == ["Raad van Oefengemeente B"]


def test_op_de_bladzijde_van_een_regeling_gaat_alles_over_haar(
    bezoeker: Bezoeker,
) -> None:
    namen = {e.tekst for e in bezoeker.blad(OEFEN).alle("a")}
    assert {"Gremia", "Modules", "Stappen die wachten", "Besluiten"} <= namen
    assert not [naam for naam in namen if re.search("alle regelingen|een reg", naam)]


@pytest.mark.parametrize(
    ("adres", "namen"),
    [
        (f"{OEFEN}/vergaderingen/AB-2026-2", {"De besluitenlijst"}),
        (f"{OEFEN}/vergaderingen/AB-2026-2/besluitenlijst", {"De vergadering"}),
        (f"{OEFEN}/dossiers/begroting-2027/gang", {"Tijdlijn"}),
    ],
)
def test_wat_ernaast_staat_gaat_over_hetzelfde(
    bezoeker: Bezoeker, adres: str, namen: set[str]
) -> None:
    assert namen <= {e.tekst for e in bezoeker.blad(adres).alle("a")}


def test_een_besluitenlijst_wijst_naar_haar_besluiten(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(f"{OEFEN}/vergaderingen/AB-2026-2/besluitenlijst")
    assert {f"{OEFEN}/besluiten/AB-2026-00{n}" for n in (1, 2)} <= blad.links


def test_een_plaats_in_het_log_leidt_naar_haar_bewijs(bezoeker: Bezoeker) -> None:
    for adres in ("besluiten/AB-2026-002", "vergaderingen/AB-2026-2"):
        blad = bezoeker.blad(f"{OEFEN}/{adres}")
        kop = [e.tekst for e in blad.alle("th")]
        assert "Log" in kop
        assert "Seq" not in kop
    assert f"{OEFEN}/controle?feit=252" in blad.links


def test_een_zienswijze_die_gevonden_is_zegt_van_welke_raad(
    bezoeker: Bezoeker,
) -> None:
    (kaart,) = bezoeker.blad("/besluiten/_zoek?zoek=loonindex").alle("article")
    assert "Zienswijze van de raad van Oefengemeente B, 2 jun 2026" in kaart.tekst
    assert "|" not in kaart.tekst


def test_een_norm_noemt_feiten_zoals_mensen_ze_noemen(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/normen/AWB-02")
    woorden = "mandaat verleend, ondermandaat verleend, besluit genomen"
    assert woorden in blad.een("main").tekst


def test_een_boom_zegt_tot_wanneer_het_gold_in_woorden(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(f"{OEFEN}/mandaatboom?geldigOp=2027-05-01")
    assert blad.tekst.count("ingetrokken per 20 okt 2026") == 3  # drawn, list, table


def test_elke_zin_van_een_uitleg_begint_met_een_hoofdletter(
    rondgang: dict[str, Blad],
) -> None:
    zinnen = {
        e.tekst
        for blad in rondgang.values()
        for e in blad.alle("p", "small")
        if "br-inleiding" in e.get("class") or e.get("id").startswith("uitleg-")
    }
    zinnen |= {e.tekst for e in rondgang["/"].alle("small") if e.boven}
    assert [zin for zin in zinnen if re.search(r"^[a-z]|[.] [a-z]", zin)] == []


NIET = re.compile(
    r"[a-z]\.v\d"  # the stored name of an event
    r"|\w\|\w"  # the key of a row
    r"|\b(?:besluit|dossier|actie|financien|vergadering)/\w"  # a stream
    r"|boven-plafond|niet-getoond"  # a code
    r"|\baan gs\b"
    r"|\b1 besluiten\b"
)


def test_nergens_staat_hoe_iets_is_opgeslagen(rondgang: dict[str, Blad]) -> None:
    gezien = {
        adres: sorted({vondst[0] for vondst in NIET.finditer(blad.een("main").tekst)})
        for adres, blad in rondgang.items()
        if not adres.startswith("/bevindingen")  # the words of a norm stand as given
    }
    assert {adres: wat for adres, wat in gezien.items() if wat} == {}
