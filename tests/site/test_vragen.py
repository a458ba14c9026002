"""What is asked of a page, well or badly, and what a browser gets."""

import pytest

from tests.site.bladen import Bezoeker, gelezen


@pytest.mark.parametrize(
    ("adres", "status", "zin"),
    [
        ("/besluiten?kleur=rood", 400, "kleur: onbekende parameter"),
        ("/besluiten?geldigOp=2026-02-30", 400, "geldigOp: is geen bestaande dag"),
        ("/besluiten?status=zoek", 400, "status: is geen keuze"),
        ("/besluiten?orgaan=AB&orgaan=DB", 400, "orgaan: staat er meer dan één keer"),
        ("/besluiten?titel=%FF", 400, "de vraag is niet te lezen"),
        ("/besluiten/", 404, "Deze pagina bestaat niet"),
        ("/nergens", 404, "Deze pagina bestaat niet"),
        ("/gemeenten/gm9999", 404, "Gemeente 'gm9999' is niet gevonden"),
        ("/gemeenten/%3Cscript%3E", 404, "Deze pagina bestaat niet"),
        ("/regelingen/niet", 404, "Regeling 'niet' is niet gevonden"),
        ("/regelingen/niet/cijfers", 404, "Regeling 'niet' is niet gevonden"),
        ("/regelingen/niet/controle", 404, "Regeling 'niet' is niet gevonden"),
        ("/normen/WGR-999", 404, "Norm 'WGR-999' is niet gevonden"),
    ],
)
def test_een_verkeerde_vraag_krijgt_een_bladzijde_die_zegt_wat_er_mis_is(
    bezoeker: Bezoeker, adres: str, status: int, zin: str
) -> None:
    blad = bezoeker.blad(adres, status)
    assert zin in blad.een("main").tekst
    assert blad.antwoord.headers["cache-control"] == "no-store"
    assert "/" in blad.links


def test_wat_er_mis_is_staat_er_een_keer_en_in_een_oefening_staat_dat_erbij(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad("/besluiten?status=zoek", 400)
    assert blad.tekst.count("is geen keuze") == 1
    for adres, status in (("/besluiten?status=zoek", 400), ("/nergens", 404)):
        tekst = bezoeker.blad(adres, status).tekst
        assert "Oefenregister. Alles van Oefening is verzonnen" in tekst


def test_wat_gevraagd_is_wordt_nooit_opmaak(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/besluiten?dossier=%3Cscript%3Ealert(1)%3C/script%3E", 400)
    assert not [*blad.alle("script")]


def test_lege_velden_van_een_formulier_vragen_niets(bezoeker: Bezoeker) -> None:
    gevuld = bezoeker.blad("/besluiten?orgaan=AB&status=&dossier=&geldigOp=")
    alleen = bezoeker.blad("/besluiten?orgaan=AB")
    assert gevuld.een("table").tekst == alleen.een("table").tekst


def test_wat_gekozen_is_staat_in_het_formulier_en_erboven(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/zienswijzen?gemeente=gm9002&status=uitstaand")
    gekozen = {e["value"] for e in blad.alle("option") if "selected" in e.kenmerken}
    assert gekozen == {"gm9002", "uitstaand"}
    assert "gemeente Oefengemeente B, status uitstaand" in blad.tekst


def test_een_lijst_gaat_verder_op_de_volgende_bladzijde(bezoeker: Bezoeker) -> None:
    eerste = bezoeker.blad("/besluiten?limiet=5&regeling=oefenregio")
    (volgende,) = [e["href"] for e in eerste.alle("a") if "volgende" in e.get("class")]
    tweede = bezoeker.blad(volgende)
    rijen = [{e.tekst for e in b.alle("tr")} for b in (eerste, tweede)]
    assert len(rijen[0] & rijen[1]) == 1  # the headings


def test_wie_alleen_gegevens_wil_wordt_verwezen(bezoeker: Bezoeker) -> None:
    antwoord = bezoeker.vraag("/besluiten", accept="application/json")
    assert antwoord.status_code == 406
    assert "gegevens staan onder /v1" in gelezen(antwoord).tekst


def test_een_bladzijde_is_alleen_om_te_lezen(bezoeker: Bezoeker) -> None:
    antwoord = bezoeker.vraag("/besluiten", "POST")
    assert antwoord.status_code == 405
    assert antwoord.headers["allow"] == "GET, HEAD, OPTIONS"
    assert bezoeker.vraag("/besluiten", "OPTIONS").status_code == 204


def test_wie_de_bladzijde_al_heeft_krijgt_haar_niet_nog_eens(
    bezoeker: Bezoeker,
) -> None:
    eerste = bezoeker.vraag("/besluiten")
    weer = bezoeker.vraag("/besluiten", if_none_match=eerste.headers["etag"])
    assert (weer.status_code, weer.content) == (304, b"")
    assert eerste.headers["cache-control"] == "public, no-cache"
    kop = bezoeker.vraag("/besluiten", "HEAD")
    assert (kop.status_code, kop.content) == (200, b"")
    assert kop.headers["etag"] == eerste.headers["etag"]


def test_stijlbladen_worden_lang_bewaard_en_hebben_een_eigen_adres(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad("/")
    for plek in [e["href"] for e in blad.alle("link") if "statisch" in e["href"]]:
        antwoord = bezoeker.vraag(plek)
        assert antwoord.status_code == 200
        assert "immutable" in antwoord.headers["cache-control"]
        assert antwoord.headers["x-content-type-options"] == "nosniff"
        assert bezoeker.vraag(plek, "HEAD").content == b""
        assert bezoeker.vraag(plek, "POST").status_code == 405
    assert bezoeker.vraag("/statisch/0000/site.css").status_code == 404
    assert bezoeker.vraag("/statisch/0000/..%2F..%2Fapp.py").status_code == 404


def test_de_api_blijft_de_api(bezoeker: Bezoeker) -> None:
    antwoord = bezoeker.vraag("/v1/nergens")
    assert antwoord.status_code == 404
    assert antwoord.headers["content-type"] == "application/problem+json"
    lijst = bezoeker.vraag("/v1/besluiten", accept="application/json")
    assert lijst.headers["content-type"] == "application/json"
