"""The norms of a regeling itself: where they stand, and how they are judged."""

from register.service.lijsten.tabel import Adres, Filter, Overzicht, Volgorde, kolom
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    SEQS,
    TEKST,
    ZIN,
    Rijvorm,
    kies_uit,
)
from register.service.lijsten.words import Rij, wanneer, woord

EIGENNORM = Rijvorm(
    naam="EigenNorm",
    uitleg="Een norm van de regeling zelf, met de vorm waarin zij wordt getoetst.",
    velden={
        "regeling": CODE,
        "id": CODE,
        "vindplaats": ZIN,
        "tekst": TEKST,
        "vorm": kies_uit("norms.eigen.eigennorm:VORMNAMEN"),
        "toetst": ZIN,
        "ernst": kies_uit("norms.eigen.eigennorm:Ernst"),
        "geldig_van": DATUM,
        "geldig_tot": DATUM,
        "organen": CODES,
        "handelingen": CODES,
        "modules": CODES,
        "seqs": SEQS,
    },
    verplicht=("regeling", "id", "vindplaats", "vorm", "toetst", "ernst"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "id": "REG-01",
        "vindplaats": "art. 12 lid 3 van de regeling",
        "tekst": "De oproep gaat ten minste veertien dagen vooraf uit.",
        "vorm": "termijn",
        "toetst": "De oproep is ten minste 14 dagen vóór de vergadering.",
        "ernst": "midden",
        "geldig_van": "2026-01-01",
    },
)


def _until(rij: Rij) -> str:
    van = wanneer(rij["geldig_van"])
    return f"{van} t/m {wanneer(rij['geldig_tot'])}" if rij.get("geldig_tot") else van


EIGEN_NORMEN = Overzicht(
    naam="eigen-normen",
    uitleg="Toon de normen van de regeling zelf, en hoe zij worden getoetst.",
    toelichting="De eigen normen die op een dag gelden: waar zij in de regeling staan, "
    "wat er getoetst wordt en hoe zwaar het weegt. Elke regeling heeft haar eigen ids.",
    voorbeeld="--vorm termijn",
    bron="register.service.overzichten.eigennormen:rows",
    rij=EIGENNORM,
    kolommen=(
        kolom("norm", lambda rij: woord(rij["id"])),
        kolom("waar", lambda rij: woord(rij["vindplaats"])),
        kolom("tekst", lambda rij: woord(rij.get("tekst", ""))),
        kolom("toetst", lambda rij: woord(rij["toetst"])),
        kolom("sinds", _until),
    ),
    leeg="De regeling heeft op deze dag geen eigen normen.",
    filters=(
        Filter(naam="vorm", uitleg="Alleen in deze vorm.", voorbeeld="termijn"),
        Filter(naam="ernst", uitleg="Alleen van dit gewicht.", voorbeeld="hoog"),
    ),
    sleutel=("id",),
    volgorde=Volgorde("id"),
    per_dag=True,
    adressen=(
        Adres(
            "/eigen-normen",
            "Eigen normen van alle regelingen",
            "normen",
            "lijstEigenNormen",
        ),
        Adres(
            "/regelingen/{code}/eigen-normen",
            "Eigen normen van een regeling",
            "normen",
            "lijstEigenNormenVanRegeling",
        ),
    ),
)
