"""Who a role is on a day: the gremia of a kind, the raden, the colleges.

A raad is `raad:gm0202`, as in the list of terms. A college is the gremium of that kind
with only this gemeente in it, or `college:gm0202` where the register has none.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.gremiumregels import Gremiumsoort
from register.domain.organisatie.gremiumstaat import Gremium
from register.domain.organisatie.regelingstaat import REGELING
from register.domain.routes.route import COLLEGES, OPSTELLER, RADEN, ROLLEN

_SOORTEN: Final = frozenset(map(str, Gremiumsoort))

Wie = tuple[str, ...]


class Rollen:
    """Everybody there is on the day of a context."""

    def __init__(self, context: Context) -> None:
        """Read the gremia once; the context must not move on."""
        self._context = context
        alle = (context.staat(GREMIUM, code) for code in context.codes(GREMIUM))
        self._gremia = [g for g in alle if g and g.opgeheven_op is None]
        self._soort = {g.code: g.soort for g in self._gremia}
        regeling = context.staat(REGELING, "")
        self.deelnemers: Wie = tuple(sorted(regeling.deelnemers)) if regeling else ()

    def is_one_of(self, code: str, wie: Iterable[str]) -> bool:
        """Whether a gremium or functie is meant by one of these words."""
        return any(
            woord == code or (woord in _SOORTEN and self._soort.get(code) == woord)
            for woord in wie
        )

    def is_head(self, code: str) -> bool:
        """Whether this is the algemeen bestuur."""
        return self._soort.get(code) is Gremiumsoort.ALGEMEEN_BESTUUR

    def gremia(self, soort: str, modules: Sequence[str]) -> list[Gremium]:
        """Gremia of a kind that have to do with one of these modules."""
        return [
            g
            for g in self._gremia
            if g.soort == soort
            and (not modules or not g.modules or set(g.modules) & set(modules))
        ]

    def who(
        self, wie: Sequence[str], modules: Sequence[str], opstellers: Sequence[str]
    ) -> Wie:
        """Codes that the words of a step stand for, each once."""
        gevonden: list[str] = []
        for woord in wie:
            match woord:
                case str() if woord in _SOORTEN:
                    gevonden += [g.code for g in self.gremia(woord, modules)]
                case str() if woord == RADEN:
                    gevonden += map(council, self.deelnemers)
                case str() if woord == COLLEGES:
                    gevonden += map(self.college, self.deelnemers)
                case str() if woord == OPSTELLER:
                    gevonden += opstellers
                case _:
                    gevonden.append(woord)
        return tuple(dict.fromkeys(gevonden))

    def college(self, gemeente: str) -> str:
        """Code of the college of a gemeente."""
        eigen = [
            g.code
            for g in self._gremia
            if g.soort is Gremiumsoort.COLLEGE and g.deelnemers == (gemeente,)
        ]
        return eigen[0] if eigen else f"college:{gemeente}"

    def gemeente(self, code: str) -> str:
        """The one gemeente that a code is of; none where it is of several."""
        _, _, achter = code.partition(":")
        eigen = [g.deelnemers for g in self._gremia if g.code == code]
        return achter or (eigen[0][0] if eigen and len(eigen[0]) == 1 else "")

    def gaps(self, wie: Sequence[str], modules: Sequence[str]) -> list[str]:
        """What stands in the way: nobody of a kind, a task laid down, an empty post."""
        gevonden: list[str] = []
        for woord in wie:
            if woord in _SOORTEN:
                gevonden += self._kind_gaps(woord, modules)
            elif woord not in ROLLEN:
                gevonden += self._post_gaps(woord)
        return gevonden

    def _kind_gaps(self, soort: str, modules: Sequence[str]) -> list[str]:
        gremia = self.gremia(soort, modules)
        wat = soort.replace("_", " ")
        if not gremia:
            voor = f" voor {', '.join(modules)}" if modules else ""
            return [f"er is geen {wat}{voor}: niemand kan deze stap doen"]
        return [
            f"{g.code} legde op {g.neergelegd_op} zijn taak neer (seq {g.seqs[-1]})"
            for g in gremia
            if g.neergelegd_op
        ]

    def _post_gaps(self, code: str) -> list[str]:
        functie = self._context.staat(FUNCTIE, code)
        if functie is None or functie.houder or functie.waarnemer:
            return []
        return [f"functie '{code}' is onbezet"]


def council(gemeente: str) -> str:
    """Code of the raad of a gemeente."""
    return f"raad:{gemeente}"
