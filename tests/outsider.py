"""The log checked as someone would who has the file and the published rules only.

Reads with raw SQL; the tree is computed anew from the stored bytes by the definition
of RFC 6962, and the canonical form by an independent library.
"""

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import rfc8785

from register.codec.sealing import Disclosure, is_true
from register.service.place import Place
from register.store import Log
from register.tlog.tree import EMPTY_ROOT, leaf_hash, node_hash

_ZEGEL = re.compile(rb'\{"_sd":"([A-Za-z0-9_-]{43})"\}')


def tree_root(leaves: list[bytes]) -> bytes:
    """Root over leaf hashes, by the recursive definition (RFC 6962, 2.1)."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return node_hash(tree_root(leaves[:split]), tree_root(leaves[split:]))


def verify(map_: Path) -> int:
    """Check everything that an outsider can; gives the number of events."""
    place = Place(map_)
    rows = _rows(
        place.log,
        "SELECT notification_id, originator_id, originator_version, topic, state "
        "FROM stored_events ORDER BY notification_id",
    )
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1)), "seq not dense"
    _check_streams(rows)
    _check_bytes(rows)
    _check_tree(place, [leaf_hash(row[4]) for row in rows])
    _check_disclosures(place, [row[4] for row in rows])
    return len(rows)


def _rows(pad: Path, vraag: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(f"{pad.as_uri()}?mode=ro", uri=True) as db:
        rijen = db.execute(vraag).fetchall()
    db.close()
    return rijen


def _check_streams(rows: list[tuple[Any, ...]]) -> None:
    versies: dict[object, int] = {}
    for _, stroom, versie, _, _ in rows:
        versies[stroom] = versies.get(stroom, 0) + 1
        assert versie == versies[stroom], f"version of {stroom} not dense"


def _check_bytes(rows: list[tuple[Any, ...]]) -> None:
    vorige = ""
    ids = set()
    for _, stroom, versie, soort, inhoud in rows:
        assert isinstance(inhoud, bytes)
        kop = json.loads(inhoud)
        assert rfc8785.dumps(kop) == inhoud, "not canonical"
        assert (kop["stroom"], kop["versie"], kop["soort"]) == (stroom, versie, soort)
        assert "seq" not in kop, "the place is bound by the tree"
        assert kop["vastgelegd_op"] > vorige, "time runs back"
        vorige = kop["vastgelegd_op"]
        ids.add(kop["id"])
    assert len(ids) == len(rows), "ids not unique"


def _check_tree(place: Place, bladen: list[bytes]) -> None:
    log = Log(place.log, alleen_lezen=True)
    for grootte in {0, 1, len(bladen) // 2, len(bladen)}:
        if grootte <= len(bladen):
            assert log.root(grootte) == tree_root(bladen[:grootte])
    log.close()


def _check_disclosures(place: Place, events: list[bytes]) -> None:
    waar: dict[str, int] = {}
    for seq, inhoud in enumerate(events):
        for gevonden in _ZEGEL.findall(inhoud):
            digest = gevonden.decode()
            assert digest not in waar, "one seal in two places"
            waar[digest] = seq
    kolommen = "digest, seq, pad, zout, waarde"
    for pad, tabel in ((place.log, "openbaarmakingen"), (place.kluis, "geheimen")):
        for rij in _rows(pad, f"SELECT {kolommen} FROM {tabel}"):  # noqa: S608 - ours
            digest, seq, plek, zout, waarde = rij
            assert waar[str(digest)] == seq, f"a value in {tabel} without its event"
            assert is_true(
                Disclosure(str(digest), str(plek), _bytes(zout), _bytes(waarde))
            )


def _bytes(waarde: object) -> bytes:
    assert isinstance(waarde, bytes)
    return waarde
