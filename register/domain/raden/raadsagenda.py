"""One raad: when it meets, and what the bestuur tells it of its own accord.

Stream `raad/{gemeente}`; the commands are in `raad`. Meetings are recorded ahead, so
that a raad can be told which one is the last before a term. Active information is a
duty (Wgr 17 lid 2-3); what went out in one mailing has the same code in the stream of
every raad that got it.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst


class Raadsaard(StrEnum):
    """What kind of meeting; only the raad itself decides."""

    RAAD = "raad"
    COMMISSIE = "commissie"


class Kanaal(StrEnum):
    """How raden are told."""

    BRIEF = "brief"
    NIEUWSBRIEF = "nieuwsbrief"
    BIJEENKOMST = "bijeenkomst"
    RAPPORTAGE = "rapportage"
    WEBSITE = "website"
    GESPREK = "gesprek"


@dataclass(frozen=True, kw_only=True)
class RaadsvergaderingGemeld:
    """A raad will meet on `datum`; it wants its stukken by `stukken_uiterlijk`."""

    SOORT: ClassVar[str] = "raadsvergadering-gemeld.v1"
    STROOM: ClassVar[str] = "raad/{gemeente}"

    gemeente: str
    datum: date
    aard: Raadsaard = Raadsaard.RAAD
    stukken_uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class RaadsvergaderingVervallen:
    """A meeting that was announced does not take place (on that day)."""

    SOORT: ClassVar[str] = "raadsvergadering-vervallen.v1"
    STROOM: ClassVar[str] = "raad/{gemeente}"

    gemeente: str
    datum: date
    aard: Raadsaard = Raadsaard.RAAD
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class ActiefGeinformeerd:
    """A raad was told unasked (Wgr 17 lid 2); `inlichting`: an answer that all got."""

    SOORT: ClassVar[str] = "actief-geinformeerd.v1"
    STROOM: ClassVar[str] = "raad/{gemeente}"

    gemeente: str
    informatie: str
    kanaal: Kanaal
    onderwerp: Tekst
    dossier: str = ""
    besluit: str = ""
    inlichting: str = ""
    stukken: tuple[str, ...] = ()


GEBEURTENISSEN = (
    RaadsvergaderingGemeld,
    RaadsvergaderingVervallen,
    ActiefGeinformeerd,
)


@dataclass(frozen=True, kw_only=True)
class Raadsdag:
    """A meeting of a raad, which stands unless `vervallen_op` is filled."""

    datum: date
    aard: Raadsaard
    stukken_uiterlijk: date | None
    seq: int
    vervallen_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class Informatie:
    """What a raad was told, when, and how."""

    code: str
    kanaal: Kanaal
    onderwerp: Tekst
    dossier: str
    besluit: str
    inlichting: str
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Raadsagenda:
    """One raad as the register knows it."""

    gemeente: str
    dagen: tuple[Raadsdag, ...] = ()
    informatie: tuple[Informatie, ...] = ()

    def dag(self, datum: date, aard: Raadsaard) -> Raadsdag | None:
        """Find the meeting of this kind on this day, also one that was called off."""
        return next((d for d in self.dagen if (d.datum, d.aard) == (datum, aard)), None)

    def laatste_voor(self, uiterlijk: date) -> Raadsdag | None:
        """Last meeting in which the raad can decide, up to and including a day."""
        kan = [d for d in self._raadsdagen() if d.datum <= uiterlijk]
        return max(kan, key=lambda d: d.datum, default=None)

    def eerste_na(self, dag: date) -> Raadsdag | None:
        """First meeting of the raad after a day."""
        kan = [d for d in self._raadsdagen() if d.datum > dag]
        return min(kan, key=lambda d: d.datum, default=None)

    def _raadsdagen(self) -> list[Raadsdag]:
        return [
            dag
            for dag in self.dagen
            if dag.aard is Raadsaard.RAAD and dag.vervallen_op is None
        ]


def evolve(staat: Raadsagenda | None, feit: Feit) -> Raadsagenda | None:
    """Fold one fact; a meeting that is announced again stands again."""
    match feit.gegevens:
        case RaadsvergaderingGemeld() as nieuw:
            nu = staat or Raadsagenda(gemeente=nieuw.gemeente)
            dag = Raadsdag(
                datum=nieuw.datum,
                aard=nieuw.aard,
                stukken_uiterlijk=nieuw.stukken_uiterlijk,
                seq=feit.seq,
            )
            oud = nu.dag(nieuw.datum, nieuw.aard)
            return replace(nu, dagen=(*(d for d in nu.dagen if d is not oud), dag))
        case RaadsvergaderingVervallen() as weg if staat:
            oud = staat.dag(weg.datum, weg.aard)
            dagen = tuple(
                replace(d, vervallen_op=feit.dag) if d is oud else d
                for d in staat.dagen
            )
            return replace(staat, dagen=dagen)
        case ActiefGeinformeerd() as gegeven:
            nu = staat or Raadsagenda(gemeente=gegeven.gemeente)
            informatie = Informatie(
                code=gegeven.informatie,
                kanaal=gegeven.kanaal,
                onderwerp=gegeven.onderwerp,
                dossier=gegeven.dossier,
                besluit=gegeven.besluit,
                inlichting=gegeven.inlichting,
                op=feit.dag,
                seq=feit.seq,
            )
            return replace(nu, informatie=(*nu.informatie, informatie))
        case _:
            return staat


RAAD = Aggregaat("raad", evolve)
