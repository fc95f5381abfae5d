"""Phrases: what letters say in many words, as one pattern."""

from __future__ import annotations

import re


def phrases(lines: str) -> re.Pattern[str]:
    """A pattern for any of the phrases, one a line; a space stands for white space of any kind.

    A space before a question mark stands for white space or none. A phrase begins with a word; it ends where
    it ends, also within a word. A backslash at the end of a line joins it to the next.
    """
    joined = re.sub(r"\\\n\s*", "", lines)
    alternatives = (
        line.strip().replace(" ?", r"\s{0,5}").replace(" ", r"\s{1,5}")
        for line in joined.strip().splitlines()
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})", re.IGNORECASE)
