"""What can happen to a decision once it was taken; all in the decision's own stream.

Where a later decision brings it about, `door` or `bij` is its besluitnummer.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.records import dataclass
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class BesluitOndertekend:
    """The decision was signed (Awb 10:11 where that was left to another).

    `door` and `mede` are codes of functies, gremia or persons; `namens` the gremium in
    whose name, where it is not the organ that decided.
    """

    SOORT: ClassVar[str] = "besluit-ondertekend.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: str
    mede: tuple[str, ...] = ()
    namens: str = ""


class Rechtsmiddelclausule(StrEnum):
    """Whether it was said who can object, within which term and where (Awb 3:45)."""

    VERMELD = "vermeld"
    NIET_VERMELD = "niet_vermeld"


@dataclass(frozen=True, kw_only=True)
class BesluitBekendgemaakt:
    """The decision was made known (Awb 3:40 to 3:42); `rechtsmiddelen`: Awb 3:45."""

    SOORT: ClassVar[str] = "besluit-bekendgemaakt.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    wijze: str
    publicatie: str = ""
    inwerking: date | None = None
    rechtsmiddelen: Rechtsmiddelclausule | None = None


@dataclass(frozen=True, kw_only=True)
class InwerkingtredingVastgesteld:
    """The day from which the decision works was set, apart from the decision.

    `inwerking` may lie before the decision was taken: works back.
    """

    SOORT: ClassVar[str] = "inwerkingtreding-vastgesteld.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    inwerking: date
    bij: str = ""
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class MededelingGedaan:
    """Advisers and givers of a zienswijze were told of the decision (Awb 3:43).

    `aan` are codes of gremia, functies or gemeenten (then its raad); who else was
    told is in `anderen`.
    """

    SOORT: ClassVar[str] = "mededeling-gedaan.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    aan: tuple[str, ...] = ()
    anderen: Tekst = ""
    wijze: str = ""


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


@dataclass(frozen=True, kw_only=True)
class BesluitBekrachtigd:
    """The competent organ approved afterwards what another decided, by `door`."""

    SOORT: ClassVar[str] = "besluit-bekrachtigd.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    door: str


@dataclass(frozen=True, kw_only=True)
class BekrachtigingGeweigerd:
    """The organ `orgaan` would not approve it; `door` where it decided so formally."""

    SOORT: ClassVar[str] = "bekrachtiging-geweigerd.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    orgaan: str
    reden: Tekst
    door: str = ""


@dataclass(frozen=True, kw_only=True)
class BezwaarIngediend:
    """An objection came in, on the day of this fact; `bezwaar` is its code."""

    SOORT: ClassVar[str] = "bezwaar-ingediend.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    bezwaar: str
    indiener: Tekst
    gronden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class BezwaarIngetrokken:
    """Who objected withdrew the objection."""

    SOORT: ClassVar[str] = "bezwaar-ingetrokken.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    bezwaar: str
    reden: Tekst = ""


class Bezwaaruitkomst(StrEnum):
    """What was decided of an objection."""

    GEGROND = "gegrond"
    GEDEELTELIJK_GEGROND = "gedeeltelijk_gegrond"
    ONGEGROND = "ongegrond"
    NIET_ONTVANKELIJK = "niet_ontvankelijk"


@dataclass(frozen=True, kw_only=True)
class BeslissingOpBezwaar:
    """The organ decided on an objection.

    `bij` is that decision where the register numbered it; with `herroepen` the
    decision that was objected to ends (Awb 7:11 lid 2).
    """

    SOORT: ClassVar[str] = "beslissing-op-bezwaar.v1"
    STROOM: ClassVar[str] = "besluit/{besluit}"

    besluit: str
    bezwaar: str
    uitkomst: Bezwaaruitkomst
    herroepen: bool = False
    bij: str = ""
    motivering: Tekst = ""


GEBEURTENISSEN = (
    BesluitOndertekend,
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BesluitGerectificeerd,
    BesluitBekrachtigd,
    BekrachtigingGeweigerd,
    BezwaarIngediend,
    BezwaarIngetrokken,
    BeslissingOpBezwaar,
)
