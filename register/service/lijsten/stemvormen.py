"""Shapes of votes: as held, taken apart, and added up by gemeente."""

from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    TEKST,
    Rijvorm,
    kies_uit,
    lijst,
    record,
)

_UITSLAG = kies_uit("voting:Uitslag")
_KEUZE = kies_uit("stemmen.telling:Keuze")
_AANTALLEN = record(
    "voor",
    "tegen",
    voor=GETAL,
    tegen=GETAL,
    onthouden=GETAL,
    blanco=GETAL,
    ongeldig=GETAL,
)
_STEM = record(
    "persoon", "keuze", persoon=CODE, gemeente=CODE, keuze=_KEUZE, gewicht=GETAL
)

_FEITEN = {
    "vergadering": CODE,
    "gremium": CODE,
    "punt": CODE,
    "titel": TEKST,
    "dossier": CODE,
    "voorstel": CODE,
    "amendement": CODE,
    "motie": CODE,
    "gehouden_op": DATUM,
    "wijze": kies_uit("stemmen.telling:Wijze"),
    "hoofden": _AANTALLEN,
    "gewichten": _AANTALLEN,
    "uitslag": _UITSLAG,
    "geldigheid": kies_uit("vergaderingen.stemfeiten:Geldigheid"),
    "gestaakt": JANEE,
    "seq": SEQ,
}
"""What a vote was, in the list of votes and in their analysis."""

_VOORBEELD = {
    "vergadering": "AB-2026-07-02",
    "gremium": "AB",
    "punt": "4",
    "titel": "Begroting 2027",
    "gehouden_op": "2026-07-02",
    "wijze": "hoofdelijk",
    "hoofden": {"voor": 4, "tegen": 5, "onthouden": 0, "blanco": 0, "ongeldig": 0},
    "gewichten": {"voor": 60, "tegen": 40, "onthouden": 0, "blanco": 0, "ongeldig": 0},
    "uitslag": "aangenomen",
    "geldigheid": "geldig",
    "seq": 44,
}

STEMMING = Rijvorm(
    naam="Stemming",
    uitleg="Een stemming zoals zij gehouden is; van een geheime zonder namen.",
    velden={
        **KOP,
        **_FEITEN,
        "stemmen": lijst(_STEM),
        "voltallig": JANEE,
        "vrijstelling": kies_uit("voting:Vrijstelling"),
        "vereist": record("teller", "noemer", teller=GETAL, noemer=GETAL, strikt=JANEE),
        "herstemming_van": CODE,
    },
    verplicht=("regeling", "geldig_van", "vergadering", "gremium", "wijze", "uitslag"),
    voorbeeld={
        **KOP_VOORBEELD,
        **_VOORBEELD,
        "stemmen": [
            {"persoon": "p-1", "gemeente": "gm0202", "keuze": "voor", "gewicht": 40}
        ],
    },
)

_DOORSLAG = lijst(
    record(
        "wie",
        "hoofden",
        "zonder",
        "omgekeerd",
        wie=CODE,
        hoofden=GETAL,
        gewicht=GETAL,
        zonder=_UITSLAG,
        omgekeerd=_UITSLAG,
    )
)

STEMANALYSE = Rijvorm(
    naam="Stemanalyse",
    uitleg="Een stemming met de uitslag in hoofden naast die in gewichten, en zonder "
    "wie (of met wie andersom) de uitslag anders was geweest.",
    velden={
        "regeling": CODE,
        **_FEITEN,
        "basis": kies_uit("stemmen.telling:Basis"),
        "uitslag_hoofden": _UITSLAG,
        "uitslag_gewichten": _UITSLAG,
        "verschil": JANEE,
        "doorslag_hoofden": _DOORSLAG,
        "doorslag_gewichten": _DOORSLAG,
        "alleen_door_gewicht": CODES,
    },
    verplicht=("regeling", "vergadering", "gremium", "punt", "wijze", "uitslag"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        **_VOORBEELD,
        "basis": "stemmen",
        "uitslag_hoofden": "verworpen",
        "uitslag_gewichten": "aangenomen",
        "verschil": True,
        "doorslag_hoofden": [],
        "doorslag_gewichten": [
            {
                "wie": "gm0202",
                "hoofden": 1,
                "gewicht": 40,
                "zonder": "verworpen",
                "omgekeerd": "verworpen",
            }
        ],
        "alleen_door_gewicht": ["gm0202"],
    },
)

STEMKRACHT = Rijvorm(
    naam="Stemkracht",
    uitleg="Wat een gemeente in een gremium aan stemmen heeft en wat zij ermee deed, "
    "over de geldige stemmingen waarvan bekend is wie wat stemde.",
    velden={
        "regeling": CODE,
        "gremium": CODE,
        "gemeente": CODE,
        "gewicht": GETAL,
        "gewicht_procent": GETAL,
        "stemmen": GETAL,
        "voor": GETAL,
        "tegen": GETAL,
        "onthouden": GETAL,
        "blanco": GETAL,
        "ongeldig": GETAL,
        "met_uitslag": GETAL,
        "doorslag_hoofden": GETAL,
        "doorslag_gewichten": GETAL,
    },
    verplicht=("regeling", "gremium", "gemeente", "stemmen"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "gremium": "AB",
        "gemeente": "gm0202",
        "gewicht": 40,
        "gewicht_procent": 36,
        "stemmen": 12,
        "voor": 10,
        "tegen": 2,
        "onthouden": 0,
        "blanco": 0,
        "ongeldig": 0,
        "met_uitslag": 11,
        "doorslag_hoofden": 1,
        "doorslag_gewichten": 5,
    },
)
