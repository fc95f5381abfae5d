"""Whether the letters of a thread can be judged."""

from __future__ import annotations

from foi_archive.model.place import Severity
from foi_archive.thread.problems import letters, limits
from foi_archive.thread.reading import ThreadReading


def letters_are_whole(reading: ThreadReading) -> bool:
    """Whether the reader found no error in the letters: one that is broken off swallows the next.

    Of more letters, or more quotations from them, than are allowed nothing is said, either.
    """
    return not any(
        found.severity is Severity.ERROR and hasattr(problems, found.rule.replace("-", "_"))
        for found in reading.diagnostics
        for problems in (letters, limits)
    )
