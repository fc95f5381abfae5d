"""A question has no decision, although the request is closed.

Why: the table would have a blank where readers expect to see what became of the question. That an authority
passed over it is worth saying: then the outcome is not-answered, or no-response, or unknown, each with a
reason. In a draft it is a warning.
Wrong: a closed request with the questions 1 and 2, and a decision on 1 alone
Right: {message: m2, questions: ["2"], outcome: not-answered, reason: The letter is silent on it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.histories import histories
from foi_archive.analysis.status import status
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.request_outcome import Status
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each question of a closed request on which no decision stands."""
    if status(thread) is not Status.CLOSED:
        return
    # An outcome that could not be read leaves its decision without one: the reader has told.
    illegible = {
        question
        for number, decision in enumerate(thread.decisions)
        if not decision.outcome and ("decisions", number, "outcome") in reading.places
        for question in decision.questions
    }
    for number, history in enumerate(histories(thread)):
        question = history.question.id
        if not history.standing and question not in illegible:
            yield Finding(
                reading.place("questions", number, "id"),
                f"question {question} has no decision, and the request is closed",
                "add the decision; not-answered, no-response and unknown take a reason, not a quotation",
                Severity.WARNING if thread.draft else None,
            )
