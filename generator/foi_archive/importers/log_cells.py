"""The cells of a row of a disclosure log, each of which finds one place in a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from foi_archive.importers.log_columns import Column
from foi_archive.importers.log_table import Row

LONGEST_SHORT = 200
"""Characters of a title or a name; what is longer is a text, and stays with what is left."""


@dataclass(frozen=True, slots=True)
class DateCell:
    """A cell with a date, below the name of its column, and its day if it is certain."""

    heading: str
    day: date | None


@dataclass(slots=True)
class Cells:
    """The cells of a row that have words, by the numbers of their columns, as long as nobody has taken them.

    `known` are the columns of each kind, `days` the days of each column that has dates.
    """

    columns: Sequence[str]
    known: Mapping[Column, Sequence[int]]
    days: Mapping[int, Mapping[str, date | None]]
    row: Row
    _left: dict[int, str] = field(init=False)

    def __post_init__(self) -> None:
        self._left = {number: text for number, text in enumerate(self.row.fields) if text.strip()}

    def see(self, kind: Column) -> str | None:
        """The best cell of a kind; None if none has words."""
        number = self._best(kind)
        return None if number is None else self._left[number]

    def take(self, kind: Column) -> str | None:
        """The best cell of a kind, without empty lines around it."""
        number = self._best(kind)
        return None if number is None else _without_empty_lines(self._left.pop(number))

    def take_short(self, kind: Column) -> str | None:
        """The best cell of a kind that can be a title or a name, as one line."""
        for number in self.known.get(kind, ()):
            line = " ".join(self._left.get(number, "").split())
            if 0 < len(line) <= LONGEST_SHORT:
                del self._left[number]
                return line
        return None

    def take_date(self, kind: Column) -> DateCell | None:
        """The best cell of a kind that is of dates; None if it has no digit, as "to follow"."""
        number = self._best(kind)
        if number is None or not any(map(str.isdigit, self._left[number])):
            return None
        text = self._left.pop(number)
        return DateCell(f"{self._named(number)}: {text.strip()}", self.days[number].get(text))

    def rest(self) -> Iterator[tuple[str, str]]:
        """The cells that nobody has taken, each with the name of its column."""
        return ((self._named(number), text.strip()) for number, text in self._left.items())

    def _best(self, kind: Column) -> int | None:
        return next((number for number in self.known.get(kind, ()) if number in self._left), None)

    def _named(self, number: int) -> str:
        return self.columns[number].strip() or f"column {number + 1}"


def _without_empty_lines(text: str) -> str:
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""
