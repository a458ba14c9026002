"""Seats in a gremium: who gets one, who presides, and why a seat ends.

Events of stream `gremium/{gremium}`; `gremiumstaat` folds them, `gremium` decides.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass
from register.domain.values import Tekst


class Zetel(StrEnum):
    """As what a person sits in a gremium."""

    LID = "lid"
    PLAATSVERVANGER = "plaatsvervanger"
    VOORZITTER = "voorzitter"
    SECRETARIS = "secretaris"
    ADVISEUR = "adviseur"

    @property
    def is_lid(self) -> bool:
        """Whether the seat counts in quorum and vote in its own right."""
        return self in (Zetel.LID, Zetel.VOORZITTER)


class Oorzaak(StrEnum):
    """Why a membership ends (Wgr 13, 16 lid 5; Gemeentewet; Wet arhi 41 lid 6).

    `van_rechtswege`: the office is lost on which the seat rests (Wgr 13 lid 2);
    `vervangen`: a new designation by the same organ took its place.
    """

    ONTSLAG = "ontslag"
    VAN_RECHTSWEGE = "van_rechtswege"
    VERTROUWEN = "vertrouwen"
    EINDE_TERMIJN = "einde_termijn"
    VERVANGEN = "vervangen"
    OVERLIJDEN = "overlijden"
    UITTREDING = "uittreding"
    HERINDELING = "herindeling"
    OPHEFFING = "opheffing"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, kw_only=True)
class LidAangewezen:
    """A person gets a seat, for a gemeente where it has one (Wgr 13 lid 1-2).

    `vervangt`: the person whose plaatsvervanger this is; `volgorde`: which of several
    comes first, from 1.
    """

    SOORT: ClassVar[str] = "lid-aangewezen.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    persoon: str
    gemeente: str = ""
    rol: Zetel = Zetel.LID
    vervangt: str = ""
    aangewezen_door: str = ""
    volgorde: int | None = None


@dataclass(frozen=True, kw_only=True)
class LidmaatschapGeeindigd:
    """The seat of a person ends."""

    SOORT: ClassVar[str] = "lidmaatschap-geeindigd.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    persoon: str
    oorzaak: Oorzaak
    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class VoorzitterAangewezen:
    """Who presides, by designation of an organ (Wgr 13 lid 9)."""

    SOORT: ClassVar[str] = "voorzitter-aangewezen.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    persoon: str
    aanwijzend_orgaan: str = ""


@dataclass(frozen=True, kw_only=True)
class VacatureGemeld:
    """A seat is empty, and who was asked to fill it before when.

    It ends when somebody gets a seat of this kind for this gemeente.
    """

    SOORT: ClassVar[str] = "vacature-gemeld.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    gemeente: str = ""
    rol: Zetel = Zetel.LID
    gevraagd_aan: str = ""
    uiterlijk: date | None = None
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Vacature:
    """A seat that waits to be filled; `seq` is the fact that told it."""

    gemeente: str
    zetel: Zetel
    gevraagd_aan: str
    uiterlijk: date | None
    vanaf: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Lid:
    """A seat that is held; `seq` is the fact that gave it."""

    persoon: str
    gemeente: str
    zetel: Zetel
    vervangt: str
    vanaf: date
    seq: int
    volgorde: int | None = None


def seated(gegeven: LidAangewezen, feit: Feit) -> Lid:
    """Give the seat that a designation makes."""
    return Lid(
        persoon=gegeven.persoon,
        gemeente=gegeven.gemeente,
        zetel=gegeven.rol,
        vervangt=gegeven.vervangt,
        vanaf=feit.dag,
        seq=feit.seq,
        volgorde=gegeven.volgorde,
    )


def vacant(gemeld: VacatureGemeld, feit: Feit) -> Vacature:
    """Give the vacancy that was told."""
    return Vacature(
        gemeente=gemeld.gemeente,
        zetel=gemeld.rol,
        gevraagd_aan=gemeld.gevraagd_aan,
        uiterlijk=gemeld.uiterlijk,
        vanaf=feit.dag,
        seq=feit.seq,
    )
