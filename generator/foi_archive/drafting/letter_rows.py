"""The lines of a letter while it is being found what each of them is."""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.drafting.letter_parts import PartKind

LONGEST_PARAGRAPH = 3_000
"""Of a longer paragraph only the beginning is looked at, in characters."""


class Rows:
    """The lines of a letter with the kind of each: None as long as it is not known.

    `own` are the numbers of the lines that have no kind at first and are not blank.
    """

    def __init__(self, lines: list[str], kinds: list[PartKind | None]) -> None:
        self.lines = lines
        self.kinds = kinds
        self.own = [number for number, kind in enumerate(kinds) if kind is None and lines[number].strip()]

    def paragraph(self, start: int, stop: int) -> str:
        """The lines between two places as one."""
        return " ".join(line.strip() for line in self.lines[start:stop])[:LONGEST_PARAGRAPH]

    def paragraphs(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """The runs of lines between two places that are not blank and have no kind yet."""
        start = begin
        for number in range(begin, end + 1):
            if number == end or self.kinds[number] is not None or not self.lines[number].strip():
                if number > start:
                    yield start, number
                start = number + 1

    def mark(self, start: int, stop: int, kind: PartKind) -> None:
        """Give a kind to the lines between two places that have none yet."""
        for number in range(start, stop):
            if self.kinds[number] is None:
                self.kinds[number] = kind
