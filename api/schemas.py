"""Schemas of the answers: those of the table, what they share, and problems."""

from api.routes import VORMEN
from register.service.lijsten.gedeeld import shared
from register.service.lijsten.vormen import (
    GETAL,
    ZIN,
    Schema,
    gedeeld,
    lijst,
    object_,
)

_PROBLEEM: Schema = object_(
    "Wat er mis is (RFC 9457).",
    {
        "type": {"type": "string", "format": "uri-reference"},
        "title": ZIN.schema(),
        "status": GETAL.schema(),
        "detail": ZIN.schema(),
        "fouten": lijst(gedeeld("Veldfout")).schema(),
    },
    ("status", "title", "detail"),
    {
        "type": "about:blank",
        "title": "Ongeldige vraag",
        "status": 400,
        "detail": "geldigOp: is geen bestaande dag",
        "fouten": [{"veld": "geldigOp", "detail": "is geen bestaande dag"}],
    },
)
_VELDFOUT: Schema = object_(
    "Wat er mis is met één parameter.",
    {"veld": ZIN.schema(), "detail": ZIN.schema()},
    ("veld", "detail"),
    {"veld": "limiet", "detail": "is geen aantal van 1 tot en met 200"},
)

_KEUZE: Schema = {
    "type": "object",
    "description": "Alleen de velden die met `velden` zijn gekozen.",
    "examples": [{"regeling": "mgr-voorbeeld"}],
}

SCHEMAS: dict[str, Schema] = {
    **shared(),
    "Probleem": _PROBLEEM,
    "Veldfout": _VELDFOUT,
    "Keuze": _KEUZE,
    **{naam: vorm.schema() for naam, vorm in VORMEN.items()},
}
"""All schemas by name."""
