"""What a letter says of the date of another: who wrote that, of what kind it is, and whether it arrived."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foi_archive.drafting import date_phrases as told
from foi_archive.drafting.days import Day
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.model.message import MessageKind, Party


@dataclass(frozen=True, slots=True)
class Mention:
    """A day on which, by the words of a letter, another one was sent, or `arrived`.

    `party` wrote that other letter, and it is of one of the `kinds`; of any kind if that is None. `rank` is 1
    for a noun with its date, 2 for a sentence on what somebody did. `latest`: the last one before it.
    `about`: the id of that other letter, if it is known. `mine`: who writes wrote that, too.
    """

    letter: ReadLetter
    day: Day
    party: Party
    kinds: frozenset[MessageKind] | None
    arrived: bool
    quote: str
    rank: int = 1
    latest: bool = False
    about: str | None = None
    mine: bool = False


def party_of_event(event: str) -> Party | None:
    """Who did what a row of a timeline tells."""
    first = event[:120]
    if told.EVENT_OF_AUTHORITY.match(first) or re.search(r"provided to you|sent to you", event[:160]):
        return Party.AUTHORITY
    if told.EVENT_OF_REQUESTER.match(first):
        return Party.REQUESTER
    return Party.AUTHORITY if told.EVENT_OF_AUTHORITY_TOO.match(first) else None


def kinds_told(words: str, party: Party) -> frozenset[MessageKind] | None:
    """The kinds of letters that words tell of; None if they fit any."""
    clues = told.CLUES_OF_REQUESTER if party is Party.REQUESTER else told.CLUES_OF_AUTHORITY
    return next((frozenset(kinds) for pattern, kinds in clues if pattern.search(words)), None)
