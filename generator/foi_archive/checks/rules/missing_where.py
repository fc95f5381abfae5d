"""A decision says already-accessible and does not say where.

Why: the reader wants the information, and the refusal stands only if it can be had elsewhere.
Wrong: {outcome: already-accessible, exemptions: [s21]}
Right: {outcome: already-accessible, exemptions: [s21], where: "https://www.met.police.uk/foi-ai/"}
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
    """Each outcome that points elsewhere without saying where."""
    for number, decision in enumerate(thread.decisions):
        if decision.outcome and NEEDS[decision.outcome].where is Need.REQUIRED and not decision.where:
            yield Finding(
                reading.place("decisions", number, "outcome"),
                f"{decision.outcome.value} does not say where the information is",
                "add `where:` with the address or the place that the letter gives, or that it gives none",
            )
