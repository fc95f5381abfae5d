"""The lines of a page's text, and its blocks: the lines between two empty ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_MARK = 250  # characters; a longer line is prose, and no name, date or button of a page


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them: the number of the first, from 0, and each as `plain`."""

    start: int
    lines: tuple[str, ...]

    @property
    def end(self) -> int:
        """The number of the line behind the last one."""
        return self.start + len(self.lines)

    @property
    def only(self) -> str:
        """The line, if it is the only one and short enough to be a mark of the page; else empty."""
        return self.lines[0] if len(self.lines) == 1 and len(self.lines[0]) <= LONGEST_MARK else ""

    @property
    def words(self) -> list[str]:
        """All its words."""
        return [word for line in self.lines for word in line.split()]


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever ends them, without a byte order mark before them."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def plain(line: str) -> str:
    """The line for comparing: white space of any kind, and any length, is one space."""
    return " ".join(line.split())


def blocks_of(lines: Sequence[str], start: int, stop: int) -> list[Block]:
    """The blocks from one line up to another."""
    blocks: list[Block] = []
    inside: list[str] = []
    for number in range(start, stop + 1):
        line = plain(lines[number]) if number < stop else ""
        if line:
            inside.append(line)
        elif inside:
            blocks.append(Block(number - len(inside), tuple(inside)))
            inside = []
    return blocks


def next_filled(lines: Sequence[str], at: int, stop: int) -> int:
    """The first line from `at` on that is not empty; `stop` if there is none."""
    return next((number for number in range(at, stop) if lines[number].strip()), stop)
