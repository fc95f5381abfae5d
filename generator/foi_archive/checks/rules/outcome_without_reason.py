"""A decision that quotes nothing gives no reason either.

Why: not-answered, no-response and unknown cannot be shown by a quotation, so the editor says what they rest
on.
Wrong: {message: m2, questions: ["1"], outcome: not-answered}
Right: {message: m2, questions: ["1"], outcome: not-answered, reason: The letter is silent on it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.outcome import Evidence
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each outcome that rests on a reason and has none."""
    for number, decision in enumerate(thread.decisions):
        outcome = decision.outcome
        if outcome and outcome.evidence is Evidence.REASON and not (decision.reason or "").strip():
            yield Finding(
                reading.place("decisions", number, "outcome"),
                f"{outcome.value} has no reason",
                "add `reason:` with a sentence on what it rests on",
            )
