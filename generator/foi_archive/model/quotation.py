"""Quotations: whether and where words stand in a letter. White space counts as one space, whatever it is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, as offsets in characters: `text[start:end]`."""

    start: int
    end: int


def find(quote: str, text: str, after: str | None = None) -> Passage | None:
    """Where the quote first stands in the text, or first behind the words of `after`; None if nowhere.

    An empty quote stands nowhere.
    """
    start = 0
    if after is not None:
        words = find(after, text)
        if words is None:
            return None
        start = words.end
    if not quote.strip():
        return None
    match = _pattern(quote).search(text, start)
    return Passage(match.start(), match.end()) if match else None


def nearest_passage(quote: str, text: str) -> str | None:
    """The passage of the text, as many words long as the quote, that shares most words with it.

    Words count as shared whatever their case and punctuation. None if fewer than half are shared.
    Takes time linear in the text.
    """
    wanted = Counter(_bare(word) for word in quote.split())
    length = wanted.total()
    words = list(re.finditer(r"\S+", text))
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


def _pattern(quote: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in quote.split()))


def _bare(word: str) -> str:
    """The letters and digits of a word, in one case."""
    return "".join(character for character in word if character.isalnum()).casefold()
