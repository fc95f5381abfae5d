"""Two messages have the same id.

Why: a decision names its message by the id, and so does the address of the letter on the page.
Wrong: {id: m2, ...} twice
Right: {id: m2, ...} and {id: m3, ...}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.duplicates import later_duplicates
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each id that a message above has."""
    for number, first in later_duplicates([message.id for message in thread.messages]):
        yield Finding(
            reading.place("messages", number, "id"),
            f"{quoted(thread.messages[number].id)} is the id of a message in line "
            f"{reading.place('messages', first, 'id').line} already",
            "give each message an id of its own: m1, m2, m3 and so on",
        )
