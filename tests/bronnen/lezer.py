"""Reads the register of the real example, as recorded from its sources."""

from dataclasses import dataclass
from datetime import date

import orjson

from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask

REGELING = "mgr-sdcg"
Rij = dict[str, object]


@dataclass(frozen=True)
class Lezer:
    """Lists and single things, on a day or with all that is known."""

    library: Library

    def lijst(self, naam: str, op: str = "", **filters: str) -> list[Rij]:
        """Rows of a list."""
        ask = Ask(op=date.fromisoformat(op) if op else None, filter=filters)
        blad = orjson.loads(views.rows(self.library, naam, REGELING, ask))
        rijen: list[Rij] = blad["gegevens"]
        return rijen

    def ding(self, naam: str, code: str, op: str = "") -> Rij:
        """One thing by its code."""
        ask = Ask(op=date.fromisoformat(op) if op else None)
        gelezen: Rij = orjson.loads(
            views.thing(self.library, naam, REGELING, code, ask)
        )
        return gelezen


def bij(rijen: list[Rij], sleutel: str) -> dict[str, Rij]:
    """Rows by one of their fields."""
    return {str(rij[sleutel]): rij for rij in rijen}


def delen(ding: Rij, veld: str) -> list[Rij]:
    """Rows within a thing."""
    rijen = ding[veld]
    assert isinstance(rijen, list)
    return rijen
