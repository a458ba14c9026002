"""Codes in a text as links to their pages, and by what they are called."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from register.codec.shapes import CODE
from register.service.lijsten.catalogue import DETAILS
from register.service.lijsten.words import HERSTEL, Rij, items, mark, part
from register.service.namen import midway

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

_HEET: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "aan",
            "advies",
            "adviseur",
            "ambtelijk_eigenaar",
            "ambtelijk_opdrachtgever",
            "beslisser",
            "besluit",
            "bestuurlijk_eigenaar",
            "bestuurlijk_opdrachtgever",
            "betrokkenen",
            "bewaker",
            "door",
            "functie",
            "gever",
            "houder",
            "informeren",
            "nemer",
            "onder",
            "ondermandaat_aan",
            "opdrachtgever",
            "opdrachtnemer",
            "opsteller",
            "voor",
            "voorbereiding",
            "wie",
        ),
        "functie",
    ),
    **dict.fromkeys(("module", "modules"), "module"),
    **dict.fromkeys(("persoon", "plaatsvervanger", "vervangt"), "persoon"),
    **dict.fromkeys(("gekozen", "portefeuillehouder", "voorzitter"), "rol"),
}
"""What is called by a name, by the field that its code stands in; a `rol` is a person
who stands there for what he is."""
_GENOEMD = ("rol", "functie", "module")
"""What a sentence of a norm names between quotes."""
_DELEN = ("besluiten", "keten", "rollen")
"""Records within a row that a cell tells of."""
_DAGEN = ("feitdatum", "datum", "gehouden_op", "genomen_op", "op")
"""Fields with the day that a row is about."""

_ACCOLADES = re.compile(r"{(\w+)}")
_AANGEHAALD = re.compile(r"'([^'\s]+)'")
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEDEN = r"(?:(?P<soort>raad|college)[:-])?(?P<gemeente>gm\d{4})"
_LID_ALLEEN = re.compile(_LEDEN)
_VAST = re.compile(
    rf"(?P<komma>')?\b{_LEDEN}\b(?(komma)')"
    r"|\b(?P<norm>(?:ATW|AWB|BKW|DOM|GW|REG|RM|WGR)-\d+[a-z]?)(?:@\d+)?\b"
)
_LID = {"raad": "raad van ", "college": "college van "}


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of text, and where it leads."""

    tekst: str
    naar: str = ""


@dataclass(frozen=True, slots=True)
class _Plek:
    """Where a code leads, and what it is called there."""

    naar: str = ""
    naam: str = ""
    midden: str = ""
    """The same within a sentence."""


Bestaat = Callable[[str, str, str], bool]
"""Whether there is something to see in a regeling of a kind of thing, by its code."""
Noemt = Callable[[str, str, str, str], str]
"""What is called how: by regeling, kind, code and, for a seat, the day."""


