"""Codes become links where they are codes, and to what can be seen."""

from pathlib import Path
from urllib.parse import quote

import pytest

from api.app import create_app
from api.registers import opened
from api.site.asking import THINGS
from api.site.links import PADEN, Deel, Wegwijzer, page_of
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.beginning import begin
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from tests.site.bladen import Bezoeker

RIJ = {
    "regeling": "mgr",
    "besluit": "AB-2026-001",
    "orgaan": "AB",
    "dossiers": ["begroting-2027"],
    "stroom": "besluit/DB-2026-002",
    "aantal": 3,
}
WIJZER = Wegwijzer(
    {"gm0221": "Doesburg"}, lambda _regeling, _soort, code: "weg" not in code
)


def gelinkt(tekst: str, **anders: object) -> list[tuple[str, str]]:
    delen = WIJZER.delen(tekst, RIJ | anders)
    assert "".join(d.tekst for d in delen).replace("Doesburg", "gm0221") or not tekst
    return [(deel.tekst, deel.naar) for deel in delen if deel.naar]


@pytest.mark.parametrize(
    ("tekst", "links"),
    [
        ("AB-2026-001", [("AB-2026-001", page_of("besluit", "mgr", "AB-2026-001"))]),
        ("AB-2026-0011", []),
        (
            "zie begroting-2027.",
            [("begroting-2027", page_of("dossier", "mgr", "begroting-2027"))],
        ),
        (
            "(besluit/DB-2026-002)",
            [("DB-2026-002", page_of("besluit", "mgr", "DB-2026-002"))],
        ),
        ("WGR-41@2: voldoet", [("WGR-41@2", "/normen/WGR-41")]),
        ("gm0221", [("Doesburg", "/gemeenten/gm0221")]),
        ("raad:gm0221", [("raad van Doesburg", "/gemeenten/gm0221")]),
        ("college:gm9999", []),
        ("", []),
    ],
)
def test_een_code_in_een_zin_is_een_link(
    tekst: str, links: list[tuple[str, str]]
) -> None:
    assert gelinkt(tekst) == links


def test_een_korte_code_telt_alleen_op_zichzelf() -> None:
    naar = page_of("gremium", "mgr", "AB")
    assert gelinkt("AB") == gelinkt("AB (openbaar)") == [("AB", naar)]
    assert gelinkt("DB, AB") == gelinkt("DB → AB") == [("AB", naar)]
    assert gelinkt("het AB besluit") == []
    assert gelinkt("Gewijzigd (gremium/AB): naam", stroom="gremium/AB") == [
        ("AB", naar)
    ]


def test_wat_er_niet_is_of_niet_te_zien_is_krijgt_geen_link() -> None:
    assert gelinkt("weg-2026-1", besluit="weg-2026-1") == []


def test_een_code_kan_van_verschillende_soorten_zijn() -> None:
    wijzer = Wegwijzer({}, lambda _regeling, soort, _code: soort == "persoon")
    delen = wijzer.delen("p-01", {"regeling": "mgr", "vervangt": "p-01"})
    assert delen == (Deel("p-01", page_of("persoon", "mgr", "p-01")),)


def test_een_gemeente_zonder_naam_heet_naar_haar_code() -> None:
    assert WIJZER.gemeente("gm9999") == "gm9999"


def test_van_elk_ding_met_een_bladzijde_is_bekend_of_het_er_is() -> None:
    assert PADEN.keys() - THINGS.keys() == {"persoon", "wie"}


def test_een_code_met_tekens_van_een_adres_houdt_haar_vormen(tmp_path: Path) -> None:
    code = "a&b+c=d#e%20f?g"
    plek = Place(tmp_path / "register.d")
    begin(plek, RegisterBegonnen(regeling="mgr", naam="MGR", oefening=True))
    with Recorder(plek) as recorder:
        for opdracht, gegevens in (
            ("OpenDossier", {"dossier": code, "titel": "Iets", "route": "R1"}),
            ("Publiceer", {"stroom": f"dossier/{code}"}),
        ):
            regel = {"opdracht": opdracht, "feitdatum": "2026-01-05"}
            recorder.record(read_line({**regel, "gegevens": gegevens}))
    with reading(plek):
        pass
    with opened([plek]) as registers:
        bezoeker = Bezoeker(create_app(registers))
        blad = bezoeker.blad(page_of("dossier", "mgr", code))
        vormen = [link for link in blad.links if "/v1/" in link and "mgr" in link]
        assert len(vormen) == 3
        for link in vormen:
            assert bezoeker.vraag(link).status_code == 200, link
        assert any(f"dossier={quote(code, safe='')}&formaat=csv" in v for v in vormen)
