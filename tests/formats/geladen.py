"""Profiles that differ a little, and what loading them says."""

from tests.formats.dorpenland import Land


def names(land: Land, tekst: str) -> list[str]:
    return [r.opdracht for r in land.plan(tekst).regels if r.opdracht not in BESTAND]


BESTAND = ("VoegStukToe", "MeldProfielGeladen")


def only(land: Land, tekst: str) -> tuple[str, object, object]:
    (regel,) = [r for r in land.plan(tekst).regels if r.opdracht not in BESTAND]
    return regel.opdracht, regel.gegevens, regel.feitdatum
