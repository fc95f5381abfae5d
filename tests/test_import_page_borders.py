"""Borders between letters are where the threads of tests/drafting have them, in each shape of a page.

Threads that were mixed up, or whose letters are laid out otherwise, need not be cut rightly; but no wrong cut
may be silent. `page_shapes` says what the shapes are.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from foi_archive.importers.page_text_letters import PageText, page_of
from page_shapes import SHAPES, Correspondence, correspondences, expected, page

HEADED = (2, 4, 5)  # shapes in which each letter has a heading
MOST_WRONG = 0.04  # of the threads in the other shapes
MIXED = 120  # threads
LAYOUTS: dict[str, Callable[[str], str]] = {
    "an empty line below each": lambda text: "\n\n".join(line for line in text.split("\n") if line.strip()),
    "no empty lines": lambda text: re.sub(r"\n\s*\n", "\n", text),
    "no greetings": lambda text: _without(r"(?:Dear|Hi|Hello|Good|A Chara|Tēnā)\b", text),
    "no closings": lambda text: _without(r"(?:Yours|Kind|Regards|Sincerely|Best|With)\b", text),
}


@pytest.mark.parametrize("shape", HEADED)
@pytest.mark.parametrize("name", correspondences())
def test_where_all_letters_have_headings_each_is_cut_exactly(name: str, shape: int) -> None:
    thread = correspondences()[name]
    found = page_of(page(thread, shape))
    assert expected(thread) == [(message.party, message.text) for message in found.messages]
    assert (thread.authority, thread.requester) == (found.authority, found.requester)


@pytest.mark.parametrize("shape", sorted({*SHAPES} - {*HEADED}))
def test_where_those_of_the_requester_have_none_almost_all_are_and_the_rest_is_doubted(shape: int) -> None:
    pages = {name: page_of(page(thread, shape)) for name, thread in correspondences().items()}
    wrong = [name for name, thread in correspondences().items() if not _is_right(thread, pages[name])]
    assert len(wrong) <= MOST_WRONG * len(pages), wrong
    assert [] == [name for name in wrong if not pages[name].doubts]


@pytest.mark.parametrize("name", correspondences())
def test_a_page_with_days_and_buttons_has_no_doubts_and_all_days(name: str) -> None:
    thread = correspondences()[name]
    found = page_of(page(thread, 4))
    assert () == found.doubts
    assert [letter.day for letter in thread.letters] == [message.sent for message in found.messages]
    assert thread.title == found.title


@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_the_order_of_letters_no_wrong_cut_is_silent(shape: int) -> None:
    silent = [thread.title for thread in _mixed() if _is_wrong_in_silence(thread, shape)]
    assert [] == silent


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("laid_out", LAYOUTS)
def test_however_letters_are_laid_out_no_wrong_cut_is_silent(laid_out: str, shape: int) -> None:
    change = LAYOUTS[laid_out]
    threads = [
        replace(thread, letters=tuple(replace(letter, text=change(letter.text)) for letter in thread.letters))
        for thread in correspondences().values()
    ]
    assert [] == [thread.title for thread in threads if _is_wrong_in_silence(thread, shape)]


def _is_right(thread: Correspondence, found: PageText) -> bool:
    return expected(thread) == [(message.party, message.text) for message in found.messages]


def _is_wrong_in_silence(thread: Correspondence, shape: int) -> bool:
    found = page_of(page(thread, shape))
    return not found.doubts and not _is_right(thread, found)


def _without(pattern: str, text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not re.match(pattern, line)) or text


def _mixed() -> list[Correspondence]:
    """Threads whose first letter some of the others follow, in any order; always the same ones."""
    chance = random.Random(1)
    mixed = []
    for _ in range(MIXED):
        thread = chance.choice(list(correspondences().values()))
        first, *rest = thread.letters
        chance.shuffle(rest)
        mixed.append(replace(thread, letters=(first, *rest[: chance.randint(1, len(rest))])))
    return mixed
