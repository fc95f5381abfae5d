"""An authority that is no school has days on which it is closed.

Why: days on which a school is closed do not count towards its time limit, for others they do. If it is a
school, its `kind` has to say so, else the due dates of all its requests are wrong.
Wrong: {id: a-council, kind: council, closures: [2024-07-20/2024-09-02], …}
Right: {id: a-school, kind: school, closures: [2024-07-20/2024-09-02], …}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.due import SCHOOL
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading

SEVERITY = Severity.WARNING


def check_archive(archive: ArchiveReading) -> Iterator[Finding]:
    """Each authority with closures whose kind is another one, or none."""
    for authority, place in zip(archive.authorities, archive.authority_places, strict=False):
        if authority.closures and authority.kind != SCHOOL:
            yield Finding(
                place,
                f"{quoted(authority.id)} has `closures`, and is no school by its `kind`",
                f"write `kind: {SCHOOL}` if it is one, else take the closures out",
            )
