"""Where a letter repeats the questions of a request, whole or in part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from foi_archive.model.question import Question

_WORD = re.compile(r"[^\W_]+")
_OPENS = 3  # words: so many begin a repeated question, or all of a shorter one
_ENOUGH = 6  # words in a row, if a question is broken off
_SHARE = 0.7
_STOPS = (".", "?", "!")
_SKIPS = 2  # words that may be left out or added at one place
_OPENERS = frozenset(
    """
    and also finally lastly next then please kindly could can would you tell me let us know i d m like to
    provide send supply confirm give be grateful obliged if for wish want firstly secondly thirdly
    """.split()  # noqa: SIM905 -- a list of words reads better than a list of literals
)
"""Words that ask, and that letters leave out where they repeat what was asked."""


class _Word(NamedTuple):
    word: str
    start: int
    end: int
    ends_sentence: bool


@dataclass(frozen=True, slots=True)
class Restated:
    """A question that stands again in a letter, from `start` to `end`; `is_whole` if to its last word."""

    id: str
    start: int
    end: int
    is_whole: bool


def restated(text: str, questions: Sequence[Question]) -> tuple[Restated, ...]:
    """All places in a text where questions stand again, in order; they do not overlap.

    A question may be broken off, or have a word more or less. Takes time linear in the text for requests of
    ordinary length.
    """
    words = [
        _Word(match[0].casefold(), match.start(), match.end(), text[match.end() : match.end() + 1] in _STOPS)
        for match in _WORD.finditer(text)
    ]
    begins: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for size in range(1, _OPENS + 1):
        for place in range(len(words) - size + 1):
            begins[tuple(each.word for each in words[place : place + size])].append(place)
    found = [each for question in questions for each in _of(question, words, begins)]
    found.sort(key=lambda each: (each.start, each.start - each.end))
    result: list[Restated] = []
    for each in found:
        if not result or each.start >= result[-1].end:
            result.append(each)
    return tuple(result)


def _of(
    question: Question,
    words: Sequence[_Word],
    begins: dict[tuple[str, ...], list[int]],
) -> Iterator[Restated]:
    for asked in _openings([match[0].casefold() for match in _WORD.finditer(question.text)]):
        for place in begins.get(tuple(asked[:_OPENS]), ()):
            same, last = _alike(asked, words, place)
            if same == len(asked) or (same >= _OPENS and (same >= _ENOUGH or same / len(asked) >= _SHARE)):
                is_whole = words[last].word == asked[-1]
                yield Restated(question.id, words[place].start, words[last].end, is_whole)


def _openings(asked: Sequence[str]) -> Iterator[Sequence[str]]:
    """The words of a question, and the same without those that only ask: "Please tell me how many"."""
    if asked:
        yield asked
    opener = next((place for place, word in enumerate(asked) if word not in _OPENERS), len(asked))
    if 0 < opener <= len(asked) - _ENOUGH:
        yield asked[opener:]


def _alike(asked: Sequence[str], words: Sequence[_Word], place: int) -> tuple[int, int]:
    """How many words of the question follow from a place, and which is the last."""
    same, last, number = 0, place, 0
    while number < len(asked) and place < len(words):
        if asked[number] == words[place].word:
            same, last = same + 1, place
            number, place = number + 1, place + 1
            continue
        # Behind the end of a sentence an answer may begin.
        step = None if words[last].ends_sentence else _step(asked, words, number, place)
        if step is None:
            break
        number, place = number + step[0], place + step[1]
    return same, last


def _step(asked: Sequence[str], words: Sequence[_Word], number: int, place: int) -> tuple[int, int] | None:
    """How many words to leave out of the question and of the text, so that they go on alike."""
    for total in range(1, 2 * _SKIPS + 1):
        for of_question in range(max(0, total - _SKIPS), min(_SKIPS, total) + 1):
            here, there = number + of_question, place + total - of_question
            if here < len(asked) and there < len(words) and asked[here] == words[there].word:
                return of_question, total - of_question
    return None
