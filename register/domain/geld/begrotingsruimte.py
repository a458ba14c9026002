"""What is left of the budget of a module: the lasten of the begroting, less the claims.

The begroting is that of `planning`; what the deelnemers pay is not it, for a module can
have other income.
"""

from register.domain.context import Context
from register.domain.geld.financien import FINANCIEN
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.records import dataclass


@dataclass(frozen=True, kw_only=True)
class Ruimte:
    """In cents; `begroot` and `over` are `None` where no begroting is on record."""

    begroot: int | None
    belegd: int

    @property
    def over(self) -> int | None:
        """What is not claimed; negative where more was claimed than there is."""
        return None if self.begroot is None else self.begroot - self.belegd


def budget_left(context: Context, boekjaar: int, module: str) -> Ruimte:
    """Budget of a module on the day of the context; an empty module: what has none."""
    jaar = context.staat(BOEKJAAR, str(boekjaar))
    geld = context.staat(FINANCIEN, str(boekjaar))
    return Ruimte(
        begroot=jaar.begroot_voor(module).lasten if jaar and jaar.begroting else None,
        belegd=geld.spoken_for(module) if geld else 0,
    )
