"""Quotations: whether and where words stand in a letter. White space counts as one space, whatever it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, as offsets in characters: `text[start:end]`."""

    start: int
    end: int


def find(quote: str, text: str, after: str | None = None) -> Passage | None:
    """Where the quote first stands in the text, or first behind the words of `after`; None if nowhere.

    An empty quote stands nowhere. Takes time linear in the text.
    """
    words = _words_of(text)
    start = 0
    if after is not None:
        place = words.find(after)
        if place is None:
            return None
        start = place.end
    place = words.find(quote, start)
    return Passage(words.offset(place.start), words.offset(place.end - 1) + 1) if place else None


def nearest_passage(quote: str, text: str) -> str | None:
    """The passage of the text, as many words long as the quote, that shares most words with it.

    Words count as shared whatever their case and punctuation. None if fewer than half are shared.
    Takes time linear in the text.
    """
    wanted = Counter(_bare(word) for word in quote.split())
    length = wanted.total()
    words = list(_WORD.finditer(text))
    bare = [_bare(word[0]) for word in words]
    if not length or not words:
        return None
    window: Counter[str] = Counter()
    shared = best = best_start = 0
    for index, word in enumerate(bare):
        window[word] += 1
        shared += window[word] <= wanted[word]
        if index >= length:
            gone = bare[index - length]
            shared -= window[gone] <= wanted[gone]
            window[gone] -= 1
        if shared > best:
            best, best_start = shared, max(0, index - length + 1)
    if best * 2 < length:
        return None
    last = words[min(best_start + length, len(words)) - 1]
    return " ".join(text[words[best_start].start() : last.end()].split())


@dataclass(frozen=True, slots=True)
class _Words:
    """A text with one space between words, and where each word begins: here, and in the text itself."""

    line: str
    begins: tuple[int, ...]
    begins_in_text: tuple[int, ...]

    def find(self, quote: str, start: int = 0) -> Passage | None:
        """Where the quote first stands on the line, from `start` on."""
        wanted = " ".join(quote.split())
        position = self.line.find(wanted, start) if wanted else -1
        while position >= 0 and self._cuts_a_word(position, position + len(wanted)):
            position = self.line.find(wanted, position + 1)
        return Passage(position, position + len(wanted)) if position >= 0 else None

    def _cuts_a_word(self, start: int, end: int) -> bool:
        """Whether a passage begins or ends inside a word: "held" does not stand in "withheld"."""
        return _joined(self.line[start - 1 : start + 1]) or _joined(self.line[end - 1 : end + 1])

    def offset(self, position: int) -> int:
        """Where the character at a position of the line, not a space, stands in the text itself."""
        word = bisect_right(self.begins, position) - 1
        return self.begins_in_text[word] + position - self.begins[word]


def _joined(characters: str) -> bool:
    """Whether two characters belong to one word. Scripts without spaces between words are not judged."""
    return len(characters) == 2 and all(each.isalnum() and each < "\u2e80" for each in characters)


# A thread's letters are asked for many quotations each, one thread after the other.
@lru_cache(maxsize=16)
def _words_of(text: str) -> _Words:
    words = list(_WORD.finditer(text))
    lengths = (len(word[0]) + 1 for word in words[:-1])
    return _Words(
        " ".join(word[0] for word in words),
        tuple(accumulate(lengths, initial=0)),
        tuple(word.start() for word in words),
    )


def _bare(word: str) -> str:
    """The letters and digits of a word, in one case."""
    return "".join(character for character in word if character.isalnum()).casefold()
