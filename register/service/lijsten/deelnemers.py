"""Who takes part in the regeling."""

from collections.abc import Sequence

from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import Adres, Filter, Overzicht
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    TEKST,
    Rijvorm,
)
from register.service.lijsten.words import Rij

DEELNEMER = Rijvorm(
    naam="Deelnemer",
    uitleg="Een gemeente die op die dag deelneemt, en aan welke modules.",
    velden={
        **KOP,
        "gemeente": CODE,
        "naam": TEKST,
        "tooi": CODE,
        "vanaf": DATUM,
        "modules": CODES,
        "seq": SEQ,
    },
    verplicht=("regeling", "geldig_van", "gemeente", "naam", "vanaf"),
    voorbeeld={
        **KOP_VOORBEELD,
        "gemeente": "gm0202",
        "naam": "Arnhem",
        "vanaf": "2017-04-01",
        "modules": ["werk"],
        "seq": 3,
    },
)


def _in_module(rij: Rij, module: str) -> bool:
    modules = rij.get("modules", ())
    return isinstance(modules, Sequence) and module in modules


DEELNEMERS = Overzicht(
    naam="deelnemers",
    uitleg="Toon welke gemeenten deelnemen, en aan welke modules.",
    toelichting="Welke gemeenten aan een regeling deelnemen, en aan welke modules.",
    voorbeeld="--module werk",
    bron="deelnemers",
    rij=DEELNEMER,
    kolommen=("gemeente", "naam", "vanaf", "modules"),
    leeg="Geen deelnemers gevonden.",
    filters=(
        GEMEENTE,
        Filter(
            naam="module",
            uitleg="Alleen wie aan deze module deelneemt.",
            voorbeeld="werk",
            past=_in_module,
        ),
    ),
    adressen=(
        Adres(
            "/deelnemers",
            "Deelnemers van alle regelingen",
            "deelnemers",
            "lijstDeelnemers",
        ),
    ),
)
