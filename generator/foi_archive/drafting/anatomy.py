"""The anatomy of a letter: which of its words are the writer's own, and what the others are.

A letter has a letterhead, a salutation, a body, a sign-off and a signature; before, between or behind these
stand words of earlier letters, rights of complaint, annexes of law, and what mail systems add. All rules
read the body; each is told where to look for what it wants besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_archive.drafting.letter_frame import Frame, frame
from foi_archive.drafting.letter_lines import is_number_of_question
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.repeated_words import overlapping, repeated

_LAST_WORDS = re.compile(r"[^\w.?!\n]{0,3}(?:\w{1,14}[^\w.?!\n]{1,3}){0,2}\w{1,14}[\"”’]?[.?!](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a letter, `text[start:end]`, of one kind."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A letter and its parts, in order; they do not overlap and leave out no character."""

    text: str
    parts: tuple[Part, ...]

    def text_of(self, kind: PartKind) -> str:
        """The parts of a kind, joined by line feeds."""
        return "\n".join(self.text[part.start : part.end] for part in self.parts if part.kind is kind)

    def spans_of(self, *kinds: PartKind) -> tuple[tuple[int, int], ...]:
        """Where the parts of these kinds stand, in order."""
        return tuple((part.start, part.end) for part in self.parts if part.kind in kinds)

    def own_spans(self) -> tuple[tuple[int, int], ...]:
        """Where the body stands: what the writer says, in own words."""
        return self.spans_of(PartKind.BODY)


def anatomy(text: str, earlier: Sequence[str] = ()) -> Anatomy:
    """The anatomy of a letter; `earlier` are the letters that it may repeat, those of the other party.

    What is repeated counts as quoted, with quotation marks or without, in runs of 8 words that begin and end
    with a sentence, an item or a line, and in whole lines of 3. Answers between quoted questions are body.
    Takes time linear in the texts.
    """
    quoted = repeated(text, earlier)
    lines = frame(text, quoted)
    pieces = [piece for line in lines for piece in _pieces(text, line, quoted)]
    return Anatomy(text, tuple(_joined(text, pieces)))


def _pieces(text: str, line: Frame, quoted: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """A line of body, taken apart into own and repeated words; any other line as it is."""
    place = line.start
    if line.kind is PartKind.BODY and quoted:
        for start, end in overlapping(quoted, line.start, line.end):
            # A number or a quotation mark goes with the words that it stands before or behind.
            start = place if not _says(text[place:start]) else start
            end = line.end if not _says(text[end : line.end]) else end
            end = _to_end_of_sentence(text, end, line.end)
            if place < start:
                yield Part(PartKind.BODY, place, start)
            if max(place, start) < end:
                yield Part(PartKind.QUOTED, max(place, start), end)
            place = max(place, end)
    if place < line.end:
        yield Part(line.kind, place, line.end)


def _to_end_of_sentence(text: str, place: int, end: int) -> int:
    """The end of a sentence of which only a few words are left, as mail systems change a word or a sign."""
    match = _LAST_WORDS.match(text, place, end)
    return match.end() if match else place


def _says(words: str) -> bool:
    """Whether words next to a repeated passage say anything: a number such as "3b)" does not."""
    bare = "".join(character if character.isalnum() else " " for character in words).split()
    return len(bare) > 2 or any(len(word) > 3 and word.casefold() != "question" for word in bare)


def _joined(text: str, pieces: Sequence[Part]) -> Iterator[Part]:
    """The pieces, blank ones added to what stands before them, and neighbours of one kind joined."""
    said = [piece for piece in pieces if text[piece.start : piece.end].strip()] or list(pieces[:1])
    kinds = [piece.kind for piece in said]
    # "Question 3" goes with the question that is repeated below it.
    for number in range(len(said) - 2, -1, -1):
        if (kinds[number], kinds[number + 1]) == (PartKind.BODY, PartKind.QUOTED) and is_number_of_question(
            text[said[number].start : said[number].end]
        ):
            kinds[number] = PartKind.QUOTED
    start = 0
    for number, kind in enumerate(kinds):
        if number + 1 == len(kinds) or kinds[number + 1] is not kind:
            end = said[number + 1].start if number + 1 < len(said) else len(text)
            yield Part(kind, start, end)
            start = end
