"""The words and provisions of a text, in Python; browser/test_search_words.py asks JavaScript the same."""

from __future__ import annotations

from foi_archive.search.words import LONGEST, fold, words
from hypothesis import given as for_all
from hypothesis import strategies as st
from search_words import said
from specification import cases


@cases("search-words")
def test_words(given: str, expected: str) -> None:
    assert expected == said(given)


@for_all(st.text())
def test_a_folded_text_is_folded(text: str) -> None:
    assert fold(text) == fold(fold(text))


@for_all(st.text())
def test_words_are_short_and_of_letters(text: str) -> None:
    for word in words(fold(text)):
        assert 0 < len(word) <= LONGEST
        assert not word.isspace()
        assert not set(word) & set(" \n.,;()'\"<>")
