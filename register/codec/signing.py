"""Where the signatures stand in an event, and the bytes that they are over (design §3).

Those are the canonical bytes without either signature, so that a second person signs
the same as the first.
"""

from base64 import b64decode, b64encode
from typing import cast

import orjson

from register.codec.canonical import dump

_EERSTE = "handtekening"
_TWEEDE = "medehandtekening"


def with_signatures(inhoud: bytes, eerste: bytes, tweede: bytes = b"") -> bytes:
    """The event with what was signed over `inhoud`; raises `BuitenProfiel`."""
    kop = orjson.loads(inhoud)
    kop[_EERSTE] = b64encode(eerste).decode()
    if tweede:
        kop[_TWEEDE] = b64encode(tweede).decode()
    return dump(kop)


def without_signatures(opgeslagen: bytes) -> bytes:
    """What was signed."""
    kop = cast("dict[str, object]", orjson.loads(opgeslagen))
    kop.pop(_EERSTE, None)
    kop.pop(_TWEEDE, None)
    return orjson.dumps(kop, option=orjson.OPT_SORT_KEYS)


def signature(tekst: str) -> bytes:
    """The bytes of a signature as it is stored; empty where it is none at all."""
    try:
        return b64decode(tekst, validate=True)
    except ValueError:
        return b""
