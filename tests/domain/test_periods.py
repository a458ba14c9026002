"""How a term runs: the Algemene termijnenwet, articles 1, 2 and 4."""

from datetime import date

import pytest
from hypothesis import assume, given, strategies as st

from register.domain.termijnen.holidays import is_werkdag
from register.domain.termijnen.periods import (
    Duur,
    Eenheid,
    TermijnInUren,
    laatste_dag,
    overgeslagen,
    ruwe_laatste_dag,
    valt_onder_termijnenwet,
    verlengd,
)

DAGEN = st.dates(min_value=date(2011, 1, 1), max_value=date(2199, 12, 1))
DUREN = st.builds(
    Duur,
    aantal=st.integers(1, 100),
    eenheid=st.sampled_from([e for e in Eenheid if e is not Eenheid.UREN]),
)


def duur(aantal: int, eenheid: Eenheid) -> Duur:
    return Duur(aantal=aantal, eenheid=eenheid)


@pytest.mark.parametrize(
    ("term", "onder"),
    [
        (duur(1, Eenheid.UREN), False),
        (duur(1, Eenheid.DAGEN), True),
        (duur(90, Eenheid.DAGEN), True),
        (duur(91, Eenheid.DAGEN), False),
        (duur(12, Eenheid.WEKEN), True),
        (duur(13, Eenheid.WEKEN), False),
        (duur(3, Eenheid.MAANDEN), True),
        (duur(4, Eenheid.MAANDEN), False),
        (duur(1, Eenheid.JAREN), False),
    ],
)
def test_article_4_leaves_long_terms_and_hours_alone(
    term: Duur, *, onder: bool
) -> None:
    assert valt_onder_termijnenwet(term) is onder


@pytest.mark.parametrize(
    ("van", "term", "einde"),
    [
        (date(2026, 3, 10), duur(8, Eenheid.WEKEN), date(2026, 5, 5)),
        (date(2026, 7, 1), duur(10, Eenheid.DAGEN), date(2026, 7, 11)),
        (date(2026, 7, 10), duur(2, Eenheid.MAANDEN), date(2026, 9, 10)),
        (date(2026, 12, 31), duur(2, Eenheid.MAANDEN), date(2027, 2, 28)),
        (date(2027, 12, 31), duur(2, Eenheid.MAANDEN), date(2028, 2, 29)),
        (date(2026, 10, 31), duur(2, Eenheid.MAANDEN), date(2026, 12, 31)),
        (date(2026, 11, 1), duur(2, Eenheid.MAANDEN), date(2027, 1, 1)),
        (date(2028, 2, 29), duur(1, Eenheid.JAREN), date(2029, 2, 28)),
    ],
)
def test_a_term_is_counted_from_the_day_after(
    van: date, term: Duur, einde: date
) -> None:
    assert ruwe_laatste_dag(van, term) == einde


def test_a_term_in_hours_has_no_last_day() -> None:
    dag = duur(24, Eenheid.UREN)
    with pytest.raises(TermijnInUren, match="24 uur heeft geen laatste dag") as fout:
        laatste_dag(date(2026, 7, 1), dag)
    assert fout.value.duur == dag


def test_a_term_beyond_the_law_may_end_on_a_day_off() -> None:
    assert laatste_dag(date(2026, 7, 4), duur(13, Eenheid.WEKEN)) == date(2026, 10, 3)
    assert laatste_dag(date(2026, 7, 4), duur(12, Eenheid.WEKEN)) == date(2026, 9, 28)


def test_three_days_before_christmas_last_until_two_working_days_have_passed() -> None:
    # Friday 21-12-2018: 24 is made equal by decree, 27 is the first working day.
    drie_dagen = duur(3, Eenheid.DAGEN)
    assert laatste_dag(date(2018, 12, 21), drie_dagen) == date(2018, 12, 28)


def test_a_term_of_two_days_needs_no_two_working_days() -> None:
    twee_dagen = duur(2, Eenheid.DAGEN)
    assert laatste_dag(date(2026, 7, 10), twee_dagen) == date(2026, 7, 13)
    assert laatste_dag(date(2026, 7, 10), duur(3, Eenheid.DAGEN)) == date(2026, 7, 14)


def test_a_term_of_three_days_with_two_working_days_is_left_alone() -> None:
    drie_dagen = duur(3, Eenheid.DAGEN)
    assert laatste_dag(date(2026, 7, 9), drie_dagen) == date(2026, 7, 13)
    assert laatste_dag(date(2026, 7, 8), drie_dagen) == date(2026, 7, 13)
    assert laatste_dag(date(2026, 7, 7), drie_dagen) == date(2026, 7, 10)


@given(DAGEN, DUREN)
def test_a_term_of_law_ends_on_a_working_day_and_never_too_early(
    van: date, term: Duur
) -> None:
    einde, laatste = ruwe_laatste_dag(van, term), laatste_dag(van, term)
    assert einde > van
    assert laatste >= einde
    if valt_onder_termijnenwet(term):
        assert is_werkdag(laatste)
    else:
        assert laatste == einde


@given(DAGEN, DUREN)
def test_extending_an_extended_term_changes_nothing(van: date, term: Duur) -> None:
    einde = ruwe_laatste_dag(van, term)
    # One or two days over a weekend are no term of three days in the sense of art. 2.
    assume((einde - van).days >= 3)
    laatste = verlengd(van, einde)
    assert verlengd(van, laatste) == laatste


@given(DAGEN, DAGEN, DUREN)
def test_a_later_start_never_ends_earlier(een: date, ander: date, term: Duur) -> None:
    eerst, later = sorted((een, ander))
    assert laatste_dag(eerst, term) <= laatste_dag(later, term)


def test_the_days_passed_over_are_named() -> None:
    assert overgeslagen(date(2026, 12, 25)) == (
        "vrijdag 25 december 2026 (Eerste Kerstdag), "
        "zaterdag 26 december 2026 (Tweede Kerstdag), "
        "zondag 27 december 2026"
    )
    assert overgeslagen(date(2026, 12, 28)) == ""


def test_a_length_is_written_in_dutch() -> None:
    assert duur(8, Eenheid.WEKEN).tekst == "8 weken"
