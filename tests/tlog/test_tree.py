import json
import pickle
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from register.tlog.errors import (
    HashLengthWrong,
    IndexOutsideTree,
    ProofLengthWrong,
    ProofRejected,
    RootDiffers,
    SizesOutOfOrder,
)
from register.tlog.tree import (
    EMPTY_ROOT,
    leaf_hash,
    node_hash,
    verify_consistency,
    verify_inclusion,
)
from tests.tlog.reference import extension, leaf_hashes, path, tree_hash

VECTORS: dict[str, Any] = json.loads(
    Path(__file__).with_name("vectoren.json").read_bytes()
)
LEAVES = leaf_hashes(40)
ROOTS = [tree_hash(LEAVES[:size]) for size in range(41)]


def _name(probe: dict[str, Any]) -> str:
    return str(probe["file"]).removeprefix("testdata/")


def _proof(probe: dict[str, Any]) -> list[bytes]:
    return [b64decode(each) for each in probe["proof"] or []]


def test_the_official_leaves_have_the_official_roots() -> None:
    leaves = [leaf_hash(bytes.fromhex(each)) for each in VECTORS["leaf_inputs_hex"]]
    roots = [tree_hash(leaves[:size]).hex() for size in range(9)]
    assert roots == VECTORS["root_hashes_by_size"]


def test_every_node_of_the_official_tree() -> None:
    row = [leaf_hash(bytes.fromhex(each)) for each in VECTORS["leaf_inputs_hex"]]
    nodes = list(row)
    while len(row) > 1:
        row = [node_hash(*pair) for pair in zip(row[::2], row[1::2], strict=True)]
        nodes += row
    assert [each.hex() for each in nodes] == VECTORS["node_hashes_flat"]


def test_the_hasher_separates_leaves_from_nodes() -> None:
    assert VECTORS["hasher"] == {
        "empty": EMPTY_ROOT.hex(),
        "empty_leaf": leaf_hash(b"").hex(),
        "leaf L123456": leaf_hash(b"L123456").hex(),
        "node N123,N456": node_hash(b"N123", b"N456").hex(),
    }


@pytest.mark.parametrize("probe", VECTORS["inclusion"], ids=_name)
def test_official_inclusion_probe(probe: dict[str, Any]) -> None:
    arguments = (
        probe["leafIdx"],
        probe["treeSize"],
        b64decode(probe["leafHash"] or ""),
        _proof(probe),
        b64decode(probe["root"] or ""),
    )
    if probe["wantErr"]:
        with pytest.raises(ProofRejected):
            verify_inclusion(*arguments)
    else:
        verify_inclusion(*arguments)


@pytest.mark.parametrize("probe", VECTORS["consistency"], ids=_name)
def test_official_consistency_probe(probe: dict[str, Any]) -> None:
    arguments = (
        probe["size1"],
        probe["size2"],
        b64decode(probe["root1"] or ""),
        b64decode(probe["root2"] or ""),
        _proof(probe),
    )
    if probe["wantErr"]:
        with pytest.raises(ProofRejected):
            verify_consistency(*arguments)
    else:
        verify_consistency(*arguments)


@pytest.mark.parametrize("size", range(1, 41))
def test_every_inclusion_proof_of_small_trees_holds_at_its_own_place_only(
    size: int,
) -> None:
    for index in range(size):
        proof = path(index, LEAVES[:size])
        for claimed in range(size):
            if claimed == index:
                verify_inclusion(claimed, size, LEAVES[index], proof, ROOTS[size])
                continue
            with pytest.raises(ProofRejected):
                verify_inclusion(claimed, size, LEAVES[index], proof, ROOTS[size])


@pytest.mark.parametrize("new", range(1, 41))
def test_every_consistency_proof_of_small_trees_holds_for_its_own_size_only(
    new: int,
) -> None:
    for old in range(1, new + 1):
        proof = extension(old, LEAVES[:new])
        for claimed in range(1, new + 1):
            if claimed == old:
                verify_consistency(claimed, new, ROOTS[old], ROOTS[new], proof)
                continue
            with pytest.raises(ProofRejected):
                verify_consistency(claimed, new, ROOTS[old], ROOTS[new], proof)


def test_consistency_from_the_empty_tree_is_refused() -> None:
    with pytest.raises(SizesOutOfOrder, match="van 0 naar 3"):
        verify_consistency(0, 3, EMPTY_ROOT, ROOTS[3], [])


def test_consistency_backwards_is_refused() -> None:
    with pytest.raises(SizesOutOfOrder, match="van 4 naar 3"):
        verify_consistency(4, 3, ROOTS[4], ROOTS[3], [])


@pytest.mark.parametrize("index", [-1, 3])
def test_a_leaf_outside_the_tree_is_refused(index: int) -> None:
    with pytest.raises(IndexOutsideTree, match=f"blad {index} .* 3 bladen"):
        verify_inclusion(index, 3, LEAVES[0], [], ROOTS[3])


def test_a_proof_one_hash_too_long_is_refused() -> None:
    proof = [*path(1, LEAVES[:3]), LEAVES[9]]
    with pytest.raises(ProofLengthWrong, match="3 hashes in plaats van 2"):
        verify_inclusion(1, 3, LEAVES[1], proof, ROOTS[3])


def test_an_empty_proof_between_two_sizes_is_refused() -> None:
    with pytest.raises(ProofLengthWrong, match="0 hashes in plaats van 3"):
        verify_consistency(3, 4, ROOTS[3], ROOTS[4], [])


@pytest.mark.parametrize("wrong", [0, 1])
def test_another_old_or_new_root_is_refused(wrong: int) -> None:
    roots = [ROOTS[3], ROOTS[7]]
    roots[wrong] = LEAVES[0]
    with pytest.raises(RootDiffers, match=LEAVES[0].hex()):
        verify_consistency(3, 7, roots[0], roots[1], extension(3, LEAVES[:7]))


def test_a_short_hash_is_refused() -> None:
    with pytest.raises(HashLengthWrong, match="31 bytes"):
        verify_inclusion(0, 2, LEAVES[0], [LEAVES[1][:31]], ROOTS[2])
    with pytest.raises(HashLengthWrong, match="4 bytes"):
        verify_consistency(1, 2, b"kort", ROOTS[2], [LEAVES[1]])


def test_an_error_survives_pickling_between_processes() -> None:
    error = RootDiffers("aa", "bb")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert str(copy) == "het bewijs leidt naar wortel bb in plaats van aa"
