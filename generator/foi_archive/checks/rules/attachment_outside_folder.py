"""An attachment lies outside the folder of its thread.

Why: only what lies in the folder is published; a path that leads out of it could publish anything of the
machine.
Wrong: file: ../../passwords.txt
Right: file: response.pdf
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.attachments import attachments
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import AttachmentText, Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each name with a folder or a drive in it, in the front matter and on the fences."""
    listed = ((reading.place(*path), attachment.file) for path, attachment in attachments(thread))
    fences = (
        (place, block.file)
        for block, place in zip(thread.body, reading.block_places, strict=True)
        if isinstance(block, AttachmentText)
    )
    for place, name in (*listed, *fences):
        if {"/", "\\", ":"} & set(name) or name in {".", ".."}:
            yield Finding(
                place,
                f"{quoted(name)} is not the name of a file in the folder of the thread",
                f"put the file into the folder {reading.slug}/ beside the thread, and write its name alone",
            )
