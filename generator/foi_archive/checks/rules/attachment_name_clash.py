"""Two attachments have names that some systems take for one.

Why: where upper and lower case are the same, one file would overwrite the other.
Wrong: Scan.PDF and scan.pdf
Right: scan.pdf and scan-2.pdf
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from foi_archive.checks.attachments import attachments
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each name that differs from one above in capitals or accents only. One file may come twice."""
    first: dict[str, str] = {}
    for path, attachment in attachments(thread):
        name = attachment.file
        earlier = first.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if earlier != name:
            yield Finding(
                reading.place(*path),
                f"{quoted(name)} and {quoted(earlier)} are one name on some systems",
                "rename one of the two files",
            )
