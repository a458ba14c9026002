"""A code that a log may hold stays readable."""

import pytest

from tests.codec.codes import merged, now, pinned

NU = now()
_DOE = "draai 'python -m tests.codec.codes' en leg de nieuwe codes vast"


@pytest.mark.parametrize("plek", pinned())
def test_geen_code_gaat_ooit_weg(plek: str) -> None:
    """Red: leave the old code in place, or read it in an upcast of a new kind."""
    assert set(pinned()[plek]) <= set(NU.get(plek, ()))


def test_elke_code_staat_vast() -> None:
    assert pinned() == merged(pinned(), NU), _DOE


def test_het_script_voegt_toe_en_haalt_niets_weg() -> None:
    assert merged({"a": ["x"], "b": ["y"]}, {"a": ["w"], "c": ["z"]}) == {
        "a": ["w", "x"],
        "b": ["y"],
        "c": ["z"],
    }
