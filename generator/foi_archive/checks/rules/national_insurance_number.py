"""A text has a National Insurance number.

The number of a case that looks the same is none: list it under `references`.

Why: it is a person's for life, and others can take out credit or claim benefits with it.
Wrong: My National Insurance number is CE 12 34 56 C.
Right: My National Insurance number is [National Insurance number removed].
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.contacts.advice import Private, found_in
from foi_archive.checks.contacts.insurance import insurance_numbers, without_gaps
from foi_archive.checks.contacts.texts import published_texts
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR

_NUMBER = Private("a National Insurance number", "[National Insurance number removed]")


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each number that is not one of the thread's references."""
    references = {without_gaps(reference) for reference in thread.references}
    for text in published_texts(reading):
        starts = [start for start, number in insurance_numbers(text.words) if number not in references]
        yield from found_in(text, starts, _NUMBER)
