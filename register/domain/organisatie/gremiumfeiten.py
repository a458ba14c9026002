"""What happens to a gremium itself: it is set up, changed, abolished.

Events of stream `gremium/{gremium}`; `gremiumstaat` folds them, `gremium` decides.
"""

from typing import ClassVar

from register.domain.organisatie.gremiumregels import (
    Gremiumsoort,
    Leegbaar,
    Meerderheidseis,
    PublicatieBesluiten,
    PublicatieStukken,
)
from register.domain.records import dataclass
from register.domain.stemmen.telling import Basis
from register.domain.values import Onbekend, Openheid, Tekst


@dataclass(frozen=True, kw_only=True)
class GremiumIngesteld:
    """A body is set up; its basis in law stands in the envelope.

    `deelnemers`: gemeenten that sit in it, empty for all; `handelingen`: what it may
    decide by law or regeling. Quorum and majority count heads (Gemeentewet 20, 30)
    unless the regeling says otherwise.
    """

    SOORT: ClassVar[str] = "gremium-ingesteld.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    naam: Tekst
    soort: Gremiumsoort
    openheid: Openheid | Onbekend
    taak: Tekst = ""
    modules: tuple[str, ...] = ()
    deelnemers: tuple[str, ...] = ()
    quorumbasis: Basis = Basis.HOOFDEN
    meerderheidsbasis: Basis = Basis.HOOFDEN
    meerderheid: Meerderheidseis | None = None
    publicatie_besluiten: PublicatieBesluiten = PublicatieBesluiten.HANDMATIG
    publicatie_stukken: PublicatieStukken = PublicatieStukken.HANDMATIG
    ingesteld_door: str = ""
    handelingen: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GremiumGewijzigd:
    """Only what is given changes; `leegt` names lists that become empty.

    An empty list is not stored, so it cannot say by itself that a list was emptied.
    """

    SOORT: ClassVar[str] = "gremium-gewijzigd.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    naam: Tekst = ""
    soort: Gremiumsoort | None = None
    openheid: Openheid | None = None
    taak: Tekst = ""
    modules: tuple[str, ...] = ()
    deelnemers: tuple[str, ...] = ()
    quorumbasis: Basis | None = None
    meerderheidsbasis: Basis | None = None
    meerderheid: Meerderheidseis | None = None
    publicatie_besluiten: PublicatieBesluiten | None = None
    publicatie_stukken: PublicatieStukken | None = None
    ingesteld_door: str = ""
    handelingen: tuple[str, ...] = ()
    leegt: tuple[Leegbaar, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GremiumOpgeheven:
    """The body is no more."""

    SOORT: ClassVar[str] = "gremium-opgeheven.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class TaakNeergelegd:
    """The body lays down its task, and to whom it made that known."""

    SOORT: ClassVar[str] = "taak-neergelegd.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    reden: Tekst
    kenbaar_gemaakt_aan: tuple[str, ...] = ()
