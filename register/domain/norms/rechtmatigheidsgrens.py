"""What the law makes of amounts that were spent unlawfully: threshold and criteria.

BBV 58b lid 3-5 (text of 17-4-2025): one amount for fouten and onduidelijkheden
together, at most 2 % of the lasten without additions to the reserves. From boekjaar
2025 on, and 3 % for 2023 and 2024: secondary sources (aanvullingen A.8), so both are
uitleg. Before 2023 the accountant judged, and the bestuur did not account.
"""

from collections.abc import Mapping
from typing import Final

from register.domain.planning.bedragen import Totaal, total
from register.domain.planning.boekjaarfeiten import Criterium
from register.domain.planning.boekjaarstaat import Boekjaar

EERSTE_JAAR: Final = 2023
_TWEE_PROCENT_VANAF: Final = 2025
_HEEL: Final = 10_000

BEGROTINGSNORMEN: Final = frozenset(
    {
        "DOM-18",
        *(f"GW-{nummer}" for nummer in (30, 32, 36, 37)),
        *(f"WGR-{nummer}" for nummer in (40, 41, 43, 44, 45)),
    }
)
"""Norms about the budget itself; every other one is a condition (I)."""

NAMEN: Final[Mapping[Criterium, str]] = {
    Criterium.BEGROTING: "begrotingscriterium",
    Criterium.VOORWAARDEN: "voorwaardencriterium",
    Criterium.MISBRUIK_EN_ONEIGENLIJK_GEBRUIK: "misbruik en oneigenlijk gebruik",
}


def cap(jaar: int) -> int | None:
    """Highest share of the lasten in basispunten (200 is 2 %); none before 2023."""
    if jaar < EERSTE_JAAR:
        return None
    return 200 if jaar >= _TWEE_PROCENT_VANAF else 300


def basis(jaar: Boekjaar) -> Totaal:
    """Totals that the share is taken of: the accounts, and before them the budget."""
    return total(jaar.rekening) if jaar.jaarrekening else jaar.begroot


def fixed(jaar: Boekjaar) -> int | None:
    """The threshold as the AB fixed it, in cents, else its share of the lasten."""
    if jaar.grens is None:
        return None
    if jaar.grens.bedrag is not None:
        return jaar.grens.bedrag
    return basis(jaar).lasten * jaar.grens.basispunten // _HEEL


def highest(jaar: Boekjaar) -> int | None:
    """The most that the law allows, in cents; `None` where no law capped it."""
    hoogste = cap(jaar.jaar)
    return None if hoogste is None else basis(jaar).lasten * hoogste // _HEEL


def holding(jaar: Boekjaar) -> int | None:
    """The threshold that counts: as fixed, and never above what the law allows."""
    grenzen = [grens for grens in (fixed(jaar), highest(jaar)) if grens is not None]
    return min(grenzen) if jaar.grens else None


def criterium_of(norm: str) -> Criterium:
    """Under which criterium a finding of this norm (its id) is told."""
    return Criterium.BEGROTING if norm in BEGROTINGSNORMEN else Criterium.VOORWAARDEN
