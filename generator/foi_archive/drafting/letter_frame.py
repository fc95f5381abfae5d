"""What frames the body of a letter, line by line: letterhead, sign-off, signature, rights, annexes, footer.

The frame is found from outside in: what is quoted by the mail system, the salutation, the sign-off, the
signature; then, paragraph by paragraph, what stands behind it and what of the body only tells rights.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_archive.drafting.letter_lines import is_content, is_marking, is_prose, is_salutation, is_sign_off
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.letter_rows import Rows
from foi_archive.drafting.letter_signature import mark_signature
from foi_archive.drafting.letter_surroundings import mark_behind, mark_rights
from foi_archive.drafting.mail_quotes import quoted_lines
from foi_archive.drafting.repeated_words import overlapping

DEEPEST_SALUTATION = 45
"""No salutation stands below so many lines."""

_HEADED = re.compile(
    r"\s*(?:from|to|date|dated|sent|subject|re|ref|our ref\w*|your ref\w*|reference|by (?:e-?mail|post))\b"
    r"[^.\n]{0,80}$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of a letter, with its line feed, and the kind of part that it belongs to."""

    start: int
    end: int
    kind: PartKind


def frame(text: str, quoted: Sequence[tuple[int, int]] = ()) -> tuple[Frame, ...]:
    """Each line of a letter with its kind; `quoted` are the words that it repeats from earlier letters."""
    lines = text.splitlines(keepends=True)
    kinds: list[PartKind | None] = [None] * len(lines)
    for number in quoted_lines(lines):
        kinds[number] = PartKind.QUOTED
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    for number, line in enumerate(lines):
        if not quoted or kinds[number] is not None or not line.strip():
            continue
        repeats = sum(end - start for start, end in overlapping(quoted, starts[number], starts[number + 1]))
        if repeats * 2 > len(line.strip()) and is_content(line):
            kinds[number] = PartKind.BODY
    rows = Rows(lines, kinds)
    begin = _mark_opening(rows)
    end = mark_signature(rows, begin)
    if end >= 0:
        mark_behind(rows, end)
    mark_rights(rows, begin, end if end >= 0 else len(lines))
    return tuple(
        Frame(start, start + len(line), kind or PartKind.BODY)
        for start, line, kind in zip(starts, lines, kinds, strict=False)
    )


def _mark_opening(
    rows: Rows,
) -> int:
    """The number of the line at which the body begins."""
    for number in rows.own[:DEEPEST_SALUTATION]:
        if is_salutation(rows.lines[number]):
            for above in range(number):
                if rows.kinds[above] is not PartKind.QUOTED:
                    rows.kinds[above] = PartKind.LETTERHEAD
            rows.kinds[number] = PartKind.SALUTATION
            return number + 1
        # A name below a sign-off signs, though one such as "Dr. Jana Ruiz" may also greet.
        if is_sign_off(rows.lines[number]) or (
            len(rows.lines[number]) > 120 and is_prose(rows.lines[number])
        ):
            break
    begin = 0
    for start, stop in rows.paragraphs(0, len(rows.lines)):
        lines = [line.strip() for line in rows.lines[start:stop]]
        if not all(_is_heading(line) for line in lines):
            break
        begin = stop
    rows.mark(0, begin, PartKind.LETTERHEAD)
    return begin


def _is_heading(line: str) -> bool:
    """Whether a line can be of a letterhead that no salutation ends: a date, a reference, a header."""
    if len(line) >= 70:
        return False
    is_reference = " " not in line and len(line) <= 30 and any(character.isdigit() for character in line)
    is_date = len(line.split()) <= 6 and bool(_DATED.search(line))
    return (
        is_reference or is_date or is_marking(line) or bool(_HEADED.match(line)) or line.startswith("[cid:")
    )
