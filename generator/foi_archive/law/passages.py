"""The passages of a letter: its sentences and list items, each with the clause that introduces its list.

    In relation to question 7 this is exempt by virtue of the following exemptions:
    Section 24(2) National Security;

has two passages, and the second is introduced by the first. Also told of each: whether it stands in a legal
annex, where letters copy the statute, or in words that are quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 1_500
"""No passage is longer, in characters: what a claim says stands near to it."""

LONGEST_INTRODUCTION = 600
"""Of a longer introduction of a list only its end counts, in characters."""

# A sentence ends at a point before a space and a capital letter or digit, but not behind what is shortened.
_SHORTENED = (
    *(
        r"[Ss]ec",
        r"[Ss]ect",
        r"[Rr]eg",
        r"[Rr]egs",
        r"[Aa]rt",
        r"[\s(][Ss]s",
        r"[\s(§][Ss]",
        r"\sNo",
        r"\sno",
        r"\sv",
    ),
    *("Abs", "Nr", "lit", "Buchst", r"\bEx", r"e\.g", r"i\.e", r"U\.S\.C"),
)
_END = re.compile(
    "".join(f"(?<!{word})" for word in _SHORTENED) + r"[.!?][)”’\"']?(?=[ ]{1,4}\n?|\n)(?=\s{1,5}[^a-z\s])"
)
_BULLET = re.compile(r"[ ]{0,12}(?:[-*•·▪◦o–]|\(?[0-9ivx]{1,4}[.)]|\(?[a-hA-H][.)])[ ]{1,6}")
_LEGAL_HEADING = re.compile(
    r"[ #*_]{0,8}(?:legal[ ]+(?:annex|appendix|basis|background|framework)"
    r"|(?:annex|appendix|schedule)\b[^\n]{0,30}(?:legal|legislation|statut|the[ ]act\b|in[ ]full|text[ ]of)"
    r"|relevant[ ]+(?:legislation|law|sections?|provisions?|extracts?)"
    r"|(?:extracts?|text|wording)[ ]+(?:from|of)[ ]+the\b"
    r"|(?:the[ ]+)?(?:legislation|statutory[ ]+provisions?|statute)\b(?![ ]*:[ ]*\S)"
    r"|gesetzestext)[^\n.;,]{0,50}$",
    re.IGNORECASE,
)
_OPENING, _CLOSING = "“„«‘", {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_SIGNS = re.compile(r"[“”„«»‘’\"\n]")


# "Section 24(2) of the Act provides:", and then its words.
_TELLS = re.compile(
    r"\b(?:provides?|states?|says|reads?|sets?\sout|stipulates?|lautet)(?:\s(?:that|as\sfollows))?\s?:-?\s*$"
)
_STATUTORY = re.compile(r"[ ]{0,12}\(?(?:\d{1,2}[A-Z]?|[a-z]{1,4})\)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or an item of a list, from `start` to `end`.

    `introduction` is where the words stand that introduce its list; an empty place if there are none.

    It stands in a legal annex, where all is the law's, or among words that it says to be a statute's.
    """

    start: int
    end: int
    introduction: tuple[int, int]
    in_annex: bool
    in_statute: bool


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a text that `plain` has made, in order; they leave nothing out but blank lines."""
    return tuple(_passages(text))


def passage_at(row: tuple[Passage, ...], place: int) -> Passage:
    """The passage in which a place lies, or the one before it."""
    return row[max(0, bisect_right(row, place, key=lambda passage: passage.start) - 1)]


def _passages(text: str) -> Iterator[Passage]:
    nothing = (0, 0)
    introduction, listing, in_annex, in_statute = nothing, False, False, False
    end = 0
    for start, stop, begins_item in _pieces(text):
        piece = text[start:stop]
        if _LEGAL_HEADING.match(piece) and "\n" not in piece.strip():
            in_annex = True
        # A statute goes on as far as its paragraphs have numbers, or to the next blank line.
        anew = "\n" in text[end:start] and introduction == nothing
        in_statute = in_statute and not _TELLS.search(piece) and (not anew or bool(_STATUTORY.match(piece)))
        # What follows a colon is a list as long as its items look like items.
        listing = listing and begins_item
        yield Passage(start, stop, introduction if listing else nothing, in_annex, in_statute)
        if not listing:
            introduction = nothing
        if piece.rstrip().endswith((":", ":-", ": -")):
            in_statute = bool(_TELLS.search(piece)) or in_statute
            introduction, listing = (max(start, stop - LONGEST_INTRODUCTION), stop), not in_statute
        end = stop


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where each passage begins and ends, and whether it looks like the item of a list."""
    start, place = 0, 0
    for line in text.splitlines(keepends=True):
        end = place + len(line)
        blank = not line.strip()
        if place > start and (blank or _begins_anew(text, place, line) or place - start > LONGEST):
            yield from _sentences(text, start, place)
            start = place
        if blank:
            start = end
        place = end
    if place > start:
        yield from _sentences(text, start, place)


def _begins_anew(text: str, place: int, line: str) -> bool:
    before = text[max(0, place - 24) : place].rstrip()
    return before.endswith((":", ";", ":-")) or bool(_BULLET.match(line)) or _is_short_line(text, place)


def _is_short_line(text: str, place: int) -> bool:
    """Whether the line before a place is so short that it was ended, not wrapped."""
    begin = text.rfind("\n", max(0, place - 46), place - 1)
    line = text[max(begin + 1, 0) : place - 1]
    return (begin >= 0 or place <= 46) and len(line.strip()) < 45 and not line.rstrip().endswith((",", "-"))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    item = begins_with_item(text, start)
    for match in _END.finditer(text, start, end):
        yield start, match.end(), item
        start, item = match.end(), False
    if text[start:end].strip():
        yield start, end, item


def begins_with_item(text: str, place: int) -> bool:
    """Whether a list item begins at a place: with a bullet, or with a unit such as "Section"."""
    return bool(_BULLET.match(text, place)) or bool(_ITEM.match(text, place))


_ITEM = re.compile(
    r"[ ]{0,12}(?:the[ ])?(?:exemptions?[ ])?(?:sections?|s\.?|ss\.?|§§?|regulations?|reg\.?|articles?|art\.?"
    r"|exemptions?|exceptions?|FOIA|EIR|\([bB]\))[ (]{0,2}[ ]?[\d(\n]|[ ]{0,12}\([bB]\)",
    re.IGNORECASE,
)


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where quotation marks enclose words; a mark that is never closed encloses the rest of its paragraph."""
    return tuple(_quoted(text))


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    opened, mark = -1, ""
    for match in _SIGNS.finditer(text):
        sign, place = match[0], match.start()
        if sign == "\n":
            if opened >= 0 and text[place + 1 : place + 40].lstrip(" ")[:1] in ("\n", ""):
                if mark != '"':
                    yield opened, place
                opened = -1
        elif opened < 0:
            if sign in _OPENING or (sign == '"' and not text[place - 1 : place].isalnum()):
                opened, mark = place, sign
        elif sign == mark == '"' or sign in _CLOSING.get(mark, ""):
            # An apostrophe has the same sign as the end of a quotation in single marks.
            if sign == "’" and text[place + 1 : place + 2].isalpha():
                continue
            yield opened, place + 1
            opened = -1
