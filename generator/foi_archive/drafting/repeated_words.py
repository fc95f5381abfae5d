"""What a letter repeats of earlier letters word for word: the request, above or between the answers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

SHORTEST_RUN = 8
"""The fewest words that count as repeated: fewer may be a phrase that letters share."""

LONG_RUN = 20
"""So many repeated words are a quotation, wherever they begin and end."""

SHORTEST_LINE = 3
"""The fewest words of a whole line that counts as repeated."""

_WORD = re.compile(r"[^\W_]+")
_LABEL = re.compile(
    r"[\W_]*(?:(?:question|q|part|item|request|point|no|number)?[\W_]*\w{1,4}[\W_]*){0,2}", re.IGNORECASE
)
_BORDER_BEFORE = re.compile(r"[.?!:;]['\"”’)]*\s+['\"“‘(\[]*$|['\"“‘]$|[\n]\s*[\W_]*$")
_BORDER_BEHIND = re.compile(r"[\W_]*(?:[.?!;:\"”’][\W_]|\n|$)|\s*[\"”’]")


def repeated(text: str, earlier: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words of a text stand, in the same order, in one of the earlier texts; in order, apart.

    Case, punctuation and white space do not matter. Runs of `SHORTEST_RUN` words count if they begin and
    end with a sentence, an item or a line, and whole lines of fewer words. Takes time linear in the texts.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    bare = [text[start:end].casefold() for start, end in words]
    known, lines = _known(earlier)
    spans = [*_runs(text, words, bare, known), *_lines(text, lines)]
    return tuple(_joined(sorted(spans)))


def _known(earlier: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The hashes of all runs of the earlier texts, and of all their lines."""
    runs: set[int] = set()
    lines: set[int] = set()
    for letter in earlier:
        of_letter = _known_of(letter)
        runs |= of_letter[0]
        lines |= of_letter[1]
    return frozenset(runs), frozenset(lines)


# Each letter of a thread is compared with all before it.
@lru_cache(maxsize=512)
def _known_of(letter: str) -> tuple[frozenset[int], frozenset[int]]:
    # What it quotes itself is not its own.
    text = "\n".join(line for line in letter.splitlines() if not line.lstrip().startswith(">"))
    bare = [word.casefold() for word in _WORD.findall(text)]
    keys = (_line_key(line) for line in text.splitlines())
    return frozenset(_hashes(bare)), frozenset(key for key in keys if key)


def _hashes(bare: list[str]) -> Iterator[int]:
    for first in range(len(bare) - SHORTEST_RUN + 1):
        yield hash(tuple(bare[first : first + SHORTEST_RUN]))


def _runs(
    text: str, words: list[tuple[int, int]], bare: list[str], known: frozenset[int]
) -> Iterator[tuple[int, int]]:
    first = last = -1
    for number, key in enumerate([*_hashes(bare), None]):
        if key is not None and key in known:
            first = number if first < 0 else first
            last = number + SHORTEST_RUN
        elif first >= 0 and (key is None or number >= last):
            yield from _bordered(text, words, first, last)
            first = -1


def _bordered(text: str, words: list[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
    # "could you advise:", and then a "1" that is no longer of the same list.
    while last - first > SHORTEST_RUN and _is_number_of_line(text, words[last - 1]):
        last -= 1
    start, end = words[first][0], words[last - 1][1]
    begins, ends = _begins(text, start), _ends(text, end)
    if (begins and ends) or last - first >= LONG_RUN:
        yield start, end


def _is_number_of_line(text: str, word: tuple[int, int]) -> bool:
    start, end = word
    return end - start <= 2 and text[max(0, start - 8) : start].rstrip(" (")[-1:] == "\n"


def _begins(text: str, place: int) -> bool:
    line = text.rfind("\n", max(0, place - 40), place)
    before = text[max(0, place - 40, line + 1) : place]
    at_line = line >= 0 or place <= 40
    return (at_line and bool(_LABEL.fullmatch(before))) or bool(_BORDER_BEFORE.search(before))


def _ends(text: str, place: int) -> bool:
    return bool(_BORDER_BEHIND.match(text[place : place + 6]))


def _lines(text: str, known: frozenset[int]) -> Iterator[tuple[int, int]]:
    place = 0
    for line in text.splitlines(keepends=True):
        if (key := _line_key(line)) and key in known:
            yield place, place + len(line.rstrip())
        place += len(line)


def _line_key(line: str) -> int | None:
    """What two lines with the same words have in common: their words without the number before them."""
    bare = [word.casefold() for word in _WORD.findall(line[:2_000])]
    while bare and (len(bare[0]) <= 2 or bare[0] == "question") and not bare[0].isalpha():
        bare = bare[1:]
    return hash(tuple(bare)) if len(bare) >= SHORTEST_LINE else None


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for start, stop in spans:
        if start > end:
            if end > begin:
                yield begin, end
            begin = start
        end = max(end, stop)
    if end > begin:
        yield begin, end


def overlapping(spans: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """What of each span lies between two places."""
    number = bisect_left(spans, start, key=lambda span: span[1])
    while number < len(spans) and spans[number][0] < end:
        yield max(start, spans[number][0]), min(end, spans[number][1])
        number += 1
