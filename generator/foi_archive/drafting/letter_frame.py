"""What frames the body of a letter, line by line: letterhead, sign-off, signature, rights, annexes, footer.

The frame is found from outside in: what is quoted by the mail system, the salutation, the sign-off, the
signature; then, paragraph by paragraph, what stands behind it and what of the body only tells rights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_archive.drafting.letter_lines import (
    begins_question,
    first_sentence,
    is_annex_heading,
    is_content,
    is_footer,
    is_legal_heading,
    is_name,
    is_office,
    is_prose,
    is_rights_heading,
    is_salutation,
    is_sign_off,
    is_signature_line,
    may_be_sign_off,
    tells_rights,
)
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.mail_quotes import quoted_lines
from foi_archive.drafting.repeated_words import overlapping

DEEPEST_SALUTATION = 45
"""No salutation stands below so many lines."""

LONGEST_SIGNATURE = 14
"""Lines of a signature, at most."""

_HEADED = re.compile(
    r"\s*(?:from|to|date|dated|sent|subject|re|ref|our ref\w*|your ref\w*|reference|by (?:e-?mail|post))\b"
    r"[^.\n]{0,80}$",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?=[^\n]{0,40}\d{4}\b|[^\n]{0,20}\d\d\b)[^\n.]{0,4}[^\n]{0,45}$")

_CLOSED = (",", ".", "!", "?", "-", "–")


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
        repeats = sum(end - start for start, end in overlapping(quoted, starts[number], starts[number + 1]))
        if kinds[number] is None and repeats * 2 > len(line.strip()) and is_content(line):
            kinds[number] = PartKind.BODY
    _Framing(lines, kinds).frame()
    return tuple(
        Frame(start, start + len(line), kind or PartKind.BODY)
        for start, line, kind in zip(starts, lines, kinds, strict=False)
    )


class _Framing:
    """The lines of a letter while their kinds are being found: None for what is not known yet."""

    def __init__(self, lines: list[str], kinds: list[PartKind | None]) -> None:
        self.lines = lines
        self.kinds = kinds
        self.own = [number for number, kind in enumerate(kinds) if kind is None and lines[number].strip()]

    def frame(self) -> None:
        """Find the kind of every line that is no body."""
        begin = self._after_opening()
        end = self._sign_off(begin)
        if end is None:
            end = self._signature_alone(begin)
        elif end >= 0:
            self.kinds[end] = PartKind.SIGN_OFF
            end += 1
        if end >= 0:
            end = self._signature(end)
            self._behind(end)
        self._rights(begin, end if end >= 0 else len(self.lines))

    def _after_opening(self) -> int:
        """The number of the line at which the body begins."""
        for number in self.own[:DEEPEST_SALUTATION]:
            if is_salutation(self.lines[number]):
                self._mark(0, number, PartKind.LETTERHEAD)
                self.kinds[number] = PartKind.SALUTATION
                return number + 1
            if len(self.lines[number]) > 120 and is_prose(self.lines[number]):
                break
        begin = 0
        for start, stop in self._paragraphs(0, len(self.lines)):
            lines = [line.strip() for line in self.lines[start:stop]]
            if not all(self._is_heading(line) for line in lines):
                break
            begin = stop
        self._mark(0, begin, PartKind.LETTERHEAD)
        return begin

    def _is_heading(self, line: str) -> bool:
        return len(line) < 70 and (
            bool(_HEADED.match(line)) or bool(_DATED.match(line)) or line.startswith("[cid:")
        )

    def _sign_off(self, begin: int) -> int | None:
        """The number of the line of the sign-off; None if there is none."""
        own = [number for number in self.own if number >= begin]
        for place, number in enumerate(own):
            below = self.lines[own[place + 1]].strip() if place + 1 < len(own) else ""
            if is_sign_off(self.lines[number]) and (len(below) < 90 or not below.endswith(".")):
                return number
            if may_be_sign_off(self.lines[number]) and is_name(below, short=True):
                return number
        return None

    def _signature_alone(self, begin: int) -> int:
        """The number of the line at which a signature without a sign-off begins; -1 if there is none."""
        rows = list(self._paragraphs(begin, len(self.lines)))
        at_end = True  # as long as below stands only what can stand below a signature
        for start, stop in reversed(rows[-12:]):
            lines = [line.strip() for line in self.lines[start:stop]]
            paragraph = " ".join(lines)
            if is_name(lines[0]) and all(is_signature_line(line) for line in lines) and start > begin:
                return start
            if at_end and is_name(lines[-1]) and len(lines) > 1 and lines[-2].endswith(_CLOSED):
                return stop - 1
            if at_end and len(lines) == 1 and len(lines[0]) <= 20 and is_name(lines[0], short=True):
                return start
            units = is_office(lines[0]) and all(is_signature_line(line) for line in lines)
            if (
                at_end
                and units
                and not is_prose(paragraph)
                and not is_rights_heading(lines[0])
                and start > begin
            ):
                return start
            at_end = at_end and (is_footer(paragraph) or tells_rights(paragraph))
        return -1

    def _signature(self, begin: int) -> int:
        """Mark the signature that begins at a line; the number of the line behind it."""
        end = begin
        for start, stop in self._paragraphs(begin, len(self.lines)):
            paragraph = " ".join(line.strip() for line in self.lines[start:stop])
            if (
                is_legal_heading(self.lines[start])
                or is_annex_heading(self.lines[start])
                or is_rights_heading(self.lines[start])
                or tells_rights(paragraph)
                or (end > begin and is_footer(paragraph))
                or begins_question(self.lines[start])
            ):
                break
            if end > begin and is_prose(paragraph):
                break
            taken = start
            while taken < stop and self._signs(taken, stop):
                taken += 1
            end = taken
            if taken < stop or sum(bool(line.strip()) for line in self.lines[begin:end]) >= LONGEST_SIGNATURE:
                break
        self._mark(begin, end, PartKind.SIGNATURE)
        return max(begin, end)

    def _signs(self, number: int, stop: int) -> bool:
        """Whether a line is one of the signature, and no sentence begins with it."""
        rest = " ".join(line.strip() for line in self.lines[number : min(stop, number + 3)])
        line = self.lines[number].strip()
        return is_signature_line(line) and (is_name(line) or not is_prose(rest) or len(line) < 50)

    def _behind(self, begin: int) -> None:
        """Mark what stands behind the signature, by its headings."""
        state = PartKind.FOOTER
        for start, stop in self._paragraphs(begin, len(self.lines)):
            paragraph = " ".join(line.strip() for line in self.lines[start:stop])[:3_000]
            first = self.lines[start]
            if is_legal_heading(first):
                state = PartKind.ANNEX
            elif is_rights_heading(first):
                state = PartKind.RIGHTS
            elif is_annex_heading(first) or re.match(r"\s*p\.?\s?s\.?\b", first, re.IGNORECASE):
                state = PartKind.BODY
            elif is_footer(paragraph) and state is not PartKind.BODY:
                state = PartKind.FOOTER
            elif state is PartKind.FOOTER and tells_rights(paragraph):
                state = PartKind.RIGHTS
            elif state is PartKind.FOOTER and begins_question(first):
                state = PartKind.BODY
            self._mark(start, stop, state)

    def _rights(self, begin: int, end: int) -> None:
        """Mark what of the body tells rights, and the annexes of law in it."""
        state: PartKind | None = None
        for start, stop in self._paragraphs(begin, end):
            paragraph = " ".join(line.strip() for line in self.lines[start:stop])[:3_000]
            heads = is_rights_heading(self.lines[start]) and stop - start == 1
            goes_on = state is PartKind.RIGHTS and all(
                is_signature_line(line.strip()) for line in self.lines[start:stop]
            )
            if is_legal_heading(self.lines[start]) or state is PartKind.ANNEX:
                state = PartKind.ANNEX
            elif heads or goes_on or (start > begin and tells_rights(first_sentence(paragraph))):
                state = PartKind.RIGHTS
            else:
                state = None
            if state is not None:
                self._mark(start, stop, state)

    def _paragraphs(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """The runs of lines between two places that are not blank and have no kind yet."""
        start = begin
        for number in range(begin, end + 1):
            if number == end or self.kinds[number] is not None or not self.lines[number].strip():
                if number > start:
                    yield start, number
                start = number + 1

    def _mark(self, start: int, stop: int, kind: PartKind) -> None:
        for number in range(start, stop):
            if self.kinds[number] is None:
                self.kinds[number] = kind
