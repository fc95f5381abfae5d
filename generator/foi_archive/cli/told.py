"""What a person tells of a request, in an option or in an answer: read, or refused with the reason.

Each function raises ValueError, with a sentence, for what cannot be.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from foi_archive.model.place import Diagnostic, Place, Severity
from foi_archive.model.quotation import find
from foi_archive.model.when import When
from foi_archive.thread import text
from foi_archive.thread.dates import same_day
from foi_archive.thread.folder import shown
from foi_archive.thread.names import LONGEST_NAME, NAME, RESERVED
from foi_archive.thread.problems.rule import quoted

UNKNOWN = "unknown"
NOTHING = "there is nothing in it"


def line(written: str) -> str:
    """A text of one line, as for a title or a name, with single spaces."""
    told = " ".join(written.split())
    if not told:
        raise ValueError(NOTHING)
    for doubt in text.doubts_in_fields(told, lambda at: Place("", 1, at + 1)):
        raise ValueError(doubt.message)
    return told


def name(written: str) -> str:
    """A name for a file."""
    if not NAME.fullmatch(written) or len(written) > LONGEST_NAME or written in RESERVED:
        raise ValueError(
            f"{quoted(written)} is no name for a file: it has small letters, digits and dashes between "
            f"them, at most {LONGEST_NAME}, and is none of those that the site or Windows keep for themselves"
        )
    return written


def day(written: str) -> When | None:
    """The date of a letter that has been sent; None if it is unknown, as for no words at all."""
    told = written.strip()
    if told in ("", UNKNOWN):
        return None
    days = same_day(told)
    if len(days) > 1:
        raise ValueError(f"{quoted(told)} can be {' or '.join(days)}: write which")
    when = When.parse(days[0] if days else told)
    if when.earliest and when.earliest > date.today():
        raise ValueError(f"{quoted(told)} has not come yet")
    return when


def letter(written: str) -> str:
    """A letter, word for word: with line feeds at the ends of lines, and without blank lines around it."""
    whole = text.unified(written)
    if not whole.strip():
        raise ValueError(NOTHING)
    doubts = text.doubts_in_body(whole, lambda at: text.place_in(whole, at, ""))
    for doubt in filter(None, (text.refusal(whole, "", ""), *doubts)):
        if doubt.severity is Severity.ERROR:
            raise ValueError(f"line {doubt.place.line}, column {doubt.place.column}: {doubt.message}")
    lines = whole.split("\n")
    while not lines[0].strip():
        lines.pop(0)
    while not lines[-1].strip():
        lines.pop()
    return "\n".join(lines)


def letter_in(file: str, data: bytes) -> str:
    """The letter that a file holds."""
    decoded = text.decoded(data, shown(Path(file)))
    if isinstance(decoded, Diagnostic):
        raise ValueError(f"{decoded.place}: {decoded.message}; {decoded.fix}")
    return letter(decoded)


def question(written: str, letter: str) -> str:
    """A question in words of the letter."""
    told = line(written)
    if not find(told, letter):
        raise ValueError(f"{quoted(told)} does not stand in the letter: copy the words out of it")
    return told
