"""The parts of an article that have names in place of brackets: "Article 4(2), first indent"."""

from __future__ import annotations

import re
from dataclasses import replace

from foi_archive.law.citation_text import GAP
from foi_archive.law.cited_paths import Found

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth")
_FIGURES = ("1st", "2nd", "3rd", "4th", "5th", "6th")
_PLACES = {word: number for words in (_WORDS, _FIGURES) for number, word in enumerate(words, start=1)}
_ORDINAL = rf"(?:{'|'.join(_PLACES)})"
_ROW = (
    rf"(?P<row>{_ORDINAL}(?:(?:{GAP},)?{GAP}(?:and|or|,)?{GAP}(?:the{GAP})?{_ORDINAL}){{0,4}}){GAP}"
    rf"(?P<part>indents?|sub-?paragraphs?)"
)
_BEHIND = re.compile(rf",?{GAP}(?:\(?{GAP})?(?:the{GAP})?{_ROW}(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"{_ROW}{GAP}of{GAP}(?:the{GAP})?$", re.IGNORECASE)
_EACH = re.compile(_ORDINAL, re.IGNORECASE)


def with_parts(text: str, start: int, found: tuple[Found, ...]) -> tuple[int, tuple[Found, ...]]:
    """The provisions of a list of articles with the indents and subparagraphs that stand beside it.

    `start` is where the list begins; what is returned with the list is where it begins with them.
    """
    window = max(0, start - 80)
    before = _BEFORE.search(text[window:start])
    if before:
        first, rest = found[0], found[1:]
        begin = window + before.start()
        return begin, (*_parts(replace(first, start=begin), before), *rest)
    parted: list[Found] = []
    for each in found:
        behind = _BEHIND.match(text, each.end)
        parted += (
            _parts(replace(each, end=behind.end()), behind) if behind and "/" not in each.path else (each,)
        )
    return start, tuple(parted)


def _parts(found: Found, match: re.Match[str]) -> tuple[Found, ...]:
    letter = "i" if match["part"].lower().startswith("indent") else "p"
    ordinals = [_PLACES[word.lower()] for word in _EACH.findall(match["row"])]
    return tuple(replace(found, path=f"{found.path}/{letter}{ordinal}") for ordinal in ordinals)
