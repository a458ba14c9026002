"""Chance that the auditee cannot foresee and the auditor cannot steer.

The auditor has a secret of 32 bytes and hands over what comes of hashing it
`TREKKINGEN` times. Draw `n` discloses the secret hashed `TREKKINGEN - n` times:
hashing that once more gives what was disclosed before, so the auditor has no choice
left, and what later draws disclose nobody can compute from it.

The lot of a draw is the hash of that disclosure, the plan (which binds all that stood
in the file before it), the root of a checkpoint and what another contributed. Its
numbers and scores are HMACs of it: anyone with HMAC-SHA256 can draw again by hand.
"""

import hmac
import os
from hashlib import sha256, sha512
from pathlib import Path

from register.audit.werkdossier.fouten import GeenWerkdossier, WerkdossierWeigert
from register.faults import NietSchrijfbaar

TREKKINGEN = 100
"""Draws in one file; who needs more begins another."""
BESTAND = "geheim"
LENGTE = 32
_DOMEIN = b"besluitregister/steekproef/v1\0"


def hashed(geheim: bytes, keren: int) -> bytes:
    """The secret hashed so many times."""
    for _ in range(keren):
        geheim = sha256(geheim).digest()
    return geheim


def commitment(geheim: bytes) -> bytes:
    """What is handed over before anything is drawn."""
    return hashed(geheim, TREKKINGEN)


def disclosed(geheim: bytes, nummer: int) -> bytes:
    """What draw `nummer` (from 1) discloses; raises `WerkdossierWeigert`."""
    if not 1 <= nummer <= TREKKINGEN:
        msg = (
            f"een werkdossier heeft {TREKKINGEN} trekkingen en die zijn op; begin een "
            "nieuw werkdossier"
        )
        raise WerkdossierWeigert(msg)
    return hashed(geheim, TREKKINGEN - nummer)


def belongs(onthuld: bytes, nummer: int, toezegging: bytes) -> bool:
    """Whether this is what draw `nummer` had to disclose."""
    return hmac.compare_digest(hashed(onthuld, nummer), toezegging)


def drawn(onthuld: bytes, plan: bytes, wortel: bytes, bijdrage: str) -> bytes:
    """The lot; `plan` is the `som` of its line, `wortel` that of the checkpoint."""
    ander = sha256(bijdrage.encode()).digest()
    return sha256(_DOMEIN + onthuld + plan + wortel + ander).digest()


def number(lot: bytes, waarvoor: str, grens: int) -> int:
    """A number below `grens` (at least 1)."""
    return int.from_bytes(hmac.digest(lot, waarvoor.encode(), sha512)) % grens


def score(lot: bytes, sleutel: str) -> bytes:
    """By which an item is ordered: the lowest are drawn."""
    return hmac.digest(lot, sleutel.encode(), sha256)


def keep(map_: Path, geheim: bytes) -> None:
    """Write the secret where only its owner reads it."""
    try:
        greep = os.open(map_ / BESTAND, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(greep, "w", encoding="ascii") as doel:
            doel.write(f"{geheim.hex()}\n")
    except OSError as fout:
        raise NietSchrijfbaar(str(map_)) from fout


def load(map_: Path, toezegging: bytes) -> bytes:
    """The secret of this file; raises `GeenWerkdossier`."""
    pad = map_ / BESTAND
    try:
        geheim = bytes.fromhex(pad.read_text("ascii")[: 3 * LENGTE])
    except OSError as fout:
        msg = (
            f"het geheim '{pad}' ontbreekt of is niet te lezen, en zonder geheim is er "
            "geen trekking; zet het terug, of begin een nieuw werkdossier"
        )
        raise GeenWerkdossier(msg) from fout
    except ValueError as fout:
        raise GeenWerkdossier(_wrong(pad)) from fout
    if len(geheim) != LENGTE or commitment(geheim) != toezegging:
        raise GeenWerkdossier(_wrong(pad))
    return geheim


def _wrong(pad: Path) -> str:
    return (
        f"het geheim in '{pad}' is niet dat waarover de toezegging is gedaan; zet het "
        "juiste terug, of begin een nieuw werkdossier"
    )
