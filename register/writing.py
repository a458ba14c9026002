"""Writing to a log: one transaction, whichever database it is in.

Events, tiles, disclosures and the idempotency key are committed together or not at
all. `seq` is dense from 0 and ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from typing_extensions import override

from register.codec.sealing import Disclosure
from register.reads import Nieuw, Opgeslagen, Reads, Row, stored_stream
from register.session import Database, Session, Tail
from register.tlog.tiles import Head, root
from register.tlog.tree import leaf_hash


class StoredTiles:
    """Stored tiles as the tree reads them."""

    def __init__(self, sessie: Session) -> None:
        """Read through one session."""
        self._sessie = sessie

    def get(self, level: int, index: int, /) -> bytes:
        """Give the hashes present; none if absent."""
        rijen = self._sessie.rows(
            "SELECT hashes FROM tegels WHERE niveau=? AND plek=?", (level, index)
        )
        return bytes(rijen[0][0]) if rijen else b""


_SAMEN = 2000
"""Rows that may wait to be written together."""


class Writing(Reads):
    """One write transaction: reads see the log as it will be after it.

    What is appended waits for the end, or for the first question that it may concern:
    of many appends the open tile is then written only once.
    """

    def __init__(self, sessie: Tail, kop: Head) -> None:
        """Made by `Log.writing`; the lock is held."""
        self._sessie = sessie
        self.kop = kop
        self.loopt = True
        self._nieuw: list[Nieuw] = []
        self._stromen: set[str] = set()
        self._tegels: dict[tuple[int, int], bytes] = {}
        self._openbaar: list[tuple[object, ...]] = []
        self._sleutels: dict[str, tuple[bytes, bytes]] = {}

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        self.settle()
        return self._sessie.rows(vraag, waarden)

    @override
    def stream(self, stroom: str, tot: int | None = None) -> list[Opgeslagen]:
        if stroom in self._stromen:
            self.settle()
        return stored_stream(self._sessie.rows, stroom, tot)

    def settle(self) -> None:
        """Write what waits."""
        if self._nieuw:
            self._sessie.record(self.kop.size - len(self._nieuw), self._nieuw)
            self._nieuw, self._stromen = [], set()
        self._sessie.add(
            "tegels",
            [(niveau, plek, h) for (niveau, plek), h in self._tegels.items()],
            "ON CONFLICT (niveau, plek) DO UPDATE SET hashes=excluded.hashes",
        )
        self._sessie.add("openbaarmakingen", self._openbaar)
        self._sessie.add(
            "sleutels", [(sleutel, *wat) for sleutel, wat in self._sleutels.items()]
        )
        self._tegels, self._openbaar, self._sleutels = {}, [], {}

    @property
    def grootte(self) -> int:
        """Number of events, this transaction's own included."""
        return self.kop.size

    def append(self, nieuw: Sequence[Nieuw]) -> range:
        """Add events at the end; gives their seqs."""
        if not self.loopt:
            msg = "this transaction is closed"
            raise RuntimeError(msg)
        begin = self.kop.size
        self._nieuw += nieuw
        self._stromen |= {n.stroom for n in nieuw}
        self.kop, gewijzigd = self.kop.append([leaf_hash(n.inhoud) for n in nieuw])
        self._tegels |= gewijzigd
        self._openbaar += [
            (o.digest, seq, o.pad, o.zout, o.waarde)
            for seq, n in enumerate(nieuw, begin)
            for o in n.openbaar
        ]
        if len(self._nieuw) + len(self._openbaar) + len(self._sleutels) > _SAMEN:
            self.settle()
        return range(begin, self.kop.size)

    def key(self, sleutel: str) -> tuple[bytes, bytes] | None:
        """Content code and old receipt of an idempotency key."""
        if wacht := self._sleutels.get(sleutel):
            return wacht
        rijen = self._sessie.rows(
            "SELECT mac, ontvangst FROM sleutels WHERE sleutel=?", (sleutel,)
        )
        return (bytes(rijen[0][0]), bytes(rijen[0][1])) if rijen else None

    def claim(self, sleutel: str, mac: bytes, ontvangst: bytes) -> None:
        """Keep the receipt of a key."""
        self._sleutels[sleutel] = (mac, ontvangst)

    def keep_checkpoint(self, nota: bytes) -> None:
        """Keep the signed checkpoint of the log as it stands, for good."""
        self._sessie.add("checkpoints", [(self.grootte, nota)])

    def withhold(self, seqs: Iterable[int]) -> list[tuple[int, Disclosure]]:
        """Take the public disclosures of these events out of the public table."""
        weg = []
        for seq in seqs:
            rijen = self._rows(
                "DELETE FROM openbaarmakingen WHERE seq=? "
                "RETURNING digest, pad, zout, waarde",
                (seq,),
            )
            weg += [(seq, Disclosure(*rij)) for rij in rijen]
        return weg

    def release(self, seq: int, waarden: Iterable[Disclosure]) -> None:
        """Make disclosures of one event public."""
        self.settle()
        self._sessie.add(
            "openbaarmakingen",
            [(w.digest, seq, w.pad, w.zout, w.waarde) for w in waarden],
            "ON CONFLICT DO NOTHING",
        )


class OpenLog(Reads):
    """A log in an open database, whichever it is."""

    def __init__(self, database: Database) -> None:
        """Nothing is asked of the database yet."""
        self.database = database
        self._kop: Head | None = None

    def begin(self) -> None:
        """Make the tables of a new log."""
        self.database.begin()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Hold the write lock; commit at the end, roll back on any exception."""
        with self.database.writing() as sessie:
            bezig = self._begin(sessie)
            try:
                yield bezig
                bezig.settle()
            finally:
                bezig.loopt = False
        self._kop = bezig.kop

    def _begin(self, sessie: Tail) -> Writing:
        rijen = sessie.rows("SELECT max(notification_id) FROM stored_events")
        grootte = int(rijen[0][0] or 0)
        if self._kop is None or self._kop.size != grootte:
            self._kop = Head.load(StoredTiles(sessie), grootte)
        return Writing(sessie, self._kop)

    def root(self, size: int) -> bytes:
        """Root of the tree over the first `size` events."""
        with self.database.reading() as sessie:
            return root(StoredTiles(sessie), size)

    def purge(self) -> bool:
        """Leave nothing of what was withheld or erased beside the tables.

        Says whether that worked: a reader in the middle of a long read prevents it.
        """
        return self.database.purge()

    def close(self) -> None:
        """Close every connection; leave the log readable for who cannot write."""
        self.database.close()

    @override
    def _rows(self, vraag: str, waarden: tuple[object, ...] = ()) -> list[Row]:
        return self.database.rows(vraag, waarden)
