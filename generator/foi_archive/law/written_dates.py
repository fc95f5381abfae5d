"""Dates as letters write them, and whether words prove a date.

Letters write a day in many ways: 23/09/2016, 23.9.16, 2016-09-23, 21st of November 2016, November 21, 2016,
24 November, 12-Nov-2019. Words prove a day if they state it, and they may leave out the year; words prove a
month or a year in the same way. A day whose month is not named in English is judged by its day and year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_archive.model.months import MONTHS
from foi_archive.model.when import When

# The order of 03/04/2016 follows the country; in Canada both are common. Elsewhere the day comes first.
MONTH_FIRST = frozenset({"us-foia"})
EITHER_FIRST = frozenset({"canada-atia"})

_MONTHS = tuple(month.lower() for month in MONTHS)
_YEAR = r"(?<!\d)(?P<year>\d{4})(?!\d)"
_SHORT_YEAR = r"(?P<year>\d{4}|\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
_LETTER = r"[^\W\d_]"
_WORD = rf"(?<!{_LETTER})(?P<word>{_LETTER}{{3,}})\.?"
_OF = r"(?:\s+(?:day\s+)?(?:of|de)\b)?\s*"
_DASH = r"\s?[-–/]\s?"

_AROUND = 40  # characters: "Monday the 21st day of November, 2016" has fewer on each side of its day

_ISO = re.compile(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)")
_NUMBERS = re.compile(rf"(?<![\d/.-])(?P<one>\d{{1,2}})\s?[/.-]\s?(?P<two>\d{{1,2}})\s?[/.-]\s?{_SHORT_YEAR}")
_DAY_WORD = re.compile(rf"{_DAY}{_OF}{_WORD}(?:,?{_OF}{_YEAR})?")
_DASHED = re.compile(rf"{_DAY}{_DASH}{_WORD}{_DASH}{_SHORT_YEAR}")
_WORD_DAY = re.compile(rf"{_WORD}\s+(?:the\s+)?{_DAY}(?!\d)(?:,?\s+{_YEAR})?")
_WORD_YEAR = re.compile(rf"{_WORD},?{_OF}{_YEAR}")
_MONTH_YEAR = re.compile(rf"(?<![\d/.-])(?P<month>\d{{1,2}})[/.-]{_YEAR}")
_YEAR_ALONE = re.compile(_YEAR)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: its words, and its parts as far as they are written.

    A day without a month has one whose name is not English. `year` is empty, two or four digits. `start` is
    where the words begin in the text.
    """

    words: str
    start: int
    year: str = ""
    month: int | None = None
    day: int | None = None


def proves(text: str, when: When, law: str) -> bool:
    """Whether a text states the date, or one end of the interval, as a letter under `law` writes dates."""
    return any(
        _states(written, end)
        for end in when.edtf.split("/")
        if end != ".."
        for written in written_dates(text, law)
    )


def passages(text: str, when: When) -> Iterator[str]:
    """The parts of a long text that can state the date: what stands around its day, or its month or year."""
    numbers = "|".join(_number(end) for end in when.edtf.split("/") if end != "..")
    for match in re.finditer(rf"(?<!\d)(?:{numbers})", text, re.IGNORECASE):
        yield text[max(0, match.start() - _AROUND) : match.end() + _AROUND]


def _number(end: str) -> str:
    """What a text that states a year, a month or a day cannot do without, as a pattern."""
    year, month, day = (*end.split("-"), "", "")[:3]
    if day:
        return rf"0?{int(day)}(?!\d)"
    name = _MONTHS[int(month) - 1][:3] if month else year
    return rf"(?:{year}|{year[2:]})(?!\d)|{name}"


def written_dates(text: str, law: str) -> Iterator[WrittenDate]:
    """Every way to read a part of the text as a date: the longest readings first, each perhaps twice."""
    for match in _ISO.finditer(text):
        yield WrittenDate(match[0], match.start(), match["year"], int(match["month"]), int(match["day"]))
    for match in _NUMBERS.finditer(text):
        one, two = int(match["one"]), int(match["two"])
        if law not in MONTH_FIRST:
            yield WrittenDate(match[0], match.start(), match["year"], month=two, day=one)
        if law in MONTH_FIRST | EITHER_FIRST:
            yield WrittenDate(match[0], match.start(), match["year"], month=one, day=two)
    for pattern in (_DASHED, _DAY_WORD, _WORD_DAY, _WORD_YEAR):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = _month(parts["word"])
            day = int(parts["day"]) if parts.get("day") else None
            if month or (day and parts["year"]):
                yield WrittenDate(match[0], match.start(), parts["year"] or "", month, day)
    for match in _MONTH_YEAR.finditer(text):
        yield WrittenDate(match[0], match.start(), match["year"], int(match["month"]))
    for match in _YEAR_ALONE.finditer(text):
        yield WrittenDate(match[0], match.start(), match["year"])


def _month(word: str) -> int | None:
    """The number of the month that an English name, or the beginning of one, means."""
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(word.lower())), None)


def _states(written: WrittenDate, end: str) -> bool:
    """Whether a written date states a year, a month or a day: `2016`, `2016-11`, `2016-11-21`."""
    year, month, day = (*end.split("-"), None, None)[:3]
    assert year is not None
    month_is_foreign = written.day is not None and written.month is None
    return (
        year.endswith(written.year)
        and (month is None or written.month == int(month) or month_is_foreign)
        and (day is None or written.day == int(day))
        and (month is not None or bool(written.year))
    )
