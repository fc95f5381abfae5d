"""Citations that begin with the name of their law: "FOI 10(1): Complaint upheld", "EIR 12 - Upheld"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.law.citation_grammar import Item, items_at
from foi_archive.law.citation_text import GAP
from foi_archive.law.cited_laws import by_name
from foi_archive.law.law import Law

_NAME = re.compile(
    rf"(?<![\w-])(?P<name>FOI|FOIA|FOISA|EIR|EIRs|EISR|EISRs|OIA|ATIA){GAP}(?=\d)", re.IGNORECASE
)
# Behind a number alone, what tells a section from any other number: a colon, a dash, the end of the line.
_BEHIND = re.compile(r"[ ]{0,3}(?::|-[ ]|\n|$|;|,[ ]|complaint)", re.IGNORECASE)


def indexed(text: str, law: Law) -> Iterator[tuple[int, Law, tuple[Item, ...]]]:
    """Each list that stands behind the name of a law without a unit, with the place where the name begins."""
    for match in _NAME.finditer(text):
        named = by_name(match["name"], law)
        items = tuple(items_at(text, match.end(), many=False)) if isinstance(named, Law) else ()
        if items and isinstance(named, Law) and named.cited:
            first, unit = items[0], next(iter(named.cited))
            if f"{unit}{first.number}" in named.provisions and (first.pins or _BEHIND.match(text, first.end)):
                yield match.start(), named, items
