"""Where a letter ends: its sign-off, and the signature below it or without it."""

from __future__ import annotations

import re

from foi_archive.drafting.letter_lines import (
    begins_question,
    behind_sign_off,
    is_name,
    is_office,
    is_prose,
    is_sign_off,
    is_signature_line,
    may_be_sign_off,
)
from foi_archive.drafting.letter_paragraphs import (
    is_annex_heading,
    is_enclosure,
    is_footer,
    is_legal_heading,
    is_rights_heading,
    tells_rights,
)
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.letter_rows import Rows

LONGEST_SIGNATURE = 14
"""Lines of a signature, at most."""

_UNIT = re.compile(
    r"\b(?:team|unit|office|desk|services?|section|department|hub|centre|center)\s*$", re.IGNORECASE
)
_CLOSED = (",", ".", "!", "?", "-", "–")


def mark_signature(rows: Rows, begin: int) -> int:
    """Mark sign-off and signature of a letter whose body begins at a line; the number of the line behind.

    -1 if there is neither.
    """
    end = _sign_off(rows, begin)
    if end is None:
        end = _signature_alone(rows, begin)
    elif not behind_sign_off(rows.lines[end]):
        rows.kinds[end] = PartKind.SIGN_OFF
        end += 1
    return _signature(rows, end) if end >= 0 else -1


def _sign_off(rows: Rows, begin: int) -> int | None:
    """The number of the line of the sign-off; None if there is none."""
    own = [number for number in rows.own if number >= begin]
    for place, number in enumerate(own):
        below = rows.lines[own[place + 1]].strip() if place + 1 < len(own) else ""
        if is_sign_off(rows.lines[number]) and (len(below) < 90 or not below.endswith(".")):
            return number
        if behind_sign_off(rows.lines[number]):
            return number
        if may_be_sign_off(rows.lines[number]) and is_name(below, short=True):
            return number
    return None


def _signature_alone(rows: Rows, begin: int) -> int:
    """The number of the line at which a signature without a sign-off begins; -1 if there is none."""
    paragraphs = list(rows.paragraphs(begin, len(rows.lines)))
    at_end = True  # as long as below stands only what can stand below a signature
    first = next((start for start, stop in paragraphs if is_prose(rows.paragraph(start, stop))), begin)
    for start, stop in reversed(paragraphs[-12:]):
        lines = [line.strip() for line in rows.lines[start:stop]]
        paragraph = " ".join(lines)
        if _begins_with_name(lines[0]) and all(is_signature_line(line) for line in lines) and start > first:
            return start
        if at_end and is_name(lines[-1]) and len(lines) > 1 and lines[-2].endswith(_CLOSED):
            return stop - 1
        if at_end and len(lines) == 1 and len(lines[0]) <= 20 and is_name(lines[0], short=True):
            return start
        said = is_prose(paragraph) or is_footer(paragraph)
        if at_end and start > begin and not said and _is_unit(lines):
            return _with_unit_above(rows, paragraphs, start)
        at_end = at_end and (is_footer(paragraph) or tells_rights(paragraph) or is_enclosure(lines[0]))
    return -1


def _begins_with_name(line: str) -> bool:
    """Whether a line is a name, or a name and an office: "Ann Reader, Disclosure Officer"."""
    name, _, office = line.partition(", ")
    return is_name(line) or (is_name(name) and is_office(office))


def _with_unit_above(rows: Rows, paragraphs: list[tuple[int, int]], start: int) -> int:
    """Where a signature begins whose unit stands in a line of its own above the name of the body."""
    above = [paragraph for paragraph in paragraphs if paragraph[1] <= start][-1:]
    for first, stop in above:
        if stop - first == 1 and _UNIT.search(rows.lines[first]) and _is_unit([rows.lines[first].strip()]):
            return first
    return start


def _is_unit(lines: list[str]) -> bool:
    """Whether lines name a unit that signs, and how to reach it."""
    return (
        is_office(lines[0])
        and not is_enclosure(lines[0])
        and not is_rights_heading(lines[0])
        and all(is_signature_line(line) for line in lines)
    )


def _signature(rows: Rows, begin: int) -> int:
    """Mark the signature that begins at a line; the number of the line behind it."""
    end = begin
    for start, stop in rows.paragraphs(begin, len(rows.lines)):
        paragraph = rows.paragraph(start, stop)
        if (
            is_legal_heading(rows.lines[start])
            or is_annex_heading(rows.lines[start])
            or is_rights_heading(rows.lines[start])
            or tells_rights(paragraph)
            or (end > begin and is_footer(paragraph))
            or begins_question(rows.lines[start])
        ):
            break
        # Nothing of a signature stands behind words of an earlier letter.
        if end > begin and (is_prose(paragraph) or PartKind.QUOTED in rows.kinds[end:start]):
            break
        taken = start
        while taken < stop and _signs(rows, taken, stop):
            taken += 1
        end = taken
        if taken < stop or sum(bool(line.strip()) for line in rows.lines[begin:end]) >= LONGEST_SIGNATURE:
            break
    rows.mark(begin, end, PartKind.SIGNATURE)
    return max(begin, end)


def _signs(rows: Rows, number: int, stop: int) -> bool:
    """Whether a line is one of the signature, and no sentence begins with it."""
    rest = " ".join(line.strip() for line in rows.lines[number : min(stop, number + 3)])
    line = rows.lines[number].strip()
    return is_signature_line(line) and (is_name(line) or not is_prose(rest) or len(line) < 50)
