"""Typed replay of the log against a raw SELECT with orjson.loads."""

import sqlite3

import orjson

from bench.ground import Ground
from bench.measure import Row, Scale, Subject, compare, rate
from register.codec.events import REGISTRY


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    log = grond.place.open_log(alleen_lezen=True)
    aantal = log.size()

    def eigen() -> float:
        def doe() -> None:
            for batch in log.events():
                for rij in batch:
                    REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)

        return rate(aantal, doe)

    def ander() -> float:
        db = sqlite3.connect(f"file:{grond.place.log}?mode=ro", uri=True)

        def doe() -> None:
            rijen = db.execute(
                "SELECT notification_id, originator_id, originator_version, topic, "
                "state FROM stored_events ORDER BY notification_id"
            )
            for rij in rijen:
                orjson.loads(rij[4])

        gemeten = rate(aantal, doe)
        db.close()
        return gemeten

    wat = Subject(
        meting="getypeerd herspelen van het logboek",
        tegen="kale SELECT met orjson.loads",
        eenheid="gebeurtenissen/s",
        doel=0.55,
        n=aantal,
    )
    gemeten = compare(wat, eigen, ander, schaal.paren)
    log.close()
    return [gemeten]
