"""The page of the search and the generator take the same words from a text, whatever its script."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Iterator

import pytest
from conftest import REPOSITORY
from playwright.sync_api import Browser, Page
from search_words import JAVASCRIPT, said
from specification import cases

_TEXTS = 4000
_PIECES = (
    *(
        " ",
        "\n",
        ".",
        "'s",
        "’s",
        "(",
        ")",
        "s",
        "section ",
        "40",
        "(2)",
        "(1a)",
        "§ ",
        " abs. 3",
        "-",
        "o'",
        "e-",
        "co‑",
        "mail",
        " 3rd may",
        " 2016",
        "ies",
        "es",
    ),
    *("\u00ad", "\u200b", "ß", "ẞ", "İ", "ı", "Σ", "ς", "ﬁ", "ǅ", "Å", "가", "각", "が", "か゛", "ー", "々"),
    *("〇", "م", "ﷺ", "क्षि", "ไทย", "𠀀", "𝐀"),
)


@pytest.fixture(scope="module")
def words_page(browser: Browser) -> Iterator[Page]:
    """A page with nothing but the scripts that take words."""
    page = browser.new_page()
    for subject in ("words", "days", "provisions"):
        page.add_script_tag(path=REPOSITORY / f"theme/js/search-{subject}.js")
    yield page
    page.close()


@cases("search-words")
def test_words(words_page: Page, given: str, expected: str) -> None:
    assert expected == words_page.evaluate(JAVASCRIPT, given)


def test_both_languages_agree_on_any_text(words_page: Page) -> None:
    texts = list(_texts(random.Random(1)))
    of_javascript = words_page.evaluate(f"texts => texts.map({JAVASCRIPT})", texts)
    expected = [said(text) for text in texts]
    assert [] == [
        (text, ours, theirs)
        for text, ours, theirs in zip(texts, expected, of_javascript, strict=True)
        if ours != theirs
    ]


def test_both_languages_agree_on_every_character(words_page: Page) -> None:
    characters = list(filter(_is_known, map(chr, range(sys.maxunicode + 1))))
    texts = [f"x {character}y{character} s" for character in characters]
    of_javascript = words_page.evaluate(f"texts => texts.map({JAVASCRIPT})", texts)
    expected = [said(text) for text in texts]
    assert [] == [
        (f"U+{ord(character):04X}", ours, theirs)
        for character, ours, theirs in zip(characters, expected, of_javascript, strict=True)
        if ours != theirs
    ]


def _texts(choose: random.Random) -> Iterator[str]:
    """Texts of pieces that are hard, and of characters from anywhere."""
    for _ in range(_TEXTS):
        pieces = (
            choose.choice(_PIECES) if choose.random() < 0.7 else chr(choose.randrange(0x3100))
            for _ in range(choose.randrange(1, 14))
        )
        text = "".join(pieces)
        if all(map(_is_known, text)):
            yield text


def _is_known(character: str) -> bool:
    """Whether Python knows the character: a browser's Unicode may be younger. Halves of pairs are none."""
    return unicodedata.category(character) not in ("Cn", "Cs", "Co")
