"""What is recorded about access: stream `toegang`, always public.

Outsiders need these facts to check who recorded, so they are never sealed and never
corrected: a key that should not be is withdrawn, and another is granted.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
from register.domain.toegang import TOEGANG_STROOM
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class SleutelToegekend:
    """From now on this key records as `actor`, within this scope.

    `sleutelcode` follows from the register and the key (codec/keycode.py); `publiek` is
    the public half, 64 hexadecimal digits. Empty `gremia` or `opdrachten` set no limit;
    `soorten` are the stored names that those commands lead to, so that who has the log
    only can tell. `geheim`: may record and see what is secret. `vanaf` and `tot` are
    days of recording, both included. A later grant of the same key replaces its scope.
    """

    SOORT: ClassVar[str] = "sleutel-toegekend.v1"
    STROOM: ClassVar[str] = TOEGANG_STROOM

    sleutelcode: str
    publiek: str
    actor: str
    persoon: str = ""
    gremia: tuple[str, ...] = ()
    opdrachten: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    geheim: bool = False
    vanaf: date | None = None
    tot: date | None = None


@dataclass(frozen=True, kw_only=True)
class SleutelIngetrokken:
    """From this fact on the key records nothing any more, for good."""

    SOORT: ClassVar[str] = "sleutel-ingetrokken.v1"
    STROOM: ClassVar[str] = TOEGANG_STROOM

    sleutelcode: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class HerstelsleutelVastgelegd:
    """The public half of the key that is kept offline; the last one counts."""

    SOORT: ClassVar[str] = "herstelsleutel-vastgelegd.v1"
    STROOM: ClassVar[str] = TOEGANG_STROOM

    sleutelcode: str
    publiek: str


@dataclass(frozen=True, kw_only=True)
class HerstelUitgevoerd:
    """Two persons gave access back: the recovery key signed, and so did the new key.

    The new key has no limits; the keys in `ingetrokken` record nothing any more.
    """

    SOORT: ClassVar[str] = "herstel-uitgevoerd.v1"
    STROOM: ClassVar[str] = TOEGANG_STROOM

    sleutelcode: str
    publiek: str
    actor: str
    reden: Tekst
    persoon: str = ""
    ingetrokken: tuple[str, ...] = ()


class Geheimhandeling(StrEnum):
    """What asks two persons: closing a matter, opening it, and looking into it."""

    OPLEGGEN = "opleggen"
    OPHEFFEN = "opheffen"
    INZIEN = "inzien"


@dataclass(frozen=True, kw_only=True)
class AkkoordGegeven:
    """A second person, with a key of his own, agrees that this is done once.

    `onderwerp` is the stream that it is about. It holds until the day `tot`, and for
    the first such act only.
    """

    SOORT: ClassVar[str] = "akkoord-gegeven.v1"
    STROOM: ClassVar[str] = TOEGANG_STROOM

    handeling: Geheimhandeling
    onderwerp: str
    tot: date


@dataclass(frozen=True, kw_only=True)
class GeheimIngezien:
    """Somebody saw the sealed values of the fact at `seq`, in stream `onderwerp`."""

    SOORT: ClassVar[str] = "geheim-ingezien.v1"
    STROOM: ClassVar[str] = "inzage/{seq}"

    seq: int
    onderwerp: str
    reden: Tekst


GEBEURTENISSEN = (
    SleutelToegekend,
    SleutelIngetrokken,
    HerstelsleutelVastgelegd,
    HerstelUitgevoerd,
    AkkoordGegeven,
)
