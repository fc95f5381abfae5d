"""A decision says transferred and does not say to whom.

Why: the reader wants to know who answers now.
Wrong: {outcome: transferred}
Right: {outcome: transferred, target: Home Office}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.outcome_table import NEEDS, Need
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each outcome that passes a question on without saying to whom."""
    for number, decision in enumerate(thread.decisions):
        if decision.outcome and NEEDS[decision.outcome].target is Need.REQUIRED and not decision.target:
            yield Finding(
                reading.place("decisions", number, "outcome"),
                f"{decision.outcome.value} does not say to whom",
                "add `target:` with the authority that the letter names",
            )
