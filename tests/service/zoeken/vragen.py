"""What the tests of search ask."""

import orjson

from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, items

REGELING = "oefenregio"


def found_rows(library: Library, woorden: str, **filters: str) -> list[Rij]:
    """What is public and has these words, as the list gives it."""
    ask = Ask(openbaar=True, aantal=200, filter={"zoek": woorden, **filters})
    return items(orjson.loads(views.rows(library, "zoek", None, ask)), "gegevens")


def codes(library: Library, woorden: str, **filters: str) -> list[object]:
    """Their codes only."""
    return [rij["code"] for rij in found_rows(library, woorden, **filters)]
