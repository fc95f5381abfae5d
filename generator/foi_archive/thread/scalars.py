"""Single texts in YAML: how one is read, and how one is written."""

from __future__ import annotations

import re

import yaml

from foi_archive.thread.findings import Findings, place_of_mark
from foi_archive.thread.pasting import stands_in_curly_marks
from foi_archive.thread.problems import fields as field_problems
from foi_archive.thread.problems import yaml_form as problems
from foi_archive.thread.text import doubts_in_fields

_TEXT_TAG = "tag:yaml.org,2002:str"
_NOTHING = frozenset({"", "~", "null"})
_NUMBER_SIGN = re.compile(r"\s+#.*")
_MEANT_AS_COMMENT = re.compile(r"\s{2,}# .*")
_RESOLVER = yaml.resolver.Resolver()


def is_missing(node: yaml.Node) -> bool:
    """Whether nothing stands behind a field's name: no value, `~` or `null`, without quotes."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NOTHING


def shape(node: yaml.Node) -> str:
    """What a node is, for messages."""
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "a group of fields"
    return "nothing" if is_missing(node) else "text"


def read_text(node: yaml.Node, findings: Findings) -> str | None:
    """The text of a node; None, reported, if it is a list or a group of fields."""
    if not isinstance(node, yaml.ScalarNode):
        findings.report(field_problems.wrong_shape(findings.place_of(node), "text", shape(node)))
        return None
    look_for_dropped_text(node, findings)
    if not node.style and stands_in_curly_marks(node.value):
        findings.report(problems.curly_quotes(findings.place_of(node), node.value))
    if node.style == '"':
        _look_at_codes(node, findings)
    return str(node.value)


def look_for_dropped_text(node: yaml.ScalarNode, findings: Findings) -> None:
    """Report what YAML leaves out behind a value without quotes, unless it is plainly meant as a comment."""
    if node.style:
        return
    line, column = findings.lines[node.end_mark.line], node.end_mark.column
    if not _NUMBER_SIGN.fullmatch(line, column):
        return
    rest = line[column:]
    if not _MEANT_AS_COMMENT.fullmatch(rest):
        place = place_of_mark(node.end_mark, findings.path, findings.first_line)
        findings.report(problems.text_after_number_sign(place, rest.strip()))


def _look_at_codes(node: yaml.ScalarNode, findings: Findings) -> None:
    """Report what codes in double quotes have become; the file's own characters were seen in its text."""
    start, end = node.start_mark, node.end_mark
    written = findings.lines[start.line : end.line + 1]
    if start.line == end.line:
        written = [written[0][start.column : end.column]]
    if not any("\\" in line for line in written):
        return
    from_codes = "".join(sorted(set(node.value).difference(*written)))
    findings.diagnostics += doubts_in_fields(from_codes, lambda _: findings.place_of(node))


def plain(text: str) -> yaml.ScalarNode:
    """A node that is written without quotes wherever YAML allows it, be it a date, a number or a text."""
    return yaml.ScalarNode(_tag(text), text)


def text(text: str) -> yaml.ScalarNode:
    """A node that is written in quotes where the text alone would be taken for something else."""
    # More white space at either end would need signs behind the "|", and a last line "..." at times.
    lines = text.removesuffix("\n")
    several_lines = "\n" in text and lines.strip() == lines != ""
    style = '"' if stands_in_curly_marks(text) else None
    return yaml.ScalarNode(_TEXT_TAG, text, style="|" if several_lines else style)


def words(text: str) -> yaml.ScalarNode:
    """A node that is written in quotes: words of a letter."""
    return yaml.ScalarNode(_TEXT_TAG, text, style='"')


def _tag(text: str) -> str:
    """What YAML would take a text without quotes for."""
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag
