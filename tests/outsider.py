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

_KOLOMMEN = "digest, seq, pad, zout, waarde"
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
    for rij in _rows(place.log, f"SELECT {_KOLOMMEN} FROM openbaarmakingen"):  # noqa: S608 - ours
        digest, seq, plek, zout, waarde = rij
        assert waar[str(digest)] == seq, "a public value without its event"
        assert is_true(Disclosure(str(digest), str(plek), _bytes(zout), _bytes(waarde)))
    with place.open_vault() as kluis:
        for digest, seq in _rows(place.kluis, "SELECT digest, seq FROM geheimen"):
            assert waar[str(digest)] == seq, "a value in the vault without its event"
            assert isinstance(seq, int)
            (open_,) = [w for w in kluis.of(seq) if w.digest == digest]
            assert is_true(open_)


def _bytes(waarde: object) -> bytes:
    assert isinstance(waarde, bytes)
    return waarde
