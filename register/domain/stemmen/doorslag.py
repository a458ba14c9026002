"""Whose vote decided: per member or gemeente, and heads against weights.

It answers "formele machtspositie van Arnhem (door gewogen stemmen in het AB)": a vote
is decisive when without it, or with it turned around, the outcome were another.
"""

from collections.abc import Mapping, Sequence
from typing import assert_never

from register.domain.records import dataclass, replace
from register.domain.stemmen.telling import (
    Basis,
    Keuze,
    Omvang,
    Stem,
    Telling,
    Wijze,
    tel,
)
from register.domain.voting import VOLSTREKT, Meerderheid, Uitslag, uitslag


@dataclass(frozen=True, kw_only=True)
class Doorslag:
    """One voter without whom, or against whom, the outcome is another.

    `wie` is a member or the gemeente for which members voted; `omvang` what he cast.
    """

    wie: str
    omvang: Omvang
    zonder: Uitslag
    omgekeerd: Uitslag


@dataclass(frozen=True, kw_only=True)
class Uitslagen:
    """The outcome by heads beside the outcome by weights."""

    hoofden: Uitslag
    stemmen: Uitslag

    @property
    def verschillen(self) -> bool:
        """Say whether the weights changed the outcome."""
        return self.hoofden is not self.stemmen


def uitslagen(telling: Telling, *, meerderheid: Meerderheid = VOLSTREKT) -> Uitslagen:
    """Give both outcomes of a vote that was held, whichever of them is law."""
    return Uitslagen(
        hoofden=_outcome(telling, Basis.HOOFDEN, meerderheid),
        stemmen=_outcome(telling, Basis.STEMMEN, meerderheid),
    )


def doorslaggevend(
    stemmen: Sequence[Stem],
    *,
    basis: Basis,
    meerderheid: Meerderheid = VOLSTREKT,
    namens: Mapping[str, str] | None = None,
) -> tuple[Doorslag, ...]:
    """Find the decisive voters, in the order of the roll.

    `namens` (member to gemeente) takes the votes of one gemeente together; a member
    without one stands for himself. Only votes cast can be turned around or left out;
    that one vote less might make the vote invalid (Gemeentewet 29) is not weighed.
    """
    gemeenten = namens or {}
    feitelijk = _outcome(tel(stemmen), basis, meerderheid)
    bevonden = []
    for wie in dict.fromkeys(gemeenten.get(stem.lid, stem.lid) for stem in stemmen):
        eigen = [s for s in stemmen if gemeenten.get(s.lid, s.lid) == wie]
        rest = [s for s in stemmen if gemeenten.get(s.lid, s.lid) != wie]
        omkering = rest + [_flipped(stem) for stem in eigen]
        zonder = _outcome(tel(rest), basis, meerderheid)
        omgekeerd = _outcome(tel(omkering), basis, meerderheid)
        if {zonder, omgekeerd} != {feitelijk}:
            bevonden.append(
                Doorslag(
                    wie=wie,
                    omvang=tel(eigen).uitgebracht,
                    zonder=zonder,
                    omgekeerd=omgekeerd,
                )
            )
    return tuple(bevonden)


def _outcome(telling: Telling, basis: Basis, meerderheid: Meerderheid) -> Uitslag:
    # A roll or a count exists, so a vote was held: never a hamerstuk.
    return uitslag(
        telling, wijze=Wijze.HOOFDELIJK, basis=basis, meerderheid=meerderheid
    )


def _flipped(stem: Stem) -> Stem:
    match stem.keuze:
        case Keuze.VOOR:
            return replace(stem, keuze=Keuze.TEGEN)
        case Keuze.TEGEN:
            return replace(stem, keuze=Keuze.VOOR)
        case Keuze.ONTHOUDEN | Keuze.BLANCO | Keuze.ONGELDIG:
            return stem
        case _:
            assert_never(stem.keuze)
