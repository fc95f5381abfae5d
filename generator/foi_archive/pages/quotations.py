"""Which passages of its letters a thread quotes, and where on its page each quotation leads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from foi_archive.model import addresses
from foi_archive.model.quotation import Passage, find
from foi_archive.model.thread import Note, Thread

AnchoredPassage = tuple[Passage, str]


class _Quotation(NamedTuple):
    """Words of a message, and the words that they stand behind."""

    message: str
    quote: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a thread, found in its letters.

    `in_block` holds, by position in the thread's body, the passages quoted from that text, each with its
    anchor, in order and apart from each other: passages that overlap are shown as one.
    """

    in_block: Mapping[int, tuple[AnchoredPassage, ...]]
    _anchors: Mapping[_Quotation, str]

    def anchor(self, message: str, quote: str, after: str | None = None) -> str:
        """The anchor of the passage that a quotation stands in; that of its letter where there is none."""
        return self._anchors.get(_Quotation(message, quote, after), message)


def quotations(thread: Thread) -> Quotations:
    """All quotations of a thread, with the places where they stand."""
    found: dict[int, list[tuple[Passage, _Quotation]]] = defaultdict(list)
    for quotation in dict.fromkeys(_quoted(thread)):
        if place := _place(thread, quotation):
            block, passage = place
            found[block].append((passage, quotation))

    in_block: dict[int, tuple[AnchoredPassage, ...]] = {}
    anchors: dict[_Quotation, str] = {}
    passages_of: Counter[str] = Counter()
    for block in sorted(found):
        apart: list[AnchoredPassage] = []
        for passage, quotation in sorted(found[block], key=lambda entry: (entry[0].start, entry[0].end)):
            if apart and passage.start < apart[-1][0].end:
                earlier, anchor = apart.pop()
                passage = Passage(earlier.start, max(earlier.end, passage.end))
            else:
                passages_of[quotation.message] += 1
                anchor = addresses.quote_anchor(quotation.message, passages_of[quotation.message])
            apart.append((passage, anchor))
            anchors[quotation] = anchor
        in_block[block] = tuple(apart)
    return Quotations(in_block, anchors)


def _quoted(thread: Thread) -> Iterator[_Quotation]:
    for decision in thread.decisions:
        for position, quote in enumerate(decision.quotes):
            yield _Quotation(decision.message, quote, None if position else decision.after)
    for message in thread.messages:
        for evidence in message.dated_by:
            yield _Quotation(evidence.message, evidence.quote)
        for statement in (message.promised, message.considering):
            if statement:
                yield _Quotation(message.id, statement.quote)


def _place(thread: Thread, quotation: _Quotation) -> tuple[int, Passage] | None:
    """The block in which the quotation first stands, and where; nowhere in a letter that is not shown."""
    if any(message.hidden is not None for message in thread.messages if message.id == quotation.message):
        return None
    for position, block in enumerate(thread.body):
        if not isinstance(block, Note) and block.message == quotation.message:
            passage = find(quotation.quote, block.text, quotation.after)
            if passage:
                return position, passage
    return None
