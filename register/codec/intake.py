"""Typed commands from outside: every wrong field is named, in Dutch, with its place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from register.codec.canonical import BuitenProfiel, check
from register.codec.shapes import CODE, Kind, Shape, shape
from register.domain.refusals import OngeldigeInvoer
from register.domain.values import (
    Bewijs,
    Feitdatum,
    GeenDatum,
    Grondslag,
    Openbaarheid,
    Override,
    bounds,
)

T = TypeVar("T")

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One command as it comes in: a line of JSON Lines, or a CLI call (design §10)."""

    opdracht: str
    gegevens: object
    feitdatum: Feitdatum
    sleutel: str = ""
    hoedanigheid: str = ""
    namens: str = ""
    dossier: str = ""
    oorzaak: str = ""
    grondslag: tuple[Grondslag, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    openbaarheid: Openbaarheid | None = None
    override: Override | None = None
    regeling: str = ""
    verwacht_seq: int | None = None
    achterstand: bool = False
    klok: str = ""


def read_line(waarde: object) -> Regel:
    """A command line from parsed JSON; raises `OngeldigeInvoer`."""
    _check_reason(waarde)
    regel = convert(waarde, Regel, "")
    for plek, bewijs in enumerate(regel.bewijs):
        if not (bewijs.sha256 or bewijs.titel or bewijs.vindplaats):
            msg = "een bewijs noemt een stuk (sha256), een titel of een vindplaats"
            raise OngeldigeInvoer(msg, pad=f"/bewijs/{plek}")
        if bewijs.sha256 and not _SHA256.fullmatch(bewijs.sha256):
            msg = f"'{bewijs.sha256}' is geen sha256 (64 tekens, 0-9 en a-f)"
            raise OngeldigeInvoer(msg, pad=f"/bewijs/{plek}/sha256")
    return regel


def _check_reason(waarde: object) -> None:
    """An override is only one with its reason, which nobody can have forgotten."""
    match waarde:
        case {"override": {"regels": _, "reden": str(reden)}} if reden.strip():
            pass
        case {"override": {"regels": _}}:
            msg = "een norm gaat alleen opzij met een reden; schrijf waarom"
            raise OngeldigeInvoer(msg, pad="/override/reden")
        case _:
            pass


def convert(waarde: object, soort: type[T], pad: str) -> T:
    """A checked dataclass from parsed JSON; raises `OngeldigeInvoer`."""
    _checked(waarde, pad)
    check_shape(waarde, shape(soort), pad)
    try:
        return msgspec.convert(waarde, soort)
    except msgspec.ValidationError as fout:
        raise _dutch(fout, pad) from fout


def _checked(waarde: object, pad: str) -> None:
    try:
        check(waarde, pad)
    except BuitenProfiel as fout:
        raise OngeldigeInvoer(fout.tekst, pad=fout.pad) from fout


_LOS = frozenset({int, bool, type(None)})
"""Types whose values have no shape to check."""


def check_shape(waarde: object, vorm: Shape, pad: str) -> None:
    """Refuse unknown and missing fields and free text where a code belongs."""
    if type(waarde) in _LOS:
        return
    match waarde:
        case str():
            _check_text(waarde, vorm, pad)
        case Mapping() if vorm.onbekend:
            _check_unknown(waarde, pad)
        case Mapping() if vorm.kind is Kind.DATUM and waarde:
            _check_date(waarde, vorm, pad)
        case Mapping() if vorm.kind is Kind.RECORD:
            _check_record(waarde, vorm, pad)
        case list() if vorm.kind is Kind.LIJST and vorm.element:
            for plek, deel in enumerate(waarde):
                check_shape(deel, vorm.element, f"{pad}/{plek}")
        case _:
            pass


def _check_text(waarde: str, vorm: Shape, pad: str) -> None:
    if vorm.kind is Kind.DATUM and waarde:
        _check_date(waarde, vorm, pad)
    elif vorm.kind is Kind.CODE and waarde and not CODE.fullmatch(waarde):
        msg = (
            f"'{waarde}' is geen code; gebruik letters, cijfers en . : / - _ "
            "zonder spaties (vrije tekst hoort in een tekstveld)"
        )
        raise OngeldigeInvoer(msg, pad=pad)


def _check_unknown(waarde: Mapping[Any, Any], pad: str) -> None:
    """Nothing but a reason: a digest from outside would be a seal without a value."""
    match waarde:
        case {"onbekend": str(reden), **meer} if reden and not meer:
            pass
        case _:
            msg = (
                'hier hoort een waarde, of {"onbekend": reden} met een reden als tekst'
            )
            raise OngeldigeInvoer(msg, pad=pad)


def _check_date(waarde: str | Mapping[Any, Any], vorm: Shape, pad: str) -> None:
    if isinstance(waarde, Mapping):
        _check_record(waarde, vorm, pad)
    try:
        bounds(
            waarde if isinstance(waarde, str) else msgspec.convert(waarde, Feitdatum)
        )
    except GeenDatum as fout:
        raise OngeldigeInvoer(str(fout), pad=pad) from fout
    except msgspec.ValidationError as fout:
        raise _dutch(fout, pad) from fout


def _check_record(waarde: Mapping[Any, Any], vorm: Shape, pad: str) -> None:
    for naam in waarde:
        if naam not in vorm.velden:
            bekend = ", ".join(sorted(vorm.velden))
            msg = f"onbekend veld '{naam}'; bekend zijn: {bekend}"
            raise OngeldigeInvoer(msg, pad=f"{pad}/{naam}")
    for naam in sorted(vorm.verplicht):
        if _is_empty(waarde.get(naam), vorm.velden[naam]):
            msg = f"het veld '{naam}' ontbreekt; vul het in"
            if vorm.velden[naam].onbekend:
                msg += ' of geef {"onbekend": reden}'
            raise OngeldigeInvoer(msg, pad=f"{pad}/{naam}")
    for naam, deel in waarde.items():
        check_shape(deel, vorm.velden[naam], f"{pad}/{naam}")


def _is_empty(waarde: object, vorm: Shape) -> bool:
    """Whether nothing was filled in; what is of the wrong kind is told as such."""
    if isinstance(waarde, str):
        return not waarde.strip()
    return waarde is None or (vorm.kind is Kind.LIJST and waarde in ([], ()))


_TYPEN = {
    "str": "tekst",
    "int": "een geheel getal",
    "bool": "true of false",
    "array": "een lijst",
    "object": "een object met velden",
    "null": "leeg",
    "float": "een getal",
}
_VERWACHT = re.compile(r"^Expected `([^`]+)`, got `([^`]+)`")
_ENUM = re.compile(r"^Invalid enum value (.+?)(?: - at|$)")
_PLEK = re.compile(r" - at `\$(.*)`$")


def _dutch(fout: msgspec.ValidationError, pad: str) -> OngeldigeInvoer:
    tekst = str(fout)
    plek = _PLEK.search(tekst)
    waar = pad + (_pointer(plek[1]) if plek else "")
    if verwacht := _VERWACHT.match(tekst):
        wil = " of ".join(
            _TYPEN.get(deel.strip(), deel.strip())
            for deel in verwacht[1].split("|")
            if deel.strip() != "null"
        )
        kreeg = _TYPEN.get(verwacht[2], verwacht[2])
        return OngeldigeInvoer(f"hier hoort {wil}, niet {kreeg}", pad=waar)
    if keuze := _ENUM.match(tekst):
        msg = f"{keuze[1]} is geen toegestane waarde; zie 'besluiten schema'"
        return OngeldigeInvoer(msg, pad=waar)
    if "date" in tekst:
        msg = "geen bestaande datum; schrijf bijvoorbeeld 2026-07-02"
        return OngeldigeInvoer(msg, pad=waar)
    return OngeldigeInvoer("deze waarde past niet; zie 'besluiten schema'", pad=waar)


def _pointer(pad: str) -> str:
    met_plekken = re.sub(r"\[(\d+)\]", r"/\1", pad.replace("[...]", "/…"))
    return met_plekken.replace(".", "/")
