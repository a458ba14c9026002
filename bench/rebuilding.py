"""Rebuilding every projection against a raw upsert of as many rows into one table."""

import sqlite3

from bench.ground import Ground
from bench.measure import Row, Scale, Subject, compare, rate, seconds
from register.projections.model import ReadModel, engine_of

_PER_KEER = 500
_TABEL = """CREATE TABLE rijen (
    regeling TEXT NOT NULL, sleutel TEXT NOT NULL, van_dag TEXT NOT NULL,
    tot_dag TEXT NOT NULL, stroom TEXT NOT NULL, soort TEXT, inhoud BLOB NOT NULL,
    PRIMARY KEY (regeling, sleutel, van_dag))"""
_UPSERT = (
    "INSERT INTO rijen VALUES ('oefen',?,'2026-01-01','9999-12-31',?,?,?) "
    "ON CONFLICT (regeling, sleutel, van_dag) DO UPDATE SET tot_dag=excluded.tot_dag, "
    "stroom=excluded.stroom, soort=excluded.soort, inhoud=excluded.inhoud"
)


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    log = grond.place.open_log(alleen_lezen=True)
    aantal = log.size()
    model = ReadModel(engine_of(grond.fresh("leesmodel")))
    model.make()

    def eigen() -> float:
        return rate(aantal, lambda: model.rebuild(grond.regeling, log))

    def ander() -> float:
        return aantal / _upserted(grond)

    wat = Subject(
        meting="herbouw van alle projecties (toestand en versies)",
        tegen="kale upsert in één tabel",
        eenheid="gebeurtenissen/s",
        doel=0.08,
        n=aantal,
    )
    gemeten = compare(wat, eigen, ander, schaal.herbouw)
    model.engine.dispose()
    log.close()
    return [gemeten]


def _upserted(grond: Ground) -> float:
    """Seconds of writing alone, into one table shaped and set up as the lists are."""
    log = sqlite3.connect(f"file:{grond.place.log}?mode=ro", uri=True)
    db = sqlite3.connect(grond.fresh("vloer"), isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=NORMAL")
    db.execute("PRAGMA secure_delete=ON")
    db.execute(_TABEL)
    rijen = log.execute(
        "SELECT originator_id, originator_id, topic, state FROM stored_events "
        "ORDER BY notification_id"
    )
    db.execute("BEGIN IMMEDIATE")
    duur = 0.0
    while batch := rijen.fetchmany(_PER_KEER):
        deel = batch
        duur += seconds(lambda: db.executemany(_UPSERT, deel))  # noqa: B023 - called at once
    duur += seconds(lambda: db.execute("COMMIT"))
    db.close()
    log.close()
    return duur
