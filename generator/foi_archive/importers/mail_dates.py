"""The day a mail was sent, as its header Date says it, and the instant, to put mails in their order.

Source: RFC 5322, sections 3.3 and 4.3 (years of two digits, names of zones).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DATE = re.compile(
    r"(?:(?P<weekday>[A-Za-z]{3,9})\.?,?\s{0,9})?(?P<day>\d{1,2})[\s-]{1,9}(?P<month>[A-Za-z]{3,9})\.?[\s-]{1,9}"
    r"(?P<year>\d{4}|\d{2})(?:,?\s{1,9}(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?:\s{0,9}(?P<zone>[+-]\d{4}|[A-Za-z]{1,5}))?)?(?:\s{0,9}\([^()]{0,80}\))?"
)
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "BST": 1}
_LONGEST = 200  # characters
# Clocks that were never set begin here.
_NO_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Sent:
    """When a mail was sent: the day in the sender's own zone, and the instant in that of Greenwich."""

    day: date
    instant: datetime


def sent(text: str) -> Sent | None:
    """When a header Date says that a mail was sent; None if it says no day that there is."""
    line = text.strip()
    match = _DATE.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return None
    month, weekday = match["month"][:3].lower(), (match["weekday"] or "")[:3].lower()
    if month not in _MONTHS:
        return None
    try:
        day = date(_year(match["year"]), _MONTHS.index(month) + 1, int(match["day"]))
        time = datetime(day.year, day.month, day.day, int(match["hour"] or 0), int(match["minute"] or 0))
        instant = time - _offset(match["zone"] or "")
    except (ValueError, OverflowError):
        return None
    if day == _NO_DAY or (weekday and weekday != _DAYS[day.weekday()]):
        return None
    return Sent(day, instant + timedelta(seconds=int(match["second"] or 0)))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year < 50 else 1900)


def _offset(zone: str) -> timedelta:
    if zone[:1] in ("+", "-"):
        minutes = int(zone[1:3]) * 60 + int(zone[3:5])
        return timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    return timedelta(hours=_ZONES.get(zone.upper(), 0))
