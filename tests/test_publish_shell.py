"""The shell: what fills it stands where it belongs, escaped once, and nothing fills what fills it."""

from __future__ import annotations

from html import escape

import pytest
from foi_archive.pages.page import Page
from foi_archive.publish.shell import CANONICAL, CONTENT, DESCRIPTION, TITLE, Shell
from hostile import VECTORS
from hypothesis import given
from hypothesis import strategies as st

SHELL = Shell.cut(
    f'<title>{TITLE} - Archive</title><meta name="description" content="{DESCRIPTION}">'
    f'<link rel="canonical" href="{CANONICAL}"><b>{TITLE}</b>{CONTENT}<i>'
)
TEXTS = st.one_of(st.text(), st.sampled_from([*VECTORS, TITLE, DESCRIPTION, CANONICAL, CONTENT]))


def test_a_filled_shell() -> None:
    page = Page("requests/a/b.html", "Cats & dogs", 'Their "tags"', "<h1>Cats &amp; dogs</h1>")
    assert (
        "<title>Cats &amp; dogs - Archive</title>"
        '<meta name="description" content="Their &quot;tags&quot;">'
        '<link rel="canonical" href="https://example.org/archive/requests/a/b.html">'
        "<b>Cats &amp; dogs</b><h1>Cats &amp; dogs</h1><i>"
    ) == SHELL.fill(page, "https://example.org/archive/")


@given(TEXTS, TEXTS, TEXTS)
def test_all_that_fills_a_shell_is_in_the_page_once_escaped_and_otherwise_as_it_was(
    title: str, description: str, content: str
) -> None:
    page = SHELL.fill(Page("index.html", title, description, content))
    assert (
        f'<title>{escape(title)} - Archive</title><meta name="description" content="{escape(description)}">'
        f'<link rel="canonical" href="index.html"><b>{escape(title)}</b>{content}<i>'
    ) == page


@pytest.mark.parametrize("token", [TITLE, DESCRIPTION, CONTENT])
def test_a_theme_that_leaves_something_out_is_our_own_mistake(token: str) -> None:
    with pytest.raises(ValueError, match=f"lacks {token}"):
        Shell.cut(f"{TITLE}{DESCRIPTION}{CONTENT}".replace(token, ""))
