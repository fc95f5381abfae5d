"""Tables in letters: lines whose writer aligned them in columns, by spaces or tabs.

They only stand in columns where every character is equally wide, so a page sets them in such type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.model.quotation import Passage

# A wide gap between words. Behind the end of a sentence two spaces are common, and three no sign of a table.
_GAP = re.compile(r"(?<=[^\s.!?:;])[ \u00a0]{3,}(?=\S)|(?<=\S)\t+(?=\S)")
_RULE = re.compile(r"(?=.*\S)[-=_+|:\s]{3,}")
_FEWEST_LINES = 2


def columns(text: str) -> tuple[Passage, ...]:
    """The tables of a letter, each from the first character of its first line to the last of its last.

    At least two lines that follow each other have a wide gap between words; lines of dashes go with them.
    """
    found: list[Passage] = []
    run: list[tuple[int, str]] = []
    for position, line in (*_lines(text), (len(text), "")):
        if _GAP.search(line) or _RULE.fullmatch(line):
            run.append((position, line))
            continue
        if sum(_RULE.fullmatch(each) is None for _, each in run) >= _FEWEST_LINES:
            last, words = run[-1]
            found.append(Passage(run[0][0], last + len(words)))
        run = []
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in text.split("\n"):
        yield position, line
        position += len(line) + 1
