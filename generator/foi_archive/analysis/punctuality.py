"""Punctuality: whether a request was answered in time, late, or not at all."""

from __future__ import annotations

from foi_archive.analysis.case import Case
from foi_archive.model.request_outcome import Status
from foi_archive.model.word import Word


class Punctuality(Word):
    """Whether the response to a request came in time. `definition` says what the label means."""

    def __init__(self, word: str, label: str, definition: str) -> None:
        super().__init__(word, label)
        self.definition = definition

    IN_TIME = (
        "in-time",
        "Answered in time",
        "The response came on the day on which it was due, or before.",
    )
    LATE = (
        "late",
        "Answered late",
        "The response came after the day on which it was due.",
    )
    OVERDUE = (
        "overdue",
        "Overdue without an answer",
        "No response came, and the day on which it was due had passed.",
    )
    NOT_YET_DUE = (
        "not-yet-due",
        "Not yet due",
        "No response came, and the day on which it was due had not passed.",
    )
    ENDED = (
        "ended",
        "Ended before it was due",
        "It was withdrawn, or the archive stopped following it, before the day on which a response was due.",
    )
    UNKNOWN = (
        "unknown",
        "Not known whether in time",
        "The dates of the letters do not prove it, or the law’s due dates are not computed.",
    )


def punctuality(case: Case) -> Punctuality:
    """What the known dates prove: whatever may have been in time or late cannot be told."""
    clock = case.timeliness
    if clock.answer and clock.answer.is_late:
        return Punctuality.LATE if clock.answered else Punctuality.OVERDUE
    if clock.answer and clock.answer.is_in_time:
        if clock.answered:
            return Punctuality.IN_TIME
        return Punctuality.ENDED if case.status is Status.CLOSED else Punctuality.NOT_YET_DUE
    return Punctuality.UNKNOWN
