"""What a batch is going to write: every row once, however often it changed.

Rows are kept as the values of their table, in the order of its columns (tables.py).
"""

from dataclasses import dataclass, field
from datetime import date

from register.domain.facts import Feit
from register.domain.values import Openheid
from register.projections.lists import Rij
from register.projections.tables import NU_SEQ
from register.projections.timeline import Change, Segment

Values = tuple[object, ...]
"""One row, or the key of one."""

_TOT_SEQ = 4
"""Where the values of a version say until when it was known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """That a stream is not open to all: since when, by whom, why, until when."""

    openheid: Openheid
    sinds: date
    door: str
    grond: str
    tot: date | None


@dataclass(slots=True)
class ListChanges:
    """Changes of one list within a batch, folded to one write per row."""

    nu: dict[tuple[str, str], tuple[str, Segment] | None] = field(default_factory=dict)
    geopend: dict[tuple[str, str], list[object]] = field(default_factory=dict)
    versies: list[list[object]] = field(default_factory=list)
    gesloten: list[Values] = field(default_factory=list)


class Pending:
    """Collects the changes of one log until they are written."""

    def __init__(self, regeling: str) -> None:
        """Nothing is to be written yet."""
        self.regeling = regeling
        self.clear()

    def clear(self) -> None:
        """Start a new batch."""
        self.lijsten: dict[str, ListChanges] = {}
        self.gebeurtenissen: dict[str, list[Values]] = {}
        self.openheid: dict[str, dict[str, object]] = {}
        self.correcties: list[Values] = []

    def change(self, naam: str, stroom: str, seq: int, change: Change) -> None:
        """Take one change of one row by the event at `seq`."""
        lijst = self.lijsten.get(naam)
        if lijst is None:
            lijst = self.lijsten[naam] = ListChanges()
        sleutel = change.sleutel
        for segment in change.weg:
            plek = (sleutel, segment.van)
            lijst.nu[plek] = None
            if versie := lijst.geopend.pop(plek, None):
                versie[_TOT_SEQ] = seq
            else:
                lijst.gesloten.append((seq, self.regeling, sleutel, segment.van))
        for segment in change.nieuw:
            plek = (sleutel, segment.van)
            lijst.nu[plek] = (stroom, segment)
            versie = self._version(sleutel, stroom, segment, seq)
            lijst.versies.append(versie)
            lijst.geopend[plek] = versie

    def _version(
        self, sleutel: str, stroom: str, segment: Segment, seq: int
    ) -> list[object]:
        van, tot, rij = segment
        kop = (self.regeling, sleutel, van, seq, NU_SEQ, tot, stroom)
        return [*kop, *rij.velden, rij.inhoud]

    def event(self, naam: str, feit: Feit, rij: Rij) -> None:
        """Take the row of one event."""
        eerste, dag = feit.eerste.isoformat(), feit.dag.isoformat()
        kop = (self.regeling, feit.seq, feit.kop.stroom, eerste, dag)
        self.gebeurtenissen.setdefault(naam, []).append((*kop, *rij.velden, rij.inhoud))

    def correction(self, seq: int, doel: int, *, vervallen: bool) -> None:
        """Note that the event at `seq` corrects the one at `doel`."""
        self.correcties.append((self.regeling, seq, doel, int(vervallen)))

    def begin(self, stroom: str, *, public: bool) -> None:
        """A stream began in the open."""
        self._openness(stroom, gepubliceerd=int(public), openheid="openbaar")

    def publish(self, stroom: str) -> None:
        """A stream was published."""
        self._openness(stroom, gepubliceerd=1)

    def open(self, stroom: str) -> None:
        """Secrecy on a stream ended."""
        self._openness(stroom, openheid="openbaar", sinds="", door="", grond="", tot="")

    def close(self, stroom: str, beperkt: Restriction) -> None:
        """A stream is not open to all."""
        self._openness(
            stroom,
            openheid=str(beperkt.openheid),
            sinds=beperkt.sinds.isoformat(),
            door=beperkt.door,
            grond=beperkt.grond,
            tot=beperkt.tot.isoformat() if beperkt.tot else "",
        )

    def _openness(self, stroom: str, **velden: object) -> None:
        self.openheid.setdefault(stroom, {}).update(velden)

    def current(self, naam: str) -> tuple[list[Values], list[Values]]:
        """Keys of the rows of a list that went, and rows as they have become."""
        weg: list[Values] = []
        nieuw: list[Values] = []
        for (sleutel, van), nu in self.lijsten[naam].nu.items():
            if nu is None:
                weg.append((self.regeling, sleutel, van))
            else:
                stroom, (_, tot, rij) = nu
                kop = (self.regeling, sleutel, van, tot, stroom)
                nieuw.append((*kop, *rij.velden, rij.inhoud))
        return weg, nieuw
