"""One message decides a question twice, and the second decision has no effect on the first.

Why: the later of two decisions stands, so the earlier one would count for nothing without a word. A letter
that takes back what it says above is rare; two lines about one question mostly are a slip in its number.
Wrong: two decisions with message: m9 and questions: ["2"], one withheld and one disclosed
Right: one decision with the outcome partly-disclosed, or decisions on two questions
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision with an outcome and no effect, on a question of which its message decided before."""
    decided: set[tuple[str, str]] = set()
    for number, decision in enumerate(thread.decisions):
        if not decision.outcome:
            continue
        again = [each for each in decision.questions if (decision.message, each) in decided]
        decided |= {(decision.message, each) for each in decision.questions}
        if again and not decision.effect:
            yield Finding(
                reading.place("decisions", number, "questions"),
                f"{decision.message} has decided question {again[0]} above already",
                "make one decision of both, or mend the number of the question",
            )
