"""Every page of the small archive says what it said when it was last read by a person."""

import pytest
from readable import readable
from small_site import kept, said

KEPT = kept()
WHAT_TO_DO = "If this is right, run `make golden`, read what has changed, and commit it."


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return said()


def test_pages(pages: dict[str, str]) -> None:
    assert sorted(KEPT) == sorted(pages), WHAT_TO_DO


@pytest.mark.parametrize("name", KEPT)
def test_what_pages_say(pages: dict[str, str], name: str) -> None:
    assert KEPT[name] == pages.get(name), WHAT_TO_DO


def test_pages_are_read_aloud() -> None:
    page = """
        <nav aria-label="Breadcrumb"><a href="../index.html">Requests</a></nav>
        <h1>Cameras <a class="permalink" href="#top" aria-label="Link to the top">#</a></h1>
        <ol class="strip" aria-label="1 question: 1 withheld">
          <li><a href="#q-1"><svg aria-hidden="true"></svg>1<span class="unseen">: Withheld</span></a></li>
        </ol>
        <dl><div><dt>Due</dt><dd><time>3 April 2024</time> by s.10(1)</dd></div></dl>
        <table><tr><th>1</th><td><p>How many?</p><blockquote>“None”</blockquote></td></tr></table>
        <details><summary>repeats 3 words</summary><div class="letter">One\ntwo</div></details>
        <ul><li><p>one</p><p>more</p></li></ul>
    """
    assert readable(page) == (
        "(Breadcrumb) [Requests](../index.html)\n"
        "\n# Cameras\n"
        "strip (1 question: 1 withheld) 1: Withheld\n"
        "Due: 3 April 2024 by s.10(1)\n"
        "| 1 | How many? / > “None” |\n"
        "▸ repeats 3 words\n    One two\n"
        "- one\n  more\n"
    )
