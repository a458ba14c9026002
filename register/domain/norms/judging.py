"""Asking every norm about a fact; the same at recording and at replay."""

from datetime import date

from register.domain.besluiten.besluit import Oordeel, Toets
from register.domain.context import Context
from register.domain.facts import Envelop
from register.domain.norms.catalogue import BY_KIND, BY_NAME, norms_for
from register.domain.norms.eigen.gelding import (
    KINDS as OWN_KINDS,
    own_kinds,
    own_norm_named,
    own_norms,
)
from register.domain.norms.norm import Norm, Uitspraak, Zaak
from register.domain.records import dataclass

KINDS = frozenset(BY_KIND) | OWN_KINDS
"""Kinds of facts that norms may judge: those of the law, or a regeling's own."""


def judged_kinds(context: Context) -> frozenset[type]:
    """Kinds of facts that norms judge in this log."""
    return frozenset(BY_KIND) | own_kinds(context)


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
    normen = [*norms_for(feit, context.dag), *own_norms(feit, context)]
    return [
        Judged(norm, uitspraak)
        for norm in normen
        if (uitspraak := norm.toets(zaak)).oordeel is not Oordeel.NIET_VAN_TOEPASSING
    ]


def norm_named(naam: str, context: Context) -> Norm | None:
    """The norm `id@uitvoering`; an own one as it holds on the day of the context."""
    return BY_NAME.get(naam) or own_norm_named(naam, context)


def judge_again(
    feit: object, kop: Envelop[object], context: Context, eerder: tuple[Toets, ...]
) -> list[tuple[Toets, Toets | None]]:
    """Run the same uitvoeringen on the same facts; give (stored, now) that differ.

    Nothing comes out now where no such norm, or no such uitvoering of it, is known.
    """
    zaak = Zaak(feit=feit, kop=kop, context=context)
    verschillen: list[tuple[Toets, Toets | None]] = []
    for toets in eerder:
        norm = norm_named(toets.norm, context)
        nu = Judged(norm, norm.toets(zaak)).toets if norm else None
        if nu != toets:
            verschillen.append((toets, nu))
    return verschillen
