"""A thread lies in the folder of another authority than the one it names.

Why: the folder is part of the address of the request's page, and readers trust it.
Wrong: requests/home-office/facial-recognition.md with authority: metropolitan-police-service
Right: requests/metropolitan-police-service/facial-recognition.md
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The authority, if it is one and the folder has another name.

    If another thread is there already where this one belongs, both claim one address, and that is said, too.
    """
    is_known = any(authority.id == thread.authority for authority in archive.authorities)
    if not is_known or reading.authority_folder == thread.authority:
        return
    name = f"{thread.authority}/{reading.slug}"
    message = (
        f"the thread lies in the folder {quoted(reading.authority_folder)}, not in that of its authority"
    )
    fix = f"move it to requests/{name}.md, or mend the authority"
    if name in archive.names:
        message += f", where requests/{name}.md has its address already"
        fix = f"move it to requests/{thread.authority}/ under another name, or mend the authority"
    yield Finding(reading.place("authority"), message, fix)
