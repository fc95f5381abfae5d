"""Which names of questions in a sentence mean that it is about them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from foi_archive.drafting.labels import Labels, Named

_LETTER_AND_NUMBER = re.compile(r"\b[a-h]\d\b")
_ALL_BUT = re.compile(
    r"\b(?:your\s+(?:whole\s+|entire\s+)?request|everything|none\s+of\s+(?:this|it|these|the|your)|all\s+(?:of\s+)?(?:it|the\s+rest))\b[^.]{0,20}"
    r"\b(?:with\s+the\s+exception\s+of|except|save|apart\s+from|other\s+than)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\W*(?:questions?|q)\b|\W*q\s?\d", re.IGNORECASE)
_ITEM = re.compile(r"\W*(?:items?|paragraphs?|elements?)\b", re.IGNORECASE)
_EARLY, _FIRST_WORDS = 40, 4  # characters
# "As for Q3" within an answer sends to another one, and "as to Q3" at its beginning goes on to it.
_REFERS = re.compile(
    r"(?:(?<!^)\b(?:as for|as in|as at|as with|as per)|\b(?:as|see|same as(?: for)?|refer to)"
    r"|\b(?:response|answer|reply)(?: given)? (?:to|at|for|under|in))\s*$",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(r"as\s+(?:for|with|in|at|under)\s+", re.IGNORECASE)
# "The information asked for at (c) and (e)".
_ASKED_AT = re.compile(
    r"\b(?:asked\s+for|requested|sought)\s+(?:at|in|under)\s+(?:\(?\w{1,3}\)?,?\s+(?:(?:and|&)\s+)?){0,3}\(?$",
    re.IGNORECASE,
)
_REFERRING = 24  # characters


def is_meant(
    named: Named,
    text: str,
    start: int,
    cited: Sequence[tuple[int, int]],
    below: Sequence[str],
    goes_back: bool = False,
) -> bool:
    """Whether a name means a question, in a sentence that begins at `start`.

    `cited` is where provisions stand. `below` are the questions whose label stands above: there "item 6" may
    be one of the minutes that are told of. It `goes_back` if that label is a later one: "As for question 2,
    this is exempt" then says that the same holds, and "as the table in question 2 shows" sends there.
    """
    words = text[named.start : named.end]
    behind = bisect_left(cited, (named.end, 0))
    is_cited = behind > 0 and named.start < cited[behind - 1][1]
    if is_cited and not _LETTER_AND_NUMBER.search(words):
        return False
    if set(named.ids) <= set(below) or not below:
        return True
    if _ASKED_AT.search(text[max(start, named.start - 2 * _REFERRING) : named.start]):
        return True
    # "The report (b1) …, the drafts (b2) …" below the label of b, and "1b" behind what is told of 1a.
    is_same = {Labels.top(name) for name in named.ids} == {Labels.top(name) for name in below}
    if is_same and all(name.startswith(tuple(below)) for name in named.ids):
        return True
    if not named.is_sure:
        return is_same and named.start == start
    early = named.start - start
    if goes_back and (early >= _EARLY or _AS_BEFORE.fullmatch(text[start : named.start])):
        return False
    if _REFERS.search(text[max(start, named.start - _REFERRING) : named.start]):
        return False
    return early < _FIRST_WORDS or bool(_QUESTION.match(words)) or (early < _EARLY and not _ITEM.match(words))


def others(labels: Labels, named: Sequence[Named], sentence: str) -> tuple[str, ...]:
    """All questions but those named, if a sentence refuses the request with their exception; else none."""
    if not _ALL_BUT.search(sentence):
        return ()
    named_ids = {name for each in named for name in each.ids}
    return tuple(name for name in labels.ids if name not in named_ids)
