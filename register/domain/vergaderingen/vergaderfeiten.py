"""What happens in and around a meeting: its facts and the records in them.

They lie in stream `vergadering/{vergadering}`; `vergaderingstaat` folds them,
`vergadering` decides them. The facts of a vote stand in `stemfeiten`.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
from register.domain.values import Onbekend, Openheid, Tekst


class Vergaderwijze(StrEnum):
    """How the members meet."""

    FYSIEK = "fysiek"
    DIGITAAL = "digitaal"
    SCHRIFTELIJK = "schriftelijk"


class Doel(StrEnum):
    """What is asked of the meeting on one agendapunt (DOM-12)."""

    INFORMEREN = "informeren"
    BEELDVORMEN = "beeldvormen"
    OORDELEN = "oordelen"
    ADVISEREN = "adviseren"
    BESLUITEN = "besluiten"


class Behandelwijze(StrEnum):
    """Whether it is discussed (DOM-17)."""

    BESPREEKSTUK = "bespreekstuk"
    HAMERSTUK = "hamerstuk"


@dataclass(frozen=True, kw_only=True)
class Aanwezige:
    """A member, or who sits for him; `vervangt` is the member that is replaced."""

    persoon: str
    gemeente: str = ""
    vervangt: str = ""


@dataclass(frozen=True, kw_only=True)
class Afwezige:
    """A member who is not there; `bericht`: he let it be known."""

    persoon: str
    gemeente: str = ""
    bericht: bool = False


@dataclass(frozen=True, kw_only=True)
class VergaderingBijeengeroepen:
    """A gremium is called for a day; `herbelegging_van`: in place of that meeting.

    `mede`: gremia that meet jointly with it, each with its own presence and votes.
    """

    SOORT: ClassVar[str] = "vergadering-bijeengeroepen.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    gremium: str
    datum: date | Onbekend
    wijze: Vergaderwijze | Onbekend
    openheid: Openheid | Onbekend
    verzonden_op: date | None = None
    plaats: Tekst = ""
    herbelegging_van: str = ""
    mede: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AgendapuntGeplaatst:
    """An item on the agenda; `nagezonden`: after the convocation (Gemeentewet 19)."""

    SOORT: ClassVar[str] = "agendapunt-geplaatst.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    titel: Tekst
    doel: Doel | Onbekend
    behandelwijze: Behandelwijze | Onbekend
    voorstel: str = ""
    dossier: str = ""
    besloten: bool = False
    nagezonden: bool = False


@dataclass(frozen=True, kw_only=True)
class AgendapuntAfgevoerd:
    """The item is not dealt with in this meeting."""

    SOORT: ClassVar[str] = "agendapunt-afgevoerd.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punt: str
    reden: Tekst


@dataclass(frozen=True, kw_only=True)
class AgendaVastgesteld:
    """The order in which the items are dealt with; each of them once."""

    SOORT: ClassVar[str] = "agenda-vastgesteld.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    punten: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PresentieVastgesteld:
    """Who is there at the opening; a later list replaces an earlier one.

    `zittend`: number of sitting members, filled from the seats when not given.
    `gremium`: in a joint meeting whose list it is; empty for the one that called it.
    """

    SOORT: ClassVar[str] = "presentie-vastgesteld.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    aanwezig: tuple[Aanwezige, ...] = ()
    afwezig: tuple[Afwezige, ...] = ()
    zittend: int | None = None
    gremium: str = ""


@dataclass(frozen=True, kw_only=True)
class VergaderingGeopend:
    """The chair opened, whether or not there was a quorum (Gemeentewet 20)."""

    SOORT: ClassVar[str] = "vergadering-geopend.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str


@dataclass(frozen=True, kw_only=True)
class VergaderingNietGeopend:
    """Too few came: called again under Gemeentewet 20 lid 2; `aanwezig` in heads."""

    SOORT: ClassVar[str] = "vergadering-niet-geopend.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    reden: Tekst
    aanwezig: int | Onbekend


@dataclass(frozen=True, kw_only=True)
class VergaderingNietGehouden:
    """It did not take place: `deelnemers` out of `van` would take part (DOM-23)."""

    SOORT: ClassVar[str] = "vergadering-niet-gehouden.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    reden: Tekst
    deelnemers: int | None = None
    van: int | None = None


@dataclass(frozen=True, kw_only=True)
class VergaderingGesloten:
    """The chair closed."""

    SOORT: ClassVar[str] = "vergadering-gesloten.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str


@dataclass(frozen=True, kw_only=True)
class BesluitenlijstVastgesteld:
    """The list of decisions is adopted, in the meeting `vastgesteld_in` if any."""

    SOORT: ClassVar[str] = "besluitenlijst-vastgesteld.v1"
    STROOM: ClassVar[str] = "vergadering/{vergadering}"

    vergadering: str
    vastgesteld_in: str = ""
    stuk: str = ""


GEBEURTENISSEN = (
    VergaderingBijeengeroepen,
    AgendapuntGeplaatst,
    AgendapuntAfgevoerd,
    AgendaVastgesteld,
    PresentieVastgesteld,
    VergaderingGeopend,
    VergaderingNietGeopend,
    VergaderingNietGehouden,
    VergaderingGesloten,
    BesluitenlijstVastgesteld,
)
