"""The days of messages as Alaveteli writes them: instants in HTML and JSON, and days in words."""

from __future__ import annotations

import re
from datetime import date, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from foi_archive.model.months import MONTHS

# The platforms whose zone is known; their instants may be written in that of Greenwich.
_ZONES = {"whatdotheyknow.com": "Europe/London"}
_MONTH = "|".join(MONTHS)
_WORDS = re.compile(
    rf"(?P<day>\d{{1,2}}) (?P<month>{_MONTH}),? (?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}}), (?P<year2>\d{{4}})"
)


def day_of_instant(text: str, address: str | None) -> date | None:
    """The day of an instant such as 2016-09-23T23:30:00Z on the platform of an address; None if it is none.

    Where the platform's zone is not known, it is the day as written.
    """
    try:
        instant = datetime.fromisoformat(text.strip())
        zone = _zone(address)
        return (instant.astimezone(zone) if zone and instant.tzinfo else instant).date()
    except (ValueError, OverflowError):
        return None


def day_of_words(text: str) -> date | None:
    """The day that a text is, such as 23 September 2016 or September 23, 2016; None if it is none."""
    words = _WORDS.fullmatch(" ".join(text.split()))
    if words is None:
        return None
    day, month, year = (words[name] or words[f"{name}2"] for name in ("day", "month", "year"))
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None


def _zone(address: str | None) -> ZoneInfo | None:
    try:
        host = urlsplit(address or "").hostname or ""
        name = _ZONES.get(host.removeprefix("www."))
        return ZoneInfo(name) if name else None
    except (ValueError, ZoneInfoNotFoundError):
        return None
