"""HTML as a row of tags and texts, in a time that grows with its length and with nothing else.

The standard library's reader takes time by the square of the length for some broken pages, and parsers in C
do so for others, as for elements in a hundred thousand elements. Letters need no tree.

Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization, but for <ann@example.org> and
<https://example.org>, which are the text that their writer meant.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag: its name and its attributes, of which the first with a name counts."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EndTag:
    """An end tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What browsers do not show, since something before it is never closed: a comment, a script or a tag."""

    text: str


Token: TypeAlias = "StartTag | EndTag | Unread | str"

_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]*)", re.ASCII)
_ADDRESS = re.compile(r"[^@]+@|https?:|mailto:", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>=?[^\s/>=]+|=)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)(?P<d>\"|\Z)|'(?P<single>[^']*)(?P<s>'|\Z)|(?P<bare>[^\s>\"'][^\s>]*)?))?",
    re.ASCII,
)
_TAG_END = re.compile(r"[\s/]*>", re.ASCII)
_COMMENT_END = re.compile(r"--!?>")
_LONG_NUMBER = re.compile(r"&#([0-9]{8,});?")

_DROPPED = frozenset({"script", "style"})
_RAW_TEXT = _DROPPED | {"iframe", "noembed", "noframes", "xmp"}
_TEXT_ONLY = _RAW_TEXT | {"title", "textarea"}
_TEXT_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _TEXT_ONLY}


def tokens_of_html(page: str) -> Iterator[Token]:
    """The tags and texts of a page in their order, character references read.

    Comments, scripts and styles are dropped. Of those never closed, the rest of the page is `Unread`.
    """
    at = 0
    while (sign := page.find("<", at)) >= 0:
        if sign > at:
            yield unescaped(page[at:sign])
        tag = _TAG.match(page, sign)
        if tag is None or _ADDRESS.match(tag["name"]):
            end = _markup_end(page, sign) if tag is None else None
            if end is None:
                yield "<"
                at = sign + 1
                continue
            token = None
        else:
            token, end = _read_tag(page, tag)
        if end < 0:
            yield Unread(unescaped(page[sign:]))
            return
        at = end
        if token is None:
            continue
        yield token
        if isinstance(token, StartTag) and token.name in _TEXT_ONLY:
            yield from _text_only(page, at, token.name)
            closing = _TEXT_ENDS[token.name].search(page, at)
            if closing is None:
                return
            at = closing.start()
        elif isinstance(token, StartTag) and token.name == "plaintext":
            yield page[at:]
            return
    if at < len(page):
        yield unescaped(page[at:])


def unescaped(text: str) -> str:
    """The text with its character references read; one of a number that no character has is U+FFFD."""
    return html.unescape(_LONG_NUMBER.sub(_short_number, text) if "&" in text else text)


def _short_number(reference: re.Match[str]) -> str:
    # The standard library fails for numbers of more than 4,300 digits.
    digits = reference[1].lstrip("0")
    return f"&#{digits or '0'};" if len(digits) < 8 else "\ufffd"


def _markup_end(page: str, at: int) -> int | None:
    """Where a comment, or what browsers take for one, ends; -1 if never, None if there is none."""
    if page.startswith("<!--", at):
        # <!--> and <!---> are comments, too.
        for short in ("<!-->", "<!--->"):
            if page.startswith(short, at):
                return at + len(short)
        found = _COMMENT_END.search(page, at + 4)
        return found.end() if found else -1
    if page.startswith(("<!", "<?", "</"), at):
        return page.find(">", at) + 1 or -1
    return None


def _read_tag(page: str, tag: re.Match[str]) -> tuple[Token, int]:
    """The tag, and where it ends; -1 if never."""
    name = tag["name"].lower()
    attributes: dict[str, str] = {}
    at = tag.end()
    while not (end := _TAG_END.match(page, at)):
        found = _ATTRIBUTE.match(page, at)
        if found is None or found["d"] == "" or found["s"] == "":
            return "", -1
        value = found["double"] or found["single"] or found["bare"] or ""
        attributes.setdefault(found["name"].lower(), unescaped(value))
        at = found.end()
    return (EndTag(name) if tag["slash"] else StartTag(name, attributes)), end.end()


def _text_only(page: str, at: int, name: str) -> Iterator[Token]:
    """The text of an element in which tags are no tags."""
    closing = _TEXT_ENDS[name].search(page, at)
    if closing is None:
        yield Unread(page[at:])
    elif name not in _DROPPED:
        text = page[at : closing.start()]
        yield text if name in _RAW_TEXT else unescaped(text)
