"""What a gremium is and by which rules it works: kinds, votes, publication."""

from enum import StrEnum

from register.domain.records import dataclass
from register.domain.stemmen.telling import Basis
from register.domain.voting import VOLSTREKT, Meerderheid


class Gremiumsoort(StrEnum):
    """Kind of body; the code of each body is free, its kind is not."""

    ALGEMEEN_BESTUUR = "algemeen_bestuur"
    DAGELIJKS_BESTUUR = "dagelijks_bestuur"
    VOORZITTER = "voorzitter"
    BESTUURSCOMMISSIE = "bestuurscommissie"
    RAAD = "raad"
    COLLEGE = "college"
    ADVIESCOMMISSIE = "adviescommissie"
    BESTUURLIJK_OVERLEG = "bestuurlijk_overleg"
    AMBTELIJK_OVERLEG = "ambtelijk_overleg"
    EXTERN = "extern"

    @property
    def is_bestuursorgaan(self) -> bool:
        """Whether it can take besluiten (Awb 1:1, 1:3): an overleg cannot."""
        return self in _BESTUURSORGANEN


_BESTUURSORGANEN = frozenset(
    {
        Gremiumsoort.ALGEMEEN_BESTUUR,
        Gremiumsoort.DAGELIJKS_BESTUUR,
        Gremiumsoort.VOORZITTER,
        Gremiumsoort.BESTUURSCOMMISSIE,
        Gremiumsoort.RAAD,
        Gremiumsoort.COLLEGE,
    }
)


class PublicatieBesluiten(StrEnum):
    """When a decision of this body becomes public (design §4)."""

    HANDMATIG = "handmatig"
    BESLUITENLIJST = "besluitenlijst"
    DIRECT = "direct"


class PublicatieStukken(StrEnum):
    """When the stukken of this body become public (design §4)."""

    HANDMATIG = "handmatig"
    CONVOCATIE = "convocatie"
    DIRECT = "direct"


class Leegbaar(StrEnum):
    """A list of a gremium that a change may empty."""

    MODULES = "modules"
    DEELNEMERS = "deelnemers"
    HANDELINGEN = "handelingen"


@dataclass(frozen=True, kw_only=True)
class Meerderheidseis:
    """A majority larger than the volstrekte (Wgr 13 lid 4 c), as a part of the votes.

    The stored shape of `voting.Meerderheid`.
    """

    teller: int
    noemer: int
    strikt: bool = False


@dataclass(frozen=True, kw_only=True)
class Stemregels:
    """What a quorum and a majority count here; `eis` empty: the volstrekte majority.

    Heads unless the regeling says otherwise (Gemeentewet 20, 29 and 30).
    """

    quorum: Basis = Basis.HOOFDEN
    meerderheid: Basis = Basis.HOOFDEN
    eis: Meerderheidseis | None = None

    def vereist(self) -> Meerderheid:
        """Give the majority to count with; raises `voting.MeerderheidOnmogelijk`."""
        if self.eis is None:
            return VOLSTREKT
        return Meerderheid(
            teller=self.eis.teller, noemer=self.eis.noemer, strikt=self.eis.strikt
        )
