"""Pagination: long lists cut into pages of fifty entries, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from foi_archive.model import addresses

Entry = TypeVar("Entry")

ENTRIES_PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Part(Generic[Entry]):
    """A part of a list: its page's address, its number of `count` (both from 1), and its entries.

    `first` is the address of the list's first page, `start` the number of the first entry, `total` that of
    all entries.
    """

    first: str
    number: int
    count: int
    start: int
    total: int
    entries: tuple[Entry, ...]

    @property
    def path(self) -> str:
        """The address of the page that shows this part."""
        return self.address_of(self.number)

    def address_of(self, number: int) -> str:
        """The address of the `number`-th page of the list."""
        return addresses.further_page(self.first, number)

    def titled(self, title: str) -> str:
        """The title of the list, on all pages but the first with the number of the page."""
        return title if self.number == 1 else f"{title}, page {self.number} of {self.count}"

    def numbers(self) -> tuple[int, ...]:
        """The pages to link to: the first, the last, those beside this one, and any alone between them."""
        near = {1, self.number - 1, self.number, self.number + 1, self.count}
        return tuple(
            number
            for number in range(1, self.count + 1)
            if number in near or {number - 1, number + 1} <= near
        )


def parts(first: str, entries: Sequence[Entry]) -> Iterator[Part[Entry]]:
    """The pages of a list, at least one: an empty list has one without entries."""
    count = max(1, -(-len(entries) // ENTRIES_PER_PAGE))
    for number in range(1, count + 1):
        start = (number - 1) * ENTRIES_PER_PAGE
        shown = tuple(entries[start : start + ENTRIES_PER_PAGE])
        yield Part(first, number, count, start + 1, len(entries), shown)
