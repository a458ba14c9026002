"""Schemas that the answers share, by the name that they refer to them by."""

from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    GETAL,
    JANEE,
    LIJST,
    SEQ,
    SEQS,
    TIJDSTIP,
    VRIJ,
    ZIN,
    Rijvorm,
    Schema,
    choices,
    gedeeld,
    kies,
    kies_uit,
    lijst,
    object_,
    record,
    verwijs,
)

GEBEURTENIS_VOORBEELD: Schema = {
    "regeling": "mgr-voorbeeld",
    "seq": 9,
    "soort": "besluit-genomen.v1",
    "stroom": "besluit/AB-2026-001",
    "feitdatum": "2026-07-02",
}

OORDEEL = Rijvorm(
    naam="Oordeel",
    uitleg="Wat een norm van het besluit zegt, toen het werd vastgelegd.",
    velden={
        "norm": CODE,
        "oordeel": kies_uit("besluiten.besluit:Oordeel"),
        "bewijs": SEQS,
    },
    verplicht=("norm", "oordeel"),
    voorbeeld={"norm": "AWB-01@1", "oordeel": "voldoet", "bewijs": [4]},
)

SCHAKEL = Rijvorm(
    naam="Schakel",
    uitleg="Eén schakel in de keten van bevoegdheid, de dichtstbijzijnde eerst.",
    velden={
        "soort": CODE,
        "gever": CODE,
        "nemer": CODE,
        "bevoegdheid": CODE,
        "gebreken": CODES,
        "seqs": SEQS,
    },
    verplicht=("soort",),
    voorbeeld={"soort": "mandaat", "gever": "DB", "nemer": "secretaris", "seqs": [7]},
)

GEBEURTENIS = Rijvorm(
    naam="Gebeurtenis",
    uitleg="Een vastgelegd feit, met wat het later verbeterde.",
    velden={
        "regeling": CODE,
        "seq": SEQ,
        "soort": CODE,
        "stroom": CODE,
        "versie": GETAL,
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
        "gecorrigeerd_op": TIJDSTIP,
        "vervallen_door": SEQ,
        "vervallen_op": TIJDSTIP,
    },
    verplicht=("regeling", "seq", "soort", "stroom", "feitdatum"),
    voorbeeld=GEBEURTENIS_VOORBEELD,
)

GEBEURTENISSEN = lijst(gedeeld("Gebeurtenis"))


def _tekst() -> Schema:
    return {
        "description": "Tekst, of een zegel waar de tekst (nog) niet openbaar is.",
        "anyOf": [{"type": "string"}, verwijs("Zegel"), verwijs("Onbekend")],
        "examples": ["Begroting 2027"],
    }


def _zegel() -> Schema:
    return object_(
        "Verzegelde waarde; in het log staat alleen deze samenvatting ervan.",
        {"_sd": ZIN.schema()},
        ("_sd",),
        {"_sd": "i8HOXDxAOU73Gh2ZEmll40IWcfUSAqR4u6lr-dXPvRw"},
    )


def _onbekend() -> Schema:
    return object_(
        "De geschiedenis geeft dit niet; met de reden.",
        {"onbekend": {"anyOf": [{"type": "string"}, verwijs("Zegel")]}},
        ("onbekend",),
        {"onbekend": "het verslag noemt het niet"},
    )


def _feitdatum() -> Schema:
    dagen = {"van": DATUM.schema(), "tot": DATUM.schema()}
    return {
        "description": "Een dag, ISO-week of maand, of een periode.",
        "anyOf": [{"type": "string"}, {"type": "object", "properties": dagen}],
        "examples": ["2026-07-02", "2026-W27", "2026-07"],
    }


def _afgeschermd() -> Schema:
    alle = choices(kies_uit("values:Openheid"))
    dicht = record(
        "openheid",
        openheid=kies(*(keuze for keuze in alle if keuze != "openbaar")),
        grond=CODE,
        sinds=DATUM,
        door=CODE,
        tot=DATUM,
    )
    vorm = object_(
        "Wat bestaat maar nu niet openbaar is. Het veld naar zijn soort "
        "(`besluit`, `dossier`, …) geeft de code.",
        {"regeling": CODE.schema(), "openbaarheid": dicht.schema()},
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
    )
    return {**vorm, "additionalProperties": CODE.schema()}


def shared() -> dict[str, Schema]:
    """All of them, by name."""
    return {
        "Tekst": _tekst(),
        "Zegel": _zegel(),
        "Onbekend": _onbekend(),
        "Feitdatum": _feitdatum(),
        "Afgeschermd": _afgeschermd(),
        **{vorm.naam: vorm.schema() for vorm in (OORDEEL, SCHAKEL, GEBEURTENIS)},
    }
