"""What holds for every page, tried on all that can be reached from the first."""

import re
from itertools import pairwise

from api.openapi import document as openapi
from api.own.catalogue import EIGEN
from api.routes import ADRESSEN
from api.site.routes import PAGINAS
from tests.site.bladen import Bezoeker, Blad, bladsoort, patroon

Rondgang = dict[str, Blad]


def test_van_het_begin_af_is_elk_soort_bladzijde_te_bereiken(
    rondgang: Rondgang,
) -> None:
    soorten = {bladsoort(adres).partition(" ")[0] for adres in rondgang}
    van_gemeenten = {p.pad for p in PAGINAS if p.pad.startswith("/gemeenten/{code}/")}
    assert {p.pad for p in PAGINAS} - soorten <= van_gemeenten


def test_elke_bladzijde_heeft_een_taal_een_titel_en_een_inhoud(
    rondgang: Rondgang,
) -> None:
    for adres, blad in rondgang.items():
        assert blad.een("html")["lang"] == "nl", adres
        (titel,) = [e for e in blad.alle("title") if e.boven is blad.een("head")]
        assert titel.tekst.endswith("Besluitregister"), adres
        assert blad.een("main")["id"] == "inhoud", adres
        assert next(blad.alle("a"))["href"] == "#inhoud", adres
        assert {"header", "footer", "nav"} <= {e.naam for e in blad.elementen}, adres


def test_koppen_staan_op_volgorde(rondgang: Rondgang) -> None:
    for adres, blad in rondgang.items():
        koppen = [int(e.naam[1]) for e in blad.alle("h1", "h2", "h3", "h4")]
        assert koppen[0] == 1, adres
        assert koppen.count(1) == 1, adres
        assert all(nu - voor <= 1 for voor, nu in pairwise(koppen)), adres
        assert all(e.tekst for e in blad.alle("h1", "h2", "h3")), adres


def test_een_tabel_zegt_wat_erin_staat(rondgang: Rondgang) -> None:
    for adres, blad in rondgang.items():
        bijschriften = [e for e in blad.alle("caption") if e.tekst]
        assert len(bijschriften) == len([*blad.alle("table")]), adres
        assert all(e["scope"] == "col" and e.tekst for e in blad.alle("th")), adres
        assert all(e["data-kop"] for e in blad.alle("td")), adres


def test_een_kop_staat_boven_haar_getallen(rondgang: Rondgang) -> None:
    gezien = 0
    for adres, blad in rondgang.items():
        for tabel in blad.alle("table"):
            delen = [e for e in blad.alle("thead", "tbody") if e.boven is tabel]
            kop, rij, *_ = [e for e in blad.alle("tr") if e.boven in delen]
            getal = [
                ["br-getal" in e.get("class") for e in blad.alle(naam) if e.boven is r]
                for naam, r in (("th", kop), ("td", rij))
            ]
            assert getal[0] == getal[1], adres
            gezien += any(getal[0])
    assert gezien


def test_een_tekening_heeft_woorden(rondgang: Rondgang) -> None:
    tekeningen = [e for blad in rondgang.values() for e in blad.alle("svg")]
    assert tekeningen
    assert all(e["role"] == "img" and e["aria-label"] for e in tekeningen)


def test_elk_veld_heeft_een_label_en_elke_verwijzing_een_doel(
    rondgang: Rondgang,
) -> None:
    for adres, blad in rondgang.items():
        ids = [e["id"] for e in blad.elementen if "id" in e.kenmerken]
        assert len(ids) == len(set(ids)), adres
        labels = {e["for"] for e in blad.alle("label")}
        velden = [e for e in blad.alle("input", "select") if e.get("type") != "hidden"]
        assert {e["id"] for e in velden} == labels, adres
        doelen = {e.get("aria-describedby") for e in blad.elementen} - {""}
        assert doelen <= set(ids), adres


def test_er_is_geen_script_en_geen_stijl_in_de_bladzijde(rondgang: Rondgang) -> None:
    for adres, blad in rondgang.items():
        assert not [*blad.alle("script", "style", "iframe", "object")], adres
        for element in blad.elementen:
            eigen = [n for n in element.kenmerken if n == "style" or n.startswith("on")]
            assert eigen == [], adres


def test_er_wordt_niets_van_elders_geladen(rondgang: Rondgang) -> None:
    for adres, blad in rondgang.items():
        geladen = [e.get("src") or e.get("href") for e in blad.alle("img", "link")]
        assert all(plek.startswith("/") for plek in geladen), adres
        beleid = blad.antwoord.headers["content-security-policy"]
        assert beleid.startswith("default-src 'none'; style-src 'self'"), adres


def test_een_link_heeft_woorden_en_wijst_naar_wat_er_is(
    bezoeker: Bezoeker, rondgang: Rondgang
) -> None:
    buiten: set[str] = set()
    for adres, blad in rondgang.items():
        assert all(e.tekst for e in blad.alle("a")), adres
        buiten |= {e["href"] for e in blad.alle("link")}
    for plek in sorted(buiten):
        soort = "application/json" if plek.startswith("/v1") else "*/*"
        antwoord = bezoeker.vraag(plek, accept=soort)
        assert antwoord.status_code == 200, plek


def test_elke_bladzijde_over_een_oefenregister_zegt_dat(rondgang: Rondgang) -> None:
    for adres, blad in rondgang.items():
        if "mgr-sdcg" in adres or adres.startswith("/normen"):
            continue
        assert "Oefenregister. Alles van Oefening is verzonnen" in blad.tekst, adres


def test_een_echt_register_heet_geen_oefening(bezoeker: Bezoeker) -> None:
    assert "Oefenregister" not in bezoeker.blad("/regelingen/mgr-sdcg").tekst


def test_elke_bladzijde_verwijst_naar_haar_gegevens_en_naar_een_feed(
    rondgang: Rondgang,
) -> None:
    document = openapi(ADRESSEN, EIGEN)["paths"]
    assert isinstance(document, dict)
    for adres, blad in rondgang.items():
        vormen = {e["title"]: e["href"] for e in blad.alle("link") if e.get("title")}
        assert {"JSON", "Atom"} <= vormen.keys(), adres
        if "/controle" not in adres:  # a proof is no list
            assert {"CSV", "Excel"} <= vormen.keys(), adres
        assert set(vormen.values()) <= blad.links, adres
        pad = vormen["JSON"].partition("?")[0].removeprefix("/v1")
        (past,) = [p for p in document if re.fullmatch(patroon(p), pad)][:1]
        bladen = document[past]["get"]["responses"]["200"]["content"]
        assert "text/csv" not in bladen or {"CSV", "Excel"} <= vormen.keys(), adres


def test_bij_een_lijst_en_een_ding_staan_dezelfde_gegevens(bezoeker: Bezoeker) -> None:
    lijst = bezoeker.blad("/besluiten?orgaan=AB&geldigOp=2026-07-10")
    links = {e["title"]: e["href"] for e in lijst.alle("link") if e.get("title")}
    vraag = "/v1/besluiten?orgaan=AB&geldigOp=2026-07-10"
    assert links["JSON"] == vraag
    assert links["CSV"] == f"{vraag}&formaat=csv"
    assert links["Excel"] == f"{vraag}&formaat=xlsx"
    ding = bezoeker.blad("/regelingen/oefenregio/besluiten/AB-2026-002")
    assert "/v1/regelingen/oefenregio/besluiten/AB-2026-002" in ding.links
