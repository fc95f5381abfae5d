"""Lists in letters: items with numbers, letters, roman numbers or bullets, and items within items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

_LABEL = r"(?:\d{1,2}(?!\d)|[ivx]{1,4}(?![a-z])|[a-z](?![a-z]))"
# "Q1", "Question 2:", "3.", "(4)", "5a)", "6 -": with a word before it, a label needs no sign behind it.
_MARK = re.compile(
    rf"(?P<word>(?:Question|Part|Item|Point|Qu?)[ .]{{0,2}})?(?P<open>\()?(?P<label>{_LABEL})"
    rf"(?:\)?[ ]?\(?(?P<part>{_LABEL})(?=[).:]))?(?P<sign>[).:]{{1,2}}|[ \t][-–—](?=[ \t]))?"
    r"(?=\s|[A-Z“\"‘]|$)",
    re.IGNORECASE,
)
# "1 How many checks did you make?": a number alone is a mark before words that ask.
_BARE = re.compile(
    r"(?P<label>\d{1,2})[ \t]{1,4}"
    r"(?=(?:How|What|Which|Who|When|Where|Why|Whether|Please|Has|Have|Is|Are|Do|Does|Did|Was|Were|Any|All|Copies|Details)\b)"
)
_INNER = re.compile(rf"(?<=[\s:;,])(?:\((?P<label>{_LABEL})\)|(?P<bare>[a-z])\))(?=\s)", re.IGNORECASE)
_BULLET = re.compile(r"[•·●▪◦*‣–—-][ \t]+(?=\S)")
_INDENT = re.compile(r"[ \t\u00a0>]*")
_BLANK = re.compile(r"\n[ \t\u00a0>]*(?=\n)")
_JOINS = re.compile(r"(?:[\s,;>\u00a0]|\b(?:and|or)(?=\W*$))+$")
_CITES = re.compile(
    r"(?:\d[A-Z]?|\)|\b(?:sections?|regulations?|articles?|ss?\.?|regs?\.?))\s?$", re.IGNORECASE
)


class Style(Enum):
    """How the items of a list are marked."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its label, as `2` or `2a`, and where its words stand, without the mark.

    `parts` are the items within it; its own words end where the first of them begins. A bullet's label is its
    number in the list.
    """

    label: str
    start: int
    end: int
    parts: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark, from `at` to `start`, and how it can be read: `i` is a letter or a roman number."""

    at: int
    start: int
    readings: tuple[tuple[Style, int], ...]
    opens_line: bool

    def value(self, style: Style) -> int:
        """Its place in a list of this style; 0 if it is no mark of one."""
        return next((value for each, value in self.readings if each is style), 0)


def lists_of(text: str) -> tuple[tuple[Item, ...], ...]:
    """The lists of a letter, in order: each has two items or more. Takes time linear in the text."""
    result: list[tuple[Item, ...]] = []
    marks = list(_marks(text))
    number = 0
    while number < len(marks):
        items, number = _list_from(text, marks, number)
        if len(items) > 1:
            result.append(items)
    return tuple(result)


def label_of(style: Style, value: int) -> str:
    """The label of an item by its place in a list: `3`, `c`, `iii`."""
    if style is Style.LETTER:
        return chr(ord("a") + value - 1)
    return ROMAN[value - 1] if style is Style.ROMAN else str(value)


def _list_from(text: str, marks: list[_Mark], number: int) -> tuple[tuple[Item, ...], int]:
    """The list that begins with a mark, and the number of the first mark behind it."""
    first = marks[number]
    style = next((style for style, value in first.readings if value == 1), None)
    if style is None:
        return (), number + 1
    heads: list[_Mark] = [first]
    parts: list[list[_Mark]] = [[]]
    number += 1
    while number < len(marks):
        mark = marks[number]
        if style is Style.BULLET:
            if mark.value(style):
                heads.append(mark)
                parts.append([])
        elif mark.value(style) == len(heads) + 1 and (mark.opens_line or not first.opens_line):
            heads.append(mark)
            parts.append([])
        elif mark.value(style) == 1 and len(heads) > 1 and mark.opens_line:
            break
        elif _goes_on(mark, parts[-1], style) and (
            mark.opens_line or _opens(text, heads[-1], parts[-1], mark)
        ):
            parts[-1].append(mark)
        number += 1
    limits = [*(head.at for head in heads[1:]), len(text)]
    items = [
        _item(text, style, place, head, part, limit)
        for place, (head, part, limit) in enumerate(zip(heads, parts, limits, strict=True), start=1)
    ]
    return tuple(items), number


