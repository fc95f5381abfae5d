"""Bytes to text, and the characters that a thread file may hold."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.problems import text as problems

LARGEST_FILE = 2 * 1024 * 1024  # bytes
MOST_LINES = 100_000

_BYTE_ORDER_MARK = "\ufeff"
# Refused in fields and letters: C0 controls, DEL, halves of surrogate pairs, and the two non-characters that
# YAML's and HTML's readers refuse.
_CONTROLS = "\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f\ud800-\udfff\ufffe\uffff"
_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_CONTROL = re.compile(f"[{_CONTROLS}]")
# YAML refuses C1 controls; U+0085, U+2028 and U+2029 it counts as ends of lines, which no editor does.
_CONTROL_IN_FIELDS = re.compile(f"[{_CONTROLS}\\x0c\\x80-\\x9f\u2028\u2029]")
_DOUBTFUL = re.compile(r"[\x0c\x80-\x9f]")
_LOST = re.compile("\ufffd")
_TURNING = re.compile(f"[{_DIRECTION}]")
_WORTH_A_LOOK = re.compile(f"[{_CONTROLS}{_DIRECTION}\\x0c\\x80-\\x9f\ufffd]")


def decoded(data: bytes, path: str) -> str | Diagnostic:
    """The text of a file; what is wrong with its bytes if it is too large or not UTF-8."""
    if len(data) > LARGEST_FILE:
        return problems.file_too_large(Place(path), len(data), LARGEST_FILE)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return problems.utf_16(Place(path))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return problems.not_utf8(place_in(unified(before), len(unified(before)), path), data[error.start])


def refusal(text: str, path: str, if_empty: str) -> Diagnostic | None:
    """Why a text is not read at all: it is empty or too long. `if_empty` is the way out of the former."""
    if not text.strip(_BYTE_ORDER_MARK + " \t\r\n"):
        return problems.empty_file(Place(path), if_empty)
    # No character takes more than four bytes, so most texts need not be encoded to know that they are short.
    if len(text) * 4 > LARGEST_FILE:
        size = len(text.encode("utf-8", "surrogatepass"))
        if size > LARGEST_FILE:
            return problems.file_too_large(Place(path), size, LARGEST_FILE)
    lines = unified(text).count("\n")
    if lines > MOST_LINES:
        return problems.too_many_lines(Place(path), lines, MOST_LINES)
    return None


def unified(text: str) -> str:
    """The text without a byte order mark, its lines ending in a line feed."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unification_notices(text: str, path: str) -> Iterator[Diagnostic]:
    """What `unified` changes in a text."""
    if text.startswith(_BYTE_ORDER_MARK):
        yield problems.byte_order_mark(Place(path))
    returns = text.count("\r")
    if returns:
        before = unified(text[: text.index("\r")])
        yield problems.carriage_returns(place_in(before, len(before), path), returns)


def doubts_in_fields(text: str, place_of: Callable[[int], Place]) -> Iterator[Diagnostic]:
    """The characters that fields may not hold: the first of each rule, with how many more there are.

    `place_of` gives the place of the character with some offset in the text.
    """
    for pattern, rule in (
        (_CONTROL_IN_FIELDS, problems.control_character),
        (_TURNING, problems.direction_control),
    ):
        found = pattern.findall(text)
        if found:
            yield rule(place_of(text.index(found[0])), found[0], len(found))


def doubts_in_body(text: str, place_of: Callable[[int], Place]) -> Iterator[Diagnostic]:
    """As `doubts_in_fields`, for the characters of letters and notes that are wrong or doubtful."""
    if not _WORTH_A_LOOK.search(text):
        return
    for pattern, rule in (
        (_CONTROL, problems.control_character),
        (_DOUBTFUL, problems.doubtful_character),
        (_TURNING, problems.direction_control_in_letter),
        (_LOST, problems.lost_character),
    ):
        found = pattern.findall(text)
        if found:
            yield rule(place_of(text.index(found[0])), found[0], len(found))


def place_in(text: str, offset: int, path: str, first_line: int = 1) -> Place:
    """The place of a character of a text whose first line is line `first_line` of its file."""
    return Place(path, first_line + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset))
