"""What is recorded when a decision is taken: its content, its number, its verdicts.

Stream `besluit/{besluitnummer}`; numbers are dense per series and year in the stream
`nummer/{reeks}/{jaar}`. What may follow stands in gevolgfeiten.py.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.bevoegdheden.schakel import Schakel
from register.domain.records import dataclass
from register.domain.values import Tekst


class Rechtskarakter(StrEnum):
    """What a decision is in law (AWB-33); `onbekend` where history does not say."""

    BESLUIT_VAN_ALGEMENE_STREKKING = "awb_besluit_algemene_strekking"
    AVV = "avv"
    BELEIDSREGEL = "beleidsregel"
    BESCHIKKING = "beschikking"
    PRIVAATRECHTELIJK = "privaatrechtelijk"
    INTERN_BESTUURLIJK = "intern_bestuurlijk"
    KENNISNEMING = "kennisneming"
    OPDRACHT = "opdracht"
    PROCEDUREEL = "procedureel"
    ONBEKEND = "onbekend"


class Uitkomst(StrEnum):
    """How it was decided; holding over takes no number and is in the dossier."""

    AANGENOMEN = "aangenomen"
    GEAMENDEERD_AANGENOMEN = "geamendeerd_aangenomen"
    VERWORPEN = "verworpen"


class Herkomst(StrEnum):
    """Whether the number is the register's own or history's."""

    EIGEN = "eigen"
    OVERGENOMEN = "overgenomen"


class Lasten(StrEnum):
    """Whether the money is spent once or every year (RM-08)."""

    INCIDENTEEL = "incidenteel"
    STRUCTUREEL = "structureel"


class Opvolging(StrEnum):
    """What was done with an advice (DOM-10)."""

    OVERGENOMEN = "overgenomen"
    GEDEELTELIJK = "gedeeltelijk"
    AFGEWEKEN = "afgeweken"


class Afwijkgrond(StrEnum):
    """The three grounds on which an advice may be set aside (003)."""

    ORGANISATORISCH = "organisatorisch"
    JURIDISCH = "juridisch"
    FINANCIEEL = "financieel"


@dataclass(frozen=True, kw_only=True)
class Adviesopvolging:
    """What this decision did with one advice."""

    advies: str
    opvolging: Opvolging
    grond: Afwijkgrond | None = None
    motivering: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class NummerToegekend:
    """One number of a series, given out once and for good."""

    SOORT: ClassVar[str] = "nummer-toegekend.v1"
    STROOM: ClassVar[str] = "nummer/{reeks}/{jaar}"

    reeks: str
    jaar: int
    volgnummer: int
    nummer: str


@dataclass(frozen=True, kw_only=True)
class Besluitinhoud:
    """What a decision says; the command that takes it and its fact both have this.

    `bedrag` is in euro cents. `spoed` is why it could not wait for the organ that
    should decide, or for its meeting; such a decision may be ratified afterwards.
    `schriftelijkeronde` is the written round in which it was taken, outside a meeting.
    """

    orgaan: str
    titel: Tekst
    handeling: str
    uitkomst: Uitkomst
    functie: str = ""
    bevoegdheid: str = ""
    dictum: Tekst = ""
    motivering: Tekst = ""
    rechtskarakter: Rechtskarakter = Rechtskarakter.ONBEKEND
    herkomst: Herkomst = Herkomst.EIGEN
    kenmerk: Tekst = ""
    dossier: str = ""
    voorstel: str = ""
    vergadering: str = ""
    punt: str = ""
    module: str = ""
    geldt_voor: tuple[str, ...] = ()
    bedrag: int | None = None
    boekjaar: int | None = None
    dekking: Tekst = ""
    adviesopvolging: tuple[Adviesopvolging, ...] = ()
    raadsrondes: tuple[str, ...] = ()
    bestuurlijk_eigenaar: str = ""
    ambtelijk_eigenaar: str = ""
    bewaker: str = ""
    nader_te_bepalen: tuple[str, ...] = ()
    bezwaar_mogelijk: bool = False
    inwerking: date | None = None
    wijzigt: str = ""
    vervangt: str = ""
    lasten: Lasten | None = None
    spoed: Tekst = ""
    schriftelijkeronde: str = ""


@dataclass(frozen=True, kw_only=True)
class BesluitGenomen(Besluitinhoud):
    """An organ (or a functie in its name) decided.

    `keten` are the links of competence, nearest first.
    """

    SOORT: ClassVar[str] = "besluit-genomen.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    keten: tuple[Schakel, ...]


class Oordeel(StrEnum):
    """What a norm says of a fact (issue D; design §5)."""

    VOLDOET = "voldoet"
    VOLDOET_NIET = "voldoet niet"
    NIET_TE_BEOORDELEN = "niet te beoordelen"
    NIET_VAN_TOEPASSING = "niet van toepassing"


@dataclass(frozen=True, kw_only=True)
class Toets:
    """One verdict: `norm` is `id@uitvoering`, `bewijs` the seqs that prove it."""

    norm: str
    oordeel: Oordeel
    bewijs: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BesluitGetoetst:
    """The verdicts on a decision as they were given when it was recorded."""

    SOORT: ClassVar[str] = "besluit-getoetst.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    oordelen: tuple[Toets, ...] = ()
