"""A time limit ends after the days off that have been proclaimed.

Why: some days off are proclaimed year by year, and now and then one is added at short notice, as for a
funeral. A day counted beyond them may still move.
Wrong: a request received on 2028-12-20 whose answer is due on 2029-01-19
Right: the same; the date is counted anew once the days are known
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from foi_archive.checks.clocks import clock_of
from foi_archive.checks.rule import Finding
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.registry import laws
from foi_archive.model.message import Message
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE

YEAR = timedelta(days=366)


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The first deadline of each message that is counted so far; a promise is not counted."""
    law = laws().get(thread.law)
    proclaimed = CALENDARS[law.clock.calendar].proclaimed if law else None
    # No limit is as long as a year.
    if proclaimed is None or not any(_is_after(message, proclaimed - YEAR) for message in thread.messages):
        return
    ids = [message.id for message in thread.messages]
    told = set()
    for deadline in clock_of(thread, archive).deadlines:
        if deadline.count and deadline.day > proclaimed and deadline.message not in told:
            told.add(deadline.message)
            yield Finding(
                reading.place("messages", ids.index(deadline.message)),
                f"the time that {deadline.message} set running ends on {deadline.day}, "
                f"and days off have been proclaimed up to {proclaimed} only",
                "leave it: the day is counted anew once a version of this software knows more",
            )


def _is_after(message: Message, day: date) -> bool:
    """Whether a message can have been sent or have arrived after a day, by what is stated of it."""
    return any(
        when and (when.latest is None or when.latest > day) for when in (message.date, message.received)
    )
