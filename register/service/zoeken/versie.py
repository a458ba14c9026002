"""Which code made an index: what other code made is made anew, tables and all."""

import unicodedata
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from register.projections.fingerprint import fingerprint


@cache
def made_by() -> str:
    """Of the rows, of what is searched in them, and of how words are parted and folded.

    A stemmer or a Unicode of another version finds other words in the same text.
    """
    delen = (fingerprint(), version("snowballstemmer"), unicodedata.unidata_version)
    som = sha256(" ".join(delen).encode())
    for bestand in sorted(Path(__file__).parent.glob("*.py")):
        som.update(bestand.name.encode() + b"\0" + bestand.read_bytes() + b"\0")
    return som.hexdigest()[:16]


def layout(tabellen: str) -> int:
    """Of tables as they are written down: a number for their database to keep."""
    return int.from_bytes(sha256(tabellen.encode()).digest()[:4]) >> 1
