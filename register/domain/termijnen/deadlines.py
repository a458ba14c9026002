"""What a statutory clock answers, and how it explains itself in Dutch."""

from datetime import date
from typing import Final, TypeAlias

from register.domain.records import dataclass
from register.domain.termijnen.holidays import gelijkgestelde_dagen, voluit
from register.domain.termijnen.periods import (
    Duur,
    laatste_dag,
    overgeslagen,
    ruwe_laatste_dag,
)

NIET_TERUG: Final = (
    "De Algemene termijnenwet verschuift een teruggerekende termijn niet "
    "(art. 1 lid 2)."
)
# I: a fixed day is no term that ends on a day off, so it is not moved.
VASTE_DAG: Final = (
    "Een vaste dag schuift niet op door een weekend of feestdag: dat is onze uitleg "
    "van de Algemene termijnenwet, de wet zegt het niet met zoveel woorden."
)


@dataclass(frozen=True, kw_only=True)
class Termijn:
    """Outcome of a clock: the last good day and why.

    `datum` is the anchor. `uiterlijk` is what `Klok.uitkomst` says it is: for BKW-02
    the day on which a regulation enters into force, for all others the last good day.
    """

    norm: str
    datum: date
    uiterlijk: date
    uitleg: str


@dataclass(frozen=True, kw_only=True)
class NietTeBeoordelen:
    """No answer: what is missing to give one, and why (both in Dutch)."""

    norm: str
    datum: date
    ontbreekt: str
    uitleg: str


Uitkomst: TypeAlias = Termijn | NietTeBeoordelen


def vooruit(norm: str, datum: date, duur: Duur, regel: str) -> Termijn:
    """Run a term forward from `datum`; `regel` is the Dutch sentence of the law."""
    return Termijn(
        norm=norm,
        datum=datum,
        uiterlijk=laatste_dag(datum, duur),
        uitleg=f"{regel} {rekening(datum, duur)}",
    )


def rekening(datum: date, duur: Duur) -> str:
    """Show in Dutch how a forward term is counted and which days it passes over."""
    einde, uiterlijk = ruwe_laatste_dag(datum, duur), laatste_dag(datum, duur)
    zin = f"{duur.tekst} na {voluit(datum)} is {voluit(einde)}."
    if uiterlijk != einde:
        zin += (
            " Op zo’n dag eindigt een termijn niet; zij loopt door tot en met "
            f"{voluit(uiterlijk)} (art. 1 lid 1 Algemene termijnenwet). "
            f"Overgeslagen: {overgeslagen(einde)}."
        )
    if gelijkgestelde_dagen(uiterlijk.year) is None:
        zin += (
            f" Niet nagegaan is welke dagen van {uiterlijk.year} bij koninklijk "
            "besluit met een feestdag zijn gelijkgesteld (art. 3 lid 3 Algemene "
            "termijnenwet)."
        )
    return zin


def andere_wet(
    norm: str, datum: date, wet: str, vanaf: date, reden: str
) -> NietTeBeoordelen:
    """Say that the law of `datum`, before `vanaf`, holds no term that we know."""
    return NietTeBeoordelen(
        norm=norm,
        datum=datum,
        ontbreekt=f"een termijn in de {wet} zoals die gold vóór {voluit(vanaf)}",
        uitleg=reden,
    )
