"""Asking every norm about a fact; the same at recording and at replay."""

from datetime import date

from register.domain.besluiten.besluit import Oordeel, Toets
from register.domain.context import Context
from register.domain.facts import Envelop
from register.domain.norms.catalogue import BY_NAME, norms_for
from register.domain.norms.norm import Norm, Uitspraak, Zaak
from register.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Judged:
    """One norm and what it said."""

    norm: Norm
    uitspraak: Uitspraak

    @property
    def toets(self) -> Toets:
        """The verdict as it is stored: compact, without texts."""
        return Toets(
            norm=self.norm.naam,
            oordeel=self.uitspraak.oordeel,
            bewijs=self.uitspraak.bewijs,
        )


def judge(
    feit: object, kop: Envelop[object], context: Context, op: date | None = None
) -> list[Judged]:
    """Verdicts of the newest norms in force on the day of the fact, where any apply.

    `op`: the day that findings are asked for, so that clocks that ran out count.
    """
    zaak = Zaak(feit=feit, kop=kop, context=context, op=op)
    geoordeeld = [Judged(n, n.toets(zaak)) for n in norms_for(feit, context.dag)]
    return [
        oordeel
        for oordeel in geoordeeld
        if oordeel.uitspraak.oordeel is not Oordeel.NIET_VAN_TOEPASSING
    ]


def judge_again(
    feit: object, kop: Envelop[object], context: Context, eerder: tuple[Toets, ...]
) -> list[tuple[Toets, Toets]]:
    """Run the same uitvoeringen on the same facts; give (stored, now) that differ."""
    zaak = Zaak(feit=feit, kop=kop, context=context)
    verschillen = []
    for toets in eerder:
        nu = Judged(BY_NAME[toets.norm], BY_NAME[toets.norm].toets(zaak)).toets
        if nu != toets:
            verschillen.append((toets, nu))
    return verschillen
