"""Words that few letters have, as real ones do: the invented threads alone are written in sixty words.

With them a thread has about as many different words as a real one of its length, about five hundred, and an
archive as many as one of its size: a few are everywhere, most stand in one thread only.
"""

from __future__ import annotations

import math
from random import Random

_VOCABULARY = 250_000
_TO_A_LETTER = 75
_SYLLABLES = [first + second for first in "bdfghklmnprstvwz" for second in ("a", "e", "i", "o", "u", "ea")]


def with_rare_words(thread: str, number: int) -> str:
    """The file of a thread with a paragraph more in each letter, the same for the same number."""
    random = Random(number)
    letters = thread.split("\nYours faithfully\n")
    return letters[0] + "".join(
        f"\n{' '.join(_word(random) for _ in range(_TO_A_LETTER))}.\n\nYours faithfully\n{rest}"
        for rest in letters[1:]
    )


def _word(random: Random) -> str:
    """A word; the n-th of all is n times as rare as the first."""
    rank = int(math.exp(random.random() * math.log(_VOCABULARY)))
    word = ""
    while rank or not word:
        rank, syllable = divmod(rank, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word
