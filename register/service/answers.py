"""Answers: rows of the read model opened for people and programs.

The only place where seals become text again, and where what may not be seen becomes
a stub. The command line and the API give these same bytes.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import NamedTuple

import orjson
from sqlalchemy import Connection

from register.domain.refusals import OngeldigeInvoer
from register.projections import known, queries
from register.projections.model import ReadModel
from register.projections.queries import AsOf, Found, FoundEvent, Question
from register.service.gangen import Gangboek
from register.service.halves import Halves
from register.service.sources import last_recorded, stamp, system, today
from register.service.uittreksels import Uittreksels
from register.store import Reads


class Computed(NamedTuple):
    """A computed row with its place in the order; seals in it are closed."""

    sorteerwaarde: str
    sleutel: str
    regeling: str
    inhoud: bytes


_ZEGEL = re.compile(rb'\{"_sd":"([A-Za-z0-9_-]{43})"\}')


@dataclass(frozen=True, slots=True)
class Library:
    """A read model with the log (or logs) whose public texts open its rows.

    A log in `anderen` has its rows in a read model of its own. `mag_bijhouden`:
    whether a search may bring its index up to date on the way. `leest_hoogstens`: so
    many texts may a search read where it has no index. `onthouden`: computed rows,
    where someone says `forget` whenever anything was written. `gangboek`: what waits
    in each dossier, and `uittreksels`: what overviews take of rows, of who stays.
    """

    model: ReadModel
    logs: dict[str, Reads]
    anderen: Mapping[str, ReadModel] = field(default_factory=dict)
    klok: Callable[[], datetime] = field(default_factory=lambda: system().klok)
    mag_bijhouden: bool = False
    leest_hoogstens: int | None = None
    gangboek: Gangboek | None = None
    uittreksels: Uittreksels | None = None
    onthouden: Halves[Hashable, Sequence[Computed]] | None = None

    def forget(self) -> None:
        """Compute anew what is computed: something was written."""
        if self.onthouden is not None:
            self.onthouden.clear()

    def model_of(self, regeling: str) -> ReadModel:
        """The read model with the rows of this log."""
        return self.anderen.get(regeling, self.model)

    def rows(self, lijst: str, vraag: Question) -> list[bytes]:
        """Rows of a list as JSON objects."""
        with self.connect(vraag.regeling) as verbinding:
            return self.opened(queries.rows(verbinding, lijst, vraag))

    def found(self, lijst: str, vraag: Question) -> list[Found]:
        """Rows of a list as they stand in the read model, still sealed."""
        with self.connect(vraag.regeling) as verbinding:
            return queries.rows(verbinding, lijst, vraag)

    def chosen(
        self,
        lijst: str,
        vraag: Question,
        waarden: Iterable[str],
        kolom: str = "sleutel",
    ) -> list[Found]:
        """Rows with one of these values in a column, still sealed, in no order."""
        with self.connect(vraag.regeling) as verbinding:
            return queries.chosen(verbinding, lijst, vraag, waarden, kolom)

    def found_events(
        self, lijst: str, vraag: Question, stroom: str | None = None
    ) -> list[FoundEvent]:
        """Events of a list as they stand in the read model, still sealed."""
        with self.connect(vraag.regeling) as verbinding:
            return queries.events(verbinding, lijst, vraag, stroom=stroom)

    def opened_events(self, gevonden: Sequence[FoundEvent]) -> list[bytes]:
        """Found events as JSON objects with their public texts."""
        return self.open_all((g.rij.regeling, _event(g)) for g in gevonden)

    def opened(self, gevonden: Sequence[Found]) -> list[bytes]:
        """Found rows as JSON objects with their public texts."""
        return self.open_all((rij.regeling, _row(rij)) for rij in gevonden)

    def moment(
        self, regeling: str, op: date | None = None, bekend_op: str | None = None
    ) -> AsOf:
        """Both axes; `bekend_op` is a seq (`#12`), a day (its end, UTC) or a time.

        Raises `OngeldigeInvoer`.
        """
        nu = today(self.klok, last_recorded(self.logs[regeling]))
        if not bekend_op:
            return AsOf(op=op, nu=nu)
        if bekend_op.startswith("#") and bekend_op[1:].isdigit():
            return AsOf(op=op, tot=int(bekend_op[1:]) + 1, nu=nu)
        moment = known_moment(bekend_op)
        with self.connect(regeling) as verbinding:
            tot = known.known_at(verbinding, regeling, moment)
        return AsOf(op=op, tot=tot, nu=nu)

    def connect(self, regeling: str) -> Connection:
        """A connection for several questions about one log at one moment."""
        return self.model_of(regeling).engine.connect()

    def open_all(self, rijen: Iterable[tuple[str, bytes]]) -> list[bytes]:
        """JSON of each regeling with the seals in it opened that are public now."""
        lijst = list(rijen)
        per_log: dict[str, list[str]] = {}
        for regeling, inhoud in lijst:
            gezocht = per_log.setdefault(regeling, [])
            gezocht += [d.decode("ascii") for d in _ZEGEL.findall(inhoud)]
        open_: dict[str, bytes] = {}
        for regeling, digests in per_log.items():
            if digests:
                open_ |= self.logs[regeling].open_many(digests)
        return [_ZEGEL.sub(lambda m: _text(m, open_), inhoud) for _, inhoud in lijst]


def _text(zegel: re.Match[bytes], open_: dict[str, bytes]) -> bytes:
    return open_.get(zegel[1].decode("ascii"), zegel[0])


def known_moment(tekst: str) -> str:
    """A moment as events are stamped, from a day or a time; raises when neither."""
    try:
        if len(tekst) == len("2026-07-02"):
            einde = datetime.combine(date.fromisoformat(tekst), time.max, UTC)
            return stamp(einde)
        moment = datetime.fromisoformat(tekst)
    except ValueError as fout:
        msg = (
            f"'{tekst}' is geen moment; schrijf een dag (2026-07-02), een tijdstip "
            "(2026-07-02T10:00:00Z) of een plaats in het log (#120)"
        )
        raise OngeldigeInvoer(msg, pad="bekendOp") from fout
    return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _row(rij: Found) -> bytes:
    kop = {"regeling": rij.regeling, "geldig_van": rij.van}
    if not rij.open:
        return stub(rij)
    return orjson.dumps(kop)[:-1] + b"," + rij.inhoud[1:]


def stub(rij: Found) -> bytes:
    """What may be known of what may not be seen: that, when, by whom, ground."""
    soort, _, code = rij.stroom.partition("/")
    openheid = {
        "openheid": rij.openheid,
        "grond": rij.grond,
        "sinds": rij.sinds,
        "door": rij.door,
        "tot": rij.geheim_tot,
    }
    return orjson.dumps(
        {
            "regeling": rij.regeling,
            soort: code,
            "openbaarheid": {k: v for k, v in openheid.items() if v},
        }
    )


def repaired(gevonden: FoundEvent) -> dict[str, object]:
    """What became of the registration of an event: by which, and when."""
    return {
        veld: waarde
        for wat, door in (
            ("gecorrigeerd", gevonden.gecorrigeerd_door),
            ("vervallen", gevonden.vervallen_door),
        )
        if door is not None
        for veld, waarde in (
            (f"{wat}_door", door),
            (f"{wat}_op", gevonden.hersteld_op),
        )
    }


def _event(gevonden: FoundEvent) -> bytes:
    rij = gevonden.rij
    if not rij.open:
        return stub(rij)
    kop = orjson.dumps({"regeling": rij.regeling, **repaired(gevonden)})
    return kop[:-1] + b"," + rij.inhoud[1:]