def _nameless(_regeling: str, _soort: str, _code: str, _dag: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Wegwijzer:
    """Knows what gemeenten and others are called, by code, and what has a page."""

    namen: Mapping[str, str]
    bestaat: Bestaat
    moment: str = ""
    """Parameters that every link takes along: one looks at a day, not at a page."""
    noemt: Noemt = _nameless
    regelingen: Mapping[str, str] = field(default_factory=dict)

    def gemeente(self, code: str) -> str:
        """The name of a gemeente; its code where nobody gave one."""
        return self.namen.get(code, code)

    def delen(self, tekst: str, rij: Rij) -> tuple[Deel, ...]:
        """The words of a cell, with links to what its row is about."""
        return tuple(self._delen(tekst, self._places(tekst, rij)))

    def heet(self, rij: Rij, code: str) -> str:
        """What a holder is called: an organ by its code, a functie by its name."""
        regeling = str(rij.get("regeling", ""))
        return self.noemt(regeling, "functie", code, "") or self.uit(code)

    def uit(self, tekst: str) -> str:
        """A text with gemeenten by name, their raad and college too."""
        return _LID_ALLEEN.sub(self._lid, tekst)

    def _lid(self, gevonden: re.Match[str]) -> str:
        code = gevonden["gemeente"]
        return _LID.get(gevonden["soort"] or "", "") + self.gemeente(code)

    def _places(self, tekst: str, rij: Rij) -> dict[str, _Plek]:
        """The things that a row names and a text speaks of, by code."""
        regeling = str(rij.get("regeling", ""))
        plekken: dict[str, _Plek] = {}
        for veld, code in _named(rij):
            if code not in tekst:
                continue
            naar = self._page(regeling, _OOK.get(veld, ()), code)
            if not naar and _LID_ALLEEN.fullmatch(code):
                continue  # of a gemeente, which has a page itself
            plek = self._called(regeling, _HEET.get(veld, ""), code, _day(rij, self))
            if plek.naam and plek.naam == rij.get("naam"):
                plek = _Plek()  # its name stands beside it
            if naar or plek.naam:
                was = plekken.get(code, _Plek())
                plekken[code] = _Plek(
                    naar or was.naar, plek.naam or was.naam, plek.midden or was.midden
                )
        for code in _AANGEHAALD.findall(tekst) if regeling else ():
            if code not in plekken and CODE.fullmatch(code):
                plekken |= self._quoted(regeling, code, _day(rij, self))
        for wat in HERSTEL:
            if hersteld := mark(rij, wat):
                feit = f"?feit={rij[f'{wat}_door']}"
                plekken[hersteld] = _Plek(f"/regelingen/{regeling}/controle{feit}")
        return plekken

    def _page(self, regeling: str, soorten: Sequence[str], code: str) -> str:
        for soort in soorten:
            if soort in PADEN and self.bestaat(regeling, soort, code):
                return page_of(soort, regeling, code) + self.moment
        return ""

    def _called(self, regeling: str, soort: str, code: str, dag: str) -> _Plek:
        if lid := _LID_ALLEEN.fullmatch(code):
            return _Plek("", self._lid(lid), self._lid(lid))
        naam = self.uit(self.noemt(regeling, soort, code, dag)) if soort else ""
        if soort == "rol":
            return _Plek("", naam[:1].upper() + naam[1:], naam)
        return _Plek("", naam, midway(naam) if soort == "functie" else naam)

    def _quoted(self, regeling: str, code: str, dag: str) -> dict[str, _Plek]:
        for soort in _GENOEMD:
            plek = self._called(regeling, soort, code, dag)
            if plek.naam:
                wie = ("persoon",) if soort == "rol" else ()
                naar = self._page(regeling, wie, code)
                return {code: _Plek(naar, plek.naam, plek.midden)}
        return {}

    def _delen(self, tekst: str, plekken: Mapping[str, _Plek]) -> Iterator[Deel]:
        plek = 0
        for gevonden in _pattern(plekken).finditer(tekst):
            if gevonden.start() > plek:
                yield Deel(tekst[plek : gevonden.start()])
            yield self._link(gevonden, plekken)
            plek = gevonden.end()
        if plek < len(tekst):
            yield Deel(tekst[plek:])

    def _link(self, gevonden: re.Match[str], plekken: Mapping[str, _Plek]) -> Deel:
        if code := gevonden["gemeente"]:
            naar = f"/gemeenten/{code}{self.moment}" if code in self.namen else ""
            return Deel(self._lid(gevonden), naar)
        if norm := gevonden["norm"]:
            return Deel(gevonden[0], f"/normen/{norm}")
        plek = plekken[gevonden[0].strip("'")]
        naam = plek.midden if gevonden.start() else plek.naam
        return Deel(naam or gevonden[0], plek.naar)


def _named(rij: Rij) -> Iterator[tuple[str, str]]:
    """Every code of a row and of the records in it, by its field."""
    soort, _, code = str(rij.get("stroom", "")).partition("/")
    velden = [*rij.items(), *part(rij, "gegevens").items(), (soort, code)]
    velden += [p for naam in _DELEN for deel in items(rij, naam) for p in deel.items()]
    for veld, waarde in velden:
        if veld in _OOK or veld in _HEET:
            yield from ((veld, gevonden) for gevonden in _codes(waarde))


def _day(rij: Rij, wijzer: Wegwijzer) -> str:
    """The day that a row is about; that of the page where it names none."""
    genoemd = (rij.get(veld) for veld in _DAGEN)
    dagen = (d for d in genoemd if isinstance(d, str) and _DAG.fullmatch(d))
    gevraagd = _DAG.search(wijzer.moment)
    return next(dagen, gevraagd[0] if gevraagd else "")


def _pattern(plekken: Mapping[str, _Plek]) -> re.Pattern[str]:
    """A short code (`AB`) counts only where it stands on its own."""
    eigen = [
        _alone(re.escape(code), plekken[code], code)
        for code in sorted(plekken, key=len, reverse=True)
    ]
    return re.compile("|".join([*eigen, _VAST.pattern]))


def _alone(patroon: str, plek: _Plek, code: str) -> str:
    tekenend = _SAMENGESTELD if plek.naam else _TEKENEND
    vrij = (
        rf"(?<![\w-]){patroon}(?![\w-])"
        if tekenend.search(code)
        else rf"(?<![^\s(/])(?<!\w ){patroon}(?=$|[,;)]| [·→←(])"
    )
    return rf"'{patroon}'|{vrij}" if plek.naam else vrij


_TEKENEND = re.compile(r"[\d-].*[\d-]")
"""What makes a code one that no ordinary text has."""
_SAMENGESTELD = re.compile(r"\w-\w")
"""What makes one that is called by a name such a code."""


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
