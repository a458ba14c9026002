"""When a raad last met: what it wants to know is what changed since."""

from datetime import date, timedelta

import orjson

from register.domain.raden.raadsagenda import Raadsaard
from register.service.answers import Library
from register.service.details import question
from register.service.lijsten.vraag import Ask


def previous(library: Library, gemeente: str, op: date) -> date | None:
    """Its last meeting before this day, as any of the registers knows it."""
    vraag = Ask(op=op, openbaar=True, filter={"gemeente": gemeente})
    dagen = [
        date.fromisoformat(rij["datum"])
        for regeling in library.logs
        for rij in _rows(library, regeling, vraag)
        if rij.get("aard") == Raadsaard.RAAD and "vervallen_op" not in rij
    ]
    gisteren = op - timedelta(days=1)
    return max((dag for dag in dagen if dag <= gisteren), default=None)


def _rows(library: Library, regeling: str, ask: Ask) -> list[dict[str, str]]:
    vraag = question(library, regeling, ask, filter_=ask.filter)
    rijen = library.rows("raadsvergaderingen", vraag)
    return [orjson.loads(rij) for rij in rijen]
