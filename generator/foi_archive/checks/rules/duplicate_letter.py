"""A message has two letters, or an attachment two texts.

Why: a message is one letter. The second is usually a slip in the number of the next.
Wrong: two fences that say letter m2
Right: letter m2 and letter m3
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Place, Severity
from foi_archive.model.thread import AttachmentText, Note, Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The opening line of each further text with the same words on its fence."""
    first: dict[str, Place] = {}
    for block, place in zip(thread.body, reading.block_places, strict=True):
        if isinstance(block, Note):
            continue
        words = f"letter {block.message}"
        if isinstance(block, AttachmentText):
            words = f"attachment {block.message} {block.file}"
        if words in first:
            yield Finding(
                place,
                f"`{words}` stands in line {first[words].line} already",
                "mend the number of one of the two, or join them into one",
            )
        first.setdefault(words, place)
