"""The blocks of a letter: paragraphs and labelled lines, with the questions that they stand under."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from foi_archive.drafting.anatomy import Anatomy
from foi_archive.drafting.labels import Labels
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.line_labels import LineLabel, line_labels
from foi_archive.drafting.restated import Restated, restated
from foi_archive.model.question import Question

_MARKS = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_LONGEST_HEADING = 90  # characters
_LONGEST_TITLE, _LONGEST_TITLE_ABOVE = 5, 10  # words
_OF_LAW = re.compile(r"(?:sections?|regulations?|articles?|exemptions?|exceptions?)\b", re.IGNORECASE)
_RECITAL = 3  # so many questions in a row without an answer between them are only repeated
# What stands before a question that is repeated: the beginning of a line, a label, a colon, a quotation mark.
_BEGINS = re.compile(r"(?:^|[\n.:;?!\"“‘>•*–—-])[ \t\u00a0]*(?:[\w().:]{1,9}[ \t\u00a0]+){0,2}$")
_ENDS = re.compile(r"[ \t\u00a0]*(?:[.?!;:,\"”’)\[…]|\n[ \t\u00a0]*\n|$)")
# "The register and the plan are withheld" begins with two of them.
_JOINED = re.compile(r"\s{1,3}(?:and|or)\s")
_BREAK = re.compile(r"\n[ \t\u00a0]*\n\s*")
# A heading in capitals, or a word such as "Response" alone: a line of its own, whatever follows.
_CAPITALS = re.compile(
    r"^[ \t]*(?:[A-Z][A-Z0-9 ,&/()’'–-]{4,70}|(?:Our |The )?(?:Response|Answer|Reply))[ \t\u00a0]*:?[ \t]*\n",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a labelled line, from `start` to `end`.

    `ids` are the questions whose label or words it begins with, `answer_start` is where these end; `is_named`
    if a label with a word says so, as "Question 1a"; `title` is where words stand that name what
    follows, as "Point 1 - the contract". A recital only repeats questions.
    """

    start: int
    end: int
    ids: tuple[str, ...] = ()
    answer_start: int = 0
    is_named: bool = False
    title: tuple[int, int] = (0, 0)
    is_heading: bool = False
    is_recital: bool = False


def _stands_alone(text: str, each: Restated) -> bool:
    """Whether words that are those of a question stand there as a question, and not within a sentence."""
    begins = _BEGINS.search(text[max(0, each.start - 40) : each.start])
    if _JOINED.match(text, each.end):
        return False
    return bool(begins) and (each.is_whole or bool(_ENDS.match(text, each.end)))


def without_marks(text: str) -> str:
    """The text with blanks for the signs of quoted lines; every character keeps its place."""
    return _MARKS.sub(lambda match: " " * len(match[0]), text)


def blocks_of(anatomy: Anatomy, questions: Sequence[Question], labels: Labels) -> Iterator[Block]:
    """The blocks of the body of a letter, in order, also those that repeat questions."""
    text = without_marks(anatomy.text)
    again = [each for each in restated(text, questions) if _stands_alone(text, each)]
    spans = anatomy.spans_of(PartKind.BODY, PartKind.QUOTED, PartKind.ANNEX)
    own = anatomy.spans_of(PartKind.BODY, PartKind.ANNEX)
    marks = line_labels(text, spans, labels, again)
    blocks = [
        _block(text, start, end, marks, again, own)
        for first, last in spans
        for start, end in _pieces(text, first, last, marks, again)
    ]
    yield from _with_recitals(
        list(_below_labels([block for block in blocks if block is not None], text)), text
    )


def _pieces(
    text: str, first: int, last: int, marks: dict[int, LineLabel], again: Sequence[Restated]
) -> Iterator[tuple[int, int]]:
    """A part of a letter by its paragraphs, labelled lines and repeated questions."""
    cuts = {first, last}
    cuts |= {match.end() for match in _BREAK.finditer(text, first, last)}
    for match in _CAPITALS.finditer(text, first, last):
        cuts |= {match.start(), match.end()}
    cuts |= {at for at in marks if first <= at < last}
    labelled = sorted(marks)
    for each in again:
        line = text.rfind("\n", first, each.start) + 1 or first
        at = max(line, first)
        if not first <= each.start < last:
            continue
        if bisect_left(labelled, at) == bisect_right(labelled, each.start):
            cuts.add(at if len(text[at : each.start].split()) <= 2 else each.start)
    edges = sorted(cuts)
    yield from ((start, end) for start, end in pairwise(edges) if text[start:end].strip())


