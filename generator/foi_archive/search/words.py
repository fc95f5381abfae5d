"""The words of a text, as the index and a query know them: small, without accents, without a plural's ending.

`theme/js/search-words.js` says the same in JavaScript, and has to yield the same words for any text:
`tests/browser/test_search_words.py` compares the two. So no rule rests on more than Unicode's categories.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

LONGEST = 40
"""Characters of a word that count: what is longer is no word, but the inside of an encoded file."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Accents, points of Hebrew and Arabic, and signs that choose a form of the letter before them.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ"}
)


def _marks() -> str:
    """The marks that are part of a word, such as the vowels of Indian scripts, for a regular expression."""
    codes = [code for code in range(0x20000) if unicodedata.category(chr(code))[0] == "M"]
    runs = [[code for _, code in run] for _, run in groupby(enumerate(codes), lambda each: each[1] - each[0])]
    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in runs)


# Scripts that set no spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = f"(?:[^\\W_]|[{_marks()}])"
_WORD = re.compile(f"({_LETTER}+)(?:['’]s(?!{_LETTER}))?")
_JOINED = re.compile("(?:^|[^a-z0-9])([a-z]+(?:['’][a-z]+)+|[a-z]{1,2}[-\u2010][a-z]{2,})(?![a-z0-9])")
_BELONGING = re.compile("['’]s$")
_CUTS = re.compile("['’\u2010-]")
_RUN = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")


def fold(text: str) -> str:
    """The text in small letters without accents, ligatures, and characters that are not seen."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text).lower())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart).lower().translate(_SPELT_OUT))


def words(folded: str) -> Iterator[str]:
    """The words of a folded text in their order.

    Text without spaces between words yields each two characters that stand together, or a single one alone.
    """
    for word in _WORD.findall(folded):
        if word.isascii():
            yield stem(word[:LONGEST])
            continue
        for run in _RUN.findall(word):
            if not _IS_UNSPACED.match(run):
                yield stem(run[:LONGEST])
            elif len(run) == 1:
                yield run
            else:
                yield from (run[place : place + 2] for place in range(len(run) - 1))


def joined(folded: str) -> Iterator[str]:
    """The words of a folded text that an apostrophe or a hyphen cuts, in one: "o'connor" is oconnor, too.

    A hyphen does so after one letter or two, as in "e-mail" and "co-operate".
    """
    for apart in _JOINED.findall(folded):
        pieces = _CUTS.split(_BELONGING.sub("", apart))
        if len(pieces) > 1:
            yield stem("".join(pieces)[:LONGEST])


def stem(word: str) -> str:
    """The word without the ending of an English plural: "cameras" and "camera" are one word.

    Words of other languages lose an s here and there, in the index and in the query alike.
    """
    if len(word) < 4 or word[-1] != "s" or word.endswith(("ss", "us", "is")):
        return word
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("xes", "ches", "shes", "sses")) else word[:-1]
