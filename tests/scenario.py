"""Given these facts, when this command, then these events: how rules are tested."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest

from register.domain.catalogue import COMMANDS
from register.domain.context import Context
from register.domain.facts import (
    Envelop,
    Feit,
    Gebeurtenis,
    Vastlegger,
)
from register.domain.openheid.correctie import stream_of
from register.domain.refusals import Refused
from register.domain.values import Feitdatum, bounds
from register.streams import StreamReader

DAG = "2026-07-02"
BESLIS = {opdracht.vorm: opdracht for opdracht in COMMANDS}


def fact(event: Gebeurtenis, seq: int, feitdatum: Feitdatum = DAG) -> Feit:
    """A recorded fact around one event."""
    eerste, dag = bounds(feitdatum)
    kop: Envelop[object] = Envelop(
        v=1,
        id=f"id-{seq}",
        stroom=stream_of(event),
        versie=seq,
        soort=event.SOORT,
        feitdatum=feitdatum,
        vastgelegd_op="2026-07-02T10:00:00.000000Z",
        vastgelegd_door=Vastlegger(actor="secretaris"),
        gegevens=event,
    )
    return Feit(seq, kop, event, eerste, dag)


def reader(feiten: Sequence[Feit]) -> StreamReader:
    """A reader over facts in memory."""

    def load(stroom: str) -> list[Feit]:
        return [feit for feit in feiten if feit.kop.stroom == stroom]

    def names(prefix: str) -> list[str]:
        return sorted({f.kop.stroom for f in feiten if f.kop.stroom.startswith(prefix)})

    def one(seq: int) -> Feit | None:
        return next((feit for feit in feiten if feit.seq == seq), None)

    return StreamReader(load, names, one)


@dataclass(frozen=True)
class Given:
    """Facts on record; `op` moves the day of the command."""

    feiten: tuple[Feit, ...] = ()
    dag: str = DAG

    def on(self, dag: Feitdatum, *events: Gebeurtenis) -> "Given":
        """Add facts of one day."""
        begin = len(self.feiten)
        nieuw = [fact(e, begin + n, dag) for n, e in enumerate(events)]
        return replace(self, feiten=(*self.feiten, *nieuw))

    def at(self, dag: str) -> "Given":
        """Set the day on which the command's fact happens."""
        return replace(self, dag=dag)

    def context(self) -> Context:
        """What a rule may read on the day of the command."""
        return Context(reader(self.feiten), date.fromisoformat(self.dag))

    def when(self, opdracht: object, naam: str = "") -> tuple[Gebeurtenis, ...]:
        """The events that the command leads to (`naam` where payloads are shared)."""
        gekozen = next((o for o in COMMANDS if o.naam == naam), BESLIS[type(opdracht)])
        return gekozen.beslis(opdracht, self.context())

    def refused(
        self, reden: type[Refused], opdracht: object, match: str | None = None
    ) -> None:
        """Check that the command is refused for this reason."""
        with pytest.raises(reden, match=match):
            self.when(opdracht)


def given(*events: Gebeurtenis, op: Feitdatum = "2026-01-01") -> Given:
    """Facts that all happened on one early day."""
    return Given().on(op, *events)


def pad_of(gegeven: Given, reden: type[Refused], opdracht: object) -> str:
    """The place that a refusal for this reason names."""
    with pytest.raises(reden) as fout:
        gegeven.when(opdracht)
    return fout.value.pad
