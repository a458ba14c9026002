"""How a contested norm is read: the reading that an organ adopted, and from which day.

Stream `normuitleg/{uitleg}`. `lezing` is the code of a reading that a norm can judge by
(its `twistpunten`); without one the text stands there for people only. The command is
in `bevinding`, which knows the norms; norms ask `reading.read_as`.
"""

from datetime import date
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class NormuitlegVastgesteld:
    """One reading of a contested norm, by the organ or functie that holds to it.

    A later one about the same question takes its place, from its own day on.
    """

    SOORT: ClassVar[str] = "normuitleg-vastgesteld.v1"
    STROOM: ClassVar[str] = "normuitleg/{uitleg}"

    uitleg: str
    norm: str
    door: str
    tekst: Tekst
    bron: Tekst = ""
    lezing: str = ""


@dataclass(frozen=True, kw_only=True)
class Normuitleg:
    """A reading of a norm as it was adopted."""

    code: str
    norm: str
    door: str
    tekst: Tekst
    bron: Tekst
    vanaf: date
    seq: int
    lezing: str = ""


def adopted(staat: Normuitleg | None, feit: Feit) -> Normuitleg | None:
    """Fold the stream of one reading."""
    if isinstance(feit.gegevens, NormuitlegVastgesteld):
        return Normuitleg(
            code=feit.gegevens.uitleg,
            norm=feit.gegevens.norm,
            door=feit.gegevens.door,
            tekst=feit.gegevens.tekst,
            bron=feit.gegevens.bron,
            vanaf=feit.dag,
            seq=feit.seq,
            lezing=feit.gegevens.lezing,
        )
    return staat


NORMUITLEG = Aggregaat("normuitleg", adopted)
