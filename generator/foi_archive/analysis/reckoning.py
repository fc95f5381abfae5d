"""Reckoning: what it takes to count the days of one thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.bounds import Bounds, bounds
from foi_archive.analysis.clock_start import receipt_rule
from foi_archive.analysis.delay import Delay, delay_past
from foi_archive.analysis.due import Due
from foi_archive.analysis.owed import answer_position, withdrawal_position
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import Clock, Limit, Unit
from foi_archive.law.due_dates import Count, count, day_zero
from foi_archive.law.working_days import DAY, Calendar, EveryDay
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import Thread


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait for something owed: when it ended, and whether it ended because the thing `came`."""

    end: Bounds
    came: bool


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A thread with its clock, and when each of its messages was `sent`.

    `answer` is the place of the answer among the messages, counted from 0. A wait in vain lasts until
    `closed`: the day on which the thread was closed or withdrawn, else the day of the reckoning.
    """

    thread: Thread
    clock: Clock
    due: Due
    sent: tuple[Bounds, ...]
    answer: int | None
    closed: Bounds

    @classmethod
    def of(cls, thread: Thread, clock: Clock, due: Due, as_of: date) -> Reckoning:
        """The reckoning of a thread whose due date is known."""
        sent = bounds(thread.messages)
        return cls(thread, clock, due, sent, answer_position(thread), _closed(thread, sent, as_of))

    @property
    def rule(self) -> ReceiptRule:
        """What counts as the day of receipt."""
        return receipt_rule(self.thread, self.clock)

    @property
    def calendar(self) -> Calendar:
        """The working days of the law."""
        return CALENDARS[self.clock.calendar]

    @property
    def days(self) -> Calendar | EveryDay:
        """The days in which delays are counted: working days, or calendar days where the law counts so."""
        return self.calendar if self.clock.due.unit.counted is Unit.WORKING_DAYS else _EVERY_DAY

    def count(self, limit: Limit, arrived: date) -> Count:
        """The last day of a limit after something arrived."""
        return count(limit, arrived, self.calendar, self.rule)

    def counts(self, day: date) -> bool:
        """Whether the day has a number: it is known to the calendar, and not before the day of receipt."""
        return day >= self.due.start.received and self.calendar.knows(day)

    def number(self, day: date) -> int:
        """The number of a day that counts, without those of pauses. The day of receipt is 0."""
        zero = day_zero(self.due.start.received, self.calendar, self.rule)
        return max(0, self.days.number(zero, day) - self._paused_until(day))

    def wait(self, position: int | None) -> Wait:
        """The wait that a message ended; for None, a wait in vain."""
        return Wait(self.closed, came=False) if position is None else Wait(self.sent[position], came=True)

    def delay(self, deadline: date, event: Bounds) -> Delay:
        """How long past a deadline something happened."""
        return delay_past(deadline, event, self.days)

    def _paused_until(self, day: date) -> int:
        return sum(
            self.days.number(pause.first - DAY, min(pause.last, day))
            for pause in self.due.base.pauses
            if pause.first <= day
        )


_EVERY_DAY = EveryDay()


def _closed(thread: Thread, sent: tuple[Bounds, ...], as_of: date) -> Bounds:
    """The earliest of the days on which a wait in vain can have ended."""
    ends = [Bounds.on(as_of)]
    if thread.closed:
        ends.append(Bounds(thread.closed.earliest, thread.closed.latest))
    withdrawal = withdrawal_position(thread)
    if withdrawal is not None:
        ends.append(sent[withdrawal])
    earliest = [end.not_before for end in ends]
    latest = [end.not_after for end in ends if end.not_after]
    return Bounds(None if None in earliest else min(day for day in earliest if day), min(latest))
