"""A thread names a related one that the archive does not have.

Why: the page would name a request that no reader can find.
Wrong: related: [home-office/visa-backlogg]
Right: related: [home-office/visa-backlog]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each name that is not the folder and the file of a thread in the archive."""
    for number, name in enumerate(thread.related):
        if name not in archive.names:
            yield Finding(
                reading.place("related", number),
                f"there is no thread {quoted(name)} in this archive",
                advice(
                    name,
                    sorted(archive.names),
                    "write the authority and the file's name, as in a-council/roads",
                ),
            )
