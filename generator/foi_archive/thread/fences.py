"""The two lines of a fence: which letter it holds, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import AttachmentText, Letter
from foi_archive.thread import names
from foi_archive.thread.problems import letters as problems

_OPENING = re.compile(r"(?P<indent>[ \t]*)(?P<fence>~{3,})[ \t]*(?P<words>(?:letter|attachment)\b.*)")
_CLOSING = re.compile(r" {0,3}(?P<fence>~+|`+)[ \t]*")  # four spaces would make it code
_LETTER = re.compile(rf"letter[ \t]+(?P<message>{names.MESSAGE.pattern})")
_ATTACHMENT = re.compile(rf"attachment[ \t]+(?P<message>{names.MESSAGE.pattern})[ \t]+(?P<file>\S.*)")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fence as it stands in the lines of a body, which are counted from 0.

    `opening` is its first line and `end` the line behind its last, of which `closed` tells whether it closes
    it. `markup` are the tildes or backticks that open it, `words` what stands behind them.
    """

    opening: int
    end: int
    markup: str
    words: str
    closed: bool

    @classmethod
    def of(cls, token: Token, lines: Sequence[str]) -> Fence:
        """The fence that a token of Markdown stands for."""
        assert token.map
        opening, end = token.map
        closing = _CLOSING.fullmatch(lines[end - 1])
        closed = closing is not None and closing["fence"].startswith(token.markup) and end - 1 > opening
        return cls(opening, end, token.markup, token.info.strip(), closed)

    @property
    def has_tildes(self) -> bool:
        """Whether it is made for a letter; else it is one of backticks, and part of a note."""
        return self.markup.startswith("~")

    @property
    def is_bare(self) -> bool:
        """Whether it has tildes and no words."""
        return self.has_tildes and not self.words

    def holds(self, text: str) -> Letter | AttachmentText | None:
        """The text as what the fence's words say that it is; None if they name no letter."""
        if letter := _LETTER.fullmatch(self.words):
            return Letter(letter["message"], text)
        if attachment := _ATTACHMENT.fullmatch(self.words):
            return AttachmentText(attachment["message"], attachment["file"], text)
        return None


def doubts(fence: Fence, lines: Sequence[str], path: str, first_line: int) -> Iterator[Diagnostic]:
    """What is wrong with a fence's two lines, and with what stands between them."""
    place = Place(path, first_line + fence.opening)
    names_letter = fence.holds("") is not None
    if not fence.has_tildes and names_letter:
        yield problems.letter_in_backticks(place, fence.words)
        return
    if fence.has_tildes and not names_letter:
        yield problems.fence_without_words(place, fence.words)
    inner = first_opening(lines, fence.opening + 1, fence.end)
    if not fence.closed:
        yield problems.unclosed_fence(place, fence.markup, inner[1]["words"].strip() if inner else "")
    elif fence.has_tildes and inner and len(inner[1]["fence"]) >= len(fence.markup):
        swallowed = inner[1]["words"].strip()
        yield problems.swallowed_letter(place, fence.words, swallowed, first_line + inner[0])
    if fence.has_tildes:
        for number in (fence.opening, fence.end - 1) if fence.closed else (fence.opening,):
            if lines[number].startswith((" ", "\t")):
                yield problems.fence_not_in_first_column(Place(path, first_line + number))


def first_opening(lines: Sequence[str], start: int, end: int) -> tuple[int, re.Match[str]] | None:
    """The first line from `start` up to `end` that would open a letter, if it stood by itself."""
    for number in range(start, end):
        if match := _OPENING.fullmatch(lines[number]):
            return number, match
    return None
