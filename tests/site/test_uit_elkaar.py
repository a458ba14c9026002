"""Two regelingen with the same numbers stay apart, wherever one looks."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import feedparser  # type: ignore[import-untyped]
import pytest
from icalendar import Calendar

from api.app import create_app
from api.registers import opened
from tests.api.conftest import make_register
from tests.site.bladen import Bezoeker

TWEE = ("ggd-vb", "mgr-vb")
NUMMER = "AB-2026-001"


@pytest.fixture(scope="module")
def samen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bezoeker]:
    """Who visits two registers with the very same history."""
    boven = tmp_path_factory.mktemp("samen")
    plekken = [make_register(boven / naam, naam) for naam in TWEE]
    with opened(plekken) as registers:
        yield Bezoeker(create_app(registers))


def test_elk_heeft_een_eigen_bladzijde_van_hetzelfde_nummer(samen: Bezoeker) -> None:
    for naam in TWEE:
        pad = f"/regelingen/{naam}/besluiten/{NUMMER}"
        blad = samen.blad(pad)
        (ander,) = set(TWEE) - {naam}
        assert f"/v1{pad}" in blad.links
        assert not [link for link in blad.links if f"/{ander}/" in link]


def test_een_lijst_wijst_van_elk_naar_zijn_eigen_bladzijde(samen: Bezoeker) -> None:
    for pad in ("/besluiten", f"/besluiten/_zoek?zoek={NUMMER}", "/dossiers"):
        links = samen.blad(pad).links
        eigen = [
            {link.replace(naam, "*") for link in links if f"/regelingen/{naam}" in link}
            for naam in TWEE
        ]
        assert eigen[0] == eigen[1], pad
        assert eigen[0], pad


@pytest.mark.parametrize("vorm", ["lijst", "zoeken"])
def test_een_cursor_over_beide_slaat_van_geen_van_beide_iets_over(
    samen: Bezoeker, vorm: str
) -> None:
    pad = {"lijst": "/besluiten?limiet=1", "zoeken": "/besluiten/_zoek?limiet=1"}[vorm]
    pad = f"{pad}&zoek=begroting" if vorm == "zoeken" else pad
    gezien: list[str] = []
    while pad:
        blad = samen.blad(pad)
        gezien += [
            link
            for link in blad.links
            if "/besluiten/" in link
            and link.startswith("/regelingen/")
            and "?" not in link
        ]
        verder = [e["href"] for e in blad.alle("a") if "volgende" in e.get("class")]
        pad = verder[0] if verder else ""
    per_naam = [
        sorted(link.replace(naam, "*") for link in gezien if f"/{naam}/" in link)
        for naam in TWEE
    ]
    assert per_naam[0] == per_naam[1]
    assert len(gezien) == len(set(gezien)) >= 2


def test_in_een_feed_heeft_elk_bericht_een_eigen_merk_en_plek(samen: Bezoeker) -> None:
    for adres in (
        "/feeds/regelingen.atom",
        f"/feeds/besluiten/_zoek.atom?zoek={NUMMER}",
    ):
        berichten = feedparser.parse(samen.vraag(adres).content).entries
        merken = [bericht.id for bericht in berichten]
        assert len(merken) == len(set(merken)) >= 2
        for bericht in berichten:
            naam = next(n for n in TWEE if n in bericht.id)
            pad = urlsplit(bericht.link).path
            assert pad.startswith(f"/regelingen/{naam}")


def test_in_een_agenda_heeft_elke_afspraak_een_eigen_merk(samen: Bezoeker) -> None:
    beide = Calendar.from_ical(samen.vraag("/feeds/regelingen.ics").content)
    merken = [str(dag["uid"]) for dag in beide.walk("VEVENT")]
    assert len(merken) == len(set(merken))
    per_naam = [{m for m in merken if naam in m} for naam in TWEE]
    assert len(per_naam[0]) == len(per_naam[1]) == len(merken) // 2
    for naam, eigen in zip(TWEE, per_naam, strict=True):
        apart = Calendar.from_ical(samen.vraag(f"/feeds/regelingen/{naam}.ics").content)
        assert {str(dag["uid"]) for dag in apart.walk("VEVENT")} == eigen


def test_bevindingen_en_kalender_houden_ze_uit_elkaar(samen: Bezoeker) -> None:
    for pad in ("/bevindingen?regeling={}", "/kalender?regeling={}&maand=2026-07"):
        for naam in TWEE:
            (ander,) = set(TWEE) - {naam}
            blad = samen.blad(pad.format(naam))
            inhoud = {link for link in blad.links if link.startswith("/regelingen/")}
            assert not [link for link in inhoud if f"/{ander}" in link]
