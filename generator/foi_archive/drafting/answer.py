"""A sentence of a letter, and the questions that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class How(IntEnum):
    """How it is known which questions words are about, from the least to the most certain."""

    SUBJECT = 1
    NAMED = 2
    LABELLED = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence, from `start` to `end`, and the questions that it is about; no `ids` if that is unknown.

    It is the `first` one behind the label or the repeated question. It `argues` under a heading of an
    argument, as on the public interest; it `is_listed` if the sentence before introduces it. `paragraph` is
    where its paragraph begins.
    """

    ids: tuple[str, ...]
    start: int
    end: int
    how: How
    first: bool = False
    argues: bool = False
    is_listed: bool = False
    paragraph: int = 0
