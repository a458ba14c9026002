"""A recorded fact, and how facts become state: one fold for every question.

State as it held on day D and as known at seq K is the fold of the facts with
`seq < K` and a latest possible day `<= D`, in order of (day, seq). Corrections are
applied before folding; everything that reads a stream uses `corrected`.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar, Generic, NamedTuple, Protocol, TypeVar

from register.domain.records import dataclass
from register.domain.values import (
    Bewijs,
    Feitdatum,
    Grondslag,
    Openbaarheid,
    Override,
    Periode,
    Tekst,
    bounds,
)


class Gebeurtenis(Protocol):
    """What every event dataclass has: its stored name and its stream."""

    SOORT: ClassVar[str]
    STROOM: ClassVar[str]


E = TypeVar("E")
S = TypeVar("S")


@dataclass(frozen=True, kw_only=True)
class Vastlegger:
    """Who recorded: an actor (a role, never a name), and the codes of the keys.

    `sleutel` signed, and `mede` is the key of a second person who did so too.
    """

    actor: str
    sleutel: str = ""
    mede: str = ""


@dataclass(frozen=True, kw_only=True)
class Envelop(Generic[E]):
    """One stored event: `gegevens` in the envelope of design §3.

    `vastgelegd_op` is UTC with microseconds, as text, so that it stays as stored;
    `kloksprong` is the jump in seconds that the register's clock made before it. Both
    signatures are over the canonical bytes of the event without the two.
    """

    v: int
    id: str
    stroom: str
    versie: int
    soort: str
    feitdatum: Feitdatum
    vastgelegd_op: str
    vastgelegd_door: Vastlegger
    gegevens: E
    hoedanigheid: str = ""
    namens: str = ""
    dossier: str = ""
    oorzaak: str = ""
    grondslag: tuple[Grondslag, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    openbaarheid: Openbaarheid | None = None
    override: Override | None = None
    sleutel: str = ""
    achterstand: bool = False
    kloksprong: int | None = None
    handtekening: str = ""
    medehandtekening: str = ""


class Feit(NamedTuple):
    """A fact in the log: its place, its envelope and what it says now.

    `gegevens` is the payload after corrections, `None` where it is sealed and the
    reader lacks the vault. `eerste` and `dag` bound an imprecise date.
    """

    seq: int
    kop: Envelop[object]
    gegevens: object | None
    eerste: date
    dag: date
    gecorrigeerd_door: int | None = None

    @property
    def soort(self) -> str:
        """Stored name, e.g. `mandaat-verleend.v1`."""
        return self.kop.soort

    @property
    def tussen(self) -> Periode | None:
        """The days between which it lies, where no exact day is known."""
        if self.eerste == self.dag:
            return None
        return Periode(van=self.eerste, tot=self.dag)


@dataclass(frozen=True, kw_only=True)
class RegistratieGecorrigeerd:
    """The register was wrong, the decision right: complete replacement content.

    `doelsoort` is the stored name of the fact at `seq`; `gegevens` is of its type.
    """

    SOORT: ClassVar[str] = "registratie-gecorrigeerd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    seq: int
    doelsoort: str
    gegevens: object
    reden: Tekst
    feitdatum: Feitdatum | None = None


@dataclass(frozen=True, kw_only=True)
class RegistratieVervallen:
    """The fact at `seq` never was; its number stays used and listed."""

    SOORT: ClassVar[str] = "registratie-vervallen.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    seq: int
    reden: Tekst
    vervangen_door: str = ""


def corrected(feiten: Sequence[Feit]) -> list[Feit]:
    """Facts of one stream with every correction applied, in legal order.

    The corrections themselves leave the list. A correction that itself lapsed does
    not count (nor does a lapse that lapsed); of several corrections of one fact the
    last counts.
    """
    vervallen: set[int] = set()
    nieuw: dict[int, tuple[RegistratieGecorrigeerd, int]] = {}
    for feit in reversed(feiten):  # what lapses is always earlier in the log
        if isinstance(feit.gegevens, RegistratieVervallen) and (
            feit.seq not in vervallen
        ):
            vervallen.add(feit.gegevens.seq)
    for feit in feiten:
        ander = feit.gegevens
        if isinstance(ander, RegistratieGecorrigeerd) and feit.seq not in vervallen:
            nieuw[ander.seq] = (ander, feit.seq)
    gelezen = [
        _apply(feit, nieuw.get(feit.seq))
        for feit in feiten
        if feit.seq not in vervallen and not is_correction(feit)
    ]
    gelezen.sort(key=legal_order)
    return gelezen


def _apply(feit: Feit, ander: tuple[RegistratieGecorrigeerd, int] | None) -> Feit:
    if ander is None:
        return feit
    correctie, seq = ander
    eerste, dag = bounds(correctie.feitdatum or feit.kop.feitdatum)
    return feit._replace(
        gegevens=correctie.gegevens,
        eerste=eerste,
        dag=dag,
        gecorrigeerd_door=seq,
    )


def is_correction(feit: Feit) -> bool:
    """Whether the fact changes how another fact of its stream is read."""
    return feit.soort in CORRECTIES


CORRECTIES = frozenset({RegistratieGecorrigeerd.SOORT, RegistratieVervallen.SOORT})


def legal_order(feit: Feit) -> tuple[date, int]:
    """Facts fold by the day they surely hold from, then by place in the log."""
    return feit.dag, feit.seq


Evolve = Callable[[S | None, Feit], S | None]


@dataclass(frozen=True, slots=True)
class Aggregaat(Generic[S]):
    """A kind of stream: its prefix and its fold.

    `ongeordend`: its facts give the same state in any order, so that one which comes
    between earlier ones (history, taken over late) needs no new fold of all of them.
    """

    prefix: str
    evolve: Evolve[S]
    ongeordend: bool = False

    def stroom(self, code: str) -> str:
        """Stream name of one thing of this kind."""
        return f"{self.prefix}/{code}" if code else self.prefix


def fold(
    aggregaat: Aggregaat[S], feiten: Iterable[Feit], op: date | None = None
) -> S | None:
    """State of one stream as it held on `op` (or with everything known)."""
    staat: S | None = None
    for feit in feiten:
        if op is not None and feit.dag > op:
            break
        staat = aggregaat.evolve(staat, feit)
    return staat


def insert(feiten: list[Feit], feit: Feit) -> bool:
    """Add a later fact in legal order; say whether it came last."""
    if not feiten or legal_order(feiten[-1]) < legal_order(feit):
        feiten.append(feit)
        return True
    insort(feiten, feit, key=legal_order)
    return False
