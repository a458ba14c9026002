"""Secrets of a log that is replayed, and its files changed behind its back."""

import sqlite3
from contextlib import closing
from pathlib import Path

from register.service.place import Place
from register.service.reading import reading

KANARIE = "kanarie-in-de-mijn"
GEHEIM = {"openheid": "geheim", "grond": "2b"}
INKOOP: dict[str, object] = {
    "orgaan": "DB",
    "functie": "secretaris",
    "bevoegdheid": "M-1",
    "titel": "Inkoop",
    "handeling": "inkoop",
    "uitkomst": "aangenomen",
    "bedrag": 100_000,
}


def bij(place: Place) -> None:
    with reading(place):
        pass


def sql(bestand: Path, *opdrachten: str) -> None:
    with closing(sqlite3.connect(bestand)) as db, db:
        for opdracht in opdrachten:
            assert db.execute(opdracht).rowcount != 0
