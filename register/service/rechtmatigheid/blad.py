"""A report as sheets: one table each, for text, JSON, XLSX and a page to print.

A cell keeps its kind until it is shown: an amount stays a number in a spreadsheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from register.service.lijsten.words import euro, plaatsen, wanneer


class Cent(int):
    """An amount in euro cents."""


Seqs = tuple[int, ...]
Cel = str | int | Cent | date | Seqs | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """One table: `naam` in JSON and as sheet, `kolommen` field and heading."""

    naam: str
    kop: str
    kolommen: tuple[tuple[str, str], ...]
    rijen: Sequence[tuple[Cel, ...]] = ()
    uitleg: tuple[str, ...] = ()
    leeg: str = "Niets gevonden."

    def shape(self) -> dict[str, object]:
        """As JSON builtins; amounts are whole cents."""
        velden = [veld for veld, _ in self.kolommen]
        return {
            "kop": self.kop,
            "uitleg": list(self.uitleg),
            "rijen": [
                {v: _plain(cel) for v, cel in zip(velden, rij, strict=True)}
                for rij in self.rijen
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """A whole report; `slotsom` are the sentences that say what came out."""

    titel: str
    regeling: str
    oefening: bool
    boekjaar: int
    op: date
    gebeurtenissen: int
    slotsom: tuple[str, ...]
    cijfers: dict[str, object]
    bladen: tuple[Blad, ...]
    uitleg: tuple[str, ...] = ()

    def shape(self) -> dict[str, object]:
        """As JSON builtins."""
        return {
            "regeling": self.regeling,
            "oefening": self.oefening,
            "boekjaar": self.boekjaar,
            "op": self.op.isoformat(),
            "gebeurtenissen": self.gebeurtenissen,
            "cijfers": self.cijfers,
            "slotsom": list(self.slotsom),
            "uitleg": list(self.uitleg),
            "bladen": {blad.naam: blad.shape() for blad in self.bladen},
        }


def shown(cel: Cel) -> str:
    """A cell as people read it."""
    match cel:
        case None:
            return ""
        case Cent():
            return euro(int(cel))
        case date():
            return wanneer(cel.isoformat())
        case tuple():
            return plaatsen(list(cel))
        case _:
            return str(cel)


def _plain(cel: Cel) -> object:
    match cel:
        case date():
            return cel.isoformat()
        case tuple():
            return list(cel)
        case Cent():
            return int(cel)
        case _:
            return cel
