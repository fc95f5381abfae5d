"""A decision is on a question that the thread does not have.

Why: the decision would be shown nowhere, and the question that was meant would look unanswered.
Wrong: questions: [1c] where the thread asks 1a and 1b
Right: questions: [1b]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each question of a decision that is not among the questions.

    Nothing is said if a question has no legible id: it may be the one.
    """
    known = [question.id for question in thread.questions]
    if "" in known:
        return
    for number, decision in enumerate(thread.decisions):
        for position, question in enumerate(decision.questions):
            if question not in known:
                yield Finding(
                    reading.place("decisions", number, "questions", position),
                    f"there is no question {quoted(question)}",
                    advice(question, known, "add it to the questions"),
                )
