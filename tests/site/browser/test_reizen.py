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


REIZEN = {
    "wat moeten wij besluiten": (["Oefengemeente B"], "Wat de raad nog moet besluiten"),
    "is onze zienswijze gevolgd": (["Oefengemeente B"], "De loonindex is te hoog."),
    "wie besliste dit en mocht dat": (["Besluiten", "AB-2026-002"], "De keten is"),
    "wat kost het ons": (["Oefengemeente B"], "€ 669.899,23"),
    "wat veranderde er": (["Oefengemeente B"], "Wat er veranderde sinds"),
}


@pytest.mark.parametrize("manier", MANIEREN)
@pytest.mark.parametrize("vraag", REIZEN)
def test_een_raadslid_vindt_het_in_hoogstens_twee_kliks(
    browser: Browser, adres: str, manier: str, vraag: str
) -> None:
    links, antwoord = REIZEN[vraag]
    assert len(links) <= 2
    opties, ga = MANIEREN[manier]
    with _open(browser, opties) as blad:
        blad.goto(adres)
        for link in links:
            ga(blad, link)
        assert antwoord in blad.locator("main").inner_text()


def test_wie_tabt_komt_eerst_bij_de_inhoud(browser: Browser, adres: str) -> None:
    with _open(browser, {}) as blad:
        blad.goto(adres)
        blad.keyboard.press("Tab")
        eerste = blad.locator(":focus")
        assert "inhoud" in eerste.inner_text().lower()
        assert eerste.is_visible()
