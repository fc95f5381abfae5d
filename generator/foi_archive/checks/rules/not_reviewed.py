"""Nobody has yet compared with the letters what the rules for drafts proposed.

The rules read letters without understanding them. What they propose has the field `drafted`: `stated` if the
letter says so in the words that are quoted, `inferred` if it follows from where the words stand. The page
says beside it that it is not reviewed.

Why: an outcome that nobody has read may accuse an authority of a refusal that it never wrote.
Wrong: {message: m9, questions: [1b], outcome: withheld, quote: "this is exempt", drafted: stated}
Right: {message: m9, questions: [1b], outcome: withheld, quote: "this is exempt"}, once a person has read m9
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.in_words import decision_in_words, message_in_words, question_in_words
from foi_archive.checks.rule import Finding
from foi_archive.model.confidence import Confidence
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, FieldPath, ThreadReading

SEVERITY = Severity.NOTICE

_RESTS_ON = {Confidence.STATED: "as {} states", Confidence.INFERRED: "as it follows from {}"}


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each message, question and decision that is `drafted`, with what it says in a line."""
    for path, told, drafted, message in _drafted(thread):
        yield Finding(
            reading.place(*path),
            f"{told} – {_RESTS_ON[drafted].format(message)}",
            "compare it with the letter, then take out `drafted`",
        )


def _drafted(thread: Thread) -> Iterator[tuple[FieldPath, str, Confidence, str]]:
    for number, message in enumerate(thread.messages):
        if message.drafted:
            yield ("messages", number), message_in_words(message, thread.law), message.drafted, message.id
    for number, question in enumerate(thread.questions):
        if question.drafted:
            yield ("questions", number), question_in_words(question), question.drafted, question.asked_in
    for number, decision in enumerate(thread.decisions):
        if decision.drafted:
            told = decision_in_words(decision, thread.law)
            yield ("decisions", number), told, decision.drafted, decision.message
