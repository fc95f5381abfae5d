"""Cases for tests of lists: many requests, each with a title, an authority and an address of its own."""

from __future__ import annotations

from dataclasses import replace

from foi_archive.analysis.case import Case
from foi_archive.model.authority import Authority
from selectolax.lexbor import LexborHTMLParser, LexborNode
from short_threads import AUTHORITY, short_case

OTHER_AUTHORITY = Authority("b-council", "B Council", "Wales")


def case(text: str, title: str = "A request", authority: Authority = AUTHORITY, **fields: object) -> Case:
    """The case of a short thread, at an address made of its title."""
    made = short_case(text)
    thread = replace(made.thread, title=title, authority=authority.id, **fields)
    return replace(made, thread=thread, slug=title.lower().replace(" ", "-"), authority=authority)


def parsed(html: str) -> LexborNode:
    """The HTML of a page's content, to look things up in."""
    node = LexborHTMLParser(html).body
    assert node
    return node


def texts(html: str, selector: str) -> list[str]:
    """The texts of all elements that a selector finds, with single spaces."""
    return [" ".join(node.text(separator=" ").split()) for node in parsed(html).css(selector)]
