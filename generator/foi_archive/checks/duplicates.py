"""Names that stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def later_duplicates(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The position of each name that stood before, and where it stood first; empty names are none.

    Upper and lower case are the same.
    """
    first: dict[str, int] = {}
    for position, name in enumerate(names):
        earlier = first.setdefault(name.casefold(), position)
        if name and earlier != position:
            yield position, earlier
