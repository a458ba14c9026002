"""Modules of the regeling."""

from register.service.lijsten.tabel import Adres, Filter, Overzicht, kolom
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    record,
)
from register.service.lijsten.words import Rij, in_woorden, part, woord

_MODULE = Rijvorm(
    naam="Module",
    uitleg="Een module: wie meedoet, sinds wanneer, en hoe de kosten worden verdeeld.",
    velden={
        **KOP,
        "module": CODE,
        "naam": TEKST,
        "programma": CODE,
        "status": kies("loopt", "beeindigd"),
        "vanaf": DATUM,
        "beeindigd_op": DATUM,
        "deelnemers": CODES,
        "sleutel": record(
            "sleutel",
            "vanaf",
            sleutel=CODE,
            peildatum=FEITDATUM,
            bedrag=CENTEN,
            vanaf=DATUM,
            seq=SEQ,
        ),
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "module", "status", "vanaf"),
    voorbeeld={
        **KOP_VOORBEELD,
        "module": "zorg",
        "naam": "Inkoop Zorg",
        "status": "loopt",
        "vanaf": "2017-04-01",
        "deelnemers": ["gm0202", "gm0226"],
        "sleutel": {"sleutel": "inwoneraantal", "vanaf": "2017-04-01", "seq": 9},
        "seqs": [7, 8, 9],
    },
)


def _key(rij: Rij) -> str:
    return in_woorden(part(rij, "sleutel").get("sleutel"))


def _has(rij: Rij, gemeente: str) -> bool:
    return gemeente in woord(rij.get("deelnemers")).split(", ")


MODULES = Overzicht(
    naam="modules",
    uitleg="Toon de modules: wie meedoet en naar welke sleutel betaald wordt.",
    toelichting="De modules van een regeling met hun deelnemers en verdeelsleutel.",
    voorbeeld="--gemeente gm0202",
    bron="modules",
    rij=_MODULE,
    kolommen=(
        "module",
        "naam",
        "vanaf",
        "status",
        kolom("sleutel", _key),
        "deelnemers",
    ),
    leeg="Geen modules gevonden.",
    filters=(
        Filter(
            naam="gemeente",
            uitleg="Alleen waaraan deze gemeente meedoet.",
            voorbeeld="gm0202",
            past=_has,
        ),
        Filter(
            naam="programma", uitleg="Alleen in dit programma.", voorbeeld="sociaal"
        ),
        Filter(naam="status", uitleg="Of zij loopt.", voorbeeld="loopt"),
    ),
    adressen=(
        Adres("/modules", "Modules van alle regelingen", "modules", "lijstModules"),
        Adres(
            "/gemeenten/{code}/modules",
            "Modules waaraan een gemeente meedoet",
            "gemeenten",
            "lijstModulesVanGemeente",
        ),
    ),
)
