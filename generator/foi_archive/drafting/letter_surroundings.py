"""What stands behind the signature of a letter, and what of its body only tells rights or the law."""

from __future__ import annotations

import re

from foi_archive.drafting.letter_lines import begins_question, first_sentence, is_lettered, is_signature_line
from foi_archive.drafting.letter_paragraphs import (
    is_annex_heading,
    is_enclosure,
    is_footer,
    is_legal_heading,
    is_rights_heading,
    tells_rights,
    warns_unhappy,
)
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.letter_rows import Rows

_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\.?\b", re.IGNORECASE)


def mark_behind(rows: Rows, begin: int) -> None:
    """Mark what stands behind the signature, by its headings."""
    state = PartKind.FOOTER
    answered = _marked_behind(rows, begin)
    for start, stop in rows.paragraphs(begin, len(rows.lines)):
        paragraph = rows.paragraph(start, stop)
        # A line of dashes may stand above a heading.
        first = next((line for line in rows.lines[start:stop] if is_lettered(line)), rows.lines[start])
        if start < answered and not is_footer(paragraph):
            rows.mark(start, stop, PartKind.BODY)
            continue
        if is_legal_heading(first):
            state = PartKind.ANNEX
        elif is_rights_heading(first):
            state = PartKind.RIGHTS
        elif is_enclosure(first):
            state = PartKind.FOOTER
        elif is_annex_heading(first) or _POSTSCRIPT.match(first):
            state = PartKind.BODY
        elif is_footer(paragraph) and state is not PartKind.BODY:
            state = PartKind.FOOTER
        elif state is PartKind.FOOTER and tells_rights(paragraph):
            state = PartKind.RIGHTS
        elif state is PartKind.FOOTER and begins_question(first):
            state = PartKind.BODY
        rows.mark(start, stop, state)


def _marked_behind(rows: Rows, begin: int) -> int:
    """The end of the answers that stand between marked lines below the signature."""
    marked = [n for n in range(begin, len(rows.lines)) if rows.lines[n].lstrip().startswith(">")]
    own = [n for n in range(begin, len(rows.lines)) if rows.kinds[n] is None and rows.lines[n].strip()]
    between = [n for n in own if marked and marked[0] < n < marked[-1]]
    if not between:
        return 0
    # The answer to the last question has no question behind it.
    last = next(rows.paragraphs(marked[-1], len(rows.lines)), (0, 0)) if marked else (0, 0)
    return max(between[-1] + 1, last[1])


def mark_rights(rows: Rows, begin: int, end: int) -> None:
    """Mark what of the body tells rights, and the annexes of law in it."""
    state: PartKind | None = None
    last = max((n + 1 for n in rows.own if begin <= n < end and rows.kinds[n] is None), default=end)
    for start, stop in rows.paragraphs(begin, end):
        paragraph = rows.paragraph(start, stop)
        heads = is_rights_heading(rows.lines[start]) and stop - start == 1
        goes_on = (
            state is PartKind.RIGHTS
            and not begins_question(rows.lines[start])
            and all(is_signature_line(line.strip()) for line in rows.lines[start:stop])
        )
        if is_legal_heading(rows.lines[start]) or state is PartKind.ANNEX:
            state = PartKind.ANNEX
        elif (
            heads
            or goes_on
            or (start > begin and tells_rights(first_sentence(paragraph)))
            or (
                # "I hope that this is of assistance. If you are dissatisfied ..."
                start > begin and stop >= last and warns_unhappy(paragraph)
            )
        ):
            state = PartKind.RIGHTS
        else:
            state = None
        if state is not None:
            rows.mark(start, stop, state)
