"""How a term set by law runs: the Algemene termijnenwet (ATW), articles 1, 2 and 4.

Text verified (V): ATW as in force since 10-10-2010.
"""

import calendar
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from typing import Final, assert_never

from register.domain.records import dataclass
from register.domain.termijnen.holidays import (
    DAG,
    eerstvolgende_werkdag,
    is_werkdag,
    rustdag,
    voluit,
)


class Eenheid(StrEnum):
    """Unit in which the law describes a term."""

    UREN = "uur"
    DAGEN = "dagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaar"


@dataclass(frozen=True, kw_only=True)
class Duur:
    """Length of a term as the law writes it: 8 weken, 2 maanden."""

    aantal: int
    eenheid: Eenheid

    @property
    def tekst(self) -> str:
        """In Dutch: `8 weken`."""
        return f"{self.aantal} {self.eenheid}"


class TermijnInUren(ValueError):
    """A term in hours has no last day; it is judged on moments."""

    def __init__(self, duur: Duur) -> None:
        self.duur = duur
        super().__init__(f"Een termijn van {duur.tekst} heeft geen laatste dag.")


_LANGSTE: Final = {Eenheid.DAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3}
_KORTSTE_ARTIKEL_2: Final = 3
_WERKDAGEN_ARTIKEL_2: Final = 2


def valt_onder_termijnenwet(duur: Duur) -> bool:
    """Tell whether ATW 4 onder a leaves the term alone (False) or not (True).

    Out: hours, more than 90 days, 12 weeks or 3 months, and any number of years.
    """
    return duur.aantal <= _LANGSTE.get(duur.eenheid, 0)


def ruwe_laatste_dag(datum: date, duur: Duur) -> date:
    """Count a term forward; the day of the event itself does not count.

    Months and years end on the same day number, or on the last day of a month that
    lacks it. Raises `TermijnInUren` for hours.
    """
    match duur.eenheid:
        case Eenheid.UREN:
            raise TermijnInUren(duur)
        case Eenheid.DAGEN:
            return datum + timedelta(days=duur.aantal)
        case Eenheid.WEKEN:
            return datum + timedelta(weeks=duur.aantal)
        case Eenheid.MAANDEN:
            return _maanden_later(datum, duur.aantal)
        case Eenheid.JAREN:
            return _maanden_later(datum, 12 * duur.aantal)
        case _:
            assert_never(duur.eenheid)


def _maanden_later(datum: date, maanden: int) -> date:
    jaren, maand = divmod(datum.month - 1 + maanden, 12)
    jaar = datum.year + jaren
    _, lengte = calendar.monthrange(jaar, maand + 1)
    return date(jaar, maand + 1, min(datum.day, lengte))


def verlengd(datum: date, einde: date) -> date:
    """Move the raw end of a term that began on the day after `datum`.

    To a working day (ATW 1 lid 1); a term of three days or more also until it holds
    two working days (ATW 2). Never for a term counted back (ATW 1 lid 2).
    """
    laatste = eerstvolgende_werkdag(einde)
    if (einde - datum).days < _KORTSTE_ARTIKEL_2:
        return laatste
    while not _telt_genoeg_werkdagen(datum, laatste):
        laatste = eerstvolgende_werkdag(laatste + DAG)
    return laatste


def _telt_genoeg_werkdagen(na: date, tot_en_met: date) -> bool:
    dagen = (na + n * DAG for n in range(1, (tot_en_met - na).days + 1))
    werkdagen = islice(filter(is_werkdag, dagen), _WERKDAGEN_ARTIKEL_2)
    return sum(1 for _ in werkdagen) == _WERKDAGEN_ARTIKEL_2


def laatste_dag(datum: date, duur: Duur) -> date:
    """Last day of a term of law after an event on `datum` (ATW 1, 2 and 4).

    Raises `TermijnInUren` for hours.
    """
    einde = ruwe_laatste_dag(datum, duur)
    return verlengd(datum, einde) if valt_onder_termijnenwet(duur) else einde


def overgeslagen(einde: date) -> str:
    """Name in Dutch the days from the raw end on that cannot end a term; '' if none."""
    dagen = (eerstvolgende_werkdag(einde) - einde).days
    vrij = (einde + n * DAG for n in range(dagen))
    return ", ".join(map(_met_reden, vrij))


def _met_reden(dag: date) -> str:
    naam, reden = voluit(dag), rustdag(dag)
    weekend = reden is not None and naam.startswith(reden)
    return naam if weekend else f"{naam} ({reden})"
