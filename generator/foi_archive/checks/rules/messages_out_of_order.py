"""A message was sent before one that stands above it.

Why: messages stand in the order in which they were sent, and nobody answers a request before it arrives. What
is not known of an undated letter is told from its neighbours, so one in the wrong place would put wrong
limits on the rest.
Wrong: m2 with date: 2016-11-24, then m3 with date: 2016-10-19
Right: m3 above m2
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foi_archive.checks.rule import Finding
from foi_archive.model.message import MessageKind, Party
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


@dataclass(frozen=True, slots=True, order=True)
class _Floor:
    """A day before which nothing further down can have been sent, and what makes it so."""

    day: date
    message: str
    event: str


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each message that was certainly sent before one above, or answers a request before it arrived."""
    sent: list[_Floor] = []
    arrived: list[_Floor] = []
    for number, message in enumerate(thread.messages):
        name = "date" if message.date and message.date.latest else "received"
        when = message.date if name == "date" else message.received
        floor = max(sent if message.kind.party is Party.REQUESTER else sent + arrived, default=None)
        if floor and when and when.latest and when.latest < floor.day:
            yield Finding(
                reading.place("messages", number, name),
                f"{message.id} ({name} {when.edtf}) stands below {floor.message}, which {floor.event}",
                f"put {message.id} above {floor.message}, or mend the dates",
            )
        if message.date and message.date.earliest:
            sent.append(_Floor(message.date.earliest, message.id, f"was sent later ({message.date.edtf})"))
        if message.kind is MessageKind.REQUEST and message.received and message.received.earliest:
            event = f"arrived later ({message.received.edtf})"
            arrived.append(_Floor(message.received.earliest, message.id, event))
