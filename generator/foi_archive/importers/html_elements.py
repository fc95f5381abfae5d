"""What is known of the elements of HTML: which are lines, which are not shown, which end others.

Source: https://html.spec.whatwg.org/multipage/rendering.html and, for end tags left out,
https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from foi_archive.importers.html_lines import Lines
from foi_archive.importers.html_tokens import StartTag


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
LISTS = frozenset(("ul", "ol", "menu"))
CELLS = frozenset(("td", "th"))
BARRIERS = frozenset(("table", "ul", "ol", "dl", "select", "menu"))
"""Elements out of which no start tag reaches to end another element."""

_LINES = _names(
    "address article aside body caption center dd details dialog div dt fieldset figcaption figure footer"
    " form header html legend li main nav option section select summary tbody td tfoot th thead tr"
)
_PARAGRAPHS = _names("blockquote dl h1 h2 h3 h4 h5 h6 menu ol p pre table ul")
_NOT_SHOWN = _names("datalist iframe noembed noframes object template title")
_KEEP_SPACES = frozenset(("pre", "textarea", "xmp"))

_NONE: frozenset[str] = frozenset()
_ROWS = frozenset(("tr", "td", "th"))
_ENDS = {
    **{name: frozenset(("p",)) for name in _LINES | _PARAGRAPHS},
    "a": frozenset(("a",)),
    "li": frozenset(("li", "p")),
    "dt": frozenset(("dt", "dd", "p")),
    "dd": frozenset(("dt", "dd", "p")),
    "option": frozenset(("option",)),
    "body": frozenset(("head", "title")),
    "td": CELLS,
    "th": CELLS,
    "tr": _ROWS,
    **{name: _ROWS | {"thead", "tbody", "tfoot"} for name in ("thead", "tbody", "tfoot")},
}

_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_WITHOUT_MARGIN = re.compile(r"(?:^|;)\s*margin\s*:\s*0", re.IGNORECASE)
_KEEPING_SPACES = re.compile(r"(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_LEAD = re.compile(r"(?:https?://|mailto:|tel:)?(?:www\.)?", re.IGNORECASE)
_NO_ADDRESS = ("#", "javascript:", "data:", "cid:")
_NUMBER = re.compile(r"[0-9]{1,6}")


@dataclass(slots=True)
class Element:
    """An element that is open. `said` is the text of a link, `lines` what its end has to undo."""

    name: str
    attributes: Mapping[str, str]
    hides: bool = False
    is_line: bool = False
    is_paragraph: bool = False
    keeps_spaces: bool = False
    quotes: bool = False
    row: bool = False
    items: int = 0
    said: list[str] = field(default_factory=list)
    lines: Lines | None = None


def element(tag: StartTag) -> Element:
    """The element that a start tag opens."""
    name, attributes = tag.name, tag.attributes
    style = attributes.get("style", "")
    is_line = name in _LINES or _is_tight(name, attributes)
    return Element(
        name,
        attributes,
        hides=name in _NOT_SHOWN or "hidden" in attributes or bool(style and _HIDING.search(style)),
        is_line=is_line,
        is_paragraph=name in _PARAGRAPHS and not is_line,
        keeps_spaces=name in _KEEP_SPACES or bool(style and _KEEPING_SPACES.search(style)),
        quotes=name == "blockquote" and _is_quotation(attributes),
    )


def ended_by(name: str) -> frozenset[str]:
    """The elements that a start tag ends if they are open."""
    return _ENDS.get(name, _NONE)


def mark_of_item(around: Element, item: Element) -> str:
    """What stands before an item of a list: its number, or a dash."""
    if around.name != "ol":
        return "- "
    if not around.items and _NUMBER.fullmatch(start := around.attributes.get("start", "")):
        around.items = int(start) - 1
    around.items += 1
    if _NUMBER.fullmatch(value := item.attributes.get("value", "")):
        around.items = int(value)
    return f"{_as_shown(around.items, around.attributes.get('type', ''))}. "


def address_to_show(link: Element) -> str | None:
    """The address that a link leads to; None if its text says it, or if it leads nowhere else."""
    address = "".join(link.attributes.get("href", "").split())
    if not address or address.lower().startswith(_NO_ADDRESS):
        return None
    said = _bare("".join("".join(link.said).split()))
    return None if _bare(address.partition("?")[0] if "@" in said else address) in said else address


def _bare(address: str) -> str:
    return unquote(_LEAD.sub("", address, count=1)).rstrip("/").casefold()


def _is_tight(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether a paragraph has no empty line around it, as Word and Outlook write theirs."""
    if name not in ("p", "ul", "ol"):
        return False
    style = attributes.get("style", "")
    return attributes.get("class", "").startswith("Mso") or bool(style and _WITHOUT_MARGIN.search(style))


def _is_quotation(attributes: Mapping[str, str]) -> bool:
    """Whether a block quotes a mail: many blocks are quotations only to be set in."""
    return attributes.get("type", "").lower() == "cite" or "quote" in attributes.get("class", "").lower()


def _as_shown(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= 26:
        return chr(ord(style) + number - 1)
    return _roman(number, style) if style in ("i", "I") and 1 <= number <= 20 else str(number)


def _roman(number: int, style: str) -> str:
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
    numeral = units[number] if number <= 10 else f"x{units[number - 10]}"
    return numeral if style == "i" else numeral.upper()
