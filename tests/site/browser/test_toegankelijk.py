"""Axe finds nothing on any kind of page, light or dark; nothing is cut off at 320."""

from collections.abc import Iterator

import pytest
from axe_core_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.site.browser.conftest import ARTEFACTEN, OEFEN, SOORTEN

_REGELS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(params=["light", "dark"])
def blad(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in this colour scheme."""
    with browser.new_context(color_scheme=request.param) as context:
        yield context.new_page()


def test_axe_vindt_niets(blad: Page, adres: str) -> None:
    fouten = {}
    for soort in SOORTEN:
        blad.goto(adres + soort)
        gevonden = Axe().run(blad, options=_REGELS)["violations"]
        if gevonden:
            fouten[soort] = [(f["id"], f["nodes"][0]["html"][:200]) for f in gevonden]
    assert fouten == {}


RUIM = """* {
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
  line-height: 1.5 !important;
}"""
"""What a reader may ask of any text (WCAG 1.4.12); stands for a wide font too."""


@pytest.mark.parametrize("stijl", ["", RUIM], ids=["gewoon", "ruim gezet"])
def test_op_een_telefoon_hoeft_niemand_opzij_te_schuiven(
    browser: Browser, adres: str, stijl: str
) -> None:
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        blad = context.new_page()
        breed = {}
        for soort in SOORTEN:
            blad.goto(adres + soort)
            blad.evaluate(
                "stijl => { const blad = new CSSStyleSheet(); blad.replaceSync(stijl);"
                " document.adoptedStyleSheets = [blad]; }",
                stijl,
            )
            breedte = blad.evaluate("document.documentElement.scrollWidth")
            if breedte > 320:
                breed[soort] = breedte
        assert breed == {}


@pytest.mark.parametrize("breedte", [320, 1280])
def test_een_boom_is_een_lijst_waar_geen_ruimte_is_om_te_tekenen(
    browser: Browser, adres: str, breedte: int
) -> None:
    telefoon = breedte == 320
    with browser.new_context(viewport={"width": breedte, "height": 640}) as context:
        blad = context.new_page()
        blad.goto(f"{adres}/regelingen/oefenregio/mandaatboom?geldigOp=2027-05-01")
        assert blad.locator(".br-takken").is_visible() is telefoon
        assert blad.locator("svg.br-boom").is_visible() is not telefoon
        past = "[...document.querySelectorAll('.br-takken, .br-tabel')]"
        past += ".every(e => e.scrollWidth <= e.clientWidth)"
        assert blad.evaluate(past) or not telefoon


A4 = 718
"""Pixels between the margins of a sheet: 190 mm."""


def test_op_papier_valt_niets_buiten_het_vel(browser: Browser, adres: str) -> None:
    with browser.new_context(viewport={"width": A4, "height": 1000}) as context:
        blad = context.new_page()
        blad.emulate_media(media="print")
        breed = {}
        for soort in SOORTEN:
            blad.goto(adres + soort)
            breedte = blad.evaluate("document.documentElement.scrollWidth")
            if breedte > A4:
                breed[soort] = breedte
            dicht = "[...document.querySelectorAll('details:not([open])')]"
            hoogte = f"{dicht}.reduce((h, e) => h + e.offsetHeight, 0)"
            assert blad.evaluate(hoogte) == 0, soort
        assert breed == {}


@pytest.mark.parametrize("breedte", [320, 768, 1280])
@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_er_is_een_afbeelding_om_te_bekijken(
    browser: Browser, adres: str, breedte: int, kleur: str
) -> None:
    ARTEFACTEN.mkdir(exist_ok=True)
    maat = {"width": breedte, "height": 900}
    with browser.new_context(viewport=maat, color_scheme=kleur) as context:  # type: ignore[arg-type]
        blad = context.new_page()
        for naam, plek in (
            ("begin", "/"),
            ("gemeente", "/gemeenten/gm9002?geldigOp=2027-05-26"),
            ("besluit", f"{OEFEN}/besluiten/AB-2026-002"),
            ("dossier", f"{OEFEN}/dossiers/begroting-2028/gang?geldigOp=2027-05-01"),
            ("kalender", "/kalender?maand=2027-05&geldigOp=2027-05-26"),
            ("bevindingen", "/bevindingen?regeling=oefenregio"),
            ("cijfers", f"{OEFEN}/cijfers"),
            ("controle", f"{OEFEN}/controle?feit=260"),
        ):
            blad.goto(adres + plek)
            beeld = ARTEFACTEN / f"{naam}-{breedte}-{kleur}.png"
            blad.screenshot(path=beeld, full_page=True)
            assert beeld.stat().st_size > 10_000
