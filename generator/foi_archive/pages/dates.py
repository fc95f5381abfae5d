"""Dates in words: "23 September 2016", "between 21 and 24 November 2016", "on or after 10 December 2016"."""

from __future__ import annotations

import calendar
from datetime import date

from foi_archive.model.months import MONTHS
from foi_archive.model.when import When

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_text(day: date) -> str:
    """A day with its day of the week, as in "Friday 23 September 2016"."""
    return f"{_WEEKDAYS[day.weekday()]} {day_text(day)}"


def day_text(day: date) -> str:
    """A day, as in "23 September 2016"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def when_text(when: When) -> str:
    """A date as far as it is known."""
    return _span_text(when.earliest, when.latest)


def undated_text(not_before: date | None, not_after: date | None) -> str:
    """What is known of a day that no letter gives: both ends are possible days."""
    span = _span_text(not_before, not_after)
    return f"undated, {span}" if span else "undated"


def _span_text(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        if first:
            return f"on or after {day_text(first)}"
        return f"on or before {day_text(last)}" if last else ""
    if first == last:
        return day_text(first)
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            return f"in {MONTHS[first.month - 1]} {first.year}"
        return f"between {first.day} and {day_text(last)}"
    if first.year == last.year:
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"in {first.year}"
        return f"between {first.day} {MONTHS[first.month - 1]} and {day_text(last)}"
    return f"between {day_text(first)} and {day_text(last)}"
