"""YAML without its dangers: one document of names, texts and lists, each with its place.

Every scalar stays text. Nothing is built, looked up or copied: tags, anchors and aliases are refused
before a tree is made, and so is nesting that could exhaust the reader's stack.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from foi_archive.model.place import Diagnostic
from foi_archive.thread.findings import place_of_mark
from foi_archive.thread.problems import yaml_refused as problems
from foi_archive.thread.yaml_errors import BAD_CODES, in_plain_words


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much a file may ask of a reader: events, levels, beginnings of tags, and with these anchors."""

    most_events: int = 20_000
    deepest: int = 8
    tags: tuple[str, ...] = ()


USUAL = Allowance()
"""What the front matter of a thread needs, and much more."""


_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def compose(
    text: str,
    path: str,
    first_line: int,
    allowed: Allowance = USUAL,
) -> yaml.Node | Diagnostic | None:
    """The root of the text's tree, or why there is none; None if the text has nothing but comments.

    `first_line` is the number that the first line of the text has in its file.
    """
    try:
        refused = _refusal(text, _LOADER, path, first_line, allowed)
        return refused or yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, *BAD_CODES) as error:
        return _explained(error, text, path, first_line, allowed)


def _refusal(
    text: str, loader: type[yaml.BaseLoader], path: str, first_line: int, allowed: Allowance
) -> Diagnostic | None:
    """The first thing in the text that the format does not allow, found without building anything."""
    lines = text.split("\n")
    depth = documents = 0
    for count, event in enumerate(yaml.parse(text, Loader=loader)):
        assert event.start_mark
        place = place_of_mark(event.start_mark, path, first_line)
        if count >= allowed.most_events:
            return problems.too_many_values(place, allowed.most_events)
        if getattr(event, "anchor", None) and not allowed.tags:
            return problems.anchor(place)
        tag = getattr(event, "tag", None)
        if tag and not tag.startswith(allowed.tags):
            return problems.tag(place, tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        if documents > 1 or (isinstance(event, yaml.DocumentEndEvent) and event.explicit):
            return problems.document_mark(place, lines[event.start_mark.line])
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > allowed.deepest:
            return problems.nested_too_deep(place, allowed.deepest)
    return None


def _explained(error: Exception, text: str, path: str, first_line: int, allowed: Allowance) -> Diagnostic:
    """What is wrong, in plain words.

    PyYAML's own parser is asked once more, since it gives the places of mistakes more exactly than libyaml.
    """
    try:
        refused = _refusal(text, yaml.BaseLoader, path, first_line, allowed)
        if refused:
            return refused
    except yaml.YAMLError as better:
        error = better
    except BAD_CODES:
        pass  # libyaml's own complaint has a place, and this one has none
    return in_plain_words(error, text.split("\n"), path, first_line)
