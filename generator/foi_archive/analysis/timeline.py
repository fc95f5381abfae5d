"""The timeline: messages, deadlines and silences in one sequence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from foi_archive.analysis.delay import Delay
from foi_archive.analysis.timeliness import Deadline
from foi_archive.model.message import Message


@dataclass(frozen=True, slots=True)
class MessageItem:
    """A message on the timeline. `number` counts letters from 1.

    `day` is when it was sent, or else received (`is_receipt`), if exactly one day is possible. Otherwise
    `not_before` and `not_after` are what its own date and the order of the letters leave possible; None if
    nothing is known. `working_day` and `delay` are as in `Timeliness`.
    """

    message: Message
    number: int
    day: date | None
    is_receipt: bool
    not_before: date | None
    not_after: date | None
    working_day: int | None
    delay: Delay | None


@dataclass(frozen=True, slots=True)
class DeadlineItem:
    """A deadline on the timeline. `order_unknown` if undated messages below it may have come before it."""

    deadline: Deadline
    order_unknown: bool


@dataclass(frozen=True, slots=True)
class SilenceItem:
    """A stretch in which the authority owed an answer and sent nothing: `working_days` long, or at least so.

    It ends with the next letter of the authority (`until`), which came on that day, or, if `at_least`, not
    before it.
    """

    since: date
    until: date
    working_days: int
    at_least: bool


TimelineItem: TypeAlias = MessageItem | DeadlineItem | SilenceItem
