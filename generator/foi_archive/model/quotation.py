"""Quotations: whether and where words stand in a letter. White space counts as one space, whatever it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_WORD = re.compile(r"\S+")
_RUN = re.compile("[^\\W_\u2e80-\U0010ffff]+")  # the characters that `_joined` takes for one word
# Both are white space, so no word holds them: the edge of a run, and what stands behind each text.
_EDGE, _END = "\n", "\r"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, as offsets in characters: `text[start:end]`."""

    start: int
    end: int


def find(quote: str, text: str, after: str | None = None) -> Passage | None:
    """Where the quote first stands in the text, or first behind the words of `after`; None if nowhere.

    An empty quote stands nowhere. Takes time linear in the text.
    """
    found = Searched([text]).find(quote, after)
    return found[1] if found else None


class Searched:
    """Texts that are asked for many quotations, so they are taken apart once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        lines = [" ".join(text.split()) + _END for text in self._texts]
        self._starts = [*accumulate(map(len, lines), initial=0)]
        self._line = "".join(lines)
        self._words: dict[int, _Words] = {}

    def has(self, quote: str, after: str | None = None) -> bool:
        """Whether the quote stands in one of the texts; the words of `after` have to stand in the same one.

        Takes time linear in all texts together, whatever words they hold: "held" does not stand in
        "withheld", however often that is written.
        """
        return self._start(" ".join(quote.split()), after) >= 0

    def find(self, quote: str, after: str | None = None) -> tuple[int, Passage] | None:
        """The first text that has the quote, by its position, and where it stands there; None if none has."""
        wanted = " ".join(quote.split())
        start = self._start(wanted, after)
        if start < 0:
            return None
        number = bisect_right(self._starts, start) - 1
        if number not in self._words:
            self._words[number] = _words_of(self._texts[number])
        start -= self._starts[number]
        return number, self._words[number].passage(start, start + len(wanted))

    def _start(self, wanted: str, after: str | None) -> int:
        """Where these words begin on the line; -1 if they stand nowhere."""
        behind = None if after is None else " ".join(after.split())
        if not wanted or behind == "":
            return -1
        start, proof = _first(self._line, wanted, behind)
        if start >= 0 and (self._cuts(start, wanted) or (behind and self._cuts(proof, behind))):
            start, _ = _first(self._marked, _marked(wanted), behind and _marked(behind))
            start -= self._marked.count(_EDGE, 0, max(0, start))
        return start

    def _cuts(self, start: int, words: str) -> bool:
        """Whether these words of the line begin or end inside a word."""
        end = start + len(words)
        return (start > 0 and _joined(self._line[start - 1 : start + 1])) or _joined(
            self._line[end - 1 : end + 1]
        )

    @cached_property
    def _marked(self) -> str:
        """The line with the edges of its runs: few quotations need it."""
        return _marked(self._line)


@dataclass(frozen=True, slots=True)
class _Words:
    """Where each word of a text begins: with one space between words, and in the text itself."""

    begins: tuple[int, ...]
    begins_in_text: tuple[int, ...]

    def passage(self, start: int, end: int) -> Passage:
        """The passage of the text that is this one of its line."""
        first, last = (bisect_right(self.begins, at) - 1 for at in (start, end - 1))
        return Passage(
            self.begins_in_text[first] + start - self.begins[first],
            self.begins_in_text[last] + end - self.begins[last],
        )


def _words_of(text: str) -> _Words:
    words = [word.span() for word in _WORD.finditer(text)]
    begins = accumulate((end - start + 1 for start, end in words[:-1]), initial=0)
    return _Words(tuple(begins), tuple(start for start, _ in words))


def _first(line: str, wanted: str, behind: str | None) -> tuple[int, int]:
    """Where the wanted words first stand, in a text where they do so behind others, and where those stand.

    The first is -1 if they stand nowhere.
    """
    if behind is None:
        return line.find(wanted), 0
    proof = line.find(behind)
    while proof >= 0:
        end = line.index(_END, proof)
        if (start := line.find(wanted, proof + len(behind), end)) >= 0:
            return start, proof
        proof = line.find(behind, end)
    return -1, 0


def _marked(line: str) -> str:
    return _RUN.sub(rf"{_EDGE}\g<0>{_EDGE}", line)


def _joined(characters: str) -> bool:
    """Whether two characters belong to one word. Scripts without spaces between words are not judged."""
    return len(characters) == 2 and all(each.isalnum() and each < "\u2e80" for each in characters)


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


def _bare(word: str) -> str:
    """The letters and digits of a word, in one case."""
    return "".join(character for character in word if character.isalnum()).casefold()
