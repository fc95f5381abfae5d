"""A decision says not-answered and quotes a letter.

Why: an authority that passes over a question says nothing on it that could be quoted. If it says something,
that is the answer, and the outcome is another.
Wrong: {message: m2, questions: ["1"], outcome: not-answered, quote: "Please see above."}
Right: {message: m2, questions: ["1"], outcome: not-answered, reason: The letter is silent on it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each quotation for an answer that was not given."""
    for number, decision in enumerate(thread.decisions):
        if decision.outcome is Outcome.NOT_ANSWERED and decision.quotes:
            yield Finding(
                reading.place("decisions", number, "quote"),
                "not-answered has a quotation",
                "say under `reason` what the letter is silent on, or choose the outcome that the words mean",
            )
