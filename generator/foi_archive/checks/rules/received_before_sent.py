"""A message was received before it was sent.

Why: the clock starts on the day of receipt; two days in the wrong order make every later count wrong.
Wrong: {date: 2016-09-23, received: 2016-09-22}
Right: {date: 2016-09-22, received: 2016-09-23}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each message that certainly arrived on a day before the one it was sent on."""
    for number, message in enumerate(thread.messages):
        sent, received = message.date, message.received
        if not (sent and sent.earliest and received and received.latest):
            continue
        if received.latest < sent.earliest:
            yield Finding(
                reading.place("messages", number, "received"),
                f"{message.id} arrived ({received.edtf}) before it was sent ({sent.edtf})",
                "mend one of the two dates, or leave out the one that no letter proves",
            )
