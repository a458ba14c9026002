"""Tables of the export: rows for people, folded from the log up to the checkpoint.

Every row names the seqs that prove it. What is sealed stays a row; a number that
was given out is never left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import orjson

from register.audit.csvtext import Cel, digests
from register.codec.events import REGISTRY
from register.domain.facts import Feit, corrected
from register.reads import Reads
from register.streams import StreamReader

PER_KEER = 200
"""Rows of which the texts are looked up together."""

Rij = Mapping[str, Cel]


@dataclass(frozen=True, slots=True)
class Vraag:
    """Which log, up to where, and for which year."""

    bron: Reads
    tot: int
    boekjaar: int | None = None
    verteld: Callable[[int], bool] = lambda _: True
    """Whether the texts of the event at this seq go along."""

    def read(self, stroom: str) -> list[Feit]:
        """Facts of one stream as recorded, without corrections applied."""
        return [
            REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)
            for rij in self.bron.stream(stroom, self.tot)
        ]

    def streams(self, soort: str) -> Iterator[tuple[str, list[Feit]]]:
        """Code and facts of every stream of a kind, corrections applied."""
        for stroom in self.bron.streams(f"{soort}/", self.tot):
            yield stroom.partition("/")[2], corrected(self.read(stroom))

    def reader(self) -> StreamReader:
        """What rules read: the streams as they were up to the checkpoint."""
        return StreamReader(
            self.read, lambda prefix: self.bron.streams(prefix, self.tot), self._one
        )

    def _one(self, seq: int) -> Feit | None:
        rij = self.bron.event(seq) if seq < self.tot else None
        return REGISTRY.decode(rij.seq, rij.soort, rij.inhoud) if rij else None

    def texts(self, digests: Sequence[str]) -> dict[str, str]:
        """Sealed texts by digest that are public and go along."""
        waar = self.bron.disclosed_at(digests)
        gekozen = [d for d, seq in waar.items() if self.verteld(seq)]
        return {
            digest: str(orjson.loads(waarde))
            for digest, waarde in self.bron.open_many(gekozen).items()
        }

    def has_year(self, *jaren: int | None) -> bool:
        """Whether one of these is the year that was asked, or none was."""
        return self.boekjaar is None or self.boekjaar in jaren


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its columns with what they mean, and its rows."""

    naam: str
    uitleg: str
    kolommen: Mapping[str, str]
    rijen: Callable[[Vraag], Iterator[Rij]]


Schrijf = Callable[[list[Cel], dict[str, str]], object]
"""Takes the cells of a row, and the texts by digest that may be shown in them."""


def written(tabel: Tabel, vraag: Vraag, schrijf: Schrijf) -> int:
    """Give every row of a table to a writer; gives their number."""
    aantal = 0
    rijen = tabel.rijen(vraag)
    while deel := list(islice(rijen, PER_KEER)):
        gezocht = [d for rij in deel for cel in rij.values() for d in digests(cel)]
        open_ = vraag.texts(gezocht)
        for rij in deel:
            schrijf([rij.get(kolom) for kolom in tabel.kolommen], open_)
        aantal += len(deel)
    return aantal
