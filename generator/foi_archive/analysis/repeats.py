"""Repeated passages: what a letter says again in the very words of an earlier letter of its thread."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from foi_archive.analysis.quoted import Quoted
from foi_archive.model.quotation import Passage
from foi_archive.model.thread import Note, Thread

SHORTEST = 40
"""The fewest words that count as a repeated passage: shorter ones may well be phrases that letters share."""

_WORD = re.compile(r"\S+")
_CLOSING = ")]}\"'’”»*_"
_ENDING = tuple(".!?:;…。！？")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage of a text whose words stand, in the same order, in an earlier text of the thread.

    `block` and `source_block` are positions in the thread's body, and `source` is where the words stood.
    They are equal to the character; the white space between them may differ.
    """

    block: int
    passage: Passage
    words: int
    source_block: int
    source: Passage


def repeats(thread: Thread, quoted: Iterable[Quoted]) -> tuple[Repeat, ...]:
    """The passages of at least `SHORTEST` words that an earlier text has, in the order of the messages.

    Texts are letters and transcribed attachments. Those of hidden messages neither repeat nor are repeated:
    nobody could look them up.

    - No source is itself repeated from elsewhere, so every word keeps a place where it stands openly.
    - What the thread quotes is no part of a repeated passage: outcomes rest on it. What stands before or
      after it may be.
    - A passage begins and ends with a sentence, where that takes fewer than `SHORTEST` words off each end
      and leaves as many.

    Takes time linear in the texts. In a script without spaces between words, few passages are long enough.
    """
    quoted_in: defaultdict[int, list[Passage]] = defaultdict(list)
    for each in quoted:
        quoted_in[each.block].append(each.passage)
    earlier = _OpenWords()
    found: list[Repeat] = []
    for block, text in _shown_texts(thread):
        words = _Words(block, text)
        runs = list(_repeated(words, quoted_in[block], earlier))
        for run, source, there in runs:
            found.append(Repeat(block, words.passage(run), len(run), source.block, source.passage(there)))
        earlier.add(words, _between([run for run, _, _ in runs], len(words.words)))
    return tuple(found)


def _shown_texts(thread: Thread) -> Iterator[tuple[int, str]]:
    for message in dict.fromkeys(message.id for message in thread.messages if message.hidden is None):
        for position, block in enumerate(thread.body):
            if not isinstance(block, Note) and block.message == message:
                yield position, block.text


class _Words:
    """The words of a text, counted from 0; a run of them is the range of their numbers."""

    def __init__(self, block: int, text: str) -> None:
        self.block = block
        self._text = text
        spans = [word.span() for word in _WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.words = tuple(text[start:end] for start, end in spans)
        self.hashes = [
            hash(self.words[first : first + SHORTEST]) for first in range(len(self.words) - SHORTEST + 1)
        ]
        """Of each run of `SHORTEST` words, by its first."""

    def passage(self, run: range) -> Passage:
        return Passage(self.starts[run.start], self.ends[run.stop - 1])

    def is_border(self, number: int) -> bool:
        """Whether a sentence, or a paragraph, ends before the word of this number."""
        return (
            number in (0, len(self.words))
            or self.words[number - 1].rstrip(_CLOSING).endswith(_ENDING)
            or self._text.count("\n", self.ends[number - 1], self.starts[number]) > 1
        )


class _Place(NamedTuple):
    """Where a run of words begins in a text, and where the words that stand there openly end."""

    words: _Words
    start: int
    stop: int


class _OpenWords:
    """The words of earlier texts that are not repeated ones, by where each `SHORTEST` of them first stood."""

    def __init__(self) -> None:
        self._places: dict[int, _Place] = {}

    def add(self, words: _Words, runs: Iterable[range]) -> None:
        for run in runs:
            for first in range(run.start, run.stop - SHORTEST + 1):
                self._places.setdefault(words.hashes[first], _Place(words, first, run.stop))

    def find(self, words: _Words, run: range) -> tuple[_Words, range] | None:
        """Where the first words of a run, `SHORTEST` at least, stood in an earlier text."""
        if place := self._places.get(words.hashes[run.start]):
            source, start, stop = place
            length, most = 0, min(len(run), stop - start)
            while length < most and words.words[run.start + length] == source.words[start + length]:
                length += 1
            # Fewer, if other words have the same hash.
            if length >= SHORTEST:
                return source, range(start, start + length)
        return None


def _repeated(
    words: _Words, quoted: Iterable[Passage], earlier: _OpenWords
) -> Iterator[tuple[range, _Words, range]]:
    """The repeated runs of a text, each with the earlier text and the run there."""
    for unquoted in _between([_overlapped(words, passage) for passage in quoted], len(words.words)):
        position = unquoted.start
        while position + SHORTEST <= unquoted.stop:
            found = earlier.find(words, range(position, unquoted.stop))
            if not found:
                position += 1
                continue
            source, there = found
            run = _whole_sentences(words, range(position, position + len(there)))
            skipped = run.start - position
            yield run, source, there[skipped : skipped + len(run)]
            position = run.stop


def _overlapped(words: _Words, passage: Passage) -> range:
    return range(bisect_right(words.ends, passage.start), bisect_left(words.starts, passage.end))


def _between(runs: Iterable[range], count: int) -> Iterator[range]:
    """The runs before, between and behind some runs of `count` words; those come in order and may overlap."""
    begin = 0
    for run in runs:
        yield range(begin, run.start)
        begin = max(begin, run.stop)
    yield range(begin, count)


def _whole_sentences(words: _Words, run: range) -> range:
    """The run without the parts of sentences at its ends, as far as that leaves enough of it."""
    first = next(filter(words.is_border, run[:SHORTEST]), run.start)
    last = next(filter(words.is_border, range(run.stop, run.stop - SHORTEST, -1)), run.stop)
    choices = (range(first, last), range(run.start, last), range(first, run.stop), run)
    return next(choice for choice in choices if len(choice) >= SHORTEST)
