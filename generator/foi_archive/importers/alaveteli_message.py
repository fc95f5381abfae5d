"""One entry of the page of a request on Alaveteli: a letter, or an annotation or event, which are none.

Templates of several years are read: a header with classes and an author since about 2016, before that an `h2`
with "From:", the authority and the date. Only classes and ids are looked at, so the language does not matter.

Source: mysociety/alaveteli, app/views/request/ (_incoming_correspondence, _outgoing_correspondence, _bubble,
_attachments, _hidden_correspondence) and app/views/comment/
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import unquote, urljoin

from foi_archive.importers.alaveteli_days import day_of_instant, day_of_words
from foi_archive.importers.alaveteli_text import folds, is_folded, letter, shortened_links, shown
from foi_archive.importers.draft import Leftover, SourceFile, SourceMessage
from foi_archive.importers.html_tree import Node
from foi_archive.model.message import Party

CONVERTED = "taken from the HTML of the page, where more than one empty line is one"

_HEADER, _AUTHOR = "correspondence__header", "correspondence__header__author"
_FROM = re.compile(r"[^\s:]{1,20}: +")
_BY_PROGRAMS = re.compile(r"[?&]cookie_passthrough=1\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the page: the id of its element, the letter if it is one, and what else stands there."""

    element: str
    message: SourceMessage | None = None
    left: tuple[Leftover, ...] = ()


def is_entry(node: Node) -> bool:
    """Whether an element is a letter, an annotation or an event of the thread."""
    return "correspondence" in node.classes or "comment_in_request" in node.classes


def entry_of(node: Node, number: int, address: str | None, authority: str | None) -> Entry:
    """What an element tells. `number` is that of the letter that it would be."""
    element = node.attributes.get("id", "")
    text = _one(node.with_class("correspondence_text"))
    hidden = node.outermost(_is_hidden)
    if "comment_in_request" in node.classes:
        return Entry(element, left=_annotation(node))
    if text is None and not hidden:
        return Entry(element, left=_left("event in the thread", shown(node)))
    header = _one(node.with_class(_HEADER)) or node.first("h2")
    message = SourceMessage(
        text="",
        party=_party(node),
        sender=_sender(header, authority) if header else None,
        sent=_day(header, address) if header else None,
        heading=tuple(shown(header)) if header else (),
    )
    taken = [part for part in (header, text, *(() if text else hidden)) if part]
    left = _left(f"around message {number}", shown(node, without=taken))
    if text is None:
        return Entry(element, replace(message, hidden=_joined(hidden)), left)
    return Entry(element, _with_text(message, text, address), (*left, *_beside(text, number)))


def _with_text(message: SourceMessage, text: Node, address: str | None) -> SourceMessage:
    shortened = len(shortened_links(text))
    written_out = f"; addresses of which the page shows the beginning are written out: {shortened}"
    return replace(
        message,
        text=letter(text, without=_no_letter(text)),
        missing="what the letter quotes: the page folds it" if any(map(is_folded, folds(text))) else None,
        hidden=_joined(_concealed(text)),
        note=CONVERTED + (written_out if shortened else ""),
        files=tuple(_files(text, address)),
    )


def _beside(text: Node, number: int) -> tuple[Leftover, ...]:
    """What stands in the text's element and is no part of the letter: lists of files, and links."""
    lines = [line for part in _no_letter(text) for line in shown(part)]
    return _left(f"beside the text of message {number}", lines)


def _no_letter(text: Node) -> list[Node]:
    lists = text.with_class("attachments", "list-of-attachments", "attachment")
    return [*lists, *_concealed(text), *folds(text)]


def _concealed(text: Node) -> list[Node]:
    """Why the text of a letter is not shown, where only the text is hidden and not the message."""
    in_lists = {node for part in text.with_class("attachments", "attachment") for node in part.all()}
    return [node for node in text.with_class("hidden_attachment") if node not in in_lists]


def _is_hidden(node: Node) -> bool:
    return "hidden_message" in (*node.classes, node.attributes.get("id", ""))


def _party(node: Node) -> Party | None:
    parties = {"incoming": Party.AUTHORITY, "outgoing": Party.REQUESTER}
    return next((parties[name] for name in node.classes if name in parties), None)


def _sender(header: Node, authority: str | None) -> str | None:
    """The name in a header. Of "Jane Officer, Example Council" it is the first, of "Example Council" that."""
    author = _one(header.with_class(_AUTHOR))
    days = [*header.with_class("correspondence__header__date", "correspondence__header__delivery-status")]
    times = [node for node in header.all() if node.name == "time"]
    lines = [line for line in shown(author or header, without=[*days, *times]) if not day_of_words(line)]
    name = " ".join(lines) if author else _FROM.sub("", "".join(lines[:1]), count=1)
    name = name.removesuffix(f", {authority}") if authority else name
    return name.strip().removesuffix(",") or None


def _day(header: Node, address: str | None) -> date | None:
    instants = (node.attributes.get("datetime", "") for node in header.all() if node.name == "time")
    days = [day_of_instant(instant, address) for instant in instants]
    return next(filter(None, [*days, *map(day_of_words, shown(header))]), None)


def _files(text: Node, address: str | None) -> Sequence[SourceFile]:
    files = []
    for node in text.outermost(lambda inner: "attachment" in inner.classes):
        hrefs = [link.attributes.get("href", "") for link in node.all() if link.name == "a"]
        hrefs = [href for href in hrefs if "/attach/" in href]
        # The page offers a view in HTML, too, which is not the file.
        href = next((href for href in hrefs if "/attach/html/" not in href), None)
        named = _one(node.with_class("attachment__name")) or node.first("strong")
        in_address = unquote((href or "").partition("?")[0].rpartition("/")[2])
        name = " ".join(shown(named)) if named else in_address
        if name:
            files.append(SourceFile(name, origin=_absolute(href, address) if href else None))
    return files


def _absolute(href: str, address: str | None) -> str | None:
    """The whole address of a file; None if the page does not say on which site it is."""
    try:
        whole = urljoin(address or "", _BY_PROGRAMS.sub("", href))
    except ValueError:
        return None
    return whole if whole.startswith(("https://", "http://")) else None


def _annotation(node: Node) -> tuple[Leftover, ...]:
    """An annotation, which is no letter, under the name of who left it."""
    buttons = node.with_class("correspondence__footer", "event_actions")
    users = [link for link in node.all() if "/user/" in link.attributes.get("href", "")]
    name = " ".join(shown(users[0])) if users else ""
    times = [time.attributes.get("datetime", "")[:10] for time in node.all() if time.name == "time"]
    where = ", ".join(filter(None, [f"annotation by {name}" if name else "annotation", *times[:1]]))
    around = [line for part in buttons for line in shown(part)]
    return (*_left(where, shown(node, without=buttons)), *_left(f"around the {where}", around))


def _joined(nodes: Sequence[Node]) -> str | None:
    return " ".join(line for node in nodes for line in shown(node)) or None


def _left(where: str, lines: Sequence[str]) -> tuple[Leftover, ...]:
    return (Leftover(where, "\n".join(lines)),) if lines else ()


def _one(nodes: Sequence[Node]) -> Node | None:
    return nodes[0] if nodes else None
