"""What Alaveteli's rules make of letters: the text that they fold, and the refusals that they find.

Written anew from a description of these rules (version 0.46): a stretch is folded by the look of mail
headers, marked lines, rules of dashes around small print, and a few sentences of mail gateways; a refusal is
a reference to one of a list of sections, its number alone, wherever in a letter it stands.
"""

from __future__ import annotations

import re

SECTIONS = frozenset({"11", "12", "14", "21", "22", "30", "31", "35", "38", "40", "41", "43"})
"""The sections of the Freedom of Information Act 2000 that WhatDoTheyKnow has set up as refusals."""

_SCORE = r"^[ ]?(?:[-_*#][ ]?){8,}[ ]*$"
_SMALL_PRINT = r"(?:disclaimer|confidential|virus|monitored|intended recipient|privileged)"
_FOLDS = (
    re.compile(r"^>+ .*\d{1,2}/\d{1,2}/\d{2,4} \d{1,2}:\d{2}(?::\d{2})? *>+$.*", re.MULTILINE | re.DOTALL),
    re.compile(r"^ On [^\n]+\n?[^\n]*<[^>\n]+>\s+wrote:.*", re.MULTILINE | re.DOTALL),
    re.compile(r"^On [^\n]+\n?[^\n]* wrote:\s*$", re.MULTILINE),
    re.compile(r"^>.*$", re.MULTILINE),
    re.compile(
        rf"{_SCORE}(?:(?!{_SCORE}).)*?{_SMALL_PRINT}.*?(?:{_SCORE}|\Z)", re.MULTILINE | re.DOTALL | re.I
    ),
    re.compile(r"^-{2,} ?(?:Original Message|Forwarded (?:message|by)).*", re.MULTILINE | re.DOTALL | re.I),
    re.compile(
        r"^From:[^\n]*\n(?:Sent|Date):[^\n]*\nTo:[^\n]*\n(?:Cc:[^\n]*\n)?Subject:.*", re.MULTILINE | re.DOTALL
    ),
    re.compile(r"This is a copy of the message, including all the headers.*", re.DOTALL),
)
_REFERENCE = re.compile(
    r"\b(?:sections?|s|articles?|art|regulations?|reg)\.?\s?"
    r"(?P<row>\d{1,3}[A-Z]?(?:\s?\(\w{1,3}\)|\.\w{1,3})*"
    r"(?:\s*(?:&|,|\bor\b)\s*(?:\(\w{1,3}\)|\d{1,3}[A-Z]?)(?:\s?\(\w{1,3}\)|\.\w{1,3})*)*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w(.])\d{1,3}[A-Z]?")


def folded(text: str) -> list[tuple[int, int]]:
    """The stretches of a letter that are folded, in order; they do not overlap."""
    spans = sorted(match.span() for pattern in _FOLDS for match in pattern.finditer(text) if match[0].strip())
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def refusals(text: str) -> set[str]:
    """The sections that a letter is said to refuse by, each by its number, as "40"."""
    return {
        number
        for match in _REFERENCE.finditer(text)
        for number in _NUMBER.findall(match["row"])
        if number in SECTIONS
    }
