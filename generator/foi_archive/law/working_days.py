"""Working days: which days count, how many lie between two dates, and which day is the n-th."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from foi_archive.law.clock import Unit

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are working days, in the `years` that are known.

    `named_in` gives the days off of a year that fall from Monday to Friday, in order, with their names. Days
    off after `proclaimed` are those that the law has so far; others may still be proclaimed. None where they
    do not have to be. `doubt` says in a sentence what is not certain about the days off of any year.
    """

    named_in: Callable[[int], Mapping[date, str]]
    years: range
    proclaimed: date | None = None
    doubt: str = ""

    @property
    def unit(self) -> Unit:
        """What its days are."""
        return Unit.WORKING_DAYS

    def knows(self, day: date) -> bool:
        """Whether days can be counted to and from this day: its year is known, and so is the next."""
        return day.year in self.years and day.year + 1 in self.years

    def days_off_in(self, year: int) -> tuple[date, ...]:
        """The days off of a year that fall from Monday to Friday, sorted."""
        return tuple(self.named_in(year))

    def is_working_day(self, day: date) -> bool:
        """Whether the day is neither a Saturday, a Sunday nor a day off."""
        return day.weekday() < 5 and day not in self.named_in(day.year)

    def number(self, since: date, day: date) -> int:
        """The number of a day, counted in working days from `since`, which is day 0.

        A day off has the number of the working day before it. Days before `since` have negative numbers.
        Raises ValueError where the days off are not known.
        """
        return self._passed(since, day) if day >= since else -self._passed(day, since)

    def next_working_day(self, day: date) -> date:
        """The day itself if it is a working day, else the first one after it."""
        while not self.is_working_day(day):
            day += DAY
        return day

    def _passed(self, since: date, until: date) -> int:
        if not (since.year in self.years and until.year in self.years):
            raise ValueError(f"not all days off between {since} and {until} are known")
        days_off = sum(
            bisect_right(self.days_off_in(year), until) - bisect_right(self.days_off_in(year), since)
            for year in range(since.year, until.year + 1)
        )
        return _weekdays_up_to(until) - _weekdays_up_to(since) - days_off


class EveryDay:
    """The calendar in which each day counts, for laws that do not count in working days."""

    unit = Unit.DAYS

    def knows(self, day: date) -> bool:
        """Whether days can be counted to and from this day: always."""
        return True

    def number(self, since: date, day: date) -> int:
        """The number of a day, counted from `since`, which is day 0."""
        return (day - since).days


def _weekdays_up_to(day: date) -> int:
    """How many days from Monday to Friday have been since 1 January of the year 1, which was a Monday."""
    weeks, rest = divmod(day.toordinal(), 7)
    return 5 * weeks + min(rest, 5)
