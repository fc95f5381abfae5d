"""Grounds that letters cite and no decision of the thread applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foi_archive.analysis.applications import Application
from foi_archive.analysis.bounds import known_day
from foi_archive.law.grounds import ground_of
from foi_archive.law.invoked import Use, invoked
from foi_archive.law.law import Law
from foi_archive.law.spelling import shown
from foi_archive.model.citation import Citation
from foi_archive.model.message import Party
from foi_archive.model.thread import Note, Thread

MOST_CHARACTERS = 500_000
"""So much of the letters of one thread is searched; that is more than any correspondence has."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision that a message cites, in its own words first, and what the message does with it.

    `number` is that of the letter, counted from 1.
    """

    ground: Citation
    citation: Citation
    as_cited: str
    message: str
    number: int
    use: Use


def mentions(thread: Thread, law: Law, applied: Iterable[Application]) -> tuple[Mention, ...]:
    """What letters of authority, regulator and tribunal cite of grounds that no decision applies.

    Each message names a provision once in the same use. What an editor has put down as considered counts as
    considered, whatever the letter's words.
    """
    known = {each.ground for each in applied}
    found = [each for each in _all(thread, law) if not any(ground.lies_in(each.ground) for ground in known)]
    unique: dict[tuple[Citation, str, Use], Mention] = {}
    for each in found:
        unique.setdefault((each.citation, each.message, each.use), each)
    return tuple(unique.values())


def _all(thread: Thread, law: Law) -> Iterator[Mention]:
    numbers = {message.id: number for number, message in enumerate(thread.messages, start=1)}
    considered: set[tuple[str, Citation]] = set()
    for message in thread.messages:
        for citation in message.considered:
            considered.add((message.id, citation))
            spelled = shown(citation, law.id)
            yield from _mention(citation, spelled, message.id, numbers[message.id], Use.CONSIDERED)
    answers = {each.id: each for each in thread.messages if each.kind.party is not Party.REQUESTER}
    searched = 0
    for block in thread.body:
        if isinstance(block, Note) or block.message not in answers:
            continue
        message = answers[block.message]
        searched += len(block.text)
        if message.hidden is not None or searched > MOST_CHARACTERS:
            continue
        for used in invoked(block.text, law, known_day(message)[0]):
            citation = used.cited.citation
            if used.cited.is_claim and (block.message, citation) not in considered:
                spelled = " ".join(used.cited.as_cited.split())
                yield from _mention(citation, spelled, block.message, numbers[block.message], used.use)


def _mention(citation: Citation, as_cited: str, message: str, number: int, use: Use) -> Iterator[Mention]:
    if ground := ground_of(citation):
        yield Mention(ground, citation, as_cited, message, number, use)
