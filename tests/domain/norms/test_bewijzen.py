"""A verdict names the facts it rests on: no more, no fewer, and in the same order.

After a new case, or facts that changed: `python -m tests.domain.norms.bewijzen`, and
read in the diff whether each fact is one that the verdict needs.
"""

import json
from collections.abc import Mapping

import pytest

from tests.domain.norms.bewijzen import BESTAND, Bewijzen, cases, proofs

GEVALLEN = cases()
GESCHREVEN: Mapping[str, Bewijzen] = json.loads(BESTAND.read_text("utf-8"))


@pytest.mark.parametrize("norm", GEVALLEN)
def test_elk_oordeel_rust_op_deze_feiten(norm: str) -> None:
    assert proofs(GEVALLEN[norm]) == GESCHREVEN[norm]


def test_er_staat_geen_bewijs_van_een_norm_zonder_gevallen() -> None:
    assert GESCHREVEN.keys() <= GEVALLEN.keys()
