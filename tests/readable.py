"""Pages as a person reads them aloud: text with headings, lists, rows and links, and none of the markup.

For golden files: a change of wording or order is seen, a change of a class is not. Shown is also what only
screen readers say; left out are pictures, and the links by which each part of a page can be cited. Of letters
stand the first and the last words only.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

# All else begins a line of its own.
INLINE = {"-text", "a", "br", "button", "code", "em", "label", "mark", "span", "strong", "svg", "time"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LONGEST_RUN = 24  # words of a letter that are shown whole


def readable(html: str) -> str:
    """The lines of a page or a part of one, each ended by a line feed."""
    body = LexborHTMLParser(html).body
    assert body
    return "".join(f"{line}\n" for line in _lines(body))


def _lines(node: LexborNode) -> Iterator[str]:
    """The lines of an element: one for each run of inline content, and those of the blocks between."""
    run = ""
    for child in _children(node):
        if child.tag not in INLINE:
            yield from _stripped(run)
            run = ""
            yield from _block(child)
        else:
            run += _inline(child)
    yield from _stripped(run)


def _block(node: LexborNode) -> Iterator[str]:
    tag, classes = node.tag, _classes(node)
    if tag in HEADINGS:
        yield ""
        yield f"{'#' * HEADINGS[tag]} {_joined(node, ' ')}"
    elif tag == "tr":
        cells = (_joined(cell, " / ") for cell in _children(node) if cell.tag in ("td", "th"))
        yield f"| {' | '.join(cells)} |"
    elif tag == "div" and node.parent and node.parent.tag == "dl":
        term, *facts = (_joined(child, " ") for child in _children(node) if child.tag in ("dt", "dd"))
        yield f"{term}: {'; '.join(facts)}"
    elif tag == "details":
        yield from _indented(_lines(node), "▸ ")
    elif tag == "blockquote":
        yield from _indented(_lines(node), "> ", "> ")
    elif "strip" in classes:
        cells = (" ".join(_text(cell).split()) for cell in _children(node) if cell.tag == "li")
        yield f"strip ({node.attributes['aria-label']}) {' · '.join(cells)}"
    elif "letter" in classes:
        yield from _indented(_shortened(node.text()))
    elif tag == "li":
        yield from _indented(_lines(node), "- ")
    else:
        label = node.attributes.get("aria-label")
        yield from _indented(_lines(node), f"({label}) ", "") if label else _lines(node)


def _inline(node: LexborNode) -> str:
    if node.tag == "-text":
        return node.text_content or ""
    if node.tag == "br":
        return " "
    text = "".join(map(_inline, _children(node)))
    address = node.attributes.get("href")
    return f"[{' '.join(text.split())}]({address})" if address else text


def _text(node: LexborNode) -> str:
    if node.tag == "-text":
        return node.text_content or ""
    return "".join(map(_text, _children(node)))


def _shortened(text: str) -> Iterator[str]:
    words = text.split()
    if len(words) > LONGEST_RUN:
        yield f"{' '.join(words[:12])} [{len(words) - 18} words] {' '.join(words[-6:])}"
    elif words:
        yield " ".join(words)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    for child in node.iter(include_text=True):
        is_hidden = child.attributes.get("aria-hidden") == "true" if child.tag != "-text" else False
        if not is_hidden and child.tag not in ("script", "style") and "permalink" not in _classes(child):
            yield child


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split() if node.tag != "-text" else []


def _joined(node: LexborNode, between: str) -> str:
    return between.join(_lines(node))


def _stripped(run: str) -> Iterator[str]:
    if text := " ".join(run.split()):
        yield text


def _indented(lines: Iterator[str], first: str = "  ", rest: str | None = None) -> Iterator[str]:
    """The lines behind `first`, and from the second on behind `rest`: as many spaces, if nothing is said."""
    before = first
    for line in dropwhile(lambda line: not line, lines):
        yield f"{before}{line}".rstrip()
        before = " " * len(first) if rest is None else rest