def _opens(text: str, head: _Mark, parts: list[_Mark], mark: _Mark) -> bool:
    """Whether parts within a line begin with their item: "(6) (a) …; (b) …"; else they are its words."""
    first = parts[0] if parts else mark
    return not text[head.start : first.at].strip()


def _goes_on(mark: _Mark, parts: list[_Mark], style: Style) -> bool:
    """Whether a mark is the next of the parts of an item."""
    inner = _style_of(parts, style) if parts else None
    if inner is not None:
        return mark.value(inner) == len(parts) + 1
    return any(value == 1 and each not in (style, Style.BULLET) for each, value in mark.readings)


def _style_of(parts: list[_Mark], style: Style) -> Style:
    return next(each for each, value in parts[0].readings if value == 1 and each is not style)


def _item(text: str, style: Style, place: int, head: _Mark, parts: list[_Mark], limit: int) -> Item:
    label = label_of(style, place)
    limits = [*(part.at for part in parts[1:]), limit] if parts else []
    inner = tuple(
        Item(f"{label}{label_of(_style_of(parts, style), number)}", *_words(text, part.start, end))
        for number, (part, end) in enumerate(zip(parts, limits, strict=True), start=1)
    )
    return Item(label, *_words(text, head.start, parts[0].at if parts else limit), inner)


def _words(text: str, start: int, limit: int) -> tuple[int, int]:
    """The words of an item: its first paragraph, without what only joins it to the next item."""
    while start < limit and (text[start].isspace() or text[start] == ">"):
        start += 1
    blank = _BLANK.search(text, start, limit)
    words = text[start : blank.start() if blank else limit]
    return start, start + len(_JOINS.sub("", words))


def _marks(text: str) -> Iterator[_Mark]:
    """The marks of items in a text, in order: those that open a line, and those within lines."""
    place = 0
    for line in text.splitlines(keepends=True):
        indent = _INDENT.match(line)
        yield from _of_line(text, place + (indent.end() if indent else 0), place + len(line.rstrip("\r\n")))
        place += len(line)


def _of_line(text: str, at: int, end: int) -> Iterator[_Mark]:
    behind = at
    if match := _BULLET.match(text, at, end):
        yield _Mark(at, match.end(), ((Style.BULLET, 1),), True)
        behind = match.end()
    elif (match := _MARK.match(text, at, end)) and (match["word"] or match["sign"]):
        behind = match.start("part") if match["part"] else match.end()
        yield _Mark(at, behind, _readings(match["label"]), True)
        if match["part"]:
            yield _Mark(at, match.end(), _readings(match["part"]), True)
            behind = match.end()
    elif match := _BARE.match(text, at, end):
        yield _Mark(at, match.end(), _readings(match["label"]), True)
    for inner in _INNER.finditer(text, max(at, behind - 1), end):
        if not _CITES.search(text[max(at, inner.start() - 14) : inner.start()]):
            yield _Mark(inner.start(), inner.end(), _readings(inner["label"] or inner["bare"]), False)


def _readings(label: str) -> tuple[tuple[Style, int], ...]:
    small = label.lower()
    if small.isdecimal():
        return ((Style.NUMBER, int(small)),)
    roman = ((Style.ROMAN, ROMAN.index(small) + 1),) if small in ROMAN else ()
    return (*roman, (Style.LETTER, ord(small) - ord("a") + 1)) if len(small) == 1 else roman
