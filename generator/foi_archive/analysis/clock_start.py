"""Where the time of a request begins to run, or why that cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.law.registry import Clock, Law
from foi_archive.law.working_days import CALENDARS
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.thread import Thread


@dataclass(frozen=True, slots=True)
class ClockStart:
    """The day of receipt, and the message (by its place, counted from 0) whose arrival it is.

    `basis` is "received", "sent" (for want of the day of receipt) or "clarified".
    """

    received: date
    basis: str
    position: int


def clock_start(thread: Thread, law: Law) -> ClockStart | str:
    """When the time began to run; or a sentence that says why no due date can be computed.

    A clarification that the authority asked for before its first response sets the time anew when it arrives.
    """
    clock = law.clock
    if clock is None:
        return f"Due dates under this law ({law.short_name}) are not computed yet."
    requests = [number for number, each in enumerate(thread.messages) if each.kind is MessageKind.REQUEST]
    if not requests:
        return "The request is not among the letters, so the day on which it arrived is not known."
    if len(requests) > 1:
        return "There is more than one request among the letters, and each has a due date of its own."
    if any(each.kind is MessageKind.FEE_NOTICE for each in thread.messages):
        return (
            f"A fee was asked for. The days until it is paid do not count ({clock.fee}), "
            "and a due date without them is not computed yet."
        )
    start = _clarified(thread, requests[0], clock)
    if isinstance(start, ClockStart) and not CALENDARS[clock.calendar].knows(start.received):
        return f"The days off of the year {start.received.year} are not known."
    return start


def _clarified(thread: Thread, request: int, clock: Clock) -> ClockStart | str:
    asked, clarified = _clarification(thread.messages, request)
    if clarified is not None:
        arrived, _ = arrival(thread.messages[clarified])
        if arrived:
            return ClockStart(arrived, "clarified", clarified)
        return f"The time runs from the arrival of the clarification ({clock.clarified}), on a day not known."
    if asked:
        return (
            f"The authority asked for clarification. The time runs from its arrival ({clock.clarified}), "
            "and it is not among the letters."
        )
    arrived, basis = arrival(thread.messages[request])
    if arrived:
        return ClockStart(arrived, basis, request)
    if thread.messages[request].received:
        return "The request arrived on a day that is not known exactly."
    return "The day on which the request arrived is not known, nor the day on which it was sent."


def _clarification(messages: tuple[Message, ...], request: int) -> tuple[bool, int | None]:
    """Whether the authority asked what was meant, and which message told: the first after it asked last."""
    asked, told = False, None
    for number, message in enumerate(messages[request:], start=request):
        match message.kind:
            case MessageKind.RESPONSE:
                break
            case MessageKind.CLARIFICATION_REQUEST:
                asked, told = True, None
            case MessageKind.CLARIFICATION if asked and told is None:
                told = number
    return asked, told


def arrival(message: Message) -> tuple[date | None, str]:
    """The day on which a message arrived: as stated, or else the day on which it was sent."""
    if message.received:
        return message.received.day, "received"
    return (message.date.day if message.date else None), "sent"
