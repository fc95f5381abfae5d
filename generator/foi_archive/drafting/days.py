"""The days that a text names, in order, and which year is meant where it names none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from foi_archive.law.written_dates import WrittenDate, written_dates

FARTHEST = 300
"""A day without a year lies within so many days of what is known."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE = re.compile(
    r"\b(?P<name>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|r)?[.,]?\s{1,3}(?:the\s)?$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s?[-–/]\s?$")
_FIRST_YEAR, _LAST_YEAR = 1966, 2100  # the first law of this kind that is in force today is of 1966


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text names from `start` to `end`; `year` is None if it names none.

    `weekday` is the number of the day of the week that stands before it, from 0 for Monday; `start` is where
    that begins.
    """

    start: int
    end: int
    month: int
    number: int
    year: int | None
    weekday: int | None

    def within(self, year: int) -> date | None:
        """The day in a year; None if there is none, or if it is another day of the week."""
        try:
            day = date(year, self.month, self.number)
        except ValueError:
            return None
        return day if self.weekday in (None, day.weekday()) else None

    def resolved(self, near: date | None, forward: bool = False) -> date | None:
        """The day with its year; without one, the nearest before the day `near`, or `forward` behind it.

        None if that is not known, or too far away.
        """
        if self.year is not None:
            return self.within(self.year)
        if near is None:
            return None
        days = [day for year in (near.year - 1, near.year, near.year + 1) if (day := self.within(year))]
        apart = [((day - near).days if forward else (near - day).days, day) for day in days]
        return min(((gap, day) for gap, day in apart if 0 <= gap <= FARTHEST), default=(0, None))[1]


def days(text: str, law: str) -> tuple[Day, ...]:
    """The days that a letter under `law` names; of 03/04/2016 in Canada nobody knows which it is."""
    found: dict[tuple[int, int], set[tuple[int, int, int | None]]] = {}
    for written in written_dates(text, law):
        if (parts := _parts(written)) is not None and not _RANGE_BEFORE.search(text[: written.start][-6:]):
            span = (written.start, written.start + len(written.words))
            found.setdefault(span, set()).add(parts)
    return tuple(_apart(text, found))


def within(named: Sequence[Day], start: int, end: int) -> Sequence[Day]:
    """The days that a text names between two places; `named` are all of them, in order."""
    first = bisect_left(named, start, key=lambda day: day.start)
    return named[first : bisect_left(named, end, key=lambda day: day.start)]


def _parts(written: WrittenDate) -> tuple[int, int, int | None] | None:
    """Month, day and year of a written date; None if it is no day, or its words may mean something else."""
    if not written.month or not written.day or not 1 <= written.month <= 12 or not 1 <= written.day <= 31:
        return None
    year = int(written.year) + (2000 if len(written.year) == 2 else 0) if written.year else None
    if year is None:
        # "section 12 may apply", "paragraph 3 mar"
        if not any(character.isupper() for character in written.words):
            return None
    elif not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return written.month, written.day, year


def _apart(text: str, found: dict[tuple[int, int], set[tuple[int, int, int | None]]]) -> Iterator[Day]:
    end = -1
    for (start, stop), parts in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start < end:
            continue
        end = stop
        if len(parts) == 1:
            month, number, year = next(iter(parts))
            before = _WEEKDAY_BEFORE.search(text[max(0, start - 16) : start])
            weekday = _WEEKDAYS.index(before["name"].lower()) if before else None
            begin = max(0, start - 16) + before.start() if before else start
            yield Day(begin, stop, month, number, year, weekday)
