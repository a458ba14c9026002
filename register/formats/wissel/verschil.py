"""Seats as they are beside seats as they are to be: who leaves, who comes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from register.domain.organisatie.gremium import Gremium, Lid
from register.formats.wissel.inhoud import NTB, Plaats

Zetelcode = tuple[str, str]
"""Whose seat it is: (persoon, gemeente)."""


@dataclass(frozen=True, slots=True)
class Doel:
    """A seat that is to be, and where the file says so."""

    pad: str
    gremium: str
    gemeente: str
    plaats: Plaats

    @property
    def code(self) -> Zetelcode:
        """Whose seat it is."""
        return self.plaats.persoon, self.gemeente

    @property
    def vacant(self) -> bool:
        """Whether it waits for somebody."""
        return self.plaats.persoon == NTB


@dataclass(frozen=True, slots=True)
class Zetelverschil:
    """What it takes to come from what is to what is to be, in this order.

    `anders` end and begin again: the same person, designated otherwise.
    """

    weg: tuple[Lid, ...]
    anders: tuple[Lid, ...]
    erbij: tuple[Doel, ...]
    open: tuple[Doel, ...]

    @property
    def beeindigd(self) -> frozenset[Zetelcode]:
        """Seats that end, if only to begin again."""
        return frozenset((lid.persoon, lid.gemeente) for lid in self.weg + self.anders)

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.weg or self.anders or self.erbij or self.open)


def seats(staat: Gremium, nu: Sequence[Lid], doelen: Iterable[Doel]) -> Zetelverschil:
    """Compare the seats `nu` of a gremium with what the file wants of them."""
    doelen = tuple(doelen)
    gewild = {doel.code: doel for doel in doelen if not doel.vacant}
    was = {(lid.persoon, lid.gemeente): lid for lid in nu}
    anders = tuple(
        lid
        for code, lid in was.items()
        if code in gewild and _otherwise(lid, gewild[code])
    )
    opnieuw = {(lid.persoon, lid.gemeente) for lid in anders}
    return Zetelverschil(
        weg=tuple(lid for code, lid in was.items() if code not in gewild),
        anders=anders,
        erbij=tuple(
            doel for code, doel in gewild.items() if code not in was or code in opnieuw
        ),
        open=_vacant(staat, doelen),
    )


def _otherwise(lid: Lid, doel: Doel) -> bool:
    wil = doel.plaats
    nu = (lid.zetel, lid.vervangt, lid.volgorde)
    return nu != (wil.rol, wil.vervangt, wil.volgorde)


def _vacant(staat: Gremium, doelen: Iterable[Doel]) -> tuple[Doel, ...]:
    """Vacancies that nobody told yet, one for a kind of seat of a gemeente."""
    bekend = {(vacature.gemeente, vacature.zetel) for vacature in staat.vacatures}
    nieuw = {
        (doel.gemeente, doel.plaats.rol): doel
        for doel in doelen
        if doel.vacant and (doel.gemeente, doel.plaats.rol) not in bekend
    }
    return tuple(nieuw.values())


def unseated(staat: Gremium, beeindigd: Iterable[Zetelcode]) -> frozenset[str]:
    """Persons whose last seat ends: their chair and portefeuilles end with it."""
    weg = frozenset(beeindigd)
    over = {
        lid.persoon for lid in staat.leden if (lid.persoon, lid.gemeente) not in weg
    }
    return frozenset(persoon for persoon, _ in weg) - over
