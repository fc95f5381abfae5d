"""The grammar of citations: a unit such as "sections", and the list of numbers and brackets behind it.

Each token is looked for at one place, without a way back, and none is longer than some words: the time is
linear in the length of the text. Which brackets the law really has is asked later, of its registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from foi_archive.law.citation_numbers import counts_a_noun, is_of_something_else
from foi_archive.law.citation_text import GAP

LONGEST_LIST = 200
"""So many items a list has at most; what follows is no part of it."""

# Canada numbers what is inserted with a point: s.16.1, (b.1).
_LABEL = r"\d{1,3}(?:[A-Za-z]{1,2}|\.\d)?|[A-Za-z]{1,5}(?:\.\d)?"
_SEPARATORS = r"and/or|and|or|as[ ]well[ ]as|together[ ]with|along[ ]with|plus|und|oder|sowie|bzw\."

_UNIT = re.compile(
    r"""(?<![\w])(?:
      (?P<s>sections?|sect\.?|secs?\.?|(?<!['’-])ss?\.?|§§?)
    | (?P<part>sub-?sections?|(?:sub-?)?paragraphs?|paras?\.?)
    | (?P<r>regulations?|regs?\.?|(?<!['’-])r\.?)
    | (?P<a>articles?|arts?\.?|(?-i:a)(?=\d))
    | (?P<ground>exemptions?|exceptions?)
    )(?:[ ]?(?:nos?\.?|numbers?))?"""
    + rf"{GAP}(?=\d)",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"(?P<number>\d{1,3}[A-Za-z]{0,2})(?![\w%]|,\d{3}|[ ]?(?:%|per[ ]cent))", re.ASCII)
_BRACKET = re.compile(
    rf"(?P<gap>{GAP})\([ ]{{0,3}}(?P<label>{_LABEL})"
    rf"(?:[ ]{{0,3}}(?:-|to)[ ]{{0,3}}(?P<to>{_LABEL}))?[ ]{{0,3}}\)"
)
_DOTTED = re.compile(r"(?P<gap>)\.(?P<label>\d{1,2}[A-Za-z]?|[A-Za-z])(?P<to>)(?!\w)")
_GLUED = re.compile(r"(?P<gap>)(?<=\))(?P<label>[a-z])(?P<to>)(?!\w)")
_GERMAN = re.compile(
    rf"(?P<gap>{GAP})(?:Abs(?:atz|ätze|\.)?|Nr\.?|Nrn\.|Nummern?|Ziff(?:er|\.)|lit\.?|Buchst(?:aben?|\.))"
    rf"{GAP}(?P<label>\d{{1,2}}[a-z]?|[a-z])(?P<to>)(?!\w)\)?"
)
_BARE_LETTER = re.compile(r"(?P<label>[a-h])(?!\w)\)?")
_SENTENCE = re.compile(
    rf"(?P<gap>{GAP})(?:Satz|Sätze|S\.|Hs\.|Halbsatz|Alt\.|Alternative|Var\.){GAP}(?P<label>\d{{1,2}})(?P<to>)(?!\w)"
)
_INDENT = re.compile(r"/[ip][1-9](?!\w)")
_PARAGRAPH = re.compile(rf"(?P<gap>),?{GAP}paragraph{GAP}(?P<label>\d)(?P<to>)(?!\w)")
_AFTER_A_NUMBER = (_BRACKET, _DOTTED, _GERMAN, _SENTENCE, _GLUED, _PARAGRAPH)
_SEPARATOR = re.compile(
    rf"{GAP}(?:(?:[,;/+]|&(?:amp;)?)(?:{GAP}(?:{_SEPARATORS})(?!\w))?|(?<!\w)(?:{_SEPARATORS})(?!\w)){GAP}"
)
_RANGE = re.compile(rf"{GAP}(?:-|(?<!\w)(?:to|through|bis)(?!\w)){GAP}")


class Sign(Enum):
    """What stands for a level of a provision."""

    BRACKET = auto()  # (1), and "paragraph 1" of an article
    POINT = auto()  # .1
    WORD = auto()  # Abs. 1, Nr. 1, lit. a
    SENTENCE = auto()  # Satz 1: a level only where the law has no paragraphs


@dataclass(frozen=True, slots=True)
class Pin:
    """A bracket, or what stands for one; with `to` the first of a range.

    `apart` if space stands before it. `sign` is what stands for the bracket.
    """

    label: str
    to: str
    apart: bool
    end: int
    sign: Sign = Sign.BRACKET


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a list: a number with its brackets, or brackets alone.

    It `ranges` if it is the last of a range that begins with the item before. `suffix` is the indent of an
    article in canonical spelling.
    """

    number: str
    pins: tuple[Pin, ...]
    start: int
    end: int
    ranges: bool = False
    suffix: str = ""

    @property
    def worded(self) -> bool:
        """Whether its last bracket is a word."""
        return bool(self.pins) and self.pins[-1].sign is Sign.WORD


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit (`s`, `r`, `a`, `part` or `ground`), which begins at `start`, and the items behind it."""

    unit: str
    start: int
    items: tuple[Item, ...]

    @property
    def end(self) -> int:
        """Where the last item ends."""
        return self.items[-1].end


_SIGNS = {_DOTTED: Sign.POINT, _GERMAN: Sign.WORD, _SENTENCE: Sign.SENTENCE}


def unit_at(text: str, place: int) -> bool:
    """Whether a unit with a number stands at a place, or the sign of one."""
    return bool(_UNIT.match(text, place))


def joined(text: str, start: int, end: int) -> bool:
    """Whether nothing but a separator stands between two places."""
    return bool(_SEPARATOR.fullmatch(text, start, end))


def separator(text: str, place: int) -> int | None:
    """Where a separator ends that begins at a place; None if there is none."""
    match = _SEPARATOR.match(text, place)
    return match.end() if match else None


def listed(text: str) -> Iterator[Listed]:
    """Every unit of a text with its list, in order."""
    place = 0
    while match := _UNIT.search(text, place):
        unit = str(match.lastgroup)
        many = match[unit].rstrip(".").lower().endswith(("s", "§§")) and match[unit].lower() not in (
            "s",
            "s.",
        )
        items = tuple(items_at(text, match.end(), many))
        if items:
            yield Listed(unit, match.start(), items)
        place = items[-1].end if items else match.end()


def items_at(text: str, place: int, many: bool) -> Iterator[Item]:
    """The items of the list that begins at a place; `many` if its unit is in the plural."""
    item = _item(text, place, first=True, many=many)
    for _ in range(LONGEST_LIST):
        if item is None:
            return
        yield item
        last = item
        if to := _RANGE.match(text, last.end):
            item = _item(text, to.end(), first=False, many=True, ranges=True, german=last.worded)
        elif between := _SEPARATOR.match(text, last.end):
            item = _item(text, between.end(), first=False, many=many, german=last.worded)
        else:
            return


def _item(
    text: str, place: int, *, first: bool, many: bool, ranges: bool = False, german: bool = False
) -> Item | None:
    number, after = "", place
    if match := _NUMBER.match(text, place):
        number, after = match["number"], match.end()
        if is_of_something_else(text, after) or (not first and _begins_a_line(text, place, after)):
            return None
    elif first:
        return None
    pins = tuple(_pins(text, after, bare=not number))
    if not number and not pins and german and (letter := _BARE_LETTER.match(text, place)):
        pins = (Pin(letter["label"], "", False, letter.end(), Sign.WORD),)
    if not number and not pins:
        return None
    end = pins[-1].end if pins else after
    if not first and (not number and unit_at(text, _after_gap(text, end))):
        return None  # "(a) section 31(1) and (b) section 40": this bracket counts reasons, it cites nothing
    if not first and not many and number and not pins:
        if german:  # "§ 5 Abs. 1 und 2": another Absatz, not another section
            return Item("", (Pin(number, "", False, end, Sign.WORD),), place, end, ranges)
        if counts_a_noun(text, after):
            return None
    suffix = ""
    if match := _INDENT.match(text, end):
        suffix, end = match[0], match.end()
    return Item(number, pins, place, end, ranges, suffix)


def _pins(text: str, place: int, bare: bool) -> Iterator[Pin]:
    patterns = (_BRACKET, _GERMAN) if bare else _AFTER_A_NUMBER
    for _ in range(6):
        match = next((found for pattern in patterns if (found := pattern.match(text, place))), None)
        if match is None or ("\n" in match["gap"] and _begins_a_quotation(text, match)):
            return
        sign = _SIGNS.get(match.re, Sign.BRACKET)
        yield Pin(match["label"], match["to"] or "", bool(match["gap"]), match.end(), sign)
        place = match.end()
        patterns = _AFTER_A_NUMBER


def _begins_a_quotation(text: str, match: re.Match[str]) -> bool:
    """Whether the bracket begins the line below a heading, as in a statute: "Section 22", "(1) Where a"."""
    line = max(text.rfind("\n", max(0, match.start() - 60), match.start()), match.start() - 60)
    follows = text[match.end() : match.end() + 24].lstrip(" ")
    return (
        match.start() - line < 40
        and follows[:1].isalpha()
        and not follows.startswith(("of ", "and ", "or ", "to "))
    )


def _begins_a_line(text: str, place: int, after: int) -> bool:
    """Whether a number counts the lines of a list: "2) Please advise", "2. Section 40"."""
    return text[max(0, place - 21) : place].rstrip(" ")[-1:] == "\n" and text[after : after + 1] in (")", ".")


def _after_gap(text: str, place: int) -> int:
    match = re.compile(GAP).match(text, place)
    return match.end() if match else place
