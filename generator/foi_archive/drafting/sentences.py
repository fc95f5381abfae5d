"""The sentences of a letter: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_END = re.compile(
    r"[.?!][\"”’)]{0,2}[ \t\u00a0]*(?:\n[ \t\u00a0>]*|[ \t\u00a0])(?=[\"“‘(]?[A-Z0-9£•])"
    r"|\n[ \t\u00a0>]*(?=\n)"
)
# "s. 40", "Mr. Smith", "No. 4", "e.g. A": the dot ends a word, and no sentence.
_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|No|Nos|St|Rev|Hon|Cllr|vs?|ss?|regs?|art|arts|paras?|ref|e\.g|i\.e|cf|viz|Ltd|approx|ex|inc|excl|incl|est)"
    r"|\.{2})$",
    re.IGNORECASE,
)

# "The note is at Annex B. No minutes were taken."
_AN_ANNEX = re.compile(r"\b(?:annex|appendix|part|table|schedule|tab)\s[A-Z]$", re.IGNORECASE)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, without white space around it; blank lines end one, too."""
    end = len(text) if end is None else end
    edges = [start]
    for match in _END.finditer(text, start, end):
        is_dot = text[match.start()] == "."
        before = text[max(start, match.start() - 12) : match.start()]
        if not is_dot or _AN_ANNEX.search(before) or not _SHORT.search(before):
            edges.append(match.end())
    edges.append(end)
    for first, last in pairwise(edges):
        words = text[first:last]
        begin = first + len(words) - len(words.lstrip(" \t\n\u00a0>"))
        stop = first + len(words.rstrip(" \t\n\u00a0>"))
        if begin < stop:
            yield begin, stop
