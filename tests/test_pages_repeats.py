"""Repeated passages on the page of a request: each says truly what it repeats, and where that stands."""

from __future__ import annotations

import re
from functools import cache

from conftest import THREAD
from foi_archive.analysis.assess import assess
from foi_archive.law.registry import laws
from foi_archive.model.thread import Thread
from foi_archive.pages.request import request_page
from foi_archive.thread.read import read
from hypothesis import given, settings
from selectolax.lexbor import LexborHTMLParser, LexborNode
from short_threads import AUTHORITY, TODAY
from thread_strategies import repeating_threads

_SUMMARY = re.compile(r"repeats ([\d,]+) words of (?:.+ in )?letter (\d+)")


def test_the_real_thread_says_what_it_repeats() -> None:
    assert [
        ("m2", "repeats 61 words of letter 1"),
        ("m2", "repeats 260 words of letter 1"),
        ("m3", "repeats 62 words of letter 1"),
        ("m3", "repeats 287 words of letter 1"),
        ("m3", "repeats 468 words of letter 2"),
        ("m7", "repeats 234 words of letter 2"),
        ("m8", "repeats 234 words of letter 2"),
        ("m9", "repeats 286 words of letter 1"),
        ("m9", "repeats 468 words of letter 2"),
    ] == [
        (message.id, fold.css_first("summary").text())
        for message in _real_page().css(".message")
        for fold in message.css("details.repeat")
    ]


def test_of_the_real_thread_more_than_three_tenths_are_folded() -> None:
    html = _real_page()
    folded, whole = (_words(html.css(letters)) for letters in ("details.repeat .letter", ".letter"))
    assert len(folded) / len(whole) > 0.3


def test_what_the_real_thread_quotes_stands_openly() -> None:
    html = _real_page()
    assert html.css(".letter mark")
    assert [] == html.css("details mark")


def test_the_real_thread_repeats_what_it_says() -> None:
    _check_folds(_real_page())


@settings(max_examples=60)
@given(repeating_threads)
def test_any_thread_repeats_what_it_says_and_loses_nothing(thread: Thread) -> None:
    html = _page(thread)
    for message in thread.messages:
        texts = () if message.hidden is not None else thread.texts_of(message.id)
        assert "".join(texts) == "".join(letter.text() for letter in html.css(f"#{message.id} .letter"))
    _check_folds(html)


def test_a_passage_of_an_attachment_names_the_file() -> None:
    words = " ".join(map(str, range(50)))
    text = f"---\n{{}}---\n\n~~~ attachment m1 annex.pdf\n{words}\n~~~\n\n~~~ letter m2\nSee {words}\n~~~\n"
    front = "format: 1\ntitle: T\nauthority: a-council\nrequester: R\nlaw: uk-foia\nmessages:\n"
    messages = "  - {id: m1, kind: response, from: A}\n  - {id: m2, kind: response, from: A}\n"
    thread = read(text.format(front + messages), "x.md").thread
    assert thread
    assert "repeats 50 words of annex.pdf in letter 1" == _page(thread).css_first("summary").text()


def _check_folds(html: LexborHTMLParser) -> None:
    """The words of each fold stand openly in the letter that it names, at the place that it links to."""
    for fold in html.css("details.repeat"):
        said = _SUMMARY.fullmatch(fold.css_first("summary").text())
        assert said
        words = _words(fold.css(".letter"))
        assert int(said[1].replace(",", "")) == len(words)
        anchor = (fold.css_first(".repeat__source a").attributes["href"] or "").removeprefix("#")
        place = html.css_first(f"[id='{anchor}']")
        number = html.css_first(f".message:has([id='{anchor}']) .message__number")
        assert said[2] == number.text().strip()
        following = " ".join(_open_text_from(html, anchor).split())
        if place.tag == "mark":  # The passage begins within a quoted one.
            following = following[following.index(words[0]) :]
        assert following.startswith(" ".join(words))


def _open_text_from(html: LexborHTMLParser, anchor: str) -> str:
    """The text of a message from an anchor on, without what is folded in it."""
    text, is_reached = "", False
    for letter in html.css(f".message:has([id='{anchor}']) > .letter"):
        for node in letter.traverse(include_text=True):
            is_reached = is_reached or node.attributes.get("id") == anchor
            if is_reached and node.tag == "-text":
                text += node.text()
    return text


def _words(letters: list[LexborNode]) -> list[str]:
    return "".join(letter.text() for letter in letters).split()


def _page(thread: Thread) -> LexborHTMLParser:
    return LexborHTMLParser(request_page(assess(thread, "x", AUTHORITY, laws()[thread.law], TODAY)).html)


@cache
def _real_page() -> LexborHTMLParser:
    thread = read(THREAD.read_text("utf-8"), THREAD.name).thread
    assert thread
    return _page(thread)
