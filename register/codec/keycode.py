"""The code by which a key is known: it follows from the register and the key.

So the code in an event says for which register it was signed, and a key of another
register, or an event taken from one, is known by it.
"""

import re
from hashlib import sha256
from typing import Protocol

_DOMEIN = b"besluitregister/persoonssleutel/v1\0"
_LENGTE = 20
_PUBLIEK = re.compile(r"[0-9a-f]{64}")
_P = 2**255 - 19
_D = -121665 * pow(121666, -1, _P) % _P
_ACHT = int("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16)
_ZWAK = frozenset({0, 1, _P - 1, _ACHT, _P - _ACHT})
"""The y of the points of small order."""


class _Herkomst(Protocol):
    @property
    def regeling(self) -> str: ...

    @property
    def oefening(self) -> bool: ...


def origin_of(register: _Herkomst) -> str:
    """Origin of the checkpoints of one register; an exercise says so for ever."""
    soort = "besluitregister/oefening" if register.oefening else "besluitregister"
    return f"{soort}/{register.regeling}"


def is_of(origin: str, code: str, publiek: str) -> bool:
    """Whether this is the code of this key in the register of this origin."""
    return is_sound(publiek) and code == code_of(origin, publiek)


def is_sound(publiek: str) -> bool:
    """Whether this is the public half of a key that only its owner signs with.

    It is a point of the curve (RFC 8032, 5.1.3), and none of the eight of small order:
    under those anybody makes a signature that holds.
    """
    if not _PUBLIEK.fullmatch(publiek):
        return False
    y = int.from_bytes(bytes.fromhex(publiek), "little") & (2**255 - 1)
    if y >= _P or y in _ZWAK:
        return False
    boven, onder = y * y - 1, _D * y * y + 1
    return pow(boven * onder, (_P - 1) // 2, _P) == 1


def code_of(origin: str, publiek: str) -> str:
    """Code of the key with this public half in the register of this origin."""
    som = sha256(_DOMEIN + origin.encode() + b"\0" + bytes.fromhex(publiek))
    return f"s{som.hexdigest()[:_LENGTE]}"
