"""What is hidden of a register, and what may be seen of it."""

import sqlite3
from contextlib import closing

import orjson

from register.service.place import Place
from tests.registers import line

KANARIE = "kanarie-vogel"
GEHEIM = {"openheid": "geheim", "grond": "2b"}
BESLUIT = "besluit/AB-2026-001"
LEG_OP = line("LegGeheimhoudingOp", stroom=BESLUIT, door="AB", grond="2b")
HEF_OP = line("HefGeheimhoudingOp", stroom=BESLUIT, door="AB")


def public(place: Place, seq: int) -> dict[str, object]:
    """What everyone may see of the sealed values of one event."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        return {o.pad: orjson.loads(o.waarde) for o in log.disclosures(seq)}


def notes(place: Place) -> list[object]:
    with closing(sqlite3.connect(place.kluis)) as kluis:
        return kluis.execute("SELECT * FROM te_wissen").fetchall()
