"""Every page is in the manual, and the manual names no page that is not there."""

import re
from pathlib import Path

from api.site.feeds.adressen import FEEDS
from api.site.routes import PAGINAS

_DOCS = Path(__file__).parents[2] / "docs"


def _named(bestand: str) -> set[str]:
    """Addresses in the first column of a table."""
    regels = (_DOCS / bestand).read_text("utf-8").splitlines()
    cellen = [regel.split("|")[1] for regel in regels if regel.startswith("| `/")]
    return {adres for cel in cellen for adres in re.findall(r"`(/[^`?]*)", cel)}


def test_elke_bladzijde_en_elke_feed_staat_in_de_handleiding() -> None:
    genoemd = _named("api.md") | _named("site.md")
    assert {pagina.pad for pagina in PAGINAS} <= genoemd
    assert {f"/feeds{feed.pad}" for feed in FEEDS} <= genoemd


def test_de_handleiding_van_de_site_noemt_alleen_wat_er_is() -> None:
    assert _named("site.md") <= {pagina.pad for pagina in PAGINAS}
