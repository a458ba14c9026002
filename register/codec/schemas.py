"""JSON Schema (2020-12) of every command as it comes in and event as it is stored.

Derived from the same dataclasses as the codec reads, so they cannot drift; what the
intake asks beyond types (codes, no empty mandatory field) is in them too.
"""

from typing import Any

import msgspec

from register.codec.canonical import MAX_INTEGER
from register.codec.intake import Regel
from register.codec.shapes import CODE
from register.domain.catalogue import COMMANDS, EVENTS
from register.domain.facts import Envelop

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_Schema = dict[str, Any]

_REF = "#/$defs/{name}"
_VERZEGELD = "#/$defs/Verzegeld"
_PERIODE = "#/$defs/Periode"
_CODE = CODE.pattern
_DATUM = r"^\d{4}-(\d{2}(-\d{2})?|W\d{2})$"
_DIGEST: _Schema = {
    "type": "object",
    "properties": {"_sd": {"type": "string", "pattern": "^[A-Za-z0-9_-]{43}$"}},
    "required": ["_sd"],
    "additionalProperties": False,
}
_INGEVOERD: _Schema = {
    "description": "Wat de geschiedenis niet geeft, en waarom.",
    "type": "object",
    "properties": {"onbekend": {"type": "string", "minLength": 1}},
    "required": ["onbekend"],
    "additionalProperties": False,
}
_OPGESLAGEN: _Schema = {
    "description": "Digest van een tekst die naast het logboek staat, of onbekend.",
    "oneOf": [
        _DIGEST,
        {
            "type": "object",
            "properties": {"onbekend": _DIGEST},
            "required": ["onbekend"],
            "additionalProperties": False,
        },
    ],
}


def commands() -> dict[str, _Schema]:
    """Schema of a whole line of JSON Lines, by name of its command."""
    return {o.naam: _command(o.naam, o.vorm, o.uitleg) for o in COMMANDS}


def events() -> dict[str, _Schema]:
    """Schema of a stored event, by its stored name."""
    return {soort.SOORT: _event(soort) for soort in EVENTS}


def entered(vorm: type, titel: str) -> _Schema:
    """Schema of one record as people write it, for instance a profile."""
    (wortel,), delen = msgspec.json.schema_components(
        [vorm], schema_hook=_fields, ref_template=_REF
    )
    delen["Verzegeld"] = _INGEVOERD
    hele = _finished(delen, opgeslagen=False)
    zelf = hele.pop(_name(wortel))
    return {"$schema": DIALECT, **zelf, "title": titel, "$defs": hele}


def _command(naam: str, vorm: type, uitleg: str) -> _Schema:
    (regel, gegevens), delen = msgspec.json.schema_components(
        [Regel, vorm], schema_hook=_anything, ref_template=_REF
    )
    delen["Verzegeld"] = _INGEVOERD
    hele = _finished(delen, opgeslagen=False)
    lijn = hele.pop(_name(regel))
    lijn["properties"]["opdracht"] = {"const": naam}
    lijn["properties"]["gegevens"] = gegevens
    return {
        "$schema": DIALECT,
        **lijn,
        "title": naam,
        "description": uitleg,
        "$defs": hele,
    }


def _event(soort: Any) -> _Schema:  # noqa: ANN401 - a class that makes a generic
    (kop, gegevens), delen = msgspec.json.schema_components(
        [Envelop[soort], soort], schema_hook=_anything, ref_template=_REF
    )
    delen["Verzegeld"] = _OPGESLAGEN
    hele = _finished(delen, opgeslagen=True)
    event = hele.pop(_name(kop))
    event["properties"]["soort"] = {"const": soort.SOORT}
    # not openbaar: the whole payload is one sealed value
    event["properties"]["gegevens"] = {"oneOf": [gegevens, _DIGEST]}
    return {"$schema": DIALECT, **event, "title": soort.SOORT, "$defs": hele}


def _anything(_: type) -> _Schema:
    """What only the register can type: it depends on the fact that is corrected."""
    return {"description": "Velden van de gebeurtenis die wordt gecorrigeerd."}


def _fields(_: type) -> _Schema:
    """What the command that is named beside it types."""
    return {"description": "Velden van de opdracht.", "type": "object"}


def _name(verwijzing: _Schema) -> str:
    return str(verwijzing["$ref"]).rpartition("/")[2]


def _finished(delen: dict[str, _Schema], *, opgeslagen: bool) -> dict[str, _Schema]:
    return {
        naam: deel
        if naam == "Verzegeld"
        else _record(deel, opgeslagen=opgeslagen)
        if deel.get("type") == "object"
        else _without_text(deel)
        for naam, deel in delen.items()
    }


def _record(deel: _Schema, *, opgeslagen: bool) -> _Schema:
    verplicht = deel.get("required", [])
    velden = {
        naam: _field(veld, verplicht=naam in verplicht, opgeslagen=opgeslagen)
        for naam, veld in deel["properties"].items()
    }
    return _without_text(deel) | {"properties": velden, "additionalProperties": False}


def _without_text(deel: _Schema) -> _Schema:
    """The docstrings of the code are no part of the contract."""
    return {naam: w for naam, w in deel.items() if naam not in ("description", "title")}


def _field(veld: _Schema, *, verplicht: bool, opgeslagen: bool) -> _Schema:
    keuzes = veld.get("anyOf", [])
    if {"$ref": _VERZEGELD} in keuzes and {"type": "string"} in keuzes:
        if opgeslagen:
            return {"$ref": _VERZEGELD}
        tekst = {"type": "string", "minLength": 1} if verplicht else {"type": "string"}
        return {"anyOf": [tekst, {"$ref": _VERZEGELD}]}
    if {"$ref": _PERIODE} in keuzes:
        datum = {"type": "string", "pattern": _DATUM}
        return veld | {
            "anyOf": [datum if k == {"type": "string"} else k for k in keuzes]
        }
    if keuzes:
        delen = [_field(k, verplicht=verplicht, opgeslagen=opgeslagen) for k in keuzes]
        return veld | {"anyOf": delen}
    return _single(veld, verplicht=verplicht, opgeslagen=opgeslagen)


def _single(veld: _Schema, *, verplicht: bool, opgeslagen: bool) -> _Schema:
    match veld:
        case {"type": "string"} if "format" not in veld:
            return veld | {"pattern": _CODE if verplicht else f"^$|{_CODE}"}
        case {"type": "integer"}:
            return veld | {"minimum": -MAX_INTEGER, "maximum": MAX_INTEGER}
        case {"type": "array", "items": dict(element)}:
            inhoud = _field(element, verplicht=True, opgeslagen=opgeslagen)
            return veld | {"items": inhoud} | ({"minItems": 1} if verplicht else {})
        case _:
            return veld
