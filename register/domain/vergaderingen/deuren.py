"""Closed doors: who asked, what was decided, and from which item they were open again.

Wgr 22 lid 4: the doors are closed when a fifth of those present asks it or the chair
finds it needed; lid 5: the gremium then decides whether it goes on so. The events lie
in stream `vergadering/{vergadering}`; the commands stand in `aanwezigheid`.
"""

from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Onbekend, Tekst


class Deurbesluit(StrEnum):
    """What the gremium decided once the doors were closed (Wgr 22 lid 5)."""

    BESLOTEN = "besloten"
    OPENBAAR = "openbaar"


@dataclass(frozen=True, kw_only=True)
class BeslotenVerklaard:
    """The doors are closed from this item on; decided `openbaar` they open at once.

    `verzoekers`: members present who asked; empty where the chair did, or where
    history does not say.
    """

    SOORT: ClassVar[str] = "besloten-verklaard.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    besluit: Deurbesluit | Onbekend
    verzoekers: tuple[str, ...] = ()
    door_voorzitter: bool = False
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class BeslotenheidOpgeheven:
    """The doors are open again from this item on."""

    SOORT: ClassVar[str] = "beslotenheid-opgeheven.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str


GEBEURTENISSEN = (BeslotenVerklaard, BeslotenheidOpgeheven)


@dataclass(frozen=True, kw_only=True)
class Sluiting:
    """Doors closed from `punt` until `tot`; `tot` empty: until the end.

    `seqs`: the fact that closed them and, if any, the one that opened them.
    """

    punt: str
    besluit: Deurbesluit | Onbekend
    verzoekers: tuple[str, ...]
    door_voorzitter: bool
    seqs: tuple[int, ...]
    tot: str = ""

    @property
    def loopt(self) -> bool:
        """Whether the doors are still closed."""
        return not self.tot and self.besluit is not Deurbesluit.OPENBAAR


def evolve(staat: tuple[Sluiting, ...], feit: Feit) -> tuple[Sluiting, ...]:
    """Fold one fact; opening ends what still runs."""
    match feit.gegevens:
        case BeslotenVerklaard() as dicht:
            sluiting = Sluiting(
                punt=dicht.punt,
                besluit=dicht.besluit,
                verzoekers=dicht.verzoekers,
                door_voorzitter=dicht.door_voorzitter,
                seqs=(feit.seq,),
            )
            return (*staat, sluiting)
        case BeslotenheidOpgeheven(punt=punt):
            return tuple(
                replace(s, tot=punt, seqs=(*s.seqs, feit.seq)) if s.loopt else s
                for s in staat
            )
        case _:
            return staat
