"""Where on the page of a request each quotation leads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foi_archive.analysis.quoted import Quotation, Quoted
from foi_archive.model import addresses
from foi_archive.model.quotation import Passage

AnchoredPassage = tuple[Passage, str]


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a thread, by the places where they stand.

    `in_block` holds, by position in the thread's body, the passages quoted from that text, each with its
    anchor, in order and apart from each other: passages that overlap are shown as one.
    """

    in_block: Mapping[int, tuple[AnchoredPassage, ...]]
    _anchors: Mapping[Quotation, str]

    def anchor(self, message: str, quote: str, after: str | None = None) -> str:
        """The anchor of the passage that a quotation stands in; that of its letter where there is none."""
        return self._anchors.get(Quotation(message, quote, after), message)


def quotations(quoted: Iterable[Quoted]) -> Quotations:
    """All quotations of a thread, which come in order of their places, with their anchors."""
    in_block: defaultdict[int, list[AnchoredPassage]] = defaultdict(list)
    anchors: dict[Quotation, str] = {}
    passages_of: Counter[str] = Counter()
    for each in quoted:
        apart, passage, message = in_block[each.block], each.passage, each.quotation.message
        if apart and passage.start < apart[-1][0].end:
            earlier, anchor = apart.pop()
            passage = Passage(earlier.start, max(earlier.end, passage.end))
        else:
            passages_of[message] += 1
            anchor = addresses.quote_anchor(message, passages_of[message])
        apart.append((passage, anchor))
        anchors[each.quotation] = anchor
    return Quotations({block: tuple(apart) for block, apart in in_block.items()}, anchors)
