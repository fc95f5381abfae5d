"""Notes: what an editor wrote, in Markdown, as HTML that holds nothing but words, lists, tables and links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, link
from markdown_it.token import Token
from markupsafe import Markup

from foi_archive.pages.hosts import host, is_of_another_site

# Complete web and mail addresses, places on the page, and pages of the archive: nothing else is a link.
_ADDRESS = re.compile(
    r"https?://[^\s\\]+|mailto:[^\s\\]+"
    r"|#[\w.-]+|(?:\.\./)*[\w-]+(?:/[\w-]+)*\.html(?:#[\w.-]+)?",
    re.ASCII | re.IGNORECASE,
)
# What may be a link: words in brackets, and other brackets in pairs among them, with an address behind.
# Markdown would look for the end of each bracket in all that follows, which takes seconds for many brackets.
_LINK = re.compile(r"\[(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*+\])*+\]\(", re.DOTALL)
_DEEPEST = 20  # emphasis in a quotation in a list, and so on; deeper, Markdown's signs stay text
_OWN_HEADINGS = 3  # the page, "Letters", and the letter that the note follows


def note_html(text: str) -> Markup:
    """A note as HTML. Its headings rank below the page's, HTML and images stay text, no element has an id."""
    return Markup(_MARKDOWN.render(text))


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt(
        "js-default", {"html": False, "linkify": False, "typographer": False, "maxNesting": _DEEPEST}
    )
    # A link's definition would vanish from the page, and an image would be fetched from elsewhere.
    markdown.disable(["image", "reference"])
    markdown.validateLink = _is_allowed  # type: ignore[method-assign]
    # An address is shown as it is written: decoded, it could look like another one.
    markdown.normalizeLinkText = str  # type: ignore[method-assign, assignment]
    markdown.inline.ruler.at("link", _link)
    markdown.core.ruler.push("page", _fit_into_page)
    return markdown


def _link(state: StateInline, silent: bool) -> bool:
    return bool(_LINK.match(state.src, state.pos)) and link(state, silent)


def _is_allowed(url: str) -> bool:
    return bool(_ADDRESS.fullmatch(url))


def _fit_into_page(state: StateCore) -> None:
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + _OWN_HEADINGS)}"
        # Columns are aligned with a style attribute, which the content security policy forbids.
        token.attrs.pop("style", None)
        if token.children:
            token.children = [*_with_sites(token.children)]


def _with_sites(tokens: list[Token]) -> Iterator[Token]:
    """The parts of a line; behind a link that names another site than its own stands where it leads."""
    address, words = "", ""
    for token in tokens:
        yield token
        if token.type == "link_open":
            href = str(token.attrs["href"])
            address, words = (href, "") if href.lower().startswith("http") else ("", "")
            if address:
                token.attrs["rel"] = "nofollow noopener noreferrer ugc"
        elif token.type == "link_close":
            if address and is_of_another_site(words, address):
                yield Token("text", "", 0, content=f" ({host(address)})")
            address = ""
        else:
            words += token.content


_MARKDOWN = _markdown()
