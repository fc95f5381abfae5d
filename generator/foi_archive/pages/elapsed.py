"""The working day of a letter or a deadline, where it tells a reader something."""

from __future__ import annotations

from foi_archive.analysis.case import Case
from foi_archive.analysis.owed import withdrawal_position
from foi_archive.analysis.timeline import DeadlineItem, MessageItem
from foi_archive.analysis.timeliness import DeadlineKind

_OF_A_REVIEW = (DeadlineKind.REVIEW_DUE, DeadlineKind.REVIEW_LATEST)


def elapsed(item: MessageItem | DeadlineItem, case: Case) -> str:
    """How much time the request had taken, as in "working day 20"; nothing where that is not counted.

    It is counted from the arrival of the request until its answer or its withdrawal. The time for a review
    runs from the day on which it was asked for, so none of its days has a number.
    """
    if isinstance(item, MessageItem):
        number, message = item.working_day, item.message.id
    else:
        number, message = item.deadline.working_day, item.deadline.message
        if item.deadline.kind in _OF_A_REVIEW:
            return ""
    return f"{case.timeliness.unit.noun} {number}" if number and message in _counted(case) else ""


def _counted(case: Case) -> frozenset[str]:
    """The messages up to the answer or the withdrawal."""
    ids = [message.id for message in case.thread.messages]
    answer = case.timeliness.answered_in
    ends = (ids.index(answer) if answer else None, withdrawal_position(case.thread))
    return frozenset(ids[: 1 + min((end for end in ends if end is not None), default=len(ids))])
