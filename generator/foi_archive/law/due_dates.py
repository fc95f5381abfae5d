"""Due dates: the last day of a time limit, with the working that leads to it."""

from __future__ import annotations

import calendar as months
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from foi_archive.law.clock import Limit, Unit
from foi_archive.law.working_days import DAY, Calendar
from foi_archive.model.receipt_rule import ReceiptRule


class Pause(NamedTuple):
    """Days that do not count, from the first to the last, both included, and why."""

    first: date
    last: date
    reason: str


class DayOff(NamedTuple):
    """A day from Monday to Friday that is no working day, with its name."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Count:
    """How the last `day` of a limit was found.

    What set the time running arrived on the day `arrived`. Day 0 is `zero`: that day, or what the rule of
    receipt makes of it. `skipped` are the days off within the time; of the `pauses`, `paused` counting days
    fell within it. If the last day moved since it is no working day, `rolled_from` is where it was.
    """

    limit: Limit
    arrived: date
    zero: date
    day: date
    skipped: tuple[DayOff, ...] = ()
    pauses: tuple[Pause, ...] = ()
    paused: int = 0
    rolled_from: date | None = None


def count(
    limit: Limit,
    arrived: date,
    calendar: Calendar,
    rule: ReceiptRule = ReceiptRule.ACT,
    pauses: Sequence[Pause] = (),
) -> Count:
    """The last day of a limit that began when something `arrived`.

    The day of arrival is day zero, so a request received on a Saturday is due as if on the Friday, unless
    `rule` moves its receipt to the Monday. For a limit that counts from a due date, `arrived` is that date.
    Raises ValueError where the days off are not known.

    Sources: Freedom of Information Act 2000 (UK), section 10(1), (2) and (6); for months the German Civil
    Code (BGB), sections 187(1), 188(2) and (3): the day of the same number, or the last of a shorter month.
    """
    zero = day_zero(arrived, calendar, rule)
    if not calendar.knows(zero):
        raise ValueError(f"not all days off after {zero} are known")
    if limit.unit.counted is Unit.WORKING_DAYS:
        return _in_working_days(limit, arrived, zero, calendar, pauses)
    if limit.unit is Unit.MONTHS:
        last, paused = _months_after(zero, limit.length), 0
    else:
        last, paused = _in_days(limit.length, zero, pauses)
    rolled = calendar.next_working_day(last) if limit.rolls else last
    return Count(
        limit,
        arrived,
        zero,
        rolled,
        skipped=tuple(_days_off(last - DAY, rolled, calendar)),
        pauses=tuple(pauses),
        paused=paused,
        rolled_from=None if rolled == last else last,
    )


def earlier(one: Count, other: Count) -> Count:
    """Of two counts the one that ends first; of equal ones the first."""
    return other if other.day < one.day else one


def day_zero(arrived: date, calendar: Calendar, rule: ReceiptRule) -> date:
    """The day from which days are counted: that of arrival, or what the rule makes of it."""
    return calendar.next_working_day(arrived) if rule is ReceiptRule.CODE_2018 else arrived


def _in_working_days(
    limit: Limit, arrived: date, zero: date, calendar: Calendar, pauses: Sequence[Pause]
) -> Count:
    day, number, paused = zero, 0, 0
    while number < limit.length:
        day = calendar.next_working_day(day + DAY)
        if _is_paused(day, pauses):
            paused += 1
        else:
            number += 1
    counted = Count(limit, arrived, zero, day, pauses=tuple(pauses), paused=paused)
    return replace(counted, skipped=tuple(_days_off(zero, day, calendar)))


def _in_days(length: int, zero: date, pauses: Sequence[Pause]) -> tuple[date, int]:
    day, number, paused = zero, 0, 0
    while number < length:
        day += DAY
        if _is_paused(day, pauses):
            paused += 1
        else:
            number += 1
    return day, paused


def _is_paused(day: date, pauses: Sequence[Pause]) -> bool:
    return any(pause.first <= day <= pause.last for pause in pauses)


def _days_off(after: date, until: date, calendar: Calendar) -> list[DayOff]:
    return [
        DayOff(day, name)
        for year in range(after.year, until.year + 1)
        for day, name in calendar.named_in(year).items()
        if after < day <= until
    ]


def _months_after(day: date, number: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    last = months.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
