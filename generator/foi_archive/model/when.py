"""A date as far as it is known: on one day within, both ends included."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_LEVEL_0 = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class When:
    """One day, of which the earliest and the latest that it can be are known, or not (None).

    `edtf` is the text it was read from, as written in the file.
    """

    edtf: str
    earliest: date | None
    latest: date | None

    @classmethod
    def parse(cls, edtf: str) -> When:
        """The date that an EDTF text states.

        Read are level 0 dates (`2016`, `2016-11`, `2016-11-21`) and intervals whose ends may be open
        (`2016-11-21/2016-11-24`, `2016-12-10/..`, `../2016`). Anything else raises ValueError with a
        sentence about what is wrong.

        Source: Extended Date/Time Format, ISO 8601-2:2019, level 0; open interval ends are level 1.
        """
        start, slash, end = edtf.partition("/")
        if not slash:
            return cls(edtf, *_days_of(start, edtf))
        earliest = None if start == ".." else _days_of(start, edtf)[0]
        latest = None if end == ".." else _days_of(end, edtf)[1]
        if earliest is None and latest is None:
            raise ValueError(f'"{edtf}" says nothing: leave the field out, and the date stays unknown')
        if earliest and latest and earliest > latest:
            raise ValueError(f'"{edtf}" ends before it begins')
        return cls(edtf, earliest, latest)

    @classmethod
    def on(cls, day: date) -> When:
        """The date that is exactly this day."""
        return cls(day.isoformat(), day, day)

    @property
    def day(self) -> date | None:
        """The day, if exactly one is possible."""
        return self.earliest if self.earliest == self.latest else None


def _days_of(part: str, edtf: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day, which is a part of an EDTF text."""
    match = _LEVEL_0.fullmatch(part)
    if not match:
        raise ValueError(f'"{edtf}" is not a date')
    year, month, day = (int(number) if number else None for number in match.groups())
    assert year is not None
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f'there is no such date as "{part}"') from None
    if day:
        return first, first
    if month:
        return first, date(year, month, calendar.monthrange(year, month)[1])
    return first, date(year, 12, 31)
