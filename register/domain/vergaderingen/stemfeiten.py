"""What happens in a vote: its facts and the records in them.

They lie in stream `vergadering/{vergadering}`; `vergaderingstaat` folds them,
`stemming` decides them.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.records import dataclass
from register.domain.stemmen.telling import Keuze, Omvang, Telling, Wijze
from register.domain.values import Tekst
from register.domain.voting import Uitslag, Vrijstelling


class Onthoudingsgrond(StrEnum):
    """Why a member takes no part (Gemeentewet 28 lid 1 a and b)."""

    PERSOONLIJK_BELANG = "persoonlijk_belang"
    REKENPLICHTIG = "rekenplichtig"


class Geldigheid(StrEnum):
    """Whether enough members took part (Gemeentewet 29); `onbekend`: not to be said."""

    GELDIG = "geldig"
    ONGELDIG = "ongeldig"
    ONBEKEND = "onbekend"

    @property
    def geldig(self) -> bool | None:
        """Give it as a truth value, empty where that is not known."""
        return None if self is Geldigheid.ONBEKEND else self is Geldigheid.GELDIG


@dataclass(frozen=True, kw_only=True)
class Stem:
    """What one present person did; `gewicht` empty: the register does not know it."""

    persoon: str
    gemeente: str
    keuze: Keuze
    gewicht: int | None = None


@dataclass(frozen=True, kw_only=True)
class Aantallen:
    """A count per choice, in heads or in weights: the stored shape of `Telling`."""

    voor: int = 0
    tegen: int = 0
    onthouden: int = 0
    blanco: int = 0
    ongeldig: int = 0


def counted(telling: Telling) -> tuple[Aantallen, Aantallen]:
    """Give a count as stored: its heads and its weights."""
    delen = {keuze.value: telling.van(keuze) for keuze in Keuze}
    return (
        Aantallen(**{keuze: deel.hoofden for keuze, deel in delen.items()}),
        Aantallen(**{keuze: deel.stemmen for keuze, deel in delen.items()}),
    )


def tally(hoofden: Aantallen, gewichten: Aantallen | None) -> Telling:
    """Give a count to judge; without weights it can be judged in heads only."""
    zwaar = gewichten or Aantallen()
    return Telling(
        voor=Omvang(hoofden=hoofden.voor, stemmen=zwaar.voor),
        tegen=Omvang(hoofden=hoofden.tegen, stemmen=zwaar.tegen),
        onthouden=Omvang(hoofden=hoofden.onthouden, stemmen=zwaar.onthouden),
        blanco=Omvang(hoofden=hoofden.blanco, stemmen=zwaar.blanco),
        ongeldig=Omvang(hoofden=hoofden.ongeldig, stemmen=zwaar.ongeldig),
    )


@dataclass(frozen=True, kw_only=True)
class OnthoudingVastgelegd:
    """A member takes no part in deliberation and vote (Gemeentewet 28)."""

    SOORT: ClassVar[str] = "onthouding-vastgelegd.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    persoon: str
    grond: Onthoudingsgrond
    gemeente: str = ""
    gremium: str = ""


@dataclass(frozen=True, kw_only=True)
class StemmingGehouden:
    """A vote, or a proposal adopted without one, and what it leads to.

    `gewichten` is empty when weights are not known; `vereist` is empty when the rule
    of the gremium held. `amendement` or `motie`: what was voted on in place of the
    proposal. `gremium`: who voted, in a joint meeting; empty for the one that called
    it. `herstemming_van`: the meeting of the vote that this one follows (32 lid 4).
    `namen`: the roll of a secret vote or of one on persons, sealed (31 lid 1).
    """

    SOORT: ClassVar[str] = "stemming-gehouden.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    wijze: Wijze
    hoofden: Aantallen
    geldigheid: Geldigheid
    uitslag: Uitslag
    voorstel: str = ""
    stemmen: tuple[Stem, ...] = ()
    gewichten: Aantallen | None = None
    voltallig: bool = False
    vrijstelling: Vrijstelling | None = None
    vereist: Meerderheidseis | None = None
    herstemming_van: str = ""
    gewichtbron: Tekst = ""
    amendement: str = ""
    motie: str = ""
    gremium: str = ""
    over_personen: bool = False
    namen: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class StemmenGestaakt:
    """The votes were equal; what follows depends on `voltallig` (32 lid 4-5).

    It is about the vote on the item that comes right before it.
    """

    SOORT: ClassVar[str] = "stemmen-gestaakt.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    voltallig: bool = False
    gremium: str = ""


GEBEURTENISSEN = (
    OnthoudingVastgelegd,
    StemmingGehouden,
    StemmenGestaakt,
)


@dataclass(frozen=True, kw_only=True)
class Onthouding:
    """A member who takes no part in one agendapunt."""

    punt: str
    persoon: str
    gemeente: str
    grond: Onthoudingsgrond
    seq: int


@dataclass(frozen=True, kw_only=True)
class Stemming:
    """A vote as it was held; `seq` is its fact, `op` its day."""

    punt: str
    voorstel: str
    wijze: Wijze
    stemmen: tuple[Stem, ...]
    hoofden: Aantallen
    gewichten: Aantallen | None
    geldig: bool | None
    voltallig: bool
    uitslag: Uitslag
    vrijstelling: Vrijstelling | None
    vereist: Meerderheidseis | None
    herstemming_van: str
    op: date
    seq: int
    amendement: str = ""
    motie: str = ""
    gestaakt: bool = False

    @property
    def over_voorstel(self) -> bool:
        """Whether it was on the proposal itself: what a decision rests on."""
        return not (self.amendement or self.motie)
