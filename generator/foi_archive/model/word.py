"""Closed sets of words: each word as files write it, and as readers see it."""

from __future__ import annotations

from enum import Enum
from typing import Self


class Word(Enum):
    """A member of a closed set. Its value is the word in files, `label` what a reader sees."""

    label: str

    def __new__(cls, word: str, *_facts: object) -> Self:
        """The member whose value is the word; its further facts are for `__init__`."""
        member = object.__new__(cls)
        member._value_ = word
        return member

    @classmethod
    def named(cls, word: str) -> Self:
        """The member with this word. Raises ValueError if there is none."""
        for member in cls:
            if member.value == word:
                return member
        raise ValueError(f"{word} is not one of {', '.join(member.value for member in cls)}")

    def __init__(self, _word: str, label: str, *_facts: object) -> None:
        self.label = label
