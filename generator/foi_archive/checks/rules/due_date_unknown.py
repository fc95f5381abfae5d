"""No due date can be computed.

Why: a reader wants to know whether the answer came in time. What is not known is not guessed; but often a
date stands in a letter and was overlooked.
Wrong: {id: m1, kind: request, from: Ann Reader}
Right: {id: m1, kind: request, from: Ann Reader, received: 2016-09-23}, or the same, if no letter has a date
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.clock_start import Obstacle
from foi_archive.analysis.owed import owed
from foi_archive.checks.clocks import due_of
from foi_archive.checks.rule import Finding
from foi_archive.model.message import MessageKind
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Why there is none, at the request, if somebody can help it.

    Nothing is wrong while the requester has still to send a clarification or a fee: the time does not run.
    """
    found = due_of(thread, archive)
    if not isinstance(found, Obstacle) or not found.needed or not thread.messages:
        return
    last = owed(thread)[-1]
    if last.clarification or last.fee:
        return
    requests = [n for n, message in enumerate(thread.messages) if message.kind is MessageKind.REQUEST]
    yield Finding(
        reading.place("messages", requests[0] if requests else 0),
        f"no due date can be computed: {_within_a_sentence(found.sentence)}",
        f"add {found.needed}, if it is known",
    )


def _within_a_sentence(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].removesuffix(".")
