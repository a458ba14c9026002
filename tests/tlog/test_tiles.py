from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from register.tlog import tiles
from register.tlog.errors import IndexOutsideTree, SizesOutOfOrder, TileTooShort
from register.tlog.tiles import Head, append, consistency_proof, inclusion_proof
from register.tlog.tree import EMPTY_ROOT, verify_consistency, verify_inclusion
from tests.tlog.reference import (
    Stored,
    extension,
    leaf_hashes,
    naive_tiles,
    path,
    stored,
    tree_hash,
)

LEAVES = leaf_hashes(1100)
EDGES = (255, 256, 257, 511, 512, 513, 1024)
SIZES = st.sampled_from(EDGES) | st.integers(min_value=0, max_value=len(LEAVES))
MILLION = 1_000_000


@pytest.fixture(scope="module")
def large() -> Stored:
    return stored(leaf_hashes(MILLION))


@given(cuts=st.lists(SIZES, max_size=8))
def test_any_batching_gives_the_same_tiles_and_root(cuts: list[int]) -> None:
    one_by_one, kept = Stored(), Stored()
    head = Head.load(kept, 0)
    cuts = sorted({0, *cuts})
    for start, end in pairwise(cuts):
        one_by_one.keep(append(one_by_one, start, LEAVES[start:end]))
        head, changed = head.append(LEAVES[start:end])
        kept.keep(changed)
        assert head == Head.load(one_by_one, end)
    assert kept.reads == []
    whole = LEAVES[: cuts[-1]]
    assert one_by_one.shelf == kept.shelf == naive_tiles(whole)
    assert head.root() == tiles.root(kept, cuts[-1]) == tree_hash(whole)


@given(size=SIZES.filter(bool), data=st.data())
def test_proofs_from_tiles_are_those_of_the_definition(
    size: int, data: st.DataObject
) -> None:
    index = data.draw(st.integers(min_value=0, max_value=size - 1))
    shelf = stored(LEAVES)
    whole = LEAVES[:size]
    assert inclusion_proof(shelf, index, size) == path(index, whole)
    assert consistency_proof(shelf, index + 1, size) == extension(index + 1, whole)


def test_every_proof_of_small_trees() -> None:
    shelf = stored(LEAVES[:40])
    roots = [tiles.root(shelf, size) for size in range(41)]
    for size in range(1, 41):
        for index in range(size):
            proof = inclusion_proof(shelf, index, size)
            assert proof == path(index, LEAVES[:size])
            verify_inclusion(index, size, LEAVES[index], proof, roots[size])
            old = index + 1
            proof = consistency_proof(shelf, old, size)
            assert proof == extension(old, LEAVES[:size])
            verify_consistency(old, size, roots[old], roots[size], proof)


def test_the_empty_tree_has_no_tiles_and_the_empty_root() -> None:
    assert append(Stored(), 0, []) == {}
    assert tiles.root(Stored(), 0) == EMPTY_ROOT
    assert Head.load(Stored(), 0).root() == EMPTY_ROOT


def test_one_append_reads_and_writes_the_open_leaf_tile_only() -> None:
    shelf = stored(LEAVES[:1000])
    changed = append(shelf, 1000, LEAVES[1000:1001])
    assert shelf.reads == list(changed) == [(0, 3)]
    assert changed[0, 3] == b"".join(LEAVES[768:1001])


def test_a_completed_tile_adds_one_hash_above() -> None:
    shelf = stored(LEAVES[:511])
    changed = append(shelf, 511, LEAVES[511:512])
    assert shelf.reads == list(changed) == [(0, 1), (1, 0)]
    assert changed[1, 0] == tree_hash(LEAVES[:256]) + tree_hash(LEAVES[256:512])


def test_the_first_leaf_of_a_tile_reads_nothing() -> None:
    shelf = stored(LEAVES[:512])
    assert append(shelf, 512, LEAVES[512:513]) == {(0, 2): LEAVES[512]}
    assert shelf.reads == []


def test_a_head_is_a_value_that_a_rollback_gives_back() -> None:
    head = Head.load(stored(LEAVES[:300]), 300)
    rolled_back, _ = head.append(LEAVES[:700])
    again, changed = head.append(LEAVES[300:301])
    assert rolled_back.size == 1000
    assert again.root() == tree_hash(LEAVES[:301])
    assert changed == {(0, 1): b"".join(LEAVES[256:301])}


