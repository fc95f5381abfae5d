import csv
from datetime import date, timedelta

import pytest
from conftest import REPOSITORY
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.registry import laws
from foi_archive.law.working_days import Calendar
from hypothesis import given
from hypothesis import strategies as st

UK = CALENDARS["uk"]
YEARS = range(2012, 2029)
days = st.dates(date(2005, 1, 1), date(2028, 12, 31))


def bank_holidays(year: int, *nations: str) -> list[date]:
    """The bank holidays of any of these nations that fall from Monday to Friday, as GOV.UK lists them."""
    with (REPOSITORY / "tests/vectors/uk-bank-holidays.csv").open() as file:
        every = [
            date.fromisoformat(row["date"])
            for row in csv.DictReader(file)
            if any(row[nation] == "1" for nation in nations)
        ]
    return [day for day in every if day.year == year and day.weekday() < 5]


@pytest.mark.parametrize("year", YEARS)
def test_days_off_are_the_bank_holidays_of_all_four_nations(year: int) -> None:
    everywhere = bank_holidays(year, "england_wales", "scotland", "northern_ireland")
    assert everywhere == list(UK.days_off_in(year))


@pytest.mark.parametrize("year", YEARS)
def test_days_off_in_scotland_are_its_own(year: int) -> None:
    assert bank_holidays(year, "scotland") == list(CALENDARS["scotland"].days_off_in(year))


@pytest.mark.parametrize("year", YEARS)
def test_a_day_off_of_some_nations_says_of_which(year: int) -> None:
    everywhere = set.intersection(
        *(set(bank_holidays(year, nation)) for nation in ("england_wales", "scotland", "northern_ireland"))
    )
    for day, name in UK.named_in(year).items():
        assert (day in everywhere) == ("(" not in name)


def test_each_law_has_its_calendar() -> None:
    assert {law.clock.calendar for law in laws().values()} == set(CALENDARS)


@pytest.mark.parametrize("calendar", CALENDARS.values(), ids=CALENDARS)
@given(year=st.integers(1995, 2090))
def test_days_off_fall_from_monday_to_friday_and_come_in_order(calendar: Calendar, year: int) -> None:
    named = calendar.named_in(year)
    assert sorted(named) == list(named)
    assert all(day.weekday() < 5 and day.year == year and name for day, name in named.items())


@given(days, days)
def test_a_number_counts_the_working_days_between(since: date, day: date) -> None:
    first, last = sorted((since, day))
    between = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    counted = sum(map(UK.is_working_day, between))
    assert (counted if day >= since else -counted) == UK.number(since, day)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1871, 12, 31), date(2100, 1, 1), date(9999, 12, 31)])
def test_years_that_nobody_has_listed_are_not_known(day: date) -> None:
    assert not UK.knows(day)


def test_counting_in_years_not_known_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="not all days off"):
        UK.number(date(2024, 1, 1), date(2200, 1, 1))
