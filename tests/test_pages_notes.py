"""Notes: Markdown that can say everything and do nothing."""

from __future__ import annotations

from foi_archive.pages.notes import note_html
from hostile import VECTORS
from selectolax.lexbor import LexborHTMLParser
from specification import cases

ELEMENTS = {
    *("p", "em", "strong", "code", "pre", "a", "ul", "ol", "li", "blockquote", "h4", "h5", "h6"),
    *("hr", "br", "s", "table", "thead", "tbody", "tr", "th", "td"),
}


@cases("notes")
def test_notes(given: str, expected: str) -> None:
    assert expected == note_html(given).rstrip("\n")


def test_a_stranger_s_note_is_nothing_but_text_and_links() -> None:
    page = LexborHTMLParser(note_html("\n\n".join(VECTORS)))
    body = page.css_first("body")
    inside = [element for element in body.css("*") if element != body]
    assert inside
    assert ELEMENTS >= {element.tag for element in inside}
    assert {"href", "rel", "title", "class", "start"} >= {name for e in inside for name in e.attributes}
    for link in body.css("a"):
        assert (link.attributes["href"] or "").startswith(("http://", "https://", "mailto:", "#"))
