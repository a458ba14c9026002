"""Who owes what by which day."""

from collections.abc import Sequence
from datetime import date

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Kolom,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    KOP,
    KOP_VOORBEELD,
    TEKST,
    ZIN,
    Rijvorm,
    kies,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

TERMIJN = Rijvorm(
    naam="Termijn",
    uitleg="Wie wat voor welke dag doet, en onder welke norm.",
    velden={
        **KOP,
        "soort": CODE,
        "voor": CODES,
        "gemeente": CODE,
        "uiterlijk": DATUM,
        "wanneer": FEITDATUM,
        "wat": TEKST,
        "status": kies("open", "gehaald"),
        "dossier": CODE,
        "norm": CODE,
        "uitleg": ZIN,
    },
    verplicht=("regeling", "geldig_van", "soort", "uiterlijk", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "soort": "zienswijze",
        "voor": ["raad:gm0202"],
        "gemeente": "gm0202",
        "uiterlijk": "2026-07-03",
        "wat": "Ontwerpbegroting 2027",
        "status": "open",
        "dossier": "begroting-2027",
        "norm": "WGR-41",
    },
)


def _state(rij: Rij, op: date | None) -> str:
    """With a day also what has run out by then; nothing here looks at a clock."""
    voorbij = op is not None and str(rij["uiterlijk"]) < op.isoformat()
    return "verlopen" if voorbij and rij["status"] == "open" else woord(rij["status"])


def _what(rij: Rij) -> str:
    delen = [woord(rij.get(naam)) for naam in ("wat", "dossier", "norm")]
    return " · ".join(deel for deel in delen if deel)


def _owes(rij: Rij, wie: str) -> bool:
    voor = rij.get("voor", ())
    return isinstance(voor, Sequence) and wie in voor


TERMIJNEN = Overzicht(
    naam="termijnen",
    uitleg="Toon wie wat moet, en voor welke dag; met --op ook wat verlopen is.",
    toelichting=(
        "Wat wie voor welke dag doet, de eerste dag eerst. Of een open termijn "
        "verlopen is, volgt uit `uiterlijk` en de gevraagde dag."
    ),
    voorbeeld="--voor raad:gm0202",
    bron="termijnen",
    rij=TERMIJN,
    kolommen=(
        kolom("uiterlijk", lambda rij: wanneer(rij.get("wanneer") or rij["uiterlijk"])),
        kolom("soort", lambda rij: netjes(rij["soort"])),
        "voor",
        Kolom("status", _state),
        kolom("wat", _what),
    ),
    leeg="Geen termijnen gevonden.",
    filters=(
        Filter(
            naam="voor",
            uitleg="Wie iets moet: functie, orgaan, raad.",
            voorbeeld="raad:gm0202",
            past=_owes,
        ),
        GEMEENTE,
        Filter(naam="status", uitleg="Of de termijn nog loopt.", voorbeeld="open"),
        Filter(naam="soort", uitleg="Welk soort termijn.", voorbeeld="zienswijze"),
        DOSSIER,
    ),
    volgorde=Volgorde("uiterlijk"),
    adressen=(
        Adres(
            "/termijnen",
            "Termijnen van alle regelingen",
            "termijnen",
            "lijstAlleTermijnen",
        ),
        Adres(
            "/gemeenten/{code}/termijnen",
            "Termijnen voor een gemeente",
            "gemeenten",
            "lijstTermijnen",
        ),
    ),
)
