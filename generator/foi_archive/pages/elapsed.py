"""The working day of a letter or a deadline, where it tells a reader something."""

from __future__ import annotations

from collections.abc import Callable

from foi_archive.analysis.case import Case
from foi_archive.analysis.owed import withdrawal_position
from foi_archive.analysis.timeline import DeadlineItem, MessageItem


def elapsed(case: Case) -> Callable[[MessageItem | DeadlineItem], str]:
    """How much time had passed at an item, as in "working day 20"; nothing where that is not counted.

    It is counted from the arrival of the request until its answer or its withdrawal. The time for a review
    runs from the day on which it was asked for, so none of its days has a number.
    """
    counted, unit = _counted(case), case.timeliness.unit

    def told(item: MessageItem | DeadlineItem) -> str:
        if isinstance(item, MessageItem):
            number, message = item.working_day, item.message.id
        else:
            number, message = item.deadline.working_day, item.deadline.message
            if item.deadline.kind.of_review:
                return ""
        return f"{unit.noun} {number}" if number and message in counted else ""

    return told


def _counted(case: Case) -> frozenset[str]:
    """The messages up to the answer or the withdrawal."""
    ids = [message.id for message in case.thread.messages]
    answer = case.timeliness.answered_in
    ends = (ids.index(answer) if answer else None, withdrawal_position(case.thread))
    return frozenset(ids[: 1 + min((end for end in ends if end is not None), default=len(ids))])
