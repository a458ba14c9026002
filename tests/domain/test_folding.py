"""Facts corrected, in legal order, folded as of any day."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, strategies as st

from register.domain.besluiten.besluit import NUMMER, NummerToegekend
from register.domain.facts import Feit, corrected, fold, insert
from tests.gezegd import ALLES, lapsed, mended, said
from tests.scenario import fact


def words(feiten: Sequence[Feit]) -> list[str]:
    return [getattr(feit.gegevens, "wat", "?") for feit in corrected(feiten)]


@pytest.mark.parametrize(
    ("feiten", "gelezen"),
    [
        ([], []),
        ([said(0, "a"), said(1, "b")], ["a", "b"]),
        ([said(0, "a", "2026-02-01"), said(1, "b", "2026-01-31")], ["b", "a"]),
        ([said(0, "a", "2026-01"), said(1, "b", "2026-01-31")], ["a", "b"]),
        ([said(0, "a", "2026-01"), said(1, "b", "2026-01-30")], ["b", "a"]),
        ([said(0, "a"), mended(1, 0, "A")], ["A"]),
        ([said(0, "a"), mended(1, 0, "A"), mended(2, 0, "AA")], ["AA"]),
        ([said(0, "a"), said(1, "b"), mended(2, 0, "A", "2026-03-01")], ["b", "A"]),
        ([said(0, "a"), lapsed(1, 0)], []),
        ([said(0, "a"), mended(1, 0, "A"), lapsed(2, 1)], ["a"]),
        ([said(0, "a"), mended(1, 0, "A"), mended(2, 0, "B"), lapsed(3, 2)], ["A"]),
        ([said(0, "a"), lapsed(1, 0), lapsed(2, 1)], ["a"]),
        ([said(0, "a"), lapsed(1, 0), lapsed(2, 1), lapsed(3, 2)], []),
        ([said(0, "a"), mended(1, 0, "A"), lapsed(2, 0)], []),
    ],
)
def test_correcties_werken_voor_het_vouwen(
    feiten: list[Feit], gelezen: list[str]
) -> None:
    assert words(feiten) == gelezen


def test_een_gecorrigeerd_feit_zegt_waardoor() -> None:
    (feit,) = corrected([said(0, "a"), mended(4, 0, "A", "2026-W02")])
    assert (feit.seq, feit.gecorrigeerd_door) == (0, 4)
    assert (feit.eerste, feit.dag) == (date(2026, 1, 5), date(2026, 1, 11))


def test_vouwen_stopt_na_de_dag() -> None:
    feiten = [said(0, "a", "2026-01-01"), said(1, "b", "2026-01-02")]
    assert fold(ALLES, feiten, date(2025, 12, 31)) is None
    assert fold(ALLES, feiten, date(2026, 1, 1)) == ("a",)
    assert fold(ALLES, feiten) == ("a", "b")
    assert ALLES.stroom("a") == "x/a"
    assert ALLES.stroom("") == "x"


def test_invoegen_zegt_of_het_achteraan_kwam() -> None:
    feiten: list[Feit] = []
    assert insert(feiten, said(0, "a", "2026-02-01"))
    assert insert(feiten, said(1, "b", "2026-02-01"))
    assert not insert(feiten, said(2, "c", "2026-01-01"))
    assert [feit.seq for feit in feiten] == [2, 0, 1]


@given(st.permutations(range(1, 6)))
def test_een_nummerreeks_is_dezelfde_in_elke_orde(orde: list[int]) -> None:
    feiten = [
        fact(
            NummerToegekend(reeks="AB", jaar=2026, volgnummer=n, nummer=f"AB-2026-{n}"),
            plek,
        )
        for plek, n in enumerate(orde)
    ]
    assert NUMMER.ongeordend
    assert fold(NUMMER, feiten) == 5
