"""Names without a value in `{ }`: mostly the rest of a value that a comma has cut in two."""

from __future__ import annotations

import re
from typing import TypeAlias

import yaml

from foi_archive.thread.findings import Findings
from foi_archive.thread.pasting import as_yaml, without_marks
from foi_archive.thread.problems import yaml_form as problems
from foi_archive.thread.scalars import is_missing

Field: TypeAlias = tuple[yaml.Node, yaml.Node]
"""The nodes of a field's name and of its value."""

_COLON = re.compile(r"\s*:")


def fields_with_values(group: yaml.MappingNode, findings: Findings) -> list[Field]:
    """The fields of a group without its bare names, which are reported: each run of them once."""
    if not group.flow_style:
        return list(group.value)
    fields: list[Field] = []
    bare: list[yaml.Node] = []
    for name, value in group.value:
        if _is_bare(name, value, findings):
            bare.append(name)
            continue
        _report(fields, bare, findings)
        bare = []
        fields.append((name, value))
    _report(fields, bare, findings)
    return fields


def _is_bare(name: yaml.Node, value: yaml.Node, findings: Findings) -> bool:
    """Whether a name stands without the colon that would make it the name of a field."""
    end = name.end_mark
    return is_missing(value) and not _COLON.match(findings.lines[end.line], end.column)


def _report(before: list[Field], bare: list[yaml.Node], findings: Findings) -> None:
    if not bare:
        return
    rest = _written(bare[0], bare[-1], findings)
    name, value = before[-1] if before else (None, None)
    if isinstance(name, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
        whole = f"{name.value}: {as_yaml(without_marks(_written(value, bare[-1], findings)))}"
        findings.report(problems.cut_by_comma(findings.place_of(value), rest, whole))
    else:
        findings.report(problems.name_without_value(findings.place_of(bare[0]), rest))


def _written(first: yaml.Node, last: yaml.Node, findings: Findings) -> str:
    """What stands in the file from one node to another, on one line."""
    lines = findings.lines[first.start_mark.line : last.end_mark.line + 1]
    lines[-1] = lines[-1][: last.end_mark.column]
    lines[0] = lines[0][first.start_mark.column :]
    return " ".join(" ".join(lines).split())
