"""Norms that a regeling set itself."""

from datetime import date
from typing import Any

from register.domain.besluiten.besluit import Oordeel
from register.service.findinglist import Gevonden
from register.service.findings import findings
from register.service.place import Place
from tests.service.boeken import Boek, neem

NU = date(2026, 12, 31)
NEE = Oordeel.VOLDOET_NIET
GRENS: dict[str, Any] = {
    "id": "REG-01",
    "vindplaats": {"artikel": "12", "lid": "3"},
    "tekst": "Het bestuur besluit tot ten hoogste honderd euro.",
    "ernst": "midden",
    "bedrag": {"hoogste": 10_000},
}


def stel(boek: Boek, dag: str = "2026-02-01", **anders: object) -> int:
    """Adopt an own norm; gives its seq."""
    boek.doe("StelEigenNormVast", dag, **GRENS | anders)
    return boek.seq()


def van(place: Place, op: date = NU, norm: str = "REG-01") -> list[Gevonden]:
    return [rij for rij in findings(place, op).gevonden if rij.id == norm]


def duur(boek: Boek, dag: str = "2026-05-07") -> str:
    return neem(boek, dag, bedrag=10_001)
