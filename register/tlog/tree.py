"""The Merkle tree of RFC 6962 and the checking of its proofs.

A hash is 32 bytes of SHA-256. A proof is a sequence of hashes, from the leaf
upwards. A check returns nothing, or raises a `ProofRejected`.
Source: RFC 6962 section 2.1; RFC 9162 sections 2.1.3 and 2.1.4.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from register.tlog.errors import (
    HashLengthWrong,
    IndexOutsideTree,
    ProofLengthWrong,
    RootDiffers,
    SizesOutOfOrder,
)

HASH_SIZE = 32
EMPTY_ROOT = sha256().digest()


def leaf_hash(data: bytes) -> bytes:
    """SHA-256 of 0x00 and the stored bytes of one leaf."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256 of 0x01 and the two hashes below."""
    return sha256(b"\x01" + left + right).digest()


def verify_inclusion(
    index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes
) -> None:
    """Check that leaf hash `leaf` stands at `index` in the tree (size, root).

    Raises: a `ProofRejected` that names the fault.
    """
    if not 0 <= index < size:
        raise IndexOutsideTree(index, size)
    _check_hashes([leaf, root, *proof])
    inner, border = _path_shape(index, size - 1)
    _check_length(inner + border, proof)
    computed = leaf
    for level, other in enumerate(proof):
        if level >= inner or index >> level & 1:
            computed = node_hash(other, computed)
        else:
            computed = node_hash(computed, other)
    _check_root(root, computed)


def verify_consistency(
    old_size: int,
    new_size: int,
    old_root: bytes,
    new_root: bytes,
    proof: Sequence[bytes],
) -> None:
    """Check that the tree (new_size, new_root) only adds leaves to the old one.

    Old size 0 is refused: every tree extends the empty one, so it says nothing.
    Raises: a `ProofRejected` that names the fault.
    """
    if not 1 <= old_size <= new_size:
        raise SizesOutOfOrder(old_size, new_size)
    if old_size == new_size:
        _check_length(0, proof)
        _check_root(old_root, new_root)
        return
    _check_hashes([old_root, new_root, *proof])
    # The walk starts at the largest complete subtree that ends the old tree. If
    # that is the whole old tree, its hash is the old root and the proof omits it.
    start = (old_size & -old_size).bit_length() - 1
    whole = old_size == 1 << start
    node = (old_size - 1) >> start
    inner, border = _path_shape(node, (new_size - 1) >> start)
    _check_length(inner + border + (not whole), proof)
    old = new = old_root if whole else proof[0]
    for level, other in enumerate(proof if whole else proof[1:]):
        if level >= inner or node >> level & 1:
            old, new = node_hash(other, old), node_hash(other, new)
        else:
            new = node_hash(new, other)
    _check_root(old_root, old)
    _check_root(new_root, new)


def _path_shape(node: int, last: int) -> tuple[int, int]:
    """Count the steps until `node` and `last` meet, and the left turns above."""
    inner = (node ^ last).bit_length()
    return inner, (node >> inner).bit_count()


def _check_hashes(hashes: Iterable[bytes]) -> None:
    for each in hashes:
        if len(each) != HASH_SIZE:
            raise HashLengthWrong(len(each))


def _check_length(expected: int, proof: Sequence[bytes]) -> None:
    if len(proof) != expected:
        raise ProofLengthWrong(expected, len(proof))


def _check_root(expected: bytes, computed: bytes) -> None:
    if computed != expected:
        raise RootDiffers(expected.hex(), computed.hex())
