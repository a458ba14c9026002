"""What several forms count or say: parts of a whole, terms, what did not happen."""

from collections.abc import Sequence
from datetime import date

from register.domain.besluiten.besluit import Oordeel
from register.domain.norms.norm import Uitspraak, Zaak, breaks, open_question
from register.domain.records import dataclass, replace
from register.domain.stemmen.telling import Basis, Omvang
from register.domain.termijnen.periods import Duur, ruwe_laatste_dag

_VROEG, _LAAT = 20, 9980
"""Years beyond which a term of ten years leaves the calendar."""


@dataclass(frozen=True, kw_only=True)
class Breuk:
    """A part of a whole; `strikt` asks more than it."""

    teller: int
    noemer: int
    strikt: bool = False

    def reached(self, deel: Omvang, geheel: Omvang, basis: Basis) -> bool:
        """Whether it suffices, in everything that the basis counts; nobody never."""
        paren = zip(basis.grootheden(deel), basis.grootheden(geheel), strict=True)
        return all(self._enough(links, rechts) for links, rechts in paren)

    def _enough(self, deel: int, geheel: int) -> bool:
        over = deel * self.noemer - self.teller * geheel
        return deel > 0 and (over > 0 if self.strikt else over >= 0)

    @property
    def tekst(self) -> str:
        """In Dutch: `meer dan 1/2`."""
        deel = f"{self.teller}/{self.noemer}"
        return f"meer dan {deel}" if self.strikt else f"ten minste {deel}"


def earlier(dag: date, duur: Duur) -> date:
    """The last day that is so long before `dag`."""
    if dag.year < _VROEG:
        return date.min
    return ruwe_laatste_dag(dag, replace(duur, aantal=-duur.aantal))


def later(dag: date, duur: Duur) -> date:
    """The last day of a term that begins after `dag`; no day off moves it."""
    return date.max if dag.year > _LAAT else ruwe_laatste_dag(dag, duur)


_VOORKEUR = (Oordeel.VOLDOET, Oordeel.NIET_TE_BEOORDELEN, Oordeel.VOLDOET_NIET)


def best(uitspraken: Sequence[Uitspraak]) -> Uitspraak:
    """Of several times that something happened, the one that does best."""
    return min(uitspraken, key=lambda een: _VOORKEUR.index(een.oordeel))


def missing(zaak: Zaak, tekst: str) -> Uitspraak:
    """It is not there: a breach, but for what was recorded long after."""
    if zaak.kop.achterstand:
        return open_question(f"{tekst}, of dat is niet overgenomen")
    return breaks(tekst)
