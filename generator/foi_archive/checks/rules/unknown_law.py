"""A thread names a law that this software does not know.

Why: the law says when an answer was due and what an exemption is; without it neither can be shown.
Wrong: law: foia
Right: law: uk-foia
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.law.registry import laws
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The law, if it is not in the registry."""
    if thread.law not in laws():
        yield Finding(
            reading.place("law"),
            f"{quoted(thread.law)} is not a law that is known here",
            advice(thread.law, laws()),
        )
