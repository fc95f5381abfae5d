"""The letters of a thread as the rules on messages read them: each with its anatomy and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_archive.drafting.anatomy import Anatomy, anatomy
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.sentences import sentences
from foi_archive.model.message import Party
from foi_archive.model.thread import Letter, Thread

LONGEST_SENTENCE = 2_000
"""Of a longer sentence only the beginning is read, in characters."""


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """A letter of a thread. `sentences` are those of its body, `headings` the lines above it, by place."""

    id: str
    number: int
    party: Party
    text: str
    anatomy: Anatomy
    sentences: tuple[tuple[int, int], ...]
    headings: tuple[tuple[int, int], ...]

    def first(self, pattern: re.Pattern[str]) -> str | None:
        """The first sentence of the body in which a pattern is found."""
        return next(self.all(pattern), None)

    def all(self, pattern: re.Pattern[str]) -> Iterator[str]:
        """The sentences of the body in which a pattern is found."""
        for start, end in self.sentences:
            end = min(end, start + LONGEST_SENTENCE)
            if pattern.search(self.text, start, end):
                yield self.text[start:end]

    def heading(self, pattern: re.Pattern[str]) -> str | None:
        """The first line above the body in which a pattern is found."""
        for start, end in self.headings:
            if pattern.search(self.text, start, end):
                return self.text[start:end]
        return None

    @property
    def body(self) -> str:
        """The words of the body."""
        return self.anatomy.text_of(PartKind.BODY)

    def has(self, kind: PartKind) -> bool:
        """Whether it has a part of a kind."""
        return any(part.kind is kind for part in self.anatomy.parts)


def read_letters(thread: Thread) -> tuple[ReadLetter, ...]:
    """The letters of a thread, in the order of its messages; a message without a letter is left out."""
    texts: dict[str, str] = {}
    for block in thread.body:
        if isinstance(block, Letter):
            texts.setdefault(block.message, block.text)
    letters: list[ReadLetter] = []
    for number, message in enumerate(thread.messages):
        if message.id in texts:
            party, text = message.kind.party, texts[message.id]
            others = [letter.text for letter in letters if letter.party is not party]
            read = anatomy(text, others)
            letters.append(
                ReadLetter(
                    message.id, number, party, text, read, tuple(_sentences(read)), tuple(_headings(read))
                )
            )
    return tuple(letters)


def _sentences(read: Anatomy) -> Iterator[tuple[int, int]]:
    for start, end in read.own_spans():
        yield from sentences(read.text, start, end)


def _headings(read: Anatomy) -> Iterator[tuple[int, int]]:
    for start, end in read.spans_of(PartKind.LETTERHEAD):
        place = start
        for line in read.text[start:end].splitlines(keepends=True):
            if line.strip():
                indent = len(line) - len(line.lstrip())
                yield place + indent, place + len(line.rstrip())
            place += len(line)
