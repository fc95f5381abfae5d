"""Which passages of its letters a thread quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from foi_archive.model.quotation import Passage, Searched
from foi_archive.model.thread import Note, Thread


class Quotation(NamedTuple):
    """Words of a message, and the words that they stand behind."""

    message: str
    quote: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and where it stands: a passage of the text at position `block` of the thread's body."""

    quotation: Quotation
    block: int
    passage: Passage


def quoted(thread: Thread) -> tuple[Quoted, ...]:
    """The quotations of a thread's decisions and dates, each where it first stands, in order of their places.

    What is in no letter, or in one that is not shown, is left out. Passages may overlap.
    """
    blocks = _shown_blocks(thread)
    searched: dict[str, Searched] = {}
    found = []
    for quotation in dict.fromkeys(_quotations(thread)):
        message, quote, after = quotation
        if message not in blocks:
            continue
        if message not in searched:
            searched[message] = Searched(text for _, text in blocks[message])
        if place := searched[message].find(quote, after):
            number, passage = place
            found.append(Quoted(quotation, blocks[message][number][0], passage))
    return tuple(sorted(found, key=lambda each: (each.block, each.passage.start, each.passage.end)))


def _shown_blocks(thread: Thread) -> dict[str, list[tuple[int, str]]]:
    """The texts of each message that is not hidden, with their positions in the body."""
    hidden = {message.id for message in thread.messages if message.hidden is not None}
    blocks: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for position, block in enumerate(thread.body):
        if not isinstance(block, Note) and block.message not in hidden:
            blocks[block.message].append((position, block.text))
    return blocks


def _quotations(thread: Thread) -> Iterator[Quotation]:
    for decision in thread.decisions:
        for position, quote in enumerate(decision.quotes):
            yield Quotation(decision.message, quote, None if position else decision.after)
    for message in thread.messages:
        for evidence in message.dated_by:
            yield Quotation(evidence.message, evidence.quote)
        for statement in (message.promised, message.considering):
            if statement:
                yield Quotation(message.id, statement.quote)
