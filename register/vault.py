"""The vault: values that are not public, apart from the log (a file, or a schema).

A value enters before the event that refers to it is committed; what a crash left
without an event is swept under the log's lock. Keys come with part E.
"""

from collections.abc import Iterable
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Self

from register.codec.sealing import Disclosure
from register.filecellar import FileCellar
from register.session import Cellar

Briefje = tuple[int, int]
"""A note: the fact at the first seq takes values of the event at the second away."""


class Vault:
    """Sealed values by digest, and what the log needs to keep to itself."""

    def __init__(
        self, plek: Path | Cellar, wacht: float = 10.0, *, nieuw: bool = False
    ) -> None:
        """Open the file (or create it, `nieuw`), or look into a schema."""
        self._db = (
            FileCellar(plek, wacht, nieuw=nieuw) if isinstance(plek, Path) else plek
        )

    def begin(self) -> None:
        """Make the tables and the key of this register's idempotency codes."""
        self._db.begin()
        self._db.add("sleutel", [("mac", token_bytes(32))], "ON CONFLICT DO NOTHING")

    def mac_key(self) -> bytes:
        """Key of the codes that tell whether a command came before, 32 bytes."""
        rijen = self._db.rows("SELECT waarde FROM sleutel WHERE naam='mac'")
        return bytes(rijen[0][0])

    def put(self, waarden: Iterable[tuple[int, Disclosure]]) -> None:
        """Keep sealed values with their seqs, durably, before those are committed."""
        self._db.add(
            "geheimen",
            [(w.digest, seq, w.pad, w.zout, w.waarde) for seq, w in waarden],
            "ON CONFLICT (digest) DO UPDATE SET seq=excluded.seq, pad=excluded.pad, "
            "zout=excluded.zout, waarde=excluded.waarde",
        )

    def open(self, digest: str) -> bytes | None:
        """JSON of a sealed value, or nothing when it is erased or was never here."""
        rijen = self._db.rows("SELECT waarde FROM geheimen WHERE digest=?", (digest,))
        return bytes(rijen[0][0]) if rijen else None

    def of(self, seq: int) -> list[Disclosure]:
        """All sealed values of one event."""
        rijen = self._db.rows(
            "SELECT digest, pad, zout, waarde FROM geheimen WHERE seq=? ORDER BY pad",
            (seq,),
        )
        return [Disclosure(*rij) for rij in rijen]

    def note(self, door: int, seqs: Iterable[int]) -> None:
        """Note, before the commit of the fact at `door`, what it takes away."""
        self._db.add(
            "te_wissen", [(door, seq) for seq in seqs], "ON CONFLICT DO NOTHING"
        )

    def notes(self) -> list[Briefje]:
        """What was noted and is not done yet."""
        rijen = self._db.rows("SELECT door, seq FROM te_wissen ORDER BY door, seq")
        return [(door, seq) for door, seq in rijen]

    def done(self, briefjes: Iterable[Briefje]) -> None:
        """Drop notes."""
        with self._db.together() as sessie:
            for briefje in briefjes:
                sessie.rows("DELETE FROM te_wissen WHERE door=? AND seq=?", briefje)

    def erase(self, digests: Iterable[str]) -> None:
        """Delete sealed values for good."""
        with self._db.together() as sessie:
            for digest in digests:
                sessie.rows("DELETE FROM geheimen WHERE digest=?", (digest,))

    def beyond(self, grootte: int) -> bool:
        """Whether there are values of events that the log does not hold."""
        vraag = "SELECT 1 FROM geheimen WHERE seq>=? LIMIT 1"
        return bool(self._db.rows(vraag, (grootte,)))

    def sweep(self, grootte: int) -> None:
        """Delete values of events that were never committed; hold the log's lock."""
        with self._db.together() as sessie:
            sessie.rows("DELETE FROM geheimen WHERE seq>=?", (grootte,))

    def close(self) -> None:
        """Close what was opened for it."""
        self._db.close()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()
