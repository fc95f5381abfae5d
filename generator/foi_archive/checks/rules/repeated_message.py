"""Two letters have the same text.

Why: a letter that was pasted twice counts twice. If it was really sent twice, nothing need be done.
Wrong: letter m4 and letter m5 with the same words
Right: the message once
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The opening line of each letter whose words another letter above has; white space does not count."""
    first: dict[str, str] = {}
    for block, place in zip(thread.body, reading.block_places, strict=True):
        if not isinstance(block, Letter) or not block.text.strip():
            continue
        earlier = first.setdefault(" ".join(block.text.split()), block.message)
        if earlier != block.message:
            yield Finding(
                place,
                f"{block.message} has the same words as {earlier}",
                "take one of the two messages out, unless it was sent twice",
            )
