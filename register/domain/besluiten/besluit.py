"""Decisions: what an organ decided, and what became of it.

Stream `besluit/{besluitnummer}`; numbers are dense per series and year in the stream
`nummer/{reeks}/{jaar}`. The commands are in besluitvorming.py.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.bevoegdheden.competence import Schakel
from register.domain.facts import Aggregaat, Feit
from register.domain.values import Periode, Tekst


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
class BesluitGenomen:
    """An organ (or a functie in its name) decided.

    `bedrag` is in euro cents; `keten` are the links of competence, nearest first.
    """

    SOORT: ClassVar[str] = "besluit-genomen.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    orgaan: str
    titel: Tekst
    handeling: str
    uitkomst: Uitkomst
    keten: tuple[Schakel, ...]
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


@dataclass(frozen=True, kw_only=True)
class BesluitBekendgemaakt:
    """The decision was made known (Awb 3:40 to 3:42)."""

    SOORT: ClassVar[str] = "besluit-bekendgemaakt.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    wijze: str
    publicatie: str = ""
    inwerking: date | None = None


@dataclass(frozen=True, kw_only=True)
class BesluitGewijzigd:
    """A later decision changed this one."""

    SOORT: ClassVar[str] = "besluit-gewijzigd.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: str
    omschrijving: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class BesluitIngetrokken:
    """The organ withdrew the decision, by a decision of its own (AWB-35)."""

    SOORT: ClassVar[str] = "besluit-ingetrokken.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class BesluitGerectificeerd:
    """A slip in the text was mended; the decision itself did not change."""

    SOORT: ClassVar[str] = "besluit-gerectificeerd.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    veld: str
    oud: Tekst
    nieuw: Tekst


GEBEURTENISSEN = (
    NummerToegekend,
    BesluitGenomen,
    BesluitGetoetst,
    BesluitBekendgemaakt,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BesluitGerectificeerd,
)


class Besluitstatus(StrEnum):
    """Where a decision stands."""

    BESLOTEN = "besloten"
    VERWORPEN = "verworpen"
    BEKENDGEMAAKT = "bekendgemaakt"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True, kw_only=True)
class Besluit:
    """A decision as it stands on a day; text fields show what rectification made."""

    genomen: BesluitGenomen
    genomen_op: date
    seq: int
    status: Besluitstatus
    oordelen: tuple[Toets, ...] = ()
    bekendgemaakt_op: date | None = None
    inwerking: date | None = None
    ingetrokken_op: date | None = None
    ingetrokken_door: str = ""
    gewijzigd_door: tuple[str, ...] = ()
    rectificaties: tuple[int, ...] = ()
    genomen_tussen: Periode | None = None


def evolve(staat: Besluit | None, feit: Feit) -> Besluit | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case BesluitGenomen() as genomen:
            return Besluit(
                genomen=genomen,
                genomen_op=feit.dag,
                genomen_tussen=feit.tussen,
                seq=feit.seq,
                inwerking=genomen.inwerking,
                status=Besluitstatus.VERWORPEN
                if genomen.uitkomst is Uitkomst.VERWORPEN
                else Besluitstatus.BESLOTEN,
            )
        case BesluitGetoetst() as getoetst if staat:
            return replace(staat, oordelen=getoetst.oordelen)
        case BesluitBekendgemaakt() as bekend if staat:
            return replace(
                staat,
                status=Besluitstatus.BEKENDGEMAAKT
                if staat.status is Besluitstatus.BESLOTEN
                else staat.status,
                bekendgemaakt_op=feit.dag,
                inwerking=bekend.inwerking or staat.inwerking,
            )
        case BesluitGewijzigd() as gewijzigd if staat:
            return replace(
                staat, gewijzigd_door=(*staat.gewijzigd_door, gewijzigd.door)
            )
        case BesluitIngetrokken() as ingetrokken if staat:
            return replace(
                staat,
                status=Besluitstatus.INGETROKKEN,
                ingetrokken_op=feit.dag,
                ingetrokken_door=ingetrokken.door,
            )
        case BesluitGerectificeerd() as gerectificeerd if staat:
            return _rectified(staat, gerectificeerd, feit.seq)
        case _:
            return staat


RECTIFICEERBAAR = frozenset({"titel", "dictum", "motivering"})
"""Texts in which a slip may be mended."""


def _rectified(staat: Besluit, fact: BesluitGerectificeerd, seq: int) -> Besluit:
    nieuw = replace(staat, rectificaties=(*staat.rectificaties, seq))
    match fact.veld:
        case "titel":
            return replace(nieuw, genomen=replace(staat.genomen, titel=fact.nieuw))
        case "dictum":
            return replace(nieuw, genomen=replace(staat.genomen, dictum=fact.nieuw))
        case _:
            return replace(nieuw, genomen=replace(staat.genomen, motivering=fact.nieuw))


def last_number(staat: int | None, feit: Feit) -> int | None:
    """Fold a series: the last number that was given out."""
    if isinstance(feit.gegevens, NummerToegekend):
        return max(staat or 0, feit.gegevens.volgnummer)
    return staat


BESLUIT = Aggregaat("besluit", evolve)
NUMMER = Aggregaat("nummer", last_number)
AGGREGATEN = (BESLUIT, NUMMER)
OPDRACHTEN = ()
