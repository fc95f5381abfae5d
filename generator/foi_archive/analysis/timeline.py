"""The timeline: messages, deadlines and silences in one sequence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from foi_archive.analysis.bounds import Bounds, bounds, known_day
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.silences import silences
from foi_archive.analysis.timeliness import Deadline, Timeliness
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.law import Law
from foi_archive.model.decision import Stage
from foi_archive.model.message import Message
from foi_archive.model.thread import Thread


@dataclass(frozen=True, slots=True)
class MessageItem:
    """A message on the timeline. `number` counts letters from 1.

    `day` is when it was sent, or else received (`is_receipt`), if exactly one day is possible. Otherwise
    `not_before` and `not_after` are what its own date and the order of the letters leave possible; None if
    nothing is known. `working_day` and `delay` are as in `Timeliness`; `is_answer` if it is the answer.
    `label` is what a reader sees as its kind.
    """

    message: Message
    number: int
    label: str
    is_answer: bool
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


def timeline(thread: Thread, law: Law, timeliness: Timeliness) -> tuple[TimelineItem, ...]:
    """All messages in the order of the file, with deadlines and silences between them.

    A deadline stands below the message that set it and all that were certainly not sent after it; a silence
    stands above the letter that broke it.
    """
    sent = bounds(thread.messages)
    above: dict[int, list[TimelineItem]] = defaultdict(list)
    for deadline in timeliness.deadlines:
        place = _place(deadline, thread.messages, sent)
        above[place].append(
            DeadlineItem(deadline, _order_unknown(deadline, thread.messages[place:], sent[place:]))
        )
    for each in silences(thread, CALENDARS[law.clock.calendar]):
        above[each.position].append(SilenceItem(each.since, each.until, each.working_days, each.at_least))

    items: list[TimelineItem] = []
    for number, message in enumerate(thread.messages):
        items += above[number]
        items.append(_message_item(message, number + 1, sent[number], thread, timeliness))
    return (*items, *above[len(thread.messages)])


def _place(deadline: Deadline, messages: tuple[Message, ...], sent: tuple[Bounds, ...]) -> int:
    """How many messages stand above the deadline."""
    return max(
        number
        for number, (message, when) in enumerate(zip(messages, sent, strict=True), start=1)
        if message.id == deadline.message or when.certainly_by(deadline.day)
    )


def _order_unknown(deadline: Deadline, below: tuple[Message, ...], sent: tuple[Bounds, ...]) -> bool:
    return any(
        known_day(message)[0] is None and when.possibly_before(deadline.day)
        for message, when in zip(below, sent, strict=True)
    )


def _message_item(
    message: Message, number: int, sent: Bounds, thread: Thread, timeliness: Timeliness
) -> MessageItem:
    day, is_receipt = known_day(message)
    # The format has no kind of message for courts above the tribunal; a decision can say that one made it.
    of_court = any(each.message == message.id and each.stage is Stage.COURT for each in thread.decisions)
    return MessageItem(
        message=message,
        number=number,
        label="Court decision" if of_court else message.kind.label,
        is_answer=message.id == timeliness.answered_in,
        day=day,
        is_receipt=is_receipt,
        not_before=sent.not_before,
        not_after=sent.not_after,
        working_day=timeliness.working_days.get(message.id),
        delay=timeliness.delays.get(message.id),
    )
