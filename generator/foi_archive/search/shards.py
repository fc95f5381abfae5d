"""The inverted index: which documents hold a term, cut into shards of which a query needs one or two."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from foi_archive.search.encoding import varints
from foi_archive.search.weights import HIGHEST, Weighed

SHARD_BYTES = 12_000
"""About how much the documents of a shard's terms take: a compromise between many files and long ones."""

_COMMON_FROM = 256
"""In so many documents or more, a term that half of them hold is common: to look for it says nothing."""


@dataclass(slots=True)
class Postings:
    """The documents that hold a term, as varints of `gap * 16 + weight` in the order of their numbers."""

    data: bytearray = field(default_factory=bytearray)
    count: int = 0
    last: int = -1

    def add(self, number: int, weight: int) -> None:
        """Add a document with a greater number than the last."""
        value = (number - self.last) * (HIGHEST + 1) + weight
        self.last = number
        self.count += 1
        while value > 127:
            self.data.append(value & 127 | 128)
            value >>= 7
        self.data.append(value)


Inverted = dict[str, Postings]


def inverted(documents: Iterable[Weighed]) -> Inverted:
    """The postings of each term; the documents are numbered from 0 in their order."""
    found: Inverted = {}
    for number, document in enumerate(documents):
        for term, weight in document.pairs():
            postings = found.get(term)
            if postings is None:
                postings = found[term] = Postings()
            postings.add(number, weight)
    return found


@dataclass(frozen=True, slots=True)
class Shard:
    """Terms that follow each other, as its file holds them, and the first of them."""

    first: str
    content: list[Any]


def shards(columns: Sequence[tuple[Inverted, int]]) -> Iterator[Shard]:
    """The shards of one index or several over the same terms, each given with its number of documents.

    A shard is its terms, joined by line feeds, and for each column first the count and the length in bytes of
    each term's postings, then all postings one after the other. A common term has a count, and no postings.
    """
    all_terms = {term for column, _ in columns for term in column}
    held: list[str] = []
    size = 0
    # JavaScript compares texts by the halves of UTF-16.
    for term in sorted(all_terms, key=lambda term: term.encode("utf-16-be")):
        held.append(term)
        size += len(term) + sum(len(_shown(column.get(term), total)) + 2 for column, total in columns)
        if size >= SHARD_BYTES:
            yield _shard(held, columns)
            held, size = [], 0
    if held:
        yield _shard(held, columns)


def _shard(terms: Sequence[str], columns: Sequence[tuple[Inverted, int]]) -> Shard:
    content: list[Any] = ["\n".join(terms)]
    for column, total in columns:
        found = [column.get(term) for term in terms]
        data = [_shown(postings, total) for postings in found]
        numbers = varints(
            number
            for postings, bytes_ in zip(found, data, strict=True)
            for number in (postings.count if postings else 0, len(bytes_))
        )
        content.append(base64.b64encode(numbers + b"".join(data)).decode("ascii"))
    return Shard(terms[0], content)


def _shown(postings: Postings | None, total: int) -> bytearray:
    if postings is None or (total >= _COMMON_FROM and postings.count * 2 > total):
        return bytearray()
    return postings.data
