"""What letters call the questions of a request: "questions 1b, 4, 5 and 9", "parts a & b", "your last point".

Labels are read only as far as the request has such questions: "part 3" of a request with two is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from foi_archive.drafting.lists import ROMAN

_NOUN = (
    r"(?:questions?|qu?s?(?=[ .]?\(?\d)|points?|parts?|items?|bullets?(?:\s+points?)?|requests?|queries"
    r"|query|elements?|limbs?|sub-?(?:questions?|parts?))"
)
# "Part (b), a copy of which is attached": the article is no label, and that of "parts a and b" is one.
_ARTICLE = r"\s+(?!(?:and|or|to|through|of|is|are|was|were|has|have|above|below|we|i|the|please|you)\b)[a-z]"
_ONE = (
    r"(?:\d{1,2}(?:\s?\(?|\)\()(?:[a-h]|[ivx]{1,4})\)?(?:\s?\(?[ivx]{1,4}\))?(?![a-z])"
    r"|\d{1,2}|(?<![a-z])[a-h]\d(?!\w)"
    rf"|(?<![a-z])(?:\([a-n]|[b-hj-n]|a(?!{_ARTICLE}))(?:\s?\(?[ivx]{{1,4}}\))?(?![\w’']))"
)
_JOIN = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+(?:also\s+)?|\s*&\s*|\s*;\s*(?:and\s+)?|\s+(?=\d)|\s+or\s+)"
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through)\s+)"
_PARENTHESES = r"[()]{0,2}"
_LABEL = rf"{_PARENTHESES}{_ONE}{_PARENTHESES}"
_ROW = rf"(?P<row>{_LABEL}(?:(?:{_TO}|{_JOIN}(?:{_NOUN}\s*)?){_LABEL})*)"
_NAMED = re.compile(rf"(?<![\w-]){_NOUN}\.?\s*(?:no\.?\s*|number(?:s|ed)?\s*)?{_ROW}", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w)])\(?(?P<row>\d{1,2}\s?\((?:[a-h]|[ivx]{1,4})\)|[a-h]\((?:[ivx]{1,4})\)|\d{1,2}[a-h]|[a-h]\d)(?![\w(])"
)
_IN_BRACKETS = re.compile(rf"(?<!\w)(?<!\d\s)(?<!\))\((?P<row>{_ONE}(?:{_JOIN}{_ONE})*)\)(?!\s?\()")
_EACH = re.compile(rf"(?P<to>{_TO})?\(?(?P<label>{_ONE})", re.IGNORECASE)

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_ORDINAL = re.compile(
    rf"(?<!\w)(?:(?P<many>first|last)\s+(?P<count>{'|'.join(_COUNTS)})|(?P<one>{'|'.join(_ORDINALS)}|last|final))\s+"
    r"(?:(?:and|&)\s+(?P<two>" + "|".join(_ORDINALS) + r")\s+)?"
    r"(?:questions?|points?|parts?\s+of\s+your\s+(?:request|question|letter|e-?mail)|items?|bullets?(?:\s+points?)?|requests?)\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(
    rf"\b(?:regards?\s+to|as\s+regards|respect\s+of|relation\s+to|as\s+to|for|regarding|under)\s+"
    rf"(?P<row>\(?{_ONE}\)?(?:{_JOIN}\(?{_ONE}\)?)*)(?=\s*[,:–—]|\s+(?:please\s+)?see\b)",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"(?<!\w)(?P<which>{'|'.join(_ORDINALS)})\s+(?:half|part|limb|sentence|element)\s+of\s+(?:your\s+)?"
    rf"{_NOUN}\s*\(?(?P<row>\d{{1,2}}|[a-n])\b",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"\b(?:sections?|s{1,2}\.?|regulations?|regs?\.?|articles?|exemptions?|schedules?|annex|appendix|tables?|steps?|clauses?"
    r"|subsections?|act|foia|code|rule|order)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Questions that a letter names, by their ids, from `start` to `end` of the text.

    It `is_sure` if a word says that questions are meant: "(b)" alone may be many things.
    """

    ids: tuple[str, ...]
    start: int
    end: int
    is_sure: bool


