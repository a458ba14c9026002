"""The tree by the recursive text of RFC 6962 section 2.1, and tiles in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from register.tlog.tiles import append

Shelf = dict[tuple[int, int], bytes]


def split(size: int) -> int:
    """Largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def tree_hash(leaves: Sequence[bytes]) -> bytes:
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return sha256(b"\x01" + tree_hash(leaves[:k]) + tree_hash(leaves[k:])).digest()


def path(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*path(index, leaves[:k]), tree_hash(leaves[k:])]
    return [*path(index - k, leaves[k:]), tree_hash(leaves[:k])]


def extension(old: int, leaves: Sequence[bytes], *, whole: bool = True) -> list[bytes]:
    if old == len(leaves):
        return [] if whole else [tree_hash(leaves)]
    k = split(len(leaves))
    if old <= k:
        return [*extension(old, leaves[:k], whole=whole), tree_hash(leaves[k:])]
    return [*extension(old - k, leaves[k:], whole=False), tree_hash(leaves[:k])]


def naive_tiles(leaves: Sequence[bytes]) -> Shelf:
    shelf: Shelf = {}
    level, row = 0, list(leaves)
    while row:
        for at in range(0, len(row), 256):
            shelf[level, at // 256] = b"".join(row[at : at + 256])
        full = range(0, len(row) - 255, 256)
        row = [tree_hash(row[at : at + 256]) for at in full]
        level += 1
    return shelf


@dataclass
class Stored:
    """Tiles as storage would hold them; remembers which were read."""

    shelf: Shelf = field(default_factory=dict)
    reads: list[tuple[int, int]] = field(default_factory=list)

    def get(self, level: int, index: int, /) -> bytes:
        self.reads.append((level, index))
        return self.shelf.get((level, index), b"")

    def keep(self, changed: Mapping[tuple[int, int], bytes]) -> None:
        self.shelf |= changed


def leaf_hashes(count: int) -> list[bytes]:
    return [sha256(b"\x00%d" % seq).digest() for seq in range(count)]


def stored(leaves: Sequence[bytes]) -> Stored:
    tiles = Stored()
    tiles.keep(append(tiles, 0, leaves))
    tiles.reads.clear()
    return tiles
