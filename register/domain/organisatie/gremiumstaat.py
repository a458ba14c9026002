"""Gremia: the bodies of a regeling, their rules and who sits in them.

Stream `gremium/{gremium}`; commands stand in `gremium`.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.gremiumregels import (
    Gremiumsoort,
    Leegbaar,
    Meerderheidseis,
    PublicatieBesluiten,
    PublicatieStukken,
    Stemregels,
)
from register.domain.organisatie.lidmaatschap import (
    Lid,
    LidAangewezen,
    LidmaatschapGeeindigd,
    VoorzitterAangewezen,
    seated,
)
from register.domain.stemmen.telling import Basis
from register.domain.values import Onbekend, Openheid, Tekst

Codes = tuple[str, ...]


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


GEBEURTENISSEN = (
    GremiumIngesteld,
    GremiumGewijzigd,
    GremiumOpgeheven,
    LidAangewezen,
    LidmaatschapGeeindigd,
    VoorzitterAangewezen,
    TaakNeergelegd,
)


@dataclass(frozen=True, kw_only=True)
class Gremium:
    """A body as it holds on a day; `deelnemers` empty: all of the regeling."""

    code: str
    naam: Tekst
    soort: Gremiumsoort
    openheid: Openheid | Onbekend
    modules: tuple[str, ...]
    deelnemers: tuple[str, ...]
    handelingen: tuple[str, ...]
    ingesteld_door: str
    vanaf: date
    stemregels: Stemregels = field(default_factory=Stemregels)
    publicatie_besluiten: PublicatieBesluiten = PublicatieBesluiten.HANDMATIG
    publicatie_stukken: PublicatieStukken = PublicatieStukken.HANDMATIG
    leden: tuple[Lid, ...] = ()
    voorzitter: str = ""
    aanwijzend_orgaan: str = ""
    neergelegd_op: date | None = None
    opgeheven_op: date | None = None
    seqs: tuple[int, ...] = ()

    @property
    def is_bestuursorgaan(self) -> bool:
        """Whether it can take besluiten, by its kind."""
        return self.soort.is_bestuursorgaan

    @property
    def seq(self) -> int:
        """The fact that set it up."""
        return self.seqs[0]


def evolve(staat: Gremium | None, feit: Feit) -> Gremium | None:
    """Fold one fact of stream `gremium`; a seat given again replaces itself."""
    if staat is None:
        begin = feit.gegevens
        return _instituted(begin, feit) if isinstance(begin, GremiumIngesteld) else None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case GremiumGewijzigd() as nieuw:
            return replace(_changed(staat, nieuw), seqs=seqs)
        case GremiumOpgeheven():
            return replace(staat, opgeheven_op=feit.dag, seqs=seqs)
        case LidAangewezen(persoon=persoon, gemeente=gemeente) as gegeven:
            leden = (*_without(staat, persoon, gemeente), seated(gegeven, feit))
            return replace(staat, leden=leden, seqs=seqs)
        case LidmaatschapGeeindigd(persoon=persoon, gemeente=gemeente):
            over = _without(staat, persoon, gemeente)
            return replace(_presided(staat, persoon, over), leden=over, seqs=seqs)
        case VoorzitterAangewezen(persoon=persoon, aanwijzend_orgaan=orgaan):
            return replace(
                staat, voorzitter=persoon, aanwijzend_orgaan=orgaan, seqs=seqs
            )
        case TaakNeergelegd():
            return replace(staat, neergelegd_op=feit.dag, seqs=seqs)
        case _:
            return staat


def _instituted(begin: GremiumIngesteld, feit: Feit) -> Gremium:
    return Gremium(
        code=begin.gremium,
        naam=begin.naam,
        soort=begin.soort,
        openheid=begin.openheid,
        modules=begin.modules,
        deelnemers=begin.deelnemers,
        handelingen=begin.handelingen,
        ingesteld_door=begin.ingesteld_door,
        vanaf=feit.dag,
        stemregels=Stemregels(
            quorum=begin.quorumbasis,
            meerderheid=begin.meerderheidsbasis,
            eis=begin.meerderheid,
        ),
        publicatie_besluiten=begin.publicatie_besluiten,
        publicatie_stukken=begin.publicatie_stukken,
        seqs=(feit.seq,),
    )


def _changed(staat: Gremium, nieuw: GremiumGewijzigd) -> Gremium:
    regels = staat.stemregels
    return replace(
        staat,
        naam=nieuw.naam or staat.naam,
        soort=nieuw.soort or staat.soort,
        openheid=nieuw.openheid or staat.openheid,
        modules=_list(Leegbaar.MODULES, nieuw, nieuw.modules, staat.modules),
        deelnemers=_list(
            Leegbaar.DEELNEMERS, nieuw, nieuw.deelnemers, staat.deelnemers
        ),
        handelingen=_list(
            Leegbaar.HANDELINGEN, nieuw, nieuw.handelingen, staat.handelingen
        ),
        ingesteld_door=nieuw.ingesteld_door or staat.ingesteld_door,
        stemregels=Stemregels(
            quorum=nieuw.quorumbasis or regels.quorum,
            meerderheid=nieuw.meerderheidsbasis or regels.meerderheid,
            eis=nieuw.meerderheid or regels.eis,
        ),
        publicatie_besluiten=(nieuw.publicatie_besluiten or staat.publicatie_besluiten),
        publicatie_stukken=nieuw.publicatie_stukken or staat.publicatie_stukken,
    )


def _list(veld: Leegbaar, nieuw: GremiumGewijzigd, gegeven: Codes, was: Codes) -> Codes:
    return () if veld in nieuw.leegt else gegeven or was


def _without(staat: Gremium, persoon: str, gemeente: str) -> tuple[Lid, ...]:
    zetel = (persoon, gemeente)
    return tuple(lid for lid in staat.leden if (lid.persoon, lid.gemeente) != zetel)


def _presided(staat: Gremium, persoon: str, over: tuple[Lid, ...]) -> Gremium:
    """End the chair with the last seat of who holds it (Wgr 13 lid 9, I)."""
    if persoon != staat.voorzitter or any(lid.persoon == persoon for lid in over):
        return staat
    return replace(staat, voorzitter="", aanwijzend_orgaan="")


GREMIUM = Aggregaat("gremium", evolve)
