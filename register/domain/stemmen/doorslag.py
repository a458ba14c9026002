"""Whose vote decided: per member or gemeente, and heads against weights.

It answers "formele machtspositie van Arnhem (door gewogen stemmen in het AB)": a vote
is decisive when without it, or with it turned around, the outcome were another.
"""

from collections.abc import Mapping, Sequence

from register.domain.records import dataclass
from register.domain.stemmen.telling import (
    Basis,
    Keuze,
    Omvang,
    Stem,
    Telling,
    Wijze,
)
from register.domain.voting import (
    VOLSTREKT,
    Meerderheid,
    Uitslag,
    uitslag,
    uitslag_van,
)


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
    samen: dict[str, list[Stem]] = {}
    for stem in stemmen:
        samen.setdefault(gemeenten.get(stem.lid, stem.lid), []).append(stem)
    eigen = {wie: _cast(van_hem) for wie, van_hem in samen.items()}
    # Numbers that count on this basis, in favour and then against.
    telt = {wie: _numbers(basis, *kanten) for wie, kanten in eigen.items()}
    alles = [sum(deel) for deel in zip(*telt.values(), strict=True)]
    feitelijk = _result(alles, meerderheid)
    bevonden = []
    for wie, getallen in telt.items():
        rest = [heel - deel for heel, deel in zip(alles, getallen, strict=True)]
        anders = (*getallen[len(rest) // 2 :], *getallen[: len(rest) // 2])
        omkering = [heel + deel for heel, deel in zip(rest, anders, strict=True)]
        zonder = _result(rest, meerderheid)
        omgekeerd = _result(omkering, meerderheid)
        if {zonder, omgekeerd} != {feitelijk}:
            voor, tegen = eigen[wie]
            omvang = voor + tegen
            bevonden.append(
                Doorslag(wie=wie, omvang=omvang, zonder=zonder, omgekeerd=omgekeerd)
            )
    return tuple(bevonden)


def _numbers(basis: Basis, voor: Omvang, tegen: Omvang) -> tuple[int, ...]:
    return (*basis.grootheden(voor), *basis.grootheden(tegen))


def _result(getallen: Sequence[int], meerderheid: Meerderheid) -> Uitslag:
    helft = len(getallen) // 2
    paren = zip(getallen[:helft], getallen[helft:], strict=True)
    return uitslag_van(paren, meerderheid)


def _cast(stemmen: Sequence[Stem]) -> tuple[Omvang, Omvang]:
    """What one voter cast in favour and against; the rest are no votes cast."""
    voor = [stem.gewicht for stem in stemmen if stem.keuze is Keuze.VOOR]
    tegen = [stem.gewicht for stem in stemmen if stem.keuze is Keuze.TEGEN]
    return (
        Omvang(hoofden=len(voor), stemmen=sum(voor)),
        Omvang(hoofden=len(tegen), stemmen=sum(tegen)),
    )


def _outcome(telling: Telling, basis: Basis, meerderheid: Meerderheid) -> Uitslag:
    # A roll or a count exists, so a vote was held: never a hamerstuk.
    return uitslag(
        telling, wijze=Wijze.HOOFDELIJK, basis=basis, meerderheid=meerderheid
    )
