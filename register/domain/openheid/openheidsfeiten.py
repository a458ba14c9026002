"""What is recorded about openness itself, in the stream that it is about.

Publication and its refusal (Woo), secrecy and its end (Wgr 23).
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.openheid.woo import Woogrond
from register.domain.records import dataclass
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class Gepubliceerd:
    """What is recorded in a stream is public from now on."""

    SOORT: ClassVar[str] = "gepubliceerd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    aanleiding: str = "publiceer"


@dataclass(frozen=True, kw_only=True)
class PublicatieGeweigerd:
    """It was decided not to publish a stream, and on which grounds.

    It does not become public by itself any more; publishing it by hand ends this.
    """

    SOORT: ClassVar[str] = "publicatie-geweigerd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    gronden: tuple[Woogrond, ...]
    door: str = ""
    toelichting: Tekst = ""


class Geheimhoudingsplicht(StrEnum):
    """On whom secrecy was imposed: two regimes (Wgr 23 lid 3 and lid 4).

    On the AB it lapses unless the AB ratifies it in its next meeting with more than
    half of the members and of the votes; on members it lasts until it is lifted.
    """

    AB = "ab"
    LEDEN = "leden"


@dataclass(frozen=True, kw_only=True)
class GeheimhoudingOpgelegd:
    """Secrecy on what is recorded in a stream (Wgr 23); `grond` is a Woo 5.1 code.

    `tot` is its last day: the day after it has ended without any other fact.
    """

    SOORT: ClassVar[str] = "geheimhouding-opgelegd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    door: str
    grond: str
    tot: date | None = None
    toelichting: Tekst = ""
    opgelegd_aan: Geheimhoudingsplicht | None = None
    vergadering: str = ""


@dataclass(frozen=True, kw_only=True)
class GeheimhoudingBekrachtigd:
    """The AB ratified secrecy that was imposed on it, in `vergadering`."""

    SOORT: ClassVar[str] = "geheimhouding-bekrachtigd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    door: str
    vergadering: str = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class GeheimhoudingVervallen:
    """Secrecy lapsed: the AB did not ratify it when it should have (Wgr 23 lid 3).

    `vergadering` is the meeting that let it lapse. The register does not conclude
    this by itself: publishing for want of a fact cannot be undone.
    """

    SOORT: ClassVar[str] = "geheimhouding-vervallen.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    vergadering: str = ""
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GeheimhoudingOpgeheven:
    """The secrecy ended; what was sealed may be published again."""

    SOORT: ClassVar[str] = "geheimhouding-opgeheven.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    door: str
    toelichting: Tekst = ""
    vergadering: str = ""


GEBEURTENISSEN = (
    Gepubliceerd,
    PublicatieGeweigerd,
    GeheimhoudingOpgelegd,
    GeheimhoudingBekrachtigd,
    GeheimhoudingVervallen,
    GeheimhoudingOpgeheven,
)
