"""The text of a page of Alaveteli: letters with the lines that they had, and all else as a reader sees it.

Alaveteli escapes a letter's plain text and turns line ends into `<br>`, empty lines into paragraphs, and
addresses into links, of which it shows the first 40 characters.

Source: mysociety/alaveteli, app/models/incoming_message/main_body.rb
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from foi_archive.importers.html_tree import Node

_FOLDED = "unfold_link"
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SPACE = re.compile(r"\s")
_SCHEME = re.compile(r"https?://")
_SHORTEST_LINK = 20  # characters; the platform shows 40 and three dots

# In the text of an element: where a paragraph or another block begins or ends, a line end of the source, and
# what was left out because the page folds it. No text holds these codes: they are halves of characters.
_PARAGRAPH, _BLOCK, _SOFT, _OUT = "\ud800", "\ud801", "\ud802", "\ud803"
_BORDERS = re.compile(f"[{_PARAGRAPH}{_BLOCK}{_SOFT}\n]+")


def shown(node: Node, without: Iterable[Node] = ()) -> list[str]:
    """The lines of an element that have words, without those of some elements in it."""
    text = _BORDERS.sub(_lines, _Flat(frozenset(without)).of(node).replace(_OUT, _BLOCK))
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))
    return [line for line in lines if line.strip()]


def letter(node: Node, without: Iterable[Node] = ()) -> str:
    """The letter in an element, its lines joined by line feeds, without empty lines around it."""
    parts = _Flat(frozenset(without)).of(node).split(_OUT)
    parts = [_BORDERS.sub(_lines, part.strip(_PARAGRAPH + _BLOCK + _SOFT + "\n")) for part in parts]
    lines = "\n\n".join(filter(None, parts)).split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def _lines(borders: re.Match[str]) -> str:
    """The line feeds that stand for borders, `<br>` and line ends of the source side by side."""
    marks = borders[0]
    # The platform writes a line end before each <br> and around paragraphs: those are none of the letter's.
    ends = marks.count("\n") + (2 if _PARAGRAPH in marks else _BLOCK in marks)
    return "\n" * ends or " "


def folds(node: Node) -> list[Node]:
    """The links in an element that unfold what a letter quotes, or fold it again."""
    return node.outermost(_is_fold)


def is_folded(fold: Node) -> bool:
    """Whether what a letter quotes is not on the page."""
    return any("unfold=1" in node.attributes.get("href", "") for node in fold.all())


def shortened_links(node: Node) -> list[Node]:
    """The links in an element of which the page shows only the beginning."""
    return [link for link in node.all() if link.name == "a" and link_text(link) != _said(link)]


def link_text(link: Node) -> str:
    """What a link shows; its address if it shows the beginning of that and three dots, as no letter does."""
    said, address = _said(link), link.attributes.get("href", "")
    start = said.removesuffix("...")
    if start == said or len(said) < _SHORTEST_LINK or _SPACE.search(address):
        return said
    whole = (address, _SCHEME.sub("", address, count=1))
    return next((found for found in whole if found.startswith(start)), said)


def _said(link: Node) -> str:
    return "".join(text for node in link.all() for text in node.inner if isinstance(text, str))


@dataclass(slots=True)
class _Flat:
    """The text of elements as pieces, in which borders and line ends of the source have their marks."""

    without: frozenset[Node]
    pieces: list[str] = field(default_factory=list)

    def of(self, node: Node) -> str:
        self._inner(node)
        return "".join(self.pieces)

    def _inner(self, node: Node) -> None:
        for inner in node.inner:
            if isinstance(inner, str):
                self._text(inner)
            elif inner in self.without:
                self.pieces.append(_OUT if _is_fold(inner) else _BLOCK)
            else:
                self._element(inner)

    def _text(self, text: str) -> None:
        is_between = "\n" in text and not text.strip(" \t\r\n")
        line_ends = text.replace("\r\n", "\n").replace("\r", "\n")
        self.pieces.append(_SOFT if is_between else line_ends.replace("\n", _SOFT))

    def _element(self, node: Node) -> None:
        if node.name == "br":
            self.pieces.append("\n")
        elif not node.is_inline or _is_fold(node):
            border = _PARAGRAPH if node.name == "p" else _BLOCK
            self.pieces.append(border)
            self._inner(node)
            self.pieces.append(border)
        elif node.name == "a":
            self._text(link_text(node))
        else:
            self._inner(node)


def _is_fold(node: Node) -> bool:
    return _FOLDED in node.classes or (node.name == "a" and "unfold=1" in node.attributes.get("href", ""))
