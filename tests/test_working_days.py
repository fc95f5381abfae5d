import csv
from datetime import date, timedelta

import pytest
from conftest import REPOSITORY
from foi_archive.law.working_days import UK
from hypothesis import given
from hypothesis import strategies as st

YEARS = range(2012, 2029)
days = st.dates(date(2005, 1, 1), date(2028, 12, 31))


def bank_holidays() -> dict[int, list[date]]:
    """The bank holidays of any nation of the UK that fall from Monday to Friday, as GOV.UK lists them."""
    with (REPOSITORY / "tests/vectors/uk-bank-holidays.csv").open() as file:
        every = [date.fromisoformat(row["date"]) for row in csv.DictReader(file)]
    return {year: [day for day in every if day.year == year and day.weekday() < 5] for year in YEARS}


@pytest.mark.parametrize("year", YEARS)
def test_days_off_are_the_bank_holidays_of_all_four_nations(year: int) -> None:
    assert bank_holidays()[year] == list(UK.days_off_in(year))


@given(days, days)
def test_a_number_counts_the_working_days_between(since: date, day: date) -> None:
    first, last = sorted((since, day))
    between = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    counted = sum(map(UK.is_working_day, between))
    assert (counted if day >= since else -counted) == UK.number(since, day)


@given(days, st.integers(0, 120))
def test_the_nth_working_day_has_number_n(since: date, number: int) -> None:
    assert number == UK.number(since, UK.day(number, since))


@given(days, st.integers(1, 120))
def test_the_nth_working_day_is_a_working_day(since: date, number: int) -> None:
    assert UK.is_working_day(UK.day(number, since))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1871, 12, 31), date(2100, 1, 1), date(9999, 12, 31)])
def test_years_that_nobody_has_listed_are_not_known(day: date) -> None:
    assert not UK.knows(day)


def test_counting_in_years_not_known_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="not all days off"):
        UK.number(date(2024, 1, 1), date(2200, 1, 1))
