"""Letters in HTML: what a browser shows is the text, what it does not show stands apart."""

from __future__ import annotations

import time

import pytest
from effort import HANGS
from foi_archive.importers.html_text import MOST_TAGS, text_of_html
from hypothesis import given
from hypothesis import strategies as st

_TAGS = [
    "p",
    "div",
    "br",
    "b",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "pre",
    "a href=x",
    "blockquote type=cite",
]
_TAGS += [
    "span hidden",
    "/p",
    "/div",
    "/b",
    "/ul",
    "/li",
    "/table",
    "/tr",
    "/td",
    "/pre",
    "/a",
    "/span",
    "title",
]
_PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in _TAGS]), st.sampled_from(["one", "two", " ", "\n"])
)


def _shown(page: str) -> str:
    read = text_of_html(page)
    assert read
    return read.text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Dear Ann,</p><p>Yes.</p>", "Dear Ann,\n\nYes."),
        ("<div>Dear  \n Ann,<br>Yes.<br></div><div><br></div><div>No.</div>", "Dear Ann,\nYes.\n\nNo."),
        ("<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb"),
        ("m<sup>2</sup> and <b>b</b>old", "m2 and bold"),
        ("<ul><li>one<li>two<ul><li>deep</ul></ul>", "- one\n- two\n  - deep"),
        ('<ol start="3"><li>c</li><li value=7>g</li><li>h</li></ol>', "3. c\n7. g\n8. h"),
        ("<ol type=a><li><p>x</p></li><li><p>y</p></li></ol>", "a. x\n\nb. y"),
        ("<table><tr><th>Year<th>Visits<tr><td><p>2023</p><td>4,120</table>", "Year | Visits\n2023 | 4,120"),
        ("<table><tr><td><td>logo<br>address<td>text</table>", "logo\naddress\ntext"),
        ("<table><tr><td><table><tr><td>a<td>b</table></table>c", "a | b\n\nc"),
        ('<a href="https://example.org/a">our page</a>.', "our page <https://example.org/a>."),
        ('<a href="https://www.example.org/">example.org</a>', "example.org"),
        ('<a href="mailto:foi@example.org?subject=x">foi@example.org</a>', "foi@example.org"),
        ('<a href="#top">up</a> <a href="javascript:x()">go</a>', "up go"),
        (
            "<a href='https://example.org/long-name'>https://example.org/lo...</a>",
            "https://example.org/lo... <https://example.org/long-name>",
        ),
        (
            '<blockquote type="cite">one<br>two<blockquote class=gmail_quote>x</blockquote></blockquote>',
            "> one\n> two\n\n> > x",
        ),
        ("<blockquote>set in</blockquote>", "set in"),
        ("a<pre>x  y\n z</pre>b", "a\n\nx  y\n z\n\nb"),
        ('<img src="cid:1" alt="Council logo"><img src=t.gif>', "[Council logo]"),
        ("3 < 4 &amp; &lt;b&gt; &#163;5 &#xA3;6 &copy", "3 < 4 & <b> £5 £6 ©"),
        ("Ann Reader <ann@example.org>", "Ann Reader <ann@example.org>"),
        ("See <https://example.org/a>.", "See <https://example.org/a>."),
        ("a<!-- b -->c<!--> d<script>if (x < '</p>') {}</script>e<style>p {}</style>", "ac de"),
        ("<p title=\"a > b\" class='x>y'>text", "text"),
        ("&#" + "9" * 5_000 + ";", "\ufffd"),
    ],
)
def test_a_letter_reads_as_in_a_browser(page: str, text: str) -> None:
    assert text == _shown(page)


@pytest.mark.parametrize(
    ("page", "text", "hidden"),
    [
        ("<title>Mail</title><p>a", "a", "Mail"),
        ('<div style="color:red; DISPLAY : none">preview</div>a', "a", "preview"),
        ("<p hidden>b<p>a", "a", "b"),
        ("<table><tr hidden><td>b<td>c<tr><td>a</table>", "a", "b\nc"),
        ("a <!-- never closed", "a", "<!-- never closed"),
        ("a<script>b <p>c", "a", "b <p>c"),
        ('a <a href="x>b', "a", '<a href="x>b'),
    ],
)
def test_what_a_browser_does_not_show_stands_apart(page: str, text: str, hidden: str) -> None:
    read = text_of_html(page)
    assert read
    assert (text, hidden) == (read.text, read.hidden)


@given(st.lists(_PIECES, max_size=30))
def test_no_word_is_lost(pieces: list[str]) -> None:
    read = text_of_html("".join(pieces))
    assert read
    letters = "".join(pieces)
    for word in ("one", "two"):
        assert letters.count(word) == (read.text + read.hidden).count(word)


_MANY = MOST_TAGS - 1


@pytest.mark.parametrize(
    "page",
    [
        *(
            start * _MANY
            for start in ("<", "<a", "<a ", "<!--", "<![", "</", "<a x='", "<title>", "<div>", "<li>x")
        ),
        "<table><tr><td>x" * (_MANY // 3),
        "<b>" * (_MANY // 2) + "<p>x" * (_MANY // 2),
        "<b>" * (_MANY // 2) + "</i>" * (_MANY // 2),
        "<blockquote type=cite>x<br>" * (_MANY // 2),
        "<a " + " ".join(f"a{number}=1" for number in range(100_000)) + ">",
        "<a " + ("x" + " " * 1_000) * 1_000,
        "<p style='" + "; " * 500_000 + "'>",
        "<p style=';" + " " * 1_000_000 + "'>",
    ],
    ids=lambda page: page[:12],
)
def test_a_page_made_to_take_long_does_not(page: str) -> None:
    before = time.process_time()
    assert text_of_html(page)
    assert time.process_time() - before < HANGS


def test_a_page_with_more_tags_than_a_letter_is_not_converted() -> None:
    assert text_of_html("<b>" * (MOST_TAGS + 1)) is None
