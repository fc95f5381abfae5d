"""Dates as people write them, and what they are in the archive's form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})", re.ASCII | re.IGNORECASE)
_MONTH_DAY_YEAR = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII | re.IGNORECASE)
_FORMS = (_YEAR_FIRST, _YEAR_LAST, _DAY_MONTH_YEAR, _MONTH_DAY_YEAR)
_END_OF_VALUE = re.compile(r"\s*(?:[,}\]'\"#]|$)")
_TIME_OF_DAY = re.compile(r"(?<=\d)[T ]\d{1,2}[:.]\d{2}.*")


def same_day(text: str) -> tuple[str, ...]:
    """The days that a text in another form can mean, as `2016-09-23`: none, one, or two if it is ambiguous.

    Of 03/04/2016 nobody can tell whether it is in March or in April; 23/09/2016 can be one day only.
    """
    return tuple(dict.fromkeys(day.isoformat() for day in _days(text)))


def meant(text: str) -> tuple[str, ...]:
    """As `same_day`, for a text that may also tell the time of day."""
    return same_day(_TIME_OF_DAY.sub("", text.strip()))


def first_value(line: str) -> str:
    """The value that a line of front matter begins with, if it is a date in another form; else empty."""
    matches = (form.match(line) for form in _FORMS)
    return next((match[0] for match in matches if match and _END_OF_VALUE.match(line, match.end())), "")


def _days(text: str) -> Iterator[date]:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
        yield from _day(year, int(month), day)
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = match.groups()
        yield from _day(year, int(second), first)
        yield from _day(year, int(first), second)
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        day, name, year = match.groups()
        yield from _day(year, _month(name), day)
    if match := _MONTH_DAY_YEAR.fullmatch(text):
        name, day, year = match.groups()
        yield from _day(year, _month(name), day)


def _day(year: str, month: int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), month, int(day))
    except ValueError:
        return


def _month(name: str) -> int:
    """The number of a month; 0 if it is none."""
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
