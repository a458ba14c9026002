"""The events of one log in the order in which they were recorded, as they may be seen.

What a reader of changes needs to know of each: its place, what it is about, and when
that became public.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row, Select, func, select

from register.domain.openheid.openheidsfeiten import Gepubliceerd
from register.projections.statements import openness, with_openness
from register.projections.tables import EVENT_TABLES, OPENHEID

_PER_KEER = 500
_SPOOR = EVENT_TABLES["audittrail"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoor:
    """One event: where it stands, and how its stream may be seen now."""

    seq: int
    stroom: str
    soort: str
    vastgelegd_op: str
    openheid: str
    grond: str
    sinds: str
    door: str
    geheim_tot: str
    gepubliceerd: bool

    def is_open(self, nu: date) -> bool:
        """Whether it may be told: secrecy with a last day ends by itself."""
        voorbij = bool(self.geheim_tot) and self.geheim_tot < nu.isoformat()
        return self.gepubliceerd and (self.openheid == "openbaar" or voorbij)


def trail(verbinding: Connection, regeling: str, van: int, aantal: int) -> list[Spoor]:
    """At most `aantal` events from place `van` on."""
    keuze = _all(regeling).where(_SPOOR.c.seq >= van).limit(aantal)
    return [_found(rij) for rij in verbinding.execute(keuze)]


def told(
    verbinding: Connection, regeling: str, seqs: Collection[int], nu: date
) -> set[int]:
    """Those of these events that may be told."""
    open_: set[int] = set()
    alle = sorted(seqs)
    for begin in range(0, len(alle), _PER_KEER):
        deel = alle[begin : begin + _PER_KEER]
        keuze = _all(regeling).where(_SPOOR.c.seq.in_(deel))
        rijen = [_found(rij) for rij in verbinding.execute(keuze)]
        open_ |= {rij.seq for rij in rijen if rij.is_open(nu)}
    return open_


def _all(regeling: str) -> Select[tuple[object, ...]]:
    return (
        select(
            _SPOOR.c.seq,
            _SPOOR.c.stroom,
            _SPOOR.c.soort,
            _SPOOR.c.vastgelegd_op,
            func.coalesce(OPENHEID.c.gepubliceerd, 0).label("gepubliceerd"),
            *openness(),
        )
        .select_from(with_openness(_SPOOR))
        .where(_SPOOR.c.regeling == regeling)
        .order_by(_SPOOR.c.seq)
    )


def _found(rij: Row[tuple[object, ...]]) -> Spoor:
    return Spoor(
        seq=rij.seq,
        stroom=rij.stroom,
        soort=rij.soort,
        vastgelegd_op=rij.vastgelegd_op,
        openheid=rij.o_openheid,
        grond=rij.o_grond,
        sinds=rij.o_sinds,
        door=rij.o_door,
        geheim_tot=rij.o_tot,
        gepubliceerd=bool(rij.gepubliceerd),
    )


def published_at(
    verbinding: Connection, regeling: str, stromen: Sequence[str]
) -> dict[str, int]:
    """Where in the log those streams were first published, as far as they were."""
    keuze = (
        select(_SPOOR.c.stroom, func.min(_SPOOR.c.seq).label("eerste"))
        .where(
            _SPOOR.c.regeling == regeling,
            _SPOOR.c.soort == Gepubliceerd.SOORT,
            _SPOOR.c.stroom.in_(stromen),
        )
        .group_by(_SPOOR.c.stroom)
    )
    return {rij.stroom: rij.eerste for rij in verbinding.execute(keuze)}


def lapsed(verbinding: Connection, regeling: str, van: date, tot: date) -> list[str]:
    """Published streams of which the secrecy had its last day from `van` to `tot`."""
    keuze = (
        select(OPENHEID.c.stroom)
        .where(
            OPENHEID.c.regeling == regeling,
            OPENHEID.c.gepubliceerd == 1,
            OPENHEID.c.openheid != "openbaar",
            OPENHEID.c.tot >= van.isoformat(),
            OPENHEID.c.tot < tot.isoformat(),
        )
        .order_by(OPENHEID.c.stroom)
    )
    return list(verbinding.execute(keuze).scalars())
