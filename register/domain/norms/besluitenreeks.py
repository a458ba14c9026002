"""Decisions of one organ in some years, found by their numbers.

Numbers are dense per organ and year, so only these series are read (and what history
brought with numbers of its own), never all decisions of the register.
"""

from collections.abc import Iterable, Iterator

from register.domain.besluiten.besluit import BESLUIT, NUMMER, NummerToegekend
from register.domain.besluiten.besluitstaat import Besluit
from register.domain.context import Context

_OVERGENOMEN = "overgenomen"


def decided_in(
    context: Context,
    orgaan: str,
    jaren: Iterable[int],
    handelingen: frozenset[str] = frozenset(),
) -> Iterator[Besluit]:
    """Decisions that the organ itself took by the day of the context.

    `jaren` are the years of their numbers, `handelingen` their kinds (without: any); a
    rejected proposal is left out.
    """
    for jaar in jaren:
        for reeks in (orgaan, _OVERGENOMEN):
            for feit in context.feiten(NUMMER.stroom(f"{reeks}/{jaar}")):
                gegeven = feit.gegevens
                if not isinstance(gegeven, NummerToegekend):
                    continue
                besluit = context.staat(BESLUIT, gegeven.nummer)
                if besluit is None or besluit.rejected or besluit.genomen.functie:
                    continue
                genomen = besluit.genomen
                zoekt = not handelingen or genomen.handeling in handelingen
                if genomen.orgaan == orgaan and zoekt:
                    yield besluit
