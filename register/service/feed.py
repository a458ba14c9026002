"""What happened, for who follows along: the change feed over many logs.

In the order in which things became public, not in that of the law: what was recorded
before it was published comes with its publication (`eerder`), and what may not be seen
any more comes as a tombstone. A cursor is a vector, for each log where to go on and the
day that was judged on; so a log that lags behind loses nothing, and who asks on with
the last cursor misses nothing either. A change has the key (regeling, seq, wat): who
gets one twice has the same one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import orjson
from sqlalchemy import Connection

from register.domain.facts import RegistratieVervallen
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
)
from register.domain.refusals import OngeldigeInvoer
from register.projections import feed
from register.projections.feed import Spoor
from register.reads import Opgeslagen
from register.service.answers import Library
from register.service.pages import cursor, logs, read_cursor

GELEZEN = 2_000
"""So many events of one log are looked at for one page, shown or not."""

_CIJFERS = 15
_OPEN = frozenset({GeheimhoudingOpgeheven.SOORT, GeheimhoudingVervallen.SOORT})
_VELDEN = (
    "soort",
    "stroom",
    "versie",
    "feitdatum",
    "vastgelegd_op",
    "hoedanigheid",
    "namens",
    "dossier",
    "grondslag",
    "bewijs",
    "override",
    "achterstand",
    "gegevens",
)


class Wat(StrEnum):
    """What a change says."""

    FEIT = "feit"
    OPENBAAR = "openbaar_geworden"
    NIET_OPENBAAR = "niet_meer_openbaar"


class Plek(NamedTuple):
    """Where to go on in one log, and the day that openness was judged on."""

    seq: int
    dag: date | None


@dataclass(frozen=True, slots=True, order=True)
class Wijziging:
    """One change; `inhoud` is its JSON, with its texts still sealed."""

    vastgelegd_op: str
    regeling: str
    seq: int
    inhoud: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """One page: changes as JSON, where to go on, and whether there is more now."""

    wijzigingen: tuple[bytes, ...]
    cursor: str
    meer: bool


def changes(
    library: Library, regeling: str | None, na: str | None, aantal: int
) -> Blad:
    """The next page. Raises `NietGevonden`, `OngeldigeInvoer`."""
    plekken = _places(na)
    bronnen = {
        naam: _Log(library, naam, plekken.get(naam, Plek(0, None)), aantal)
        for naam in logs(library, regeling)
    }
    alle = sorted(rij for bron in bronnen.values() for rij in bron.rijen)
    weer = [rij for bron in bronnen.values() for rij in bron.weer]
    for naam, bron in bronnen.items():
        rest = (rij.seq for rij in alle[aantal:] if rij.regeling == naam)
        plekken[naam] = Plek(min(rest, default=bron.einde), bron.nu)
    getoond = [*weer, *alle[:aantal]]
    inhoud = library.open_all((rij.regeling, rij.inhoud) for rij in getoond)
    meer = len(alle) > aantal or any(bron.is_cut for bron in bronnen.values())
    return Blad(wijzigingen=tuple(inhoud), cursor=_vector(plekken), meer=meer)


class _Log:
    """What one log has to tell from a place on.

    `weer`: streams of which the secrecy ended by itself since the last page.
    """

    def __init__(
        self, library: Library, regeling: str, plek: Plek, aantal: int
    ) -> None:
        self._regeling = regeling
        self._log = library.logs[regeling]
        nu = library.moment(regeling).nu
        assert nu is not None  # the library always says which day it is
        self.nu = nu
        positie = library.model_of(regeling).position(regeling)
        self.einde = min(plek.seq + GELEZEN, max(positie, plek.seq))
        self.is_cut = self.einde < positie
        self.weer: list[Wijziging] = []
        self.rijen: list[Wijziging] = []
        with library.connect(regeling) as verbinding:
            if plek.dag is not None and plek.dag < nu:
                self.weer = list(self._lapsed(verbinding, plek.dag))
            spoor = feed.trail(verbinding, regeling, plek.seq, self.einde - plek.seq)
            stromen = sorted({rij.stroom for rij in spoor})
            openbaar = feed.published_at(verbinding, regeling, stromen)
        for rij in spoor:
            if gemaakt := self._change(rij, openbaar.get(rij.stroom)):
                self.rijen.append(gemaakt)
                if len(self.rijen) > aantal:
                    self.einde, self.is_cut = rij.seq, True
                    return

    def _change(self, rij: Spoor, openbaar: int | None) -> Wijziging | None:
        if not rij.gepubliceerd:
            weg = openbaar is not None and rij.soort == RegistratieVervallen.SOORT
            return self._tombstone(rij) if weg else None
        if not rij.is_open(self.nu):
            dicht = rij.soort == GeheimhoudingOpgelegd.SOORT or rij.seq == openbaar
            return self._tombstone(rij) if dicht else None
        if openbaar is not None and rij.seq < openbaar:
            return None
        return self._told(rij, opnieuw=rij.seq == openbaar or rij.soort in _OPEN)

    def _told(self, rij: Spoor, *, opnieuw: bool) -> Wijziging:
        """The fact itself; where it lays a stream open, with all that was before."""
        eigen = self._log.event(rij.seq)
        assert eigen is not None  # the read model is never ahead of its log
        velden: dict[str, object] = {"gebeurtenis": self._event(eigen)}
        if opnieuw:
            eerder = self._log.stream(rij.stroom, rij.seq)
            velden["eerder"] = [self._event(deel) for deel in eerder]
        wat = Wat.OPENBAAR if opnieuw else Wat.FEIT
        return self._made(rij.seq, rij.vastgelegd_op, wat, rij.stroom, velden)

    def _tombstone(self, rij: Spoor) -> Wijziging:
        dicht = {
            "openheid": rij.openheid if rij.gepubliceerd else "intern",
            "grond": rij.grond,
            "sinds": rij.sinds,
            "door": rij.door,
            "tot": rij.geheim_tot,
        }
        velden = {"openbaarheid": {n: w for n, w in dicht.items() if w}}
        return self._made(
            rij.seq, rij.vastgelegd_op, Wat.NIET_OPENBAAR, rij.stroom, velden
        )

    def _lapsed(self, verbinding: Connection, van: date) -> Iterator[Wijziging]:
        for stroom in feed.lapsed(verbinding, self._regeling, van, self.nu):
            alle = self._log.stream(stroom)
            velden = {"eerder": [self._event(deel) for deel in alle]}
            laatste = alle[-1]
            op = str(orjson.loads(laatste.inhoud)["vastgelegd_op"])
            yield self._made(laatste.seq, op, Wat.OPENBAAR, stroom, velden)

    def _made(
        self, seq: int, op: str, wat: Wat, stroom: str, velden: Mapping[str, object]
    ) -> Wijziging:
        kop = {
            "regeling": self._regeling,
            "seq": seq,
            "wat": str(wat),
            "stroom": stroom,
            "vastgelegd_op": op,
        }
        return Wijziging(op, self._regeling, seq, orjson.dumps(kop | dict(velden)))

    def _event(self, rij: Opgeslagen) -> dict[str, object]:
        gelezen = orjson.loads(rij.inhoud)
        return {
            "regeling": self._regeling,
            "seq": rij.seq,
            **{naam: gelezen[naam] for naam in _VELDEN if gelezen.get(naam)},
        }


def _places(na: str | None) -> dict[str, Plek]:
    try:
        return {
            naam: Plek(_place(seq), date.fromisoformat(dag) if dag else None)
            for naam, (seq, dag) in read_cursor(na).items()
        }
    except ValueError as fout:
        msg = "dit is geen cursor van deze lijst; neem 'cursor' van het vorige antwoord"
        raise OngeldigeInvoer(msg, pad="na") from fout


def _place(tekst: str) -> int:
    """A place in a log; raises `ValueError` where no log can have it."""
    if len(tekst) > _CIJFERS or not (tekst.isascii() and tekst.isdigit()):
        raise ValueError(tekst)
    return int(tekst)


def _vector(plekken: Mapping[str, Plek]) -> str:
    return cursor(
        {
            n: (str(p.seq), p.dag.isoformat() if p.dag else "")
            for n, p in plekken.items()
        }
    )
