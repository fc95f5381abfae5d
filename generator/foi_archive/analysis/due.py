"""When a response to a request was due, with the working that leads there; or why that cannot be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foi_archive.analysis.bounds import Bounds, bounds
from foi_archive.analysis.clock_start import ClockStart, Obstacle, clock_start, receipt_rule
from foi_archive.analysis.owed import answer_position
from foi_archive.analysis.pauses import closures, pauses
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import LimitKind
from foi_archive.law.due_dates import Count, Pause, count, earlier
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.message import MessageKind
from foi_archive.model.thread import Thread

SCHOOL = "school"
"""The kind of an authority to which the time limits of schools apply."""


@dataclass(frozen=True, slots=True)
class Due:
    """The start of a request's time, and the count to its end.

    `extended_in` is the place of the message by which the law let the authority take longer; `base` is then
    the count without that.
    """

    start: ClockStart
    count: Count
    base: Count
    extended_in: int | None = None


def due(thread: Thread, law: Law, authority: Authority) -> Due | Obstacle:
    """When a response was due by the law.

    An extension counts if the law itself sets its end and the letter was certainly sent in time. What only
    a regulator expects of an extension moves no due date.
    """
    start = clock_start(thread, law)
    if isinstance(start, Obstacle):
        return start
    found = pauses(thread, law, start, answer_position(thread))
    if isinstance(found, Obstacle):
        return found
    base = _base(thread, law, authority, start, found)
    return base if isinstance(base, Obstacle) else _extended(thread, law, start, base)


def _base(
    thread: Thread, law: Law, authority: Authority, start: ClockStart, found: Sequence[Pause]
) -> Count | Obstacle:
    limits, calendar = law.clock.limits, CALENDARS[law.clock.calendar]
    if authority.kind != SCHOOL or LimitKind.SCHOOL not in limits:
        return count(law.clock.due, start.received, calendar, receipt_rule(thread, law.clock), found)
    closed = closures(authority)
    latest = count(
        limits[LimitKind.SCHOOL_LATEST], start.received, calendar, receipt_rule(thread, law.clock), found
    )
    days = count(
        limits[LimitKind.SCHOOL], start.received, calendar, receipt_rule(thread, law.clock), (*found, *closed)
    )
    # A school that is open all year has no such list either: nothing is known without one.
    if not closed:
        return Obstacle(
            "Days on which a school is closed do not count, and they are not listed here. A response was due "
            f"after {days.limit.length} to {latest.limit.length} working days.",
            "the days on which the school is closed (`closures` of the authority)",
        )
    return earlier(days, latest)


def _extended(thread: Thread, law: Law, start: ClockStart, base: Count) -> Due | Obstacle:
    limit = law.clock.limits.get(LimitKind.EXTENSION)
    letters = _extensions(thread, start)
    if limit is None or not limit.binding or not letters:
        return Due(start, base, base)
    sent = bounds(thread.messages)
    in_time = [number for number in letters if sent[number].certainly_by(base.day)]
    if in_time:
        since, calendar = base.day if limit.after_due else start.received, CALENDARS[law.clock.calendar]
        if not calendar.knows(since):
            return Obstacle(f"The days off of the year {since.year + 1} are not known.")
        extended = count(limit, since, calendar, receipt_rule(thread, law.clock), base.pauses)
        return Due(start, extended, base, extended_in=in_time[0])
    if any(_possibly_by(sent[number], base) for number in letters):
        return Obstacle(
            "The authority took longer by a letter whose day is not known, and the due date depends on it.",
            f"the day of letter {letters[0] + 1}",
        )
    return Due(start, base, base)


def _extensions(thread: Thread, start: ClockStart) -> list[int]:
    """The places of the messages that extend the time, up to the answer."""
    answer = answer_position(thread)
    return [
        number
        for number, message in enumerate(thread.messages[:answer])
        if number > start.position and message.kind is MessageKind.EXTENSION
    ]


def _possibly_by(sent: Bounds, base: Count) -> bool:
    return sent.not_before is None or sent.not_before <= base.day
