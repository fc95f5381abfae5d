"""Delays: how long after its due date something happened, as far as the dates are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.bounds import Bounds
from foi_archive.law.clock import Unit
from foi_archive.law.working_days import Calendar, EveryDay


@dataclass(frozen=True, slots=True)
class Delay:
    """Days past a due date: at least so many, and at most so many (None: no limit is known).

    They are counted in `unit`: working days, or calendar days where the law counts in those.

    Zero means in time: `Delay(0, 0)` was in time, `Delay(24, 24)` is exactly 24 working days late,
    `Delay(34, None)` at least 34, and of `Delay(0, None)` nothing is known.
    """

    at_least: int
    at_most: int | None
    unit: Unit = Unit.WORKING_DAYS

    @property
    def exact(self) -> int | None:
        """The number of days, if just one is possible."""
        return self.at_least if self.at_least == self.at_most else None

    @property
    def is_late(self) -> bool:
        """Whether it was certainly late."""
        return self.at_least > 0

    @property
    def is_in_time(self) -> bool:
        """Whether it was certainly in time."""
        return self.at_most == 0


def delay_past(deadline: date, event: Bounds, calendar: Calendar | EveryDay) -> Delay:
    """How long after the deadline something happened, of which these bounds are known.

    Counted are the days of the calendar after the deadline, up to and with the day of the event. Whatever
    comes after the deadline is late, so a day off that follows right upon it counts as one working day.
    """
    at_least = _days_past(deadline, event.not_before, calendar)
    at_most = _days_past(deadline, event.not_after, calendar)
    return Delay(at_least or 0, at_most, calendar.unit)


def _days_past(deadline: date, day: date | None, calendar: Calendar | EveryDay) -> int | None:
    if day is None or day <= deadline:
        return None if day is None else 0
    return max(1, calendar.number(deadline, day)) if calendar.knows(day) else None
