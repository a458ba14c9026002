"""One vote and the count of all votes, in heads and in weights at once.

The legal rules over a count are in `voting`, the checks of a roll in `stemlijst`.
"""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import assert_never

from register.domain.records import dataclass


class Keuze(StrEnum):
    """What one member did in a vote.

    Blank and invalid ballots take part (Gemeentewet 28 lid 3) but are no votes cast
    (30 lid 2); who abstains does neither.
    """

    VOOR = "voor"
    TEGEN = "tegen"
    ONTHOUDEN = "onthouden"
    BLANCO = "blanco"
    ONGELDIG = "ongeldig"


class Wijze(StrEnum):
    """How a vote was held (Gemeentewet 31, 32 lid 1 and 3)."""

    HOOFDELIJK = "hoofdelijk"
    HANDOPSTEKEN = "handopsteken"
    SCHRIFTELIJK = "schriftelijk"
    GEHEIM = "geheim"
    ZONDER_STEMMING = "zonder_stemming"


@dataclass(frozen=True, kw_only=True)
class Omvang:
    """The size of a group of members: heads, and the sum of their weights."""

    hoofden: int = 0
    stemmen: int = 0

    def __add__(self, other: "Omvang") -> "Omvang":
        """Join two groups that share no member."""
        return Omvang(
            hoofden=self.hoofden + other.hoofden, stemmen=self.stemmen + other.stemmen
        )

    def __sub__(self, other: "Omvang") -> "Omvang":
        """Take members away; never below nobody, so a base cannot turn negative."""
        return Omvang(
            hoofden=max(0, self.hoofden - other.hoofden),
            stemmen=max(0, self.stemmen - other.stemmen),
        )


class Basis(StrEnum):
    """What a quorum or a majority counts; a setting of the regeling (Wgr 13 lid 4)."""

    HOOFDEN = "hoofden"
    STEMMEN = "stemmen"
    BEIDE = "beide"

    def grootheden(self, omvang: Omvang) -> tuple[int, ...]:
        """Give the numbers that count on this basis; all of them must suffice."""
        match self:
            case Basis.HOOFDEN:
                return (omvang.hoofden,)
            case Basis.STEMMEN:
                return (omvang.stemmen,)
            case Basis.BEIDE:
                return (omvang.hoofden, omvang.stemmen)
            case _:
                assert_never(self)


@dataclass(frozen=True, kw_only=True)
class Stem:
    """The vote of one member; `lid` is a code, `gewicht` the votes that he holds."""

    lid: str
    keuze: Keuze
    gewicht: int


@dataclass(frozen=True, kw_only=True)
class Telling:
    """All votes on one proposal per choice, counted from a roll or as stated."""

    voor: Omvang = Omvang()
    tegen: Omvang = Omvang()
    onthouden: Omvang = Omvang()
    blanco: Omvang = Omvang()
    ongeldig: Omvang = Omvang()

    @property
    def uitgebracht(self) -> Omvang:
        """Votes cast: blank and invalid ballots are none (Gemeentewet 30 lid 2)."""
        return self.voor + self.tegen

    @property
    def deelgenomen(self) -> Omvang:
        """Members who took part: also with a blank ballot (Gemeentewet 28 lid 3)."""
        return self.uitgebracht + self.blanco + self.ongeldig

    @property
    def genoemd(self) -> Omvang:
        """Everybody in the count, who abstained included."""
        return self.deelgenomen + self.onthouden

    def van(self, keuze: Keuze) -> Omvang:
        """Give the count of one choice."""
        match keuze:
            case Keuze.VOOR:
                return self.voor
            case Keuze.TEGEN:
                return self.tegen
            case Keuze.ONTHOUDEN:
                return self.onthouden
            case Keuze.BLANCO:
                return self.blanco
            case Keuze.ONGELDIG:
                return self.ongeldig
            case _:
                assert_never(keuze)


def omvang(gewichten: Mapping[str, int], leden: Collection[str]) -> Omvang:
    """Size the members named in `leden`; codes without a weight count for nothing."""
    eigen = [gewicht for lid, gewicht in gewichten.items() if lid in leden]
    return Omvang(hoofden=len(eigen), stemmen=sum(eigen))


def tel(stemmen: Iterable[Stem]) -> Telling:
    """Count a roll as it stands; whether it can be true is for `stemlijst`."""
    som = dict.fromkeys(Keuze, Omvang())
    for stem in stemmen:
        som[stem.keuze] += Omvang(hoofden=1, stemmen=stem.gewicht)
    return Telling(
        voor=som[Keuze.VOOR],
        tegen=som[Keuze.TEGEN],
        onthouden=som[Keuze.ONTHOUDEN],
        blanco=som[Keuze.BLANCO],
        ongeldig=som[Keuze.ONGELDIG],
    )
