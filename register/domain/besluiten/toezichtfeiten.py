"""What others may do to a decision: approve, suspend, annul; in its own stream.

Where a decision of the AB or DB brings it about, `bij` is its besluitnummer.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class ToegezondenAanGS:
    """The decision was sent to gedeputeerde staten (WGR-45, WGR-48)."""

    SOORT: ClassVar[str] = "toegezonden-aan-gs.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    kenmerk: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GoedkeuringGevraagd:
    """Gedeputeerde staten were asked to approve the decision (GW-36)."""

    SOORT: ClassVar[str] = "goedkeuring-gevraagd.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GoedkeuringVerleend:
    """Gedeputeerde staten approved the decision."""

    SOORT: ClassVar[str] = "goedkeuring-verleend.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    kenmerk: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GoedkeuringOnthouden:
    """Gedeputeerde staten did not approve the decision."""

    SOORT: ClassVar[str] = "goedkeuring-onthouden.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    reden: Tekst
    kenmerk: Tekst = ""


class Toezichthouder(StrEnum):
    """Who suspends or annuls: the AB, the DB where the AB left it that, the Crown."""

    AB = "ab"
    DB = "db"
    KROON = "kroon"


@dataclass(frozen=True, kw_only=True)
class BesluitGeschorst:
    """The decision does not work for now (WGR-33, WGR-50).

    `tot` is the last day, as the suspension itself says (Awb 10:44 lid 1); `bij` the
    decision of the AB or DB, `bron` where a royal decree can be found.
    """

    SOORT: ClassVar[str] = "besluit-geschorst.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: Toezichthouder
    grond: Tekst
    tot: date | None = None
    bij: str = ""
    bron: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class SchorsingOpgeheven:
    """The suspension ended before its time (Awb 10:44 lid 5)."""

    SOORT: ClassVar[str] = "schorsing-opgeheven.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: Toezichthouder
    reden: Tekst = ""
    bij: str = ""


@dataclass(frozen=True, kw_only=True)
class BesluitVernietigd:
    """The decision was annulled; with `gedeeltelijk` the rest of it stands."""

    SOORT: ClassVar[str] = "besluit-vernietigd.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: Toezichthouder
    grond: Tekst
    gedeeltelijk: bool = False
    bij: str = ""
    bron: Tekst = ""


GEBEURTENISSEN = (
    ToegezondenAanGS,
    GoedkeuringGevraagd,
    GoedkeuringVerleend,
    GoedkeuringOnthouden,
    BesluitGeschorst,
    SchorsingOpgeheven,
    BesluitVernietigd,
)
