"""The page of a request on Alaveteli as a draft: its header, its letters, and the rest of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_archive.importers.alaveteli_message import Entry, entry_of, is_entry
from foi_archive.importers.alaveteli_text import shown
from foi_archive.importers.draft import Draft, Leftover
from foi_archive.importers.html_tree import Node
from foi_archive.model.message import Party

_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(?P<address>https?://\S+) -->")
_SAVED_FROM_WITHIN = 2_000  # characters: browsers write it at the top
_ADDRESS = re.compile(r"https?://[^\s#?]+/request/[^\s#?/]+")


@dataclass(frozen=True, slots=True)
class PageOfRequest:
    """What a page tells: a draft, the id of each letter's element, and all that the page shows."""

    draft: Draft
    elements: tuple[str, ...]
    told: tuple[str, ...]


def request_of_page(root: Node, page: str) -> PageOfRequest:
    """The request on a page, given as a tree and as its text; a draft without messages if there is none."""
    header = _first(root, "request-header") or root
    title, status = header.first("h1"), _by_id(root, "request_status")
    subtitle = _first(root, "request-header__subtitle", "subtitle")
    address = _address(root, page)
    authority = _linked(subtitle, "/body/")
    nodes = root.outermost(is_entry)
    entries = _entries(nodes, address, authority)
    letters = [entry for entry in entries if entry.message]
    taken = [node for node in (title, status, subtitle) if node]
    around = shown(root, without=[*taken, *nodes])
    left = [Leftover("below the title", "\n".join(shown(subtitle)))] if subtitle else []
    left += [leftover for entry in entries for leftover in entry.left]
    left += [Leftover("the page around the letters", "\n".join(around))] if around else []
    draft = Draft(
        title=_line(title),
        authority=authority,
        requester=_linked(subtitle, "/user/") or _only_requester(letters),
        law=None,
        address=address,
        messages=tuple(entry.message for entry in letters if entry.message),
        status=_line(status),
        left=tuple(left),
    )
    return PageOfRequest(draft, tuple(entry.element for entry in letters), tuple(shown(root)))


def _entries(nodes: list[Node], address: str | None, authority: str | None) -> list[Entry]:
    entries: list[Entry] = []
    number = 1
    for node in nodes:
        entries.append(entry_of(node, number, address, authority))
        number += entries[-1].message is not None
    return entries


def _only_requester(letters: list[Entry]) -> str | None:
    """The name at the head of all of the requester's letters: who is anonymous has no page to link to."""
    messages = [entry.message for entry in letters if entry.message]
    names = {message.sender for message in messages if message.party is Party.REQUESTER}
    return names.pop() if len(names) == 1 else None


def _address(root: Node, page: str) -> str | None:
    """The address of the request, without a place in the page; None if the page nowhere says it in full."""
    saved_from = _SAVED_FROM.search(page, 0, _SAVED_FROM_WITHIN)
    said = [*_addresses(root), saved_from["address"] if saved_from else ""]
    return next((found[0] for text in said if (found := _ADDRESS.match(text))), None)


def _addresses(root: Node) -> Iterator[str]:
    """What may be the address, the surest first."""
    nodes = list(root.all())
    for node in nodes:
        if node.name == "link" and node.attributes.get("rel") == "canonical":
            yield node.attributes.get("href", "")
        if node.name == "meta" and node.attributes.get("property") == "og:url":
            yield node.attributes.get("content", "")
    for node in nodes:
        if "cplink__field" in node.classes:
            yield node.attributes.get("value", "")
        if "correspondence__header__date" in node.classes:
            yield node.attributes.get("href", "")


def _linked(node: Node | None, path: str) -> str | None:
    """The text of the first link to a path."""
    links = (link for link in node.all() if link.name == "a") if node else ()
    return next((_line(link) for link in links if path in link.attributes.get("href", "")), None)


def _line(node: Node | None) -> str | None:
    return " ".join(shown(node)) or None if node else None


def _first(root: Node, *classes: str) -> Node | None:
    return next(iter(root.with_class(*classes)), None)


def _by_id(root: Node, name: str) -> Node | None:
    return next((node for node in root.all() if node.attributes.get("id") == name), None)
