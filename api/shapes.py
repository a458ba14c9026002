"""Shapes that others are made of, as JSON Schema with an example each."""

from collections.abc import Sequence

from register.domain.besluiten.besluit import Oordeel
from register.domain.values import Openheid

Schema = dict[str, object]

CODE: Schema = {"type": "string"}
DATUM: Schema = {"type": "string", "format": "date"}
TIJDSTIP: Schema = {"type": "string", "format": "date-time"}
CENTEN: Schema = {"type": "integer", "description": "Hele eurocenten."}
JANEE: Schema = {"type": "boolean"}
SEQ: Schema = {"type": "integer", "minimum": 0, "description": "Plaats in het log."}
SEQS: Schema = {"type": "array", "items": SEQ}
CODES: Schema = {"type": "array", "items": CODE}
VRIJ: Schema = {"type": "object"}
LIJST: Schema = {"type": "array", "items": VRIJ}


def ref(naam: str) -> Schema:
    """Reference to a shape."""
    return {"$ref": f"#/components/schemas/{naam}"}


def kies(keuzes: Sequence[str]) -> Schema:
    """One of these."""
    return {"type": "string", "enum": [str(keuze) for keuze in keuzes]}


def onbekend(vorm: Schema) -> Schema:
    """A value that history may not give."""
    return {"anyOf": [vorm, ref("Onbekend")]}


TEKST = ref("Tekst")
FEITDATUM = ref("Feitdatum")


def object_(
    uitleg: str, velden: Schema, verplicht: Sequence[str], voorbeeld: Schema
) -> Schema:
    return {
        "type": "object",
        "description": uitleg,
        "properties": velden,
        "required": list(verplicht),
        "examples": [voorbeeld],
    }


GEBEURTENIS_VOORBEELD: Schema = {
    "regeling": "mgr-voorbeeld",
    "seq": 9,
    "soort": "besluit-genomen.v1",
    "stroom": "besluit/AB-2026-001",
    "feitdatum": "2026-07-02",
}

GEDEELD: dict[str, Schema] = {
    "Tekst": {
        "description": "Tekst, of een zegel waar de tekst (nog) niet openbaar is.",
        "anyOf": [{"type": "string"}, ref("Zegel"), ref("Onbekend")],
        "examples": ["Begroting 2027"],
    },
    "Zegel": object_(
        "Verzegelde waarde; in het log staat alleen deze samenvatting ervan.",
        {"_sd": {"type": "string"}},
        ("_sd",),
        {"_sd": "i8HOXDxAOU73Gh2ZEmll40IWcfUSAqR4u6lr-dXPvRw"},
    ),
    "Onbekend": object_(
        "De geschiedenis geeft dit niet; met de reden.",
        {"onbekend": {"anyOf": [{"type": "string"}, ref("Zegel")]}},
        ("onbekend",),
        {"onbekend": "het verslag noemt het niet"},
    ),
    "Feitdatum": {
        "description": "Een dag, ISO-week of maand, of een periode.",
        "anyOf": [
            {"type": "string"},
            {"type": "object", "properties": {"van": DATUM, "tot": DATUM}},
        ],
        "examples": ["2026-07-02", "2026-W27", "2026-07"],
    },
    "Oordeel": object_(
        "Wat een norm van het besluit zegt, toen het werd vastgelegd.",
        {"norm": CODE, "oordeel": kies(tuple(Oordeel)), "bewijs": SEQS},
        ("norm", "oordeel"),
        {"norm": "AWB-01@1", "oordeel": "voldoet", "bewijs": [4]},
    ),
    "Schakel": object_(
        "Eén schakel in de keten van bevoegdheid, de dichtstbijzijnde eerst.",
        {
            "soort": CODE,
            "gever": CODE,
            "nemer": CODE,
            "bevoegdheid": CODE,
            "gebreken": CODES,
            "seqs": SEQS,
        },
        ("soort",),
        {"soort": "mandaat", "gever": "DB", "nemer": "secretaris", "seqs": [7]},
    ),
    "Afgeschermd": {
        **object_(
            "Wat bestaat maar nu niet openbaar is. Het veld naar zijn soort "
            "(`besluit`, `dossier`, …) geeft de code.",
            {
                "regeling": CODE,
                "openbaarheid": {
                    "type": "object",
                    "properties": {
                        "openheid": kies([o for o in Openheid if o != "openbaar"]),
                        "grond": CODE,
                        "sinds": DATUM,
                        "door": CODE,
                        "tot": DATUM,
                    },
                    "required": ["openheid"],
                },
            },
            ("regeling", "openbaarheid"),
            {
                "regeling": "mgr-voorbeeld",
                "besluit": "AB-2026-002",
                "openbaarheid": {
                    "openheid": "geheim",
                    "grond": "2b",
                    "door": "AB",
                    "sinds": "2026-07-09",
                },
            },
        ),
        "additionalProperties": CODE,
    },
    "Gebeurtenis": object_(
        "Een vastgelegd feit, met wat het later verbeterde.",
        {
            "regeling": CODE,
            "seq": SEQ,
            "soort": CODE,
            "stroom": CODE,
            "versie": {"type": "integer"},
            "feitdatum": FEITDATUM,
            "vastgelegd_op": TIJDSTIP,
            "vastgelegd_door": CODE,
            "hoedanigheid": CODE,
            "namens": CODE,
            "dossier": CODE,
            "grondslag": LIJST,
            "bewijs": LIJST,
            "override": VRIJ,
            "achterstand": JANEE,
            "gegevens": VRIJ,
            "oorspronkelijk": VRIJ,
            "gecorrigeerd_door": SEQ,
            "vervallen_door": SEQ,
        },
        ("regeling", "seq", "soort", "stroom", "feitdatum"),
        GEBEURTENIS_VOORBEELD,
    ),
    "Probleem": object_(
        "Wat er mis is (RFC 9457).",
        {
            "type": {"type": "string", "format": "uri-reference"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "fouten": {"type": "array", "items": ref("Veldfout")},
        },
        ("status", "title", "detail"),
        {
            "type": "about:blank",
            "title": "Ongeldige vraag",
            "status": 400,
            "detail": "geldigOp: is geen bestaande dag",
            "fouten": [
                {
                    "veld": "geldigOp",
                    "detail": "is geen bestaande dag",
                },
            ],
        },
    ),
    "Veldfout": object_(
        "Wat er mis is met één parameter.",
        {"veld": {"type": "string"}, "detail": {"type": "string"}},
        ("veld", "detail"),
        {"veld": "limiet", "detail": "is geen aantal van 1 tot en met 200"},
    ),
}
