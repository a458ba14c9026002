"""What a batch is going to write: every row once, however often it changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from register.domain.facts import Feit
from register.domain.values import Openheid
from register.projections.lists import Rij
from register.projections.tables import NU_SEQ
from register.projections.timeline import Change, Segment

Record = dict[str, object]


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
    geopend: dict[tuple[str, str], Record] = field(default_factory=dict)
    versies: list[Record] = field(default_factory=list)
    gesloten: list[Record] = field(default_factory=list)


class Pending:
    """Collects the changes of one log until they are written."""

    def __init__(self, regeling: str, kolommen: Mapping[str, tuple[str, ...]]) -> None:
        """`kolommen` names the own columns of every list."""
        self.regeling = regeling
        self._kolommen = kolommen
        self.clear()

    def clear(self) -> None:
        """Start a new batch."""
        self.lijsten: dict[str, ListChanges] = {}
        self.gebeurtenissen: dict[str, list[Record]] = {}
        self.openheid: dict[str, Record] = {}
        self.correcties: list[Record] = []

    def change(self, naam: str, stroom: str, seq: int, change: Change) -> None:
        """Take one change of one row by the event at `seq`."""
        lijst = self.lijsten.setdefault(naam, ListChanges())
        for segment in change.weg:
            plek = (change.sleutel, segment.van)
            lijst.nu[plek] = None
            if versie := lijst.geopend.pop(plek, None):
                versie["tot_seq"] = seq
            else:
                lijst.gesloten.append(
                    {
                        "b_regeling": self.regeling,
                        "b_sleutel": change.sleutel,
                        "b_van_dag": segment.van,
                        "tot_seq": seq,
                    }
                )
        for segment in change.nieuw:
            plek = (change.sleutel, segment.van)
            lijst.nu[plek] = (stroom, segment)
            versie = self.record(naam, change.sleutel, stroom, segment)
            versie |= {"van_seq": seq, "tot_seq": NU_SEQ}
            lijst.versies.append(versie)
            lijst.geopend[plek] = versie

    def record(self, naam: str, sleutel: str, stroom: str, segment: Segment) -> Record:
        """Column values of one segment."""
        eigen = zip(self._kolommen[naam], segment.rij.velden, strict=True)
        return {
            "regeling": self.regeling,
            "sleutel": sleutel,
            "van_dag": segment.van,
            "tot_dag": segment.tot,
            "stroom": stroom,
            "inhoud": segment.rij.inhoud,
            **dict(eigen),
        }

    def event(self, naam: str, feit: Feit, rij: Rij) -> None:
        """Take the row of one event."""
        eigen = zip(self._kolommen[naam], rij.velden, strict=True)
        self.gebeurtenissen.setdefault(naam, []).append(
            {
                "regeling": self.regeling,
                "seq": feit.seq,
                "stroom": feit.kop.stroom,
                "eerste_dag": feit.eerste.isoformat(),
                "dag": feit.dag.isoformat(),
                "inhoud": rij.inhoud,
                **dict(eigen),
            }
        )

    def correction(self, seq: int, doel: int, *, vervallen: bool) -> None:
        """Note that the event at `seq` corrects the one at `doel`."""
        self.correcties.append(
            {
                "regeling": self.regeling,
                "seq": seq,
                "doel": doel,
                "vervallen": int(vervallen),
            }
        )

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
        self.openheid.setdefault(
            stroom, {"regeling": self.regeling, "stroom": stroom}
        ).update(velden)

    def current(self, naam: str) -> Iterator[tuple[tuple[str, str], Record | None]]:
        """Rows of a list as they are after the batch; `None` where one went."""
        for (sleutel, van), nu in self.lijsten[naam].nu.items():
            if nu is None:
                yield (sleutel, van), None
            else:
                stroom, segment = nu
                yield (sleutel, van), self.record(naam, sleutel, stroom, segment)
