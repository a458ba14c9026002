"""One field of a question: what may stand in it, as a check and as JSON Schema."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from register.codec.shapes import CODE
from register.service.lijsten.vormen import Schema

LIMIET = 50
HOOGSTE_LIMIET = 200
CSV_LIMIET = 5000
"""Rows of a sheet where no other number is asked for."""
HOOGSTE_GETAL = 2**53 - 1
CURSOR_LENGTE = 2000

_DAG = re.compile(r"[12]\d{3}-\d\d-\d\d", re.ASCII)
_TIJDSTIP = re.compile(
    r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", re.ASCII
)
_CURSOR = re.compile(rf"[A-Za-z0-9_-]{{1,{CURSOR_LENGTE}}}(\.[A-Za-z0-9_-]{{8}})?")
_TEGEL = re.compile(r"(x[0-9]{3}/){0,5}[0-9]{3}(\.p/[1-9][0-9]{0,2})?")
_WOORDEN = re.compile(
    r"[^\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}"
)
_GEEN_DAG = "is geen bestaande dag; schrijf bijvoorbeeld 2026-07-02"
_GEEN_MOMENT = (
    "is geen bestaand moment; schrijf een dag (2026-07-02) of een tijdstip met zone "
    "(2026-07-02T10:00:00Z; een plusteken wordt %2B)"
)


class Vraagsoort(StrEnum):
    """What kind of value a field of a question takes."""

    CODE = "code"
    DAG = "dag"
    MOMENT = "moment"
    AANTAL = "aantal"
    GETAL = "getal"
    CURSOR = "cursor"
    VELDEN = "velden"
    TEGEL = "tegel"
    WOORDEN = "woorden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """One field of a question: its name, what it means, which values it may have."""

    naam: str
    uitleg: str
    voorbeeld: str
    keuzes: tuple[str, ...] = ()
    soort: Vraagsoort = Vraagsoort.CODE
    verplicht: bool = False

    def schema(self) -> Schema:
        """As JSON Schema."""
        if self.soort is Vraagsoort.VELDEN:
            keuze: Schema = {"type": "string", "enum": list(self.keuzes)}
            return {
                "type": "array",
                "items": keuze,
                "minItems": 1,
                "uniqueItems": True,
            }
        if self.keuzes:
            return {"type": "string", "enum": [str(keuze) for keuze in self.keuzes]}
        return dict(_SCHEMAS[self.soort])

    def example(self) -> object:
        """The example as a value of that schema."""
        match self.soort:
            case Vraagsoort.AANTAL | Vraagsoort.GETAL:
                return int(self.voorbeeld)
            case Vraagsoort.VELDEN:
                return [self.voorbeeld]
            case _:
                return self.voorbeeld


_DAG_SCHEMA: Schema = {
    "type": "string",
    "format": "date",
    "pattern": f"^{_DAG.pattern}$",
}
_MOMENT_SCHEMA: Schema = {
    "type": "string",
    "format": "date-time",
    "pattern": f"^{_TIJDSTIP.pattern}$",
}
_SCHEMAS: Mapping[Vraagsoort, Schema] = {
    Vraagsoort.CODE: {"type": "string", "pattern": CODE.pattern, "maxLength": 160},
    Vraagsoort.DAG: _DAG_SCHEMA,
    Vraagsoort.MOMENT: {"anyOf": [_DAG_SCHEMA, _MOMENT_SCHEMA]},
    Vraagsoort.AANTAL: {
        "type": "integer",
        "minimum": 1,
        "maximum": HOOGSTE_LIMIET,
        "default": LIMIET,
    },
    Vraagsoort.GETAL: {"type": "integer", "minimum": 0, "maximum": HOOGSTE_GETAL},
    Vraagsoort.CURSOR: {
        "type": "string",
        "pattern": f"^{_CURSOR.pattern}$",
        "maxLength": CURSOR_LENGTE + 9,
    },
    Vraagsoort.TEGEL: {"type": "string", "pattern": f"^{_TEGEL.pattern}$"},
    Vraagsoort.WOORDEN: {
        "type": "string",
        "pattern": f"^{_WOORDEN.pattern}$",
        "maxLength": 200,
    },
}


def value(veld: Veld, tekst: str) -> object:
    """Value of one field; raises `ValueError` with a sentence."""
    if not tekst:
        msg = "is leeg; geef een waarde of laat de parameter weg"
        raise ValueError(msg)
    if veld.soort is Vraagsoort.VELDEN:
        return _fields(veld, tekst)
    if lezer := _LEZERS.get(veld.soort):
        return lezer(tekst)
    if tekst in veld.keuzes:
        return tekst
    if veld.keuzes:
        msg = f"is geen keuze; kies uit {', '.join(veld.keuzes)}"
        raise ValueError(msg)
    if not CODE.fullmatch(tekst):
        msg = f"is geen code; schrijf bijvoorbeeld {veld.voorbeeld}"
        raise ValueError(msg)
    return tekst


def _fields(veld: Veld, tekst: str) -> tuple[str, ...]:
    gekozen = tuple(tekst.split(","))
    if len(set(gekozen)) != len(gekozen):
        msg = "noemt een veld meer dan één keer"
        raise ValueError(msg)
    if not set(gekozen) <= set(veld.keuzes):
        msg = f"noemt een veld dat er niet is; kies uit {', '.join(veld.keuzes)}"
        raise ValueError(msg)
    return gekozen


def _day(tekst: str) -> date:
    if not _DAG.fullmatch(tekst):
        raise ValueError(_GEEN_DAG)
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise ValueError(_GEEN_DAG) from fout


def _moment(tekst: str) -> str:
    if _DAG.fullmatch(tekst):
        _day(tekst)
        return tekst
    # An unencoded plus sign arrives as a space.
    tekst = tekst.replace(" ", "+")
    if not _TIJDSTIP.fullmatch(tekst):
        raise ValueError(_GEEN_MOMENT)
    try:
        return datetime.fromisoformat(tekst).astimezone(UTC).isoformat()
    except (ValueError, OverflowError) as fout:
        raise ValueError(_GEEN_MOMENT) from fout


def _limit(tekst: str) -> int:
    return _integer(tekst, 1, HOOGSTE_LIMIET)


def _number(tekst: str) -> int:
    return _integer(tekst, 0, HOOGSTE_GETAL)


def _integer(tekst: str, laagst: int, hoogst: int) -> int:
    eigen = tekst.isascii() and tekst.isdigit() and str(int(tekst[:17])) == tekst
    if eigen and laagst <= int(tekst) <= hoogst:
        return int(tekst)
    msg = f"is geen aantal van {laagst} tot en met {hoogst}"
    raise ValueError(msg)


def _cursor(tekst: str) -> str:
    if _CURSOR.fullmatch(tekst):
        return tekst
    msg = "is geen cursor; neem `volgende` van de vorige bladzijde over"
    raise ValueError(msg)


def _tile(tekst: str) -> str:
    if _TEGEL.fullmatch(tekst):
        return tekst
    msg = "is geen plek van een tegel; schrijf bijvoorbeeld 000 of x001/234.p/17"
    raise ValueError(msg)


def _words(tekst: str) -> str:
    if _WOORDEN.fullmatch(tekst):
        return tekst
    msg = "zijn geen woorden; geef hoogstens 200 tekens, zonder stuurtekens"
    raise ValueError(msg)


_LEZERS: Mapping[Vraagsoort, Callable[[str], object]] = {
    Vraagsoort.DAG: _day,
    Vraagsoort.MOMENT: _moment,
    Vraagsoort.AANTAL: _limit,
    Vraagsoort.GETAL: _number,
    Vraagsoort.CURSOR: _cursor,
    Vraagsoort.TEGEL: _tile,
    Vraagsoort.WOORDEN: _words,
}
