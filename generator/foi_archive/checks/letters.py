"""Whether the letters of a thread can be judged."""

from __future__ import annotations

from foi_archive.model.place import Severity
from foi_archive.thread.problems import letters
from foi_archive.thread.reading import ThreadReading


def letters_are_whole(reading: ThreadReading) -> bool:
    """Whether the reader found no error in the letters: one that is broken off swallows the next."""
    return not any(
        found.severity is Severity.ERROR and hasattr(letters, found.rule.replace("-", "_"))
        for found in reading.diagnostics
    )
