"""A decision as it stands on a day: how far it is, and what hangs beside it."""

from datetime import date
from enum import StrEnum

from register.domain.besluiten.besluitfeiten import BesluitGenomen, Toets, Uitkomst
from register.domain.besluiten.gevolgfeiten import Bezwaaruitkomst
from register.domain.besluiten.toezichtfeiten import Toezichthouder
from register.domain.records import dataclass
from register.domain.values import Periode


class Besluitstatus(StrEnum):
    """How far a decision is; the last three are ends.

    From when it works is a day (`inwerking`), not a status: it comes by itself.
    """

    BESLOTEN = "besloten"
    VERWORPEN = "verworpen"
    ONDERTEKEND = "ondertekend"
    BEKENDGEMAAKT = "bekendgemaakt"
    INGETROKKEN = "ingetrokken"
    HERROEPEN = "herroepen"
    VERNIETIGD = "vernietigd"


EINDEN = frozenset(
    {Besluitstatus.INGETROKKEN, Besluitstatus.HERROEPEN, Besluitstatus.VERNIETIGD}
)
"""Statuses after which nothing more can be done with a decision."""


class Nevenstand(StrEnum):
    """What holds beside the status; several may."""

    GEWIJZIGD = "gewijzigd"
    BEKRACHTIGD = "bekrachtigd"
    BEKRACHTIGING_GEWEIGERD = "bekrachtiging_geweigerd"
    GOEDKEURING_GEVRAAGD = "goedkeuring_gevraagd"
    GOEDGEKEURD = "goedgekeurd"
    GOEDKEURING_ONTHOUDEN = "goedkeuring_onthouden"
    BEZWAAR_LOPEND = "bezwaar_lopend"
    GESCHORST = "geschorst"
    GEDEELTELIJK_VERNIETIGD = "gedeeltelijk_vernietigd"


@dataclass(frozen=True, kw_only=True)
class Ondertekening:
    """One signing; all of `wie` signed."""

    wie: tuple[str, ...]
    op: date
    seq: int
    namens: str = ""


@dataclass(frozen=True, kw_only=True)
class Mededeling:
    """Who was told, and when."""

    aan: tuple[str, ...]
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Bekrachtiging:
    """What the competent organ said afterwards; the last of it counts."""

    verleend: bool
    op: date
    seq: int
    door: str = ""
    orgaan: str = ""


class Goedkeuringstand(StrEnum):
    """How far an approval is."""

    GEVRAAGD = "gevraagd"
    VERLEEND = "verleend"
    ONTHOUDEN = "onthouden"


@dataclass(frozen=True, kw_only=True)
class Goedkeuring:
    """The approval of gedeputeerde staten: asked, and answered or not."""

    stand: Goedkeuringstand
    gevraagd_op: date
    seqs: tuple[int, ...]
    beslist_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class Schorsing:
    """One suspension; `tot` is its last day by itself, `opgeheven_op` the end of it."""

    door: Toezichthouder
    op: date
    seq: int
    tot: date | None = None
    opgeheven_op: date | None = None

    def holds(self, op: date) -> bool:
        """Whether the decision is suspended on that day."""
        if self.opgeheven_op is not None and self.opgeheven_op <= op:
            return False
        return self.tot is None or op <= self.tot


@dataclass(frozen=True, kw_only=True)
class Vernietiging:
    """By whom the decision was annulled, and whether all of it."""

    door: Toezichthouder
    op: date
    seq: int
    gedeeltelijk: bool = False


@dataclass(frozen=True, kw_only=True)
class Bezwaar:
    """An objection; open until it is withdrawn or decided."""

    code: str
    ingediend_op: date
    seq: int
    ingetrokken_op: date | None = None
    beslist_op: date | None = None
    uitkomst: Bezwaaruitkomst | None = None
    bij: str = ""

    @property
    def ended_on(self) -> date | None:
        """The day on which it was withdrawn or decided."""
        return self.ingetrokken_op or self.beslist_op


@dataclass(frozen=True, kw_only=True)
class Besluit:
    """A decision as it stands on a day; text fields show what rectification made."""

    genomen: BesluitGenomen
    genomen_op: date
    seq: int
    status: Besluitstatus
    oordelen: tuple[Toets, ...] = ()
    ondertekeningen: tuple[Ondertekening, ...] = ()
    bekendgemaakt_op: date | None = None
    inwerking: date | None = None
    mededelingen: tuple[Mededeling, ...] = ()
    ingetrokken_op: date | None = None
    ingetrokken_door: str = ""
    gewijzigd_door: tuple[str, ...] = ()
    rectificaties: tuple[int, ...] = ()
    bekrachtiging: Bekrachtiging | None = None
    toegezonden_aan_gs_op: date | None = None
    goedkeuring: Goedkeuring | None = None
    schorsing: Schorsing | None = None
    vernietiging: Vernietiging | None = None
    bezwaren: tuple[Bezwaar, ...] = ()
    genomen_tussen: Periode | None = None
    geeindigd_op: date | None = None
    geeindigd_seq: int | None = None

    @property
    def rejected(self) -> bool:
        """Whether the organ said no: such a decision changes nothing else."""
        return self.genomen.uitkomst is Uitkomst.VERWORPEN

    def bezwaar(self, code: str) -> Bezwaar | None:
        """Find an objection, open or not."""
        return next((b for b in self.bezwaren if b.code == code), None)

    @property
    def neven(self) -> tuple[Nevenstand, ...]:
        """What holds beside the status.

        A suspension counts until a fact ends it: its own last day is in `schorsing`.
        """
        if not (
            self.gewijzigd_door
            or self.bekrachtiging
            or self.goedkeuring
            or self.bezwaren
            or self.schorsing
            or self.vernietiging
        ):
            return ()  # as nearly every decision
        stand = self.goedkeuring.stand if self.goedkeuring else None
        geldt = {
            Nevenstand.GEWIJZIGD: bool(self.gewijzigd_door),
            Nevenstand.BEKRACHTIGD: bool(
                self.bekrachtiging and self.bekrachtiging.verleend
            ),
            Nevenstand.BEKRACHTIGING_GEWEIGERD: bool(
                self.bekrachtiging and not self.bekrachtiging.verleend
            ),
            Nevenstand.GOEDKEURING_GEVRAAGD: stand is Goedkeuringstand.GEVRAAGD,
            Nevenstand.GOEDGEKEURD: stand is Goedkeuringstand.VERLEEND,
            Nevenstand.GOEDKEURING_ONTHOUDEN: stand is Goedkeuringstand.ONTHOUDEN,
            Nevenstand.BEZWAAR_LOPEND: any(b.ended_on is None for b in self.bezwaren),
            Nevenstand.GESCHORST: bool(
                self.schorsing and self.schorsing.opgeheven_op is None
            ),
            Nevenstand.GEDEELTELIJK_VERNIETIGD: bool(
                self.vernietiging and self.vernietiging.gedeeltelijk
            ),
        }
        return tuple(neven for neven, waar in geldt.items() if waar)
