"""What questions are about: words that one question has and the others of its request do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from foi_archive.model.question import Question

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    """
    about above after again against also although among another anybody anyone anything been before
    being between both cannot copies copy could currently date dates detail details does doing done
    during each either else every everything following from further give given have held hold holds
    however information into know latest less letter like list made make many more most much must
    name names number numbers only other others over part parts past period please point provide
    question questions received record recorded records regarding relate related relating request
    requested requests same send since some such supply than that their them then there these they
    this those through time under until upon used using very want were what when where whether which
    while will with within without would year years your yours last first second council department
    trust authority agency section public interest act exemption answer response
    """.split()  # noqa: SIM905 -- a list of words reads better than a list of literals
)
_OPENING = 8  # words: so many of a paragraph name its subject
_MOST = 0.6  # of a title's words
_ENDINGS = re.compile(r"(?:ies|ing|ed|es|s|ly|ment|ation|ion|e)$")
_PLURAL = re.compile(r"(?:(?<=ment)|(?<=ion|ing))s$")


class Subjects:
    """The questions of a request, to be found by their subjects."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._stems = {question.id: frozenset(_stems(question.text)) for question in questions}
        self._shared = Counter(stem for stems in self._stems.values() for stem in stems)

    def about(self, sentence: str, *, opens: bool) -> tuple[str, ...]:
        """The one question whose words a sentence has, if it is clear; else empty.

        Two words of its own tell a question; at the head of a paragraph (`opens`) one of the first does.
        """
        words = list(_stems(sentence))
        found = set(words)
        scores = {
            name: sum(self._shared[stem] == 1 for stem in stems & found)
            for name, stems in self._stems.items()
        }
        best = max(scores, key=lambda name: scores[name], default=None)
        if best is None:
            return ()
        others = max((score for name, score in scores.items() if name != best), default=0)
        if scores[best] >= 2 and scores[best] >= 2 * others:
            return (best,)
        if opens:
            early = set(_stems(" ".join(sentence.split()[:_OPENING])))
            own = [name for name, stems in self._stems.items() if self._own(stems & early)]
            if len(own) == 1 and scores[own[0]] == scores[best] > others:
                return (own[0],)
        return ()

    def _own(self, stems: frozenset[str]) -> bool:
        return any(self._shared[stem] == 1 for stem in stems)

    def repeats(self, ids: Sequence[str], title: str) -> bool:
        """Whether a line without a verb of its own has hardly a word that the question does not have."""
        words = set(_stems(title))
        asked = frozenset[str]().union(*(self._stems.get(name, frozenset()) for name in ids))
        return bool(words) and len(words & asked) >= _MOST * len(words)


def _stems(text: str) -> list[str]:
    return [
        _stem(match[0].casefold()) for match in _WORD.finditer(text) if match[0].casefold() not in _COMMON
    ]


def _stem(word: str) -> str:
    return _ENDINGS.sub("", _PLURAL.sub("", word)) if len(word) > 5 else word.removesuffix("s")
