"""Texts of strangers as fields and letters: what no file may hold is written as its code, and seen."""

from __future__ import annotations

import re

from foi_archive.thread.problems.rule import printable

UNKNOWN = "to be filled in"
"""What stands in a field that has to be there and that the source does not tell."""

REFUSED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no letter may hold."""

# In fields also what turns or ends a line.
_TURNING = "\x0c\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
_REFUSED_IN_FIELDS = re.compile(f"[{REFUSED.pattern[1:-1]}{_TURNING}]")


def line(text: str | None) -> str:
    """A text as a field of one line; empty if it says nothing.

    White space of any kind would be lost at the ends of a field, and looks like a space within it.
    """
    return _REFUSED_IN_FIELDS.sub(_code, " ".join((text or "").split()))


def coded(text: str) -> str:
    """A letter without the characters that no file may hold."""
    return REFUSED.sub(_code, text.replace("\r\n", "\n").replace("\r", "\n"))


def as_code(text: str) -> str:
    """A text of a stranger in a note, which is Markdown: in marks between which nothing is markup."""
    words = line(text)
    longest = max(map(len, re.findall("`+", words)), default=0)
    marks = "`" * (longest + 1)
    pad = " " if "`" in words else ""
    return f"{marks}{pad}{words}{pad}{marks}"


def _code(match: re.Match[str]) -> str:
    return printable(match[0])
