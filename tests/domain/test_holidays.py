"""The calendar of the Algemene termijnenwet, article 3."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from register.domain.termijnen.holidays import (
    eerste_paasdag,
    eerstvolgende_werkdag,
    feestdagen,
    gelijkgestelde_dagen,
    is_werkdag,
    rustdag,
    voluit,
)

DAGEN = st.dates(min_value=date(2011, 1, 1), max_value=date(2199, 12, 1))


def test_the_holidays_of_2026() -> None:
    assert dict(feestdagen(2026)) == {
        date(2026, 1, 1): "Nieuwjaarsdag",
        date(2026, 4, 3): "Goede Vrijdag",
        date(2026, 4, 6): "Tweede Paasdag",
        date(2026, 4, 27): "Koningsdag",
        date(2026, 5, 5): "Bevrijdingsdag",
        date(2026, 5, 14): "Hemelvaartsdag",
        date(2026, 5, 25): "Tweede Pinksterdag",
        date(2026, 12, 25): "Eerste Kerstdag",
        date(2026, 12, 26): "Tweede Kerstdag",
    }


@pytest.mark.parametrize(
    "pasen",
    [
        date(1818, 3, 22),  # the earliest there is
        date(1943, 4, 25),  # the latest there is
        date(1954, 4, 18),  # an exception of the table
        date(1981, 4, 19),  # "
        date(2000, 4, 23),
        date(2017, 4, 16),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2038, 4, 25),
        date(2049, 4, 18),  # an exception of the table
        date(2076, 4, 19),  # "
        date(2100, 3, 28),
    ],
)
def test_easter_falls_where_the_tables_put_it(pasen: date) -> None:
    assert eerste_paasdag(pasen.year) == pasen


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_from_22_march_to_25_april(jaar: int) -> None:
    pasen = eerste_paasdag(jaar)
    assert pasen.isoweekday() == 7
    assert date(jaar, 3, 22) <= pasen <= date(jaar, 4, 25)


def easter_by_the_epact(jaar: int) -> date:
    """The rule of Lilius and Clavius (1582), step by step: another way to Easter."""
    gulden, eeuw = jaar % 19 + 1, jaar // 100 + 1
    zon, maan = 3 * eeuw // 4 - 12, (8 * eeuw + 5) // 25 - 5
    epacta = (11 * gulden + 20 + maan - zon) % 30
    epacta += epacta == 24 or (epacta == 25 and gulden > 11)
    volle_maan = 44 - epacta + (30 if 44 - epacta < 21 else 0)
    tot_zondag = 7 - (5 * jaar // 4 - zon - 10 + volle_maan) % 7
    return date(jaar, 3, 1) + timedelta(days=volle_maan + tot_zondag - 1)


def test_easter_is_where_the_epact_puts_it_in_every_year_there_is() -> None:
    for jaar in range(1583, 9991):
        assert eerste_paasdag(jaar) == easter_by_the_epact(jaar)


@pytest.mark.parametrize(
    ("dag", "naam"),
    [
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2013, 4, 27), "zaterdag"),
        (date(2014, 4, 26), "Koningsdag"),  # 27 April 2014 is a Sunday
        (date(2014, 4, 27), "zondag"),
        (date(2014, 4, 30), None),
        (date(2025, 4, 26), "Koningsdag"),  # 27 April 2025 is a Sunday
        (date(2006, 4, 29), "Koninginnedag"),  # 30 April 2006 is a Sunday
    ],
)
def test_the_birthday_of_the_king_moves_to_saturday_from_a_sunday(
    dag: date, naam: str | None
) -> None:
    assert rustdag(dag) == naam


def test_two_holidays_on_one_day_bear_both_names() -> None:
    assert feestdagen(2016)[date(2016, 5, 5)] == "Bevrijdingsdag en Hemelvaartsdag"
    assert len(feestdagen(2016)) == 8


def test_eerste_paasdag_and_oudejaarsdag_are_no_holidays_of_the_law() -> None:
    assert rustdag(date(2026, 4, 5)) == "zondag"
    assert is_werkdag(date(2026, 12, 31))


@pytest.mark.parametrize(
    "dag", [date(2026, 1, 2), date(2026, 5, 15), date(2028, 4, 28), date(2018, 12, 24)]
)
def test_a_day_made_equal_by_decree_is_no_working_day(dag: date) -> None:
    assert dag in (gelijkgestelde_dagen(dag.year) or ())
    assert rustdag(dag) == "gelijkgesteld met een feestdag"


@pytest.mark.parametrize(
    ("jaar", "dagen"),
    [
        (2014, "05-30"),
        (2015, "01-02 05-04 05-15"),
        (2016, "05-06"),
        (2017, "04-28 05-26"),
        (2018, "05-11 12-24 12-31"),
        (2019, "05-31 12-27"),
        (2023, "04-28 05-19"),
        (2024, "05-10 12-27"),
        (2025, "05-30"),
        (2026, "01-02 05-15"),
        (2027, "05-07"),
        (2028, "04-28 05-26"),
    ],
)
def test_the_days_of_each_decree(jaar: int, dagen: str) -> None:
    gelijk = gelijkgestelde_dagen(jaar) or ()
    assert [f"{dag:%m-%d}" for dag in gelijk] == dagen.split()


@pytest.mark.parametrize("jaar", [2013, 2020, 2021, 2022, 2029])
def test_a_year_whose_decree_was_not_looked_up_is_unknown(jaar: int) -> None:
    assert gelijkgestelde_dagen(jaar) is None


@pytest.mark.parametrize("jaar", range(2014, 2029))
def test_every_decreed_day_is_a_weekday_that_was_no_holiday_yet(jaar: int) -> None:
    for dag in gelijkgestelde_dagen(jaar) or ():
        assert dag.year == jaar
        assert dag.isoweekday() < 6
        assert dag not in feestdagen(jaar)


def test_both_sides_of_a_weekend() -> None:
    assert [is_werkdag(date(2026, 7, dag)) for dag in (10, 11, 12, 13)] == [
        True,
        False,
        False,
        True,
    ]


def test_good_friday_moves_past_easter_to_tuesday() -> None:
    assert eerstvolgende_werkdag(date(2026, 4, 3)) == date(2026, 4, 7)
    assert eerstvolgende_werkdag(date(2026, 4, 2)) == date(2026, 4, 2)


@given(DAGEN)
def test_a_moved_day_is_a_working_day_and_never_earlier(dag: date) -> None:
    moved = eerstvolgende_werkdag(dag)
    assert is_werkdag(moved)
    assert dag <= moved <= dag + timedelta(days=9)
    assert moved.isoweekday() < 6
    assert moved not in feestdagen(moved.year)


@given(DAGEN)
def test_moving_is_idempotent(dag: date) -> None:
    moved = eerstvolgende_werkdag(dag)
    assert eerstvolgende_werkdag(moved) == moved


@given(DAGEN, DAGEN)
def test_moving_is_monotone(een: date, ander: date) -> None:
    eerst, later = sorted((een, ander))
    assert eerstvolgende_werkdag(eerst) <= eerstvolgende_werkdag(later)


def test_a_day_is_written_in_dutch() -> None:
    assert voluit(date(2026, 4, 9)) == "donderdag 9 april 2026"
    assert voluit(date(2027, 1, 31)) == "zondag 31 januari 2027"
    assert voluit(date(2026, 12, 7)) == "maandag 7 december 2026"