@pytest.mark.parametrize("size", EDGES)
def test_a_head_at_the_edge_of_a_tile(size: int) -> None:
    shelf = stored(LEAVES[: size - 1])
    head, changed = Head.load(shelf, size - 1).append(LEAVES[size - 1 : size])
    shelf.keep(changed)
    assert head == Head.load(shelf, size)
    assert head.root() == tree_hash(LEAVES[:size])


def test_the_example_tree_of_the_specification_has_275_tiles() -> None:
    shelf = stored(leaf_hashes(70_000)).shelf
    widths = {key: len(tile) // 32 for key, tile in shelf.items()}
    assert widths == {
        **{(0, index): 256 for index in range(273)},
        (0, 273): 112,
        (1, 0): 256,
        (1, 1): 17,
        (2, 0): 1,
    }


def test_storage_may_hold_more_than_the_tree_that_is_asked_about() -> None:
    shelf = stored(LEAVES)
    assert tiles.root(shelf, 300) == tree_hash(LEAVES[:300])
    assert Head.load(shelf, 300) == Head.load(stored(LEAVES[:300]), 300)
    assert append(shelf, 300, LEAVES[300:301])[0, 1] == b"".join(LEAVES[256:301])


def test_a_proof_in_a_million_leaves_reads_few_tiles(large: Stored) -> None:
    root = tiles.root(large, MILLION)
    for index in (0, 255, 123_456, 655_359, 999_935, MILLION - 1):
        large.reads.clear()
        proof = inclusion_proof(large, index, MILLION)
        assert len(large.reads) <= 6
        leaf = large.shelf[0, index // 256][index % 256 * 32 :][:32]
        verify_inclusion(index, MILLION, leaf, proof, root)
        large.reads.clear()
        proof = consistency_proof(large, index + 1, MILLION)
        assert len(large.reads) <= 6
        old_root = tiles.root(large, index + 1)
        verify_consistency(index + 1, MILLION, old_root, root, proof)


def test_an_append_and_a_root_at_a_million_leaves_read_few_tiles(
    large: Stored,
) -> None:
    large.reads.clear()
    tiles.root(large, MILLION)
    assert large.reads == [(2, 0), (1, 15), (0, 3906)]
    large.reads.clear()
    head = Head.load(large, MILLION)
    assert sorted(large.reads) == [(0, 3906), (1, 15), (2, 0)]
    large.reads.clear()
    assert list(append(large, MILLION, LEAVES[:1])) == [(0, 3906)]
    assert large.reads == [(0, 3906)]
    assert list(head.append(LEAVES[:1])[1]) == [(0, 3906)]


@pytest.mark.parametrize("index", [-1, 5])
def test_no_inclusion_proof_outside_the_tree(index: int) -> None:
    with pytest.raises(IndexOutsideTree):
        inclusion_proof(stored(LEAVES[:9]), index, 5)


@pytest.mark.parametrize(("old", "new"), [(0, 5), (6, 5), (0, 0)])
def test_no_consistency_proof_from_nothing_or_backwards(old: int, new: int) -> None:
    with pytest.raises(SizesOutOfOrder):
        consistency_proof(stored(LEAVES[:9]), old, new)


def test_a_missing_or_truncated_tile_is_named() -> None:
    shelf = stored(LEAVES[:300])
    shelf.shelf[0, 1] = shelf.shelf[0, 1][:-1]
    with pytest.raises(TileTooShort, match=r"tegel 0/1 telt 1407 bytes; .* 1408"):
        append(shelf, 300, LEAVES[300:301])
    with pytest.raises(TileTooShort):
        Head.load(shelf, 300)
    del shelf.shelf[1, 0]
    with pytest.raises(TileTooShort, match=r"tegel 1/0 telt 0 bytes; .* 32"):
        tiles.root(shelf, 300)


@pytest.mark.parametrize(
    ("path_in_log", "expected"),
    [
        (tiles.tile_path(0, 0), "tile/0/000"),
        (tiles.tile_path(2, 999, 255), "tile/2/999.p/255"),
        (tiles.tile_path(0, 1234067), "tile/0/x001/x234/067"),
        (tiles.tile_path("entries", 1000, 1), "tile/entries/x001/000.p/1"),
    ],
)
def test_tile_paths_are_those_of_the_specification(
    path_in_log: str, expected: str
) -> None:
    assert path_in_log == expected
