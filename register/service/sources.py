"""Where time, ids and salts come from: given, so that a generator can fix them."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_bytes

_EEN_MICROSECONDE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Sources:
    """A clock (UTC), a source of 16 random bytes for ids, and one of salts."""

    klok: Callable[[], datetime]
    ids: Callable[[datetime], str]
    salts: Callable[[], bytes]


def uuid7(moment: datetime, toeval: bytes) -> str:
    """UUID version 7 (RFC 9562) of a moment and 10 random bytes."""
    milli = int(moment.timestamp() * 1000)
    kop = milli.to_bytes(6, "big") + toeval[:10]
    getal = bytearray(kop)
    getal[6] = (getal[6] & 0x0F) | 0x70
    getal[8] = (getal[8] & 0x3F) | 0x80
    hexa = getal.hex()
    return f"{hexa[:8]}-{hexa[8:12]}-{hexa[12:16]}-{hexa[16:20]}-{hexa[20:]}"


def system() -> Sources:
    """The real clock and the operating system's randomness."""
    return Sources(
        klok=lambda: datetime.now(UTC),  # noqa: TID251 - the one clock
        ids=lambda moment: uuid7(moment, os.urandom(10)),
        salts=lambda: token_bytes(32),
    )


def stamp(moment: datetime) -> str:
    """UTC with microseconds, as the envelope stores it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def after(moment: datetime, laatste: str) -> datetime:
    """The moment, or a microsecond after the last recorded one."""
    if not laatste:
        return moment
    grens = datetime.fromisoformat(laatste) + _EEN_MICROSECONDE
    return max(moment, grens)
