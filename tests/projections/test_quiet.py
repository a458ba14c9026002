"""The collector stands still while a batch is folded, and is as it was afterwards."""

import gc
from collections.abc import Iterator

import pytest

from register.projections.quiet import uncollected


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.enable()


def test_ondertussen_wordt_niets_opgeruimd_en_daarna_weer_wel() -> None:
    gc.enable()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_wie_het_opruimen_had_stilgezet_houdt_het_stil() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_ook_na_een_fout_is_het_zoals_het_was() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="mis"), uncollected():
        raise ValueError("mis")
    assert gc.isenabled()
