"""Something is `drafted`, and the thread is not marked as a draft.

Why: without `draft: true` the head of the page does not say that nobody has confirmed it, and who reads
only the outcome takes it for reviewed.
Wrong: drafted: stated in a decision, in a thread without draft
Right: draft: true above the messages, or no `drafted` once everything has been read
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The first thing that is drafted, where the thread is no draft."""
    if thread.draft:
        return
    for name in ("messages", "questions", "decisions"):
        for number, item in enumerate(getattr(thread, name)):
            if item.drafted:
                yield Finding(
                    reading.place(name, number, "drafted"),
                    "this is drafted, and the thread is no draft",
                    "take out every `drafted` that you have read, or write draft: true above the messages",
                )
                return
