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
    return bool(_PUBLIEK.fullmatch(publiek)) and code == code_of(origin, publiek)


def code_of(origin: str, publiek: str) -> str:
    """Code of the key with this public half in the register of this origin."""
    som = sha256(_DOMEIN + origin.encode() + b"\0" + bytes.fromhex(publiek))
    return f"s{som.hexdigest()[:_LENGTE]}"
