"""Which code made the rows: other code may make other rows of the same log.

The read model keeps this beside the position of each log. Where it is another one
the log is folded anew, tables and all, so that nobody has to remember to.
"""

from functools import cache
from hashlib import blake2b
from pathlib import Path

_MAPPEN = ("codec", "domain", "projections")
"""Packages of `register` that rows are a function of."""


@cache
def fingerprint() -> str:
    """Of all source that rows are made by: 32 hexadecimal digits."""
    wortel = Path(__file__).parents[1]
    som = blake2b(digest_size=16)
    for map_ in _MAPPEN:
        for bestand in sorted((wortel / map_).rglob("*.py")):
            som.update(bestand.relative_to(wortel).as_posix().encode() + b"\0")
            som.update(bestand.read_bytes() + b"\0")
    return som.hexdigest()
