"""The text of an attachment stands in the file, and its message does not list the attachment.

Why: the page shows the text under the attachment's name and origin, which stand in the front matter.
Wrong: a fence that says attachment m9 respones.pdf
Right: attachment m9 response.pdf, with {file: response.pdf} among the attachments of m9
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import AttachmentText, Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The opening line of each text whose attachment is not listed."""
    listed = {message.id: [each.file for each in message.attachments] for message in thread.messages}
    for block, place in zip(thread.body, reading.block_places, strict=True):
        if isinstance(block, AttachmentText) and block.file not in listed.get(block.message, [block.file]):
            yield Finding(
                place,
                f"{block.message} has no attachment {quoted(block.file)}",
                advice(block.file, listed[block.message], "list it among the attachments of the message"),
            )
