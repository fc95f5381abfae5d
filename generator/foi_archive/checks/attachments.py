"""The attachments of a thread, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.model.message import Attachment
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import FieldPath


def attachments(thread: Thread) -> Iterator[tuple[FieldPath, Attachment]]:
    """Every attachment that the front matter lists, with the way to its name, in the order of the file."""
    for number, message in enumerate(thread.messages):
        for position, attachment in enumerate(message.attachments):
            yield ("messages", number, "attachments", position, "file"), attachment
