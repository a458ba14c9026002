"""Codes in a text as links to their pages, and gemeenten by their names."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from register.codec.shapes import CODE
from register.service.lijsten.catalogue import DETAILS
from register.service.lijsten.words import Rij, items, part

PADEN: Mapping[str, str] = {
    detail.sleutel: detail.adressen[0].pad
    for detail in reversed(DETAILS)  # the first that has a code is its page
    if detail.sleutel and detail.adressen
}
"""Address of the page of each kind of thing."""

_OOK: Mapping[str, tuple[str, ...]] = {
    **{f"{soort}{meer}": (soort,) for soort in PADEN for meer in ("", "en", "s")},
    "gewijzigd_door": ("besluit",),
    "ingetrokken_door": ("besluit",),
    "orgaan": ("gremium",),
    "plaatsvervanger": ("persoon",),
    "vervangt": ("besluit", "persoon"),
    "voorzitter": ("persoon",),
}
"""Kinds of things whose code may stand in a field."""

_ACCOLADES = re.compile(r"{(\w+)}")
_VAST = re.compile(
    r"\b(?:(?P<soort>raad|college):)?(?P<gemeente>gm\d{4})\b"
    r"|\b(?P<norm>(?:ATW|AWB|BKW|DOM|GW|REG|RM|WGR)-\d+[a-z]?)(?:@\d+)?\b"
)
_LID = {"raad": "raad van ", "college": "college van "}


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of text, and where it leads."""

    tekst: str
    naar: str = ""


Bestaat = Callable[[str, str, str], bool]
"""Whether there is something to see in a regeling of a kind of thing, by its code."""


@dataclass(frozen=True, slots=True)
class Wegwijzer:
    """Knows what gemeenten are called, by code, and what has a page."""

    namen: Mapping[str, str]
    bestaat: Bestaat
    moment: str = ""
    """Parameters that every link takes along: one looks at a day, not at a page."""

    def gemeente(self, code: str) -> str:
        """The name of a gemeente; its code where nobody gave one."""
        return self.namen.get(code, code)

    def delen(self, tekst: str, rij: Rij) -> tuple[Deel, ...]:
        """The words of a cell, with links to what its row is about."""
        return tuple(self._delen(tekst, self._places(tekst, rij)))

    def _places(self, tekst: str, rij: Rij) -> dict[str, str]:
        """Pages of the things that a row names and a text speaks of, by code."""
        regeling = str(rij.get("regeling", ""))
        soort, _, code = str(rij.get("stroom", "")).partition("/")
        besloten = (deel.items() for deel in items(rij, "besluiten"))
        velden = [*rij.items(), *part(rij, "gegevens").items(), (soort, code)]
        velden += [paar for paren in besloten for paar in paren]
        return {
            code: page_of(soort, regeling, code) + self.moment
            for veld, waarde in velden
            if veld in _OOK
            for code in _codes(waarde)
            if code in tekst
            for soort in reversed(_OOK[veld])
            if soort in PADEN and self.bestaat(regeling, soort, code)
        }

    def _delen(self, tekst: str, plekken: Mapping[str, str]) -> Iterator[Deel]:
        plek = 0
        for gevonden in _pattern(plekken).finditer(tekst):
            if gevonden.start() > plek:
                yield Deel(tekst[plek : gevonden.start()])
            yield self._link(gevonden, plekken)
            plek = gevonden.end()
        if plek < len(tekst):
            yield Deel(tekst[plek:])

    def _link(self, gevonden: re.Match[str], plekken: Mapping[str, str]) -> Deel:
        if code := gevonden["gemeente"]:
            voor = _LID.get(gevonden["soort"] or "", "")
            naar = f"/gemeenten/{code}{self.moment}" if code in self.namen else ""
            return Deel(voor + self.gemeente(code), naar)
        if norm := gevonden["norm"]:
            return Deel(gevonden[0], f"/normen/{norm}")
        return Deel(gevonden[0], plekken[gevonden[0]])


def _pattern(plekken: Mapping[str, str]) -> re.Pattern[str]:
    """A short code (`AB`) counts only where it stands on its own."""
    eigen = [
        rf"(?<![\w-]){re.escape(code)}(?![\w-])"
        if _TEKENEND.search(code)
        else rf"(?<![^\s(/])(?<!\w ){re.escape(code)}(?=$|[,;)]| [·→←(])"
        for code in sorted(plekken, key=len, reverse=True)
    ]
    return re.compile("|".join([*eigen, _VAST.pattern]))


_TEKENEND = re.compile(r"[\d-].*[\d-]")
"""What makes a code one that no ordinary text has."""


def _codes(waarde: object) -> Iterator[str]:
    if isinstance(waarde, str):
        yield from (waarde,) if CODE.fullmatch(waarde) else ()
    elif isinstance(waarde, Sequence):
        for deel in waarde:
            yield from _codes(deel) if isinstance(deel, str) else ()


def page_of(soort: str, regeling: str, code: str) -> str:
    """Address of the page of a thing."""
    return filled(PADEN[soort], regeling, code)


def filled(pad: str, regeling: str, code: str) -> str:
    """An address with its braces filled in."""
    waarden = iter((regeling, code))
    return _ACCOLADES.sub(lambda _: quote(next(waarden), safe=""), pad)
