"""The date that a letter gives itself: its date line, its header, or words such as "it is now 4 April"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_archive.drafting.days import Day, within
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.thread_letters import ReadLetter


@dataclass(frozen=True, slots=True)
class OwnDate:
    """The day that a letter says it was written on, and its words there."""

    day: Day
    quote: str


def own_dates(letter: ReadLetter, named: Sequence[Day]) -> tuple[OwnDate, ...]:
    """What a letter says of its own date; `named` are the days that it names. Two days are for the caller."""
    lines = [*_date_lines(letter, named)]
    labelled = [own for own in lines if _LABEL.match(own.quote)]
    return tuple(labelled or lines or _today(letter, named))


def _date_lines(letter: ReadLetter, named: Sequence[Day]) -> Iterator[OwnDate]:
    heads = letter.anatomy.spans_of(PartKind.LETTERHEAD, PartKind.SIGNATURE)
    begin = next((part.start for part in letter.anatomy.parts if part.kind is PartKind.BODY), None)
    last = max((end for _, end in heads), default=0)
    for day in within(named, 0, max(last, 0 if begin is None else begin + 200)):
        start = letter.text.rfind("\n", max(0, day.start - 400), day.start) + 1
        end = letter.text.find("\n", day.end)
        end = len(letter.text) if end < 0 else end
        at_head = any(first <= day.start < last for first, last in heads)
        if not at_head and not (begin is not None and begin <= day.start < begin + 200):
            continue
        before, behind = letter.text[start : day.start], letter.text[day.end : end]
        if len(before) > 400 or not (_BEHIND if at_head else _NOTHING).fullmatch(behind):
            continue
        column = _COLUMN.split(before)[-1] if at_head else before
        if not at_head and _SENTENCE_ABOVE.search(letter.text[max(0, start - 40) : start]):
            continue
        if _BEFORE.fullmatch(column.strip()) and not _OTHER.search(column):
            quote = letter.text[day.end - len(column) - (day.end - day.start) : day.end].strip()
            yield OwnDate(day, quote)


def _today(letter: ReadLetter, named: Sequence[Day]) -> Iterator[OwnDate]:
    """Words of the body that say what day it is."""
    for start, end in letter.anatomy.own_spans():
        for day in within(named, start, end):
            before = letter.text[max(start, day.start - 60) : day.start]
            if match := _TODAY.search(before):
                yield OwnDate(day, letter.text[day.start - len(before) + match.start() : day.end])


_LABEL = re.compile(r"(?:date|dated|sent)\b", re.IGNORECASE)
_COLUMN = re.compile(r"\s{3,}|\t")
_BEFORE = re.compile(
    r"(?:(?:the\s+)?(?:date(?:\s+(?:of|issued|sent)(?:\s+(?:this|the))?(?:\s+(?:reply|letter|response|decision|issue|notice))?)?"
    r"|dated|sent|issued|dyddiad|dáta|datum)\s*[:.-]?)?"
    r"(?:[^\n:]{2,40}\d{4}\s*/)?(?:[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,4},)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[.,]?(?:\s*(?:at\s*|,\s*)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z+]\S{0,8})?)?\s*|\s{3,}.*"
)
_NOTHING = re.compile(r"[.,]?\s*")
_OTHER = re.compile(
    r"\b(?:request|received|due|by|from|your|reply by|deadline|target|respond|until|before|re|subject"
    r"|period)\b",
    re.IGNORECASE,
)
# A sentence may be wrapped before its date: "received in this office on".
_SENTENCE_ABOVE = re.compile(
    r"(?:\b(?:[a-z][\w’'-]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|,)[ \t\u00a0]*\n\Z"
)
_TODAY = re.compile(
    r"\b(?:(?:it\s+is|it[’']s|this\s+is|today(?:\s+is|[’']s)?)(?:\s+now)?(?:\s+already)?|today),?\s{1,3}(?:the\s)?$",
    re.IGNORECASE,
)
