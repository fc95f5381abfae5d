"""A thread file in which fields are added or have another value, and all else stands as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread import front_matter, yaml_guard
from foi_archive.thread.emitting import emitted
from foi_archive.thread.fields import THREAD
from foi_archive.thread.front_matter import Parts
from foi_archive.thread.groups import fields_node
from foi_archive.thread.message_fields import MESSAGE
from foi_archive.thread.read import FIELDS_LINE, read
from foi_archive.thread.records import Field
from foi_archive.thread.scalars import is_missing
from foi_archive.thread.text import unified

_AFTER_A_BLANK_LINE = frozenset({"questions", "decisions"})
_LIST = "tag:yaml.org,2002:seq"


@dataclass(frozen=True, slots=True)
class _Edit:
    """A text that takes the place of what stands from `start` to `end` of the front matter."""

    start: int
    end: int
    text: str


def amended(text: str, after: Thread) -> str | None:
    """The text of a thread file that tells `after`: only what is told otherwise is written, in its place.

    Of the thread, fields that were missing may be added, and those of its messages may change too. Comments,
    order and layout stay. None if that cannot be done in place; then nothing is lost either.
    """
    before = read(text, "").thread
    parts = front_matter.split(text, "")
    if before is None or not isinstance(parts, Parts) or unified(text) != text:
        return None
    root = yaml_guard.compose(parts.fields, "", FIELDS_LINE)
    if not isinstance(root, yaml.MappingNode) or len(before.messages) != len(after.messages):
        return None
    written = parts.fields
    edits = sorted(
        _edits(written, root, before, after), key=lambda edit: (edit.start, edit.end), reverse=True
    )
    # From the last to the first, so that the places of those before stay right.
    for edit in edits:
        written = written[: edit.start] + edit.text + written[edit.end :]
    result = text.replace(parts.fields, written, 1) if edits else text
    reading = read(result, "")
    is_whole = all(said.severity is not Severity.ERROR for said in reading.diagnostics)
    return result if is_whole and reading.thread == after else None


def _edits(text: str, root: yaml.MappingNode, before: Thread, after: Thread) -> Iterator[_Edit]:
    fields = [field for field in THREAD.fields if field.name != "messages"]
    yield from _of_record(text, root, fields, before, after, after.law)
    messages = _value(root, "messages")
    if not isinstance(messages, yaml.SequenceNode) or len(messages.value) != len(after.messages):
        return
    for node, old, new in zip(messages.value, before.messages, after.messages, strict=True):
        if isinstance(node, yaml.MappingNode):
            yield from _of_record(text, node, list(MESSAGE.fields), old, new, after.law)


def _of_record(
    text: str, node: yaml.MappingNode, fields: list[Field], before: Any, after: Any, law: str
) -> Iterator[_Edit]:
    added: list[tuple[str, yaml.Node]] = []
    for field in fields:
        value = getattr(after, field.key)
        if getattr(before, field.key) == value:
            continue
        written, old = field.type.write(value, law), _value(node, field.name)
        if old is None:
            added.append((field.name, written))
        elif _is_longer(old, written, getattr(before, field.key), value):
            yield _appended(text, old, written.value[len(old.value) :])
        else:
            yield _replaced(text, node, field.name, old, written)
    if added:
        yield from _inserted(text, node, added)


def _is_longer(old: yaml.Node, new: yaml.Node, before: Any, after: Any) -> bool:
    """Whether items were added at the end of a list that has each item in lines of its own."""
    return (
        isinstance(old, yaml.SequenceNode)
        and isinstance(new, yaml.SequenceNode)
        and not old.flow_style
        and 0 < len(old.value) == len(before)
        and after[: len(before)] == before
    )


def _appended(text: str, old: yaml.Node, items: list[yaml.Node]) -> _Edit:
    """The new items behind the last one, as far to the right as that."""
    column, place = old.start_mark.column, _next_line(text, _end(old, text))
    lines = emitted(yaml.SequenceNode(_LIST, items)).rstrip("\n")
    return _Edit(place, place, " " * column + _indented(lines, column) + "\n")


def _replaced(text: str, record: yaml.MappingNode, name: str, old: yaml.Node, new: yaml.Node) -> _Edit:
    """The new value in the place of the old one."""
    start, end = old.start_mark.index, _end(old, text)
    if is_missing(old) and not record.flow_style and isinstance(new, yaml.SequenceNode):
        # "questions:" with nothing behind it: a list needs lines of its own.
        value = emitted(fields_node([(name, new)], inline=False)).partition(":")[2].rstrip("\n")
        return _Edit(start, end, _indented(value, record.start_mark.column))
    value = _in_one_line([(name, new)])[len(name) + 1 :]
    is_apart = text[start - 1 : start] in (" ", "\t")
    return _Edit(start, end, value.lstrip() if is_apart else value)


def _inserted(text: str, record: yaml.MappingNode, added: list[tuple[str, yaml.Node]]) -> Iterator[_Edit]:
    """The new fields behind the last one, in one line with it or in lines of their own."""
    if record.flow_style:
        last = _end(record.value[-1][1], text)
        yield _Edit(last, last, f", {_in_one_line(added)}")
        return
    column = record.start_mark.column
    places: dict[int, list[tuple[str, yaml.Node]]] = {}
    for name, value in added:
        places.setdefault(_place(text, record, name), []).append((name, value))
    for place, fields in places.items():
        lines = "".join(_field(name, value, column) for name, value in fields)
        yield _Edit(place, place, lines)


def _field(name: str, value: yaml.Node, column: int) -> str:
    lines = emitted(fields_node([(name, value)], inline=False))
    blank = "\n" if name in _AFTER_A_BLANK_LINE and column == 0 else ""
    return blank + " " * column + _indented(lines.rstrip("\n"), column) + "\n"


def _indented(lines: str, column: int) -> str:
    return lines.replace("\n", "\n" + " " * column)


def _in_one_line(fields: list[tuple[str, yaml.Node]]) -> str:
    line = emitted(fields_node([(name, _flowing(value)) for name, value in fields], inline=True))
    return line.strip()[1:-1]


def _flowing(node: yaml.Node) -> yaml.Node:
    """A node that is written in one line, whatever it holds."""
    if isinstance(node, yaml.MappingNode):
        return yaml.MappingNode(node.tag, [(k, _flowing(v)) for k, v in node.value], flow_style=True)
    if isinstance(node, yaml.SequenceNode):
        return yaml.SequenceNode(node.tag, [_flowing(item) for item in node.value], flow_style=True)
    return node


def _place(text: str, record: yaml.MappingNode, name: str) -> int:
    """Where the line of a new field begins: at the end, in the thread itself above the first of its lists.

    The lists of questions and decisions go to the end.
    """
    pairs = record.value
    if record.start_mark.column == 0 and name not in _AFTER_A_BLANK_LINE:
        names = [key.value for key, _ in pairs]
        at = next((n for n, each in enumerate(names) if each in ("messages", *_AFTER_A_BLANK_LINE)), 0)
        if at:
            return _next_line(text, _end(pairs[at - 1][1], text))
        return int(pairs[0][0].start_mark.index)
    return _next_line(text, _end(pairs[-1][1], text))


def _end(node: yaml.Node, text: str) -> int:
    """Where what a node says ends, without the comments and blank lines behind it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    end = int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[:end].rstrip("\n"))
    return end


def _next_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def _value(record: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in record.value if key.value == name), None)
