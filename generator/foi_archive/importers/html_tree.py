"""A page in HTML as a tree, for importers that look for elements by their classes.

The tree is well nested and of limited depth whatever the page is, so that a page of twice the length takes
twice the time. Parsers in C that repair as browsers do take minutes or gigabytes for some pages of 1 MB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from foi_archive.importers.html_elements import BARRIERS, VOID, ended_by
from foi_archive.importers.html_tokens import EndTag, StartTag, Unread, tokens_of_html

DEEPEST = 150
MOST_TAGS = 150_000

INLINE = frozenset(
    (
        *("a", "abbr", "b", "big", "button", "cite", "code", "del", "em", "font", "i", "img", "input", "ins"),
        *("kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt"),
        *("u", "var", "wbr"),
    )
)
"""Elements that are parts of a line; all others begin and end one."""

_NO_TEXT = frozenset(("head", "iframe", "noembed", "noframes", "template", "title", "xmp"))


@dataclass(slots=True, eq=False)
class Node:
    """An element: what stands in it, in its order, texts with their character references read."""

    name: str
    attributes: Mapping[str, str]
    inner: list[Node | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The words of its class."""
        return self.attributes.get("class", "").split()

    @property
    def is_inline(self) -> bool:
        """Whether it is a part of a line."""
        return self.name in INLINE

    def all(self) -> Iterator[Node]:
        """This element and all in it, in the order of the page."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(inner for inner in reversed(node.inner) if isinstance(inner, Node))

    def with_class(self, *classes: str) -> list[Node]:
        """The elements in it that have one of the classes, none of them within another."""
        return self.outermost(lambda node: any(name in classes for name in node.classes))

    def outermost(self, is_wanted: Callable[[Node], bool]) -> list[Node]:
        """The elements in it that are wanted, none of them within another."""
        found: list[Node] = []
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if node is not self and is_wanted(node):
                found.append(node)
            else:
                waiting.extend(inner for inner in reversed(node.inner) if isinstance(inner, Node))
        return found

    def first(self, *names: str) -> Node | None:
        """The first element in it of one of the names."""
        return next((node for node in self.all() if node is not self and node.name in names), None)


def tree_of_html(page: str) -> Node | None:
    """The tree of a page; None if it has more tags, or more of them in each other, than any request has."""
    root = Node("html", {})
    stack = [root]
    tags = 0
    for token in tokens_of_html(page):
        if isinstance(token, str):
            if stack[-1].name not in _NO_TEXT:
                stack[-1].inner.append(token)
            continue
        tags += 1
        if tags > MOST_TAGS or len(stack) > DEEPEST:
            return None
        match token:
            case StartTag():
                _open(stack, token)
            case EndTag():
                _close(stack, token.name)
            case Unread():
                stack[-1].inner.append(token.text)
    return root


def _open(stack: list[Node], tag: StartTag) -> None:
    _end(stack, ended_by(tag.name))
    node = Node(tag.name, tag.attributes)
    stack[-1].inner.append(node)
    if tag.name not in VOID:
        stack.append(node)


def _end(stack: list[Node], names: frozenset[str]) -> None:
    """Closes what a start tag ends, as a paragraph that has no end tag."""
    for number in range(len(stack) - 1, 0, -1):
        if stack[number].name in names:
            del stack[number:]
        elif stack[number].name in BARRIERS:
            return


def _close(stack: list[Node], name: str) -> None:
    """Closes the element and all in it. An end tag of a part of a line does not close blocks."""
    for number in range(len(stack) - 1, 0, -1):
        if stack[number].name == name:
            del stack[number:]
            return
        if name in INLINE and not stack[number].is_inline:
            return
