"""Parts that do not stand in brackets behind their section.

They have names ("Article 4(2), first indent"), or stand before it ("subsection (2) of section 40").
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from foi_archive.law.citation_grammar import Item, Listed
from foi_archive.law.citation_pins import Pin
from foi_archive.law.citation_text import GAP
from foi_archive.law.cited_paths import Found, found
from foi_archive.law.law import Law

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


_LABEL = r"(?:\([ ]?(?:\d{1,2}[A-Z]?|[a-z]{1,2}|[ivx]{1,4})[ ]?\)|\d{1,2}[A-Z]?(?!\w))"
_OUTER = re.compile(
    rf"(?<!\w)(?:sub-?sections?|(?:sub-?)?paragraphs?|paras?\.?){GAP}"
    rf"(?P<row>{_LABEL}(?:[ ]?(?:,|&|-|,?[ ]?(?:and|or|to)(?!\w))[ ]?{_LABEL}){{0,6}})"
    rf"{GAP}(?:of|in){GAP}(?:the{GAP})?$",
    re.IGNORECASE,
)
_EACH_LABEL = re.compile(
    r"(?P<to>-|to(?!\w))?[ ]?\(?[ ]?"
    r"(?P<label>\d{1,2}[A-Z]?|(?!(?:and|or|to)(?!\w))(?<=[( ])[a-z]{1,4})(?=[ ]?\)|\W|$)"
)


def turned_round(text: str, each: Listed, law: Law, unit: str, day: date | None) -> tuple[Found, ...]:
    """What "paragraphs (a) and (b) of section 31(1)" cites; empty if nothing such stands before a section.

    So it is, too, if the registry does not know one of the parts.
    """
    section, *behind = each.items
    if not section.number or section.suffix:
        return ()
    start, row, within = each.start, None, section.pins
    for _ in range(3):
        window = max(0, start - 120)
        match = _OUTER.search(text[window:start])
        if match is None:
            break
        if row is not None:
            if len(row) > 1:
                return ()
            within = (*within, _pin(row[0], 0))
        row = list(_EACH_LABEL.finditer(match["row"]))
        start, offset = window + match.start(), window + match.start("row")
    if not row:
        return ()
    begins = [start, *(offset + label.start("label") for label in row[1:])]
    ends = [*(offset + label.end() for label in row[:-1]), section.end]
    items = [
        Item(
            section.number if not number else "",
            (*(within if not number else ()), _pin(label, ends[number])),
            begins[number],
            ends[number],
            ranges=bool(label["to"]),
        )
        for number, label in enumerate(row)
    ]
    provisions = found((*items, *behind), law, unit, day)
    turned = [one for one in provisions if one.end <= section.end]
    whole = turned and turned[-1].end == section.end
    return provisions if whole and all(one.path in law.provisions for one in turned) else ()


def _pin(label: re.Match[str], end: int) -> Pin:
    return Pin(label["label"], "", False, end)


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
