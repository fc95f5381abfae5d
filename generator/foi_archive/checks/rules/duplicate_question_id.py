"""Two questions have the same id.

Why: a decision names its questions by their ids, and so does the address of the row in the table. Upper and
lower case are the same there.
Wrong: {id: 1a, ...} and {id: 1A, ...}
Right: {id: 1a, ...} and {id: 1b, ...}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.duplicates import later_duplicates
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each id that a question above has."""
    for number, first in later_duplicates([question.id for question in thread.questions]):
        yield Finding(
            reading.place("questions", number, "id"),
            f"{quoted(thread.questions[number].id)} is the id of a question in line "
            f"{reading.place('questions', first, 'id').line} already",
            "give each question an id of its own, as the letters number them",
        )
