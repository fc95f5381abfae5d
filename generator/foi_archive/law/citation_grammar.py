"""The grammar of citations: a unit such as "sections", and the list of numbers and brackets behind it.

Each token is looked for at one place, without a way back, and none is longer than some words: the time is
linear in the length of the text. Which brackets the law really has is asked later, of its registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from foi_archive.law.citation_numbers import counts_a_noun, is_of_something_else
from foi_archive.law.citation_pins import Pin, Sign, bare_letter, pins_at
from foi_archive.law.citation_text import GAP

LONGEST_LIST = 200
"""So many items a list has at most; what follows is no part of it."""

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
# Four digits are no provision of the registry, but seem to be meant as one; if they are no year.
_LONG_NUMBER = re.compile(
    r"(?P<number>(?!19|20)[1-9]\d{3}|(?:19|20)\d\d(?=\())(?![\w%/]|,\d{3}|[ ]?(?:%|per[ ]cent))", re.ASCII
)
_INDENT = re.compile(r"/[ip][1-9](?!\w)")
# "sections 35 & 36 (and 43)"
_SEPARATOR = re.compile(
    rf"{GAP}(?:(?:[,;/+]|&(?:amp;)?)(?:{GAP}(?:{_SEPARATORS})(?!\w))?|(?<!\w)(?:{_SEPARATORS})(?!\w)"
    rf"|(?P<bracket>\()[ ]?(?:{_SEPARATORS}|also|&)(?!\w)){GAP}"
)
# "section 40(2) by virtue of 40(3A)(a)"
_LINK = re.compile(
    rf",?{GAP}(?<!\w)(?:(?:as[ \n])?(?:by[ \n]virtue[ \n]of|in[ \n]conjunction[ \n]with"
    rf"|read(?:[ \n]together|,?[ \n]in[ \n]conjunction)?[ \n]with))(?!\w){GAP}"
)
# "31(3) 40(5B)(a)(i) and 44(2)"
_FORGOTTEN = re.compile(r"(?<=\))[ ]{1,3}(?=\d{1,3}[A-Z]{0,2}\([\da-zA-Z]{1,4}\))")
_RANGE = re.compile(rf"{GAP}(?:-|(?<!\w)(?:to|through|bis)(?!\w)){GAP}")


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a list: a number with its brackets, or brackets alone.

    It `ranges` if it is the last of a range that begins with the item before. `suffix` is the indent of an
    article in canonical spelling. It is `linked` if it stands behind "by virtue of" or the like, and one
    only `perhaps` if nothing separates it from the item before.
    """

    number: str
    pins: tuple[Pin, ...]
    start: int
    end: int
    ranges: bool = False
    suffix: str = ""
    linked: bool = False
    perhaps: bool = False

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

    def up_to_a_link(self) -> tuple[Item, ...]:
        """The items before the first that is linked to them."""
        return tuple(takewhile(lambda item: not item.linked, self.items))


def unit_at(text: str, place: int) -> bool:
    """Whether a unit with a number stands at a place, or the sign of one."""
    return bool(_UNIT.match(text, place))


def joined(text: str, start: int, end: int) -> bool:
    """Whether nothing but a separator stands between two places."""
    return bool(_SEPARATOR.fullmatch(text, start, end) or _LINK.fullmatch(text, start, end))


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
    opened = False
    for _ in range(LONGEST_LIST):
        if item is None:
            return
        yield item
        last = item
        closed = opened and text[last.end : last.end + 1] == ")"
        place, opened = last.end + closed, opened and not closed
        if to := _RANGE.match(text, place):
            item = _item(text, to.end(), first=False, many=True, ranges=True, german=last.worded)
        elif link := _LINK.match(text, place):
            item = _item(text, link.end(), first=False, many=False)
            item = replace(item, linked=True) if item else None
        elif between := _SEPARATOR.match(text, place):
            opened = opened or bool(between["bracket"])
            item = _item(text, between.end(), first=False, many=many, german=last.worded)
        elif forgotten := _FORGOTTEN.match(text, place):
            item = _item(text, forgotten.end(), first=False, many=False)
            item = replace(item, perhaps=True) if item else None
        else:
            return


def _item(
    text: str, place: int, *, first: bool, many: bool, ranges: bool = False, german: bool = False
) -> Item | None:
    number, after = "", place
    match = _NUMBER.match(text, place) or (_LONG_NUMBER.match(text, place) if first else None)
    if match:
        number, after = match["number"], match.end()
        if len(number) > 3 and number.isdigit() and counts_a_noun(text, after):
            return None
        if is_of_something_else(text, after) or (not first and _begins_a_line(text, place, after)):
            return None
    elif first:
        return None
    pins = tuple(pins_at(text, after, bare=not number))
    if not number and not pins and german and (letter := bare_letter(text, place)):
        pins = (letter,)
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


def _begins_a_line(text: str, place: int, after: int) -> bool:
    """Whether a number counts the lines of a list: "2) Please advise", "2. Section 40"."""
    return text[max(0, place - 21) : place].rstrip(" ")[-1:] == "\n" and text[after : after + 1] in (")", ".")


def _after_gap(text: str, place: int) -> int:
    match = re.compile(GAP).match(text, place)
    return match.end() if match else place
