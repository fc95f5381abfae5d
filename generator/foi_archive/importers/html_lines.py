"""Text as a browser lays it out: words in lines, and empty lines between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

MOST_QUOTED = 8
"""Quotations in each other that are marked; a page may have any number of them."""

_SPACE = " \t\n\r\f"
_SPACES = re.compile(f"[{_SPACE}]+")


@dataclass(slots=True)
class Lines:
    """Lines that grow. `quoted` says in how many quotations the line stands that is written."""

    quoted: int = 0
    _done: list[str] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)
    _mark: str = ""
    _space: bool = False
    _gap: bool = False

    def words(self, text: str) -> None:
        """Adds words; spaces and line ends between them are one space."""
        words = _SPACES.sub(" ", text).strip(" ")
        if words:
            self._begin(space=text[0] in _SPACE)
            self._line.append(words)
        self._space = text[-1:] in _SPACE if words else self._space or bool(text)

    def verbatim(self, text: str) -> None:
        """Adds text with its spaces and line ends."""
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                self.line_break()
            if line:
                self._begin()
                self._line.append(line)

    def mark(self, mark: str) -> None:
        """What to put in front of the next words, as a dash."""
        self._mark = mark

    def line_break(self) -> None:
        """Ends the line, even if it is empty."""
        if self._line:
            self.end_line()
        elif self._done:
            self._done.append("")

    def end_line(self) -> None:
        """Ends the line if it has words."""
        if self._line:
            self._finish("".join(self._line))
            self._line.clear()
        self._space = False

    def end_paragraph(self) -> None:
        """Ends the line, and keeps an empty one between it and what follows."""
        self.end_line()
        self._gap = True

    def add(self, lines: Sequence[str]) -> None:
        """Adds lines that are finished."""
        for line in lines:
            self.end_line()
            self._begin()
            self._line.append(line)
        self.end_line()

    def finished(self) -> list[str]:
        """All lines, without empty ones around them."""
        self.end_line()
        filled = [number for number, line in enumerate(self._done) if line]
        return self._done[filled[0] : filled[-1] + 1] if filled else []

    def _begin(self, space: bool = False) -> None:
        if self._line:
            if space or self._space:
                self._line.append(" ")
        else:
            if self._gap and self._done and self._done[-1]:
                self._done.append("")
            self._gap = False
            if self._mark:
                self._line.append(self._mark)
                self._mark = ""
        self._space = False

    def _finish(self, line: str) -> None:
        # A no-break space alone is how editors write an empty line.
        marks = "> " * min(self.quoted, MOST_QUOTED)
        self._done.append(marks + line.rstrip(" ") if line.strip() else "")
