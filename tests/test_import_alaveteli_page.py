"""Saved pages on Alaveteli: letters are what they were, no word is lost, and no page is too much."""

from __future__ import annotations

import re
import time
import tracemalloc
from datetime import date
from html import escape

import pytest
from effort import HANGS
from foi_archive.importers.alaveteli_days import day_of_instant, day_of_words
from foi_archive.importers.alaveteli_page import IMPORTER
from foi_archive.importers.alaveteli_text import letter, shown
from foi_archive.importers.found import importers_for
from foi_archive.importers.html_tree import tree_of_html
from foi_archive.importers.source import Imported, Source, missing_words
from hypothesis import example, given
from hypothesis import strategies as st

_LINE = st.text(
    st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs", "Zl", "Zp"]), max_size=12
)
_ADDRESS = st.from_regex(r"https?://[a-z]{1,20}\.example\.org/[a-z0-9/?=&.~%-]{0,60}[a-z]", fullmatch=True)
_LETTERS = st.lists(st.one_of(_LINE, _ADDRESS, st.just(""))).map("\n".join)

_MARKUP = st.sampled_from(
    """\
<div class="correspondence outgoing" id="outgoing-1">|<div class="correspondence_text">|</div>
<div class="correspondence__header">|<div class="attachments">|<li class="attachment">|<p id="hidden_message">
<p class="attachment__name">|<span class="unfold_link">|<a href="?unfold=1#x">|</a>|</span>|<h1>|</h1>|<h2>
<div class="comment_in_request" id="comment-1">|<div class="request-header">
<p class="request-header__subtitle">|<a href="/user/a">|<a href="/body/b">|<p id="request_status">
<p>|</p>|<br>|<b>|</b>|<table><tr><td>
<a href="https://example.org/a/long/address">|https://example.org/a/lon...|<time datetime=x>| |one|two
<|&lt;b&gt;|&#0;|&nbsp;|&#xD800;|<!--|-->|<script>|</script>|<svg>|<textarea>
<a href="/request/x/response/1/attach/2/f.pdf">|<a href="http://[">""".replace("\n", "|\n|").split("|")
)
_TEXT = '<div class="correspondence incoming" id="incoming-1"><div class="correspondence_text">'


def read(page: str, *files: tuple[str, bytes]) -> Imported:
    return IMPORTER.read(Source({"page.html": page.encode(), **dict(files)}))


def as_alaveteli_shows(text: str) -> str:
    """A letter as the platform writes it into a page: escaped, with links, paragraphs and line breaks."""

    def link(address: re.Match[str]) -> str:
        said = address[0] if len(address[0]) <= 43 else f"{address[0][:40]}..."
        return f'<a href="{escape(address[0])}" rel="nofollow">{escape(said)}</a>'

    parts = re.split(r"(https?://[^\s]+)", text)
    linked = "".join(
        re.sub(".+", link, part) if number % 2 else escape(part) for number, part in enumerate(parts)
    )
    paragraphs = re.split(r"\n\n+", linked.strip("\n"))
    return "\n\n".join("<p>{}</p>".format(part.replace("\n", "\n<br />")) for part in paragraphs)


@given(_LETTERS)
@example(
    "Dear Council,\n\n\n  1. How many?\n  2. Why  so?\n\nhttps://www.example.org/a/very/long/address/indeed/it/is"
)
@example("&amp; <b>bold</b> &#65;")
def test_a_letter_is_what_the_platform_was_given(text: str) -> None:
    root = tree_of_html(f"<div>\n  {as_alaveteli_shows(text)}\n</div>")
    assert root is not None
    lines = re.sub(r"\n\n+", "\n\n", text.strip("\n")).split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    expected = "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""
    assert expected == letter(root)


