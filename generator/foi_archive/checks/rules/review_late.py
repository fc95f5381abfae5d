"""A review was decided later than the law, or its regulator, gives time for.

Why: laws and regulators say how long an authority may take to look at its own decision again. The letters
rarely say that it took longer.
Wrong: a review-request received 2024-01-08 and a review-decision of 2024-06-03
Right: the same, if the dates are those of the letters
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.delay import Delay
from foi_archive.analysis.owed import owed
from foi_archive.analysis.timeliness import Deadline
from foi_archive.checks.clocks import clock_of
from foi_archive.checks.rule import Finding
from foi_archive.model.message import MessageKind
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each review decision that certainly came too late, by the last of the limits that it exceeds."""
    if not any(message.kind is MessageKind.REVIEW_DECISION for message in thread.messages):
        return
    late: dict[str, tuple[Deadline, Delay]] = {}
    for deadline in clock_of(thread, archive).deadlines:
        if deadline.kind.of_review and deadline.delay and deadline.delay.is_late:
            late[deadline.message] = deadline, deadline.delay
    for asked, (deadline, delay) in late.items():
        decided = _decided(thread, asked)
        if decided is not None:
            yield Finding(
                reading.place("messages", decided),
                f"{thread.messages[decided].id} decides the review {_days(delay)} after {deadline.day}, "
                "the day by which it was due",
                f"leave it, if the dates are those of the letters ({deadline.basis})",
            )


def _decided(thread: Thread, asked: str) -> int | None:
    """The place of the decision on the review that a message asked for; None if something else ended it."""
    ids = [message.id for message in thread.messages]
    states = owed(thread)
    ended = (number for number in range(ids.index(asked), len(ids)) if not states[number].review)
    number = next(ended, None)
    is_decision = number is not None and thread.messages[number].kind is MessageKind.REVIEW_DECISION
    return number if is_decision else None


def _days(delay: Delay) -> str:
    unit = delay.unit.noun if delay.at_least == 1 else f"{delay.unit.noun}s"
    return f"{'at least ' if delay.exact is None else ''}{delay.at_least} {unit}"
