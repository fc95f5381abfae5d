"""The text of a page or mail in HTML, as a person reads it.

Blocks and line breaks are lines, items of lists have a dash or their number, the cells of a row stand side by
side, and the address of a link stands behind its text if the text does not say it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from foi_archive.importers import html_elements as elements
from foi_archive.importers.html_elements import Element
from foi_archive.importers.html_lines import Lines
from foi_archive.importers.html_tokens import EndTag, StartTag, Unread, tokens_of_html

MOST_TAGS = 200_000
"""More of them no letter has; such a page is not converted, since each takes time."""
_MOST_TABLES = 12  # in each other; in deeper ones the cells are lines
_FARTHEST = 50  # elements among which one is looked for whose end tag is left out


@dataclass(frozen=True, slots=True)
class HtmlText:
    """What a page shows, and the words of its elements that are not shown: a title, hidden ones."""

    text: str
    hidden: str


def text_of_html(page: str, most_tags: int = MOST_TAGS) -> HtmlText | None:
    """The text of a page; None if it has more tags than any letter, or than are still to be read."""
    if page.count("<") > most_tags:
        return None
    reader = _Reader()
    for token in tokens_of_html(page):
        match token:
            case StartTag():
                reader.start(token)
            case EndTag(name=name):
                reader.end(name)
            case Unread(text=text):
                reader.hidden.add(text.split("\n"))
            case str(text):
                reader.text(text)
    return reader.finished()


@dataclass(slots=True)
class _Row:
    """A row of a table, in how many cells it stands, and the lines of its own cells."""

    depth: int
    cells: list[list[str]] = field(default_factory=list)

    def lines(self) -> list[str]:
        filled = [cell for cell in self.cells if cell]
        if len(filled) < 2 or any(len(cell) > 1 for cell in filled):
            return [line for cell in filled for line in cell]
        return [" | ".join("".join(cell) for cell in self.cells).rstrip(" |")]


@dataclass(slots=True)
class _Reader:
    """Takes tags and texts one after the other; each takes the same time, however deep it stands."""

    hidden: Lines = field(default_factory=Lines)
    _cells: list[Lines] = field(default_factory=lambda: [Lines()])
    _rows: list[_Row] = field(default_factory=list)
    _open: list[Element] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _lists: list[Element] = field(default_factory=list)
    _link: Element | None = None
    _hiding: int = 0
    _keeping_spaces: int = 0

    def start(self, tag: StartTag) -> None:
        self._end_those_left_out(tag.name)
        if tag.name == "br":
            self._lines.line_break()
        elif tag.name == "hr":
            self._lines.end_paragraph()
        elif tag.name == "img":
            if alternative := tag.attributes.get("alt", "").strip():
                self.text(f"[{alternative}]")
        elif tag.name not in elements.VOID:
            self._begin(elements.element(tag))

    def end(self, name: str) -> None:
        if not self._counts[name]:
            if name in ("br", "p"):
                self._lines.line_break()
            return
        while self._end_last() != name:
            pass

    def text(self, text: str) -> None:
        if self._link:
            self._link.said.append(text)
        if self._keeping_spaces:
            self._lines.verbatim(text)
        else:
            self._lines.words(text)

    def finished(self) -> HtmlText:
        while self._open:
            self._end_last()
        return HtmlText("\n".join(self._cells[0].finished()), "\n".join(self.hidden.finished()))

    @property
    def _lines(self) -> Lines:
        return self.hidden if self._hiding else self._cells[-1]

    def _end_those_left_out(self, name: str) -> None:
        """Ends the elements that a start tag ends, though they have no end tag."""
        ended = elements.ended_by(name)
        if not any(self._counts[other] for other in ended):
            return
        found = 0
        for back in range(1, min(len(self._open), _FARTHEST) + 1):
            element = self._open[-back].name
            if element in elements.BARRIERS:
                break
            if element in ended:
                found = back
        for _ in range(found):
            self._end_last()

    def _begin(self, element: Element) -> None:
        if self._lists and element.name in elements.LISTS:
            element.is_paragraph, element.is_line = False, True
        self._open.append(element)
        self._counts[element.name] += 1
        self._hiding += element.hides
        self._break(element)
        self._keeping_spaces += element.keeps_spaces
        if element.name == "li":
            self._lines.mark(self._mark(element))
        elif element.name in elements.LISTS:
            self._lists.append(element)
        elif element.name == "a":
            self._end_link()
            self._link = element
        elif element.quotes:
            element.lines = self._lines
            element.lines.quoted += 1
        elif element.name == "tr" and not self._hiding:
            element.row = True
            self._rows.append(_Row(len(self._cells)))
        elif element.name in elements.CELLS and not self._hiding and len(self._cells) <= _MOST_TABLES:
            element.lines = Lines()
            self._cells.append(element.lines)

    def _end_last(self) -> str:
        """Ends the element that was opened last, and gives its name."""
        element = self._open.pop()
        self._counts[element.name] -= 1
        if element is self._link:
            self._end_link()
        self._break(element)
        if element.name in elements.LISTS:
            self._lists.pop()
        elif element.row:
            self._cells[-1].add(self._rows.pop().lines())
        elif element.lines and element.quotes:
            element.lines.quoted -= 1
        elif element.lines:
            self._end_cell(self._cells.pop().finished())
        self._keeping_spaces -= element.keeps_spaces
        self._hiding -= element.hides
        return element.name

    def _end_cell(self, lines: list[str]) -> None:
        if self._rows and self._rows[-1].depth == len(self._cells):
            self._rows[-1].cells.append(lines)
        else:
            self._lines.add(lines)

    def _end_link(self) -> None:
        if self._link and (address := elements.address_to_show(self._link)):
            self._lines.words(f" <{address}>")
        self._link = None

    def _break(self, element: Element) -> None:
        """Begins the line or paragraph that an element has to itself."""
        if element.is_paragraph:
            self._lines.end_paragraph()
        elif element.is_line or element.hides:
            self._lines.end_line()

    def _mark(self, item: Element) -> str:
        """A dash or a number, as deep as the lists stand in each other."""
        if not self._lists:
            return "- "
        depth = min(len(self._lists), _MOST_TABLES) - 1
        return "  " * depth + elements.mark_of_item(self._lists[-1], item)
