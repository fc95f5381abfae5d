"""The labels that lines of a letter begin with: "Question 1a", "2. a)", "(iv)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from foi_archive.drafting.labels import Labels
from foi_archive.drafting.restated import Restated

# "2. Public interest" numbers the letter's own parts.
_OWN_TITLE = re.compile(
    r"\s{0,3}(?:the\s+)?(?:public\s+interest|findings|background|introduction|schedule|rights?\s+of|decision|search"
    r"|conclusion|reasons?|summary|your\s+right|appeal|review|next\s+steps|scope|request)\b[^\n]{0,60}\n",
    re.IGNORECASE,
)
_ONE = r"(?:\d{1,2}(?:\)?[ ]?\(?(?:[a-h]|[ivx]{1,4})\)?)?(?:\([ivx]{1,4}\))?|[a-n]\d?|[a-n]?\(?[ivx]{1,4})"
_NAMED_LINE = re.compile(
    rf"[ \t]*(?:\d{{1,2}}[.)]\s+)?(?:(?:response|answer|reply)\s+to\s+)?"
    rf"(?:questions?|Qu?|point|part|item|request|query|bullet(?:\s+point)?)s?\.?[ \t]*(?:no\.?\s*)?"
    rf"\(?(?P<row>{_ONE}(?:(?:\s*(?:,|&|and|to)\s*|[-–])\(?{_ONE}\)?)*)\)?"
    r"(?P<sign>[ \t]*[-–—:.)]+)?(?=\s|$|[,])",
    re.IGNORECASE,
)
_BARE_LINE = re.compile(
    rf"[ \t]*(?:\|[ \t]*)?\(?(?P<row>{_ONE})(?P<sign>[).:]{{1,2}}|[ \t]*[-–—:|](?=[ \t]))(?=\s)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class LineLabel:
    """A label at the beginning of a line, `at`, up to its `end`; `is_named` if a word says what it is."""

    ids: tuple[str, ...]
    at: int
    end: int
    is_named: bool


def line_labels(
    text: str, spans: Sequence[tuple[int, int]], labels: Labels, again: Sequence[Restated]
) -> dict[int, LineLabel]:
    """The labels that lines begin with, by where these lines begin.

    A number alone is a label if the question stands behind it, or if the letter has more such lines and they
    are in the order of the questions: letters number their own paragraphs, too.
    """
    named: dict[int, LineLabel] = {}
    bare: list[LineLabel] = []
    repeated = {each.start: each.id for each in again}
    numbered: tuple[str, ...] = ()
    parts: set[tuple[str, ...]] = set()
    for first, last in spans:
        for match in re.finditer(r"^(?=[ \t]*\S)", text[first:last], re.MULTILINE):
            at = first + match.start()
            if found := _NAMED_LINE.match(text, at, last):
                ids = _ids(found["row"], labels)
                rest = text[found.end() : found.end() + 40]
                if ids and (found["sign"] or not re.match(r"[ \t]+[a-z]", rest) or found["row"][-1:] in ")"):
                    part = _BARE_LINE.match(text, found.end(), last)
                    inner = labels.of(part["row"]) if part else ()
                    if part and inner and set(inner) < set(ids):
                        named[at] = LineLabel(inner, at, part.end(), True)
                    else:
                        named[at] = LineLabel(ids, at, found.end(), True)
            elif (found := _BARE_LINE.match(text, at, last)) and (
                ids := labels.of(found["row"]) or labels.within(numbered, found["row"])
            ):
                if not labels.of(found["row"]):
                    parts.add(ids)
                label = _with_part(LineLabel(ids, at, found.end(), False), labels, text, last)
                numbered = ids
                words = _SPACE.match(text, found.end(), last)
                if words and repeated.get(words.end()) in ids:
                    named[at] = label
                else:
                    bare.append(label)
    if any(_OWN_TITLE.match(text, label.end) for label in bare):
        return named
    both = sorted([*named.values(), *bare], key=lambda label: label.at) if bare else []
    order, alone = ([labels.place(label.ids[0]) for label in row] for row in (both, bare))
    is_row = len({labels.place(label.ids[0]) for label in bare if label.ids not in parts}) >= 2
    is_row = is_row and alone == sorted(alone)
    if is_row or (len(both) > len(bare) and order == sorted(order)):
        named |= {label.at: label for label in bare}
    return named


def _with_part(label: LineLabel, labels: Labels, text: str, end: int) -> LineLabel:
    """A label with the part that stands behind it in its line: "2. a) The highest rate"."""
    part = _BARE_LINE.match(text, label.end, end)
    ids = labels.within(label.ids, part["row"]) if part else ()
    return replace(label, ids=ids, end=part.end()) if part and set(ids) < set(label.ids) and ids else label


def _ids(row: str, labels: Labels) -> tuple[str, ...]:
    found = labels.named(f"questions {row}", 0, len(row) + 10)
    return found[0].ids if found else labels.of(row)
