"""A message is named that the thread does not have.

Why: a question, a decision or a date would rest on a letter that nobody can read.
Wrong: asked_in: m11 where the thread has m1 to m9
Right: asked_in: m1
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, FieldPath, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each message that a date, a question or a decision names and that is not among the messages.

    Nothing is said if a message has no legible id: it may be the one.
    """
    known = [message.id for message in thread.messages]
    if "" in known:
        return
    for path, message in _named(thread):
        if message not in known:
            yield Finding(
                reading.place(*path),
                f"there is no message {quoted(message)}",
                advice(message, known, "add it to the messages"),
            )


def _named(thread: Thread) -> Iterator[tuple[FieldPath, str]]:
    """Every place that names a message, and the message."""
    for number, message in enumerate(thread.messages):
        for position, evidence in enumerate(message.dated_by):
            yield ("messages", number, "dated_by", position, "message"), evidence.message
    for number, question in enumerate(thread.questions):
        yield ("questions", number, "asked_in"), question.asked_in
    for number, decision in enumerate(thread.decisions):
        yield ("decisions", number, "message"), decision.message
