"""The order of requests in lists, and the year that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from foi_archive.analysis.bounds import bounds, known_day
from foi_archive.analysis.case import Case
from foi_archive.analysis.clock_start import arrival
from foi_archive.analysis.timeline import MessageItem
from foi_archive.model.message import MessageKind


def newest_first(cases: Iterable[Case]) -> tuple[Case, ...]:
    """The cases in the order of their last known days, the latest first, and those without any at the end.

    Cases of one day stand in the order of their titles, so that the order is always the same.
    """
    by_title = sorted(cases, key=lambda case: (case.thread.title.casefold(), case.authority.id, case.slug))
    return tuple(sorted(by_title, key=lambda case: last_known_day(case) or date.min, reverse=True))


def last_known_day(case: Case) -> date | None:
    """The latest day on which a message of the case is known to have been sent or received."""
    days = (known_day(message)[0] for message in case.thread.messages)
    return max(filter(None, days), default=None)


def request_item(case: Case) -> MessageItem | None:
    """The request in the timeline of the case: the first message of that kind."""
    items = (item for item in case.timeline if isinstance(item, MessageItem))
    return next((item for item in items if item.message.kind is MessageKind.REQUEST), None)


def year_of_request(case: Case) -> int | None:
    """The year in which the request arrived, or else was sent; None if more than one is possible."""
    messages = case.thread.messages
    for message, when in zip(messages, bounds(messages), strict=True):
        if message.kind is MessageKind.REQUEST:
            arrived, _ = arrival(message)
            if arrived:
                return arrived.year
            if when.not_before and when.not_after and when.not_before.year == when.not_after.year:
                return when.not_after.year
            return None
    return None
