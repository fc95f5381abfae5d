"""A letter belongs to no message of the front matter.

Why: nothing is lost only if every letter has its place on the page: its kind, its sender and its date stand
there.
Wrong: a fence that says letter m10 where the thread has m1 to m9
Right: letter m9, or a message m10 in the front matter
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Note, Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The opening line of each letter or text of an attachment whose message does not exist.

    Nothing is said if a message has no legible id: it may be the one.
    """
    known = [message.id for message in thread.messages]
    if "" in known:
        return
    for block, place in zip(thread.body, reading.block_places, strict=True):
        if not isinstance(block, Note) and block.message not in known:
            yield Finding(
                place,
                f"this text belongs to the message {quoted(block.message)}, which does not exist",
                advice(block.message, known, "add it to the messages"),
            )
