"""Messages as Atom (RFC 4287), appointments as iCalendar (RFC 5545).

The bytes are a function of what is told: no clock and no chance is in them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from xml.etree import ElementTree as ET

from icalendar import Calendar, Event

from api.site.feeds.berichten import Bericht, Dag

_ATOM: Final = "http://www.w3.org/2005/Atom"
_URN: Final = "urn:besluitregister:"
_GEEN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """What stands above a feed: its own address and the page it is about."""

    titel: str
    van: str
    basis: str
    adres: str
    pagina: str
    bijgewerkt: str
    """When the register was last written to, for a feed with nothing in it."""


def atom(kop: Kop, berichten: Sequence[Bericht]) -> bytes:
    """The messages as a feed."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"xml:lang": "nl"})
    bijgewerkt = max((b.op for b in berichten), default=kop.bijgewerkt)
    _text(feed, "id", f"{kop.basis}{kop.adres}")
    _text(feed, "title", kop.titel)
    _text(feed, "updated", bijgewerkt)
    _text(_sub(feed, "author"), "name", kop.van)
    _sub(feed, "link", rel="self", href=f"{kop.basis}{kop.adres}")
    _sub(feed, "link", rel="alternate", type="text/html", href=kop.basis + kop.pagina)
    for bericht in berichten:
        entry = _sub(feed, "entry")
        _text(entry, "id", _URN + _urn(bericht.merk))
        _text(entry, "title", bericht.titel)
        _text(entry, "updated", bericht.op)
        _sub(entry, "link", rel="alternate", href=f"{kop.basis}{bericht.naar}")
        _text(entry, "summary", bericht.tekst)
    inhoud: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return inhoud


def agenda(kop: Kop, dagen: Sequence[Dag]) -> bytes:
    """The appointments as a calendar, each on a whole day."""
    kalender = Calendar()
    kalender.add("version", "2.0")
    kalender.add("prodid", "-//besluitregister//NL")
    kalender.add("x-wr-calname", kop.titel)
    gezien: dict[str, int] = {}
    for dag in dagen:
        keer = gezien[dag.merk] = gezien.get(dag.merk, 0) + 1
        afspraak = Event()
        afspraak.add("uid", dag.merk if keer == 1 else f"{dag.merk}:{keer}")
        afspraak.add("dtstamp", datetime.fromisoformat(dag.sinds).replace(tzinfo=UTC))
        afspraak.add("dtstart", date.fromisoformat(dag.dag))
        afspraak.add("summary", _clean(dag.titel))
        if dag.tekst:
            afspraak.add("description", _clean(dag.tekst))
        afspraak.add("url", f"{kop.basis}{dag.naar}")
        afspraak.add("transp", "TRANSPARENT")
        if dag.vervallen:
            afspraak.add("status", "CANCELLED")
        kalender.add_component(afspraak)
    inhoud: bytes = kalender.to_ical()
    return inhoud


def _sub(boven: ET.Element, naam: str, **kenmerken: str) -> ET.Element:
    return ET.SubElement(boven, f"{{{_ATOM}}}{naam}", kenmerken)


def _text(boven: ET.Element, naam: str, tekst: str) -> None:
    _sub(boven, naam).text = _clean(tekst)


def _clean(tekst: str) -> str:
    """A text without what neither form can hold."""
    return _GEEN_XML.sub("", tekst)


def _urn(merk: str) -> str:
    """What no URN can hold (`|` in the key of a row) as another sign."""
    return re.sub(r"[^A-Za-z0-9:._/-]", "~", merk)
