"""The access log: one line of JSON for each answer.

Only what was asked and how it went: never a header of the client, never a body. The
address of the client is personal data; who keeps this log keeps it no longer than
needed.
"""

import sys
from collections.abc import Callable

import orjson

from api.shell import Gezien
from register.service.sources import stamp, system

Schrijf = Callable[[str], object]


class Toegangslog:
    """Writes lines to stderr, or where it is told to."""

    def __init__(self, schrijf: Schrijf | None = None) -> None:
        """`schrijf` takes one line with its end."""
        self._schrijf = schrijf or sys.stderr.write

    def __call__(self, gezien: Gezien) -> None:
        """One answer that has gone out."""
        scope = gezien.scope
        client = scope.get("client")
        regel = {
            "tijd": stamp(system().klok()),
            "client": client[0] if client else None,
            "methode": scope["method"],
            "adres": _address(scope.get("raw_path"), scope["query_string"]),
            "status": gezien.status,
            "bytes": gezien.bytes,
            "ms": round(gezien.seconden * 1000, 2),
        }
        self._schrijf(orjson.dumps(regel).decode() + "\n")


def _address(pad: bytes | None, vraag: bytes) -> str:
    """As it came in, still encoded: what is not printable stays so."""
    tekst = (pad or b"") + (b"?" + vraag if vraag else b"")
    return "".join(
        chr(teken) if 32 < teken < 127 else f"%{teken:02X}"  # noqa: PLR2004 - ASCII
        for teken in tekst
    )
