"""Numbers in answers: which of them answer, and which only belong to provisions, dates or explanations."""

from __future__ import annotations

import re

_COLUMN = r"[^\n]*\S(?:[ \t]{2,}|\t| \| )\s*(?:[\d<*#]|fewer|less|under)[^\n]*"
_NAMED = r"[^\n]{1,60}:[ \t]*(?:\d|fewer|less)[^\n]*"
_TABLE = re.compile(rf"(?:^|\n){_COLUMN}\n{_COLUMN}|(?:^|\n){_NAMED}\n{_NAMED}")
_MONEY = re.compile(r"[£€$]\s?\d")
_NUMBER = re.compile(r"(?<![\w(])\d[\d,.]*(?!\w)")
_OTHER = re.compile(
    r"\b(?:sections?|regulations?|articles?|exemptions?|ss?\.|regs?\.?|schedule|parts?|questions?|items?)\s*\d+[\w()]*"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|yes|no)"
_PLAIN = re.compile(rf"^(?:[£€$]?\d|{_WORD}\b|(?:it|that|this|they) (?:was|is|were|are) )", re.IGNORECASE)
_ONE_WORD = re.compile(
    r"(?:(?:yes|no|nil|none|n/?a)\b(?=\s*(?:[.,;:–-]|$))|[£€$]?\d[\d,.]*%?(?![\w,.]))", re.IGNORECASE
)
_NONE = re.compile(
    r"(?:there (?:were|was|are|is|have been) )?(?:none|nil|no|yes)\b\s*(?:[.,;–-]|$)|n/?a\b"
    r"|there (?:were|was|are|is) no\b",
    re.IGNORECASE,
)


def has_figures(text: str) -> bool:
    """Whether a text has an amount of money, or a table of numbers: a single number may only explain."""
    return bool(_MONEY.search(text) or _TABLE.search(text))


def has_money(words: str) -> bool:
    """Whether a sentence has an amount of money."""
    return bool(_MONEY.search(words))


def has_number(words: str) -> bool:
    """Whether a sentence has a number, other than those of provisions and years."""
    return bool(_MONEY.search(words) or _NUMBER.search(_OTHER.sub("", words)))


def begins_plainly(words: str) -> bool:
    """Whether a sentence begins as answers do: with a number, a yes or no, or "it was"."""
    return bool(_PLAIN.match(words))


def is_one_word(words: str) -> bool:
    """Whether a sentence begins with the whole answer: "No.", "27", "N/A"."""
    return bool(_ONE_WORD.match(words))


def says_none(words: str) -> bool:
    """Whether a sentence answers yes, no or none: "There were none."."""
    return bool(_NONE.match(words))
