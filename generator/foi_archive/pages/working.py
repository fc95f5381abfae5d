"""How a day was counted, in sentences: where the time began, what did not count, where it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.case import Case
from foi_archive.analysis.timeliness import Deadline, DeadlineKind
from foi_archive.law.clock import Unit
from foi_archive.law.due_dates import Count, DayOff, Pause
from foi_archive.model.message import MessageKind
from foi_archive.pages.dates import day_text, weekday_text
from foi_archive.pages.wording import count as counted

_STARTS = {
    "received": "The request was received on {day}",
    "sent": "On which day the request was received is not known; it was sent on {day}",
    "clarified": "The clarification arrived on {day}",
}
_REVIEW = "The request for a review arrived on {day}"


@dataclass(frozen=True, slots=True)
class Working:
    """The working of a deadline: sentences up to the days off that were passed over, and those after them."""

    deadline: Deadline
    count: Count
    before: tuple[str, ...]
    skipped: tuple[DayOff, ...]
    after: tuple[str, ...]


def workings(case: Case) -> tuple[Working, ...]:
    """The working of each deadline that was counted, in the order of the deadlines."""
    return tuple(
        Working(each, each.count, tuple(_before(case, each, each.count)), each.count.skipped, end(each.count))
        for each in case.timeliness.deadlines
        if each.count
    )


def beginning(count: Count, start: str) -> Iterator[str]:
    """Where the time began; `start` says so of a `{day}`."""
    zero = (
        "that is day 0" if count.zero == count.arrived else f"a day off; day 0 is {weekday_text(count.zero)}"
    )
    yield f"{start.format(day=weekday_text(count.arrived))}: {zero}."
    for pause in count.pauses:
        yield _pause_text(pause)
    if count.paused:
        yield f"{counted(count.paused, count.limit.unit.counted.noun)} did not count for that."
    elif count.pauses:
        yield "No day of the time fell into that."


def end(count: Count) -> tuple[str, ...]:
    """Where the time ended."""
    limit = count.limit
    last = count.rolled_from or count.day
    if limit.unit.counted is Unit.WORKING_DAYS:
        noun = limit.unit.noun
        return (f"{noun[0].upper()}{noun[1:]} {limit.length} is {weekday_text(last)}.",)
    length = counted(limit.length, limit.unit.noun)
    sentences = [f"{length[0].upper()}{length[1:]} later it is {weekday_text(last)}."]
    if count.rolled_from:
        sentences.append(f"That is no working day: the time ended on {weekday_text(count.day)}.")
    return tuple(sentences)


def days_off_sentence(unit: Unit, skipped: Sequence[DayOff]) -> str:
    """What stands above the days off that were passed over; empty where they do not matter."""
    if unit.counted is Unit.WORKING_DAYS:
        if skipped:
            return "Saturdays and Sundays do not count, nor do:"
        return "Saturdays and Sundays do not count. There was no other day off."
    return "Days off at the end:" if skipped else ""


def _before(case: Case, deadline: Deadline, count: Count) -> Iterator[str]:
    start = _REVIEW if deadline.kind.of_review else _STARTS[case.timeliness.basis or "received"]
    if deadline.kind is DeadlineKind.DUE and count.limit.after_due:
        start = "Without the extension it was due on {day}"
    yield from beginning(count, start)
    number, setter = next(
        each for each in enumerate(case.thread.messages, start=1) if each[1].id == deadline.message
    )
    if setter.kind is MessageKind.EXTENSION:
        yield f"Letter {number} extended the time."
    sentence = days_off_sentence(count.limit.unit, count.skipped)
    if sentence:
        yield sentence


def _pause_text(pause: Pause) -> str:
    span = _span(pause.first, pause.last)
    return f"{pause.reason}, {span}." if pause.reason else f"The time stood still {span}."


def _span(first: date, last: date) -> str:
    return f"on {day_text(first)}" if first == last else f"from {day_text(first)} to {day_text(last)}"
