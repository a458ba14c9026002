"""Gemeenten that merge: the successor takes the place of the old (Wet arhi 41).

The fact lies in stream `regeling`; `regelingstaat` folds it, `toetreding` decides.
Text read: Wet algemene regels herindeling, version 2024-01-01, art. 41.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from register.domain.facts import Feit
from register.domain.organisatie.deelname import Deelnemer, Module
from register.domain.records import dataclass, replace
from register.domain.values import Onbekend, Tekst

Gewichten = Mapping[tuple[str, str], int | Onbekend]
"""Votes by (gremium, gemeente)."""


@dataclass(frozen=True, kw_only=True)
class Opvolger:
    """A gemeente that takes the place of an old one; it may take part already."""

    gemeente: str
    naam: Tekst
    tooi: str = ""


@dataclass(frozen=True, kw_only=True)
class HerindelingVerwerkt:
    """On the day of the herindeling the successors step into the regeling.

    `herindelingsregeling` names who succeeds (arhi 41 lid 3); `voorzieningen_voor` is
    the last day to provide for it: six months, or longer by GS (lid 4). Who sat for
    an old gemeente stays until the new one has designated (lid 6).
    """

    SOORT: ClassVar[str] = "herindeling-verwerkt.v1"
    STROOM: ClassVar[str] = "regeling"

    oude: tuple[str, ...]
    nieuwe: tuple[Opvolger, ...]
    herindelingsregeling: Tekst = ""
    voorzieningen_voor: date | None = None


GEBEURTENISSEN = (HerindelingVerwerkt,)


@dataclass(frozen=True, kw_only=True)
class Herindeling:
    """What became of one old gemeente."""

    opvolgers: tuple[str, ...]
    per: date
    voorzieningen_voor: date | None
    seq: int

    @property
    def uitleg(self) -> str:
        """Into what it went, for who still names the old gemeente."""
        waarin = ", ".join(self.opvolgers)
        return f"zij ging per {self.per} op in {waarin} (seq {self.seq})"


class Deelneming(NamedTuple):
    """The parts of a regeling that a herindeling changes."""

    deelnemers: Mapping[str, Deelnemer]
    modules: Mapping[str, Module]
    gewichten: Gewichten


def merged(nu: Deelneming, feit: Feit, verwerkt: HerindelingVerwerkt) -> Deelneming:
    """Put the successors in the place of the old gemeenten."""
    oude, nieuwe = verwerkt.oude, verwerkt.nieuwe
    blijven = {c: d for c, d in nu.deelnemers.items() if c not in oude}
    erbij = {
        opvolger.gemeente: Deelnemer(
            gemeente=opvolger.gemeente,
            naam=opvolger.naam,
            tooi=opvolger.tooi,
            vanaf=feit.dag,
            seq=feit.seq,
        )
        for opvolger in nieuwe
        if opvolger.gemeente not in blijven
    }
    codes = [opvolger.gemeente for opvolger in nieuwe]
    return Deelneming(
        deelnemers=blijven | erbij,
        modules={
            code: _succeeded(module, oude, codes, feit)
            for code, module in nu.modules.items()
        },
        gewichten={**nu.gewichten, **_votes(nu.gewichten, oude, codes)},
    )


def _succeeded(
    module: Module, oude: Iterable[str], nieuwe: Iterable[str], feit: Feit
) -> Module:
    over = module.deelnemers.difference(oude)
    if over == module.deelnemers:
        return module
    seqs = (*module.seqs, feit.seq)
    return replace(module, deelnemers=over.union(nieuwe), seqs=seqs)


def _votes(gewichten: Gewichten, oude: Iterable[str], nieuwe: list[str]) -> Gewichten:
    """One successor has the votes of whose place it takes (I); several: not known.

    The votes of the old stay beside them, for who still sits for the old (lid 6).
    """
    if len(nieuwe) != 1:
        return {}
    samen: dict[tuple[str, str], int | Onbekend] = {}
    for (gremium, gemeente), gewicht in gewichten.items():
        if gemeente in (*oude, nieuwe[0]):
            eerder = samen.get((gremium, nieuwe[0]), 0)
            samen[gremium, nieuwe[0]] = (
                eerder + gewicht
                if isinstance(eerder, int) and isinstance(gewicht, int)
                else _unknown(eerder, gewicht)
            )
    return samen


def _unknown(eerder: int | Onbekend, gewicht: int | Onbekend) -> int | Onbekend:
    return gewicht if isinstance(eerder, int) else eerder
