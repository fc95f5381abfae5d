"""A decision has neither an outcome nor an effect.

Why: it does not say what was decided.
Wrong: {message: m2, questions: ["1"], quote: "No information held."}
Right: {message: m2, questions: ["1"], outcome: not-held, quote: "No information held."}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision without both fields; of one that could not be read the reader has told."""
    for number, decision in enumerate(thread.decisions):
        written = any(("decisions", number, name) in reading.places for name in ("outcome", "effect"))
        if not decision.outcome and not decision.effect and not written:
            yield Finding(
                reading.place("decisions", number),
                "this decision has neither an `outcome` nor an `effect`",
                "add the outcome, or what it did to the decision before it as `effect`",
            )
