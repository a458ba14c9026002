"""The tree stored as tiles: what an append writes, what a root or proof reads.

Tile (level L, index N) is the concatenation of at most 256 hashes; hash i is that
of the complete subtree over the 256**L leaves from (N * 256 + i) * 256**L.
Hashes are only ever added, to the open (last) tile of a level.
Source: C2SP tlog-tiles; RFC 6962 section 2.1.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from hashlib import sha256
from typing import Literal, Protocol, Self

from register.tlog.errors import IndexOutsideTree, SizesOutOfOrder, TileTooShort
from register.tlog.tree import EMPTY_ROOT, HASH_SIZE, node_hash

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
TILE_BYTES = TILE_WIDTH * HASH_SIZE


class Tiles(Protocol):
    """Where tiles are kept."""

    def get(self, level: int, index: int, /) -> bytes:
        """Give the hashes present, at most 8,192 bytes; none if absent."""


def append(
    tiles: Tiles, size: int, leaf_hashes: Sequence[bytes]
) -> dict[tuple[int, int], bytes]:
    """Give the tiles that change when leaves are added after the first `size`.

    Keys are (level, index), values all bytes of the tile, to be stored in the
    transaction of the events. Reads the open tile of level 0, and that of a
    higher level only when a tile below it is completed.
    Raises: `TileTooShort` if storage lacks hashes of the first `size` leaves.
    """
    changed: dict[tuple[int, int], bytes] = {}
    level, hashes = 0, leaf_hashes
    while hashes:
        rows = _extended(tiles, level, size, hashes)
        changed |= rows
        full = (tile for tile in rows.values() if len(tile) == TILE_BYTES)
        hashes = [_subtree(tile) for tile in full]
        level += 1
    return changed


def _extended(
    tiles: Tiles, level: int, size: int, hashes: Sequence[bytes]
) -> dict[tuple[int, int], bytes]:
    """Tiles of one level that change when these hashes are added to it, in order."""
    first, width = divmod(size >> TILE_HEIGHT * level, TILE_WIDTH)
    present = _Reader(tiles).hashes(level, first * TILE_WIDTH, width)
    row = b"".join((present, *hashes))
    return {
        (level, index): row[at : at + TILE_BYTES]
        for index, at in enumerate(range(0, len(row), TILE_BYTES), first)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The right edge of the tree: a writer that keeps it reads no tiles.

    A value: an append gives a new one, and after a rollback the old one holds.
    `peaks` are the hashes of the complete subtrees, widest first.
    """

    size: int
    open_tiles: Mapping[tuple[int, int], bytes]
    peaks: tuple[bytes, ...]

    @classmethod
    def load(cls, tiles: Tiles, size: int) -> Self:
        """Read the edge of a tree of `size` leaves: at most one tile a level.

        Raises: `TileTooShort`.
        """
        reader = _Reader(tiles)
        edge: dict[tuple[int, int], bytes] = {}
        for level in range(-(-size.bit_length() // TILE_HEIGHT)):
            index, width = divmod(size >> TILE_HEIGHT * level, TILE_WIDTH)
            if width:
                edge[level, index] = reader.hashes(level, index * TILE_WIDTH, width)
        return cls(size=size, open_tiles=edge, peaks=tuple(reader.peaks(0, size)))

    def get(self, level: int, index: int, /) -> bytes:
        """Give an open tile; nothing for any other."""
        return self.open_tiles.get((level, index), b"")

    def root(self) -> bytes:
        """Root of the tree; costs at most log2(size) hashes."""
        return _fold(self.peaks)

    def append(
        self, leaf_hashes: Sequence[bytes]
    ) -> tuple[Self, dict[tuple[int, int], bytes]]:
        """Add leaves: the new head, and the changed tiles as `append` gives them.

        What a full tile amounts to is met on the way to the peaks: hashed only once.
        """
        peaks = list(self.peaks)
        levels: list[list[bytes]] = [list(leaf_hashes)]
        for at, peak in enumerate(leaf_hashes, self.size):
            joined, rest, height = peak, at, 0
            while rest & 1:
                joined = node_hash(peaks.pop(), joined)
                rest >>= 1
                height += 1
                if height % TILE_HEIGHT == 0:
                    level = height // TILE_HEIGHT
                    levels += [[] for _ in range(len(levels), level + 1)]
                    levels[level].append(joined)
            peaks.append(joined)
        changed: dict[tuple[int, int], bytes] = {}
        for level, hashes in enumerate(levels):
            if hashes:
                changed |= _extended(self, level, self.size, hashes)
        edge = {
            key: tile
            for key, tile in {**self.open_tiles, **changed}.items()
            if len(tile) < TILE_BYTES
        }
        size = self.size + len(leaf_hashes)
        head = type(self)(size=size, open_tiles=edge, peaks=tuple(peaks))
        return head, changed


def root(tiles: Tiles, size: int) -> bytes:
    """Root of the first `size` leaves; reads at most one tile a level.

    Raises: `TileTooShort`.
    """
    return _fold(_Reader(tiles).peaks(0, size))


def inclusion_proof(tiles: Tiles, index: int, size: int) -> list[bytes]:
    """Prove that the leaf at `index` is in the tree of `size` leaves.

    Reads at most two tiles a level.
    Raises: `IndexOutsideTree`, `TileTooShort`.
    """
    if not 0 <= index < size:
        raise IndexOutsideTree(index, size)
    return list(_siblings(_Reader(tiles), index, 0, size))


def consistency_proof(tiles: Tiles, old_size: int, new_size: int) -> list[bytes]:
    """Prove that the tree of `new_size` leaves begins with that of `old_size`.

    Reads at most two tiles a level.
    Raises: `SizesOutOfOrder` (also for old size 0), `TileTooShort`.
    """
    if not 1 <= old_size <= new_size:
        raise SizesOutOfOrder(old_size, new_size)
    if old_size == new_size:
        return []
    reader = _Reader(tiles)
    height = (old_size & -old_size).bit_length() - 1
    last = (old_size >> height) - 1
    own = [reader.subtree(height, last)] if last else []
    return [*own, *_siblings(reader, last, height, new_size)]


def tile_path(
    level: int | Literal["entries"], index: int, width: int = TILE_WIDTH
) -> str:
    """Path below the prefix of the log, as in `tile/0/x001/234.p/17`.

    Width counts the hashes (or entries) of an open tile, 1 to 255.
    """
    digits = str(index)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    parts = [f"x{digits[at : at + 3]}" for at in range(0, len(digits), 3)]
    parts[-1] = parts[-1][1:]
    suffix = "" if width == TILE_WIDTH else f".p/{width}"
    return f"tile/{level}/{'/'.join(parts)}{suffix}"


class _Reader:
    """Reads each tile at most once, for one root or proof."""

    def __init__(self, tiles: Tiles) -> None:
        self._tiles = tiles
        self._read: dict[tuple[int, int], bytes] = {}

    def hashes(self, level: int, first: int, count: int) -> bytes:
        """Give `count` hashes of a level from number `first`, all of one tile."""
        if not count:
            return b""
        index, offset = divmod(first, TILE_WIDTH)
        tile = self._read.get((level, index))
        if tile is None:
            tile = self._read[level, index] = self._tiles.get(level, index)
        end = (offset + count) * HASH_SIZE
        if len(tile) < end:
            raise TileTooShort(level, index, end, len(tile))
        return tile[offset * HASH_SIZE : end]

    def subtree(self, height: int, index: int) -> bytes:
        """Hash of the `index`-th complete subtree of 2**height leaves."""
        level, above = divmod(height, TILE_HEIGHT)
        hashes = self.hashes(level, index << above, 1 << above)
        return _subtree(hashes) if level == 0 else _upper_subtree(hashes)

    def peaks(self, start: int, end: int) -> Iterator[bytes]:
        """Hashes of the complete subtrees that make up [start, end)."""
        while start < end:
            height = (end - start).bit_length() - 1
            yield self.subtree(height, start >> height)
            start += 1 << height


def _siblings(reader: _Reader, node: int, height: int, size: int) -> Iterator[bytes]:
    """Walk from subtree `node` of 2**height leaves to the root, giving siblings."""
    while (1 << height) < size:
        start = (node ^ 1) << height
        if start < size:
            yield _fold(reader.peaks(start, min(start + (1 << height), size)))
        node >>= 1
        height += 1


def _subtree(hashes: bytes) -> bytes:
    """Root above 2**k concatenated hashes."""
    pair = 2 * HASH_SIZE
    while len(hashes) > HASH_SIZE:
        hashes = b"".join(
            [
                sha256(b"\x01" + hashes[at : at + pair]).digest()
                for at in range(0, len(hashes), pair)
            ]
        )
    return hashes


@lru_cache(maxsize=4096)
def _upper_subtree(hashes: bytes) -> bytes:
    """The same above level 0, where few subtrees serve every proof: a few MB.

    So a proof costs about as much in a log of a million leaves as in a small one.
    """
    return _subtree(hashes)


def _fold(peaks: Iterator[bytes] | Sequence[bytes]) -> bytes:
    """Join peaks, widest first, into one root."""
    narrow_first = reversed(tuple(peaks))
    last = next(narrow_first, EMPTY_ROOT)
    return reduce(lambda right, left: node_hash(left, right), narrow_first, last)
