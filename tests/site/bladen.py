"""A page as a browser would read it, and who asks for it."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx
from starlette.types import ASGIApp
from typing_extensions import override

from api.site.routes import PAGINAS

_LEEG = frozenset({"input", "link", "meta", "img", "br", "hr"})
_TEKENING = frozenset({"circle", "path", "rect", "line"})
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


@dataclass
class Element:
    """A tag with its attributes, what it stands in, and the words in it."""

    naam: str
    kenmerken: dict[str, str]
    boven: "Element | None"
    tekst: str = ""

    def __getitem__(self, kenmerk: str) -> str:
        return self.kenmerken[kenmerk]

    def get(self, kenmerk: str) -> str:
        return self.kenmerken.get(kenmerk, "")


@dataclass
class Blad:
    """One page: its answer and its elements in the order of the text."""

    antwoord: httpx.Response
    elementen: list[Element] = field(default_factory=list)

    def alle(self, *namen: str) -> Iterator[Element]:
        return (e for e in self.elementen if e.naam in namen)

    def een(self, naam: str) -> Element:
        (gevonden,) = self.alle(naam)
        return gevonden

    @property
    def tekst(self) -> str:
        return self.een("body").tekst

    @property
    def links(self) -> set[str]:
        return {e["href"] for e in self.alle("a")}


class _Lezer(HTMLParser):
    """Reads strictly: what is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.elementen: list[Element] = []
        self.open: list[Element] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        boven = self.open[-1] if self.open else None
        element = Element(tag, {n: w or "" for n, w in attrs}, boven)
        self.elementen.append(element)
        if tag not in _LEEG:
            self.open.append(element)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TEKENING, f"<{tag}/> sluit niet in HTML"
        boven = self.open[-1] if self.open else None
        self.elementen.append(Element(tag, {n: w or "" for n, w in attrs}, boven))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> sluit niets"
        assert self.open.pop().naam == tag

    @override
    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.tekst += data


def gelezen(antwoord: httpx.Response) -> Blad:
    """A page in its parts; fails where the HTML is not well-formed."""
    lezer = _Lezer()
    lezer.feed(antwoord.text)
    lezer.close()
    assert lezer.open == []
    for element in lezer.elementen:
        element.tekst = re.sub(r"\s+", " ", element.tekst).strip()
    return Blad(antwoord, lezer.elementen)


class Bezoeker:
    """Asks an application as a browser does."""

    def __init__(self, app: ASGIApp) -> None:
        self._transport = httpx.ASGITransport(app)

    def vraag(self, adres: str, methode: str = "GET", **koppen: str) -> httpx.Response:
        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(
                transport=self._transport, base_url="http://register"
            ) as client:
                alle = {"accept": BROWSER} | {
                    naam.replace("_", "-"): waarde for naam, waarde in koppen.items()
                }
                return await client.request(methode, adres, headers=alle)

        return asyncio.run(ask())

    def blad(self, adres: str, status: int = 200) -> Blad:
        antwoord = self.vraag(adres)
        assert antwoord.status_code == status, f"{adres}: {antwoord.text}"
        return gelezen(antwoord)

    def rondgang(self, per_soort: int) -> dict[str, Blad]:
        """Pages that links lead to from the first one, so many of each kind."""
        gezien: dict[str, Blad] = {}
        wachtend, geteld = ["/"], Counter[str]()
        for adres in wachtend:
            gezien[adres] = blad = self.blad(adres)
            for link in sorted(blad.links):
                soort = bladsoort(link)
                if soort and link not in wachtend and geteld[soort] < per_soort:
                    geteld[soort] += 1
                    wachtend.append(link)
        return gezien


def bladsoort(adres: str) -> str:
    """What kind of page an address is of; none where it is no page."""
    pad = adres.partition("?")[0]
    passend = (p.pad for p in PAGINAS if re.fullmatch(patroon(p.pad), pad))
    soort = next(passend, "")
    return f"{soort} {pad.split('/')[2]}" if soort.startswith("/regel") else soort


def patroon(pad: str) -> str:
    """What fits an address with names in braces."""
    return re.sub(r"{\w+}", "[^/]+", pad)
