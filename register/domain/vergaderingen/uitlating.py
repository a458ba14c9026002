"""What a single member has put on record about an item: aantekening, stemverklaring.

They lie in stream `vergadering/{vergadering}`, whose `evolve` calls the fold here; the
commands stand in `uitlatingen`.
"""

from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass
from register.domain.values import Tekst


class Uitlatingsoort(StrEnum):
    """What the member asked for."""

    AANTEKENING = "aantekening"
    STEMVERKLARING = "stemverklaring"


@dataclass(frozen=True, kw_only=True)
class AantekeningGevraagd:
    """A member wants it noted that he is deemed to have voted against.

    For what was adopted without a roll; from the reglement van orde.
    """

    SOORT: ClassVar[str] = "aantekening-gevraagd.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    persoon: str
    gemeente: str = ""
    gremium: str = ""
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class StemverklaringAfgelegd:
    """A member says why he votes as he does."""

    SOORT: ClassVar[str] = "stemverklaring-afgelegd.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    persoon: str
    verklaring: Tekst
    gemeente: str = ""
    gremium: str = ""


GEBEURTENISSEN = (AantekeningGevraagd, StemverklaringAfgelegd)


@dataclass(frozen=True, kw_only=True)
class Uitlating:
    """One member about one item."""

    soort: Uitlatingsoort
    punt: str
    persoon: str
    gemeente: str
    seq: int


def evolve(staat: tuple[Uitlating, ...], feit: Feit) -> tuple[Uitlating, ...]:
    """Fold one fact."""
    match feit.gegevens:
        case AantekeningGevraagd() as gezegd:
            soort = Uitlatingsoort.AANTEKENING
        case StemverklaringAfgelegd() as gezegd:
            soort = Uitlatingsoort.STEMVERKLARING
        case _:
            return staat
    uitlating = Uitlating(
        soort=soort,
        punt=gezegd.punt,
        persoon=gezegd.persoon,
        gemeente=gezegd.gemeente,
        seq=feit.seq,
    )
    return (*staat, uitlating)
