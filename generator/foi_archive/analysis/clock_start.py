"""Where the time of a request begins to run, or why that cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import Clock, Effect
from foi_archive.law.law import Law
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import Thread


@dataclass(frozen=True, slots=True)
class ClockStart:
    """The day of receipt, and the message (by its place, counted from 0) whose arrival it is.

    `basis` is "received", "sent" (for want of the day of receipt) or "clarified".
    """

    received: date
    basis: str
    position: int


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why no due date can be computed, in a sentence, and what would be `needed`, if anything helps."""

    sentence: str
    needed: str = ""


def clock_start(thread: Thread, law: Law) -> ClockStart | Obstacle:
    """When the time began to run; or why no due date can be computed.

    Where the law says so, a clarification that the authority asked for before its first response sets the
    time anew when it arrives.
    """
    requests = [number for number, each in enumerate(thread.messages) if each.kind is MessageKind.REQUEST]
    if not requests:
        return Obstacle(
            "The request is not among the letters, so the day on which it arrived is not known.",
            "the request itself, with the day on which it arrived",
        )
    if len(requests) > 1:
        return Obstacle(
            "There is more than one request among the letters, and each has a due date of its own.",
            "a thread for each request",
        )
    start = _started(thread, requests[0], law)
    if isinstance(start, ClockStart) and not CALENDARS[law.clock.calendar].knows(start.received):
        return Obstacle(f"The days off of the year {start.received.year} are not known.")
    return start


def arrival(message: Message) -> tuple[date | None, str]:
    """The day on which a message arrived: as stated, or else the day on which it was sent."""
    if message.received:
        return message.received.day, "received"
    return (message.date.day if message.date else None), "sent"


def receipt_rule(thread: Thread, clock: Clock) -> ReceiptRule:
    """The rule of receipt of a thread; that of the Act, where the code of 2018 is none under its law."""
    return thread.receipt_rule if clock.code_2018 else ReceiptRule.ACT


def clarification(messages: tuple[Message, ...], request: int) -> tuple[int | None, int | None]:
    """Where the authority asked last what was meant, before it responded, and where it was told then."""
    asked = told = None
    for number, message in enumerate(messages[request:], start=request):
        match message.kind:
            case MessageKind.RESPONSE:
                break
            case MessageKind.CLARIFICATION_REQUEST:
                asked, told = number, None
            case MessageKind.CLARIFICATION if asked is not None and told is None:
                told = number
    return asked, told


def _started(thread: Thread, request: int, law: Law) -> ClockStart | Obstacle:
    rule = law.clock.clarified
    asked, told = clarification(thread.messages, request)
    if asked is not None:
        if rule is None:
            return Obstacle(
                "The authority asked for clarification. What that does to the time under this law "
                f"({law.short_name}) is not known here."
            )
        if told is None:
            runs = "runs from the arrival of" if rule.effect is Effect.RESETS else "stands still until"
            return Obstacle(
                f"The authority asked for clarification. The time {runs} the clarification "
                f"({rule.provision}), which is not among the letters.",
                "the clarification, with the day on which it arrived",
            )
        if rule.effect is Effect.RESETS:
            arrived, _ = arrival(thread.messages[told])
            if arrived:
                return ClockStart(arrived, "clarified", told)
            return Obstacle(
                f"The time runs from the arrival of the clarification ({rule.provision}), "
                "on a day not known.",
                "the day on which the clarification arrived",
            )
    return _received(thread.messages[request], request)


def _received(message: Message, position: int) -> ClockStart | Obstacle:
    arrived, basis = arrival(message)
    if arrived:
        return ClockStart(arrived, basis, position)
    if message.received:
        return Obstacle(
            "The request arrived on a day that is not known exactly.", "the day on which the request arrived"
        )
    return Obstacle(
        "The day on which the request arrived is not known, nor the day on which it was sent.",
        "the day on which the request arrived",
    )
