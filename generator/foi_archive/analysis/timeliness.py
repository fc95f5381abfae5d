"""When a request was due, and how late each step came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from foi_archive.analysis.bounds import known_day
from foi_archive.analysis.clock_start import Obstacle, arrival
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.due import due
from foi_archive.analysis.owed import Owed, owed, withdrawal_position
from foi_archive.analysis.reckoning import Reckoning, Wait
from foi_archive.law.clock import LimitKind, Unit
from foi_archive.law.due_dates import Count
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.message import MessageKind, Party
from foi_archive.model.thread import Thread
from foi_archive.model.word import Word

_PROMISE_BASIS = "The date that the letter itself gives"


class DeadlineKind(Word):
    """What a deadline is. `of_review` if it is one for a review, whose time runs from the asking for it."""

    def __init__(self, word: str, label: str, of_review: bool = False) -> None:
        super().__init__(word, label)
        self.of_review = of_review

    DUE = ("due", "Due")
    GUIDELINE = ("guideline", "Regulator’s guideline for an extension")
    PROMISED = ("promised", "Promised")
    REVIEW_DUE = ("review-due", "Review due", True)
    REVIEW_LATEST = ("review-latest", "Review due in exceptional cases", True)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which an authority had to do something, or had promised to.

    `working_day` counts from the day of receipt, which is day 0, in the unit of the law. `delay` is that of
    what was owed (the last response, or the review decision); None while it has not come and the day has not
    passed, and where the letters leave open what was promised. `message` is the one that set it: the request
    or its clarification, an extension, the promise, the review request. `basis` names the rule, with its
    provision. `count` is the working that leads to the day; a promise has none.
    """

    kind: DeadlineKind
    day: date
    message: str
    basis: str
    working_day: int
    delay: Delay | None = None
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The clock of a request: when it began, when it ran out, and how late each message was.

    `received` is day 0 and `basis` says what it rests on: "received", "sent" or "clarified". Where no due
    date can be computed, `unknown` says in a sentence why, `needed` what would have to be known, and all else
    is empty. `unit` is what days are counted in, working days or calendar days. `working_days` gives the
    number of the day of each message whose day is known; `delays` the delay past `due`
    of each message that could be late: what the authority wrote after the request, and what the requester
    wrote while still waiting; what came after the answer is not among them. `answer` is the delay of the
    answer, the message `answered_in`, or, while none has come, the delay so far, up to the day `counted_to`
    (None if that day is not exactly known). The answer is the last response; one that came after a review of
    an earlier one was asked for belongs to the review.
    """

    received: date | None = None
    basis: str | None = None
    due: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    working_days: Mapping[str, int] = field(default_factory=dict)
    delays: Mapping[str, Delay] = field(default_factory=dict)
    answer: Delay | None = None
    answered_in: str | None = None
    counted_to: date | None = None
    unit: Unit = Unit.WORKING_DAYS
    unknown: str = ""
    needed: str = ""

    @property
    def answered(self) -> bool:
        """Whether the answer has come."""
        return self.answered_in is not None


def timeliness(thread: Thread, law: Law, authority: Authority, as_of: date) -> Timeliness:
    """The clock of a request, as far as the dates of its messages prove it.

    While no answer has come, delays run until the archive stopped following the request or the requester
    withdrew it, else until `as_of`.
    """
    found = due(thread, law, authority)
    if isinstance(found, Obstacle):
        return Timeliness(unknown=found.sentence, needed=found.needed)
    reckoning = Reckoning.of(thread, law.clock, found, as_of)
    last_day = found.count.day
    answer = reckoning.wait(reckoning.answer)
    return Timeliness(
        received=found.start.received,
        basis=found.start.basis,
        due=last_day,
        deadlines=tuple(sorted(_deadlines(reckoning, answer), key=lambda each: each.day)),
        working_days=_working_days(reckoning),
        delays={
            thread.messages[number].id: reckoning.delay(last_day, reckoning.sent[number])
            for number in _could_be_late(reckoning)
        },
        answer=reckoning.delay(last_day, answer.end),
        answered_in=None if reckoning.answer is None else thread.messages[reckoning.answer].id,
        counted_to=None if answer.came else answer.end.day,
        unit=reckoning.days.unit,
    )


def _working_days(reckoning: Reckoning) -> dict[str, int]:
    days = ((message.id, known_day(message)[0]) for message in reckoning.thread.messages)
    return {id_: reckoning.number(day) for id_, day in days if day and reckoning.counts(day)}


def _could_be_late(reckoning: Reckoning) -> Iterator[int]:
    """The places of the messages that were written while the answer was awaited, and of the answer itself."""
    messages = reckoning.thread.messages
    ends = (reckoning.answer, withdrawal_position(reckoning.thread), len(messages) - 1)
    last = min(end for end in ends if end is not None)
    for number in range(reckoning.due.start.position + 1, last + 1):
        if messages[number].kind.party in (Party.REQUESTER, Party.AUTHORITY):
            yield number


def _deadlines(reckoning: Reckoning, answer: Wait) -> Iterator[Deadline]:
    clock, found = reckoning.clock, reckoning.due
    messages = reckoning.thread.messages
    set_by = found.start.position if found.extended_in is None else found.extended_in
    basis = found.count.limit.basis
    if found.start.basis == "clarified" and clock.clarified:
        basis = f"{basis}; by {clock.clarified.provision} that of the clarification"
    yield _deadline(reckoning, DeadlineKind.DUE, found.count, messages[set_by].id, basis, answer)
    extension = clock.limits.get(LimitKind.EXTENSION)
    awaiting = messages[found.start.position : reckoning.answer]
    if (
        extension
        and not extension.binding
        and any(message.kind is MessageKind.EXTENSION for message in awaiting)
    ):
        guideline = reckoning.count(extension, found.start.received)
        start = messages[found.start.position].id
        yield _deadline(reckoning, DeadlineKind.GUIDELINE, guideline, start, extension.basis, answer)

    states = owed(reckoning.thread)
    yield from _promises(reckoning, answer, states)
    yield from _reviews(reckoning, states)


def _promises(reckoning: Reckoning, answer: Wait, states: tuple[Owed, ...]) -> Iterator[Deadline]:
    for number, message in enumerate(reckoning.thread.messages):
        day = message.promised.date.day if message.promised else None
        ours = number > reckoning.due.start.position and message.kind.party is Party.AUTHORITY
        if day and ours and reckoning.counts(day):
            wait = _promised(number, reckoning, answer, states)
            yield _deadline(reckoning, DeadlineKind.PROMISED, day, message.id, _PROMISE_BASIS, wait)


def _promised(number: int, reckoning: Reckoning, answer: Wait, states: tuple[Owed, ...]) -> Wait | None:
    """The wait that a promise is about; None where the letters leave that open."""
    kind, state = reckoning.thread.messages[number].kind, states[number]
    if kind is MessageKind.EXTENSION or not state.review:
        return answer if state.response else None
    if kind is MessageKind.REVIEW_ACKNOWLEDGEMENT or not state.response:
        return _review(number, reckoning, states)
    return None


def _reviews(reckoning: Reckoning, states: tuple[Owed, ...]) -> Iterator[Deadline]:
    under_review = False
    for number, (message, state) in enumerate(zip(reckoning.thread.messages, states, strict=True)):
        asked = message.kind is MessageKind.REVIEW_REQUEST and not under_review
        under_review = state.review
        received, _ = arrival(message)
        if not (asked and received and reckoning.counts(received)):
            continue
        review = _review(number, reckoning, states)
        for kind, limited in (
            (DeadlineKind.REVIEW_DUE, LimitKind.REVIEW),
            (DeadlineKind.REVIEW_LATEST, LimitKind.REVIEW_LATEST),
        ):
            limit = reckoning.clock.limits.get(limited)
            if limit:
                counted = reckoning.count(limit, received)
                yield _deadline(reckoning, kind, counted, message.id, limit.basis, review)


def _review(number: int, reckoning: Reckoning, states: tuple[Owed, ...]) -> Wait:
    """The wait for the review that was asked for by the `number`-th message or before it."""
    for later in range(number + 1, len(states)):
        if not states[later].review:
            came = reckoning.thread.messages[later].kind is MessageKind.REVIEW_DECISION
            return Wait(reckoning.sent[later], came)
    return reckoning.wait(None)


def _deadline(
    reckoning: Reckoning, kind: DeadlineKind, end: Count | date, message: str, basis: str, wait: Wait | None
) -> Deadline:
    counted = end if isinstance(end, Count) else None
    day = end.day if isinstance(end, Count) else end
    delay = reckoning.delay(day, wait.end) if wait else None
    if wait and delay and delay.is_in_time and not wait.came:
        delay = None  # nothing was late yet when the wait ended
    return Deadline(kind, day, message, basis, reckoning.number(day), delay, counted)
