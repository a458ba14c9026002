"""Five journeys of a raadslid, each in at most two clicks, however they come."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

Ga = Callable[[Page, str], None]
TAB = 400
"""Links that a page may have before the one that is meant."""


def _klik(blad: Page, link: str) -> None:
    blad.get_by_role("link", name=link, exact=True).first.click()


def _toetsen(blad: Page, link: str) -> None:
    """With the keyboard only: tab to the link, and enter."""
    doel = blad.get_by_role("link", name=link, exact=True).first
    for _ in range(TAB):
        blad.keyboard.press("Tab")
        if doel.evaluate("e => e === document.activeElement"):
            blad.keyboard.press("Enter")
            blad.wait_for_load_state()
            return
    pytest.fail(f"'{link}' is met het toetsenbord niet te bereiken")


MANIEREN: dict[str, tuple[dict[str, object], Ga]] = {
    "muis": ({}, _klik),
    "toetsenbord": ({}, _toetsen),
    "telefoon": ({"viewport": {"width": 320, "height": 640}}, _klik),
    "zonder JavaScript": ({"java_script_enabled": False}, _klik),
}


@contextmanager
def _open(browser: Browser, opties: dict[str, object]) -> Iterator[Page]:
    with browser.new_context(**opties) as context:  # type: ignore[arg-type]
        yield context.new_page()


STAND = "bekijk de stand van die dag"
"""In the exercise it is 2027: who looks at it goes there first."""

REIZEN: dict[str, tuple[list[str], list[str]]] = {
    "wat moeten wij voor de zomer besluiten": (
        [STAND, "Doesburg"],
        [
            "Wat de raad nog moet besluiten",
            "uiterlijk 2 jul 2027",
            "Ontwerpbegroting 2028",
            "laatste raad daarvoor: 1 jul 2027",
        ],
    ),
    "is onze zienswijze gevolgd": (
        ["Doesburg"],
        ["De loonindex is te hoog.", "niet overgenomen", "beantwoord door DB op"],
    ),
    "wie besliste dit en mocht dat": (
        ["Besluiten", "AB-2026-002"],
        ["nam dit besluit op 9 juli 2026", "De keten is gesloten tot de wet"],
    ),
    "wat kost het ons": (
        ["Doesburg"],
        ["2028: € 669.899,23", "arbeidsjaren 301,25 van 1482,00"],
    ),
    "wat veranderde er sinds onze vorige raad": (
        [STAND, "Doesburg"],
        ["Wat er veranderde sinds", "Feit van", "Raakt"],
    ),
}
"""The questions of a raadslid of Doesburg: the links to click, and what is there."""


@pytest.mark.parametrize("manier", MANIEREN)
@pytest.mark.parametrize("vraag", REIZEN)
def test_een_raadslid_van_doesburg_vindt_het_in_hoogstens_twee_kliks(
    browser: Browser, doesburg: str, manier: str, vraag: str
) -> None:
    links, antwoorden = REIZEN[vraag]
    assert len(links) <= 2
    opties, ga = MANIEREN[manier]
    with _open(browser, opties) as blad:
        blad.goto(doesburg)
        for link in links:
            ga(blad, link)
        tekst = blad.locator("main").inner_text()
        assert [zin for zin in antwoorden if zin not in tekst] == []
        schuift = "document.documentElement.scrollWidth > window.innerWidth"
        assert not blad.evaluate(schuift)


@pytest.mark.parametrize("breedte", [320, 1280])
def test_wat_een_raadslid_wil_weten_staat_vooraan(
    browser: Browser, doesburg: str, breedte: int
) -> None:
    with _open(browser, {"viewport": {"width": breedte, "height": 640}}) as blad:
        blad.goto(f"{doesburg}/gemeenten/gm0221?geldigOp=2027-05-26")
        koppen = blad.locator("main h2").all_inner_texts()
        assert koppen[:3] == [
            "Wat de raad nog moet besluiten",
            "Wat met onze zienswijzen is gedaan",
            "Wat het ons kost",
        ]
        eerste = blad.locator(".br-taken li").first.bounding_box()
        assert eerste
        assert eerste["y"] + eerste["height"] < 640


def test_wie_tabt_komt_eerst_bij_de_inhoud(browser: Browser, adres: str) -> None:
    with _open(browser, {}) as blad:
        blad.goto(adres)
        blad.keyboard.press("Tab")
        eerste = blad.locator(":focus")
        assert "inhoud" in eerste.inner_text().lower()
        assert eerste.is_visible()
