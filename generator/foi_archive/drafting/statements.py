"""The statements of a paragraph: its sentences, taken apart where one of them answers several parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.drafting.sentences import sentences

_NEXT_PART = re.compile(
    r"\n[ \t]*(?=[•*–-][ \t])|(?<=[.;:])\s+(?=(?:\([a-h]\)|\([ivx]{1,4}\)|\d{1,2}[a-h]\))\s)"
)
# A row of a table that tells what became of something: "Leases   3   Released in full".
_ROW = (
    r"[ \t]{0,20}\w[^\n|]{0,100}?(?:[ \t]{2}|\t|[ \t]\|[ \t])[^\n]{0,80}?"
    r"\b(?:releas|denied|withh|grant|refus|exempt|disclos|not held|referred)"
)
AS_ROW = re.compile(_ROW, re.IGNORECASE)
"""A row of a table that tells what became of something."""

_NEXT_ROW = re.compile(rf"\n(?={_ROW})", re.IGNORECASE)


def statements(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a block, taken apart where one answers several parts: "(i) Ten. (ii) None"."""
    for begin, stop in sentences(text, start, end):
        place = begin
        marks = [*_NEXT_PART.finditer(text, begin + 1, stop), *_NEXT_ROW.finditer(text, begin + 1, stop)]
        for match in sorted(marks, key=lambda mark: mark.start()):
            yield place, match.start()
            place = match.end()
        yield place, stop
