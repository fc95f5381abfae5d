"""The example that `foi init` wrote is still in the archive.

Why: its letters are invented, and the figures of the site count them with those that somebody wrote.
Wrong: requests/example-council/ in an archive that has requests of its own
Right: neither that folder nor the entry `example-council` in authorities.yml
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE

# The notes of both in the folder starter.
_OF_REQUEST = "This request is invented. There is no Example Council, and nobody wrote these letters."
_OF_AUTHORITY = "There is no such council. It belongs to the example."


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The note of the example."""
    if thread.note == _OF_REQUEST:
        yield Finding(
            reading.place("note"),
            "this request is the example that foi init wrote",
            "delete it when you have a request of your own; if this is one, remove the note",
        )


def check_archive(archive: ArchiveReading) -> Iterator[Finding]:
    """The entry of the authority that is asked in the example."""
    for authority, place in zip(archive.authorities, archive.authority_places, strict=False):
        if authority.note == _OF_AUTHORITY:
            yield Finding(
                place,
                f'"{authority.name}" belongs to the example that foi init wrote',
                "delete it together with the example",
            )
