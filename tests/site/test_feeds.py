"""Feeds and calendars, read back by what reads them elsewhere."""

from datetime import date
from html import unescape

import feedparser  # type: ignore[import-untyped]
import pytest
from icalendar import Calendar

from api.parameters import Gevraagd
from api.site.feeds.adressen import FEEDS, feeds_of
from api.site.feeds.berichten import Bericht, Dag
from api.site.feeds.vormen import Kop, agenda, atom
from tests.api.story import KANARIE
from tests.site.bladen import Bezoeker

OEFEN = "/feeds/regelingen/oefenregio"
ATOMS = (
    "/feeds/regelingen.atom",
    f"{OEFEN}.atom",
    f"{OEFEN}/gremia/AB.atom",
    f"{OEFEN}/dossiers/begroting-2027.atom",
    "/feeds/gemeenten/gm9001.atom",
    "/feeds/besluiten/_zoek.atom?zoek=begroting",
)
AGENDAS = (
    "/feeds/regelingen.ics",
    f"{OEFEN}.ics",
    f"{OEFEN}/gremia/AB.ics",
    f"{OEFEN}/dossiers/begroting-2027.ics",
    "/feeds/gemeenten/gm9001.ics",
)
KOP = Kop(
    titel="Titel",
    van="Regeling",
    basis="https://register.example",
    adres="/feeds/regelingen.atom",
    pagina="/",
    bijgewerkt="2026-01-02T03:04:05Z",
)


@pytest.mark.parametrize("adres", ATOMS)
def test_een_feed_is_atom_met_goede_links(bezoeker: Bezoeker, adres: str) -> None:
    antwoord = bezoeker.vraag(adres)
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"].startswith("application/atom+xml")
    gelezen = feedparser.parse(antwoord.content)
    assert not gelezen.bozo
    assert gelezen.version == "atom10"
    assert gelezen.entries
    assert len({e.id for e in gelezen.entries}) == len(gelezen.entries)
    assert all(e.updated_parsed and e.title for e in gelezen.entries)
    for link in {e.link for e in gelezen.entries} | {gelezen.feed.link}:
        pad = link.removeprefix("http://register")
        assert pad.startswith("/")
        assert bezoeker.blad(pad).antwoord.status_code == 200


@pytest.mark.parametrize("adres", AGENDAS)
def test_een_agenda_is_icalendar(bezoeker: Bezoeker, adres: str) -> None:
    antwoord = bezoeker.vraag(adres)
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"].startswith("text/calendar")
    kalender = Calendar.from_ical(antwoord.content)
    afspraken = kalender.walk("VEVENT")
    assert len({a["UID"] for a in afspraken}) == len(afspraken)
    assert all(isinstance(a.decoded("DTSTART"), date) for a in afspraken)
    assert antwoord.text.count("DTSTART;VALUE=DATE:") == len(afspraken)


def test_de_agenda_van_een_raad_heeft_haar_vergaderingen_en_termijnen(
    bezoeker: Bezoeker,
) -> None:
    kalender = Calendar.from_ical(bezoeker.vraag("/feeds/gemeenten/gm9001.ics").content)
    titels = [str(a["SUMMARY"]) for a in kalender.walk("VEVENT")]
    assert any(titel.startswith("Vergadering raad") for titel in titels)
    assert any(titel.startswith("Uiterlijk: ") for titel in titels)


def test_een_oefening_heet_zo_in_elke_feed(bezoeker: Bezoeker) -> None:
    assert "OEFENREGISTER" in bezoeker.vraag(f"{OEFEN}.atom").text
    assert "OEFENREGISTER" in bezoeker.vraag(f"{OEFEN}.ics").text
    assert "OEFENREGISTER" not in bezoeker.vraag("/feeds/regelingen/mgr-sdcg.atom").text


def test_wat_geheim_is_staat_in_geen_feed(klein: Bezoeker) -> None:
    for adres in ("/feeds/regelingen.atom", "/feeds/regelingen.ics"):
        antwoord = klein.vraag(adres)
        assert antwoord.status_code == 200
        assert KANARIE not in antwoord.text


@pytest.mark.parametrize(
    "adres",
    [
        "/feeds/regelingen/onbekend.atom",
        f"{OEFEN}/gremia/ZZ.atom",
        f"{OEFEN}/dossiers/zz.ics",
        "/feeds/gemeenten/gm0001.atom",
        "/feeds/gemeenten/g%3Cm.atom",
        "/feeds/besluiten/_zoek.ics",
    ],
)
def test_wat_er_niet_is_heeft_geen_feed(bezoeker: Bezoeker, adres: str) -> None:
    antwoord = bezoeker.vraag(adres)
    assert antwoord.status_code == 404
    assert "atom" not in antwoord.headers["Content-Type"]


