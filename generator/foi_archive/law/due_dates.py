"""Due dates: the last day for an answer, and what counts as the day of receipt."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from foi_archive.law.working_days import Calendar


class ReceiptRule(StrEnum):
    """What counts as the day of receipt, if a request arrives on a day off.

    By the Act it is that very day: section 10(6), Freedom of Information Act 2000 (UK), as the Information
    Commissioner reads it. By the code of practice of July 2018 under section 45, paragraph 4.2, which many
    authorities follow, it is the next working day, and the answer is due one working day later.
    """

    ACT = "act"
    CODE_2018 = "code-2018"


def due_date(received: date, days: int, calendar: Calendar, rule: ReceiptRule = ReceiptRule.ACT) -> date:
    """The last day for an answer: the `days`-th working day after `received`.

    The day of receipt is day zero, so a request received on a Saturday is due as if on the Friday,
    unless `rule` moves its receipt to the Monday.

    Source: Freedom of Information Act 2000 (UK), section 10(1) and (6).
    """
    return calendar.day(days, day_zero(received, calendar, rule))


def day_zero(received: date, calendar: Calendar, rule: ReceiptRule) -> date:
    """The day from which working days are counted: that of receipt, or what the rule makes of it."""
    return calendar.next_working_day(received) if rule is ReceiptRule.CODE_2018 else received