class Labels:
    """The questions of a request, to be found by what letters call them.

    `ids` are in the order of asking. `split` collects parts that a letter names of a question that has none:
    "1a" and "1b" of question 1.
    """

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = tuple(ids)

    def named(self, text: str, start: int, end: int) -> list[Named]:
        """Where the text names questions, in order, and which."""
        found: list[Named] = []
        for pattern in (_HALF, _NAMED, _TOWARDS, _ORDINAL, _BARE, _IN_BRACKETS):
            for match in pattern.finditer(text, start, end):
                if any(each.start < match.end() and match.start() < each.end for each in found):
                    continue
                if pattern is not _NAMED and _CITES.search(
                    text[max(start, match.start() - 14) : match.start()]
                ):
                    continue
                if pattern is _HALF:
                    ids = self._by_half(match)
                else:
                    ids = (
                        self._by_place(match)
                        if pattern is _ORDINAL
                        else self._by_row(match["row"], sure=pattern is _NAMED)
                    )
                if ids:
                    is_sure = pattern in (_HALF, _NAMED, _ORDINAL)
                    found.append(Named(ids, match.start(), match.end(), is_sure))
        return sorted(found, key=lambda each: each.start)

    def within(self, ids: Sequence[str], label: str) -> tuple[str, ...]:
        """What a label such as "(ii)" means where the letter speaks of some questions: a part of theirs."""
        tops = {self.top(each) for each in ids}
        return self.of(f"{tops.pop()}{label}") if len(tops) == 1 else ()

    def of(self, label: str) -> tuple[str, ...]:
        """The questions that one label means: itself, or its parts; empty if there is no such question."""
        name = re.sub(r"[^0-9a-z]", "", label.lower())
        if name in self.ids:
            return (name,)
        parts = tuple(each for each in self.ids if name and self.top(each) == name)
        if parts:
            return parts
        whole = re.fullmatch(r"(\d{1,2})([a-z]{1,4})", name) or re.fullmatch(r"([a-z])(\d|[ivx]{1,4})", name)
        return (name,) if whole and whole[1] in self.ids and self._may_be_split(whole[2]) else ()

    def place(self, name: str) -> int:
        """Where a question stands among the others, a part of one where that stands; -1 if it is none."""
        wholes = (name[:size] for size in range(len(name), 0, -1))
        return next((self._places[whole] for whole in wholes if whole in self._places), -1)

    @staticmethod
    def _may_be_split(part: str) -> bool:
        return part in ROMAN or part in "abcdefgh123456"

    def _by_row(self, row: str, *, sure: bool = True) -> tuple[str, ...]:
        """The questions of a row; empty if one of its labels is none: then it is about something else."""
        result: list[str] = []
        last = ""
        for match in _EACH.finditer(row):
            name = re.sub(r"[^0-9a-z]", "", match["label"].lower())
            ids = self.of(name) or self._next_part(last, name) or self._by_number(name, numbered=sure)
            if not ids:
                return ()
            if match["to"] and result:
                ids = self._between(result[-1], ids[-1])
            result += ids
            last = name
        return tuple(dict.fromkeys(result))

    def _by_number(self, name: str, *, numbered: bool) -> tuple[str, ...]:
        """What "item (iv)" means of a request whose parts have only numbers: the fourth."""
        if not numbered or not all(each.isdecimal() for each in self.ids):
            return ()
        if name in ROMAN:
            return self.of(str(ROMAN.index(name) + 1))
        return self.of(str(ord(name) - ord("a") + 1)) if len(name) == 1 and name.isalpha() else ()

    def _next_part(self, last: str, name: str) -> tuple[str, ...]:
        """What "b" means in "3a and b"."""
        whole = re.fullmatch(r"(\d{1,2}|[a-z])([a-z]+)", last)
        return self.of(f"{whole[1]}{name}") if whole else ()

    def _between(self, first: str, last: str) -> tuple[str, ...]:
        if first not in self._places or last not in self._places:
            return (last,)
        return self.ids[self._places[first] + 1 : self._places[last] + 1]

    def _by_half(self, match: re.Match[str]) -> tuple[str, ...]:
        parts = self.of(match["row"])
        place = _ORDINALS.index(match["which"].lower())
        return parts[place : place + 1] if len(parts) > 1 else parts

    def _by_place(self, match: re.Match[str]) -> tuple[str, ...]:
        """The questions that "the last two points" means: of those that are numbered, parts together."""
        tops = list(dict.fromkeys(self.top(each) for each in self.ids))
        if match["count"]:
            count = _COUNTS[match["count"].lower()]
            chosen = tops[:count] if match["many"].lower() == "first" else tops[-count:]
        else:
            words = [word.lower() for word in (match["one"], match["two"]) if word]
            places = [-1 if word in ("last", "final") else _ORDINALS.index(word) for word in words]
            chosen = [tops[place] for place in places if place < len(tops)]
        return tuple(each for each in self.ids if self.top(each) in chosen)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each: place for place, each in enumerate(self.ids)}

    @staticmethod
    def top(name: str) -> str:
        """The number or letter of a question by which its parts go together: `3` of `3b`."""
        match = re.match(r"\d+|[a-z]", name)
        return match[0] if match else name
