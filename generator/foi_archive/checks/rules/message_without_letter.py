"""A message has no letter.

Why: readers check every outcome against the letters. A letter whose text is lost is an empty one; one that is
kept back says why under hidden.
Wrong: a message m5 and no fence that says letter m5
Right: {id: m5, kind: chaser, from: A. Reader, hidden: The writer asked for it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.letters import letters_are_whole
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each message without a letter that is not hidden; while letters are broken off nothing can be said."""
    if not letters_are_whole(reading):
        return
    present = {block.message for block in thread.body if isinstance(block, Letter)}
    for number, message in enumerate(thread.messages):
        if message.id and message.id not in present and not message.hidden:
            yield Finding(
                reading.place("messages", number, "id"),
                f"{message.id} has no letter",
                f"add a fence `letter {message.id}`, empty if its text is lost, or say why under `hidden`",
            )