def test_een_feed_wordt_bewaard_en_niet_twee_keer_gestuurd(bezoeker: Bezoeker) -> None:
    eerste = bezoeker.vraag(f"{OEFEN}.atom")
    opnieuw = bezoeker.vraag(
        f"{OEFEN}.atom", **{"If-None-Match": eerste.headers["ETag"]}
    )
    assert opnieuw.status_code == 304
    assert eerste.headers["Content-Security-Policy"]


def test_een_feed_is_alleen_om_te_lezen(bezoeker: Bezoeker) -> None:
    assert bezoeker.vraag(f"{OEFEN}.atom", methode="POST").status_code == 405
    assert bezoeker.vraag(f"{OEFEN}.atom", methode="OPTIONS").status_code == 204
    hoofd = bezoeker.vraag(f"{OEFEN}.atom", methode="HEAD")
    assert hoofd.status_code == 200
    assert not hoofd.content


def test_een_vraag_die_de_feed_niet_kent_wordt_geweigerd(bezoeker: Bezoeker) -> None:
    assert bezoeker.vraag(f"{OEFEN}.atom?zoek=x").status_code == 400
    assert bezoeker.vraag("/feeds/besluiten/_zoek.atom?zoek=").status_code == 400


@pytest.mark.parametrize(
    ("pad", "adres", "vormen"),
    [
        ("/regelingen/r/dossiers/d/gang", "/feeds/regelingen/r/dossiers/d", "atom ics"),
        ("/regelingen/r/gremia/AB", "/feeds/regelingen/r/gremia/AB", "atom ics"),
        ("/regelingen/r/besluiten/x", "/feeds/regelingen/r", "atom ics"),
        ("/gemeenten/gm0202/termijnen", "/feeds/gemeenten/gm0202", "atom ics"),
        ("/besluiten/_zoek", "/feeds/besluiten/_zoek", "atom"),
        ("/besluiten", "/feeds/regelingen", "atom ics"),
    ],
)
def test_een_pagina_leidt_naar_de_feed_die_haar_het_naast_is(
    pad: str, adres: str, vormen: str
) -> None:
    gevonden = [plek for _, plek in feeds_of(pad, Gevraagd())]
    assert gevonden == [f"{adres}.{vorm}" for vorm in vormen.split()]


def test_een_zoekfeed_houdt_wat_gezocht_is() -> None:
    vraag = Gevraagd(filters={"zoek": "de begroting"}, op=date(2026, 1, 1), limiet=5)
    ((_, adres),) = feeds_of("/besluiten/_zoek", vraag)
    assert adres == "/feeds/besluiten/_zoek.atom?zoek=de+begroting"


def test_elke_soort_feed_is_getoetst() -> None:
    assert len(ATOMS) == len(FEEDS)
    assert len(AGENDAS) == sum(feed.dagen is not None for feed in FEEDS)


def test_een_lege_feed_zegt_wanneer_het_register_het_laatst_wijzigde() -> None:
    gelezen = feedparser.parse(atom(KOP, ()))
    assert not gelezen.bozo
    assert gelezen.feed.updated == KOP.bijgewerkt


def test_vreemde_tekens_breken_geen_feed() -> None:
    tekst = "a\x00b\x1f<b>&é\u202e]]>"
    bericht = Bericht(
        merk="r:x|y", titel=tekst, tekst=tekst, op=KOP.bijgewerkt, naar="/"
    )
    gelezen = feedparser.parse(atom(KOP, [bericht]))
    assert not gelezen.bozo
    assert unescape(gelezen.entries[0].title).startswith("ab<b>&é")
    assert gelezen.entries[0].id == "urn:besluitregister:r:x~y"


def test_twee_gelijke_dagen_blijven_twee_en_wat_niet_doorgaat_is_afgelast() -> None:
    dag = Dag(
        merk="r:1",
        titel="A; b,\nc",
        tekst="",
        dag="2026-02-03",
        sinds="2026-01-01",
        naar="/",
        vervallen=True,
    )
    inhoud = agenda(KOP, [dag, dag])
    een, twee = Calendar.from_ical(inhoud).walk("VEVENT")
    assert (een["UID"], twee["UID"]) == ("r:1", "r:1:2")
    assert een["STATUS"] == "CANCELLED"
    assert een["SUMMARY"] == "A; b,\nc"
    assert agenda(KOP, [dag, dag]) == inhoud
