"""What each form of an own norm asks: the parameters of EigenNormVastgesteld."""

from enum import StrEnum

from register.domain.organisatie.gremiumregels import Meerderheidseis
from register.domain.records import dataclass
from register.domain.stemmen.telling import Basis
from register.domain.termijnen.periods import Eenheid
from register.domain.values import Tekst


class Moment(StrEnum):
    """Something that happens and that a norm can count from or ask for."""

    CONVOCATIE = "convocatie"
    VERGADERING = "vergadering"
    BESLUITENLIJST = "besluitenlijst"
    VERSLAG = "verslag"
    BESLUIT = "besluit"
    ONDERTEKENING = "ondertekening"
    BEKENDMAKING = "bekendmaking"
    MEDEDELING = "mededeling"
    INZENDING = "inzending"
    VOORSTEL = "voorstel"
    ADVIESVRAAG = "adviesvraag"
    ADVIES = "advies"
    TOEZENDING = "toezending"
    ZIENSWIJZE = "zienswijze"


class Richting(StrEnum):
    """Whether a term is counted back from its anchor or forward."""

    VOOR = "voor"
    NA = "na"


class Grondtal(StrEnum):
    """What a majority is a part of."""

    UITGEBRACHT = "uitgebracht"
    AANWEZIG = "aanwezig"
    LEDEN = "leden"


@dataclass(frozen=True, kw_only=True)
class Termijneis:
    """`wat` at least so long before, or at most so long after, the `anker`."""

    wat: Moment
    richting: Richting
    anker: Moment
    aantal: int
    eenheid: Eenheid


@dataclass(frozen=True, kw_only=True)
class Volgorde:
    """`wat` happened before, or on the day of, `voor`."""

    wat: Moment
    voor: Moment


@dataclass(frozen=True, kw_only=True)
class Stemmeneis:
    """So large a part in favour; without `basis` counted as the gremium counts."""

    teller: int
    noemer: int
    van: Grondtal
    strikt: bool = False
    basis: Basis | None = None


@dataclass(frozen=True, kw_only=True)
class Quorumeis:
    """So large a part of the sitting members is there, or so many, or both."""

    deel: Meerderheidseis | None = None
    aantal: int | None = None
    basis: Basis | None = None


@dataclass(frozen=True, kw_only=True)
class Advieseis:
    """A gremium or functie advised in the dossier of the decision."""

    adviseur: str


@dataclass(frozen=True, kw_only=True)
class Bedrageis:
    """Decisions up to this amount, in euro cents."""

    hoogste: int


@dataclass(frozen=True, kw_only=True)
class Samenstellingseis:
    """How many members a gremium has, in all and from each deelnemer.

    `gemeenten`: from at least so many different ones.
    """

    minimum: int | None = None
    maximum: int | None = None
    gemeenten: int | None = None
    per_gemeente_minimum: int | None = None
    per_gemeente_maximum: int | None = None


@dataclass(frozen=True, kw_only=True)
class Handmatig:
    """It fits no form, and why; `bij` names what somebody must look at each time.

    Without `bij` it is one open question, about the norm itself.
    """

    reden: Tekst
    bij: Moment | None = None
