"""The ids of the items of a timeline, so that each can be linked to."""

from __future__ import annotations

from foi_archive.analysis.timeline import DeadlineItem, MessageItem, TimelineItem


def timeline_anchor(item: TimelineItem) -> str:
    """The id of an item: by its message, by its deadline and who set it, or by the day a silence began.

    It stays the same when messages or deadlines are added elsewhere in the thread.
    """
    match item:
        case MessageItem():
            return f"timeline-{item.message.id}"
        case DeadlineItem():
            return f"timeline-{item.deadline.kind.value}-{item.deadline.message}"
        case _:
            return f"timeline-silence-{item.since}"
