"""What the composition of a day leaves open: seats, chairs, mandates, actions.

The boards themselves are judged by `domain.organisatie.samenstelling`; here what
hangs on them: a mandaat whose functie nobody holds, an action nobody can carry out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from register.domain.afspraken.actie import ACTIE
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID
from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort
from register.domain.organisatie.samenstelling import (
    Leemten,
    living,
    missing,
    stand_ins,
)
from register.domain.vergaderingen.presentie import sitting

ROLLEN = ("bestuurlijk_eigenaar", "ambtelijk_eigenaar", "opdrachtnemer", "bewaker")
"""Fields of an action that name who has to do something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestuurslid:
    """Somebody in the dagelijks bestuur; `in_ab`: also a member of the AB."""

    persoon: str
    gemeente: str
    sinds: date
    voorzitter: bool
    in_ab: bool
    portefeuilles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestuur:
    """A dagelijks bestuur as it is composed."""

    gremium: str
    leden: tuple[Bestuurslid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onbezet:
    """Something that waits on a functie or gremium that nobody fills.

    `code` of the mandaat or action, `rol` the field of an action that names `houder`;
    `vervangers` are the persons who may act meanwhile.
    """

    code: str
    houder: str
    rol: str = ""
    vervangers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeld:
    """Everything that the composition of a day leaves open."""

    op: date
    dagelijks_bestuur: tuple[Bestuur, ...]
    leemten: Leemten
    mandaten_zonder_houder: tuple[Onbezet, ...]
    acties_zonder_houder: tuple[Onbezet, ...]


def composition(context: Context) -> Beeld:
    """The composition on the day of this context, and what it leaves open."""
    gremia = living(context)
    in_ab = {
        lid.persoon
        for gremium in gremia
        if gremium.soort is Gremiumsoort.ALGEMEEN_BESTUUR
        for lid in sitting(gremium)
    }
    return Beeld(
        op=context.dag,
        dagelijks_bestuur=tuple(
            _board(gremium, in_ab)
            for gremium in gremia
            if gremium.soort is Gremiumsoort.DAGELIJKS_BESTUUR
        ),
        leemten=missing(context),
        mandaten_zonder_houder=tuple(_mandates(context)),
        acties_zonder_houder=tuple(_actions(context)),
    )


def _board(gremium: Gremium, in_ab: set[str]) -> Bestuur:
    return Bestuur(
        gremium=gremium.code,
        leden=tuple(
            Bestuurslid(
                persoon=lid.persoon,
                gemeente=lid.gemeente,
                sinds=lid.vanaf,
                voorzitter=lid.persoon == gremium.voorzitter,
                in_ab=lid.persoon in in_ab,
                portefeuilles=tuple(
                    p.code for p in gremium.portefeuilles if lid.persoon in p.houders
                ),
            )
            for lid in sitting(gremium)
        ),
    )


def _mandates(context: Context) -> Iterable[Onbezet]:
    for code in context.codes(BEVOEGDHEID):
        macht = context.staat(BEVOEGDHEID, code)
        if macht and macht.holds(context.dag) and _is_empty(context, macht.nemer):
            vervangers = stand_ins(context, macht.nemer)
            yield Onbezet(code=code, houder=macht.nemer, vervangers=vervangers)


def _actions(context: Context) -> Iterable[Onbezet]:
    for code in context.codes(ACTIE):
        actie = context.staat(ACTIE, code)
        if actie is None or not actie.open:
            continue
        for rol in ROLLEN:
            houder = getattr(actie, rol)
            if houder and _is_empty(context, houder):
                vervangers = stand_ins(context, houder)
                yield Onbezet(code=code, houder=houder, rol=rol, vervangers=vervangers)


def _is_empty(context: Context, code: str) -> bool:
    """Whether nobody fills this functie, or the gremium is no more."""
    functie = context.staat(FUNCTIE, code)
    if functie is not None:
        return not (functie.houder or functie.waarnemer)
    gremium = context.staat(GREMIUM, code)
    return gremium is None or gremium.opgeheven_op is not None
