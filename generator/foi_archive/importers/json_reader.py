"""A reader of JSON that says where it is, and refuses what programs take differently.

The standard library keeps the last of two equal keys, takes NaN for a number and recurses. Here each of them
is refused, and no text takes more than its own size times a small factor.

Source: RFC 8259; RFC 7493 (I-JSON) for what is refused beyond it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from foi_archive.importers.problems import json_files as problems
from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.problems.rule import quoted

MOST_VALUES = 400_000
DEEPEST = 64
LONGEST_NUMBER = 400  # digits

Path = tuple[str | int, ...]
"""The keys and the numbers in lists, from 0, that lead to a value."""

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?P<fraction>\.[0-9]+)?(?P<exponent>[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"-?[A-Za-z]+")
_WORDS = {"true": True, "false": False, "null": None}
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRING = json.JSONDecoder()

_Fact = TypeVar("_Fact", str, int)


class RefusedError(Exception):
    """A text that is not read, and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


def line_and_column(name: str, text: str, offset: int) -> Place:
    """The place of a character in the text of a file, by its number from 0."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(name, text.count("\n", 0, offset) + 1, offset - line_start + 1)


@dataclass(slots=True)
class _Open:
    """An object or a list that is being read, and the key or the number of the value that is read now."""

    value: dict[str, object] | list[object]
    step: str | int = 0

    def put(self, value: object) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[str(self.step)] = value


@dataclass(slots=True)
class JsonReader:
    """Reads one value without recursion; `found` becomes the offset of the value at the path `wanted`."""

    name: str
    text: str
    wanted: Path | None = None
    found: int = 0
    at: int = 0
    values: int = 0
    within: list[_Open] = field(default_factory=list)

    def value(self) -> object:
        """The value that the text is; `RefusedError` if it is none, or a value and more."""
        top: list[object] = []
        self.within = [_Open(top)]
        self._begin_value()
        while len(self.within) > 1:
            inner = self.within[-1].value
            if self._next() == ("}" if isinstance(inner, dict) else "]"):
                self.at += 1
                self.within.pop()
                continue
            if inner:
                self._expect(",", f"a comma or the end of the {_name(inner)}")
            self._begin_member(inner)
            self._begin_value()
        if self._next():
            raise self._broken("the end of the file")
        return top[0]

    def place(self, offset: int) -> Place:
        """The place of a character, by its number from 0."""
        return line_and_column(self.name, self.text, offset)

    def _begin_member(self, inner: dict[str, object] | list[object]) -> None:
        """Reads the key of a value in an object, or counts a value in a list."""
        if isinstance(inner, list):
            self.within[-1].step = len(inner)
            return
        if self._next() != '"':
            raise self._broken("a key in double quotes")
        start = self.at
        key = self._string()
        if key in inner:
            raise RefusedError(problems.json_duplicate_key(self.place(start), key))
        self.within[-1].step = key
        self._expect(":", "a colon")

    def _begin_value(self) -> None:
        """Reads a text, a number or a word, or opens an object or a list."""
        sign = self._next()
        if self.wanted is not None and self.wanted == tuple(opened.step for opened in self.within[1:]):
            self.found = self.at
        self.values += 1
        if self.values > MOST_VALUES:
            raise self._refused(problems.json_too_many_values, MOST_VALUES)
        if sign not in ("{", "["):
            self.within[-1].put(self._string() if sign == '"' else self._number_or_word())
            return
        if len(self.within) > DEEPEST:
            raise self._refused(problems.json_too_deep, DEEPEST)
        opened: dict[str, object] | list[object] = {} if sign == "{" else []
        self.within[-1].put(opened)
        self.within.append(_Open(opened))
        self.at += 1

    def _string(self) -> str:
        start = self.at
        try:
            text, self.at = _STRING.raw_decode(self.text, start)
        except json.JSONDecodeError as broken:
            self.at = broken.pos
            raise self._refused(problems.json_broken, _in_words(broken.msg)) from None
        if _SURROGATE.search(text):
            raise RefusedError(problems.json_half_a_character(self.place(start)))
        return str(text)

    def _number_or_word(self) -> object:
        if number := _NUMBER.match(self.text, self.at):
            if (value := _number(number)) is None:
                raise self._refused(problems.json_number, number[0])
            self.at = number.end()
            return value
        word = _WORD.match(self.text, self.at)
        if word and word[0] in _WORDS:
            self.at = word.end()
            return _WORDS[word[0]]
        if word and word[0].lstrip("-") in ("NaN", "Infinity"):
            raise self._refused(problems.json_number, word[0])
        raise self._broken("a value")

    def _next(self) -> str:
        """The sign behind the spaces that follow; empty at the end."""
        space = _SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at
        return self.text[self.at : self.at + 1]

    def _expect(self, sign: str, in_words: str) -> None:
        if self._next() != sign:
            raise self._broken(in_words)
        self.at += 1

    def _broken(self, expected: str) -> RefusedError:
        found = quoted(self.text[self.at]) if self.at < len(self.text) else "the end of the file"
        return self._refused(problems.json_broken, f"{found} stands where {expected} is expected")

    def _refused(self, rule: Callable[[Place, _Fact], Diagnostic], fact: _Fact) -> RefusedError:
        return RefusedError(rule(self.place(self.at), fact))


def _number(number: re.Match[str]) -> int | Decimal | None:
    """The number with all its digits; None if it is larger, smaller or longer than any program keeps."""
    text = number[0]
    if len(text) > LONGEST_NUMBER:
        return None
    if not (number["fraction"] or number["exponent"]):
        return int(text)
    try:
        exact, near = Decimal(text), float(text)
    except InvalidOperation:
        return None
    return None if math.isinf(near) or (near == 0) != (exact == 0) else exact


def _name(value: dict[str, object] | list[object]) -> str:
    return "list" if isinstance(value, list) else "object"


def _in_words(complaint: str) -> str:
    """What the standard library says of a text that is broken, as this archive says it."""
    for theirs, ours in _COMPLAINTS.items():
        if complaint.startswith(theirs):
            return ours
    return complaint.lower()


_COMPLAINTS = {
    "Unterminated string": "the text that begins here is never closed",
    "Invalid control character": "a line break or another control character stands in a text",
    "Invalid \\escape": "a backslash stands before a sign that needs none",
    "Invalid \\uXXXX escape": "\\u has to be followed by four hexadecimal digits",
}
