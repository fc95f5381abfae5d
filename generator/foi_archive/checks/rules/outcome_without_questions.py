"""A decision has an outcome and names no question.

Why: outcomes are counted by question. Only an effect may leave the questions out: it is then on all decided
before.
Wrong: {message: m2, outcome: not-held, quote: "No information held."}
Right: {message: m2, questions: ["1", "2"], outcome: not-held, quote: "No information held."}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each outcome without questions."""
    for number, decision in enumerate(thread.decisions):
        if decision.outcome and not decision.questions:
            yield Finding(
                reading.place("decisions", number, "outcome"),
                f"the outcome {decision.outcome.value} is on no question",
                "add `questions: [...]` with the ids of the questions",
            )
