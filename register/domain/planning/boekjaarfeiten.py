"""What happens in the years of budget and accounts (Wgr 34-35; BBV; regels §8 I).

Stream `boekjaar/{boekjaar}`: of a budget `boekjaar` is the begrotingsjaar, always said
and never derived (003 fixed the kaders of 2023 in December 2021). What is decided
names its decision (`besluit`); here stand the amounts, in whole cents.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.planning.bedragen import Post, Totaal
from register.domain.records import dataclass
from register.domain.values import Tekst


class Criterium(StrEnum):
    """The three criteria of the rechtmatigheidsverantwoording (RM-04)."""

    BEGROTING = "begroting"
    VOORWAARDEN = "voorwaarden"
    MISBRUIK_EN_ONEIGENLIJK_GEBRUIK = "misbruik_en_oneigenlijk_gebruik"


class Bevindingsoort(StrEnum):
    """Whether it is surely wrong, or cannot be seen (BBV 58b)."""

    FOUT = "fout"
    ONDUIDELIJKHEID = "onduidelijkheid"


@dataclass(frozen=True, kw_only=True)
class Kader:
    """What a budget may come to on one line, in cents."""

    post: str
    bedrag: int
    module: str = ""


@dataclass(frozen=True, kw_only=True)
class KadersVastgesteld:
    """The AB fixed the kaders of a budget; `index_basispunten`: 250 is 2.5 %."""

    SOORT: ClassVar[str] = "kaders-vastgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    kaders: tuple[Kader, ...] = ()
    index_basispunten: int | None = None
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class OntwerpbegrotingOpgesteld:
    """A draft of the budget; `door` drew it up, `raadsronde` takes it to the raden."""

    SOORT: ClassVar[str] = "ontwerpbegroting-opgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    versie: int
    door: str
    posten: tuple[Post, ...]
    totaal: Totaal | None = None
    raadsronde: str = ""
    stukken: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BegrotingAangebodenAanAB:
    """The draft was offered to the AB, with the zienswijzen of these raden (35 lid 3).

    The offering is the sending of the stukken; the 12 weeks count back from it.
    """

    SOORT: ClassVar[str] = "begroting-aangeboden-aan-ab.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    door: str
    raadsronde: str = ""
    zienswijzen_van: tuple[str, ...] = ()
    vergadering: str = ""
    stukken: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BegrotingVastgesteld:
    """The budget as it was adopted (Wgr 34 lid 1)."""

    SOORT: ClassVar[str] = "begroting-vastgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    posten: tuple[Post, ...]
    totaal: Totaal | None = None


@dataclass(frozen=True, kw_only=True)
class BegrotingswijzigingVastgesteld:
    """A change of the budget: differences per line.

    `categorie` is the code that the regeling gives this kind of change: some kinds
    need no zienswijze (Wgr 35 lid 6).
    """

    SOORT: ClassVar[str] = "begrotingswijziging-vastgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    wijziging: str
    besluit: str
    posten: tuple[Post, ...]
    categorie: str = ""
    raadsronde: str = ""


@dataclass(frozen=True, kw_only=True)
class JaarrekeningVastgesteld:
    """The accounts as they were adopted (Wgr 34 lid 3); adoption discharges the DB."""

    SOORT: ClassVar[str] = "jaarrekening-vastgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    posten: tuple[Post, ...]
    totaal: Totaal | None = None
    zonder_decharge: bool = False


@dataclass(frozen=True, kw_only=True)
class IndemniteitsbesluitGenomen:
    """The AB accepted spending that was found unlawful (Gemeentewet 198 lid 3-4)."""

    SOORT: ClassVar[str] = "indemniteitsbesluit-genomen.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    bedrag: int
    bevindingen: tuple[str, ...] = ()
    standpunt_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class VerantwoordingsgrensVastgesteld:
    """The threshold of BBV 58b: one for fouten and onduidelijkheden together.

    `basispunten`: 200 is 2 %, of `bedrag_lasten`: without additions to the reserves.
    """

    SOORT: ClassVar[str] = "verantwoordingsgrens-vastgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    basispunten: int
    bedrag: int | None = None
    bedrag_lasten: int | None = None


@dataclass(frozen=True, kw_only=True)
class RechtmatigheidsbevindingVastgelegd:
    """Money that was, or may have been, spent unlawfully in this year.

    Another thing than a finding of a norm of the register: this one has an amount.
    """

    SOORT: ClassVar[str] = "rechtmatigheidsbevinding-vastgelegd.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    bevinding: str
    criterium: Criterium
    soort: Bevindingsoort
    bedrag: int
    omschrijving: Tekst
    besluit: str = ""
    module: str = ""
    door: str = ""


@dataclass(frozen=True, kw_only=True)
class RechtmatigheidsverantwoordingVastgesteld:
    """The DB accounted for lawfulness (BBV 24, 58b); amounts as it gave them."""

    SOORT: ClassVar[str] = "rechtmatigheidsverantwoording-vastgesteld.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    bedrag_fouten: int
    bedrag_onduidelijkheden: int
    opgenomen: bool = False
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class AccountantAangewezen:
    """The AB named the accountant of this year (Gemeentewet 213 lid 2)."""

    SOORT: ClassVar[str] = "accountant-aangewezen.v1"
    STROOM: ClassVar[str] = "boekjaar/{boekjaar}"

    boekjaar: int
    besluit: str
    accountant: Tekst


GEBEURTENISSEN = (
    KadersVastgesteld,
    OntwerpbegrotingOpgesteld,
    BegrotingAangebodenAanAB,
    BegrotingVastgesteld,
    BegrotingswijzigingVastgesteld,
    JaarrekeningVastgesteld,
    IndemniteitsbesluitGenomen,
    VerantwoordingsgrensVastgesteld,
    RechtmatigheidsbevindingVastgelegd,
    RechtmatigheidsverantwoordingVastgesteld,
    AccountantAangewezen,
)
