"""Pauses: the days of a request's time that do not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from foi_archive.analysis.bounds import known_day
from foi_archive.analysis.clock_start import ClockStart, Obstacle, arrival, clarification
from foi_archive.law.clock import Effect
from foi_archive.law.due_dates import Pause
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.thread import Thread


def pauses(thread: Thread, law: Law, start: ClockStart, answer: int | None) -> tuple[Pause, ...] | Obstacle:
    """The days that do not count between the start of the time and the answer; or why they are not known."""
    found: list[Pause] = []
    for each in _interruptions(thread, law, start, answer):
        if isinstance(each, Obstacle):
            return each
        found.append(each)
    return tuple(found)


def closures(school: Authority) -> tuple[Pause, ...]:
    """The days on which a school is closed, as far as the list of authorities has them."""
    return tuple(
        Pause(when.earliest, when.latest, "The school was closed")
        for when in school.closures
        if when.earliest and when.latest
    )


def _interruptions(
    thread: Thread, law: Law, start: ClockStart, answer: int | None
) -> Iterator[Pause | Obstacle]:
    waiting = range(start.position + 1, len(thread.messages) if answer is None else answer)
    yield from _fees(thread.messages, law, waiting)
    rule = law.clock.clarified
    if rule and rule.effect is Effect.PAUSES:
        asked, told = clarification(thread.messages, start.position)
        if asked is not None and told is not None:
            yield _pause(thread.messages, asked, told, f"It was asked what was meant ({rule.provision})")


def _fees(messages: tuple[Message, ...], law: Law, waiting: Iterable[int]) -> Iterator[Pause | Obstacle]:
    rule = law.clock.fee
    noticed = None
    for number in waiting:
        kind = messages[number].kind
        if kind is MessageKind.FEE_NOTICE and rule is None:
            yield Obstacle(
                "A fee was asked for. What that does to the time under this law "
                f"({law.short_name}) is not known here."
            )
        elif kind is MessageKind.FEE_NOTICE and noticed is None:
            noticed = number
        elif kind is MessageKind.PAYMENT and noticed is not None and rule:
            yield _pause(messages, noticed, number, f"A fee was to be paid ({rule.provision})")
            noticed = None
    if noticed is not None and rule:
        yield Obstacle(
            f"A fee was asked for. The days until it is paid do not count ({rule.provision}), "
            "and its payment is not among the letters.",
            "the payment, with the day on which it arrived",
        )


def _pause(messages: tuple[Message, ...], first: int, last: int, reason: str) -> Pause | Obstacle:
    """The days between two messages, both included."""
    begins: date | None = known_day(messages[first])[0]
    ends, _ = arrival(messages[last])
    if begins and ends:
        return Pause(begins, ends, f"{reason}, letters {first + 1} and {last + 1}")
    return Obstacle(
        f"{reason}. The days until then do not count, and they are not known exactly.",
        f"the days of letters {first + 1} and {last + 1}",
    )
