"""Which mails belong together, and in which order they were written.

Mails belong together that name each other, or a third one. Then those of one subject, without Re: and the
like, between the same persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from foi_archive.importers.mail_people import People, people_of, same_people
from foi_archive.importers.mail_read import Mail
from foi_archive.importers.mail_subjects import plain_subject

# Newsletters have one subject by the thousand; to hold each against all others would take the square of it.
_MOST_OF_A_SUBJECT = 200


@dataclass(frozen=True, slots=True, eq=False)
class MailThread:
    """Mails that belong together, the first one first.

    `by_subject` are those that only the subject joins. `people` are those who wrote or got any
    of them.
    """

    mails: tuple[Mail, ...]
    by_subject: frozenset[Mail]
    people: People


def threads_of(mails: Sequence[Mail]) -> tuple[MailThread, ...]:
    """The threads, in the order of their first mails in the source."""
    groups = _Groups(len(mails))
    first_naming: dict[str, int] = {}
    for number, mail in enumerate(mails):
        for id_ in (*mail.answers, *([mail.id] if mail.id else ())):
            groups.join(number, first_naming.setdefault(id_, number))
    by_id = {number: groups.of(number) for number in range(len(mails))}
    _join_by_subject(mails, groups)
    found: dict[int, list[int]] = defaultdict(list)
    for number in range(len(mails)):
        found[groups.of(number)].append(number)
    return tuple(
        _thread([mails[number] for number in several], [by_id[number] for number in several])
        for several in found.values()
    )


class _Groups:
    """Numbers that belong together."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, number: int) -> int:
        """The least number of its group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._parent[high] = low


def _join_by_subject(mails: Sequence[Mail], groups: _Groups) -> None:
    """Join groups of one subject whose people are the same; each is held against those before it."""
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(len(mails)):
        members[groups.of(number)].append(number)
    known: dict[str, dict[int, People]] = defaultdict(dict)
    for group, numbers in members.items():
        people = people_of([mails[number] for number in numbers])
        subject = plain_subject(mails[numbers[0]].subject).casefold()
        if not subject:
            continue
        same = [other for other, theirs in known[subject].items() if same_people(people, theirs)]
        for other in same[:1]:
            groups.join(group, other)
            known[subject][other] = known[subject][other].with_those(people)
        if not same and len(known[subject]) < _MOST_OF_A_SUBJECT:
            known[subject][group] = people


def _thread(mails: list[Mail], groups: list[int]) -> MailThread:
    order = _order(mails)
    first = groups[order[0]]
    joined = frozenset(mails[number] for number in order if groups[number] != first)
    return MailThread(tuple(mails[number] for number in order), joined, people_of(mails))


def _order(mails: list[Mail]) -> list[int]:
    """The order in which mails were written: by their instants, but never an answer before what it answers.

    A mail without a date follows the one that it answers, else the one before it in the source.
    """
    by_id = {mail.id: number for number, mail in reversed(list(enumerate(mails))) if mail.id}
    times: dict[int, datetime] = {}
    depths: dict[int, int] = {}
    for number in range(len(mails)):
        chain, seen = [number], {number}
        while chain[-1] not in times:
            before = _answered(mails[chain[-1]], by_id)
            if before is None or before in seen:
                break
            chain.append(before)
            seen.add(before)
        for member in reversed(chain):
            if member in times:
                continue
            before = _answered(mails[member], by_id)
            own = mails[member].sent
            floor = times.get(before, datetime.min) if before is not None else datetime.min
            if own is None and before is None and member:
                floor = times.get(member - 1, datetime.min)
            times[member] = max(own.instant, floor) if own else floor
            depths[member] = depths.get(before, -1) + 1 if before is not None else 0
    return sorted(range(len(mails)), key=lambda number: (times[number], depths[number], number))


def _answered(mail: Mail, by_id: dict[str, int]) -> int | None:
    return next((by_id[id_] for id_ in reversed(mail.answers) if id_ in by_id), None)
