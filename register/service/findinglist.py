"""Findings as they are told: grouped by norm, with what cannot be judged apart.

The shape of `besluiten audit bevindingen --json`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from register.codec.plain import plain
from register.domain.besluiten.besluit import Oordeel
from register.domain.norms.bevinding import Stand
from register.domain.norms.norm import Norm
from register.formats.normlist import cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevonden:
    """One fact that does not meet a norm, or of which that cannot be said.

    Its key is `(norm, onderwerp, anker)`: the id, the stream, the place of the fact.
    `toen` is what the register said at recording, where that was something else.
    Without `tekst` the subject, or what proves it, may not be seen now. `stand` and
    `gezegd` are what people said of it, at the places `gezegd_op`.
    """

    norm: str
    onderwerp: str
    anker: int
    dag: date
    oordeel: Oordeel
    ernst: str
    bewijs: tuple[int, ...] = ()
    tekst: str = ""
    achterstand: bool = False
    toen: str = ""
    stand: Stand = Stand.OPEN
    gezegd: str = ""
    gezegd_op: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """The norm without its uitvoering."""
        return self.norm.partition("@")[0]

    def shape(self) -> dict[str, object]:
        """As JSON builtins."""
        return {
            "norm": self.id,
            "uitvoering": int(self.norm.partition("@")[2]),
            "onderwerp": self.onderwerp,
            "anker": self.anker,
            "feitdatum": self.dag.isoformat(),
            "oordeel": str(self.oordeel),
            "ernst": self.ernst,
            "bewijs": list(self.bewijs),
            "tekst": self.tekst,
            "achterstand": self.achterstand,
            "toen": self.toen,
            "stand": str(self.stand),
            "gezegd": self.gezegd,
            "gezegd_op": list(self.gezegd_op),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Verlopen:
    """A clock that ran out with nothing recorded to stop it: a state, no finding.

    `signaal` is the id of the catalogue that makes it a signal, if any does.
    """

    soort: str
    onderwerp: str
    uiterlijk: date
    voor: tuple[str, ...] = ()
    gemeente: str = ""
    signaal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzegeld:
    """A fact that cannot be judged: it, or what it rests on, is sealed."""

    norm: str
    onderwerp: str
    anker: int


@dataclass(slots=True, kw_only=True)
class Bevindingen:
    """Everything that is to be found on a day, with all that is known now.

    `getoetst` counts facts; `oordelen` verdicts, also those that are met. `normen`
    are those of the findings by name; of an own norm the last version that judged.
    """

    regeling: str
    op: date
    gebeurtenissen: int
    getoetst: int = 0
    oordelen: dict[Oordeel, int] = field(default_factory=dict)
    gevonden: list[Gevonden] = field(default_factory=list)
    normen: dict[str, Norm] = field(default_factory=dict)
    verlopen: list[Verlopen] = field(default_factory=list)
    verzegeld: list[Verzegeld] = field(default_factory=list)

    def count(self, oordeel: Oordeel) -> None:
        """Count one verdict."""
        self.oordelen[oordeel] = self.oordelen.get(oordeel, 0) + 1

    def add(self, gevonden: Gevonden, norm: Norm) -> None:
        """Add a finding of a norm."""
        self.gevonden.append(gevonden)
        eerder = self.normen.get(norm.naam, norm)
        if (norm.van or date.min) >= (eerder.van or date.min):
            self.normen[norm.naam] = norm

    @property
    def groepen(self) -> dict[str, list[Gevonden]]:
        """By norm, those with most that is not met first; oldest facts first."""
        groepen: dict[str, list[Gevonden]] = {}
        for gevonden in sorted(self.gevonden, key=_order):
            groepen.setdefault(gevonden.norm, []).append(gevonden)
        return dict(sorted(groepen.items(), key=_weight))

    @property
    def niet_voldaan(self) -> int:
        """How many are a breach that nothing was done about, backlog apart."""
        over = [rij for rij in self.gevonden if rij.stand is not Stand.OPGELOST]
        return _many(over, Oordeel.VOLDOET_NIET, achterstand=False)

    def shape(self) -> dict[str, object]:
        """As JSON builtins."""
        return {
            "regeling": self.regeling,
            "op": self.op.isoformat(),
            "gebeurtenissen": self.gebeurtenissen,
            "getoetst": self.getoetst,
            "oordelen": {str(naam): aantal for naam, aantal in self.oordelen.items()},
            "normen": [
                _group(self.normen[naam], rijen) for naam, rijen in self.groepen.items()
            ],
            "verlopen": [plain(rij) for rij in self.verlopen],
            "verzegeld": [plain(rij) for rij in self.verzegeld],
        }


def _order(gevonden: Gevonden) -> tuple[bool, str, date, int]:
    return gevonden.achterstand, gevonden.oordeel, gevonden.dag, gevonden.anker


def _weight(groep: tuple[str, list[Gevonden]]) -> tuple[int, int, str]:
    naam, rijen = groep
    return -_many(rijen, Oordeel.VOLDOET_NIET), -len(rijen), naam


def _many(
    rijen: Iterable[Gevonden], oordeel: Oordeel, *, achterstand: bool | None = None
) -> int:
    return sum(
        rij.oordeel is oordeel and achterstand in (None, rij.achterstand)
        for rij in rijen
    )


def counted(rijen: list[Gevonden]) -> dict[str, int]:
    """How many of each verdict, and apart how many are backlog."""
    return {
        "voldoet_niet": _many(rijen, Oordeel.VOLDOET_NIET, achterstand=False),
        "niet_te_beoordelen": _many(
            rijen, Oordeel.NIET_TE_BEOORDELEN, achterstand=False
        ),
        "achterstand": sum(rij.achterstand for rij in rijen),
        **{
            str(stand): sum(rij.stand is stand for rij in rijen)
            for stand in (Stand.VERKLAARD, Stand.BETWIST, Stand.OPGELOST)
        },
    }


def _group(norm: Norm, rijen: list[Gevonden]) -> dict[str, object]:
    return {
        "norm": norm.id,
        "uitvoering": norm.uitvoering,
        "bron": cited(norm.bron),
        "tekst": norm.tekst,
        "handhaving": str(norm.handhaving),
        "geldig": {
            "van": norm.van.isoformat() if norm.van else None,
            "tot": norm.tot.isoformat() if norm.tot else None,
        },
        "aantal": counted(rijen),
        "bevindingen": [rij.shape() for rij in rijen],
    }
