"""A decision was overturned, and nothing says what took its place.

Why: what was overturned no longer stands, so the table of questions shows no decision at all. Mostly the
letter that overturned it decided anew, or the answer came with a later letter. Where a fresh response is
still to come, the effect is remitted.
Wrong: {message: m4, questions: ["2"], effect: overturned, quote: "I do not uphold it"}
Right: {message: m4, questions: ["2"], effect: overturned, outcome: disclosed, quote: "It is £412,000."}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.histories import histories
from foi_archive.checks.rule import Finding
from foi_archive.model.decision import Effect
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision that overturns and decides nothing, if none stands on one of its questions."""
    undecided = [history for history in histories(thread) if not history.standing]
    for number, decision in enumerate(thread.decisions):
        is_decided = decision.outcome or ("decisions", number, "outcome") in reading.places
        if decision.effect is not Effect.OVERTURNED or is_decided:
            continue
        bare = [
            history.question.id
            for history in undecided
            if any(step.decision is decision for step in history.steps)
        ]
        if bare:
            noun = "question" if len(bare) == 1 else "questions"
            yield Finding(
                reading.place("decisions", number, "effect"),
                f"the table now shows no decision on {noun} {', '.join(bare)}",
                "add the `outcome` that took its place; if that is still to come, the effect is remitted",
            )
