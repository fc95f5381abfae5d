"""Due dates: the last day for an answer, and what counts as the day of receipt."""

from __future__ import annotations

from datetime import date

from foi_archive.law.working_days import Calendar
from foi_archive.model.receipt_rule import ReceiptRule


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
