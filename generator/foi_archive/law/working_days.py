"""Working days: which days count, how many lie between two dates, and which day is the n-th."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

import holidays

_UK_NATIONS = ("ENG", "WLS", "SCT", "NIR")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are working days, in the `years` that are known.

    `days_off_in` gives the days off of a year that fall from Monday to Friday, sorted.
    """

    days_off_in: Callable[[int], tuple[date, ...]]
    years: range

    def knows(self, day: date) -> bool:
        """Whether days can be counted to and from this day: its year is known, and so is the next."""
        return day.year in self.years and day.year + 1 in self.years

    def is_working_day(self, day: date) -> bool:
        """Whether the day is neither a Saturday, a Sunday nor a day off."""
        return day.weekday() < 5 and day not in self.days_off_in(day.year)

    def number(self, since: date, day: date) -> int:
        """The number of a day, counted in working days from `since`, which is day 0.

        A day off has the number of the working day before it. Days before `since` have negative numbers.
        Raises ValueError where the days off are not known.
        """
        return self._passed(since, day) if day >= since else -self._passed(day, since)

    def day(self, number: int, since: date) -> date:
        """The `number`-th working day after `since`; for 0 `since` itself, even if it is a day off."""
        day = since
        for _ in range(number):
            day = self.next_working_day(day + _DAY)
        return day

    def next_working_day(self, day: date) -> date:
        """The day itself if it is a working day, else the first one after it."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def _passed(self, since: date, until: date) -> int:
        if not (since.year in self.years and until.year in self.years):
            raise ValueError(f"not all days off between {since} and {until} are known")
        days_off = sum(
            bisect_right(self.days_off_in(year), until) - bisect_right(self.days_off_in(year), since)
            for year in range(since.year, until.year + 1)
        )
        return _weekdays_up_to(until) - _weekdays_up_to(since) - days_off


def _weekdays_up_to(day: date) -> int:
    """How many days from Monday to Friday have been since 1 January of the year 1, which was a Monday."""
    weeks, rest = divmod(day.toordinal(), 7)
    return 5 * weeks + min(rest, 5)


@cache
def _uk_days_off(year: int) -> tuple[date, ...]:
    # A bank holiday in any part of the UK stops the clock in all of it: s.10(6). Each nation's list has
    # Good Friday and Christmas Day, which s.10(6) names besides, on their own days.
    days = {day for nation in _UK_NATIONS for day in holidays.country_holidays("GB", nation, year)}
    return tuple(sorted(day for day in days if day.weekday() < 5))


_GB = holidays.country_holidays("GB")
UK = Calendar(_uk_days_off, range(_GB.start_year, _GB.end_year + 1))
"""Working days under section 10(6) of the Freedom of Information Act 2000 (UK).

Source of the days: the `holidays` library, whose lists equal those of GOV.UK from 2012 to 2028. Days that
will be proclaimed one day are not in it.
"""

CALENDARS: Mapping[str, Calendar] = MappingProxyType({"uk": UK})
"""The calendars by the names that laws use."""
