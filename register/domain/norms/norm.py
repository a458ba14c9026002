"""What a norm is, and how one is asked about a fact.

A norm never stops another and never answers *voldoet* because it could not look: it
says *niet te beoordelen* and what is missing. An uitvoering, once it gave stored
verdicts, stays as it is; a change is a new uitvoering beside it.
"""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from register.domain.besluiten.besluit import Oordeel
from register.domain.context import Context
from register.domain.facts import Envelop
from register.domain.records import dataclass


class Handhaving(StrEnum):
    """What the register does when a norm is not met (aanvullingen A.10)."""

    BLOCK = "weigert-tenzij"
    FINDING = "bevinding"
    DERIVE = "afgeleid"


class Zekerheid(StrEnum):
    """How sure the reading is."""

    WETSTEKST = "wetstekst"
    BRON = "bron"
    UITLEG = "uitleg"


@dataclass(frozen=True, kw_only=True)
class Bron:
    """Where the norm stands; `versie` is the day of the text that was read."""

    wet: str
    artikel: str
    lid: str = ""
    versie: str = ""


@dataclass(frozen=True, kw_only=True)
class Zaak:
    """The fact that is judged, in its envelope, and what the register then knew.

    `op` is the day that is asked about, when somebody looks for findings; it is empty
    at recording. Only with it can a norm say that something did not come in time.
    """

    feit: object
    kop: Envelop[object]
    context: Context
    op: date | None = None


@dataclass(frozen=True, kw_only=True)
class Uitspraak:
    """A verdict with its proof (seqs) and, for people, why."""

    oordeel: Oordeel
    bewijs: tuple[int, ...] = ()
    tekst: str = ""


@dataclass(frozen=True, kw_only=True)
class Lezing:
    """One way to read a norm, in a sentence; events name it by its code."""

    code: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Twistpunt:
    """A question that the text leaves open, and the readings that can be judged by.

    The first is the register's own: it holds until another one is adopted.
    """

    vraag: str
    lezingen: tuple[Lezing, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of its readings; within one norm each occurs once."""
        return tuple(lezing.code for lezing in self.lezingen)


@dataclass(frozen=True, kw_only=True)
class Norm:
    """One uitvoering of one norm, for facts of the kinds it is `over`.

    `van` and `tot` bound the feitdata that it judges, both included; `twistpunten` are
    what can be read in more than one way (the same for every uitvoering of an id).
    """

    id: str
    uitvoering: int
    bron: Bron
    handhaving: Handhaving
    zekerheid: Zekerheid
    tekst: str
    over: tuple[type, ...]
    toets: Callable[[Zaak], Uitspraak]
    van: date | None = None
    tot: date | None = None
    twistpunten: tuple[Twistpunt, ...] = ()

    @property
    def naam(self) -> str:
        """`id@uitvoering`, as verdicts are stored."""
        return f"{self.id}@{self.uitvoering}"

    def in_force(self, dag: date) -> bool:
        """Whether the law of that day holds this norm."""
        return (self.van is None or self.van <= dag) and (
            self.tot is None or dag <= self.tot
        )


NIET_VAN_TOEPASSING = Uitspraak(oordeel=Oordeel.NIET_VAN_TOEPASSING)


def meets(*bewijs: int) -> Uitspraak:
    """The norm is met, and these facts prove it."""
    return Uitspraak(oordeel=Oordeel.VOLDOET, bewijs=bewijs)


def breaks(tekst: str, *bewijs: int) -> Uitspraak:
    """The norm is not met: why, and by which facts."""
    return Uitspraak(oordeel=Oordeel.VOLDOET_NIET, bewijs=bewijs, tekst=tekst)


def open_question(ontbreekt: str, *bewijs: int) -> Uitspraak:
    """The register does not hold what the norm needs."""
    return Uitspraak(oordeel=Oordeel.NIET_TE_BEOORDELEN, bewijs=bewijs, tekst=ontbreekt)


_ZWAARTE = (
    Oordeel.NIET_VAN_TOEPASSING,
    Oordeel.VOLDOET,
    Oordeel.NIET_TE_BEOORDELEN,
    Oordeel.VOLDOET_NIET,
)


def worst(*delen: Uitspraak) -> Uitspraak:
    """The part of a norm that weighs most; what is met is proven by all of them."""
    zwaarst = max(delen, key=lambda deel: _ZWAARTE.index(deel.oordeel))
    if zwaarst.oordeel is not Oordeel.VOLDOET:
        return zwaarst
    return meets(*dict.fromkeys(seq for deel in delen for seq in deel.bewijs))
