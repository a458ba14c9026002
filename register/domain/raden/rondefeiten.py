"""What happens in a round along the raden: what goes out and what comes back.

Stream `raadsronde/{raadsronde}`, folded in `raadsrondestaat`. What a round is about
stands once, in its `soort`: the draft of a regeling (Wgr 1 lid 2), the kaders and the
voorlopige jaarrekening (34b) and the budget (35) all go out as `OntwerpToegezonden`.
What asks another kind of answer has its own facts: toestemming (1 lid 4), wensen en
bedenkingen (24a lid 2, 25 lid 2, 31a lid 2). That a term ran out is no fact but a
reading of a clock.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
from register.domain.values import Onbekend, Tekst


class Rondesoort(StrEnum):
    """What the raden are asked about; the norm and its clock follow from it."""

    BEGROTING = "begroting"
    BEGROTINGSWIJZIGING = "begrotingswijziging"
    UITVOERINGSPROGRAMMA = "uitvoeringsprogramma"
    REGELING = "regeling"
    KADERS = "kaders"
    VOORLOPIGE_JAARREKENING = "voorlopige_jaarrekening"
    OVERIG = "overig"
    TOESTEMMING = "toestemming"
    BESTUURSCOMMISSIE = "bestuurscommissie"
    ADVIESCOMMISSIE = "adviescommissie"
    DEELNEMING = "deelneming"


OM_WENSEN = frozenset(
    {Rondesoort.BESTUURSCOMMISSIE, Rondesoort.ADVIESCOMMISSIE, Rondesoort.DEELNEMING}
)
"""Rounds that ask wensen en bedenkingen (Wgr 25 lid 2, 24a lid 2, 31a lid 2)."""

OM_TOESTEMMING = frozenset({Rondesoort.REGELING, Rondesoort.TOESTEMMING})
"""Rounds in which a raad can consent: with its zienswijze, or asked apart (000)."""


class Strekking(StrEnum):
    """What a zienswijze comes down to."""

    INSTEMMEND = "instemmend"
    INSTEMMEND_MITS = "instemmend_mits"
    KRITISCH = "kritisch"
    AFWIJZEND = "afwijzend"
    NEUTRAAL = "neutraal"


class Gevolg(StrEnum):
    """What the bestuur does with one point."""

    OVERGENOMEN = "overgenomen"
    GEDEELTELIJK = "gedeeltelijk"
    NIET_OVERGENOMEN = "niet_overgenomen"
    TER_KENNISNAME = "ter_kennisname"


class Weigeringsgrond(StrEnum):
    """The only two grounds on which a raad may refuse consent (Wgr 1 lid 4)."""

    STRIJD_MET_HET_RECHT = "strijd_met_het_recht"
    ALGEMEEN_BELANG = "algemeen_belang"


@dataclass(frozen=True, kw_only=True)
class Zienswijzepunt:
    """One point that a raad makes; the answer refers to its code."""

    punt: str
    tekst: Tekst


@dataclass(frozen=True, kw_only=True)
class Antwoord:
    """What is done with one point, why, and the decision that it led to."""

    punt: str
    gevolg: Gevolg
    toelichting: Tekst = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class RaadsrondeGestart:
    """These raden will be asked; `norm` is the rule that asks it (WGR-41, WGR-02).

    `gremium` is the code that a commission still to be set up will have, `modules`
    what the matter is limited to, `vervolg_op` the round that this one follows on.
    """

    SOORT: ClassVar[str] = "raadsronde-gestart.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    dossier: str
    soort: Rondesoort
    titel: Tekst
    gemeenten: tuple[str, ...]
    begrotingsjaar: int | None = None
    norm: str = ""
    gremium: str = ""
    modules: tuple[str, ...] = ()
    vervolg_op: str = ""


@dataclass(frozen=True, kw_only=True)
class OntwerpToegezonden:
    """The draft was sent to one raad, on the day of the fact.

    `reactie_uiterlijk` is the last day to react as it was asked, or else as the law
    then set it (Wgr 1 lid 3): a fact, so that a later reading changes no old answer.
    `stukken` are the sha256 of what was sent.
    """

    SOORT: ClassVar[str] = "ontwerp-toegezonden.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    ontvangen_op: date | None = None
    reactie_uiterlijk: date | None = None
    stukken: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OntvangstBevestigd:
    """A raad let know that it got what was sent, on the day of the fact.

    From that day its term runs (Wgr 1 lid 3); `reactie_uiterlijk` as with the sending.
    """

    SOORT: ClassVar[str] = "ontvangst-bevestigd.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    reactie_uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class WensenEnBedenkingenGevraagd:
    """One raad was told of an intention and could speak (Wgr 24a, 25, 31a)."""

    SOORT: ClassVar[str] = "wensen-en-bedenkingen-gevraagd.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    ontvangen_op: date | None = None
    reactie_uiterlijk: date | None = None
    stukken: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RaadsinformatiebijeenkomstGehouden:
    """Raden were told about the draft, together (DOM-19).

    `gemeenten` were asked to come, those in `aanwezig` came; `deelnemers` is how many
    people there were, where it was counted.
    """

    SOORT: ClassVar[str] = "raadsinformatiebijeenkomst-gehouden.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    bijeenkomst: str
    gemeenten: tuple[str, ...]
    aanwezig: tuple[str, ...] = ()
    deelnemers: int | None = None
    wijze: str = ""
    verslag: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class ZienswijzeOntvangen:
    """One raad spoke; `te_laat` is filled from the term when not said."""

    SOORT: ClassVar[str] = "zienswijze-ontvangen.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    strekking: Strekking | Onbekend
    zienswijze: str = ""
    punten: tuple[Zienswijzepunt, ...] = ()
    ontvangen_op: date | None = None
    te_laat: bool = False


@dataclass(frozen=True, kw_only=True)
class GeenZienswijzeGemeld:
    """One raad let know that it gives no zienswijze (Wgr 1 lid 3)."""

    SOORT: ClassVar[str] = "geen-zienswijze-gemeld.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str


@dataclass(frozen=True, kw_only=True)
class WensenEnBedenkingenOntvangen:
    """One raad said what it wishes or objects to; `geen`: that it has nothing."""

    SOORT: ClassVar[str] = "wensen-en-bedenkingen-ontvangen.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    geen: bool = False
    kenmerk: Tekst = ""
    punten: tuple[Zienswijzepunt, ...] = ()
    ontvangen_op: date | None = None
    te_laat: bool = False


@dataclass(frozen=True, kw_only=True)
class ToestemmingVerleend:
    """One raad consents to making, changing, joining or leaving (Wgr 1 lid 4-5)."""

    SOORT: ClassVar[str] = "toestemming-verleend.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    kenmerk: Tekst = ""
    toelichting: Tekst = ""
    ontvangen_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class ToestemmingGeweigerd:
    """One raad does not consent, on one of the two grounds of Wgr 1 lid 4."""

    SOORT: ClassVar[str] = "toestemming-geweigerd.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    grond: Weigeringsgrond | Onbekend
    kenmerk: Tekst = ""
    toelichting: Tekst = ""
    ontvangen_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class ZienswijzeBeantwoord:
    """A raad was told, with reasons, what is done with it (Wgr 10 lid 6, 35 lid 4).

    `bestuur_ingelicht_op` is the day on which the algemeen bestuur was told the same
    (Wgr 10 lid 6).
    """

    SOORT: ClassVar[str] = "zienswijze-beantwoord.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str
    gemeente: str
    door: str
    oordeel: Tekst
    conclusie: Tekst
    punten: tuple[Antwoord, ...] = ()
    besluit: str = ""
    bestuur_ingelicht_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class RaadsrondeAfgesloten:
    """The bestuur goes on; a zienswijze that still comes is recorded as well."""

    SOORT: ClassVar[str] = "raadsronde-afgesloten.v1"
    STROOM: ClassVar[str] = "raadsronde/{raadsronde}"

    raadsronde: str


GEBEURTENISSEN = (
    RaadsrondeGestart,
    OntwerpToegezonden,
    WensenEnBedenkingenGevraagd,
    OntvangstBevestigd,
    RaadsinformatiebijeenkomstGehouden,
    ZienswijzeOntvangen,
    GeenZienswijzeGemeld,
    WensenEnBedenkingenOntvangen,
    ToestemmingVerleend,
    ToestemmingGeweigerd,
    ZienswijzeBeantwoord,
    RaadsrondeAfgesloten,
)
