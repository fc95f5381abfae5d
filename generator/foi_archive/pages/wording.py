"""The archive's own sentences about delays, deadlines and questions: plain, exact, and all in one place.

They state what the dates prove and no more: of a letter without a date it is said how late it is at least.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from foi_archive.analysis.applications import Later
from foi_archive.analysis.case import Case
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.histories import History
from foi_archive.analysis.timeline import MessageItem, SilenceItem
from foi_archive.analysis.timeliness import DeadlineKind, Timeliness
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question, SplitBy
from foi_archive.model.request_outcome import Flag, RequestOutcome, Status
from foi_archive.pages.dates import day_text

_DRAFT = "This is a draft: nobody has yet confirmed its questions and decisions."

_FLAGS = {
    Flag.HAS_NOT_HELD: "Some of the information is not held.",
    Flag.CHANGED_ON_REVIEW: "The outcome changed on internal review.",
    Flag.CHANGED_BY_REGULATOR: "The outcome was changed by the regulator.",
    Flag.CHANGED_BY_TRIBUNAL: "The outcome was changed by the tribunal.",
}
_RECEIPT_LABELS = {"received": "Received", "sent": "Sent", "clarified": "Clarified"}


def banner(case: Case) -> tuple[str, ...]:
    """The sentences below the outcome: how late, what is unanswered, what changed, what is awaited now."""
    sentences = [
        _DRAFT if case.thread.draft else "",
        answer(case),
        _extension(case),
        _unanswered(case),
        *(text for flag, text in _FLAGS.items() if flag in case.flags),
        f"{case.status.label}." if _waits_after_its_outcome(case) else "",
    ]
    return tuple(sentence for sentence in sentences if sentence)


def answer(case: Case) -> str:
    """How late the response is, in a sentence; why that cannot be told, where it cannot."""
    clock = case.timeliness
    if clock.due is None or clock.answer is None:
        return clock.unknown
    delay = clock.answer
    if not clock.answered:
        if delay.is_late:
            until = f" by {day_text(clock.counted_to)}" if clock.counted_to else ""
            return f"No response in this archive{until}, {_length(delay)} after it was due."
        if case.status is Status.CLOSED:
            ended = "was withdrawn" if case.outcome is RequestOutcome.WITHDRAWN else "was closed"
            return f"The request {ended} before a response was due on {day_text(clock.due)}."
        return f"A response is due by {day_text(clock.due)}."
    if delay.is_in_time:
        return "The response came in time."
    if delay.exact:
        return f"The response came {_length(delay)} after it was due."
    if delay.at_most:
        length = _length(delay) if delay.is_late else f"in time or at most {_days(delay.at_most, delay)}"
        return f"The day of the response is not exactly known; it came {length} after it was due."
    if delay.is_late:
        return f"The response is undated; it came {_length(delay)} after it was due."
    return "The response is undated: whether it came in time cannot be told."


def outcome(case: Case) -> str:
    """How a request ended or, while it has not, what it waits for."""
    if case.outcome is RequestOutcome.PENDING and case.status is not Status.CLOSED:
        return case.status.label
    return case.outcome.label


def ending(case: Case) -> str:
    """How a request ended and what it waits for, in a few words."""
    waiting = f" · {case.status.label.lower()}" if _waits_after_its_outcome(case) else ""
    return f"{outcome(case)}{waiting}"


def _extension(case: Case) -> str:
    """Whether an answer that came after the due date kept what the regulator expects of an extension."""
    guideline = next(
        (each for each in case.timeliness.deadlines if each.kind is DeadlineKind.GUIDELINE), None
    )
    if guideline is None or not (case.timeliness.answer and case.timeliness.answer.is_late):
        return ""
    by = f"the regulator’s guideline for one, {day_text(guideline.day)}"
    if guideline.delay and guideline.delay.is_late:
        return f"An extension was claimed; {by}, was {missed(guideline.delay)}."
    if guideline.delay and guideline.delay.is_in_time:
        return f"An extension was claimed; {by}, was kept."
    return f"An extension was claimed; see {by}."


def lateness(delay: Delay | None) -> str:
    """How late something certainly was, as in "at least 34 working days late"; nothing if perhaps in time."""
    return f"{_length(delay)} late" if delay and delay.is_late else ""


def lateness_of_answer(timeliness: Timeliness) -> str:
    """How late the response certainly was or, while there is none, how long it is overdue."""
    if timeliness.answered or not (timeliness.answer and timeliness.answer.is_late):
        return lateness(timeliness.answer)
    return f"{_length(timeliness.answer)} overdue"


def lateness_of(item: MessageItem) -> str:
    """How late a response is; for any other letter, how long a response was overdue when it was written."""
    if item.is_answer or item.message.kind is MessageKind.RESPONSE:
        return lateness(item.delay)
    return f"response {_length(item.delay)} overdue" if item.delay and item.delay.is_late else ""


def missed(delay: Delay | None) -> str:
    """By how much a deadline was certainly missed; nothing if it may have been kept."""
    return f"missed by {_length(delay)}" if delay and delay.is_late else ""


def silence(item: SilenceItem) -> str:
    """How long, and since when, the authority sent nothing."""
    length = f"{'at least ' if item.at_least else ''}{working_days(item.working_days)}"
    return f"{length} without a letter from the authority, since {day_text(item.since)}"


def receipt_label(timeliness: Timeliness) -> str:
    """What happened on the day from which the clock counts."""
    return _RECEIPT_LABELS[timeliness.basis or "received"]


def split(question: Question) -> str:
    """Who numbered a question so, where it was not the requester."""
    match question.split_by:
        case SplitBy.REQUESTER:
            return ""
        case SplitBy.AUTHORITY:
            return "numbered so by the authority"
        case SplitBy.EDITOR:
            whole = re.fullmatch(r"(\d+)[a-z]+", question.id)
            return f"split from question {whole[1]} by the editor" if whole else "split by the editor"


def unreviewed(history: History) -> str:
    """What of a row of the question table nobody has compared with the letters yet; nothing if all is."""
    question, standing = history.question.drafted, history.standing
    outcome = standing.decision.drafted if standing else None
    if question and (outcome or not standing):
        return "Not yet reviewed"
    if question:
        return "The wording of the question is not yet reviewed"
    return "The outcome is not yet reviewed" if outcome else ""


def looked_at_again(later: Mapping[Later, int]) -> str:
    """How many answers a later stage looked at, and what it did to them."""
    looked_at = [(each, later[each]) for each in Later if each is not Later.NOT_LOOKED_AT and later[each]]
    if not looked_at:
        return "No later stage has looked at these answers."
    told = ", ".join(f"{number} {each.label[0].lower()}{each.label[1:]}" for each, number in looked_at)
    total = sum(number for _, number in looked_at)
    return f"{count(total, 'answer')} {'was' if total == 1 else 'were'} looked at again: {told}."


def count(number: int, noun: str, plural: str = "") -> str:
    """A number of things, as in "1 question", "14 questions" and "2,000 questions"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {plural or f'{noun}s'}"


