"""Silences: stretches in which the authority owed an answer and sent nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.bounds import Bounds, bounds, in_order
from foi_archive.analysis.owed import Owed, owed
from foi_archive.law.working_days import Calendar
from foi_archive.model.message import Message, Party
from foi_archive.model.thread import Thread

LONGEST_WAIT = 20
"""Working days without a letter that are no silence yet: the time that the Act gives for a whole answer."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A silence that the message at `position`, counted from 0, broke: on the day `until`, or after it."""

    since: date
    until: date
    working_days: int
    at_least: bool
    position: int


def silences(thread: Thread, calendar: Calendar) -> tuple[Silence, ...]:
    """The silences that the dates of the letters prove, in order.

    A silence begins with the last day on which the authority's letter before it can have been sent, or on
    which the request (for an answer or a review) can have arrived. It ends with the first day on which the
    next letter of the authority can have been sent. Where dates contradict the order of the letters, nothing
    is claimed.
    """
    if not in_order(thread.messages):
        return ()
    found = []
    before, quiet_since = Owed(response=False), None
    for position, (message, sent, after) in enumerate(
        zip(thread.messages, bounds(thread.messages), owed(thread), strict=True)
    ):
        if message.kind.party is Party.AUTHORITY:
            until = sent.not_before
            if quiet_since and until and calendar.knows(quiet_since) and calendar.knows(until):
                working_days = calendar.number(quiet_since, until)
                if working_days > LONGEST_WAIT:
                    found.append(Silence(quiet_since, until, working_days, sent.not_after != until, position))
            quiet_since = sent.not_after
        elif after.by_authority and not before.by_authority:
            quiet_since = _latest_arrival(message, sent)
        if not after.by_authority:
            quiet_since = None
        before = after
    return tuple(found)


def _latest_arrival(message: Message, sent: Bounds) -> date | None:
    return message.received.latest if message.received else sent.not_after
