"""Decisions of deelnemers that the regeling builds on."""

from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import Adres, Filter, Overzicht, kolom
from register.service.lijsten.vormen import (
    CODE,
    DATUM,
    KOP,
    KOP_VOORBEELD,
    SEQS,
    TEKST,
    TUSSEN,
    Rijvorm,
    kies_uit,
    onbekend,
)
from register.service.lijsten.words import (
    Rij,
    dag_of_tussen,
    netjes,
    wanneer,
    woord,
)

DEELNEMERSBESLUIT = Rijvorm(
    naam="Deelnemersbesluit",
    uitleg="Een besluit van een gemeente waar de regeling op voortbouwt.",
    velden={
        **KOP,
        "deelnemersbesluit": CODE,
        "gemeente": CODE,
        "orgaan": onbekend(kies_uit("overeenkomsten.deelnemersbesluit:Gemeenteorgaan")),
        "soort": kies_uit("overeenkomsten.deelnemersbesluit:Deelnemersbesluitsoort"),
        "onderwerp": TEKST,
        "module": CODE,
        "genomen_op": DATUM,
        "genomen_tussen": TUSSEN,
        "van": DATUM,
        "van_tussen": TUSSEN,
        "tot": DATUM,
        "vervangt": CODE,
        "ingetrokken_op": DATUM,
        "ingetrokken_tussen": TUSSEN,
        "seqs": SEQS,
    },
    verplicht=("regeling", "deelnemersbesluit"),
    voorbeeld={
        **KOP_VOORBEELD,
        "deelnemersbesluit": "aanwijzing-a-2027",
        "gemeente": "gm0202",
        "orgaan": "college",
        "soort": "aanwijzingsbesluit",
        "onderwerp": "Aanwijzing van het werkbedrijf",
        "van": "2027-06-01",
        "tot": "2029-12-31",
    },
)


def _ends(rij: Rij) -> str:
    if rij.get("ingetrokken_op"):
        return f"ingetrokken {dag_of_tussen(rij, 'ingetrokken')}"
    return wanneer(rij.get("tot"))


def _begins(rij: Rij) -> str:
    return wanneer(rij.get("van_tussen") or rij.get("van"))


DEELNEMERSBESLUITEN = Overzicht(
    naam="deelnemersbesluiten",
    uitleg="Toon besluiten van gemeenten, zoals aanwijzingsbesluiten.",
    toelichting="Besluiten van deelnemers waar de regeling op voortbouwt.",
    voorbeeld="--soort aanwijzingsbesluit",
    bron="deelnemersbesluiten",
    rij=DEELNEMERSBESLUIT,
    kolommen=(
        kolom("code", lambda rij: woord(rij["deelnemersbesluit"])),
        "gemeente",
        kolom("van", _begins),
        kolom("tot", _ends),
        kolom("wat", lambda rij: f"{netjes(rij['soort'])}: {woord(rij['onderwerp'])}"),
    ),
    leeg="Geen besluiten van deelnemers gevonden.",
    filters=(
        GEMEENTE,
        Filter(naam="soort", uitleg="Welk soort.", voorbeeld="aanwijzingsbesluit"),
        MODULE,
    ),
    adressen=(
        Adres(
            "/deelnemersbesluiten",
            "Besluiten van deelnemers",
            "overeenkomsten",
            "lijstDeelnemersbesluiten",
        ),
        Adres(
            "/gemeenten/{code}/deelnemersbesluiten",
            "Besluiten van een deelnemer",
            "gemeenten",
            "lijstDeelnemersbesluitenVanGemeente",
        ),
    ),
)
