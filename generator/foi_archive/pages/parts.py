"""A letter in parts: what it says, and what it repeats from earlier letters and is folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from foi_archive.model.quotation import Passage
from foi_archive.pages.columns import columns
from foi_archive.pages.letters import Stretch, stretches
from foi_archive.pages.marks import Fold, Mark
from foi_archive.pages.reflow import wraps


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter: folded, or to be read openly."""

    stretches: tuple[Stretch, ...]
    fold: Fold | None


def parts(text: str, marks: Sequence[Mark]) -> tuple[Part, ...]:
    """A letter cut at its folds. The texts of all pieces, joined, are the letter."""
    # The page puts a folded passage on lines of its own; blank lines around it would come on top of that.
    loose = {*wraps(text), *_around([mark.passage for mark in marks if mark.fold], text)}
    cut = stretches(text, marks, sorted(loose, key=lambda space: space.start), columns(text))
    return tuple(Part(tuple(group), fold) for fold, group in groupby(cut, key=lambda stretch: stretch.fold))


def _around(passages: Sequence[Passage], text: str) -> Iterator[Passage]:
    """The white space before and after each passage."""
    for passage in passages:
        start, end = passage.start, passage.end
        while start > 0 and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        if start < passage.start:
            yield Passage(start, passage.start)
        if passage.end < end:
            yield Passage(passage.end, end)