def working_days(number: int) -> str:
    """A number of working days."""
    return count(number, "working day")


def size(number_of_bytes: int) -> str:
    """The size of a file, in the largest unit of which it has at least one: "1.4 MB"."""
    if number_of_bytes < 1000:
        return count(number_of_bytes, "byte")
    if number_of_bytes < 1_000_000:
        return f"{number_of_bytes / 1000:.0f} kB"
    return f"{number_of_bytes / 1_000_000:.1f} MB"


def _waits_after_its_outcome(case: Case) -> bool:
    return case.status is not Status.CLOSED and case.outcome is not RequestOutcome.PENDING


def _unanswered(case: Case) -> str:
    silent = [h.question.id for h in case.histories if h.outcome is Outcome.NOT_ANSWERED]
    if not silent:
        return ""
    if len(silent) == 1:
        return f"Question {silent[0]} was not answered."
    return f"Questions {', '.join(silent[:-1])} and {silent[-1]} were not answered."


def _length(delay: Delay) -> str:
    if delay.exact is not None:
        return _days(delay.exact, delay)
    if delay.at_most is None:
        return f"at least {_days(delay.at_least, delay)}"
    return f"{delay.at_least} to {_days(delay.at_most, delay)}"


def _days(number: int, delay: Delay) -> str:
    return count(number, delay.unit.noun)
