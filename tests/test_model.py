"""Dates, citations and quotations: the nouns that know something."""

import re
from collections.abc import Callable
from datetime import date

from foi_archive.model.citation import Citation
from foi_archive.model.quotation import Passage, Searched, find, nearest_passage
from foi_archive.model.when import When
from hypothesis import given as for_all
from hypothesis import strategies as st
from specification import cases

WORDS = st.lists(st.sampled_from(["the", "duty", "“no”", "s.31(1)", "held", "–", "\u00a0", "\n\n", "Yes"]))

# Short texts of few characters, in which a quotation often stands, and often within a word.
PIECES = st.lists(st.sampled_from(["a", "b", "_", "-", " ", "\n", "漢", "1"]), max_size=9).map("".join)
WITHIN = re.compile("[ab1][ab1]")


@cases("dates")
def test_dates(given: str, expected: str) -> None:
    assert expected == value_or_complaint(
        lambda: "{0.earliest} to {0.latest}".format(When.parse(given)).replace("None", "?")
    )


@cases("citations")
def test_citations(given: str, expected: str) -> None:
    assert expected == value_or_complaint(lambda: str(Citation.parse(given, law="uk-foia")))


@cases("quotations")
def test_quotations(given: str, expected: str) -> None:
    fields = dict(line.split(":", 1) for line in given.splitlines())
    letter, quote, after = (unescaped(fields.get(name)) for name in ("letter", "quote", "after"))
    assert letter is not None
    assert quote is not None
    passage = find(quote, letter, after)
    if passage is None:
        nearest = nearest_passage(quote, letter)
        assert expected == ("not found" if nearest is None or after else f"not found, nearest: {nearest}")
    else:
        place = f" at {passage.start}" if expected.startswith("found at") else ""
        assert unescaped(expected) == f"found{place}: {letter[passage.start : passage.end]}"


@for_all(WORDS, WORDS, WORDS)
def test_a_quote_is_found_where_it_stands(before: list[str], quote: list[str], after: list[str]) -> None:
    words = " ".join(quote)
    letter = "\n".join([*before, *quote, *after])
    passage = find(words, letter)
    if words.strip():
        assert passage is not None
        assert words.split() == letter[passage.start : passage.end].split()
    else:
        assert passage is None


@for_all(st.lists(PIECES, min_size=1, max_size=3), PIECES, st.none() | PIECES)
def test_several_texts_are_searched_as_each_by_itself_and_no_word_is_cut(
    texts: list[str], quote: str, after: str | None
) -> None:
    expected = ((number, place) for number, text in enumerate(texts) if (place := slowly(quote, text, after)))
    assert next(expected, None) == Searched(texts).find(quote, after)


def slowly(quote: str, text: str, after: str | None) -> Passage | None:
    """The first passage between two edges of words that is the quote, by trying each."""
    edges = [0, *(at for at in range(1, len(text)) if not WITHIN.match(text, at - 1)), len(text)]
    passages = (Passage(start, end) for start in edges for end in edges if start < end)
    alike = [each for each in passages if (own := text[each.start : each.end]) == own.strip()]
    behind = 0
    if after is not None:
        proofs = (each.end for each in alike if said(text, each) == after.split())
        behind = next(proofs, len(text))
    return next((each for each in alike if each.start >= behind and said(text, each) == quote.split()), None)


def said(text: str, passage: Passage) -> list[str]:
    return text[passage.start : passage.end].split()


@for_all(WORDS, WORDS)
def test_the_nearest_passage_stands_in_the_letter(quote: list[str], words: list[str]) -> None:
    letter = " ".join(words)
    nearest = nearest_passage(" ".join(quote), letter)
    assert nearest is None or find(nearest, letter) is not None


@for_all(st.dates())
def test_a_day_is_itself(day: date) -> None:
    assert When.on(day) == When.parse(day.isoformat())
    assert day == When.on(day).day


def value_or_complaint(value: Callable[[], str]) -> str:
    try:
        return value()
    except ValueError as complaint:
        return str(complaint)


def unescaped(text: str | None) -> str | None:
    """The text with its `\\n` and `\\u00a0` turned into the characters that they stand for."""
    if text is None:
        return None
    return text.strip().replace("\\n", "\n").replace("\\u00a0", "\u00a0")
