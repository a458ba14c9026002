"""Where time, ids and salts come from: given, so that a generator can fix them."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from secrets import token_bytes

import orjson

from register.reads import Reads

_EEN_MICROSECONDE = timedelta(microseconds=1)
TERUG = timedelta(seconds=10)
"""Clocks of two machines, and one that is set right, differ less than this."""
VOORUIT = timedelta(days=366)
"""No regeling records nothing for longer: every year it has a budget and accounts."""


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
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='microseconds')}Z"


def after(moment: datetime, laatste: str) -> datetime:
    """The moment, or a microsecond after the last recorded one."""
    if not laatste:
        return moment
    grens = datetime.fromisoformat(laatste) + _EEN_MICROSECONDE
    return max(moment, grens)


def last_recorded(bron: Reads) -> str:
    """When the last fact was recorded, as it is stamped; empty without facts."""
    laatste = bron.event(bron.size() - 1)
    return str(orjson.loads(laatste.inhoud)["vastgelegd_op"]) if laatste else ""


def today(klok: Callable[[], datetime], laatste: str) -> date:
    """The day of the register's clock: openness is judged on it.

    Never before that of the last recorded fact, so an exercise keeps its own time.
    In UTC: what ends on a Dutch day ends an hour or two late, never early.
    """
    return after(klok(), laatste).astimezone(UTC).date()


def jump(moment: datetime, laatste: str) -> int | None:
    """Whole seconds from the last recorded moment to a clock that jumped, else nothing.

    Less than zero when it stands earlier: the fact is then recorded a microsecond
    after the last one, and only this says what the clock gave.
    """
    if not laatste:
        return None
    verschil = moment - datetime.fromisoformat(laatste)
    if -TERUG <= verschil <= VOORUIT:
        return None
    return int(verschil.total_seconds())
