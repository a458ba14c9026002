"""The log in PostgreSQL, checked with raw SQL and the published rules only."""

import psycopg
from psycopg.conninfo import make_conninfo

from register.service.database_place import DatabasePlace
from register.tlog.tree import leaf_hash
from tests.outsider import _check_bytes, _check_streams, tree_root


def connect(place: DatabasePlace) -> psycopg.Connection:
    """A plain connection that sees the schemas of this register."""
    adres = place.adres
    instellingen = make_conninfo("", **adres.settings(adres.log, adres.kluis))
    return psycopg.connect(instellingen, autocommit=True)


def verify(place: DatabasePlace) -> int:
    """Check what an outsider can; gives the number of events."""
    with connect(place) as db:
        rijen = db.execute(
            "SELECT notification_id, originator_id, originator_version, topic, state "
            "FROM stored_events ORDER BY notification_id"
        ).fetchall()
        tegels: dict[int, bytes] = dict(
            db.execute("SELECT plek, hashes FROM tegels WHERE niveau=0").fetchall()
        )
        digests = db.execute(
            "SELECT digest, seq FROM openbaarmakingen UNION ALL "
            "SELECT digest, seq FROM geheimen"
        ).fetchall()
    assert [rij[0] for rij in rijen] == list(range(1, len(rijen) + 1)), "not dense"
    _check_streams(rijen)
    _check_bytes(rijen)
    bladen = [leaf_hash(rij[4]) for rij in rijen]
    assert b"".join(tegels[plek] for plek in sorted(tegels)) == b"".join(bladen)
    log = place.open_log(alleen_lezen=True)
    assert log.root(len(bladen)) == tree_root(bladen)
    log.close()
    for digest, seq in digests:
        assert str(digest).encode() in rijen[seq][4], "a value of no event"
    return len(rijen)
