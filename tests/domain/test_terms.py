"""The statutory clocks: both sides of every border, by the law of the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from register.domain.termijnen.holidays import is_werkdag
from register.domain.terms import (
    KLOKKEN,
    NietTeBeoordelen,
    OnbekendeKlok,
    Termijn,
    termijn,
)
from register.formats.normlist import rows

DAGEN = st.dates(min_value=date(1990, 1, 1), max_value=date(2199, 12, 31))
VOORUIT = (
    "WGR-02",
    "WGR-50",
    "WGR-50-uitvoering",
    "GW-32-inzending",
    "GW-34",
    "GW-36-toestemming",
    "GW-37",
    "AWB-25",
    "AWB-31",
    "AWB-32",
)


def deadline(norm: str, datum: date) -> Termijn:
    uitkomst = termijn(norm, datum)
    assert isinstance(uitkomst, Termijn)
    return uitkomst


def no_answer(norm: str, datum: date) -> NietTeBeoordelen:
    uitkomst = termijn(norm, datum)
    assert isinstance(uitkomst, NietTeBeoordelen)
    return uitkomst


@pytest.mark.parametrize(
    ("norm", "datum", "uiterlijk"),
    [
        # Eight weeks from a raad's own receipt.
        ("WGR-02", date(2026, 4, 1), date(2026, 5, 27)),
        ("WGR-02", date(2026, 3, 10), date(2026, 5, 6)),  # past Bevrijdingsdag
        ("WGR-02", date(2026, 3, 11), date(2026, 5, 6)),
        ("WGR-02", date(2026, 3, 20), date(2026, 5, 18)),  # past a decreed Friday
        ("WGR-02", date(2022, 7, 1), date(2022, 8, 26)),
        # Kaders: before 30 April, before 15 April under the old law.
        ("WGR-40", date(2027, 1, 1), date(2026, 4, 29)),
        ("WGR-40", date(2027, 12, 31), date(2026, 4, 29)),
        ("WGR-40", date(2024, 1, 1), date(2023, 4, 29)),  # a Saturday: not moved
        ("WGR-40", date(2023, 1, 1), date(2022, 4, 14)),
        ("WGR-40", date(2016, 1, 1), date(2015, 4, 14)),
        # Draft budget: 84 days back, 56 under the old law.
        ("WGR-41", date(2026, 7, 2), date(2026, 4, 9)),
        ("WGR-41", date(2026, 9, 14), date(2026, 6, 22)),
        ("WGR-41", date(2026, 6, 27), date(2026, 4, 4)),  # Easter Saturday: not moved
        ("WGR-41", date(2022, 9, 23), date(2022, 7, 1)),
        ("WGR-41", date(2022, 6, 30), date(2022, 5, 5)),
        ("WGR-41", date(2015, 2, 26), date(2015, 1, 1)),
        # Budget to GS: two weeks, and before 15 September or 1 August.
        ("WGR-45", date(2026, 7, 2), date(2026, 7, 16)),
        ("WGR-45", date(2026, 8, 31), date(2026, 9, 14)),
        ("WGR-45", date(2026, 9, 1), date(2026, 9, 14)),
        ("WGR-45", date(2026, 10, 1), date(2026, 9, 14)),
        ("WGR-45", date(2025, 6, 26), date(2025, 7, 10)),
        ("WGR-45", date(2025, 4, 12), date(2025, 4, 28)),  # past Koningsdag
        ("WGR-45", date(2022, 7, 20), date(2022, 8, 3)),
        ("WGR-45", date(2022, 6, 30), date(2022, 7, 14)),
        ("WGR-45", date(2021, 7, 16), date(2021, 7, 30)),
        ("WGR-45", date(2021, 7, 20), date(2021, 7, 31)),  # a Saturday: not moved
        ("WGR-45", date(2015, 1, 1), date(2015, 1, 15)),
        # Annual accounts to GS: two weeks, and before 15 July.
        ("WGR-48", date(2026, 6, 29), date(2026, 7, 13)),
        ("WGR-48", date(2026, 6, 30), date(2026, 7, 14)),
        ("WGR-48", date(2026, 7, 2), date(2026, 7, 14)),
        ("WGR-48", date(2018, 7, 2), date(2018, 7, 14)),  # a Saturday: not moved
        ("WGR-48", date(2015, 1, 1), date(2015, 1, 15)),
        # GS to the minister: ten days.
        ("WGR-50", date(2026, 7, 3), date(2026, 7, 13)),
        ("WGR-50", date(2026, 7, 1), date(2026, 7, 13)),  # past a weekend
        ("WGR-50", date(2015, 1, 1), date(2015, 1, 12)),
        # Public notice two weeks before the meeting.
        ("GW-31", date(2026, 7, 2), date(2026, 6, 18)),
        ("GW-31", date(2026, 5, 19), date(2026, 5, 5)),  # a holiday: not moved
        # Amending the budget until the end of its year.
        ("GW-32", date(2026, 1, 1), date(2026, 12, 31)),
        ("GW-32", date(2026, 12, 31), date(2026, 12, 31)),
        ("GW-32", date(2028, 6, 1), date(2028, 12, 31)),  # a Sunday: not moved
        # Indemniteit: two months.
        ("GW-34", date(2026, 6, 15), date(2026, 8, 17)),  # past a weekend
        ("GW-34", date(2026, 6, 18), date(2026, 8, 18)),
        ("GW-34", date(2026, 10, 25), date(2026, 12, 28)),  # past Christmas
        # A change of the budget goes the same way as the budget.
        ("WGR-47", date(2026, 7, 2), date(2026, 4, 9)),
        ("WGR-47", date(2022, 6, 30), date(2022, 5, 5)),
        # Execution rests for four weeks.
        ("WGR-50-uitvoering", date(2026, 7, 3), date(2026, 7, 31)),
        ("WGR-50-uitvoering", date(2026, 4, 6), date(2026, 5, 4)),
        ("WGR-50-uitvoering", date(2026, 4, 7), date(2026, 5, 6)),  # past 5 May
        # Herindeling: six months, too long for the Algemene termijnenwet.
        ("WGR-62", date(2027, 1, 1), date(2027, 7, 1)),
        ("WGR-62", date(2026, 7, 2), date(2027, 1, 2)),  # a Saturday: not moved
        ("WGR-62", date(2026, 8, 31), date(2027, 2, 28)),
        # Twenty-four hours: the next day, whatever day that is.
        ("GW-03", date(2026, 7, 2), date(2026, 7, 3)),
        ("GW-03", date(2026, 7, 3), date(2026, 7, 4)),  # a Saturday: not moved
        # A change of the budget to GS: two weeks.
        ("GW-32-inzending", date(2026, 10, 8), date(2026, 10, 22)),
        ("GW-32-inzending", date(2026, 12, 11), date(2026, 12, 28)),  # past Christmas
        # Public notice of the accounts two weeks before the meeting.
        ("GW-33", date(2026, 7, 2), date(2026, 6, 18)),
        # GS before the budget year, their consent and the liability.
        ("GW-36", date(2027, 1, 1), date(2026, 12, 31)),
        ("GW-36", date(2027, 12, 31), date(2026, 12, 31)),
        ("GW-36-toestemming", date(2026, 6, 15), date(2026, 8, 17)),
        ("GW-37", date(2026, 7, 2), date(2026, 8, 3)),  # past a weekend
        ("GW-37", date(2026, 7, 3), date(2026, 8, 3)),
        # Reasons within a week of bekendmaking.
        ("AWB-25", date(2026, 7, 2), date(2026, 7, 9)),
        ("AWB-25", date(2026, 12, 18), date(2026, 12, 28)),
        # Ter inzage: the first day counts.
        ("AWB-32", date(2026, 7, 2), date(2026, 8, 12)),
        ("AWB-32", date(2026, 11, 14), date(2026, 12, 28)),  # past Christmas
        ("AWB-32", date(2026, 11, 13), date(2026, 12, 24)),
        # Bezwaar: six weeks from the day after.
        ("AWB-31", date(2026, 7, 10), date(2026, 8, 21)),
        ("AWB-31", date(2026, 7, 11), date(2026, 8, 24)),
        ("AWB-31", date(2026, 11, 13), date(2026, 12, 28)),
        ("AWB-31", date(2026, 2, 20), date(2026, 4, 7)),
        ("AWB-31", date(2026, 2, 19), date(2026, 4, 2)),
        # A regulation in force on the eighth day, weekend or not.
        ("BKW-02", date(2026, 7, 10), date(2026, 7, 18)),
        ("BKW-02", date(2026, 12, 17), date(2026, 12, 25)),
        ("BKW-02", date(2021, 7, 1), date(2021, 7, 9)),
    ],
)
def test_the_clock_gives_this_day(norm: str, datum: date, uiterlijk: date) -> None:
    uitkomst = deadline(norm, datum)
    assert (uitkomst.norm, uitkomst.datum) == (norm, datum)
    assert uitkomst.uiterlijk == uiterlijk


@pytest.mark.parametrize(
    ("norm", "datum", "ontbreekt"),
    [
        ("WGR-02", date(2022, 6, 30), "vóór vrijdag 1 juli 2022"),
        ("WGR-40", date(2015, 12, 31), "vóór donderdag 1 januari 2015"),
        ("WGR-41", date(2015, 2, 25), "vóór donderdag 1 januari 2015"),
        ("WGR-41", date(2022, 7, 1), "het overgangsrecht"),
        ("WGR-41", date(2022, 9, 22), "het overgangsrecht"),
        ("WGR-45", date(2014, 12, 31), "vóór donderdag 1 januari 2015"),
        ("WGR-48", date(2014, 12, 31), "vóór donderdag 1 januari 2015"),
        ("WGR-50", date(2014, 12, 31), "vóór donderdag 1 januari 2015"),
        ("WGR-47", date(2015, 2, 25), "vóór donderdag 1 januari 2015"),
        ("WGR-47", date(2022, 7, 1), "het overgangsrecht"),
        ("WGR-50-uitvoering", date(2014, 12, 31), "vóór donderdag 1 januari 2015"),
        ("BKW-02", date(2021, 6, 30), "vóór donderdag 1 juli 2021"),
    ],
)
def test_without_known_law_there_is_no_judgement(
    norm: str, datum: date, ontbreekt: str
) -> None:
    uitkomst = no_answer(norm, datum)
    assert (uitkomst.norm, uitkomst.datum) == (norm, datum)
    assert ontbreekt in uitkomst.ontbreekt
    assert uitkomst.uitleg


def test_the_straddling_budget_cycle_names_both_days() -> None:
    uitleg = no_answer("WGR-41", date(2022, 9, 1)).uitleg
    assert "donderdag 1 september 2022" in uitleg
    assert "donderdag 9 juni 2022" in uitleg
    assert "vrijdag 8 april 2022" in no_answer("WGR-41", date(2022, 7, 1)).uitleg


def test_a_budget_adopted_on_the_day_of_the_new_law_is_under_the_new_law() -> None:
    assert "1 augustus 2022" in deadline("WGR-45", date(2022, 6, 30)).uitleg
    assert "15 september 2022" in deadline("WGR-45", date(2022, 7, 1)).uitleg


@pytest.mark.parametrize("norm", KLOKKEN)
@pytest.mark.parametrize("datum", [date.min, date(1582, 12, 31), date(9991, 1, 1)])
def test_a_date_outside_the_calendar_is_no_error(norm: str, datum: date) -> None:
    assert no_answer(norm, datum).ontbreekt == "een datum van 1583 tot en met 9990"


@pytest.mark.parametrize("norm", KLOKKEN)
@pytest.mark.parametrize("datum", [date(1583, 1, 1), date(9990, 12, 31)])
def test_every_clock_answers_at_the_ends_of_the_calendar(
    norm: str, datum: date
) -> None:
    assert termijn(norm, datum).datum == datum


def test_an_unknown_norm_is_refused_with_the_norms_that_have_a_clock() -> None:
    with pytest.raises(OnbekendeKlok) as fout:
        termijn("WGR-99", date(2026, 7, 2))
    assert fout.value.norm == "WGR-99"
    assert str(fout.value) == (
        f"Er is geen klok voor norm ‘WGR-99’. Bekend zijn: {', '.join(KLOKKEN)}."
    )


def test_every_clock_is_of_a_norm_of_the_catalogue() -> None:
    bekend = {rij.id for rij in rows()}
    assert {"-".join(naam.split("-")[:2]) for naam in KLOKKEN} <= bekend


def test_the_day_of_the_inspection_counts_and_the_explanation_says_so() -> None:
    uitleg = deadline("AWB-32", date(2026, 7, 2)).uitleg
    assert "die dag telt dus mee" in uitleg
    assert "6 weken na woensdag 1 juli 2026 is woensdag 12 augustus 2026." in uitleg


def test_a_change_of_the_budget_cites_the_paragraph_of_its_day() -> None:
    assert "lid 1 en 6" in deadline("WGR-47", date(2026, 7, 2)).uitleg
    assert "lid 1 en 5" in deadline("WGR-47", date(2022, 6, 30)).uitleg


def test_every_clock_says_what_it_guards_and_what_its_days_mean() -> None:
    for klok in KLOKKEN.values():
        assert klok.omschrijving
        assert klok.anker
        assert klok.uitkomst
    assert KLOKKEN["WGR-41"].anker == "aanbieding aan het AB"
    assert KLOKKEN["BKW-02"].uitkomst == "dag van inwerkingtreding"


def test_a_moved_end_is_explained_day_by_day() -> None:
    assert deadline("AWB-31", date(2026, 11, 13)).uitleg == (
        "Bezwaar kan zes weken lang, vanaf de dag na de bekendmaking (art. 6:7 en 6:8 "
        "lid 1 Awb). 6 weken na vrijdag 13 november 2026 is vrijdag 25 december 2026. "
        "Op zo’n dag eindigt een termijn niet; zij loopt door tot en met maandag 28 "
        "december 2026 (art. 1 lid 1 Algemene termijnenwet). Overgeslagen: vrijdag 25 "
        "december 2026 (Eerste Kerstdag), zaterdag 26 december 2026 (Tweede Kerstdag), "
        "zondag 27 december 2026."
    )


def test_an_end_that_stays_needs_no_more_words() -> None:
    assert deadline("AWB-31", date(2026, 7, 10)).uitleg == (
        "Bezwaar kan zes weken lang, vanaf de dag na de bekendmaking (art. 6:7 en 6:8 "
        "lid 1 Awb). 6 weken na vrijdag 10 juli 2026 is vrijdag 21 augustus 2026."
    )


@pytest.mark.parametrize("norm", ["WGR-40", "WGR-45", "WGR-48", "GW-32", "GW-36"])
def test_a_fixed_day_says_that_not_moving_it_is_our_reading(norm: str) -> None:
    assert "onze uitleg" in deadline(norm, date(2026, 7, 2)).uitleg


@pytest.mark.parametrize("norm", ["WGR-41", "WGR-47", "GW-31", "GW-33"])
def test_a_term_counted_back_says_that_it_does_not_move(norm: str) -> None:
    assert "art. 1 lid 2" in deadline(norm, date(2026, 7, 2)).uitleg


def test_a_year_without_known_decree_is_admitted() -> None:
    uitleg = deadline("AWB-31", date(2021, 2, 1)).uitleg
    assert "Niet nagegaan" in uitleg
    assert "6 weken na maandag 1 februari 2021 is maandag 15 maart 2021." in uitleg
    assert "Niet nagegaan" not in deadline("AWB-31", date(2026, 2, 2)).uitleg


@pytest.mark.parametrize("norm", KLOKKEN)
def test_every_explanation_cites_its_article_in_a_sentence(norm: str) -> None:
    uitleg = deadline(norm, date(2026, 7, 2)).uitleg
    assert "(art. " in uitleg
    assert uitleg[0].isupper()
    assert uitleg.endswith(".")


@given(st.sampled_from(VOORUIT), DAGEN)
def test_a_forward_clock_ends_later_on_a_working_day(norm: str, datum: date) -> None:
    uitkomst = termijn(norm, datum)
    if isinstance(uitkomst, Termijn):
        assert uitkomst.uiterlijk > datum
        assert is_werkdag(uitkomst.uiterlijk)


@given(st.sampled_from(list(KLOKKEN)), DAGEN)
def test_a_day_later_never_gives_an_earlier_end(norm: str, datum: date) -> None:
    volgende = datum + timedelta(days=1)
    eerst, later = termijn(norm, datum), termijn(norm, volgende)
    if isinstance(eerst, Termijn) and isinstance(later, Termijn):
        assert eerst.uiterlijk <= later.uiterlijk


@given(st.sampled_from(list(KLOKKEN)), DAGEN)
def test_the_same_question_has_the_same_answer(norm: str, datum: date) -> None:
    assert termijn(norm, datum) == termijn(norm, datum)
