"""How the tables stand that day: what is empty, and who may act for whom.

Nothing here is recorded: it is read from gremia, regeling and functies, for who
prepares a new council period and for who asks what is missing.
"""

from collections.abc import Iterable

from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM, Gremium, Gremiumsoort, Zetel
from register.domain.organisatie.regeling import REGELING, Regeling
from register.domain.records import dataclass

PER_GEMEENTE = (
    Gremiumsoort.ALGEMEEN_BESTUUR,
    Gremiumsoort.BESTUURSCOMMISSIE,
    Gremiumsoort.BESTUURLIJK_OVERLEG,
)
"""Kinds of gremia in which each gemeente has seats of its own (Wgr 13, 25)."""


@dataclass(frozen=True, kw_only=True)
class Leemte:
    """Something that is missing in a gremium; the codes that do not apply are empty.

    `seq` is the fact that shows it.
    """

    gremium: str
    gemeente: str = ""
    persoon: str = ""
    portefeuille: str = ""
    seq: int


@dataclass(frozen=True, kw_only=True)
class Leemten:
    """What is missing in the gremia as they are composed on a day."""

    zonder_lid: tuple[Leemte, ...] = ()
    zonder_plaatsvervanger: tuple[Leemte, ...] = ()
    zonder_voorzitter: tuple[Leemte, ...] = ()
    van_vertrokken_gemeente: tuple[Leemte, ...] = ()
    zonder_portefeuillehouder: tuple[Leemte, ...] = ()


def living(context: Context) -> list[Gremium]:
    """Gremia that exist that day, by code."""
    gremia = (context.staat(GREMIUM, code) for code in context.codes(GREMIUM))
    return [g for g in gremia if g is not None and g.opgeheven_op is None]


def missing(context: Context) -> Leemten:
    """Look at every living gremium: which seats, chairs and portefeuilles are empty.

    Of a table whose seats nobody ever recorded nothing is said; only the algemeen
    bestuur must have members.
    """
    regeling = context.staat(REGELING, "") or Regeling()
    gremia = living(context)
    per_gemeente = [g for g in gremia if g.soort in PER_GEMEENTE and _is_kept(g)]
    return Leemten(
        zonder_lid=tuple(
            Leemte(gremium=gremium.code, gemeente=gemeente, seq=gremium.seq)
            for gremium in per_gemeente
            for gemeente in _expected(gremium, regeling)
            if gemeente not in _seated(gremium, Zetel.LID, regeling)
        ),
        zonder_plaatsvervanger=tuple(
            Leemte(gremium=gremium.code, gemeente=gemeente, seq=gremium.seq)
            for gremium in per_gemeente
            for gemeente in sorted(
                _seated(gremium, Zetel.LID, regeling)
                - _seated(gremium, Zetel.PLAATSVERVANGER, regeling)
            )
        ),
        zonder_voorzitter=tuple(
            Leemte(gremium=gremium.code, seq=gremium.seq)
            for gremium in gremia
            if gremium.soort in _MET_VOORZITTER and not gremium.voorzitter
        ),
        van_vertrokken_gemeente=tuple(_left_behind(gremia, regeling)),
        zonder_portefeuillehouder=tuple(
            Leemte(gremium=g.code, portefeuille=p.code, seq=p.seqs[-1])
            for g in gremia
            for p in g.portefeuilles
            if not p.houders
        ),
    )


_MET_VOORZITTER = (Gremiumsoort.ALGEMEEN_BESTUUR, Gremiumsoort.DAGELIJKS_BESTUUR)


def _is_kept(gremium: Gremium) -> bool:
    return bool(gremium.leden) or gremium.soort is Gremiumsoort.ALGEMEEN_BESTUUR


def _expected(gremium: Gremium, regeling: Regeling) -> list[str]:
    """Gemeenten that have a seat there: named, by module, or all of the regeling."""
    modules = (regeling.modules.get(code) for code in gremium.modules)
    in_modules = {gemeente for m in modules if m for gemeente in m.deelnemers}
    alle = gremium.deelnemers or in_modules or regeling.deelnemers
    return sorted(gemeente for gemeente in alle if gemeente in regeling.deelnemers)


def _seated(gremium: Gremium, zetel: Zetel, regeling: Regeling) -> set[str]:
    """Gemeenten with such a seat; who sits for an old one sits for its successor."""
    lid = zetel is Zetel.LID
    codes = {
        seat.gemeente
        for seat in gremium.leden
        if (seat.zetel.is_lid if lid else seat.zetel is zetel) and seat.gemeente
    }
    erfgenamen: Iterable[str] = (
        opvolger
        for oud in codes & regeling.herindelingen.keys()
        for opvolger in regeling.herindelingen[oud].opvolgers
    )
    return codes.union(erfgenamen) - regeling.herindelingen.keys()


def _left_behind(gremia: list[Gremium], regeling: Regeling) -> Iterable[Leemte]:
    """Seats of a gemeente that takes no part, successors provided for or not."""
    return (
        Leemte(
            gremium=gremium.code,
            gemeente=lid.gemeente,
            persoon=lid.persoon,
            seq=lid.seq,
        )
        for gremium in gremia
        for lid in gremium.leden
        if lid.gemeente and lid.gemeente not in regeling.deelnemers
    )


def stand_ins(context: Context, code: str) -> tuple[str, ...]:
    """Persons who may act for this functie that day, who comes first in front.

    The holder, then who acts in it, then the holders of the functies that replace it
    in their order.
    """
    staat = context.staat(FUNCTIE, code)
    if staat is None or staat.opgeheven_op:
        return ()
    vervangers = (context.staat(FUNCTIE, vervanger) for vervanger in staat.vervangers)
    wie = (staat.houder, staat.waarnemer, *(v.houder for v in vervangers if v))
    return tuple(dict.fromkeys(persoon for persoon in wie if persoon))