@given(st.lists(_MARKUP, max_size=40).map("".join))
def test_no_page_loses_a_word(markup: str) -> None:
    page = f"<html>{_TEXT}a {markup}"
    assert IMPORTER.recognises(Source({"page.html": page.encode()}))
    imported = read(page)
    assert () == missing_words(imported.told, imported.drafts)
    root = tree_of_html(page)
    assert root is not None
    assert sorted(letter(root).split()) == sorted(" ".join(shown(root)).split())


@pytest.mark.parametrize(
    "hostile",
    [
        *("<div>" * 200_000, "<p><b>" * 200_000, "<a>" * 300_000, "<table><tr><td>" * 50_000),
        *("<div title='</div>'>" * 200_000, "</p>" * 500_000, "<!--" * 500_000, '<a "' * 500_000),
        *("\n" * 3_000_000, "<br>" * 150_000, "&#10;" * 1_000_000, "&" * 3_000_000, "<" * 1_000_000),
        *("<a href='" + "x" * 5_000_000, "x" * 15_000_000, "x" * 17_000_000, "<select>" * 300_000),
        *("".join(f"<p><b class=x{number}>" for number in range(60_000)), "<svg><g>" * 100_000),
    ],
    ids=lambda hostile: hostile[:12],
)
def test_no_page_is_too_much(hostile: str) -> None:
    source = Source({"page.html": (_TEXT + hostile).encode()})
    start = time.process_time()
    assert IMPORTER.recognises(source)
    imported = IMPORTER.read(source)
    assert time.process_time() - start < HANGS
    assert imported.drafts or imported.diagnostics


def test_a_page_that_is_refused_takes_little_memory() -> None:
    source = Source({"page.html": (_TEXT + "<div>" * 1_000_000).encode()})
    tracemalloc.start()
    (diagnostic,) = IMPORTER.read(source).diagnostics
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ("page-too-tangled", True) == (diagnostic.rule, peak_bytes < 100_000_000)


@pytest.mark.parametrize(
    ("instant", "address", "day"),
    [
        ("2024-06-30T23:30:00Z", "https://www.whatdotheyknow.com/request/x", date(2024, 7, 1)),
        ("2024-06-30T23:30:00Z", "https://whatdotheyknow.com/request/x", date(2024, 7, 1)),
        ("2024-12-31T23:30:00Z", "https://www.whatdotheyknow.com/request/x", date(2024, 12, 31)),
        ("2024-07-01T00:30:00+01:00", "https://www.whatdotheyknow.com/request/x", date(2024, 7, 1)),
        ("2024-06-30T23:30:00Z", "https://foi.example.org/request/x", date(2024, 6, 30)),
        ("2024-06-30T23:30:00Z", "https://whatdotheyknow.com.example.org/request/x", date(2024, 6, 30)),
        ("2024-07-01T00:30:00+01:00", None, date(2024, 7, 1)),
        ("2024-07-01", "https://www.whatdotheyknow.com/request/x", date(2024, 7, 1)),
        ("9999-12-31T23:59:59Z", "https://www.whatdotheyknow.com/request/x", date(9999, 12, 31)),
        ("0001-01-01T00:00:00+14:00", "https://www.whatdotheyknow.com/request/x", None),
        ("2024-02-30T00:00:00Z", None, None),
        ("soon", "http://[", None),
    ],
)
def test_the_day_of_an_instant(instant: str, address: str | None, day: date | None) -> None:
    assert day == day_of_instant(instant, address)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("23 September 2016", date(2016, 9, 23)),
        (" September  3, 2016 ", date(2016, 9, 3)),
        ("31 February 2016", None),
        ("23 Medi 2016", None),
        ("on 23 September 2016", None),
    ],
)
def test_the_day_that_words_are(words: str, day: date | None) -> None:
    assert day == day_of_words(words)


def test_a_web_archive_is_recognised_here() -> None:
    archive = b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<div id=3D"incoming-1">'
    assert "alaveteli-page" in [importer.name for importer in importers_for(Source({"x.mhtml": archive}))]
