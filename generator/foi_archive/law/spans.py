"""Spans of a text that do not overlap, to ask where they lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Spans:
    """Spans from their first character to the one behind their last, in the order of the text."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = tuple(spans)
        self.starts = [start for start, _ in self.spans]
        self.ends = [end for _, end in self.spans]

    def around(self, place: int) -> bool:
        """Whether one of them holds a place."""
        number = bisect_right(self.starts, place) - 1
        return number >= 0 and place < self.ends[number]

    def within(self, start: int, end: int) -> bool:
        """Whether one of them lies between two places."""
        number = bisect_left(self.starts, start)
        return number < len(self.spans) and self.ends[number] <= end

    def last_before(self, place: int) -> tuple[int, int] | None:
        """The last one that ends before a place, or at it."""
        number = bisect_right(self.ends, place) - 1
        return self.spans[number] if number >= 0 else None
