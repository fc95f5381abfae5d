"""Groups of fields, whatever their names: names to nodes and back, and fields kept as they are."""

from __future__ import annotations

import unicodedata

import yaml

from foi_archive.model.kept import KeptField, KeptFields, KeptValue
from foi_archive.thread.bare_names import fields_with_values
from foi_archive.thread.findings import Findings
from foi_archive.thread.problems import yaml_form as problems
from foi_archive.thread.scalars import read_text, text

_LIST_TAG = "tag:yaml.org,2002:seq"
_FIELDS_TAG = "tag:yaml.org,2002:map"
_NO_BREAK_SPACE = "\u00a0"


def named_nodes(node: yaml.MappingNode, findings: Findings) -> dict[str, tuple[yaml.ScalarNode, yaml.Node]]:
    """The nodes of name and value of each field of a group by its name, in the order of the file.

    A name that stands twice, is no text or has no value in `{ }` is reported and left out.
    """
    found: dict[str, tuple[yaml.ScalarNode, yaml.Node]] = {}
    for key, value in fields_with_values(node, findings):
        place = findings.place_of(key)
        if not isinstance(key, yaml.ScalarNode):
            findings.report(problems.name_is_not_text(place))
            continue
        name = key.value
        hidden = unseen(name)
        if name in found:
            findings.report(problems.duplicate_field(place, name, findings.place_of(found[name][0]).line))
            continue
        if hidden == _NO_BREAK_SPACE and name.startswith(_NO_BREAK_SPACE):
            findings.report(problems.no_break_space_indentation(place))
        elif hidden:
            findings.report(problems.invisible_character(place, name, hidden))
        found[name] = key, value
    return found


def unseen(name: str) -> str:
    """The first character of a name that cannot be seen, or looks like a space and is none; else empty."""
    found = (c for c in name if c != " " and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
    return next(found, "")


def kept_value(node: yaml.Node, findings: Findings) -> KeptValue:
    """The value of a field that the format does not know, as written."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(kept_value(item, findings) for item in node.value)
    if isinstance(node, yaml.MappingNode):
        fields = named_nodes(node, findings).items()
        return KeptFields(tuple(KeptField(name, kept_value(value, findings)) for name, (_, value) in fields))
    return read_text(node, findings) or ""


def kept_node(value: KeptValue) -> yaml.Node:
    """The node that says such a value again."""
    if isinstance(value, str):
        return text(value)
    if isinstance(value, KeptFields):
        return fields_node([(field.name, kept_node(field.value)) for field in value.fields], inline=False)
    return list_node([kept_node(item) for item in value], inline=False)


def fields_node(pairs: list[tuple[str, yaml.Node]], inline: bool) -> yaml.MappingNode:
    """A group of fields, in one line or in a line each."""
    return yaml.MappingNode(_FIELDS_TAG, [(text(name), value) for name, value in pairs], flow_style=inline)


def list_node(items: list[yaml.Node], inline: bool) -> yaml.SequenceNode:
    """A list, in one line or in a line each."""
    return yaml.SequenceNode(_LIST_TAG, items, flow_style=inline)