def _block(
    text: str,
    start: int,
    end: int,
    marks: dict[int, LineLabel],
    again: Sequence[Restated],
    own: Sequence[tuple[int, int]],
) -> Block | None:
    begins = start + len(text[start:end]) - len(text[start:end].lstrip())
    label = marks.get(start) or next((marks[at] for at in range(start, begins + 1) if at in marks), None)
    ids, answer_start = (label.ids, label.end) if label else ((), start)
    first = bisect_left(again, start, key=lambda each: each.start)
    for each in again[first : bisect_left(again, end, key=lambda each: each.start)]:
        if len(text[answer_start : each.start].split()) <= 2:
            ids = label.ids if label and (label.is_named or each.id in label.ids) else (each.id,)
            answer_start = _behind(text, each.end, end)
    title = (0, 0)
    if label and (stop := _title_end(text, label.end, end)):
        title, answer_start = (label.end, stop), stop
    is_own = any(first <= answer_start < last for first, last in own)
    if not ids and not is_own:
        return None
    if ids and not is_own:
        answer_start = end
    words = text[start:end].strip()
    is_heading = not ids and "\n" not in words and len(words) <= _LONGEST_HEADING and words[-1:] not in ".;,?"
    is_of_law = bool(_OF_LAW.match(words))
    is_heading = is_heading and len(words.split()) <= 12
    is_heading = is_heading and (is_of_law or not re.search(r"\d{2,}|:\s|\t|  ", words))
    return Block(start, end, ids, answer_start, label is not None and label.is_named, title, is_heading)


def _title_end(text: str, start: int, end: int) -> int:
    """Where a title ends that stands behind a label in its line: "Point 1 - the contract"; 0 if none is.

    A line that is all that stands below the label may be the answer itself, unless it is a short name.
    """
    stop = text.find("\n", start, end) + 1
    title = text[start:stop].strip(" \t\n\u00a0–—-:.)")
    rest = text[stop:end].strip()
    longest = _LONGEST_TITLE_ABOVE if rest else _LONGEST_TITLE
    is_name = (0 if rest else 1) < len(title.split()) <= longest and title[-1:].isalpha() | (
        title[-1:] == ")"
    )
    is_name = is_name and text[start:stop].strip()[-1:] not in ".;:?!,"
    # A line that a mail system has cut goes on with a small letter.
    is_name = is_name and title[:1].isupper() and not rest[:1].islower()
    if not stop or not is_name or re.search(r"\d", re.sub(r"\([^)]*\)", "", title)):
        return 0
    return stop if rest or text[stop:end].startswith("\n") or text[start:end].endswith("\n\n") else 0


def _behind(text: str, place: int, end: int) -> int:
    """Where a repeated question ends, with the signs behind its last word."""
    match = re.compile(r"(?:\s*\[(?:\.\.\.|…)\][^?\n]*\??|[^\w\n(]{0,4})").match(text, place, end)
    return match.end() if match else place


def _below_labels(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, a repeated question below "Question 1a" with what that says: the letter may split it."""
    label: Block | None = None
    for block in blocks:
        if block.ids and not block.is_named and label:
            block = replace(block, ids=label.ids)
        yield block
        is_alone = block.is_named and not text[block.answer_start : block.end].strip()
        label = block if is_alone else None


def _with_recitals(blocks: list[Block], text: str) -> Iterator[Block]:
    for is_empty, group in groupby(
        blocks, key=lambda block: bool(block.ids) and not text[block.answer_start : block.end].strip()
    ):
        row = list(group)
        is_recital = is_empty and len({name for block in row for name in block.ids}) >= _RECITAL
        yield from (replace(block, is_recital=is_recital) for block in row)
