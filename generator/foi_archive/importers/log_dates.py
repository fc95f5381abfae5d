"""The days in a column of a disclosure log, whose dates together may prove the order that they are in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from foi_archive.thread.dates import meant

_NUMBERS = re.compile(r"\s*([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{4}(?![0-9])")
_LONGEST = 40  # characters
_LAST_MONTH = 12


def days_of_column(texts: Iterable[str]) -> Mapping[str, date | None]:
    """The day that each text is; None for one that is none, or that can be another one as well.

    Of 03/04/2024 it is known once a date in the column has a day after the twelfth in the same place, and
    none has one in the other.
    """
    wanted = {text for text in texts if text.strip()}
    numbers = [(int(match[1]), int(match[2])) for match in map(_NUMBERS.match, wanted) if match]
    day_first = any(first > _LAST_MONTH for first, _ in numbers)
    month_first = any(second > _LAST_MONTH for _, second in numbers)
    # The choice among the two days that `meant` gives: that of the day before the month comes first.
    choice = None if day_first == month_first else 0 if day_first else 1
    return {text: _day(text, choice) for text in wanted}


def _day(text: str, choice: int | None) -> date | None:
    days = meant(text) if len(text) <= _LONGEST else ()
    if len(days) == 1:
        return date.fromisoformat(days[0])
    return date.fromisoformat(days[choice]) if days and choice is not None else None
