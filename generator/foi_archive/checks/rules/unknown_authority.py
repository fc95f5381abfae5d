"""A thread names an authority that authorities.yml does not list.

Why: the thread would appear under no authority, and a slip of the pen would look like a new one.
Wrong: authority: metropolitan-polise-service
Right: authority: metropolitan-police-service
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The authority, if its id is not in the list; of a list with errors nothing can be said."""
    known = [authority.id for authority in archive.authorities]
    if thread.authority not in known and not _list_has_errors(archive):
        yield Finding(
            reading.place("authority"),
            f"{quoted(thread.authority)} is not an authority of this archive",
            advice(thread.authority, known, "list it in authorities.yml"),
        )


def _list_has_errors(archive: ArchiveReading) -> bool:
    return any(
        found.severity is Severity.ERROR and PurePosixPath(found.place.path).name == "authorities.yml"
        for found in archive.diagnostics
    )
