"""What is set apart within a letter: passages that the archive quotes, and passages that letters repeat."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from foi_archive.analysis.repeats import Repeat
from foi_archive.model import addresses
from foi_archive.model.quotation import Passage
from foi_archive.model.thread import AttachmentText, Note, Thread
from foi_archive.pages.quotations import AnchoredPassage, Quotations


@dataclass(frozen=True, slots=True)
class Fold:
    """What a folded passage repeats: so many words of an earlier message, or of its attachment `file`.

    They stand openly at `anchor`.
    """

    words: int
    message: str
    file: str | None
    anchor: str


class Mark(NamedTuple):
    """A passage of a letter with an anchor of its own, or folded.

    An empty passage is the place of an anchor: words that other letters repeat begin there.
    """

    passage: Passage
    anchor: str | None = None
    fold: Fold | None = None


def marks(
    thread: Thread, repeats: Sequence[Repeat], quotations: Quotations
) -> Mapping[int, tuple[Mark, ...]]:
    """The marks of each text, by its position in the thread's body: in order, none overlapping another."""
    texts = {position: block for position, block in enumerate(thread.body) if not isinstance(block, Note)}
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for block, passages in quotations.in_block.items():
        found[block] += (Mark(passage, anchor) for passage, anchor in passages)

    anchors: dict[tuple[int, int], str] = {}
    places_of: Counter[str] = Counter()
    for block, start in sorted({(repeat.source_block, repeat.source.start) for repeat in repeats}):
        anchor = _anchor_at(start, quotations.in_block.get(block, ()))
        if anchor is None:
            message = texts[block].message
            places_of[message] += 1
            anchor = addresses.repeated_anchor(message, places_of[message])
            found[block].append(Mark(Passage(start, start), anchor))
        anchors[block, start] = anchor

    for repeat in repeats:
        source = texts[repeat.source_block]
        file = source.file if isinstance(source, AttachmentText) else None
        anchor = anchors[repeat.source_block, repeat.source.start]
        found[repeat.block].append(
            Mark(repeat.passage, fold=Fold(repeat.words, source.message, file, anchor))
        )
    return {block: tuple(sorted(there, key=_place)) for block, there in found.items()}


def _anchor_at(offset: int, quoted: Sequence[AnchoredPassage]) -> str | None:
    """The anchor of the quoted passage that holds a character."""
    number = bisect_right(quoted, offset, key=lambda each: each[0].start) - 1
    return quoted[number][1] if number >= 0 and offset < quoted[number][0].end else None


def _place(mark: Mark) -> tuple[int, int]:
    return mark.passage.start, mark.passage.end
