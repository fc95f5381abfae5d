"""An extension promises a date after the time that an extension may take.

Why: some laws say how long an authority may extend its time; under the Act of 2000 the Information
Commissioner expects no more than 40 working days in all. A reader who keeps to the promised date would not
notice that it came too late already.
Wrong: promised: {date: 2016-11-21, …}, for a request received on 2016-09-23
Right: the same, if the letter says so
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foi_archive.analysis.due import Due
from foi_archive.analysis.owed import answer_position
from foi_archive.checks.clocks import due_of
from foi_archive.checks.rule import Finding
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import Clock, LimitKind
from foi_archive.law.due_dates import count
from foi_archive.law.registry import laws
from foi_archive.model.message import MessageKind
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each promise of an extension before the answer that is certainly past the limit of its law."""
    promises = _promises(thread)
    found = due_of(thread, archive) if promises else None
    clock = laws()[thread.law].clock if isinstance(found, Due) else None
    limit = clock.limits.get(LimitKind.EXTENSION) if clock else None
    if not isinstance(found, Due) or clock is None or limit is None:
        return
    last = _last_day(thread, clock, found)
    for number, promised in promises.items():
        if last and number > found.start.position and promised > last:
            binds = "the law itself" if limit.binding else "a guideline that does not bind"
            yield Finding(
                reading.place("messages", number, "promised", "date"),
                f"{thread.messages[number].id} promises an answer by {promised}, "
                f"and the time for an extension ended on {last} by {binds}",
                f"leave it, if the letter has it so ({limit.basis})",
            )


def _promises(thread: Thread) -> dict[int, date]:
    """The earliest day that each extension before the answer promises, by the places of the messages."""
    promised = {
        number: message.promised.date.earliest
        for number, message in enumerate(thread.messages[: answer_position(thread)])
        if message.kind is MessageKind.EXTENSION and message.promised
    }
    return {number: day for number, day in promised.items() if day}


def _last_day(thread: Thread, clock: Clock, found: Due) -> date | None:
    limit, calendar = clock.limits[LimitKind.EXTENSION], CALENDARS[clock.calendar]
    since = found.base.day if limit.after_due else found.start.received
    if not calendar.knows(since):
        return None
    return count(limit, since, calendar, thread.receipt_rule, found.base.pauses).day
