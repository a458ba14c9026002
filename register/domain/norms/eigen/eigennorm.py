"""The own norms of a regeling, and from when to when each of them holds.

Stream `eigen-norm/{id}`. What holds on a day is the last that was said for a day up to
it: a version of the norm, or that it was withdrawn. The commands are in `vaststelling`.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.norms.eigen.eisen import (
    Advieseis,
    Bedrageis,
    Handmatig,
    Quorumeis,
    Samenstellingseis,
    Stemmeneis,
    Termijneis,
    Volgorde,
)
from register.domain.records import dataclass, replace
from register.domain.values import Tekst

VOORVOEGSEL = "REG-"
"""How the id of every own norm begins; no norm of the catalogue does."""


def is_own(norm: str) -> bool:
    """Whether this id, or name of an uitvoering, is of an own norm."""
    return norm.startswith(VOORVOEGSEL)


class Ernst(StrEnum):
    """How much it weighs when it is not met; `hoog` is recorded only with a reason."""

    HOOG = "hoog"
    MIDDEN = "midden"
    LAAG = "laag"


@dataclass(frozen=True, kw_only=True)
class Vindplaats:
    """Where in the regeling it stands, as codes; `versie` is that of its text."""

    artikel: str
    lid: str = ""
    bijlage: str = ""
    versie: str = ""


@dataclass(frozen=True, kw_only=True)
class EigenNormVastgesteld:
    """The regeling has this norm, from `geldig_van` (else the day of the fact) on.

    Exactly one of the last eight fields is given: the form by which it is judged.
    `organen`, `handelingen` and `modules` say what it is about; empty: about all.
    """

    SOORT: ClassVar[str] = "eigen-norm-vastgesteld.v1"
    STROOM: ClassVar[str] = "eigen-norm/{id}"

    id: str
    vindplaats: Vindplaats
    tekst: Tekst
    ernst: Ernst
    geldig_van: date | None = None
    geldig_tot: date | None = None
    organen: tuple[str, ...] = ()
    handelingen: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    termijn: Termijneis | None = None
    eerder: Volgorde | None = None
    meerderheid: Stemmeneis | None = None
    quorum: Quorumeis | None = None
    adviseur: Advieseis | None = None
    bedrag: Bedrageis | None = None
    samenstelling: Samenstellingseis | None = None
    handmatig: Handmatig | None = None

    @property
    def vormen(self) -> tuple[str, ...]:
        """Names of the forms that are given; one, once it is on record."""
        return tuple(naam for naam in VORMNAMEN if getattr(self, naam) is not None)


VORMNAMEN = (
    "termijn",
    "eerder",
    "meerderheid",
    "quorum",
    "adviseur",
    "bedrag",
    "samenstelling",
    "handmatig",
)


@dataclass(frozen=True, kw_only=True)
class EigenNormIngetrokken:
    """From the day of the fact the regeling does not have this norm."""

    SOORT: ClassVar[str] = "eigen-norm-ingetrokken.v1"
    STROOM: ClassVar[str] = "eigen-norm/{id}"

    id: str
    reden: Tekst


@dataclass(frozen=True, kw_only=True)
class Gelding:
    """A version of a norm, from one day on and until `tot`, where it ends."""

    van: date
    seq: int
    norm: EigenNormVastgesteld
    tot: date | None = None


@dataclass(frozen=True, kw_only=True)
class Intrekking:
    """From one day on the regeling does not have the norm."""

    van: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Eigennorm:
    """An own norm: what was said of it, in the order of the days it holds from.

    `geldingen` are its versions, each until the next thing that was said.
    """

    code: str
    gezegd: tuple[Gelding | Intrekking, ...]
    geldingen: tuple[Gelding, ...]

    def op(self, dag: date) -> Gelding | None:
        """The version that holds on a day."""
        for gelding in reversed(self.geldingen):
            if gelding.van <= dag and (gelding.tot is None or dag <= gelding.tot):
                return gelding
        return None


def evolve(staat: Eigennorm | None, feit: Feit) -> Eigennorm | None:
    """Fold one fact; what comes recorded later about the same day counts."""
    match feit.gegevens:
        case EigenNormVastgesteld() as norm:
            van, tot = norm.geldig_van or feit.dag, norm.geldig_tot
            nieuw = Gelding(van=van, tot=tot, seq=feit.seq, norm=norm)
            return _with(staat, norm.id, nieuw)
        case EigenNormIngetrokken(id=code):
            return _with(staat, code, Intrekking(van=feit.dag, seq=feit.seq))
        case _:
            return staat


def _with(staat: Eigennorm | None, code: str, nieuw: Gelding | Intrekking) -> Eigennorm:
    alle = (*(staat.gezegd if staat else ()), nieuw)
    gezegd = tuple(sorted(alle, key=lambda een: (een.van, een.seq)))
    return Eigennorm(code=code, gezegd=gezegd, geldingen=_holding(gezegd))


_EERSTE = date.min + timedelta(days=1)
"""No day comes before the first one there is."""


def _holding(gezegd: tuple[Gelding | Intrekking, ...]) -> tuple[Gelding, ...]:
    volgende = [max(een.van, _EERSTE) - timedelta(days=1) for een in gezegd[1:]]
    return tuple(
        replace(een, tot=min(filter(None, (een.tot, einde)), default=None))
        for een, einde in zip(gezegd, [*volgende, None], strict=True)
        if isinstance(een, Gelding)
    )


EIGENNORM = Aggregaat("eigen-norm", evolve)


def version(context: Context, code: str) -> Gelding | None:
    """The version of a norm that holds on the day of the context, by all we know."""
    staat = context.ooit(EIGENNORM, code)
    return staat.op(context.dag) if staat else None
