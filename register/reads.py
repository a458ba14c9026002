"""What is stored and how it is asked for, whoever is asked.

An open log and a running transaction answer the same questions. No library of the
store is known here.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, NamedTuple

from register.codec.sealing import Disclosure

Row = Sequence[Any]
"""One row as the database driver gives it."""

_ALLES = 2**62
_PER_KEER = 500
_HOLDING = "SELECT DISTINCT originator_id FROM stored_events WHERE topic IN "
_DISCLOSED = "SELECT digest, waarde FROM openbaarmakingen WHERE digest IN "
_PLACED = "SELECT digest, seq FROM openbaarmakingen WHERE digest IN "
_SELECT = (
    "SELECT notification_id - 1, originator_id, originator_version, topic, state "
    "FROM stored_events "
)
_STREAM = (
    _SELECT + "WHERE originator_id=? AND notification_id<=? ORDER BY originator_version"
)


class Opgeslagen(NamedTuple):
    """One event as stored: its place, its name and its canonical bytes."""

    seq: int
    stroom: str
    versie: int
    soort: str
    inhoud: bytes


_made = tuple.__new__
"""Makes a named tuple of a whole row at half the cost of its own constructor."""


@dataclass(frozen=True, slots=True)
class Nieuw:
    """One event to append, with what was sealed in it and may be public."""

    stroom: str
    versie: int
    soort: str
    inhoud: bytes
    openbaar: tuple[Disclosure, ...] = ()


def stored_stream(
    rows: Callable[[str, tuple[object, ...]], Sequence[Row]],
    stroom: str,
    tot: int | None = None,
) -> list[Opgeslagen]:
    """Events of one stream with `seq < tot`, of who gives the rows of a query."""
    rijen = rows(_STREAM, (stroom, _ALLES if tot is None else tot))
    return [Opgeslagen(*rij) for rij in rijen]


class Reads(ABC):
    """Questions that both an open log and a running transaction answer."""

    @abstractmethod
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        """All rows of one query, its values marked by `?`."""

    def size(self) -> int:
        """Number of events."""
        rijen = self._rows("SELECT max(notification_id) FROM stored_events")
        return int(rijen[0][0] or 0)

    def event(self, seq: int) -> Opgeslagen | None:
        """The event at one place."""
        rijen = self._rows(
            _SELECT + "WHERE notification_id=?",
            (seq + 1,),
        )
        return Opgeslagen(*rijen[0]) if rijen else None

    def versions(self, stroom: str) -> int:
        """Version of the last event of a stream; 0 when it has none."""
        rijen = self._rows(
            "SELECT max(originator_version) FROM stored_events WHERE originator_id=?",
            (stroom,),
        )
        return int(rijen[0][0] or 0)

    def stream(self, stroom: str, tot: int | None = None) -> list[Opgeslagen]:
        """Events of one stream with `seq < tot`, in the order of the log."""
        return stored_stream(self._rows, stroom, tot)

    def stream_each(
        self, stromen: Sequence[str], tot: int | None = None
    ) -> dict[str, list[Opgeslagen]]:
        """Events of each of these streams (at most 500), as `stream` gives them."""
        vragen = ",".join("?" * len(stromen))
        gevonden: dict[str, list[Opgeslagen]] = {stroom: [] for stroom in stromen}
        for rij in self._rows(
            _SELECT + "WHERE originator_id IN (" + vragen + ") "
            "AND notification_id<=? ORDER BY originator_id, originator_version",
            (*stromen, _ALLES if tot is None else tot),
        ):
            gevonden[rij[1]].append(Opgeslagen(*rij))
        return gevonden

    def streams(self, prefix: str, tot: int | None = None) -> list[str]:
        """Names of the streams that begin with `prefix` and had begun by `tot`."""
        rijen = self._rows(
            "SELECT originator_id FROM stored_events WHERE originator_id>=? "
            "AND originator_id<? AND originator_version=1 AND notification_id<=? "
            "ORDER BY originator_id",
            (prefix, prefix + "\U0010ffff", _ALLES if tot is None else tot),
        )
        return [rij[0] for rij in rijen]

    def holding(self, soorten: Sequence[str]) -> list[str]:
        """Names of the streams that hold an event of one of these kinds."""
        vragen = ",".join("?" * len(soorten))
        rijen = self._rows(_HOLDING + "(" + vragen + ")", tuple(soorten))
        return sorted(rij[0] for rij in rijen)

    def events(
        self, van: int = 0, tot: int | None = None, aantal: int = 500
    ) -> Iterator[list[Opgeslagen]]:
        """Events with `van <= seq < tot` in batches of at most `aantal`."""
        while rijen := self._rows(
            _SELECT + "WHERE notification_id>? AND notification_id<=? "
            "ORDER BY notification_id LIMIT ?",
            (van, _ALLES if tot is None else tot, aantal),
        ):
            batch = list(map(_made, repeat(Opgeslagen), rijen))
            yield batch
            van = batch[-1].seq + 1

    def open(self, digest: str) -> bytes | None:
        """JSON of a public sealed value, or nothing."""
        rijen = self._rows(
            "SELECT waarde FROM openbaarmakingen WHERE digest=?", (digest,)
        )
        return bytes(rijen[0][0]) if rijen else None

    def open_many(self, digests: Sequence[str]) -> dict[str, bytes]:
        """JSON of those sealed values that are public now."""
        gevonden: dict[str, bytes] = {}
        for begin in range(0, len(digests), _PER_KEER):
            deel = digests[begin : begin + _PER_KEER]
            vragen = ",".join("?" * len(deel))
            rijen = self._rows(
                _DISCLOSED + "(" + vragen + ")",
                tuple(deel),
            )
            gevonden.update((rij[0], bytes(rij[1])) for rij in rijen)
        return gevonden

    def disclosed_at(self, digests: Sequence[str]) -> dict[str, int]:
        """In which events those sealed values are that are public now."""
        gevonden: dict[str, int] = {}
        for begin in range(0, len(digests), _PER_KEER):
            deel = digests[begin : begin + _PER_KEER]
            vragen = ",".join("?" * len(deel))
            rijen = self._rows(_PLACED + "(" + vragen + ")", tuple(deel))
            gevonden.update((rij[0], int(rij[1])) for rij in rijen)
        return gevonden

    def disclosures(self, seq: int) -> list[Disclosure]:
        """Public disclosures of one event."""
        return [
            Disclosure(*rij)
            for rij in self._rows(
                "SELECT digest, pad, zout, waarde FROM openbaarmakingen "
                "WHERE seq=? ORDER BY pad",
                (seq,),
            )
        ]

    def tile(self, niveau: int, plek: int) -> bytes:
        """Hashes of one stored tile of the tree; none if it is absent."""
        rijen = self._rows(
            "SELECT hashes FROM tegels WHERE niveau=? AND plek=?", (niveau, plek)
        )
        return bytes(rijen[0][0]) if rijen else b""

    def checkpoint(self, tot: int | None = None) -> tuple[int, bytes] | None:
        """The last signed checkpoint of at most `tot` events: its size and note."""
        rijen = self._rows(
            "SELECT grootte, nota FROM checkpoints WHERE grootte<=? "
            "ORDER BY grootte DESC LIMIT 1",
            (_ALLES if tot is None else tot,),
        )
        return (int(rijen[0][0]), bytes(rijen[0][1])) if rijen else None

    def checkpoints(self, na: int = 0, aantal: int = 500) -> list[tuple[int, bytes]]:
        """Signed checkpoints of more than `na` events, smallest first."""
        rijen = self._rows(
            "SELECT grootte, nota FROM checkpoints WHERE grootte>? "
            "ORDER BY grootte LIMIT ?",
            (na, aantal),
        )
        return [(int(rij[0]), bytes(rij[1])) for rij in rijen]

    def disclosed(self, van: int, tot: int) -> list[tuple[int, Disclosure]]:
        """Public disclosures of events with `van <= seq < tot`, by seq and path."""
        rijen = self._rows(
            "SELECT seq, digest, pad, zout, waarde FROM openbaarmakingen "
            "WHERE seq>=? AND seq<? ORDER BY seq, pad",
            (van, tot),
        )
        return [
            (int(seq), Disclosure(digest, pad, bytes(zout), bytes(waarde)))
            for seq, digest, pad, zout, waarde in rijen
        ]
