"""Choosing a person: the votes per candidate, the re-vote, and the lot.

Gemeentewet 31: the vote is secret; when votes tie over persons to whom the choice was
limited, a re-vote follows in the same meeting, and then at once the lot. Who voted for
whom is never here. The events lie in stream `vergadering/{vergadering}`; the commands
stand in `verkiezen`, the arithmetic in `voting`.
"""

from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass
from register.domain.vergaderingen.stemfeiten import Geldigheid


class Keuzekring(StrEnum):
    """Between whom could be chosen (Gemeentewet 31 lid 2)."""

    VRIJ = "vrij"
    VOORDRACHT = "voordracht"


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """Votes for one person; `gewicht` empty: the register does not know it."""

    persoon: str
    hoofden: int
    gewicht: int | None = None


@dataclass(frozen=True, kw_only=True)
class Stembriefjes:
    """What came out of the ballot box; `gekozen` is empty when nobody was chosen.

    `vacature` tells apart more choices under one item. `gremium`: who voted, in a joint
    meeting; empty for the one that called it.
    """

    vergadering: str
    punt: str
    kandidaten: tuple[Kandidaat, ...]
    blanco: int = 0
    ongeldig: int = 0
    vacature: str = ""
    gekozen: str = ""
    gremium: str = ""


@dataclass(frozen=True, kw_only=True)
class Stembus(Stembriefjes):
    """The ballots, whether the vote was valid, and `gelijk`: who share most votes."""

    geldigheid: Geldigheid
    gelijk: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VerkiezingGehouden(Stembus):
    """A first vote on persons."""

    SOORT: ClassVar[str] = "verkiezing-gehouden.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    kring: Keuzekring = Keuzekring.VRIJ


@dataclass(frozen=True, kw_only=True)
class HerstemmingGehouden(Stembus):
    """A re-vote on persons, after a vote that chose nobody."""

    SOORT: ClassVar[str] = "herstemming-gehouden.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"


@dataclass(frozen=True, kw_only=True)
class LotBeslist:
    """The lot chose one of those who were tied (`uit`)."""

    SOORT: ClassVar[str] = "lot-beslist.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    gekozen: str
    uit: tuple[str, ...] = ()
    vacature: str = ""


GEBEURTENISSEN = (VerkiezingGehouden, HerstemmingGehouden, LotBeslist)


class Verkiezingsvorm(StrEnum):
    """Which step of choosing a person this was."""

    VRIJ = "vrij"
    VOORDRACHT = "voordracht"
    HERSTEMMING = "herstemming"
    LOT = "lot"


@dataclass(frozen=True, kw_only=True)
class Verkiezing:
    """One step of choosing a person; `gelijk` are those who were tied."""

    punt: str
    vacature: str
    vorm: Verkiezingsvorm
    kandidaten: tuple[str, ...]
    gekozen: str
    gelijk: tuple[str, ...]
    geldig: bool | None
    seq: int


def evolve(staat: tuple[Verkiezing, ...], feit: Feit) -> tuple[Verkiezing, ...]:
    """Fold one fact; every step stays visible."""
    match feit.gegevens:
        case VerkiezingGehouden(kring=kring) as bus:
            return (*staat, _step(bus, Verkiezingsvorm(kring), feit))
        case HerstemmingGehouden() as bus:
            return (*staat, _step(bus, Verkiezingsvorm.HERSTEMMING, feit))
        case LotBeslist() as lot:
            stap = Verkiezing(
                punt=lot.punt,
                vacature=lot.vacature,
                vorm=Verkiezingsvorm.LOT,
                kandidaten=lot.uit,
                gekozen=lot.gekozen,
                gelijk=(),
                geldig=True,
                seq=feit.seq,
            )
            return (*staat, stap)
        case _:
            return staat


def _step(bus: Stembus, vorm: Verkiezingsvorm, feit: Feit) -> Verkiezing:
    return Verkiezing(
        punt=bus.punt,
        vacature=bus.vacature,
        vorm=vorm,
        kandidaten=tuple(k.persoon for k in bus.kandidaten),
        gekozen=bus.gekozen,
        gelijk=bus.gelijk,
        geldig=bus.geldigheid.geldig,
        seq=feit.seq,
    )
