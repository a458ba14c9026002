"""What a form is: the facts it judges, its functions by uitvoering, its sentence."""

from collections.abc import Callable, Mapping

from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.norm import Uitspraak, Zaak
from register.domain.records import dataclass

Toetsing = Callable[[EigenNormVastgesteld, Zaak], Uitspraak]
"""Judges a fact by the parameters of one norm."""


@dataclass(frozen=True, kw_only=True)
class Vorm:
    """One form. A change that gives other verdicts is a new uitvoering beside the old.

    `zin` says in Dutch what is judged, from the parameters alone.
    """

    over: Callable[[EigenNormVastgesteld], tuple[type, ...]]
    toetsen: Mapping[int, Toetsing]
    zin: Callable[[EigenNormVastgesteld], str]

    @property
    def nieuwste(self) -> int:
        """The uitvoering that judges what is recorded now."""
        return max(self.toetsen)
