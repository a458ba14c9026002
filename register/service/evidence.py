"""The tree once more, from the stored bytes, beside the tiles that are stored."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from register.reads import Opgeslagen, Reads
from register.tlog.tiles import TILE_WIDTH, Head
from register.tlog.tree import HASH_SIZE, leaf_hash

PER_KEER = TILE_WIDTH * 2
"""Events per batch: whole tiles, so that each is compared once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breuk:
    """Stored evidence that contradicts itself; `seq` where it is one event."""

    soort: str
    tekst: str
    seq: int | None = None


class Evidence:
    """Grows the tree batch by batch and compares it with what is stored."""

    def __init__(self, bron: Reads) -> None:
        """Begin before the first event."""
        self._bron = bron
        self._kop = Head(size=0, open_tiles={}, peaks=())

    def add(self, rijen: Sequence[Opgeslagen]) -> Iterator[Breuk]:
        """Take the next events; gives those whose bytes are not what was hashed."""
        self._kop, gewijzigd = self._kop.append([leaf_hash(r.inhoud) for r in rijen])
        for (niveau, plek), nieuw in sorted(gewijzigd.items()):
            oud = self._bron.tile(niveau, plek)
            if oud[: len(nieuw)] == nieuw:
                continue
            if niveau:
                tekst = f"tegel {niveau}/{plek} van de boom is veranderd"
                yield Breuk(soort="wortel", tekst=tekst)
            else:
                yield from _leaves(plek * TILE_WIDTH, oud, nieuw)

    def root(self) -> bytes:
        """Root of the tree over all bytes that were taken."""
        return self._kop.root()

    def other_root(self) -> Breuk:
        """What to say where the stored tiles give another root."""
        tekst = "de wortel van de bytes is niet die van de opgeslagen boom"
        return Breuk(soort="wortel", tekst=tekst)


def _leaves(begin: int, oud: bytes, nieuw: bytes) -> Iterator[Breuk]:
    for plek in range(0, len(nieuw), HASH_SIZE):
        if oud[plek : plek + HASH_SIZE] != nieuw[plek : plek + HASH_SIZE]:
            seq = begin + plek // HASH_SIZE
            tekst = f"de bytes van seq {seq} zijn niet die waarover de boom is gelegd"
            yield Breuk(soort="wortel", tekst=tekst, seq=seq)


def in_order(rijen: Iterable[Opgeslagen], verwacht: int) -> Iterator[Breuk]:
    """Places where an event does not follow the one before it."""
    for rij in rijen:
        if rij.seq != verwacht:
            tekst = f"na seq {verwacht - 1} komt seq {rij.seq}"
            yield Breuk(soort="volgorde", tekst=tekst, seq=verwacht)
        verwacht = rij.seq + 1
