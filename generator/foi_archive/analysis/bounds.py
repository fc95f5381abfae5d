"""Bounds: between which days a message was sent, by its own date and by the order of the letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.model.message import Message, MessageKind, Party


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day on which something can have happened; None where nothing is known."""

    not_before: date | None
    not_after: date | None

    @classmethod
    def on(cls, day: date) -> Bounds:
        """The bounds of what happened on exactly this day."""
        return cls(day, day)

    @property
    def day(self) -> date | None:
        """The day, if exactly one is possible."""
        return self.not_before if self.not_before == self.not_after else None

    @property
    def contradict(self) -> bool:
        """Whether no day is left."""
        return bool(self.not_before and self.not_after and self.not_before > self.not_after)

    def certainly_by(self, day: date) -> bool:
        """Whether it happened on this day or before."""
        return self.not_after is not None and self.not_after <= day

    def possibly_before(self, day: date) -> bool:
        """Whether it can have happened before this day."""
        return self.not_before is None or self.not_before < day


def bounds(messages: tuple[Message, ...]) -> tuple[Bounds, ...]:
    """When each message was sent: its own date, and where that leaves room, its neighbours' dates.

    Messages stand in the order of sending, and nobody can answer a request before it arrives. Where the
    dates contradict this order, it proves nothing, and each message has only its own date.
    """
    by_order = _narrowed(messages)
    return tuple(map(_own, messages)) if any(each.contradict for each in by_order) else by_order


def in_order(messages: tuple[Message, ...]) -> bool:
    """Whether no date contradicts the order of the messages."""
    return not any(each.contradict for each in _narrowed(messages))


def known_day(message: Message) -> tuple[date | None, bool]:
    """The day on which a message was sent or else received, if stated, and whether it is that of receipt."""
    if message.date and message.date.day:
        return message.date.day, False
    if message.received and message.received.day:
        return message.received.day, True
    return None, False


def _own(message: Message) -> Bounds:
    sent, received = message.date, message.received
    earliest = sent.earliest if sent else None
    latest = sent.latest if sent else None
    # What has arrived was sent before, if the two dates do not contradict each other.
    arrived = received.latest if received else None
    if arrived and not (latest and latest <= arrived) and not (earliest and earliest > arrived):
        latest = arrived
    return Bounds(earliest, latest)


def _narrowed(messages: tuple[Message, ...]) -> tuple[Bounds, ...]:
    floors: list[date | None] = []
    floor = receipt = None
    for message in messages:
        floor = _later(floor, _own(message).not_before)
        if message.kind.party is not Party.REQUESTER:
            floor = _later(floor, receipt)
        if message.kind is MessageKind.REQUEST and message.received:
            receipt = _later(receipt, message.received.earliest)
        floors.append(floor)

    ceilings: list[date | None] = []
    ceiling = None
    for message in reversed(messages):
        ceiling = _earlier(ceiling, _own(message).not_after)
        ceilings.append(ceiling)
    return tuple(map(Bounds, floors, reversed(ceilings)))


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else one or other


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else one or other
