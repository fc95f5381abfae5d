"""Citations without a unit: "exempt under 40(2)", "31(1)(a) FOIA".

A number with brackets is a citation only where words claim something by it or a law is named behind it, and
only of what the registry has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.law.citation_grammar import Item, items_at
from foi_archive.law.citation_text import GAP

_NUMBER = re.compile(rf"(?<![\w./§-])(?=\d{{1,3}}[A-Z]{{0,2}}{GAP}\([\da-z])")
# What stands before a number that is no clause of a contract, rule of a court or point of a letter.
_CLAIMS = re.compile(
    r"(?<!\w)(?:exempt(?:ed|ions?)?|with(?:held|hold|holding)|refus(?:e|ed|al|ing)|redact(?:ed|ions?)"
    r"|rel(?:y|ies|ied|ying|iance)|engag(?:e|es|ed)|cit(?:e|es|ed|ing)|invok(?:e|es|ed|ing)"
    r"|appl(?:y|ies|ied|ying))(?:[ \n]+[a-z]{1,12}){0,3}?[ \n]+(?:under|by|of|upon|on|to)[ \n]+$",
    re.IGNORECASE,
)
_BY_VIRTUE = re.compile(r"(?<!\w)(?:by[ \n]virtue[ \n]of|pursuant[ \n]to)[ \n]+$", re.IGNORECASE)
_MAY_BE_CITED = re.compile(
    r"(?:(?<!\w)(?:under|of|by|to|and|or|at|on|from|exemption|with|through|via)[ \n]+|[,(;][ ]?|^|\n)$"
)


def numbered(text: str) -> Iterator[tuple[int, bool, tuple[Item, ...]]]:
    """Each list that begins with a number and its bracket alone, with its place.

    Between them: whether the words before it claim something by it. If they do not, a law has to be named
    behind it.
    """
    place = 0
    while match := _NUMBER.search(text, place):
        start = match.start()
        before = text[max(0, start - 90) : start]
        claimed = is_claimed(text, start) or bool(_BY_VIRTUE.search(before))
        items: tuple[Item, ...] = ()
        if claimed or _MAY_BE_CITED.search(before):
            items = tuple(items_at(text, start, many=False))
        if items and items[0].pins:
            yield start, claimed, items
        place = max(items[-1].end if items else 0, start + 1)


def is_claimed(text: str, place: int) -> bool:
    """Whether the words just before a place claim what stands there: "exempt under", "we rely on"."""
    return bool(_CLAIMS.search(text[max(0, place - 90) : place]))
